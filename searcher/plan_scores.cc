// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/plan_scores.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <memory>
#include <utility>

#include "searcher/document_source.h"
#include "searcher/impact_score.h"

namespace dateline {
namespace {

using Kind = RankPlan::Kind;

constexpr std::size_t kPostingsPerLook = 4096;  // at the clock

// To ask a list about one document costs about as much as to step over so many postings of it.
constexpr std::size_t kPostingsPerProbe = 8;

// Adding in one array by document is faster than merging lists that hold one document in so many.
constexpr std::size_t kDense = 16;

bool IsWorthProbing(std::size_t documents, std::size_t postings) {
  return documents * kPostingsPerProbe < postings;
}

bool IsWord(const RankPlan& plan) { return plan.kind == Kind::kWord || plan.kind == Kind::kPlain; }

struct Posting {
  Xapian::docid document = 0;
  Xapian::termcount wdf = 0;
};
using Postings = std::vector<Posting>;

// Calls `visit` with each posting of `term`, and with those of `others` as if they were of the same
// term.
template <typename Visit>
void VisitTogether(const Xapian::Database& database, const std::string& term,
                   const Postings& others, const Deadline& deadline, Visit visit) {
  auto other = others.begin();
  std::size_t read = 0;
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    const Xapian::docid document = *posting;
    Xapian::termcount wdf = posting.get_wdf();
    for (; other != others.end() && other->document <= document; ++other) {
      if (other->document < document) {
        visit(other->document, other->wdf);
      } else {
        wdf += other->wdf;
      }
    }
    visit(document, wdf);
    if (++read % kPostingsPerLook == 0) deadline.Check();
  }
  for (; other != others.end(); ++other) visit(other->document, other->wdf);
}

Postings ReadAll(const Xapian::Database& database, const std::string& term,
                 const Deadline& deadline) {
  Postings postings;
  postings.reserve(database.get_termfreq(term));
  VisitTogether(database, term, {}, deadline, [&](Xapian::docid document, Xapian::termcount wdf) {
    postings.push_back({document, wdf});
  });
  return postings;
}

Postings ReadAmong(const Xapian::Database& database, const std::string& term, const MatchSet& among,
                   const Deadline& deadline) {
  Postings postings;
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  std::size_t asked = 0;
  for (const Xapian::docid document : among) {
    if (posting == end) break;
    if (*posting < document) posting.skip_to(document);
    if (posting != end && *posting == document) postings.push_back({document, posting.get_wdf()});
    if (++asked % kPostingsPerLook == 0) deadline.Check();
  }
  return postings;
}

// Two lists, each ascending by document, as one; `sum` makes one entry of two for one document.
template <typename Entry, typename Sum>
std::vector<Entry> Merged(const std::vector<Entry>& left, const std::vector<Entry>& right,
                          Sum sum) {
  std::vector<Entry> both;
  both.reserve(left.size() + right.size());
  auto l = left.begin();
  auto r = right.begin();
  while (l != left.end() && r != right.end()) {
    if (l->document < r->document) {
      both.push_back(*l++);
    } else if (r->document < l->document) {
      both.push_back(*r++);
    } else {
      both.push_back(sum(*l++, *r++));
    }
  }
  both.insert(both.end(), l, left.end());
  both.insert(both.end(), r, right.end());
  return both;
}

// The postings of two forms of one word, as if they were of one term.
Postings Together(const Postings& left, const Postings& right) {
  return Merged(left, right, [](const Posting& a, const Posting& b) {
    return Posting{a.document, a.wdf + b.wdf};
  });
}

// What a wdf weighs, worked out once for each.
class WdfWeights {
 public:
  WdfWeights(const ImpactScore& score, bool impact) : score_(score), impact_(impact) {
    std::fill(std::begin(known_), std::end(known_), -1);
  }

  double operator()(Xapian::termcount wdf) {
    if (wdf >= std::size(known_)) return Of(wdf);
    double& weight = known_[wdf];
    if (weight < 0) weight = Of(wdf);
    return weight;
  }

 private:
  double Of(Xapian::termcount wdf) const {
    return impact_ ? score_.OfImpact(wdf) : score_.OfFrequency(wdf);
  }

  const ImpactScore score_;
  const bool impact_;
  double known_[256];  // more than an impact can be
};

// Keeps of a set what is visited in order, with both scores.
class Intersection {
 public:
  explicit Intersection(ScoredSet& kept) : kept_(kept) {}

  void operator()(Xapian::docid document, double score) {
    while (next_ < kept_.size() && kept_[next_].document < document) ++next_;
    if (next_ == kept_.size() || kept_[next_].document != document) return;
    kept_[end_++] = {document, kept_[next_++].score + score};
  }
  void Finish() { kept_.resize(end_); }

 private:
  ScoredSet& kept_;
  std::size_t next_ = 0;
  std::size_t end_ = 0;
};

ScoredSet Union(const ScoredSet& left, const ScoredSet& right) {
  return Merged(left, right, [](const ScoredDocument& a, const ScoredDocument& b) {
    return ScoredDocument{a.document, a.score + b.score};
  });
}

// A union of what holds much of the archive: a sum for each document.
class DenseSums {
 public:
  explicit DenseSums(Xapian::docid last) : sums_(std::size_t{last} + 1, kNone) {}

  void Add(Xapian::docid document, double score) {
    double& sum = sums_[document];
    sum = sum == kNone ? score : sum + score;
  }

  ScoredSet Take() const {
    ScoredSet scored;
    for (Xapian::docid document = 1; document < sums_.size(); ++document) {
      if (sums_[document] != kNone) scored.push_back({document, sums_[document]});
    }
    return scored;
  }

 private:
  static constexpr double kNone = -1;
  std::vector<double> sums_;
};

// Keeps the documents that `others` holds, or those that it does not.
void Keep(ScoredSet& kept, const MatchSet& others, bool held) {
  auto other = others.begin();
  std::erase_if(kept, [&](const ScoredDocument& each) {
    while (other != others.end() && *other < each.document) ++other;
    return (other != others.end() && *other == each.document) != held;
  });
}

}  // namespace

MatchSet DocumentsOf(const ScoredSet& scored) {
  MatchSet documents;
  documents.reserve(scored.size());
  for (const ScoredDocument& each : scored) documents.push_back(each.document);
  return documents;
}

ScoredSet PlanScores::Found(const RankPlan& plan, std::vector<std::vector<std::string>>& rows) {
  return Evaluate(plan, {nullptr, false, &rows});
}

ScoredSet PlanScores::Among(const RankPlan& plan, const MatchSet& among) {
  ScoredSet scored = Evaluate(plan, {&among, true, nullptr});
  if (scored.size() != among.size()) Keep(scored, among, true);
  return scored;
}

ScoredSet PlanScores::FoundAmong(const RankPlan& plan, const MatchSet& among) {
  ScoredSet scored = Evaluate(plan, {&among, false, nullptr});
  Keep(scored, among, true);
  return scored;
}

void PlanScores::Add(const WeighedDocuments& weights, ScoredSet& scored) {
  auto each = scored.begin();
  for (std::size_t i = 0; i < weights.documents.size(); ++i) {
    while (each != scored.end() && each->document < weights.documents[i]) ++each;
    if (each == scored.end()) return;
    if (each->document == weights.documents[i]) each->score += weights.weights[i];
  }
}

ScoredSet PlanScores::Evaluate(const RankPlan& plan, const Scope& scope) {
  deadline_.Check();
  switch (plan.kind) {
    case Kind::kWord:
    case Kind::kPlain:
      return Word(plan, scope);
    case Kind::kArticles:
      return Articles(plan, scope);
    case Kind::kAll:
      return All(plan, scope);
    case Kind::kAny:
      return Any(plan, scope);
    case Kind::kMaybe:
      return Maybe(plan, scope);
    case Kind::kOnly:
    case Kind::kWithout:
      return Restricted(plan, scope);
  }
  return {};
}

template <typename Visit>
void PlanScores::VisitWord(const RankPlan& plan, const Scope& scope, Visit visit) {
  WdfWeights weights({database_.get_doccount(), Holders(plan.terms), plan.factor},
                     plan.kind == Kind::kWord);
  const auto visit_weighed = [&](Xapian::docid document, Xapian::termcount wdf) {
    visit(document, weights(wdf));
  };
  std::vector<std::string> terms = plan.terms;
  std::sort(terms.begin(), terms.end(), [&](const std::string& a, const std::string& b) {
    return database_.get_termfreq(a) < database_.get_termfreq(b);
  });
  Postings others;  // of all forms but the most frequent
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const Xapian::doccount holders = database_.get_termfreq(terms[i]);
    if (holders == 0) continue;
    const bool probe = scope.among != nullptr && IsWorthProbing(scope.among->size(), holders);
    const bool is_last = i + 1 == terms.size();
    if (is_last && !probe)
      return VisitTogether(database_, terms[i], others, deadline_, visit_weighed);
    Postings more = probe ? ReadAmong(database_, terms[i], *scope.among, deadline_)
                          : ReadAll(database_, terms[i], deadline_);
    others = others.empty() ? std::move(more) : Together(others, more);
  }
  for (const auto& [document, wdf] : others) visit_weighed(document, wdf);
}

ScoredSet PlanScores::Word(const RankPlan& plan, const Scope& scope) {
  ScoredSet scored;
  if (scope.among == nullptr) scored.reserve(Estimate(plan));
  VisitWord(plan, scope, [&](Xapian::docid document, double score) {
    scored.push_back({document, score});
  });
  return scored;
}

ScoredSet PlanScores::Articles(const RankPlan& plan, const Scope& scope) {
  double weight = 0;
  for (const std::string& term : plan.terms)
    weight += ImpactScore(database_.get_doccount(), Holders({term}), plan.factor).OfFrequency(1);
  const MatchSet found = scope.passed ? *scope.among : Matching(plan.articles, scope.among);
  ScoredSet scored;
  scored.reserve(found.size());
  for (const Xapian::docid document : found) scored.push_back({document, weight});
  return scored;
}

// Visits what `plan` finds, in order; what is not among `kept` it may leave out.
template <typename Visit>
void PlanScores::VisitBeside(const RankPlan& plan, const ScoredSet& kept, Scope scope,
                             Visit visit) {
  MatchSet documents;
  if (IsWorthProbing(kept.size(), Estimate(plan))) {
    documents = DocumentsOf(kept);
    scope.among = &documents;
  }
  if (IsWord(plan)) return VisitWord(plan, scope, visit);
  for (const auto& [document, score] : Evaluate(plan, scope)) visit(document, score);
}

ScoredSet PlanScores::All(const RankPlan& plan, const Scope& scope) {
  if (plan.parts.empty()) return Articles(RankByArticles(Xapian::Query(std::string())), scope);
  std::vector<std::pair<std::size_t, const RankPlan*>> parts;  // the rarest first
  for (const RankPlan& part : plan.parts) parts.emplace_back(Estimate(part), &part);
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  ScoredSet kept = Evaluate(*parts[0].second, scope);
  for (std::size_t i = 1; i < parts.size() && !kept.empty(); ++i) {
    Intersection both(kept);
    VisitBeside(*parts[i].second, kept, scope, std::ref(both));
    both.Finish();
  }
  return kept;
}

ScoredSet PlanScores::Any(const RankPlan& plan, const Scope& scope) {
  const Scope any{scope.among, false, nullptr};
  const Xapian::docid last = database_.get_lastdocid();
  if (plan.parts.size() <= 2 || Estimate(plan) < last / kDense) {
    ScoredSet all;
    for (const RankPlan& part : plan.parts) {
      ScoredSet more = Evaluate(part, any);
      all = all.empty() ? std::move(more) : Union(all, more);
    }
    return all;
  }
  DenseSums sums(last);
  const auto add = [&](Xapian::docid document, double score) { sums.Add(document, score); };
  for (const RankPlan& part : plan.parts) {
    if (IsWord(part)) {
      VisitWord(part, any, add);
    } else {
      for (const auto& [document, score] : Evaluate(part, any)) add(document, score);
    }
  }
  return sums.Take();
}

ScoredSet PlanScores::Maybe(const RankPlan& plan, const Scope& scope) {
  ScoredSet kept = Evaluate(plan.parts[0], scope);
  for (std::size_t i = 1; i < plan.parts.size() && !kept.empty(); ++i) {
    auto next = kept.begin();
    VisitBeside(plan.parts[i], kept, {scope.among, false, nullptr},
                [&](Xapian::docid document, double score) {
                  while (next != kept.end() && next->document < document) ++next;
                  if (next != kept.end() && next->document == document) next->score += score;
                });
  }
  return kept;
}

ScoredSet PlanScores::Restricted(const RankPlan& plan, const Scope& scope) {
  ScoredSet kept = Evaluate(plan.parts[0], scope);
  if (scope.passed || kept.empty()) return kept;
  const bool only = plan.kind == Kind::kOnly;
  if (only && !plan.row.empty() && scope.rows != nullptr) {
    scope.rows->push_back(plan.row);
    return kept;
  }
  const MatchSet documents = DocumentsOf(kept);
  Keep(kept, Matching(plan.articles, &documents), only);
  return kept;
}

std::size_t PlanScores::Estimate(const RankPlan& plan) const {
  std::size_t least = database_.get_doccount();
  std::size_t sum = 0;
  switch (plan.kind) {
    case Kind::kWord:
    case Kind::kPlain:
      for (const std::string& term : plan.terms) sum += database_.get_termfreq(term);
      return sum;
    case Kind::kAny:
      for (const RankPlan& part : plan.parts) sum += Estimate(part);
      return sum;
    case Kind::kAll:
      for (const RankPlan& part : plan.parts) least = std::min(least, Estimate(part));
      return least;
    case Kind::kArticles:
      return least;
    default:
      return Estimate(plan.parts[0]);
  }
}

// How many articles have one of `terms`, as if each stood in articles without regard to the others.
Xapian::doccount PlanScores::Holders(const std::vector<std::string>& terms) const {
  if (terms.size() == 1) return database_.get_termfreq(terms[0]);
  const double all = std::max<Xapian::doccount>(database_.get_doccount(), 1);
  double without = 1;
  for (const std::string& term : terms) without *= 1 - database_.get_termfreq(term) / all;
  return static_cast<Xapian::doccount>(std::lround(all * (1 - without)));
}

MatchSet PlanScores::Matching(const Xapian::Query& articles, const MatchSet* among) const {
  if (among == nullptr || !IsWorthProbing(among->size(), database_.get_doccount()))
    return CollectMatches(database_, articles, deadline_);
  if (among->empty()) return {};
  const Xapian::Query here = DocumentsQuery(std::make_shared<const MatchSet>(*among), uuids_);
  return CollectMatches(database_, {Xapian::Query::OP_FILTER, articles, here}, deadline_);
}

}  // namespace dateline
