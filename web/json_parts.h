// SPDX-License-Identifier: GPL-2.0-or-later
// What several answers have in common. Internal to web/api*.cc.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "core/annotation.h"
#include "searcher/neighbours.h"
#include "searcher/response.h"
#include "searcher/search_help.h"

namespace dateline::web {

using Json = nlohmann::ordered_json;

// Byte spans of one text as ranges of code points, in one walk when they come in order.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}
  Json Range(Span bytes);  // [begin, end]

 private:
  std::size_t CountTo(std::size_t byte);

  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t code_points_ = 0;
};

Json RangesJson(std::string_view text, std::span<const Span> ranges);
Json MarkedJson(const Marked& marked);
Json TextOrNull(const std::string& text);

// Prominence bits as words: a number would have to be looked up.
Json ProminenceWords(std::uint8_t bits);

// "day", "month", "year", "about" (worked out from the text), "none"; and where a date comes from.
std::string_view PrecisionName(const Publication& published);
std::string_view OriginName(DateOrigin origin);

// Adds "published", "published_precision" and "published_from" to `object`.
void AddPublished(Json& object, const Publication& published);

// Each entity that a filter asked for, with the sentence that names it and how sure that is.
Json ReasonsJson(std::span<const NamingReason> reasons);

// To three digits: a float has no more that mean anything.
double ConfidenceJson(float confidence);

// An article in a list of results.
Json HitJson(const Hit& hit);

// An article as one of several copies.
Json CopyJson(const ArticleCopy& copy);

// What a date of a text means; `words` are the date as printed.
Json MentionedDateJson(const DateMention& mention, std::string_view words);

// Adds "copies", "versions" and "related" to an article.
void AddNeighbours(Json& json, const StoredArticle& stored, const Neighbours& neighbours);

Json HistogramJson(const Histogram& histogram);

// Other spellings of the query of `request`, and looser searches, each with its address.
Json DidYouMeanJson(const SearchRequest& request, const SearchHelp& help);
Json LooserSearchesJson(const SearchHelp& help);

// One line of text; bytes that are not UTF-8 become U+FFFD.
std::string Dump(const Json& json);

}  // namespace dateline::web
