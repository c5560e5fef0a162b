// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/posting_sets.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace dateline {
namespace {

using Xapian::Query;

bool IsTerm(const Query& query) {
  return query.get_type() == Query::LEAF_TERM || query.get_type() == Query::LEAF_MATCH_ALL;
}

// The name of the list of all documents is empty.
std::string TermOf(const Query& query) {
  return query.get_type() == Query::LEAF_TERM ? *query.get_terms_begin() : std::string();
}

class PostingSets {
 public:
  explicit PostingSets(const TermPostings& postings) : postings_(postings) {}

  MatchSet Of(const Query& query) {
    postings_.deadline().Check();
    switch (query.get_type()) {
      case Query::LEAF_TERM:
      case Query::LEAF_MATCH_ALL:
        return Postings(TermOf(query));
      case Query::OP_OR:
      case Query::OP_SYNONYM:
        return Union(query);
      case Query::OP_AND:
      case Query::OP_FILTER:
        return Intersection(query);
      case Query::OP_AND_NOT:
        return Difference(query);
      case Query::OP_AND_MAYBE:
      case Query::OP_SCALE_WEIGHT:
        return Of(query.get_subquery(0));
      default:
        return {};  // nothing
    }
  }

 private:
  Xapian::doccount Frequency(const std::string& term) const {
    return postings_.database().get_termfreq(term);
  }

  MatchSet Postings(const std::string& term) const {
    MatchSet documents;
    documents.reserve(Frequency(term));
    postings_.VisitAll(
        term, [&](Xapian::docid document, Xapian::termcount) { documents.push_back(document); });
    return documents;
  }

  MatchSet Union(const Query& query) {
    MatchSet all;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      const MatchSet more = Of(query.get_subquery(i));
      if (all.empty()) {
        all = more;
        continue;
      }
      MatchSet both;
      both.reserve(all.size() + more.size());
      std::set_union(all.begin(), all.end(), more.begin(), more.end(), std::back_inserter(both));
      all = std::move(both);
    }
    return all;
  }

  // How many documents it may have, at a guess.
  std::size_t Estimate(const Query& query) const {
    if (IsTerm(query)) return Frequency(TermOf(query));
    if (query.get_type() == Query::OP_OR || query.get_type() == Query::OP_SYNONYM) {
      std::size_t sum = 0;
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        sum += Estimate(query.get_subquery(i));
      return sum;
    }
    return query.empty() ? 0 : Estimate(query.get_subquery(0));
  }

  MatchSet Intersection(const Query& query) {
    std::vector<std::pair<std::size_t, Query>> parts;  // the rarest first
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      const Query part = query.get_subquery(i);
      parts.emplace_back(Estimate(part), part);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    MatchSet kept = Of(parts[0].second);
    for (std::size_t i = 1; i < parts.size() && !kept.empty(); ++i)
      Keep(kept, parts[i].second, parts[i].first, true);
    return kept;
  }

  MatchSet Difference(const Query& query) {
    MatchSet kept = Of(query.get_subquery(0));
    for (std::size_t i = 1; i < query.get_num_subqueries() && !kept.empty(); ++i) {
      const Query part = query.get_subquery(i);
      Keep(kept, part, Estimate(part), false);
    }
    return kept;
  }

  // Keeps the documents that `part` matches, or those that it does not.
  void Keep(MatchSet& kept, const Query& part, std::size_t estimate, bool matching) {
    const bool is_probed =
        IsTerm(part) && kept.size() * postings_.PostingsPerProbe(TermOf(part)) < estimate;
    const MatchSet other = is_probed ? PostingsAmong(kept, TermOf(part)) : Of(part);
    MatchSet result;
    if (matching) {
      std::set_intersection(kept.begin(), kept.end(), other.begin(), other.end(),
                            std::back_inserter(result));
    } else {
      std::set_difference(kept.begin(), kept.end(), other.begin(), other.end(),
                          std::back_inserter(result));
    }
    kept = std::move(result);
  }

  MatchSet PostingsAmong(const MatchSet& among, const std::string& term) const {
    MatchSet documents;
    postings_.VisitAmong(term, among, [&](Xapian::docid document, Xapian::termcount) {
      documents.push_back(document);
    });
    return documents;
  }

  const TermPostings& postings_;
};

}  // namespace

bool IsOfTermsAlone(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING:
      return true;
    case Query::OP_OR:
    case Query::OP_SYNONYM:
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_AND_NOT:
    case Query::OP_AND_MAYBE:
    case Query::OP_SCALE_WEIGHT:
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        if (!IsOfTermsAlone(query.get_subquery(i))) return false;
      }
      return true;
    default:
      return false;
  }
}

MatchSet MatchesOfTerms(const TermPostings& postings, const Query& query) {
  return PostingSets(postings).Of(query);
}

MatchSet MatchesByMatching(const Xapian::Database& database, const Query& query,
                           const Deadline& deadline) {
  Xapian::Enquire enquire(database);
  enquire.set_query(WithDeadline(query, deadline));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  // An MSet of everything beats a MatchSpy, which is handed a whole Document for each match.
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  MatchSet matches;
  matches.reserve(found.size());
  for (auto document = found.begin(); document != found.end(); ++document)
    matches.push_back(*document);
  // Several databases are matched one after the other and their numbers interleave.
  if (!std::is_sorted(matches.begin(), matches.end())) std::sort(matches.begin(), matches.end());
  return matches;
}

}  // namespace dateline
