// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/export_menu.h"

#include "web/address.h"
#include "web/message_keys/exports.h"
#include "web/messages_exports.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

// No robot has business with any of these.
Html Item(const Url& url, std::string_view label) {
  return Join({"<li><a rel=\"nofollow\"", Attribute("href", url), ">", Text(label), "</a></li>\n"});
}

SearchRequest Whole(const SearchRequest& request) {
  const SearchRequest plain;
  SearchRequest whole = FirstPage(request);
  whole.size = plain.size;
  whole.each_copy = plain.each_copy;
  whole.axis = plain.axis;
  whole.explain = plain.explain;
  return whole;
}

}  // namespace

Url FeedAddress(const SearchRequest& request) {
  SearchRequest followed = Whole(request);
  followed.sort = SearchRequest().sort;
  return WriteAddress(followed, Url("/search.atom"));
}

Html ExportMenu(const Locale& locale, const SearchRequest& request,
                const SearchResponse& response) {
  const SearchRequest whole = Whole(request);
  SearchRequest followed = whole;
  followed.sort = SearchRequest().sort;
  return Join(
      {"<details class=\"export\" id=\"export\"><summary class=\"btn\">",
       Text(locale[messages::kExport]), "</summary>\n<div class=\"export__panel\">\n<ul>\n",
       Item(WriteAddress(whole, Url("/search.csv")).Parameter("bom", "1"),
            locale[messages::kExportTable]),
       Item(WriteAddress(whole, Url("/search.ndjson")), locale[messages::kExportLines]),
       Item(WriteAddress(request, Url("/search.json")), locale[messages::kExportPage]),
       Item(FeedAddress(request), locale[messages::kExportAtom]),
       Item(WriteAddress(followed, Url("/search.feed.json")), locale[messages::kExportJsonFeed]),
       "</ul>\n<p class=\"small\">",
       Text(messages::CiteSearch(locale, response.total, response.generation)), "<br><a",
       Attribute("href", WriteAddress(whole)), ">", Text(locale[messages::kLastingAddress]),
       "</a></p>\n</div>\n</details>\n"});
}

}  // namespace dateline::web
