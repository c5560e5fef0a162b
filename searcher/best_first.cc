// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/best_first.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "searcher/impact_score.h"

namespace dateline {
namespace {

using Terms = std::vector<std::string>;

// True where the terms stand one right after the other in the document.
bool StandInARow(const Xapian::Database& database, const Terms& terms, Xapian::docid document) {
  std::vector<Xapian::PositionIterator> at;
  std::vector<Xapian::PositionIterator> ends;
  for (const std::string& term : terms) {
    at.push_back(database.positionlist_begin(document, term));
    ends.push_back(database.positionlist_end(document, term));
    if (at.back() == ends.back()) return false;
  }
  Xapian::termpos first = *at[0];
  for (std::size_t i = 0; i < at.size();) {
    const Xapian::termpos wanted = first + static_cast<Xapian::termpos>(i);
    if (*at[i] < wanted) at[i].skip_to(wanted);
    if (at[i] == ends[i]) return false;
    if (*at[i] == wanted) {
      ++i;
      continue;
    }
    first = *at[i] - static_cast<Xapian::termpos>(i);  // no row begins before that
    i = 0;
  }
  return true;
}

// The most that a part can weigh in any document: what it does weigh in those that have it.
double MostOf(const Xapian::Database& database, const FinePart& part) {
  double most = 0;
  for (const std::string& term : part.terms) {
    const Xapian::doccount holders = database.get_termfreq(term);
    if (holders == 0) return 0;  // no article has it
    most += ImpactScore(database.get_doccount(), holders, part.factor).OfFrequency(1);
  }
  return most;
}

bool IsRow(const FinePart& part) { return part.terms.size() > 1; }

// The lists of terms, each of them opened once for documents that ascend.
class TermLists {
 public:
  explicit TermLists(const Xapian::Database& database) : database_(database) {}

  // For each of `documents`, ascending, whether it has `term`.
  const std::vector<bool>& Have(const std::string& term, const MatchSet& documents) {
    const auto [known, is_new] = have_.try_emplace(term);
    if (!is_new) return known->second;
    auto posting = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    for (const Xapian::docid document : documents) {
      if (posting != end && *posting < document) posting.skip_to(document);
      known->second.push_back(posting != end && *posting == document);
    }
    return known->second;
  }

 private:
  const Xapian::Database& database_;
  std::unordered_map<std::string, std::vector<bool>> have_;
};

// The best `most` of `scored` and perhaps some more, in no order: in one pass, which looks at most
// documents no further than whether they are better than the worst that is kept. One that is as
// good comes after it, as its number is higher.
ScoredSet KeepBest(const ScoredSet& scored, std::size_t most) {
  ScoredSet kept;
  kept.reserve(most * 3);
  double worst = -1;
  for (const ScoredDocument& each : scored) {
    if (each.score <= worst) continue;
    kept.push_back(each);
    if (kept.size() < most * 3) continue;
    const auto last = kept.begin() + static_cast<std::ptrdiff_t>(most - 1);
    std::nth_element(kept.begin(), last, kept.end(), kIsBetter);
    kept.erase(last + 1, kept.end());
    worst = last->score;
  }
  return kept;
}

// The documents of a set from the best on, sorted as far as they are asked for.
class Descending {
 public:
  explicit Descending(const ScoredSet& scored) : scored_(scored) {}

  // The best that was not taken; null behind the last.
  const ScoredDocument* Peek() {
    if (next_ == sorted_.size()) SortMore();
    return next_ == sorted_.size() ? nullptr : &sorted_[next_];
  }
  void Take() { ++next_; }

 private:
  void SortMore() {
    constexpr std::size_t kAtFirst = 256;
    if (next_ == scored_.size()) return;
    const std::size_t wanted = std::max(kAtFirst, next_ * 8);
    sorted_ = wanted * 3 < scored_.size() ? KeepBest(scored_, wanted) : scored_;
    std::sort(sorted_.begin(), sorted_.end(), kIsBetter);
    if (sorted_.size() < scored_.size()) sorted_.resize(wanted);
  }

  const ScoredSet& scored_;
  ScoredSet sorted_;
  std::size_t next_ = 0;
};

// Finer reasons, each with what it weighs: words before rows, which cost reading positions.
class FineLook {
 public:
  FineLook(const Xapian::Database& database, const std::vector<FinePart>& fine,
           const Deadline& deadline)
      : database_(database), deadline_(deadline) {
    for (const FinePart& part : fine) {
      const double weight = MostOf(database, part);
      if (weight > 0) parts_.push_back({&part, weight});
      most_ += weight;
    }
    std::stable_partition(parts_.begin(), parts_.end(),
                          [](const Weighed& each) { return !IsRow(*each.part); });
  }

  // The most that a document may weigh by all of them.
  double most() const { return most_; }

  // The documents of `batch` with what they weigh besides; those that cannot reach `needed` may be
  // given less. Requires: `batch` is sorted by document.
  std::vector<ScoredDocument> At(const ScoredSet& batch, double needed) const {
    std::vector<ScoredDocument> ranked;
    for (const auto& [document, score] : batch) ranked.push_back({document, score});
    const MatchSet documents = DocumentsOf(batch);
    TermLists lists(database_);
    double rest = most_;
    for (const auto& [part, weight] : parts_) {
      deadline_.Check();
      for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (ranked[i].score + rest < needed) continue;
        const bool has_words = std::all_of(
            part->terms.begin(), part->terms.end(),
            [&](const std::string& term) -> bool { return lists.Have(term, documents)[i]; });
        if (has_words && (!IsRow(*part) || StandInARow(database_, part->terms, documents[i])))
          ranked[i].score += weight;
      }
      rest -= weight;
    }
    return ranked;
  }

 private:
  struct Weighed {
    const FinePart* part = nullptr;
    double weight = 0;
  };
  const Xapian::Database& database_;
  const Deadline& deadline_;
  std::vector<Weighed> parts_;
  double most_ = 0;
};

class Order {
 public:
  Order(const Xapian::Database& database, const ScoredSet& scored, const FinerLook& look,
        const Deadline& deadline)
      : database_(database),
        rest_(scored),
        rows_(look.rows),
        fine_(database, look.fine, deadline),
        deadline_(deadline) {}

  std::vector<ScoredDocument> First(std::size_t most) {
    LookAt(std::min(most, kLookedAtFinely), most);
    if (!IsSettled(most)) LookAt(kLookedAtFinely - first_.size(), most);
    while (first_.size() < most) {
      const std::optional<ScoredDocument> next = Next();
      if (!next) break;
      first_.push_back({next->document, next->score});
    }
    if (first_.size() > most) first_.resize(most);
    return std::move(first_);
  }

 private:
  // What a document must reach to come to stand among those asked for; any will while there are
  // too few.
  double Needed(std::size_t most) const {
    return first_.size() < most ? 0 : first_[most - 1].score;
  }

  // Nothing that was not looked at can come before the last of those asked for.
  bool IsSettled(std::size_t most) {
    const ScoredDocument* next = rest_.Peek();
    if (next == nullptr) return true;
    if (first_.size() < most) return false;
    return fine_.most() == 0 || next->score + fine_.most() < Needed(most);
  }

  // The next that has every row.
  std::optional<ScoredDocument> Next() {
    while (const ScoredDocument* next = rest_.Peek()) {
      const ScoredDocument taken = *next;
      rest_.Take();
      const bool has_all = std::all_of(rows_.begin(), rows_.end(), [&](const Terms& row) {
        return StandInARow(database_, row, taken.document);
      });
      if (has_all) return taken;
      if (++passed_over_ % 64 == 0) deadline_.Check();
    }
    return std::nullopt;
  }

  // Brings the next `count`, so far as they may be needed, in order with those before them.
  void LookAt(std::size_t count, std::size_t most) {
    const double needed = Needed(most);
    ScoredSet batch;
    while (batch.size() < count) {
      const ScoredDocument* peeked = rest_.Peek();
      if (peeked == nullptr || peeked->score + fine_.most() < needed) break;
      const std::optional<ScoredDocument> next = Next();
      if (!next) break;
      batch.push_back(*next);
    }
    std::sort(batch.begin(), batch.end(),
              [](const auto& a, const auto& b) { return a.document < b.document; });
    for (const ScoredDocument& each : fine_.At(batch, needed)) first_.push_back(each);
    std::sort(first_.begin(), first_.end(), kIsBetter);
  }

  const Xapian::Database& database_;
  Descending rest_;
  const std::vector<Terms>& rows_;
  const FineLook fine_;
  const Deadline& deadline_;
  std::size_t passed_over_ = 0;
  std::vector<ScoredDocument> first_;
};

}  // namespace

double FineWeight(const Xapian::Database& database, const FinePart& part, Xapian::docid document) {
  for (const std::string& term : part.terms) {
    auto posting = database.postlist_begin(term);
    if (posting != database.postlist_end(term)) posting.skip_to(document);
    if (posting == database.postlist_end(term) || *posting != document) return 0;
  }
  if (IsRow(part) && !StandInARow(database, part.terms, document)) return 0;
  return MostOf(database, part);
}

std::vector<ScoredDocument> BestFirst(const Xapian::Database& database, const ScoredSet& scored,
                                      const FinerLook& look, std::size_t most,
                                      const Deadline& deadline) {
  return Order(database, scored, look, deadline).First(most);
}

}  // namespace dateline
