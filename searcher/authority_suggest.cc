// SPDX-License-Identifier: GPL-2.0-or-later
// Pairs of people that may be one. The rules of the alias map join only what is safe, so that what
// is left is judged by company: two names of one person stand among the same people, and never in
// one article.
#include <xapian.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "searcher/authority_report.h"
#include "searcher/facet_terms.h"
#include "searcher/snapshot.h"
#include "searcher/xapian_door.h"

namespace dateline {
namespace {

constexpr std::size_t kMostInBucket = 300;
constexpr std::size_t kMostArticles = 2000;  // looked at for one person's company
constexpr std::size_t kSpeltLetters = 4;     // shorter words are too near each other by chance

using Words = std::vector<std::string_view>;

Words WordsOf(std::string_view key) {
  Words words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    if (end > 0) words.push_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return words;
}

// Levenshtein's distance, by rows. Words of a key are short.
std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row.back();
}

bool IsSpeltOtherwise(std::string_view a, std::string_view b) {
  if (a.size() < kSpeltLetters || b.size() < kSpeltLetters || a[0] != b[0]) return false;
  return Distance(a, b) <= (std::min(a.size(), b.size()) >= 7 ? 2 : 1);
}

bool IsInitialOf(std::string_view a, std::string_view b) {
  return a.size() == 1 && b.size() > 1 && a[0] == b[0];
}

bool IsSubsequence(const Words& part, const Words& whole) {
  std::size_t found = 0;
  for (const std::string_view word : whole)
    if (found < part.size() && part[found] == word) ++found;
  return found == part.size();
}

enum class Likeness { kNone, kSpelling, kMiddleName, kInitial, kFamilyName };

const char* ReasonFor(Likeness likeness) {
  switch (likeness) {
    case Likeness::kSpelling:
      return "one word is spelt otherwise";
    case Likeness::kMiddleName:
      return "one leaves out a name";
    case Likeness::kInitial:
      return "one has an initial";
    case Likeness::kFamilyName:
      return "the family name is the same";
    case Likeness::kNone:
      break;
  }
  return "";
}

Likeness LikenessOf(const Words& a, const Words& b) {
  if (a.size() != b.size()) {
    const auto& [part, whole] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    if (IsSubsequence(part, whole)) return Likeness::kMiddleName;
    return a.back() == b.back() ? Likeness::kFamilyName : Likeness::kNone;
  }
  std::size_t differing = 0;
  std::size_t at = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    ++differing;
    at = i;
  }
  if (differing == 1 && IsSpeltOtherwise(a[at], b[at])) return Likeness::kSpelling;
  if (differing == 1 && (IsInitialOf(a[at], b[at]) || IsInitialOf(b[at], a[at])))
    return Likeness::kInitial;
  return a.back() == b.back() ? Likeness::kFamilyName : Likeness::kNone;
}

class Suggester {
 public:
  explicit Suggester(const Snapshot& snapshot)
      : snapshot_(snapshot),
        names_(snapshot.names(FacetKind::kPerson)),
        people_(snapshot.columns().entities(FacetKind::kPerson)) {}

  std::vector<MergeSuggestion> Run(std::size_t most) {
    ReadKeys();
    for (const auto& [word, entities] : Buckets()) {
      if (entities.size() > kMostInBucket) continue;
      for (std::size_t i = 0; i < entities.size(); ++i)
        for (std::size_t j = i + 1; j < entities.size(); ++j) Consider(entities[i], entities[j]);
    }
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return std::forward_as_tuple(b.score, a.suggestion.first_key, a.suggestion.second_key) <
             std::forward_as_tuple(a.score, b.suggestion.first_key, b.suggestion.second_key);
    });
    std::vector<MergeSuggestion> suggestions;
    for (Found& found : found_)
      if (suggestions.size() < most) suggestions.push_back(std::move(found.suggestion));
    return suggestions;
  }

 private:
  struct Person {
    std::string key;  // that leads
    Words words;      // views into `key`
    bool is_read = false;
    std::vector<Xapian::docid> articles;
    std::set<EntityNumber> company;
  };
  struct Found {
    MergeSuggestion suggestion;
    double score = 0;
  };

  void ReadKeys() {
    persons_.resize(names_.size());
    for (EntityNumber entity = 0; entity < names_.size(); ++entity) {
      if (names_.IsShort(entity) || names_.IsHidden(entity)) continue;
      const auto members = names_.members(entity);
      if (members.empty() || people_.Articles(entity) == 0) continue;
      persons_[entity].key = members.front().key;
      persons_[entity].words = WordsOf(persons_[entity].key);
    }
  }

  // People of one family name; and of one first name with like family names.
  std::map<std::string, std::vector<EntityNumber>> Buckets() const {
    std::map<std::string, std::vector<EntityNumber>> buckets;
    for (EntityNumber entity = 0; entity < persons_.size(); ++entity) {
      const Words& words = persons_[entity].words;
      if (words.size() < 2) continue;
      buckets[std::string(words.back())].push_back(entity);
      buckets[std::string(words.front()) + ' ' + words.back().front()].push_back(entity);
    }
    return buckets;
  }

  // Reads who else stands in the articles of a person.
  Person& Read(EntityNumber entity) {
    Person& person = persons_[entity];
    if (std::exchange(person.is_read, true)) return person;
    const HandlePool::Loan database = snapshot_.Borrow();
    for (const KeyOfEntity& key : names_.members(entity)) {
      const std::string term = KeyTerm(FacetKind::kPerson, key.key);
      const auto end = database->postlist_end(term);
      for (auto posting = database->postlist_begin(term); posting != end; ++posting) {
        const auto named = people_.Of(*posting);
        if (std::find(named.begin(), named.end(), entity) == named.end()) continue;  // split off
        person.articles.push_back(*posting);
        person.company.insert(named.begin(), named.end());
        if (person.articles.size() == kMostArticles) break;
      }
    }
    person.company.erase(entity);
    std::sort(person.articles.begin(), person.articles.end());
    return person;
  }

  void Consider(EntityNumber a, EntityNumber b) {
    if (!seen_.insert({std::min(a, b), std::max(a, b)}).second) return;
    if (people_.Articles(a) < people_.Articles(b)) std::swap(a, b);
    const Likeness likeness = LikenessOf(persons_[a].words, persons_[b].words);
    if (likeness == Likeness::kNone) return;
    const Person& first = Read(a);
    const Person& second = Read(b);
    // Who are named together are told apart.
    if (first.company.contains(b)) return;
    std::vector<EntityNumber> shared;
    std::set_intersection(first.company.begin(), first.company.end(), second.company.begin(),
                          second.company.end(), std::back_inserter(shared));
    if (!IsLikely(likeness, shared.size(), second.company.size())) return;
    MergeSuggestion suggestion{FacetKind::kPerson,
                               {names_.label(a), people_.Articles(a)},
                               {names_.label(b), people_.Articles(b)},
                               first.key,
                               second.key,
                               ReasonFor(likeness),
                               shared.size(),
                               second.company.size()};
    found_.push_back({std::move(suggestion), Score(likeness, shared.size(), second)});
  }

  // A family name alone needs much common company, a near spelling some.
  static bool IsLikely(Likeness likeness, std::size_t shared, std::size_t company) {
    if (likeness == Likeness::kFamilyName) return shared >= 3 && shared * 2 >= company;
    return shared >= 1;
  }

  static double Score(Likeness likeness, std::size_t shared, const Person& second) {
    const double part =
        static_cast<double>(shared) / static_cast<double>(second.company.size() + 1);
    return (likeness == Likeness::kFamilyName ? 0 : 1) + part +
           0.01 * static_cast<double>(std::min<std::size_t>(second.articles.size(), 50));
  }

  const Snapshot& snapshot_;
  const AliasMap& names_;
  const EntityColumn& people_;
  std::vector<Person> persons_;  // by entity
  std::set<std::pair<EntityNumber, EntityNumber>> seen_;
  std::vector<Found> found_;
};

// A pair that the editor keeps apart is decided.
bool IsKeptApart(const KindAuthority& authority, const MergeSuggestion& suggestion) {
  const auto has = [](const AuthorityGroup& group, const std::string& key) {
    return std::find(group.members.begin(), group.members.end(), key) != group.members.end();
  };
  return std::any_of(authority.keep_aparts.begin(), authority.keep_aparts.end(),
                     [&](const AuthorityGroup& group) {
                       return has(group, suggestion.first_key) && has(group, suggestion.second_key);
                     });
}

}  // namespace

Result<std::vector<MergeSuggestion>> SuggestMerges(const std::filesystem::path& archive,
                                                   const std::filesystem::path& authority,
                                                   std::size_t most) {
  return AtTheDoor<std::vector<MergeSuggestion>>([&]() -> Result<std::vector<MergeSuggestion>> {
    const auto opened = Snapshot::Open({archive}, 1, nullptr, authority);
    if (!opened) return opened.error();
    if (!(*opened)->authority_fault().empty())
      return Error{Fault::kBadInput, (*opened)->authority_fault()};
    auto suggestions = Suggester(**opened).Run(most);
    std::erase_if(suggestions, [&](const MergeSuggestion& suggestion) {
      return IsKeptApart((*opened)->authority().of(FacetKind::kPerson), suggestion);
    });
    return suggestions;
  });
}

}  // namespace dateline
