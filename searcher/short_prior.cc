// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/short_prior.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/fold.h"

namespace dateline {
namespace {

constexpr std::string_view kShortPrefix = "short:";

// A name whose articles are called so by one word.
struct Calling {
  KeyNumber lead = 0;
  std::uint64_t articles = 0;
  bool is_split = false;
};

// The words by which full names are called, for those words alone that stand alone somewhere.
class Callings {
 public:
  Callings(FacetKind kind, std::span<const KeyForms> keys, std::span<const NameHabit> habits)
      : kind_(kind), keys_(keys), habits_(habits) {
    for (KeyNumber key = 0; key < keys.size(); ++key) {
      const std::string_view name = keys[key].key;
      if (name.starts_with(kShortPrefix)) by_word_[name.substr(kShortPrefix.size())] = {};
    }
  }

  void Add(KeyNumber key, KeyNumber lead, bool is_split) {
    const KeyForms& entry = keys_[key];
    if (entry.key.starts_with(kShortPrefix) || by_word_.empty()) return;
    if (kind_ == FacetKind::kPerson) {
      AddPerson(key, lead, is_split);
      return;
    }
    for (const FormCount& form : entry.forms) {
      // The same articles print the full name: what is counted is how often both stand together.
      const auto found = by_word_.find(FoldName(form.form));
      if (found != by_word_.end() && found->first != entry.key)
        found->second.push_back({lead, form.articles, is_split});
    }
  }

  // The one who owns `word`, if anybody does.
  const Calling* OwnerOf(std::string_view word) {
    std::vector<Calling>& callings = by_word_[word];
    std::sort(callings.begin(), callings.end(),
              [](const Calling& a, const Calling& b) { return a.lead < b.lead; });
    Calling sum;
    std::uint64_t all = 0;
    best_ = {};
    for (std::size_t i = 0; i < callings.size(); ++i) {
      if (i == 0 || callings[i].lead != sum.lead) sum = {callings[i].lead, 0, false};
      all += callings[i].articles;
      if (!callings[i].is_split) sum.articles += callings[i].articles;
      if (sum.articles > best_.articles) best_ = sum;
    }
    const bool owns =
        best_.articles >= kLeastPriorArticles && best_.articles * 100 >= all * kLeastPriorPercent;
    return owns ? &best_ : nullptr;
  }

 private:
  void AddPerson(KeyNumber key, KeyNumber lead, bool is_split) {
    const KeyForms& entry = keys_[key];
    const PersonKey parts = ReadPersonKey(entry.key);
    if (!parts.IsFull()) return;
    std::vector<std::string_view> called;
    if (habits_[key].called_by_first) called.push_back(parts.all.front());
    if (habits_[key].called_by_last) called.push_back(parts.all[parts.count - 1]);
    // "Torres" for Lucía Torres Vega, where some article prints it. A given name printed alone says
    // nothing of the Roberts in other articles.
    for (const FormCount& form : entry.forms) {
      if (form.form.find(' ') != std::string::npos) continue;
      const std::string folded = FoldName(form.form);
      const auto words = parts.words();
      const auto word = std::ranges::find(words, folded);
      const bool is_given = word == words.begin() && !habits_[key].may_be_family_first;
      if (word != words.end() && !is_given) called.push_back(*word);
    }
    std::sort(called.begin(), called.end());
    called.erase(std::unique(called.begin(), called.end()), called.end());
    for (const std::string_view word : called) {
      const auto found = by_word_.find(word);
      if (found != by_word_.end()) found->second.push_back({lead, entry.articles, is_split});
    }
  }

  // Looked up by views and by strings alike.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };

  FacetKind kind_;
  std::span<const KeyForms> keys_;
  std::span<const NameHabit> habits_;
  std::unordered_map<std::string_view, std::vector<Calling>, Hash, std::equal_to<>> by_word_;
  Calling best_;
};

}  // namespace

void JoinShortNames(FacetKind kind, std::span<const KeyForms> keys,
                    std::span<const NameHabit> habits, const std::vector<bool>& split,
                    KeyGroups& groups) {
  Callings callings(kind, keys, habits);
  for (KeyNumber key = 0; key < keys.size(); ++key) callings.Add(key, groups.Lead(key), split[key]);
  std::vector<KeyPair> joined;
  for (KeyNumber key = 0; key < keys.size(); ++key) {
    const std::string_view name = keys[key].key;
    // A short name that the editor has given to somebody is his already.
    if (!name.starts_with(kShortPrefix) || split[key]) continue;
    if (groups.Lead(key) != key || groups.HasSide(key)) continue;
    if (const Calling* owner = callings.OwnerOf(name.substr(kShortPrefix.size())))
      joined.push_back({owner->lead, key});
  }
  for (const KeyPair& pair : joined) groups.Join(pair.a, pair.b, KeyLink::kPrior);
}

}  // namespace dateline
