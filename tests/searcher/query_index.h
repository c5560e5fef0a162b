// SPDX-License-Identifier: GPL-2.0-or-later
// Queries put to a real index, as the searcher puts them.
#pragma once

#include <xapian.h>

#include <set>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "core/fold.h"
#include "core/schema.h"
#include "searcher/query.h"
#include "searcher/ranking.h"
#include "tests/searcher/query_tree.h"
#include "tests/support/test_archive.h"

namespace dateline {

class QueryIndex {
 public:
  explicit QueryIndex(const std::vector<Record>& records)
      : archive_(records), database_(CurrentGeneration(archive_.path())->string()) {
    context_.languages = {"en", "vi"};
    context_.held = {Day(std::chrono::year(2023) / 1 / 1), Day(std::chrono::year(2024) / 12 / 31)};
    context_.find_name = [this](FacetKind kind, std::string_view typed) {
      return FindName(kind, typed);
    };
  }

  QueryContext& context() { return context_; }
  const Xapian::Database& database() const { return database_; }

  CompiledQuery Compile(const std::string& query, Joining joining = Joining::kAll) {
    const Result<ParsedQuery> parsed = ParseQuery(query, kToday);
    if (!parsed) throw std::runtime_error(parsed.error().message);
    warnings_.clear();
    return CompileQuery(*parsed, context_, joining, warnings_);
  }

  // The ids found, the best first.
  std::vector<std::string> Ranked(const std::string& query, Joining joining = Joining::kAll) {
    return Ids(Compile(query, joining).ranked, RankingWeight());
  }

  // The ids found, sorted, joined by blanks; checks that ranked and matching agree.
  std::string Found(const std::string& query, Joining joining = Joining::kAll) {
    const CompiledQuery compiled = Compile(query, joining);
    const std::vector<std::string> ranked = Ids(compiled.ranked, RankingWeight());
    const std::vector<std::string> matching = Ids(compiled.matching, Xapian::BoolWeight());
    const std::set<std::string> found(matching.begin(), matching.end());
    if (std::set<std::string>(ranked.begin(), ranked.end()) != found)
      return "ranked and matching differ: " + compiled.ranked.get_description();
    std::string joined;
    for (const std::string& id : found) joined += (joined.empty() ? "" : " ") + id;
    return joined;
  }

  // The codes of the last query's warnings from compiling it.
  std::string warnings() const {
    std::string codes;
    for (const QueryWarning& warning : warnings_)
      codes += (codes.empty() ? "" : " ") + warning.code;
    return codes;
  }
  const std::vector<QueryWarning>& all_warnings() const { return warnings_; }

 private:
  // Every key that holds the typed words, as one entity each.
  NameMatch FindName(FacetKind kind, std::string_view typed) const {
    const std::string prefix = kind == FacetKind::kSource
                                   ? std::string(kSourcePrefix)
                                   : EntityPrefix(static_cast<EntityKind>(kind));
    const std::string folded = FoldName(typed);
    NameMatch match;
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
         ++term) {
      const std::string key = (*term).substr(prefix.size());
      if ((" " + key + " ").find(" " + folded + " ") == key.npos) continue;
      match.keys.push_back(key);
      match.labels.push_back(key);
    }
    return match;
  }

  std::vector<std::string> Ids(const Xapian::Query& query, const Xapian::Weight& weight) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(weight);
    const Xapian::MSet found = enquire.get_mset(0, database_.get_doccount());
    std::vector<std::string> ids;
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      const Xapian::Document document = hit.get_document();
      Xapian::TermIterator term = document.termlist_begin();
      term.skip_to(std::string(kIdPrefix));
      ids.push_back((*term).substr(kIdPrefix.size()));
    }
    return ids;
  }

  TestArchive archive_;
  Xapian::Database database_;
  QueryContext context_;
  std::vector<QueryWarning> warnings_;
};

}  // namespace dateline
