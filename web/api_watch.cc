// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/api_watch.h"

#include "web/address.h"
#include "web/json_parts.h"
#include "web/messages_reading.h"

namespace dateline::web {

std::string NewArticlesJson(std::string_view watch, const SearchRequest& request,
                            const NewArticles& found) {
  Json articles = Json::array();
  for (const Hit& hit : found.hits) articles.push_back(HitJson(hit));
  return Dump({{"watch", watch},
               {"search", WriteAddress(request).text()},
               {"understood", messages::ReadingText(English(), found.query.understood)},
               {"generation", found.generation},
               {"total", found.total},
               {"articles", std::move(articles)}});
}

}  // namespace dateline::web
