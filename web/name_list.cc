// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/name_list.h"

#include <algorithm>
#include <array>

#include "searcher/facet_terms.h"
#include "web/address.h"
#include "web/csv.h"
#include "web/json_parts.h"

namespace dateline::web {
namespace {

constexpr std::string_view kBlanks = " \t\r\f\v";

std::string_view Trimmed(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(kBlanks), line.size());
  line.remove_prefix(begin);
  return line.substr(0, line.find_last_not_of(kBlanks) + 1);
}

// The name of the kind in addresses: "person", "org", "place".
std::string KindName(EntityKind kind) { return std::string(FacetName(FacetOf(kind)).view()); }

bool IsPlainWords(std::string_view query) {
  return query.find_first_of("\"“”'()*?~:+-|=^") == query.npos;
}

// `request` with one thing more that each article must have. Where any of its words is enough, they
// are joined by OR: a request has one way of matching for all of its query.
SearchRequest WithClause(SearchRequest request, const std::string& clause) {
  std::string& query = request.query;
  if (query.empty()) {
    query = clause;
    return request;
  }
  if (request.match == MatchMode::kAny && IsPlainWords(query)) {
    for (std::size_t at = 0; (at = query.find(' ', at)) != query.npos; at += 4)
      query.replace(at, 1, " OR ");
    request.match = MatchMode::kAll;
  }
  if (std::ranges::count(query, '"') % 2 == 1) query += '"';  // as the parser closes it
  const bool has_or = query.find(" OR ") != query.npos || query.find(" or ") != query.npos;
  query = (has_or ? "(" + query + ") " : query + " ") + clause;
  return request;
}

Json MeantJson(const SearchRequest& within, const MeantByName& meant) {
  return {{"kind", KindName(meant.kind)}, {"id", meant.id},
          {"label", meant.label},         {"articles", meant.articles},
          {"probable", meant.probable},   {"url", MeantAddress(within, meant).text()}};
}

Json NameJson(const SearchRequest& within, const CountedName& name) {
  Json meant = Json::array();
  for (const MeantByName& one : name.meant) meant.push_back(MeantJson(within, one));
  Json json = {{"typed", name.typed}, {"meant", std::move(meant)}, {"other", name.other}};
  json["as_words"] = name.as_words ? Json(*name.as_words) : Json(nullptr);
  json["url"] = name.meant.empty() ? Json(WordsAddress(within, name.typed).text()) : Json(nullptr);
  return json;
}

}  // namespace

std::vector<std::string> ReadNameList(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (const std::string_view name = Trimmed(line); !name.empty()) names.emplace_back(name);
  }
  return names;
}

Url MeantAddress(const SearchRequest& within, const MeantByName& meant) {
  SearchRequest request = within;
  FacetFilter& filter = request.filter(FacetOf(meant.kind));
  if (filter.values.size() > 1 && filter.op == FacetOp::kAny) {
    // Any of those ticked and this one: what ticks cannot say, the query can.
    return WriteAddress(WithClause(within, KindName(meant.kind) + ":\"" + meant.id + "\""));
  }
  // Beside another of the kind that is ticked, who must be named as well.
  if (!filter.values.empty()) filter.op = FacetOp::kAll;
  if (std::ranges::find(filter.values, meant.id) == filter.values.end()) {
    filter.values.push_back(meant.id);
    std::ranges::sort(filter.values);
  }
  return WriteAddress(request);
}

Url WordsAddress(const SearchRequest& within, std::string_view typed) {
  std::string words(typed);
  std::ranges::replace(words, '"', ' ');
  return WriteAddress(WithClause(within, "\"" + words + "\""));
}

std::string NameCountsJson(const SearchRequest& within, const NameCounts& counts) {
  Json names = Json::array();
  for (const CountedName& name : counts.names) names.push_back(NameJson(within, name));
  return Dump({{"generation", counts.generation},
               {"looked_at", counts.looked_at},
               {"complete", !counts.is_cut_short},
               {"names", std::move(names)}});
}

std::string NameCountsCsv(const SearchRequest& within, const NameCounts& counts) {
  std::string csv = CsvRecord(std::array<std::string, 8>{"name", "means", "kind", "id", "articles",
                                                         "probable", "as_words", "url"});
  for (const CountedName& name : counts.names) {
    for (const MeantByName& meant : name.meant) {
      csv += CsvRecord(std::array<std::string, 8>{
          name.typed, meant.label, KindName(meant.kind), meant.id, std::to_string(meant.articles),
          std::to_string(meant.probable), "", std::string(MeantAddress(within, meant).text())});
    }
    if (!name.meant.empty()) continue;
    const std::string words = name.as_words ? std::to_string(*name.as_words) : "";
    csv +=
        CsvRecord(std::array<std::string, 8>{name.typed, "", "", "", "0", "0", words,
                                             std::string(WordsAddress(within, name.typed).text())});
  }
  return csv;
}

}  // namespace dateline::web
