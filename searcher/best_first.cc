// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/best_first.h"

#include <algorithm>
#include <optional>

#include "searcher/impact_score.h"

namespace dateline {
namespace {

using Terms = std::vector<std::string>;

bool IsBetter(const ScoredDocument& a, const ScoredDocument& b) {
  return a.score != b.score ? a.score > b.score : a.document < b.document;
}

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

// The words of one part, each with its list.
class PartLists {
 public:
  PartLists(const Xapian::Database& database, const FinePart& part)
      : database_(database), part_(part) {
    for (const std::string& term : part.terms) {
      const Xapian::doccount holders = database.get_termfreq(term);
      lists_.push_back({database.postlist_begin(term), database.postlist_end(term),
                        ImpactScore(database.get_doccount(), holders, part.factor).OfFrequency(1)});
    }
  }

  // The most that it can weigh in any document.
  double Most() const {
    double most = 0;
    for (const List& list : lists_) {
      if (list.at == list.end) return 0;  // no article has it
      most += list.score;
    }
    return most;
  }

  // What it weighs in `document`. Requires: not before the one that was asked for last.
  double In(Xapian::docid document) {
    double weight = 0;
    for (List& list : lists_) {
      if (list.at != list.end && *list.at < document) list.at.skip_to(document);
      if (list.at == list.end || *list.at != document) return 0;
      weight += list.score;
    }
    if (part_.terms.size() > 1 && !StandInARow(database_, part_.terms, document)) return 0;
    return weight;
  }

 private:
  struct List {
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
    double score;
  };
  const Xapian::Database& database_;
  const FinePart& part_;
  std::vector<List> lists_;
};

// The best `most` of `scored` and perhaps some more, in no order: in one pass, which looks at most
// documents no further than whether they are as good as the worst that is kept.
ScoredSet KeepBest(const ScoredSet& scored, std::size_t most) {
  ScoredSet kept;
  kept.reserve(most * 3);
  double worst = -1;
  for (const ScoredDocument& each : scored) {
    if (each.score < worst) continue;
    kept.push_back(each);
    if (kept.size() < most * 3) continue;
    const auto last = kept.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(kept.begin(), last, kept.end(), IsBetter);
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
    std::sort(sorted_.begin(), sorted_.end(), IsBetter);
    if (sorted_.size() < scored_.size()) sorted_.resize(wanted);
  }

  const ScoredSet& scored_;
  ScoredSet sorted_;
  std::size_t next_ = 0;
};

class Order {
 public:
  Order(const Xapian::Database& database, const ScoredSet& scored, const FinerLook& look,
        const Deadline& deadline)
      : database_(database), rest_(scored), look_(look), deadline_(deadline) {
    for (const FinePart& part : look.fine) most_fine_ += PartLists(database, part).Most();
  }

  std::vector<ScoredDocument> First(std::size_t most) {
    std::size_t looked_at = 0;
    std::size_t batch = most;
    while (looked_at < kLookedAtFinely && !IsSettled(most)) {
      const std::size_t added = LookAt(std::min(batch, kLookedAtFinely - looked_at));
      if (added == 0) break;
      looked_at += added;
      batch = kBatch;
    }
    while (first_.size() < most) {
      const std::optional<ScoredDocument> next = Next();
      if (!next) break;
      first_.push_back({next->document, next->score});
    }
    if (first_.size() > most) first_.resize(most);
    return std::move(first_);
  }

 private:
  static constexpr std::size_t kBatch = 10;

  // Nothing that was not looked at can come before the last of those asked for.
  bool IsSettled(std::size_t most) {
    const ScoredDocument* next = rest_.Peek();
    if (next == nullptr) return true;
    if (first_.size() < most) return false;
    return most_fine_ == 0 || next->score + most_fine_ < first_[most - 1].score;
  }

  // The next that has every row.
  std::optional<ScoredDocument> Next() {
    while (const ScoredDocument* next = rest_.Peek()) {
      const ScoredDocument taken = *next;
      rest_.Take();
      const bool has_all = std::all_of(look_.rows.begin(), look_.rows.end(), [&](const Terms& row) {
        return StandInARow(database_, row, taken.document);
      });
      if (has_all) return taken;
      if (++passed_over_ % 64 == 0) deadline_.Check();
    }
    return std::nullopt;
  }

  // Brings the next `count` in order with those before them; says how many there were.
  std::size_t LookAt(std::size_t count) {
    ScoredSet batch;
    while (batch.size() < count) {
      const std::optional<ScoredDocument> next = Next();
      if (!next) break;
      batch.push_back(*next);
    }
    std::sort(batch.begin(), batch.end(),
              [](const auto& a, const auto& b) { return a.document < b.document; });
    const std::vector<double> weights =
        FineWeights(database_, look_.fine, DocumentsOf(batch), deadline_);
    for (std::size_t i = 0; i < batch.size(); ++i)
      first_.push_back({batch[i].document, batch[i].score + weights[i]});
    std::sort(first_.begin(), first_.end(), IsBetter);
    return batch.size();
  }

  const Xapian::Database& database_;
  Descending rest_;
  const FinerLook& look_;
  const Deadline& deadline_;
  double most_fine_ = 0;
  std::size_t passed_over_ = 0;
  std::vector<ScoredDocument> first_;
};

}  // namespace

std::vector<double> FineWeights(const Xapian::Database& database, const std::vector<FinePart>& fine,
                                const MatchSet& batch, const Deadline& deadline) {
  std::vector<double> weights(batch.size(), 0);
  for (const FinePart& part : fine) {
    deadline.Check();
    PartLists lists(database, part);
    if (lists.Most() == 0) continue;
    for (std::size_t i = 0; i < batch.size(); ++i) weights[i] += lists.In(batch[i]);
  }
  return weights;
}

double FineWeight(const Xapian::Database& database, const FinePart& part, Xapian::docid document) {
  return PartLists(database, part).In(document);
}

std::vector<ScoredDocument> BestFirst(const Xapian::Database& database, const ScoredSet& scored,
                                      const FinerLook& look, std::size_t most,
                                      const Deadline& deadline) {
  return Order(database, scored, look, deadline).First(most);
}

}  // namespace dateline
