// SPDX-License-Identifier: GPL-2.0-or-later
// Small closed classes of English words that say what a name beside them is.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

// A word may be in several classes, so they are bits.
enum Cue : std::uint32_t {
  kFunctionWord = 1u << 0,       // articles, pronouns, conjunctions, prepositions
  kCalendarWord = 1u << 1,       // months and weekdays
  kParticle = 1u << 2,           // inside a person's name: van, de, bin
  kSpeechVerb = 1u << 3,         // what people do in news: said, told, added
  kLocative = 1u << 4,           // what stands before a place: in, near, at
  kCourtesy = 1u << 5,           // a title that is no role: Mr, Sir
  kRoleModifier = 1u << 6,       // belongs to the role after it: deputy, former
  kNameSuffix = 1u << 7,         // Jr, Sr, II
  kAbbreviation = 1u << 8,       // its full stop ends no sentence: Gen, St
  kPlaceWord = 1u << 9,          // ends the name of a place: Province, River
  kPlaceOpener = 1u << 10,       // begins the name of a place: Lake, Mount
  kOwnBody = 1u << 11,           // joins the country before it: Vietnam's Ministry
  kTopicBody = 1u << 12,         // "of" a list of topics: Ministry of Culture, Sports and Tourism
  kForeignBody = 1u << 13,       // heads a name that goes on to the right: Banca Popolare
  kNoAcronym = 1u << 14,         // in capitals and still no organisation: GDP, CEO
  kLegalForm = 1u << 15,         // Ltd, Inc: ignored when organisations are compared
  kKinship = 1u << 16,           // wife, brother: no role
  kCompass = 1u << 17,           // north, central: part of a place's name when capital
  kRelative = 1u << 18,          // who, whose: a person stands before
  kBodyPreposition = 1u << 19,   // goes on with a body's name: of, for, on
  kGenericPlaceWord = 1u << 20,  // may be dropped from a place's key: Province
  kWeakGivenName = 1u << 21,     // a given name that opens places and streets as often: San, Santa
};

// The classes of a folded word (FoldWord), or 0. Any thread.
std::uint32_t CuesOf(std::string_view folded_word);

}  // namespace dateline
