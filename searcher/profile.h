// SPDX-License-Identifier: GPL-2.0-or-later
// What the archive knows of one person, organisation or place, and of two together, as values.
// Counts and dates are of the whole archive and exact; what has to be read from the articles is
// read from the newest, and says from how many.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation.h"
#include "searcher/key_link.h"
#include "searcher/response.h"

namespace dateline {

// What a printed form is beside the name that its article ties it to.
enum class FormTie : std::uint8_t {
  kWhole,    // that name itself
  kPart,     // words of it: "Trung", where the full name stands in the same article
  kAcronym,  // "CPV", where the long form stands in the same article
  kOther,    // another form that the article ties: "known as", a spelling, an initial
};

// A printed form with the strongest reason why it is this entity's. Where it is so only probably,
// it is counted apart.
struct WrittenForm {
  std::string form;
  std::uint64_t articles = 0;  // that print it
  FormTie tie = FormTie::kWhole;
  KeyLink link = KeyLink::kSame;  // kPrior: only probably

  bool operator==(const WrittenForm&) const = default;
};

// The longest time in which no article names somebody. Days of publication that are known to the
// month or year alone end it: a silence is what is surely one.
struct Silence {
  Day last_before{};
  Day first_after{};
  std::uint32_t days = 0;  // from the one to the other

  bool operator==(const Silence&) const = default;
};

// When articles about somebody were published.
struct Appearance {
  std::optional<DayRange> seen;    // first and last day known
  std::optional<Silence> silence;  // none within 31 days
  std::uint64_t undated = 0;

  bool operator==(const Appearance&) const = default;
};

// An article as it is cited in lists.
struct ArticleReference {
  std::string id;
  std::string title;
  Publication published;
  std::string source_id;
  std::string source;
};

// "Minister of Foreign Affairs", as articles print it.
struct ReportedRole {
  std::string text;            // as printed in the newest of them
  std::uint64_t articles = 0;  // of those read
  ArticleReference first;
  ArticleReference last;
};

struct ReportedRoles {
  std::vector<ReportedRole> roles;  // newest first, at most kMostRoles
  std::uint64_t others = 0;         // roles beyond those
  std::string most_often;           // what most articles print; empty when nothing is printed twice
  std::uint64_t read = 0;           // articles read, the newest; all when it equals the whole
};
inline constexpr std::size_t kMostRoles = 12;

// Somebody who may be taken for another.
struct Namesake {
  std::string id;
  std::string label;
  std::uint64_t articles = 0;
  bool is_short = false;  // a short name that is tied to nobody

  bool operator==(const Namesake&) const = default;
};

// A short form of a name that others have too.
struct SharedForm {
  std::string form;              // "Trung"
  std::uint64_t meant = 0;       // how many it may mean, this one included
  std::vector<Namesake> others;  // the most named first, at most kMostNamesakes

  bool operator==(const SharedForm&) const = default;
};
inline constexpr std::size_t kMostNamesakes = 8;

// A page about one person, organisation or place.
struct EntityProfile {
  EntityKind kind = EntityKind::kPerson;
  std::string id;  // where its address leads today
  std::string label;
  std::uint64_t articles = 0;
  std::uint64_t probable = 0;      // of them, by a short name alone
  bool is_short = false;           // a short name that is tied to nobody: "Trung"
  std::vector<std::string> keys;   // the lead key first; probable ones left out
  std::vector<WrittenForm> forms;  // sure ones before probable ones, the most frequent first
  std::uint64_t other_forms = 0;   // forms beyond the kMostForms listed
  Appearance appearance;
  ReportedRoles roles;
  std::vector<Namesake> splits;        // who shares a key with it, by the editor's word
  std::vector<Namesake> same_name;     // others who are printed as it is shown
  std::vector<SharedForm> shared;      // short forms that mean others too
  std::vector<Hit> probable_articles;  // the newest, at most kMostProbableShown, each with a reason
  std::uint64_t generation = 0;
};
inline constexpr std::size_t kMostForms = 40;
inline constexpr std::size_t kMostProbableShown = 5;

// An entity by its address.
struct EntityName {
  EntityKind kind = EntityKind::kPerson;
  std::string id;

  bool operator==(const EntityName&) const = default;
};

struct PairSide {
  EntityKind kind = EntityKind::kPerson;
  std::string id;  // where its address leads today
  std::string label;
  std::uint64_t articles = 0;
};

// A sentence that names both.
struct PairSentence {
  ArticleReference article;
  Marked text;
};

// Two entities in the articles that name both.
struct PairProfile {
  std::array<PairSide, 2> sides;  // as asked for
  std::uint64_t articles = 0;
  Appearance appearance;
  std::uint64_t read = 0;               // articles read, the newest; of these:
  std::uint64_t in_one_sentence = 0;    // one sentence names both
  std::uint64_t near = 0;               // both are named within kNearWords words
  std::vector<PairSentence> sentences;  // the newest first, one an article, at most kMostSentences
  std::uint64_t generation = 0;
};
inline constexpr std::size_t kNearWords = 10;
inline constexpr std::size_t kMostSentences = 10;

// How many articles a profile reads at most: what fits into a tenth of a second.
inline constexpr std::size_t kMostArticlesRead = 200;

}  // namespace dateline
