// SPDX-License-Identifier: GPL-2.0-or-later
// The site: every address it answers, over one open archive. Knows requests and responses, no
// sockets.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "searcher/searcher.h"
#include "web/guarded_server.h"

namespace dateline::web {

struct SiteOptions {
  std::string name = "Dateline";
  // "https://archive.example.org": how the site is reached from elsewhere, for whatever is read
  // away from it (feeds, exports, citations, sitemaps); empty: as each request asks for it.
  std::string public_address = {};
  // Whose day "today" is where an address names no zone: an IANA name, or empty: the machine's.
  std::string time_zone = {};
  // What the time is; for tests, which must not depend on it.
  std::function<std::chrono::sys_seconds()> now = [] {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  };
};

// Whether `text` may be a public_address: empty, or a scheme and a host with nothing behind them.
bool IsPublicAddress(std::string_view text);

// Handle is safe from any thread. The searcher must outlive the site.
class Site {
 public:
  Site(const Searcher& searcher, SiteOptions options);

  // Answers GET and HEAD of every address in docs/api.md: pages, JSON, assets, health. Compresses,
  // validates (ETag, 304) and adds the security headers. Never throws for anything in the request.
  Response Handle(const Request& request) const;

  // The same dress for what the server refused by itself.
  Response Refuse(const Refused& refused) const;

 private:
  const Searcher& searcher_;
  SiteOptions options_;
};

}  // namespace dateline::web
