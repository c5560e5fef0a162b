// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/place_rules.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/name_variants.h"
#include "searcher/key_buckets.h"
#include "searcher/vietnamese_letters.h"

namespace dateline {
namespace {

using Classes = std::vector<std::vector<KeyNumber>>;

constexpr std::size_t kMostOneName = 4096;

// Sorts of places that a name is printed with or without. City, state and county are none of them:
// Mexico City, New York State and Los Angeles County are other places than Mexico, New York and Los
// Angeles. No river, sea or mountain either: the Red River is not red.
constexpr std::string_view kSorts[] = {"commune", "district",   "governorate", "oblast",
                                       "ward",    "prefecture", "province",    "voivodeship"};

// Where the province is one place and the city another, in the news of the world at least.
constexpr std::string_view kOtherThanTheirSort[] = {"buenos aires", "columbia", "new york",
                                                    "washington"};

std::string_view WithoutSort(std::string_view key) {
  if (key.starts_with("the ")) key.remove_prefix(4);
  const std::string_view whole = key;
  for (const std::string_view sort : kSorts) {
    // The District of Massachusetts is a court's.
    if (sort != "district" && key.starts_with(sort) && key.substr(sort.size()).starts_with(" of "))
      key.remove_prefix(sort.size() + 4);
    if (key.size() > sort.size() + 1 && key.ends_with(sort) &&
        key[key.size() - sort.size() - 1] == ' ')
      key.remove_suffix(sort.size() + 1);
  }
  if (std::ranges::find(kOtherThanTheirSort, key) != std::end(kOtherThanTheirSort)) return whole;
  // "central district", "1st ward": what is left names nothing.
  constexpr std::string_view kNoNames[] = {"central", "eastern",  "northern",   "southern",
                                           "western", "business", "autonomous", "capital"};
  if (std::ranges::find(kNoNames, key) != std::end(kNoNames)) return whole;
  // A country has no sort: "united states district" is a piece of a court's name.
  if (key.size() < whole.size() && !VariantsOf(key).spellings.empty()) return whole;
  if (key.empty() || (key.front() >= '0' && key.front() <= '9')) return whole;
  return key;
}

std::string PlaceName(std::string_view key) {
  const std::string_view name = WithoutSort(key);
  for (const std::string_view known : {key, name}) {
    const NameVariants variants = VariantsOf(known);
    if (!variants.spellings.empty()) return std::string(variants.spellings.front());
  }
  return std::string(name);
}

// Hyphens are blanks, apostrophes nothing: "saint-charles", "saint charles".
std::string SpacedName(std::string_view key) {
  std::string name;
  for (const char letter : PlaceName(key)) {
    if (letter != '\'') name += letter == '-' ? ' ' : letter;
  }
  return name;
}

std::string JoinedLetters(std::string_view key) {
  std::string letters = SpacedName(key);
  std::erase(letters, ' ');
  return letters;
}

bool IsVietnamese(const KeyForms& key) {
  return std::ranges::any_of(key.forms,
                             [](const FormCount& form) { return HasVietnameseLetter(form.form); });
}

// The keys of a bucket of which `name_of` says the same, as classes.
template <typename NameOf>
void AddClasses(std::span<const KeyForms> keys, std::span<const KeyNumber> bucket, NameOf name_of,
                Classes& classes) {
  std::map<std::string, std::vector<KeyNumber>> by_name;
  for (const KeyNumber key : bucket) by_name[name_of(keys[key].key)].push_back(key);
  for (auto& [name, members] : by_name) {
    if (members.size() > 1) classes.push_back(std::move(members));
  }
}

}  // namespace

void JoinPlaces(std::span<const KeyForms> keys, KeyGroups& groups) {
  std::vector<SignedKey> signed_keys;
  for (KeyNumber key = 0; key < keys.size(); ++key)
    signed_keys.push_back({Signed(9, JoinedLetters(keys[key].key)), key});
  Classes classes;
  VisitBuckets(signed_keys, kMostOneName, [&](std::span<const KeyNumber> bucket) {
    // Vietnamese divides a name into syllables and the world does not: "Hà Nội", "Hanoi". But Fig
    // Tree and Figtree are two towns.
    const bool vietnamese =
        std::ranges::any_of(bucket, [&](KeyNumber key) { return IsVietnamese(keys[key]); });
    if (vietnamese) {
      AddClasses(keys, bucket, JoinedLetters, classes);
    } else {
      AddClasses(keys, bucket, SpacedName, classes);
    }
  });
  groups.JoinClasses(classes, KeyLink::kSpelling);
}

}  // namespace dateline
