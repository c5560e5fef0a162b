// SPDX-License-Identifier: GPL-2.0-or-later
// The archive, open for questions: the only reader of the index.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "searcher/abandoned.h"
#include "searcher/comparison.h"
#include "searcher/day_profile.h"
#include "searcher/entity_list.h"
#include "searcher/index_mark.h"
#include "searcher/inventory.h"
#include "searcher/name_counts.h"
#include "searcher/neighbours.h"
#include "searcher/profile.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "searcher/result_stream.h"
#include "searcher/search_help.h"
#include "searcher/suggestion.h"

namespace dateline {

struct SearcherOptions {
  // What Search and ListFacet may take, by the clock on the wall; beyond it they are cut off.
  std::chrono::milliseconds allowance = std::chrono::milliseconds(500);

  // What SearchAll may take with the patience of a file, until the order of all it finds is known.
  std::chrono::milliseconds stream_allowance = std::chrono::seconds(20);

  // The editor's file; empty: authority.jsonl beside each archive.
  std::filesystem::path authority = {};
};

// Every const method is safe from any thread and answers from one committed generation. New commits
// are seen after Refresh, or by themselves when the writer has overtaken the reader; either way the
// old state serves until the new one is ready, and no search fails for it.
// Failures: kUnavailable when the index went on changing under one call or its deadline passed;
// kDamaged when stored bytes are not what they claim to be.
class Searcher {
 public:
  // Opens the archives as one (a list of one for most). kNotFound for a missing archive, kDamaged
  // for a broken one or one of another version, each with the command that helps.
  static Result<Searcher> Open(const std::vector<std::filesystem::path>& archives,
                               const SearcherOptions& options = {});
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  // The same archive on behalf of one who may go away: what is worked on when `abandoned` is true
  // ends as when its deadline passes. Made for one question and its like; cheap.
  Searcher AskedBy(Abandoned abandoned) const;

  // kBadInput, with code and position in the query, only where no reading of the query is safe.
  Result<SearchResponse> Search(const SearchRequest& request) const;

  // All that the request finds, whatever its page and size, read one after the other: for a file
  // that may take its time to begin, or for a list that is waited for as an answer of Search is.
  // Fails as Search, but never for the length of the list.
  enum class Patience { kOfAnAnswer, kOfAFile };
  Result<ResultStream> SearchAll(const SearchRequest& request,
                                 Patience patience = Patience::kOfAFile) const;

  // What there is an address for, in parts of the whole: see Inventory. Fails as Search.
  Result<Inventory> List(InventoryKind kind, std::size_t first, std::size_t most) const;

  // For a search of which MayNeedHelp: other spellings of its words and names, and searches with
  // one condition less, each run within the same filters and found to lead somewhere. What was
  // found within the allowance is given, so it never fails for lack of time. Fails otherwise as
  // Search.
  Result<SearchHelp> Help(const SearchRequest& request) const;

  // Who or what a question that begins with `typed` may be about: people, organisations, places and
  // sources by any word of any form, the last word typed being perhaps unfinished, those with the
  // most articles first; then years and months; then articles by their titles. At most `limit`,
  // none for more than kMostTypedBytes. Fails as Search.
  Result<std::vector<Suggestion>> Suggest(std::string_view typed, std::size_t limit = 8) const;

  // Derives now what Help and Suggest derive at their first call: seconds for a large archive, in
  // which other questions are answered as ever. Fails as Search.
  Result<Done> Prepare() const;

  // The values of one facet within a search, beyond those Search lists: `find` keeps those one of
  // whose words begins so, in any spelling, `initial` ("a" to "z", "other") those whose label does;
  // `offset` and `limit` page.
  struct FacetPage {
    FacetKind kind = FacetKind::kPerson;
    std::string find = {};
    std::string initial = {};
    ValueOrder order = ValueOrder::kCount;
    std::size_t offset = 0;
    std::size_t limit = 120;
  };
  Result<Facet> ListFacet(const SearchRequest& request, const FacetPage& page) const;

  // All that the archive names of one kind, page by page. Whom the editor hides is not in it. The
  // first call in a language after a commit puts all names in order: a second or two for a million.
  // Fails as Search.
  Result<EntityList> ListEntities(const EntityListPage& page) const;

  // Whom each of `names` means, and in how many of the articles of `within` it is named; its page
  // and order do not matter. kBadInput, with the code "too-many-names", for more than
  // kMostNamesCounted. Fails otherwise as Search.
  Result<NameCounts> CountNames(const SearchRequest& within,
                                const std::vector<std::string>& names) const;

  // What the search finds behind `mark` in the order of indexing, the first indexed first, at most
  // `most` of it; its page and order do not matter. Fails as Search.
  Result<NewArticles> NewSince(const SearchRequest& request, const IndexMark& mark,
                               std::size_t most) const;

  // The article, with `query`'s words found in it when one is given. kNotFound.
  Result<StoredArticle> Read(std::string_view id, std::string_view query) const;

  // The copies of the article and what is like it. kNotFound.
  Result<Neighbours> NeighboursOf(std::string_view id) const;

  // Any two texts; an article and its own earlier version are two. kNotFound.
  Result<Comparison> Compare(const TextName& before, const TextName& after) const;

  // kNotFound for an id that no article carries, or that the editor hides.
  Result<EntityProfile> Describe(EntityKind kind, std::string_view id) const;

  // The articles that name both. kNotFound likewise; kBadInput when both are one.
  Result<PairProfile> DescribePair(const EntityName& one, const EntityName& other) const;

  // What was published on a day and what speaks of it; a day without articles is a profile too.
  // Fails as Search. Requires: the day is of the years 1 to 9999, and of the calendar.
  Result<DayProfile> DayOf(const DayName& name) const;

  Result<ArchiveSummary> Summarise() const;

  // Looks for a newer generation or authority file and takes it up; true when there was one. A
  // broken authority file leaves the old one in force; Summarise tells of it.
  Result<bool> Refresh() const;

 private:
  class Impl;
  explicit Searcher(std::shared_ptr<Impl> impl, Abandoned abandoned = {});
  std::shared_ptr<Impl> impl_;  // one for all that were made of the one that was opened
  Abandoned abandoned_;
};

}  // namespace dateline
