// SPDX-License-Identifier: GPL-2.0-or-later
// What the passes of indexer/extract find in one article: its header, its entities, its dates.
// Spans are bytes of the article's own title or text, never of a folded copy.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/date.h"

namespace dateline {

// Where the publication date came from, most trusted first (design: dates.md section 1).
enum class DateOrigin : std::uint8_t { kNone, kGiven, kHeader, kAddress, kStamp, kInferred };

// When an article was published, as far as it can be known. Unknown is a value: no days, kNone.
struct Publication {
  std::optional<PartialDate> date;
  DateOrigin origin = DateOrigin::kNone;
  std::string printed;                  // the text it was read from
  std::optional<PartialDate> conflict;  // what a less trusted origin said, more than 2 days apart

  bool operator==(const Publication&) const = default;
};

// The frame around the story: "date 2024-03-22 BEIJING — ... — VNS".
struct Header {
  Publication published;
  std::string dateline_place;  // in title case ("Beijing"), or empty
  Span dateline;               // the dateline in the text, place to dash; empty when there is none
  std::string source;          // given or as printed in the credit line ("VNS"), or empty
  Span body;                   // the story itself: without "date 2024-03-22" and without the credit
  std::vector<std::string> byline;

  bool operator==(const Header&) const = default;
};

enum class Field : std::uint8_t { kTitle, kText };

enum class EntityKind : std::uint8_t { kPerson, kOrganisation, kPlace };
inline constexpr EntityKind kEntityKinds[] = {EntityKind::kPerson, EntityKind::kOrganisation,
                                              EntityKind::kPlace};

// Why a mention belongs to its entity; shown to whoever asks "why is this article here?".
enum class MentionRule : std::uint8_t {
  kFullName,   // the fullest form, or one with the same tokens
  kVariant,    // another spelling, order or initial of a full form
  kShortName,  // one word of a full name printed in the same article
  kAcronym,    // bound to the long form in brackets
  kAlone,      // a short form without a full one in this article
  kAlias,      // another name, as the text itself says: "known as", or in brackets
};

struct Mention {
  Field field = Field::kText;
  Span span;  // without title and without possessive
  MentionRule rule = MentionRule::kFullName;
  float confidence = 1;  // 0 to 1

  bool operator==(const Mention&) const = default;
};

// "Chairman of the Provincial People's Committee", as printed in the text.
struct Role {
  std::string printed;
  Span span;

  bool operator==(const Role&) const = default;
};

// How prominently an article names an entity; bits, because several hold at once.
enum Prominence : std::uint8_t { kInHeadline = 1, kInLead = 2, kQuoted = 4, kListed = 8 };
inline constexpr std::uint8_t kAllProminence = kInHeadline | kInLead | kQuoted | kListed;

// One person, organisation or place of one article, with everything that names it there.
struct Entity {
  EntityKind kind = EntityKind::kPerson;
  std::string key;   // folded tokens of the fullest form ("le hoai trung"), or "short:trung"
  std::string name;  // the fullest form printed, diacritics if any form has them
  std::vector<std::string> forms;  // distinct printed forms, in order of appearance; holds `name`
  std::string acronym;             // organisations and places; empty when none was printed
  std::vector<Mention> mentions;   // in order of appearance, title first; never empty
  std::vector<Role> roles;         // people
  std::uint8_t prominence = 0;     // Prominence bits

  bool operator==(const Entity&) const = default;
};

// A date expression of the text and what it means (design: dates.md sections 2 to 4).
enum class DateType : std::uint8_t { kDate, kTime, kDuration, kSet };
enum class DateAnchor : std::uint8_t { kNone, kPublication, kLocal };

// What is said of a period besides its name, as `mod` of TIMEX3 says it: "early March", "the end of
// the year", "about 1500". It narrows no days.
enum class DateModifier : std::uint8_t { kNone, kStart, kEarly, kMid, kLate, kEnd, kApprox };

struct DateMention {
  Span span;  // of the text
  DateType type = DateType::kDate;
  std::string value;  // TIMEX3: "2024-03-22", "2024-W11", "XXXX-01-26", "P3Y", "PRESENT_REF"
  std::optional<DayRange> days;           // the calendar days it stands for, when it stands for any
  std::string rule;                       // which rule read it ("weekday", "month-day")
  DateAnchor anchor = DateAnchor::kNone;  // what it was counted from
  std::optional<Day> anchored_at =
      std::nullopt;       // the day of that anchor, when it is known to the day
  bool inferred = false;  // the year was worked out, not printed and not from the anchor
  DateModifier modifier = DateModifier::kNone;
  float confidence = 1;  // 0 to 1: how sure the value is where the words leave a choice
  // Where this mention and the next are the ends of one period ("from 2015 to 2019"), all of its
  // days: an index holds them beside those of the two ends.
  std::optional<DayRange> period = std::nullopt;

  bool operator==(const DateMention&) const = default;
};

struct Annotation {
  Header header;
  std::vector<Entity> entities;    // people, then organisations, then places; by first mention
  std::vector<DateMention> dates;  // in order of appearance

  bool operator==(const Annotation&) const = default;
};

}  // namespace dateline
