// SPDX-License-Identifier: GPL-2.0-or-later
// What an article says for and against a person's being one, as numbers that can be weighed.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/extract/gazetteer.h"
#include "indexer/extract/name_votes.h"
#include "indexer/extract/roles.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Of all mentions of one person. What is said of mentions is their share, 0 to 1; the rest is 0 or
// 1 unless it says otherwise.
enum class PersonSign : std::uint8_t {
  kAlways,          // 1
  kSurest,          // log odds of the highest confidence
  kMeanSure,        // log odds of the mean confidence
  kSurestOfWord,    // kSurest of a name of one word, else 0
  kMentions,        // logarithm of their number
  kOneWord,         //
  kFourWords,       // or more
  kTitle,           // "President X"
  kCourtesy,        // "Mr X", "his son X"
  kSpeech,          // "X said"
  kOffice,          // "X, 52", "X, who", "X, director of"
  kPronoun,         // he, she, his, her soon after a mention
  kVerb,            // a small word in -ed, or "is", "has" after a mention
  kPossessive,      // "X's"
  kReadsAsName,     // by lists and spelling, LooksLikeName
  kKnownPerson,     //
  kGivenFirst,      // the first word is a listed given name
  kFamilyName,      // the last word is a listed family name, or the first where it comes first
  kListedWords,     // share of the words that are listed as names
  kOrdinaryWord,    // one of the words is an ordinary one and nobody's name
  kSmallElsewhere,  // one of the words stands in small letters in the article
  kListedPlace,     // the whole name is
  kListedBody,      // the whole name is
  kPlacePart,       // one of the words is a listed place
  kHeadPart,        // one of the words is a body's or a place's: Bank, River
  kCapitals,        // a word all in capitals, in a sentence that is not
  kHyphen,          // inside the name
  kAllHyphened,     // "Biden-Harris", "Mai-Mai": one word but for its hyphens
  kDemonymPart,     // one of the words is: "Djiboutian"
  kSmallInside,     // a small word inside the name, but "de", "van"
  kVotedBody,       // share of the tagger's votes on the same words
  kVotedPlace,      // the same
  kVotedOther,      // the same: demonyms, events, no name
  kVotedNobody,     // the tagger cast no vote on the same words
  kPartOfOthers,    // share of the votes on a word for bodies and places, the least of its words
  kAfterThe,        // "the X"
  kAfterPlaceWord,  // "in X", "near X"
  kAfterOf,         // "of X"
  kBesideCapital,   // a capitalised word joins the mention that is no part of it and no title
  kQuoted,          // opens a quotation
  kTitleOnly,       // named in the headline alone
  kRole,            // RoleFinder finds one
  kKinOf,           // "daughter of X"
  kShortForm,       // 1 when a name of two words or more is also mentioned by one
  kAmongPeople,     // "X and Ann Lee", "Ann Lee, X": how sure the other is
  kAmongOthers,     // "X and Hanoi": the same of a body or place
  kInitial,         // "J. Abara"
  kSuffix,          // "Carlos Medina Jr"
  kParticleInside,  // "Ana de la Serna"
  kOneGiven,        // one word, and a listed given name
  kHumanVerb,       // "X told", "X wept": what no body or place does
  kOrdinaryEnd,     // the last word is an ordinary one, whatever stands before it
  kInBrackets,      // alone in brackets
  kInQuotes,        // alone in quotation marks
  kLettersBehind,   // "X (ABC)"
  kThingBefore,     // "the brewer X"
  kThingBehind,     // "X shares"
  kThingApposed,    // "X, a brewer"
  kWhich,           // "X, which"
  kRoleBehind,      // "X chairman Ann Lee"
  kPluralVerb,      // "X have"
  kIts,             // its, it soon after a mention, before anybody is called he
  kNumberBehind,    // "X 91, Y 88"
  kAfterA,          // "a X"
  kRuledPerson,     // the rules take the same words for a person
  kRuledCut,        // the rules take a part of the words, or more, for one
  kRuledOther,      // the rules take them for a body's or place's, or a part of such
  kRuledFull,       // kRuledPerson of a name of two words or more
  kNumber           // how many there are
};

using PersonEvidence = std::array<float, static_cast<std::size_t>(PersonSign::kNumber)>;

// The evidence of one article. Immutable; any thread.
class EvidenceFinder {
 public:
  EvidenceFinder(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                 const NameVotes& votes, const std::vector<NameSpan>& names,
                 const std::vector<NameSpan>& ruled);

  // Requires: `mentions` are one or more and of one person. Linear in their number.
  PersonEvidence Of(const std::vector<NameSpan>& mentions) const;

 private:
  void AddName(const NameSpan& name, PersonEvidence& evidence) const;
  void AddLists(const NameSpan& name, PersonEvidence& evidence) const;
  void AddNeighbours(const NameSpan& name, float share, PersonEvidence& evidence) const;
  void AddMention(const NameSpan& name, float share, PersonEvidence& evidence) const;
  void AddRuled(const NameSpan& name, float share, PersonEvidence& evidence) const;
  void AddThings(const NameSpan& name, float share, PersonEvidence& evidence) const;

  const std::vector<Token>& tokens_;
  const Gazetteer& gazetteer_;
  const NameVotes& votes_;
  const std::vector<NameSpan>& names_;
  const std::vector<NameSpan>& ruled_;
  RoleFinder roles_;
  std::unordered_set<std::string_view> small_;  // words in small letters
};

}  // namespace dateline
