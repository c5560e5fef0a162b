// SPDX-License-Identifier: GPL-2.0-or-later
// One printed personal name in comparable form, and when two of them are one person
// (design: people.md sections 2 and 3).
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/name_order.h"
#include "indexer/extract/tokens.h"

namespace dateline {

struct PersonName {
  std::vector<NamePart> parts;  // without titles, suffix and nickname; initials one each
  std::string suffix;           // "jr", "xiv", or empty
  std::string nickname;         // what stood in quotation marks, folded, or empty
  NameOrder order = NameOrder::kFamilyLast;

  // "Leo XIV" is as full as "Ann Lee".
  bool IsFull() const { return parts.size() > 1 || (parts.size() == 1 && IsRegnal()); }

  // A number tells apart who bears the name: the suffix is one.
  bool IsRegnal() const { return !suffix.empty() && suffix != "jr" && suffix != "sr"; }

  // Where the family name begins when it is the last: at the first particle, else the last part.
  std::size_t FamilyBegin() const;

  // "le hoai trung", "jean-luc morel", "carlos medina jr".
  std::string Key() const;
};

// "XIV" of "Leo XIV", from II on; not the Vietnamese "Vi" nor the Chinese "Xi". "V" and "X" are
// read as initials.
bool IsRegnalNumber(const Token& token);

PersonName MakePersonName(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

// True when two full names of one article may be the same person: equal in some order or joined,
// one the end of the other, or all parts partners with at most one spelling variant, initial or
// familiar form of the given name ("Bill" of "William").
// Family-name-first names allow no variant, initial or dropped part. Symmetric; any thread.
bool IsSamePerson(const PersonName& a, const PersonName& b);

// How well the one-word (or partial) name `part` fits `full` by position, 0 for not at all:
// the usual short form, a part of the family name, the given name, a misspelt family name or a
// short form of the given name.
enum class ShortFit : std::uint8_t { kNone, kMisspelt, kGiven, kFamilyPart, kUsual };
ShortFit FitOf(const PersonName& part, const PersonName& full);

}  // namespace dateline
