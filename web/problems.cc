// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/problems.h"

namespace dateline::web {
namespace {

constexpr ProblemKind kKinds[] = {
    {"bad-date", 400, "a date that no calendar has, or not written as `2024-03-22`"},
    {"reversed-dates", 400, "`from` comes after `to`"},
    {"reversed-range", 400, "a range in the query ends before it begins"},
    {"bad-number", 400, "`page` or `size` is no number within its bounds"},
    {"bad-value", 400, "a parameter that takes one of a few words has another"},
    {"too-many-values", 400, "more than 40 filter values"},
    {"query-too-long", 400, "more than 2,048 bytes of query"},
    {"too-many-terms", 400, "more than 64 words"},
    {"nested-too-deeply", 400, "more than 32 brackets inside each other"},
    {"star-too-short", 400, "fewer than 3 letters beside a star"},
    {"bad-query", 400, "the query cannot be read safely; the message says why"},
    {"bad-encoding", 400, "the address is not UTF-8"},
    {"bad-request", 400, "the request itself is malformed"},
    {"no-such-page", 404, "the site has no such address"},
    {"no-such-article", 404, "no article has this id"},
    {"no-such-person", 404, "no article names a person of this id"},
    {"no-such-org", 404, "no article names an organisation of this id"},
    {"no-such-place", 404, "no article names a place of this id"},
    {"no-such-day", 404, "no calendar has this day"},
    {"method", 405, "only GET and HEAD are answered"},
    {"slow-head", 408, "the request took too long to arrive"},
    {"body-too-large", 413, "the request has a body"},
    {"target-too-long", 414, "the address is too long"},
    {"expectation", 417, "the request has an `Expect` header"},
    {"rate", 429, "too many requests from one address"},
    {"head-too-large", 431, "the request's head is longer than 16 KB"},
    {"busy", 503,
     "no capacity, or the search ran out of time; `Retry-After` says when to ask again"},
    {"internal", 500, "a fault of the server"},
    {"version", 505, "another version of HTTP than 1.0 and 1.1"},
    {"ambiguous-name", 400, "with `strict=1`: a name that means several"},
    {"bad-distance", 400, "with `strict=1`: NEAR, ADJ or ~ with a distance out of bounds"},
    {"empty-field", 400, "with `strict=1`: a field without a value"},
    {"exact-without-marks", 400, "with `strict=1`: exact letters asked for where none differ"},
    {"expansion-cut", 400, "with `strict=1`: a star that stands for more than 64 words"},
    {"many-words", 400, "with `strict=1`: so many words that most of them are enough"},
    {"near-operand", 400, "with `strict=1`: NEAR or ADJ beside something that is no word"},
    {"not-a-word", 400, "with `strict=1`: something that is no word"},
    {"not-understood-yet", 400, "with `strict=1`: a part of the language that is not searched yet"},
    {"nothing-to-search", 400, "with `strict=1`: a query without anything to look for"},
    {"phrase-in-near", 400, "with `strict=1`: a phrase beside NEAR or ADJ"},
    {"phrase-too-long", 400, "with `strict=1`: a phrase of more than 20 words"},
    {"repeated-sort", 400, "with `strict=1`: two orders in one query"},
    {"star-in-phrase", 400, "with `strict=1`: a star alone or in exact letters inside a phrase"},
    {"stray-operator", 400, "with `strict=1`: an operator without a neighbour"},
    {"too-many-stars", 400, "with `strict=1`: more than four words with `*`, `?` or `~`"},
    {"unbalanced-bracket", 400, "with `strict=1`: a bracket without its partner"},
    {"unbalanced-quote", 400, "with `strict=1`: a quotation mark without its partner"},
    {"unknown-field", 400, "with `strict=1`: a field that does not exist"},
    {"unknown-kind", 400, "with `strict=1`: any: with something that is no kind of name"},
    {"unknown-language", 400, "with `strict=1`: a language that the archive does not hold"},
    {"unknown-name", 400, "with `strict=1`: a name that no article carries"},
    {"unknown-sort", 400, "with `strict=1`: an order that does not exist"},
    {"unquoted-value", 400, "with `strict=1`: a name of several words without quotation marks"},
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
