// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/count_names.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "searcher/facet_terms.h"
#include "searcher/matching_count.h"
#include "searcher/name_index.h"
#include "searcher/reading.h"
#include "searcher/tally.h"

namespace dateline {
namespace {

constexpr EntityKind kKinds[] = {EntityKind::kPerson, EntityKind::kOrganisation,
                                 EntityKind::kPlace};

// How many of the articles looked at name somebody.
class NamingCounts {
 public:
  // Of the whole archive they are known, and counting them would take as long as all the rest of a
  // page. Throws DeadlinePassed.
  NamingCounts(const MatchSet& found, const Columns& columns, const Filters& filters,
               const Deadline& deadline)
      : columns_(columns) {
    const bool plain = !filters.exact && filters.prominence == 0;
    if (!plain || found.size() != columns.documents().size())
      tally_ = Count(found, columns, filters, deadline);
  }

  std::uint64_t Articles(FacetKind kind, EntityNumber entity) const {
    return tally_ ? tally_->counts[IndexOf(kind)].articles[entity]
                  : columns_.entities(kind).Articles(entity);
  }
  std::uint64_t Probable(FacetKind kind, EntityNumber entity) const {
    return tally_ ? tally_->counts[IndexOf(kind)].Probable(entity)
                  : columns_.entities(kind).ProbableArticles(entity);
  }

 private:
  const Columns& columns_;
  std::optional<Tally> tally_;
};

// Everyone of whom the archive knows the name, also who is in none of the articles looked at: that
// there are none is an answer.
CountedName WhoIsMeant(const Snapshot& snapshot, const NamingCounts& counts,
                       const std::string& typed) {
  CountedName name;
  name.typed = typed;
  for (const EntityKind kind : kKinds) {
    const FacetKind facet = FacetOf(kind);
    const AliasMap& names = snapshot.names(facet);
    for (const EntityNumber entity : names.FindName(typed)) {
      name.meant.push_back({kind, names.id(entity), names.label(entity),
                            counts.Articles(facet, entity), counts.Probable(facet, entity)});
    }
  }
  std::ranges::stable_sort(name.meant, [](const MeantByName& one, const MeantByName& other) {
    return one.articles > other.articles;
  });
  if (name.meant.size() > kMostMeant) {
    name.other = name.meant.size() - kMostMeant;
    name.meant.resize(kMostMeant);
  }
  return name;
}

// The articles of `found` that have the words of the name next to each other. Throws
// DeadlinePassed.
std::uint64_t CountWordsOf(const AskedOf& asked, const MatchSet& found, const std::string& typed) {
  std::string words = typed;
  std::ranges::replace(words, '"', ' ');
  SearchRequest phrase;
  phrase.query = "\"" + words + "\"";
  phrase.match = MatchMode::kAll;
  const Result<Reading> reading =
      ReadRequest(asked.snapshot, asked.database, phrase, asked.deadline);
  if (!reading) return 0;
  MatchSet both;
  std::ranges::set_intersection(*reading->base, found, std::back_inserter(both));
  return both.size();
}

// Looks for the words of the names that mean nobody, while there is time.
void CountWords(const AskedOf& asked, const MatchSet& found, NameCounts& counts) {
  try {
    for (CountedName& name : counts.names) {
      if (!name.meant.empty() || WordsOfName(name.typed).empty()) continue;
      if (asked.deadline.Passed()) {
        counts.is_cut_short = true;
        return;
      }
      name.as_words = CountWordsOf(asked, found, name.typed);
    }
  } catch (const DeadlinePassed&) {
    counts.is_cut_short = true;
  }
}

}  // namespace

Result<NameCounts> AnswerCountNames(const Snapshot& snapshot, const SearchRequest& within,
                                    const std::vector<std::string>& names,
                                    const Deadline& deadline) {
  if (names.size() > kMostNamesCounted) {
    return Error{Fault::kBadInput,
                 "the list has " + std::to_string(names.size()) + " names; at most " +
                     std::to_string(kMostNamesCounted) + " are counted at once, so split it",
                 "too-many-names"};
  }
  const HandlePool::Loan database = snapshot.Borrow();
  const Result<Reading> reading = ReadRequest(snapshot, *database, within, deadline);
  if (!reading) return reading.error();
  const MatchSet found = Passing(*reading->base, snapshot.columns(), reading->filters, deadline);
  // Once more without the ticks: a facet is counted as if its own were not there, the names are
  // counted in the articles found.
  Filters unticked;
  unticked.exact = reading->filters.exact;
  unticked.prominence = reading->filters.prominence;
  const NamingCounts naming(found, snapshot.columns(), unticked, deadline);
  NameCounts counts;
  counts.generation = snapshot.generation();
  counts.looked_at = found.size();
  counts.names.reserve(names.size());
  for (const std::string& typed : names)
    counts.names.push_back(WhoIsMeant(snapshot, naming, typed));
  CountWords({snapshot, *database, deadline}, found, counts);
  return counts;
}

}  // namespace dateline
