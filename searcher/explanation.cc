// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explanation.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/schema.h"
#include "searcher/plan_scores.h"

namespace dateline {
namespace {

using Kind = RankPlan::Kind;
using Parts = std::vector<ScorePart>;

// By document of the page: the parts it has of a plan, and nothing where the plan does not find it.
using PartsOfPage = std::vector<std::optional<Parts>>;

constexpr std::size_t kMostTerms = 8;  // of one part

std::vector<std::string> WithoutPrefixes(const std::vector<std::string>& terms) {
  std::vector<std::string> words;
  for (const std::string& term : terms) {
    if (words.size() == kMostTerms) break;
    // Stems and spellings have one capital before them, which no folded word has.
    const bool prefixed = term.starts_with(StemTerm("")) || term.starts_with(SpellingTerm(""));
    words.push_back(term.substr(prefixed ? 1 : 0));
  }
  return words;
}

ScoreField FieldOf(const RankPlan& leaf) {
  if (leaf.kind == Kind::kArticles) return ScoreField::kRow;
  return leaf.kind == Kind::kWord ? ScoreField::kText : ScoreField::kWord;
}

// Takes a plan apart where scores are added up.
class Explainer {
 public:
  Explainer(const TermPostings& postings, const std::vector<std::string>& uuids,
            const std::vector<ScoredDocument>& page)
      : database_(postings.database()), scores_(postings, uuids), page_(page) {
    for (const ScoredDocument& each : page) sorted_.push_back(each.document);
    std::sort(sorted_.begin(), sorted_.end());
  }

  PartsOfPage Explain(const RankPlan& plan) {
    switch (plan.kind) {
      case Kind::kAll:
        if (plan.parts.empty()) return PartsOfPage(page_.size(), Parts{});
        return FirstWith(plan, [](std::optional<Parts>& first, std::optional<Parts>&& other) {
          if (!other) first.reset();
          if (first) Append(*first, *std::move(other));
        });
      case Kind::kAny:
        if (plan.parts.empty()) return PartsOfPage(page_.size());
        return FirstWith(plan, [](std::optional<Parts>& first, std::optional<Parts>&& other) {
          if (!other) return;
          if (!first) first.emplace();
          Append(*first, *std::move(other));
        });
      case Kind::kMaybe:
        return FirstWith(plan, [](std::optional<Parts>& first, std::optional<Parts>&& other) {
          if (first && other) Append(*first, *std::move(other));
        });
      case Kind::kOnly:
      case Kind::kWithout:
        return Restricted(plan);
      default:
        return Weigh(plan);
    }
  }

  // Adds what the page weighs besides.
  void Add(const WeighedDocuments& weights, PartsOfPage& explained) const {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      const auto at =
          std::lower_bound(weights.documents.begin(), weights.documents.end(), page_[i].document);
      if (!explained[i] || at == weights.documents.end() || *at != page_[i].document) continue;
      const double weight =
          weights.weights[static_cast<std::size_t>(at - weights.documents.begin())];
      if (weight > 0) explained[i]->push_back({weights.field, {}, weight});
    }
  }

  // Adds what those have that were looked at more finely: the others weigh no more by now.
  void Add(const std::vector<FinePart>& fine, PartsOfPage& explained) const {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (!explained[i] || page_[i].score == SumOf(*explained[i])) continue;
      for (const FinePart& part : fine) {
        const double weight = FineWeight(database_, part, page_[i].document);
        if (weight > 0) explained[i]->push_back({part.field, WithoutPrefixes(part.terms), weight});
      }
    }
  }

 private:
  static void Append(Parts& parts, Parts&& more) {
    parts.insert(parts.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }

  static double SumOf(const Parts& parts) {
    double sum = 0;
    for (const ScorePart& part : parts) sum += part.weight;
    return sum;
  }

  // The first part of `plan`, brought together with each of the others by `join`.
  template <typename Join>
  PartsOfPage FirstWith(const RankPlan& plan, Join join) {
    PartsOfPage first = Explain(plan.parts[0]);
    for (std::size_t i = 1; i < plan.parts.size(); ++i) {
      PartsOfPage other = Explain(plan.parts[i]);
      for (std::size_t d = 0; d < first.size(); ++d) join(first[d], std::move(other[d]));
    }
    return first;
  }

  // The documents of `plan` on the page, with their scores.
  template <typename Visit>
  void VisitFound(const RankPlan& plan, Visit visit) {
    const ScoredSet found = scores_.FoundAmong(plan, sorted_);
    for (std::size_t i = 0; i < page_.size(); ++i) {
      const auto at = std::find_if(found.begin(), found.end(), [&](const ScoredDocument& each) {
        return each.document == page_[i].document;
      });
      visit(i, at == found.end() ? std::optional<double>() : at->score);
    }
  }

  PartsOfPage Restricted(const RankPlan& plan) {
    PartsOfPage first = Explain(plan.parts[0]);
    VisitFound(RankByArticles(plan.articles), [&](std::size_t i, std::optional<double> score) {
      if (score.has_value() != (plan.kind == Kind::kOnly)) first[i].reset();
    });
    return first;
  }

  PartsOfPage Weigh(const RankPlan& leaf) {
    PartsOfPage weighed(page_.size());
    VisitFound(leaf, [&](std::size_t i, std::optional<double> score) {
      if (!score) return;
      weighed[i].emplace();
      if (*score > 0) weighed[i]->push_back({FieldOf(leaf), WithoutPrefixes(leaf.terms), *score});
    });
    return weighed;
  }

  const Xapian::Database& database_;
  PlanScores scores_;
  const std::vector<ScoredDocument>& page_;
  MatchSet sorted_;
};

void KeepHeaviest(Parts& parts) {
  std::stable_sort(parts.begin(), parts.end(), [](const ScorePart& left, const ScorePart& right) {
    return left.weight > right.weight;
  });
  if (parts.size() <= kMostScoreParts) return;
  ScorePart rest{ScoreField::kOther, {}, 0};
  for (std::size_t i = kMostScoreParts - 1; i < parts.size(); ++i) rest.weight += parts[i].weight;
  parts.resize(kMostScoreParts - 1);
  parts.push_back(std::move(rest));
}

}  // namespace

std::vector<Parts> ExplainScores(const Snapshot& snapshot, const Xapian::Database& database,
                                 const Ranking& ranking, const std::vector<ScoredDocument>& page,
                                 const Deadline& deadline) {
  std::vector<Parts> explained(page.size());
  if (page.empty()) return explained;
  const std::vector<std::string> uuids = snapshot.uuids();
  Explainer explainer(TermPostings(database, snapshot.impacts(), deadline), uuids, page);
  PartsOfPage parts = explainer.Explain(ranking.plan);
  for (const SharedWeights& weights : ranking.besides) explainer.Add(*weights, parts);
  explainer.Add(ranking.fine, parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i]) continue;
    explained[i] = *std::move(parts[i]);
    KeepHeaviest(explained[i]);
  }
  return explained;
}

}  // namespace dateline
