// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_warnings.h"

#include <algorithm>
#include <iterator>

#include "core/unicode.h"
#include "web/message_keys/warnings.h"

namespace dateline::web::messages {
namespace {

// A sentence about more than this would be about all of it.
constexpr std::size_t kMostBytes = 80;

struct Warning {
  std::string_view code;
  Key key;
};
constexpr Warning kWarnings[] = {
    {"ambiguous-name", kWarningAmbiguousName},
    {"bad-date", kWarningBadDate},
    {"bad-distance", kWarningBadDistance},
    {"cut-short", kWarningCutShort},
    {"empty-field", kWarningEmptyField},
    {"exact-without-marks", kWarningExactWithoutMarks},
    {"expansion-cut", kWarningExpansionCut},
    {"many-words", kWarningManyWords},
    {"near-operand", kWarningNearOperand},
    {"nested-too-deeply", kWarningNestedTooDeeply},
    {"never-both", kWarningNeverBoth},
    {"not-a-word", kWarningNotAWord},
    {"not-understood-yet", kWarningNotUnderstoodYet},
    {"nothing-to-search", kWarningNothingToSearch},
    {"phrase-in-near", kWarningPhraseInNear},
    {"phrase-too-long", kWarningPhraseTooLong},
    {"query-too-long", kWarningQueryTooLong},
    {"repeated-sort", kWarningRepeatedSort},
    {"reversed-range", kWarningReversedRange},
    {"star-in-phrase", kWarningStarInPhrase},
    {"star-too-short", kWarningStarTooShort},
    {"stray-operator", kWarningStrayOperator},
    {"too-many-stars", kWarningTooManyStars},
    {"too-many-terms", kWarningTooManyTerms},
    {"unbalanced-bracket", kWarningUnbalancedBracket},
    {"unbalanced-quote", kWarningUnbalancedQuote},
    {"unknown-field", kWarningUnknownField},
    {"unknown-kind", kWarningUnknownKind},
    {"unknown-language", kWarningUnknownLanguage},
    {"unknown-name", kWarningUnknownName},
    {"unknown-sort", kWarningUnknownSort},
    {"unquoted-value", kWarningUnquotedValue},
};

std::string WordsAt(std::string_view query, Span position) {
  const std::size_t end = CodePointFloor(query, std::min<std::size_t>(position.end, query.size()));
  const std::size_t begin =
      CodePointFloor(query, std::min<std::size_t>(position.begin, query.size()));
  if (begin >= end) return std::string(Prefix(query, kMostBytes));
  const std::string_view words = query.substr(begin, end - begin);
  if (words.size() <= kMostBytes) return std::string(words);
  return std::string(Prefix(words, kMostBytes)) + "…";
}

}  // namespace

std::string WarningText(const Locale& locale, const SaidOfQuery& said) {
  const auto* const known =
      std::find_if(std::begin(kWarnings), std::end(kWarnings),
                   [&](const Warning& warning) { return warning.code == said.code; });
  if (known == std::end(kWarnings)) return std::string(said.message);
  const auto detail = [&](std::size_t place) {
    return place < said.details.size() ? std::string_view(said.details[place]) : std::string_view();
  };
  return locale.Say(known->key, {{"message", said.message},
                                 {"words", WordsAt(said.query, said.position)},
                                 {"given", detail(0).empty() ? "no" : "yes"},
                                 {"first", detail(0)},
                                 {"second", detail(1)}});
}

}  // namespace dateline::web::messages
