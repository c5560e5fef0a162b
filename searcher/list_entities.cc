// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/list_entities.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>
#include <vector>

#include "searcher/facets.h"
#include "searcher/name_index.h"

namespace dateline {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kOtherInitial = "other";

// What the order goes by, and where it stands among the names: of equals the first by name.
struct Place {
  EntityNumber entity = 0;
  std::size_t by_name = 0;
};

// The part of `places` that the page shows, in its order; no more is sorted than that.
template <typename Before>
void SortPart(std::vector<Place>& places, std::size_t begin, std::size_t end, Before before) {
  const auto at = [&](std::size_t place) {
    return places.begin() + static_cast<std::ptrdiff_t>(place);
  };
  if (begin > 0 && begin < places.size())
    std::nth_element(places.begin(), at(begin), places.end(), before);
  std::partial_sort(at(begin), at(end), places.end(), before);
}

void Order(const EntityListPage& page, const NameDirectory& directory, const EntityColumn& column,
           std::vector<Place>& places) {
  const std::size_t begin = std::min(page.offset, places.size());
  const std::size_t end = begin + std::min(page.limit, places.size() - begin);
  const auto by_count = [&](const Place& a, const Place& b) {
    return std::tuple(column.Articles(b.entity), a.by_name) <
           std::tuple(column.Articles(a.entity), b.by_name);
  };
  if (page.order == EntityOrder::kCount) SortPart(places, begin, end, by_count);
  if (page.order != EntityOrder::kLatest) return;
  SortPart(places, begin, end, [&](const Place& a, const Place& b) {
    const std::int32_t last_of_a = directory.Seen(a.entity).last.first;
    const std::int32_t last_of_b = directory.Seen(b.entity).last.first;
    return last_of_a != last_of_b ? last_of_a > last_of_b : by_count(a, b);
  });
}

EntityRow Listed(const AliasMap& names, const EntityColumn& column, const NameDirectory::Span& seen,
                 EntityNumber entity) {
  EntityRow listed{DescribeValue(names, entity)};
  listed.value.count = column.Articles(entity);
  listed.value.probable = column.ProbableArticles(entity);
  listed.value.in_archive = listed.value.count;
  if (seen.first.known()) {
    listed.first = DaysOf(seen.first);
    listed.last = DaysOf(seen.last);
  }
  return listed;
}

}  // namespace

EntityList ListEntities(const AliasMap& names, const Columns& columns,
                        const NameDirectory& directory, const EntityListPage& page) {
  const EntityColumn& column = columns.entities(FacetOf(page.kind));
  const std::vector<std::string> words = WordsOfName(page.find);
  EntityList list;
  list.named = directory.by_name().size();
  std::array<std::uint64_t, kLetters.size() + 1> initials{};
  std::vector<Place> kept;
  for (std::size_t place = 0; place < directory.by_name().size(); ++place) {
    const EntityNumber entity = directory.by_name()[place];
    if (!words.empty() && !names.HasWordsBeginning(entity, words)) continue;
    const std::string_view initial = directory.Initial(entity);
    ++initials[std::min(kLetters.find(initial), kLetters.size())];
    if (page.initial.empty() || initial == page.initial) kept.push_back({entity, place});
  }
  for (std::size_t i = 0; i < initials.size(); ++i) {
    const std::string_view name = i < kLetters.size() ? kLetters.substr(i, 1) : kOtherInitial;
    if (initials[i] > 0) list.initials.push_back({std::string(name), initials[i]});
  }
  list.distinct = kept.size();
  Order(page, directory, column, kept);
  for (std::size_t i = page.offset; i < kept.size() && i - page.offset < page.limit; ++i)
    list.entities.push_back(Listed(names, column, directory.Seen(kept[i].entity), kept[i].entity));
  return list;
}

}  // namespace dateline
