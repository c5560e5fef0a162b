// SPDX-License-Identifier: GPL-2.0-or-later
// What the pages say of people, organisations and places, and why. A part of the catalogue of
// messages, in a file of its own for its length.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/key_link.h"
#include "searcher/profile.h"
#include "web/reasons.h"

namespace dateline::web::messages {

// Why an article is here.
std::string_view SurenessText(Sureness sureness);            // "certain"
std::string_view RuleText(MentionRule rule);                 // "the full name stands here"
std::string LinkText(KeyLink link, std::string_view label);  // empty for the name itself
std::string ConfidenceText(float confidence);                // "0.83"
std::string WhyHere(std::string_view label);                 // "Why Cai Qi is listed here"
std::string MoreSentences(std::size_t count);                // "and 3 more"

// The page of one entity.
std::string OfThemProbable(std::uint64_t count);    // "6 of them probable"
std::string OnlySureArticles(std::uint64_t count);  // "Only the 208 sure ones"
std::string SilenceText(const Silence& silence);    // "Longest silence: ..."
std::string FormReason(const WrittenForm& form, std::string_view label);  // empty: its own name
std::string OtherForms(std::uint64_t count);                              // "and 3 other forms"
std::string_view NotAllOne(EntityKind kind);  // "These are not all one person"
std::string NamedSo(std::uint64_t articles);  // "in 3 articles"
std::string RolesRead(std::uint64_t read, std::uint64_t articles);  // empty when all were read
std::string OtherRoles(std::uint64_t count);                        // "and 4 other descriptions"
std::string ProbableNote(std::uint64_t count, std::string_view label);
std::string OthersCalled(std::uint64_t others, std::string_view form);
std::string NobodyElse(EntityKind kind);
std::string ShortNameNote(std::string_view label);
std::string TogetherWith(std::string_view one, std::string_view other);  // "A and B together"

// The page of two.
std::string PairTitle(std::string_view one, std::string_view other);  // "A and B"
std::string SentenceCount(const PairProfile& pair);
std::string PairRead(const PairProfile& pair);                  // empty when all articles were read
std::string ShareOf(std::uint64_t both, const PairSide& side);  // "27 of its 214 articles"
std::string NeverTogether(std::string_view one, std::string_view other);

// 404 of an entity's address.
std::string NoArticlesName(EntityKind kind, std::string_view path);
std::string SearchForName(std::string_view name);

inline constexpr std::string_view kWhy = "why";
inline constexpr std::string_view kMostOftenDescribed = "Most often described as {}.";
inline constexpr std::string_view kAlsoPrinted = "Also printed as {}.";
inline constexpr std::string_view kFirstAndLast = "First seen {}, last seen {}.";
inline constexpr std::string_view kOnlySeen = "Seen on {} alone.";
inline constexpr std::string_view kRolesAsReported = "Roles, as reported";
inline constexpr std::string_view kFirstReport = "first";
inline constexpr std::string_view kProbably = "Probably";
inline constexpr std::string_view kProbableArticles = "Probable articles";
inline constexpr std::string_view kSameName = "Same name";
inline constexpr std::string_view kSharedName = "More than one has this name here: {}.";
inline constexpr std::string_view kMayMean = "It may mean {}.";
inline constexpr std::string_view kTiedToNobody = ", not tied to one person";
inline constexpr std::string_view kSeeAll = "See all";
inline constexpr std::string_view kTogether = "together";
inline constexpr std::string_view kPair = "Pair";
inline constexpr std::string_view kSentencesWithBoth = "Sentences that name both";
inline constexpr std::string_view kNamedWithBoth = "Named with both";
inline constexpr std::string_view kEachAlone = "Each of the two";
inline constexpr std::string_view kFirstTogether = "First together {}, last {}.";
inline constexpr std::string_view kOnceTogether = "Together on {} alone.";
inline constexpr std::string_view kTogetherOverTime = "Together over time";
inline constexpr std::string_view kAsData = "This page as JSON";
inline constexpr std::string_view kTwoNeeded =
    "This page shows two people, organisations or places: name exactly two, as in "
    "/pair?person=A&person=B.";
inline constexpr std::string_view kPartNames =
    "Names are tied by rules, and rules err. Whoever keeps this archive can part two of one name "
    "with a line in its `authority.jsonl`; nothing is indexed again, and the counts follow at "
    "once. {}";
inline constexpr std::string_view kPartBySplit =
    "Some of these articles are of another. Say which, and what to call the other:";
inline constexpr std::string_view kPartByKeeping = "These names were joined and should not be:";
inline constexpr std::string_view kHowNamesAreTied = "How names are tied";

}  // namespace dateline::web::messages
