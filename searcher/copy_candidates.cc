// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/copy_candidates.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

#include "core/schema.h"

namespace dateline {
namespace {

struct Signed {
  Xapian::docid document = 0;
  Signature signature{};
};

// Gives `visit` every signature and whose it is, in the order of numbers.
template <typename Visit>
void VisitSignatures(const Xapian::Database& database, Visit visit) {
  const auto end = database.valuestream_end(kSlotSignature);
  for (auto value = database.valuestream_begin(kSlotSignature); value != end; ++value) {
    // archive_check tells of one that is none.
    if (const std::optional<Signature> signature = ReadSignature(*value))
      visit(Signed{value.get_docid(), *signature});
  }
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

std::string IdOf(const Xapian::Database& database, Xapian::docid document) {
  Xapian::TermIterator term = database.termlist_begin(document);
  term.skip_to(std::string(kIdPrefix));
  return term == database.termlist_end(document) ? std::string() : *term;
}

// A band and its place as one number.
std::uint64_t PlacedBand(const Signature& signature, std::size_t band) {
  return std::uint64_t{band} << 32 | BandOf(signature, band);
}

CopyCandidate CandidateOf(const Xapian::Database& database, const Signed& article) {
  return {article.document, article.signature, IdOf(database, article.document)};
}

// Which of `all` share a band with another, by their places. Any sort of article that has a
// signature.
template <typename Article>
std::vector<bool> Sharing(const std::vector<Article>& all) {
  std::vector<bool> shares(all.size());
  for (std::size_t band = 0; band < kBands; ++band) {
    SeenTwice seen(all.size());
    for (const Article& article : all) seen.Add(BandOf(article.signature, band));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> maybe;  // band, place
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      const std::uint32_t value = BandOf(all[i].signature, band);
      if (seen.Holds(value)) maybe.emplace_back(value, i);
    }
    std::sort(maybe.begin(), maybe.end());
    for (std::size_t i = 1; i < maybe.size(); ++i) {
      if (maybe[i].first != maybe[i - 1].first) continue;
      shares[maybe[i].second] = true;
      shares[maybe[i - 1].second] = true;
    }
  }
  return shares;
}

// The bands of the new articles, for whoever asks of a million others whether they share one.
class BandSet {
 public:
  void Add(const Signature& signature) {
    for (std::size_t band = 0; band < kBands; ++band) {
      const std::uint64_t placed = PlacedBand(signature, band);
      bands_.insert(placed);
      seen_[Slot(placed)] = true;
    }
  }

  bool SharesAny(const Signature& signature) const {
    for (std::size_t band = 0; band < kBands; ++band) {
      const std::uint64_t placed = PlacedBand(signature, band);
      if (seen_[Slot(placed)] && bands_.contains(placed)) return true;
    }
    return false;
  }

 private:
  // Fibonacci hashing (Knuth). Most articles are told apart here, without a look at the set.
  static constexpr unsigned kSlotBits = 20;
  static std::size_t Slot(std::uint64_t placed) {
    return placed * 0x9E3779B97F4A7C15U >> (64 - kSlotBits);
  }

  std::vector<bool> seen_ = std::vector<bool>(std::size_t{1} << kSlotBits);
  std::unordered_set<std::uint64_t> bands_;
};

}  // namespace

std::vector<CopyCandidate> FindCandidates(const Xapian::Database& database) {
  std::vector<Signed> all;
  VisitSignatures(database, [&](const Signed& article) { all.push_back(article); });
  const std::vector<bool> shares = Sharing(all);
  std::vector<CopyCandidate> candidates;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (shares[i]) candidates.push_back(CandidateOf(database, all[i]));
  }
  return candidates;
}

std::vector<CopyCandidate> ExtendCandidates(const Xapian::Database& database,
                                            const std::vector<Xapian::docid>& documents,
                                            Xapian::docid first_new,
                                            std::vector<CopyCandidate> candidates) {
  std::erase_if(candidates, [&](const CopyCandidate& candidate) {
    return !std::binary_search(documents.begin(), documents.end(), candidate.document);
  });
  // From here on `candidates` holds all that may share a band, in any order.
  const auto old_end = static_cast<std::ptrdiff_t>(candidates.size());
  BandSet bands;
  for (auto document = std::lower_bound(documents.begin(), documents.end(), first_new);
       document != documents.end(); ++document) {
    const auto signature =
        ReadSignature(database.get_document(*document).get_value(kSlotSignature));
    if (!signature) continue;
    candidates.push_back({*document, *signature, IdOf(database, *document)});
    bands.Add(*signature);
  }
  if (candidates.begin() + old_end != candidates.end()) {
    std::vector<CopyCandidate> met;
    auto known = candidates.cbegin();
    VisitSignatures(database, [&](const Signed& article) {
      while (known != candidates.cend() && known->document < article.document) ++known;
      if (known != candidates.cend() && known->document == article.document) return;
      if (bands.SharesAny(article.signature)) met.push_back(CandidateOf(database, article));
    });
    std::move(met.begin(), met.end(), std::back_inserter(candidates));
    std::sort(
        candidates.begin(), candidates.end(),
        [](const CopyCandidate& a, const CopyCandidate& b) { return a.document < b.document; });
  }
  const std::vector<bool> shares = Sharing(candidates);
  std::size_t at = 0;
  std::erase_if(candidates, [&](const CopyCandidate&) { return !shares[at++]; });
  return candidates;
}

}  // namespace dateline
