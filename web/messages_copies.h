// SPDX-License-Identifier: GPL-2.0-or-later
// The words about copies, versions and what is related. A part of web/messages.h. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/comparison.h"
#include "searcher/neighbours.h"
#include "searcher/response.h"

namespace dateline::web::messages {

std::string NearIdentical(std::uint64_t count);     // "2 near-identical copies"
std::string RepeatsGrouped(std::uint64_t repeats);  // "5 near-identical copies stand under ..."
std::string CopyText(const ArticleCopy& copy);      // "VNA, 22 March 2024"
std::string OtherCopies(std::uint64_t count);       // "and 7 more"
std::string VersionText(std::size_t version, std::int64_t indexed_at);  // "Version 1, indexed ..."
std::string WordsUnchanged(std::size_t words);                          // "120 words unchanged"
std::string SideText(const ComparedText& side);  // "VNA, 22 March 2024, version 2 of 3"

inline constexpr std::string_view kEachCopy = "every copy";
inline constexpr std::string_view kShowEachCopy = "Show every copy";
inline constexpr std::string_view kOtherVersions = "Other versions";
inline constexpr std::string_view kEarlierVersions = "Earlier versions";
inline constexpr std::string_view kRelated = "Related";
inline constexpr std::string_view kCompare = "compare";
inline constexpr std::string_view kCompareWithThis = "compare with the present one";
inline constexpr std::string_view kComparison = "What differs";
inline constexpr std::string_view kBefore = "From";
inline constexpr std::string_view kAfter = "To";
inline constexpr std::string_view kRemovedWords = " Taken out: ";
inline constexpr std::string_view kAddedWords = " Put in: ";
inline constexpr std::string_view kNoDifference = "Title and text are the same, word by word.";
inline constexpr std::string_view kHeadline = "Headline";
inline constexpr std::string_view kText = "Text";
inline constexpr std::string_view kShares = "Shares {}";
inline constexpr std::string_view kTextsNeeded =
    "This address compares two texts: 'before' and 'after', each the id of an article";

}  // namespace dateline::web::messages
