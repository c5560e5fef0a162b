// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/matches.h"

#include <algorithm>
#include <utility>

namespace dateline {

MatchSet CollectMatches(const Xapian::Database& database, const Xapian::Query& query,
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
