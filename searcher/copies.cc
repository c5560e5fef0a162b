// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/copies.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <iterator>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "core/schema.h"
#include "core/signature.h"

namespace dateline {
namespace {

// Two signatures are compared when they agree in one of sixteen bands of four bytes (locality
// sensitive hashing: Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3). Of
// pairs that share four fifths of their runs all but 2 in 10,000 agree in some band.
constexpr std::size_t kBandBytes = 4;
constexpr std::size_t kBands = kSignatureBytes / kBandBytes;

// With how many earlier groups of one band an article is compared at most, the latest ones. Only a
// flood of articles that share a phrase and little else has as many within two weeks.
constexpr std::size_t kMostCompared = 64;

struct Signed {
  Xapian::docid document = 0;
  Signature signature{};
  Period published;
};

std::uint32_t BandOf(const Signature& signature, std::size_t band) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, signature.data() + band * kBandBytes, kBandBytes);
  return bytes;
}

std::vector<Signed> ReadSignatures(const Xapian::Database& database, const Columns& columns) {
  std::vector<Signed> all;
  const auto end = database.valuestream_end(kSlotSignature);
  for (auto value = database.valuestream_begin(kSlotSignature); value != end; ++value) {
    const std::optional<Signature> signature = ReadSignature(*value);
    if (!signature) continue;  // archive_check tells of it
    all.push_back({value.get_docid(), *signature, columns.published(value.get_docid())});
  }
  return all;
}

// What has been seen once and what twice, by a hash: says "twice" of a few that are not.
class SeenTwice {
 public:
  // Sixteen slots a value: one in sixteen that was seen once meets another's slot.
  explicit SeenTwice(std::size_t values)
      : shift_(32 - std::min(31U, static_cast<unsigned>(std::bit_width(values * 16)))) {
    once_.resize(std::size_t{1} << (32 - shift_));
    twice_.resize(once_.size());
  }

  void Add(std::uint32_t value) {
    const std::size_t at = Slot(value);
    if (once_[at]) twice_[at] = true;
    once_[at] = true;
  }
  bool Holds(std::uint32_t value) const { return twice_[Slot(value)]; }

 private:
  // Knuth's multiplicative hashing.
  std::size_t Slot(std::uint32_t value) const { return value * 2654435769U >> shift_; }

  unsigned shift_;
  std::vector<bool> once_;
  std::vector<bool> twice_;
};

// Articles by the bands that they share with others.
struct Bands {
  std::vector<std::array<std::uint32_t, kBands>> of;  // by number of the article; 0 for none shared
  std::uint32_t count = 0;                            // their numbers go from 1 to count
};

// Most articles share no band with any: what is looked up in detail is little.
Bands ShareBands(const std::vector<Signed>& all) {
  Bands bands;
  bands.of.resize(all.size());
  for (std::size_t band = 0; band < kBands; ++band) {
    SeenTwice seen(all.size());
    for (const Signed& article : all) seen.Add(BandOf(article.signature, band));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> sharing;  // band, article
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      const std::uint32_t value = BandOf(all[i].signature, band);
      if (seen.Holds(value)) sharing.emplace_back(value, i);
    }
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

std::string IdOf(const Xapian::Database& database, Xapian::docid document) {
  Xapian::TermIterator term = database.termlist_begin(document);
  term.skip_to(std::string(kIdPrefix));
  return term == database.termlist_end(document) ? std::string() : *term;
}

// The articles that share a band with another, in the order that groups are made in. Ids are read
// only of these.
std::vector<std::uint32_t> InOrder(const Xapian::Database& database, const std::vector<Signed>& all,
                                   const Bands& bands) {
  using Key = std::tuple<bool, std::int32_t, std::int32_t, std::string, std::uint32_t>;
  std::vector<Key> keys;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (bands.of[i] == std::array<std::uint32_t, kBands>{}) continue;
    const Period& published = all[i].published;
    keys.emplace_back(!published.known(), published.first, published.last,
                      IdOf(database, all[i].document), i);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> order;
  for (const Key& key : keys) order.push_back(std::get<4>(key));
  return order;
}

constexpr std::uint32_t kNone = ~std::uint32_t{0};

// For each article of `order` the place in `order` of the first of its group.
std::vector<std::uint32_t> FindFirsts(const std::vector<Signed>& all, const Bands& bands,
                                      const std::vector<std::uint32_t>& order) {
  std::vector<std::vector<std::uint32_t>> firsts(std::size_t{bands.count} + 1);  // by band
  std::vector<std::uint32_t> first_of(order.size());
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const Signed& article = all[order[place]];
    std::uint32_t found = kNone;
    for (const std::uint32_t band : bands.of[order[place]]) {
      if (band == 0) continue;
      const std::vector<std::uint32_t>& known = firsts[band];
      const std::size_t compared = std::min(known.size(), kMostCompared);
      for (std::size_t i = known.size() - compared; i < known.size(); ++i) {
        const Signed& first = all[order[known[i]]];
        if (known[i] < found && IsOfOneTime(first.published, article.published) &&
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

Copies::Copies(const Xapian::Database& database, const Columns& columns) {
  const std::vector<Signed> all = ReadSignatures(database, columns);
  if (all.size() < 2) return;
  const Bands bands = ShareBands(all);
  const std::vector<std::uint32_t> order = InOrder(database, all, bands);
  const std::vector<std::uint32_t> first_of = FindFirsts(all, bands, order);

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
  place_of_.assign(std::size_t{database.get_lastdocid()} + 1, kAlone);
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
