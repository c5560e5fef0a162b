// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/organisation_rules.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/key_buckets.h"
#include "searcher/name_sound.h"

namespace dateline {
namespace {

using Words = std::vector<std::string_view>;
using Classes = std::vector<std::vector<KeyNumber>>;

constexpr std::size_t kMostWords = 24;
constexpr std::size_t kMostAlike = 64;
constexpr std::size_t kMostOneName = 4096;
constexpr std::size_t kLettersForSound = 8;
constexpr std::string_view kShortPrefix = "short:";

constexpr std::string_view kLegalForms[] = {"ag",  "bv",  "co",  "corp", "gmbh", "inc", "jsc",
                                            "kg",  "llc", "llp", "ltd",  "nv",   "oy",  "oyj",
                                            "plc", "pte", "pty", "sa",   "sdn",  "spa", "srl"};
static_assert(std::ranges::is_sorted(kLegalForms));

// The University of Miami is not Miami University: behind these the order says which one it is.
constexpr std::string_view kOrderBound[] = {"academy", "bank",  "church", "city",
                                            "college", "house", "island", "party",
                                            "school",  "state", "union",  "university"};
static_assert(std::ranges::is_sorted(kOrderBound));

// British and American spellings too far apart in sound. The Labor Party is another one than
// Labour.
constexpr std::pair<std::string_view, std::string_view> kSpellings[] = {
    {"centre", "center"},      {"defence", "defense"}, {"harbour", "harbor"},
    {"programme", "program"},  {"theatre", "theater"}, {"neighbourhood", "neighborhood"},
    {"behaviour", "behavior"}, {"tyre", "tire"}};

bool IsLegalForm(std::string_view word) { return std::ranges::binary_search(kLegalForms, word); }

// The words without "the", possessives and trailing legal forms; none for an acronym.
Words ContentWords(std::string_view key) {
  Words words;
  if (key.starts_with(kShortPrefix)) return words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    std::string_view word = key.substr(0, end);
    if (word.ends_with("'s")) word.remove_suffix(2);
    if (word.ends_with("'")) word.remove_suffix(1);
    if (!word.empty() && word != "the") words.push_back(word);
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  // "Viet Nam Co" is a company, "co" alone is all there is.
  while (words.size() > 1 && IsLegalForm(words.back())) words.pop_back();
  if (words.size() > kMostWords) words.clear();
  return words;
}

std::string Spelled(std::string_view word) {
  for (const auto& [british, american] : kSpellings) {
    if (word == british) return std::string(american);
  }
  return word.size() < kLettersForSound ? std::string(word) : Sounded(word);
}

std::string PlainName(std::string_view key) {
  std::string name;
  for (const std::string_view word : ContentWords(key)) name.append(word).append(" ");
  return name;
}

std::string SpelledName(std::string_view key) {
  std::string name;
  for (const std::string_view word : ContentWords(key)) name.append(Spelled(word)).append(" ");
  return name;
}

// One class for each set of keys of which `name_of` says the same; the empty name says nothing.
template <typename NameOf>
Classes ClassesBy(std::span<const KeyForms> keys, NameOf name_of) {
  std::vector<SignedKey> signed_keys;
  for (KeyNumber key = 0; key < keys.size(); ++key) {
    const std::string name = name_of(keys[key].key);
    if (!name.empty()) signed_keys.push_back({Signed(1, name), key});
  }
  Classes classes;
  VisitBuckets(signed_keys, kMostOneName, [&](std::span<const KeyNumber> bucket) {
    const std::string name = name_of(keys[bucket.front()].key);
    std::vector<KeyNumber> one_name;
    for (const KeyNumber key : bucket) {
      if (name_of(keys[key].key) == name) one_name.push_back(key);
    }
    classes.push_back(std::move(one_name));
  });
  return classes;
}

// "X of Y" as "Y X", with every "of" turned round: "central committee of communist party of china"
// is "china communist party central committee".
std::vector<Words> Pieces(const Words& words) {
  std::vector<Words> pieces(1);
  for (const std::string_view word : words) {
    if (word == "of") {
      pieces.emplace_back();
    } else {
      pieces.back().push_back(word);
    }
  }
  return pieces;
}

std::string Reversed(const std::vector<Words>& pieces, std::size_t held_back) {
  std::string name;
  const Words& last = pieces.back();
  const auto append = [&](auto begin, auto end) {
    for (auto word = begin; word != end; ++word) name.append(*word).append(" ");
  };
  const auto tail = last.end() - static_cast<std::ptrdiff_t>(held_back);
  append(last.begin(), tail);
  for (auto piece = pieces.rbegin() + 1; piece != pieces.rend(); ++piece)
    append(piece->begin(), piece->end());
  append(tail, last.end());
  return name;
}

// Every reading of the name without an "of". In "communist party of china central committee" the
// last words may be a body of what stands before them.
std::vector<std::string> Readings(std::string_view key) {
  const Words words = ContentWords(key);
  const std::vector<Words> pieces = Pieces(words);
  if (std::ranges::any_of(pieces, [](const Words& piece) { return piece.empty(); })) return {};
  if (pieces.size() == 1) return {Reversed(pieces, 0)};
  const bool bound =
      pieces.front().size() == 1 && std::ranges::binary_search(kOrderBound, pieces.front().front());
  if (bound) return {};
  std::vector<std::string> readings;
  for (std::size_t held_back = 0; held_back < pieces.back().size(); ++held_back)
    readings.push_back(Reversed(pieces, held_back));
  return readings;
}

bool ShareReading(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& reading) { return std::ranges::find(b, reading) != b.end(); });
}

void JoinTurned(std::span<const KeyForms> keys, KeyGroups& groups) {
  std::vector<SignedKey> signed_keys;
  for (KeyNumber key = 0; key < keys.size(); ++key) {
    Words words = ContentWords(keys[key].key);
    std::erase(words, "of");
    if (words.size() < 2) continue;
    std::sort(words.begin(), words.end());
    std::uint64_t signature = 8;
    for (const std::string_view word : words) signature = Signed(signature, word);
    signed_keys.push_back({signature, key});
  }
  Classes classes;
  VisitBuckets(signed_keys, kMostAlike, [&](std::span<const KeyNumber> bucket) {
    VisitPairs(bucket, [&](KeyNumber a, KeyNumber b) {
      if (ShareReading(Readings(keys[a].key), Readings(keys[b].key))) classes.push_back({a, b});
    });
  });
  groups.JoinClasses(classes, KeyLink::kOrder);
}

}  // namespace

void JoinOrganisations(std::span<const KeyForms> keys, KeyGroups& groups) {
  groups.JoinClasses(ClassesBy(keys, PlainName), KeyLink::kSpelling);
  JoinTurned(keys, groups);
  groups.JoinClasses(ClassesBy(keys, SpelledName), KeyLink::kSpelling);
}

}  // namespace dateline
