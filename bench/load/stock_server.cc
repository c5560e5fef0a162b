// SPDX-License-Identifier: GPL-2.0-or-later
// What one writes in an afternoon to search with a page: cpp-httplib as its README has it, stock
// Xapian as its documentation has it, a database for each thread, names and text escaped and
// joined.
//
//   dateline_stock_server DIRECTORY     says where it serves; ends by a signal
//
// GET /search?q=WORDS           twenty articles with a snippet each
// GET /search?q=WORDS&facets=1  with people, organisations, places and years counted as well
#include <httplib.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "bench/stock_xapian.h"

namespace {

using namespace dateline::bench;

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '<') {
      escaped += "&lt;";
    } else if (c == '&') {
      escaped += "&amp;";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string PageOf(const std::string& query, const StockPage& page) {
  std::string html = "<!doctype html><title>" + Escaped(query) + "</title><p>" +
                     std::to_string(page.matches) + " articles</p>";
  for (const auto& values : page.facets) {
    html += "<ul>";
    for (const auto& [name, count] : values)
      html += "<li>" + Escaped(name) + " " + std::to_string(count) + "</li>";
    html += "</ul>";
  }
  html += "<ol>";
  for (const StockHit& hit : page.hits)
    html += "<li><h2>" + Escaped(hit.title) + "</h2><p>" + hit.snippet + "</p></li>";
  return html + "</ol>";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: dateline_stock_server DIRECTORY\n");
    return 2;
  }
  const std::string directory = argv[1];
  httplib::Server server;
  server.set_tcp_nodelay(true);
  server.Get("/search", [&](const httplib::Request& request, httplib::Response& response) {
    thread_local const auto searcher = std::make_unique<StockSearcher>(directory);
    StockQuestion question;
    question.query = request.get_param_value("q");
    if (request.has_param("facets")) question.facets = StockFacets::kPacked;
    response.set_content(PageOf(question.query, searcher->Page(question)), "text/html");
  });
  const int port = server.bind_to_any_port("127.0.0.1");
  std::printf("serving at http://127.0.0.1:%d/\n", port);
  std::fflush(stdout);
  server.listen_after_bind();
}
