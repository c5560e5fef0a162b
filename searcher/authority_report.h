// SPDX-License-Identifier: GPL-2.0-or-later
// What an authority file does to an archive: which of its lines have no effect, what another file
// would change, and which lines might be worth writing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/result.h"
#include "searcher/authority.h"
#include "searcher/request.h"

namespace dateline {

// A line that stands and still does nothing, or not what it seems to.
struct AuthorityRemark {
  std::size_t line = 0;
  std::string message;

  bool operator==(const AuthorityRemark&) const = default;
};

// Holds `authority` against the keys of `archive`: names that no article carries, splits that take
// nothing, articles that two splits of a key take. By line. Imported names are not looked up: most
// of a name base is in no archive. Fails as Searcher::Open.
Result<std::vector<AuthorityRemark>> CheckAuthority(const std::filesystem::path& archive,
                                                    const Authority& authority);

// One value of a facet that another authority file changes. A value made of several, or taken
// apart, names them all in `before`.
struct ValueChange {
  struct Value {
    std::string label;
    std::uint64_t articles = 0;

    bool operator==(const Value&) const = default;
  };
  FacetKind kind = FacetKind::kPerson;
  Value after;                // no articles: the value is gone
  std::vector<Value> before;  // empty: the value is new
  bool is_hidden = false;     // afterwards

  bool operator==(const ValueChange&) const = default;
};

// What changes in the facets of `archive` when the file `fresh` takes the place of `old`; by facet,
// the largest first. Fails as Searcher::Open, and with kBadInput for a file that cannot stand.
Result<std::vector<ValueChange>> CompareAuthorities(const std::filesystem::path& archive,
                                                    const std::filesystem::path& old,
                                                    const std::filesystem::path& fresh);

// Two values that may be one, for a person to decide.
struct MergeSuggestion {
  FacetKind kind = FacetKind::kPerson;
  ValueChange::Value first;  // the more frequent one
  ValueChange::Value second;
  std::string first_key;
  std::string second_key;
  std::string reason;                 // "one word is spelt otherwise"
  std::size_t shared_companions = 0;  // people named together with the one and with the other
  std::size_t companions = 0;         // of the second

  bool operator==(const MergeSuggestion&) const = default;
};

// Pairs of people that no rule joined, of one family name or nearly one spelling, that never stand
// in one article; the likeliest first, at most `most`. `authority` as in SearcherOptions. Fails as
// Searcher::Open. Bounded: a word that more than some hundred names share is passed over.
Result<std::vector<MergeSuggestion>> SuggestMerges(const std::filesystem::path& archive,
                                                   const std::filesystem::path& authority,
                                                   std::size_t most);

// The keys that articles carry.
class ArchiveNames {
 public:
  bool Has(FacetKind kind, const std::string& key) const {
    return keys_[static_cast<std::size_t>(kind)].contains(key);
  }
  void Add(FacetKind kind, std::string key) {
    keys_[static_cast<std::size_t>(kind)].insert(std::move(key));
  }

 private:
  std::array<std::unordered_set<std::string>, 4> keys_;
};

// Fails as Searcher::Open. Some 100 bytes a key.
Result<ArchiveNames> ReadArchiveNames(const std::filesystem::path& archive);

}  // namespace dateline
