// SPDX-License-Identifier: GPL-2.0-or-later
// Queries put to a real index, as the searcher puts them.
#pragma once

#include <xapian.h>

#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "core/fold.h"
#include "core/schema.h"
#include "searcher/best_first.h"
#include "searcher/plan_scores.h"
#include "searcher/query.h"
#include "searcher/query_expansion.h"
#include "searcher/query_names.h"
#include "searcher/vocabulary.h"
#include "tests/searcher/query_tree.h"
#include "tests/support/test_archive.h"

namespace dateline {

class QueryIndex {
 public:
  explicit QueryIndex(const std::vector<Record>& records)
      : archive_(records),
        database_(CurrentGeneration(archive_.path())->string()),
        vocabulary_(ReadWords(database_)) {
    context_.languages = {"en", "vi"};
    const DayRange held{Day(std::chrono::year(2023) / 1 / 1),
                        Day(std::chrono::year(2024) / 12 / 31)};
    context_.held = {held, held};
    context_.find_name = [this](FacetKind kind, std::string_view typed) {
      return Find(kind, typed);
    };
  }

  QueryContext& context() { return context_; }
  const Xapian::Database& database() const { return database_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  CompiledQuery Compile(const std::string& query, Joining joining = Joining::kAll) {
    Result<ParsedQuery> parsed = ParseQuery(query, kToday);
    if (!parsed) throw std::runtime_error(parsed.error().message);
    DecideNames(query, context_.find_name, *parsed);
    ExpandWords(vocabulary_, *parsed);
    said_ = {};
    return CompileQuery(*parsed, context_, joining, said_);
  }

  // The ids found, the best first.
  std::vector<std::string> Ranked(const std::string& query, Joining joining = Joining::kAll) {
    std::vector<std::string> ids;
    for (const dateline::ScoredDocument& each : Scored(query, joining))
      ids.push_back(IdOf(each.document));
    return ids;
  }

  // The same with their scores.
  std::vector<dateline::ScoredDocument> Scored(const std::string& query,
                                               Joining joining = Joining::kAll) {
    CompiledQuery compiled = Compile(query, joining);
    FinerLook look{std::move(compiled.fine), {}};
    const ScoredSet scored =
        PlanScores({database_, lists_, ample_}, uuids_).Found(compiled.ranked, look.rows);
    return BestFirst(database_, scored, look, database_.get_doccount(), ample_);
  }

  // The ids found, sorted, joined by blanks; checks that ranked and matching agree.
  std::string Found(const std::string& query, Joining joining = Joining::kAll) {
    const CompiledQuery compiled = Compile(query, joining);
    const std::vector<std::string> ranked = Ranked(query, joining);
    const std::vector<std::string> matching = Matching(compiled.matching);
    const std::set<std::string> found(matching.begin(), matching.end());
    if (std::set<std::string>(ranked.begin(), ranked.end()) != found)
      return "ranked and matching differ: " + compiled.matching.get_description();
    std::string joined;
    for (const std::string& id : found) joined += (joined.empty() ? "" : " ") + id;
    return joined;
  }

  // The codes of the last query's warnings from compiling it.
  std::string warnings() const {
    std::string codes;
    for (const QueryWarning& warning : said_.warnings)
      codes += (codes.empty() ? "" : " ") + warning.code;
    return codes;
  }
  const std::vector<QueryWarning>& all_warnings() const { return said_.warnings; }
  const std::vector<AmbiguousName>& ambiguous() const { return said_.ambiguous; }

 private:
  // Every key that holds the typed words, as one entity each.
  NameMatch Find(FacetKind kind, std::string_view typed) const {
    const std::string prefix = kind == FacetKind::kSource
                                   ? std::string(kSourcePrefix)
                                   : EntityPrefix(static_cast<EntityKind>(kind));
    const std::string folded = FoldName(typed);
    NameMatch match;
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
         ++term) {
      const std::string key = (*term).substr(prefix.size());
      if ((" " + key + " ").find(" " + folded + " ") == key.npos) continue;
      match.places.emplace_back(*term);
      match.choices.push_back({IdOfKey(key), key, 0});
    }
    match.articles = Xapian::Query(Xapian::Query::OP_OR, match.places.begin(), match.places.end());
    return match;
  }

  std::string IdOf(Xapian::docid document) const {
    Xapian::TermIterator term = database_.termlist_begin(document);
    term.skip_to(std::string(kIdPrefix));
    return (*term).substr(kIdPrefix.size());
  }

  std::vector<std::string> Matching(const Xapian::Query& query) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet found = enquire.get_mset(0, database_.get_doccount());
    std::vector<std::string> ids;
    for (auto hit = found.begin(); hit != found.end(); ++hit) ids.push_back(IdOf(*hit));
    return ids;
  }

  TestArchive archive_;
  Xapian::Database database_;
  Vocabulary vocabulary_;
  QueryContext context_;
  QueryReading said_;
  const std::vector<std::string> uuids_;  // of one archive
  const ImpactLists lists_;               // none
  const Deadline ample_{std::chrono::hours(1)};
};

}  // namespace dateline
