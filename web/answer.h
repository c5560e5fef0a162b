// SPDX-License-Identifier: GPL-2.0-or-later
// Answers, and the headers that belong to each kind. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"
#include "web/guarded_server.h"
#include "web/html.h"
#include "web/page_error.h"

namespace dateline::web {

Response HtmlAnswer(int status, Html page);
Response JsonAnswer(int status, std::string json);
Response TextAnswer(std::string text);
Response RedirectAnswer(const Url& url);

// Seconds after which a refused client may try again.
inline constexpr int kRetrySeconds = 2;

// A validator of one page: from the committed state, the authority in force, this program, the
// address in canonical form, the theme and the language, and the day. Weak, as the page also says
// how long the search took.
struct PageVersion {
  std::uint64_t generation = 0;
  std::string look;  // Visit::Look
  Url address;
  std::string authority = {};  // ArchiveSummary::authority: names change without a commit
  std::string today = {};      // where relative dates may be counted from it
  std::string origin = {};     // where addresses are written with it
};
std::string EntityTag(const PageVersion& version);

// Whether an If-None-Match header names the tag, or anything by "*".
bool NamesTag(std::string_view if_none_match, std::string_view tag);

Response NotModified(std::string_view tag);
void AddTag(Response& response, std::string_view tag);

// What every answer carries: the content policy, Cache-Control by status where none was set, and
// gzip where the client takes it and it pays.
void Dress(Response& response, std::string_view accept_encoding);

// The value of the cookie `theme`, when it is one of ours.
std::string ThemeOf(std::string_view cookie_header);

}  // namespace dateline::web
