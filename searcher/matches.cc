// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/matches.h"

#include <utility>

#include "searcher/check_document.h"
#include "searcher/posting_sets.h"
#include "searcher/term_postings.h"

namespace dateline {

MatchSet CollectMatches(const TermPostings& postings, const Xapian::Query& query) {
  MatchSet matches = IsOfTermsAlone(query)
                         ? MatchesOfTerms(postings, query)
                         : MatchesByMatching(postings.database(), query, postings.deadline());
  if (!matches.empty()) CheckDocument(matches.back(), postings.database().get_lastdocid());
  return matches;
}

MatchSet CollectMatches(const Xapian::Database& database, const Xapian::Query& query,
                        const Deadline& deadline) {
  const ImpactLists none;
  return CollectMatches(TermPostings(database, none, deadline), query);
}

std::shared_ptr<const MatchSet> MatchCache::Find(const std::string& name) {
  const std::lock_guard lock(mutex_);
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->matches;
}

void MatchCache::Keep(const std::string& name, std::shared_ptr<const MatchSet> matches) {
  const std::lock_guard lock(mutex_);
  if (by_name_.contains(name)) return;
  entries_.push_front({name, std::move(matches)});
  by_name_.emplace(entries_.front().name, entries_.begin());
  bytes_ += BytesOf(entries_.front());
  // The newest stays even when it alone is over the bound: the search that made it has it anyway.
  while (bytes_ > most_bytes_ && entries_.size() > 1) {
    bytes_ -= BytesOf(entries_.back());
    by_name_.erase(entries_.back().name);
    entries_.pop_back();
  }
}

std::size_t MatchCache::BytesOf(const Entry& entry) {
  return sizeof(Entry) + entry.name.size() + entry.matches->size() * sizeof(Xapian::docid);
}

}  // namespace dateline
