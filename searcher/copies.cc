// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/copies.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/signature.h"

namespace dateline {
namespace {

// With how many earlier groups of one band an article is compared at most, the latest ones. Only a
// flood of articles that share a phrase and little else has as many within two weeks.
constexpr std::size_t kMostCompared = 64;

// Articles by the bands that they share with others.
struct Bands {
  std::vector<std::array<std::uint32_t, kBands>> of;  // by number of the article; 0 for none shared
  std::uint32_t count = 0;                            // their numbers go from 1 to count
};

Bands ShareBands(const std::vector<CopyCandidate>& all) {
  Bands bands;
  bands.of.resize(all.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sharing;  // band, article
  for (std::size_t band = 0; band < kBands; ++band) {
    sharing.clear();
    for (std::uint32_t i = 0; i < all.size(); ++i)
      sharing.emplace_back(BandOf(all[i].signature, band), i);
    std::sort(sharing.begin(), sharing.end());
    for (std::size_t i = 0; i < sharing.size(); ++i) {
      const bool as_before = i > 0 && sharing[i - 1].first == sharing[i].first;
      const bool as_after = i + 1 < sharing.size() && sharing[i + 1].first == sharing[i].first;
      if (as_after && !as_before) ++bands.count;
      if (as_before || as_after) bands.of[sharing[i].second][band] = bands.count;
    }
  }
  return bands;
}

bool IsOfOneTime(const Period& one, const Period& other) {
  if (!one.known() || !other.known()) return true;
  return one.first - other.last <= kCopyDays && other.first - one.last <= kCopyDays;
}

// The articles that share a band with another, in the order that groups are made in.
std::vector<std::uint32_t> InOrder(const std::vector<CopyCandidate>& all, const Columns& columns,
                                   const Bands& bands) {
  using Key = std::tuple<bool, std::int32_t, std::int32_t, std::string_view, std::uint32_t>;
  std::vector<Key> keys;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (bands.of[i] == std::array<std::uint32_t, kBands>{}) continue;
    const Period& published = columns.published(all[i].document);
    keys.emplace_back(!published.known(), published.first, published.last, all[i].id, i);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> order;
  for (const Key& key : keys) order.push_back(std::get<4>(key));
  return order;
}

constexpr std::uint32_t kNone = ~std::uint32_t{0};

// For each article of `order` the place in `order` of the first of its group.
std::vector<std::uint32_t> FindFirsts(const std::vector<CopyCandidate>& all, const Columns& columns,
                                      const Bands& bands, const std::vector<std::uint32_t>& order) {
  std::vector<std::vector<std::uint32_t>> firsts(std::size_t{bands.count} + 1);  // by band
  std::vector<std::uint32_t> first_of(order.size());
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const CopyCandidate& article = all[order[place]];
    const Period& published = columns.published(article.document);
    std::uint32_t found = kNone;
    for (const std::uint32_t band : bands.of[order[place]]) {
      if (band == 0) continue;
      const std::vector<std::uint32_t>& known = firsts[band];
      const std::size_t compared = std::min(known.size(), kMostCompared);
      for (std::size_t i = known.size() - compared; i < known.size(); ++i) {
        const CopyCandidate& first = all[order[known[i]]];
        if (known[i] < found && IsOfOneTime(columns.published(first.document), published) &&
            Agreement(first.signature, article.signature) >= kNearIdentical) {
          found = known[i];
        }
      }
    }
    first_of[place] = found == kNone ? place : found;
    if (found != kNone) continue;
    for (const std::uint32_t band : bands.of[order[place]]) {
      if (band != 0) firsts[band].push_back(place);
    }
  }
  return first_of;
}

}  // namespace

Copies::Copies(const Xapian::Database& database, const Columns& columns)
    : Copies(FindCandidates(database), columns) {}

Copies::Copies(const std::vector<CopyCandidate>& all, const Columns& columns) {
  const Bands bands = ShareBands(all);
  const std::vector<std::uint32_t> order = InOrder(all, columns, bands);
  const std::vector<std::uint32_t> first_of = FindFirsts(all, columns, bands, order);

  std::vector<std::uint32_t> places(order.size());
  std::iota(places.begin(), places.end(), 0U);
  std::stable_sort(places.begin(), places.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return first_of[a] < first_of[b]; });
  for (std::size_t begin = 0, end = 0; begin < places.size(); begin = end) {
    while (end < places.size() && first_of[places[end]] == first_of[places[begin]]) ++end;
    if (end - begin < 2) continue;
    const auto group = static_cast<std::uint32_t>(begins_.size());
    begins_.push_back(static_cast<std::uint32_t>(documents_.size()));
    for (std::size_t i = begin; i < end; ++i) {
      documents_.push_back(all[order[places[i]]].document);
      group_at_.push_back(group);
    }
  }
  if (begins_.empty()) return;
  begins_.push_back(static_cast<std::uint32_t>(documents_.size()));
  place_of_.assign(std::size_t{columns.documents().back()} + 1, kAlone);
  for (std::uint32_t place = 0; place < documents_.size(); ++place)
    place_of_[documents_[place]] = place;
}

std::span<const Xapian::docid> Copies::GroupOf(Xapian::docid document) const {
  if (place_of_.empty() || place_of_[document] == kAlone) return {};
  const std::uint32_t group = group_at_[place_of_[document]];
  return {documents_.data() + begins_[group], begins_[group + 1] - begins_[group]};
}

MatchSet Copies::WithoutRepeats(const MatchSet& matches) const {
  if (place_of_.empty()) return matches;
  std::vector<std::uint32_t> first(groups(), kAlone);  // of each group, as a place in documents_
  for (const Xapian::docid document : matches) {
    const std::uint32_t place = place_of_[document];
    if (place == kAlone) continue;
    std::uint32_t& known = first[group_at_[place]];
    known = std::min(known, place);
  }
  MatchSet kept;
  kept.reserve(matches.size());
  std::copy_if(matches.begin(), matches.end(), std::back_inserter(kept),
               [&](Xapian::docid document) {
                 const std::uint32_t place = place_of_[document];
                 return place == kAlone || first[group_at_[place]] == place;
               });
  return kept;
}

}  // namespace dateline
