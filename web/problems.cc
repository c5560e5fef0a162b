// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/problems.h"

#include "web/message_keys/problems.h"

namespace dateline::web {
namespace {

constexpr ProblemKind kKinds[] = {
    {"bad-date", 400, messages::kProblemBadDate},
    {"reversed-dates", 400, messages::kProblemReversedDates},
    {"reversed-range", 400, messages::kProblemReversedRange},
    {"bad-number", 400, messages::kProblemBadNumber},
    {"bad-value", 400, messages::kProblemBadValue},
    {"too-many-values", 400, messages::kProblemTooManyValues},
    {"query-too-long", 400, messages::kProblemQueryTooLong},
    {"too-many-terms", 400, messages::kProblemTooManyTerms},
    {"nested-too-deeply", 400, messages::kProblemNestedTooDeeply},
    {"star-too-short", 400, messages::kProblemStarTooShort},
    {"bad-query", 400, messages::kProblemBadQuery},
    {"bad-encoding", 400, messages::kProblemBadEncoding},
    {"bad-request", 400, messages::kProblemBadRequest},
    {"no-such-page", 404, messages::kProblemNoSuchPage},
    {"no-such-article", 404, messages::kProblemNoSuchArticle},
    {"no-such-person", 404, messages::kProblemNoSuchPerson},
    {"no-such-org", 404, messages::kProblemNoSuchOrg},
    {"no-such-place", 404, messages::kProblemNoSuchPlace},
    {"no-such-day", 404, messages::kProblemNoSuchDay},
    {"method", 405, messages::kProblemMethod},
    {"slow-head", 408, messages::kProblemSlowHead},
    {"body-too-large", 413, messages::kProblemBodyTooLarge},
    {"target-too-long", 414, messages::kProblemTargetTooLong},
    {"expectation", 417, messages::kProblemExpectation},
    {"rate", 429, messages::kProblemRate},
    {"head-too-large", 431, messages::kProblemHeadTooLarge},
    {"busy", 503, messages::kProblemBusy},
    {"offline", 503, messages::kProblemOffline},
    {"internal", 500, messages::kProblemInternal},
    {"version", 505, messages::kProblemVersion},
    {"ambiguous-name", 400, messages::kProblemAmbiguousName},
    {"bad-distance", 400, messages::kProblemBadDistance},
    {"empty-field", 400, messages::kProblemEmptyField},
    {"exact-without-marks", 400, messages::kProblemExactWithoutMarks},
    {"expansion-cut", 400, messages::kProblemExpansionCut},
    {"many-words", 400, messages::kProblemManyWords},
    {"near-operand", 400, messages::kProblemNearOperand},
    {"never-both", 400, messages::kProblemNeverBoth},
    {"not-a-word", 400, messages::kProblemNotAWord},
    {"not-understood-yet", 400, messages::kProblemNotUnderstoodYet},
    {"nothing-to-search", 400, messages::kProblemNothingToSearch},
    {"phrase-in-near", 400, messages::kProblemPhraseInNear},
    {"phrase-too-long", 400, messages::kProblemPhraseTooLong},
    {"repeated-sort", 400, messages::kProblemRepeatedSort},
    {"star-in-phrase", 400, messages::kProblemStarInPhrase},
    {"stray-operator", 400, messages::kProblemStrayOperator},
    {"too-many-stars", 400, messages::kProblemTooManyStars},
    {"unbalanced-bracket", 400, messages::kProblemUnbalancedBracket},
    {"unbalanced-quote", 400, messages::kProblemUnbalancedQuote},
    {"unknown-field", 400, messages::kProblemUnknownField},
    {"unknown-kind", 400, messages::kProblemUnknownKind},
    {"unknown-language", 400, messages::kProblemUnknownLanguage},
    {"unknown-name", 400, messages::kProblemUnknownName},
    {"unknown-sort", 400, messages::kProblemUnknownSort},
    {"unquoted-value", 400, messages::kProblemUnquotedValue},
};

}  // namespace

std::span<const ProblemKind> ProblemKinds() { return kKinds; }

std::string_view ProblemCode(int status, std::string_view reason) {
  for (const ProblemKind& kind : kKinds) {
    if (kind.code == reason) return kind.code;
  }
  if (status == 429) return "rate";
  if (status == 503) return "busy";
  return status >= 500 ? "internal" : "bad-request";
}

}  // namespace dateline::web
