// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "web/assets.h"
#include "web/compression.h"

namespace dateline::web {
namespace {

constexpr std::size_t kWorthPacking = 1024;
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
    "'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// FNV-1a, 64 bits: tells two addresses apart for as long as a browser keeps a page.
std::uint64_t Digest(std::string_view text) {
  std::uint64_t digest = 14695981039346656037ULL;
  for (const char letter : text) {
    digest = (digest ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
  }
  return digest;
}

bool HasHeader(const Response& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [&](const auto& header) { return header.first == name; });
}

// Pages are kept but asked about each time: they change with every commit.
std::string_view CacheControl(int status) {
  if (status == 429 || status >= 500) return "no-store";
  return status >= 400 ? "no-cache" : "private, no-cache";
}

}  // namespace

Response HtmlAnswer(int status, Html page) {
  Response response;
  response.status = status;
  response.body = std::move(page).text();
  return response;
}

// RFC 9457 has a type of its own for problems.
Response JsonAnswer(int status, std::string json) {
  Response response;
  response.status = status;
  response.content_type = status < 400 ? "application/json" : "application/problem+json";
  response.body = std::move(json);
  return response;
}

Response TextAnswer(std::string text) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(text);
  return response;
}

Response RedirectAnswer(const Url& url) {
  Response response;
  response.status = 302;  // names are tied and untied, so where it leads may change
  response.content_type = "text/plain; charset=utf-8";
  response.headers.emplace_back("Location", std::string(url.text()));
  return response;
}

std::string EntityTag(const PageVersion& version) {
  const std::string seen = version.authority + '\n' + version.look + '\n' + version.today + '\n' +
                           version.origin + '\n' + std::string(version.address.text());
  return fmt::format("W/\"{}-{}-{:016x}\"", version.generation, BuildId(), Digest(seen));
}

bool NamesTag(std::string_view if_none_match, std::string_view tag) {
  if (if_none_match == "*") return true;
  if (tag.starts_with("W/")) tag.remove_prefix(2);  // weak comparison
  return tag.size() > 2 && if_none_match.find(tag) != if_none_match.npos;
}

Response NotModified(std::string_view tag) {
  Response response;
  response.status = 304;
  AddTag(response, tag);
  return response;
}

void AddTag(Response& response, std::string_view tag) {
  response.headers.emplace_back("ETag", std::string(tag));
}

// A body that is packed already, or a header that was set with reason, is left alone.
void Dress(Response& response, std::string_view accept_encoding) {
  const bool worth = response.source || response.body.size() >= kWorthPacking;
  if (worth && !HasHeader(response, "Content-Encoding") && AcceptsGzip(accept_encoding)) {
    if (response.source) {
      response.source = Gzipped(std::move(response.source));
    } else {
      response.body = Gzip(response.body);
    }
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  if (!HasHeader(response, "Cache-Control")) {
    response.headers.emplace_back("Cache-Control", std::string(CacheControl(response.status)));
  }
  if (!HasHeader(response, "Vary")) response.headers.emplace_back("Vary", "Accept-Encoding");
  response.headers.emplace_back("Content-Security-Policy", std::string(kPolicy));
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Referrer-Policy", "same-origin");
  response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
}

std::string ThemeOf(std::string_view cookie_header) {
  while (!cookie_header.empty()) {
    const std::size_t end = std::min(cookie_header.find(';'), cookie_header.size());
    std::string_view cookie = cookie_header.substr(0, end);
    cookie_header.remove_prefix(std::min(end + 1, cookie_header.size()));
    while (cookie.starts_with(' ')) cookie.remove_prefix(1);
    if (cookie == "theme=light") return "light";
    if (cookie == "theme=dark") return "dark";
  }
  return {};
}

}  // namespace dateline::web
