// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/plain_facets.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dateline {
namespace {

constexpr Prominence kWays[] = {kInHeadline, kInLead, kQuoted, kListed};

bool ByCount(const PlainValue& a, const PlainValue& b) {
  return a.count != b.count ? a.count > b.count : a.id < b.id;
}

// The chosen languages with what `counts` says of each.
std::vector<PlainValue> Chosen(const std::vector<ChosenLanguage>& choices,
                               const LanguageColumn& languages,
                               std::span<const std::uint32_t> counts) {
  std::vector<PlainValue> values;
  for (const ChosenLanguage& choice : choices) {
    PlainValue value{.id = choice.id, .known = choice.language.has_value()};
    if (choice.language) {
      value.count = counts[*choice.language];
      value.in_archive = languages.articles()[*choice.language];
    }
    values.push_back(std::move(value));
  }
  std::ranges::sort(values, ByCount);
  return values;
}

}  // namespace

PlainFacet ListLanguages(const LanguageColumn& languages, const LanguageFilter& filter,
                         const Tally& tally) {
  const LanguageCounts& counts = tally.languages;
  PlainFacet facet;
  facet.values = Chosen(filter.values, languages, counts.articles);
  for (PlainValue& value : facet.values) value.selected = true;
  for (PlainValue& value : Chosen(filter.excluded, languages, counts.excluded_only)) {
    facet.values.push_back(std::move(value));
    facet.values.back().excluded = true;
  }
  std::set<LanguageNumber> chosen;
  for (const std::vector<ChosenLanguage>* choices : {&filter.values, &filter.excluded})
    for (const ChosenLanguage& choice : *choices)
      if (choice.language) chosen.insert(*choice.language);
  std::vector<PlainValue> others;
  for (std::size_t i = 1; i < languages.size(); ++i) {
    const auto language = static_cast<LanguageNumber>(i);
    if (counts.articles[i] == 0) continue;
    ++facet.distinct;
    if (!chosen.contains(language))
      others.push_back({.id = languages.id(language),
                        .count = counts.articles[i],
                        .in_archive = languages.articles()[i]});
  }
  std::ranges::sort(others, ByCount);
  facet.values.insert(facet.values.end(), std::make_move_iterator(others.begin()),
                      std::make_move_iterator(others.end()));
  facet.missing = counts.articles[LanguageColumn::kNone];
  return facet;
}

PlainFacet ListProminence(const Columns& columns, const Filters& filters, const Tally& tally) {
  PlainFacet facet;
  for (std::size_t i = 0; i < std::size(kWays); ++i) {
    const Prominence way = kWays[i];
    const std::uint64_t count = tally.prominence.In(way);
    const bool selected = (filters.prominence & way) != 0;
    facet.distinct += count > 0 ? 1 : 0;
    if (count == 0 && !selected) continue;
    facet.values.push_back({.id = std::string(ProminenceId(way)),
                            .count = count,
                            .selected = selected,
                            .in_archive = columns.prominence().counts().In(way)});
  }
  facet.missing = tally.without_prominence;
  return facet;
}

std::string_view ProminenceId(Prominence way) {
  switch (way) {
    case kInHeadline:
      return "headline";
    case kInLead:
      return "lead";
    case kQuoted:
      return "quoted";
    case kListed:
      break;
  }
  return "listed";
}

}  // namespace dateline
