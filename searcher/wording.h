// SPDX-License-Identifier: GPL-2.0-or-later
// How a query was read, as phrases: for whoever words them in a language (web/messages_reading.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/date_condition.h"

namespace dateline {

// The examples are English. What follows "articles" is a clause: "with tariffs", "naming Xi".
enum class Phrase : std::uint8_t {
  kText,  // `text` as it is

  // The whole, and its order.
  kAllArticles,  // "all articles"
  kArticles,     // "articles with tariffs"
  kNewestFirst,
  kOldestFirst,
  kRecentFirst,
  kLastAddedFirst,

  // Several, one at least: "a, b", "a, b and c", "a, b or c".
  kClauses,
  kAllOf,
  kAnyOf,
  kBracket,  // "(a and b)"

  // Clauses.
  kWith,
  kWithout,
  kButNot,              // "but not those naming Xi"
  kNaming,              // "naming any person"
  kNamingOrganisation,  // `text`
  kNamingPlace,         // `text`
  kFrom,                // "from VNS"
  kDescribedAs,         // "with somebody described as “envoy”"
  kInTitle,             // "with tariffs in the title"
  kWithId,              // `text`
  kInLanguage,          // `text`
  kSaying,              // "saying October 2005"
  kDate,                // `date`

  // What words, names and roles are like.
  kAnything,
  kQuoted,  // "“common perceptions”"
  kExactly,
  kAnySpelling,   // "viet nam (in any spelling)"
  kWordsBegin,    // "words that begin with “minist”"
  kWordsLike,     // "words like “wor?d”"
  kWordsSpelled,  // "words spelled almost like “percept”"
  kStandsFor,  // the first part stands for the others: "words like “b*k” (bank, book and 9 more)"
  kMore,       // "9 more": `count`
  kNear,       // two parts
  kFollowedBy,  // two parts
  kWithin,      // "a near b (within 5 words)": `count`
  kMostOf,      // "at least 11 of the 14 words in “...”": `count` of `of`
  kAnyPerson,
  kAnyOrganisation,
  kAnyPlace,
  kAnyName,        // "any person, organisation or place"
  kStarredPerson,  // "somebody with “trun…” in the name"
  kStarredOrganisation,
  kStarredPlace,
  kStarredSource,
  kRole,  // "a role of “envoy”"
};

// One phrase and what goes into it, as the comment on it says; `parts` where that are phrases.
struct Wording {
  Phrase phrase = Phrase::kText;
  std::string text;  // as typed, or as the archive has it
  std::uint64_t count = 0;
  std::uint64_t of = 0;
  DateCondition date;
  std::vector<Wording> parts;

  bool operator==(const Wording&) const = default;
};

}  // namespace dateline
