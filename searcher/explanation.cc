// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explanation.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/schema.h"
#include "searcher/document_source.h"
#include "searcher/impact_weight.h"
#include "searcher/ranking.h"

namespace dateline {
namespace {

using Xapian::Query;
using Parts = std::vector<ScorePart>;

// By document of the page: the parts it has of a query, and nothing where the query does not match.
using PartsOfPage = std::vector<std::optional<Parts>>;

constexpr std::size_t kMostTerms = 8;  // of one part

struct TermShape {
  std::string_view prefix;
  ScoreField field;
};
// The longest that fits decides. A term without any of them is a folded word.
constexpr TermShape kShapes[] = {{"ZS", ScoreField::kTitle},   {"Z", ScoreField::kText},
                                 {"L", ScoreField::kLead},     {"S", ScoreField::kTitle},
                                 {"E", ScoreField::kSpelling}, {"XP:", ScoreField::kName},
                                 {"XO:", ScoreField::kName},   {"XL:", ScoreField::kName}};

TermShape ShapeOf(std::string_view term) {
  for (const TermShape& shape : kShapes) {
    if (term.starts_with(shape.prefix)) return shape;
  }
  return {"", ScoreField::kWord};
}

// Lists of documents have names in place of terms.
ScoreField FieldOfSource(const Query& query) {
  const std::string description = query.get_description();
  const bool every = description.find(RankingScale::kEveryWordName) != description.npos;
  return every ? ScoreField::kEvery : ScoreField::kName;
}

// Takes a query apart where Xapian adds weights up, and asks each part that it does not add up any
// further what it weighs.
class Explainer {
 public:
  Explainer(const Snapshot& snapshot, const Xapian::Database& database,
            const std::vector<Xapian::docid>& documents, const Deadline& deadline)
      : database_(database), documents_(documents), deadline_(deadline) {
    std::vector<Xapian::docid> sorted = documents;
    std::sort(sorted.begin(), sorted.end());
    page_ = DocumentsQuery(std::make_shared<const std::vector<Xapian::docid>>(std::move(sorted)),
                           snapshot.uuids());
  }

  PartsOfPage Explain(const Query& query) {
    switch (query.get_type()) {
      case Query::OP_AND:
        return All(query);
      case Query::OP_OR:
        return Any(query);
      case Query::OP_AND_MAYBE:
        return FirstWith(query, [](std::optional<Parts>& first, std::optional<Parts>&& other) {
          if (first && other) Append(*first, *std::move(other));
        });
      case Query::OP_FILTER:
        return FirstWith(query, [](std::optional<Parts>& first, const std::optional<Parts>& other) {
          if (!other) first.reset();
        });
      case Query::OP_AND_NOT:
        return FirstWith(query, [](std::optional<Parts>& first, const std::optional<Parts>& other) {
          if (other) first.reset();
        });
      default:
        return Weigh(query);
    }
  }

 private:
  static void Append(Parts& parts, Parts&& more) {
    parts.insert(parts.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }

  PartsOfPage All(const Query& query) {
    return FirstWith(query, [](std::optional<Parts>& first, std::optional<Parts>&& other) {
      if (!other) first.reset();
      if (first) Append(*first, *std::move(other));
    });
  }

  PartsOfPage Any(const Query& query) {
    return FirstWith(query, [](std::optional<Parts>& first, std::optional<Parts>&& other) {
      if (!other) return;
      if (!first) first.emplace();
      Append(*first, *std::move(other));
    });
  }

  // The first part of `query`, brought together with each of the others by `join`.
  template <typename Join>
  PartsOfPage FirstWith(const Query& query, Join join) {
    PartsOfPage first = Explain(query.get_subquery(0));
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
      PartsOfPage other = Explain(query.get_subquery(i));
      for (std::size_t d = 0; d < first.size(); ++d) join(first[d], std::move(other[d]));
    }
    return first;
  }

  PartsOfPage Weigh(const Query& query) {
    deadline_.Check();
    PartsOfPage weighed(documents_.size());
    Xapian::Enquire enquire(database_);
    enquire.set_query(Query(Query::OP_FILTER, query, page_));
    enquire.set_weighting_scheme(ImpactWeight());
    const Xapian::MSet found =
        enquire.get_mset(0, static_cast<Xapian::doccount>(documents_.size()));
    if (found.empty()) return weighed;
    const ScorePart part = PartOf(query);
    for (auto match = found.begin(); match != found.end(); ++match) {
      const auto at = std::find(documents_.begin(), documents_.end(), *match);
      std::optional<Parts>& parts = weighed[static_cast<std::size_t>(at - documents_.begin())];
      parts.emplace();
      if (match.get_weight() > 0) parts->push_back({part.field, part.terms, match.get_weight()});
    }
    return weighed;
  }

  static ScorePart PartOf(const Query& query) {
    ScorePart part;
    bool several_words = false;
    for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term) {
      const TermShape shape = ShapeOf(*term);
      if (part.terms.size() == kMostTerms) break;
      const bool in_a_row =
          shape.field == ScoreField::kWord || shape.field == ScoreField::kSpelling;
      several_words = !part.terms.empty() && in_a_row;
      part.field = shape.field;
      part.terms.push_back((*term).substr(shape.prefix.size()));
    }
    if (query.get_type() == Query::LEAF_POSTING_SOURCE) part.field = FieldOfSource(query);
    if (several_words) part.field = ScoreField::kRow;
    return part;
  }

  const Xapian::Database& database_;
  const std::vector<Xapian::docid>& documents_;
  const Deadline& deadline_;
  Query page_;
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
                                 const Query& ranked, const std::vector<Xapian::docid>& documents,
                                 const Deadline& deadline) {
  std::vector<Parts> explained(documents.size());
  if (documents.empty() || ranked.empty()) return explained;
  PartsOfPage page = Explainer(snapshot, database, documents, deadline).Explain(ranked);
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!page[i]) continue;
    explained[i] = *std::move(page[i]);
    KeepHeaviest(explained[i]);
  }
  return explained;
}

}  // namespace dateline
