// SPDX-License-Identifier: GPL-2.0-or-later
// Why an article stands under a name: the rule, how sure it is, and both for readers and programs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "searcher/key_link.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// Words before numbers: what a reader has to know of a name's tie.
enum class Sureness : std::uint8_t {
  kCertain,    // a full name, found beyond doubt
  kLikely,     // a full name, found with some doubt
  kShortName,  // a short form beside the full name
  kProbable,   // a short form alone, by what it nearly always means
};
Sureness SurenessOf(MentionRule rule, float confidence, KeyLink link);

// The names of the values in JSON, for ever.
std::string_view SurenessName(Sureness sureness);  // "certain"
std::string_view RuleName(MentionRule rule);       // "full-name"
std::string_view LinkName(KeyLink link);           // "same-name"

// One sentence with the mentions of one entity in it; spans are bytes of `text`, which must outlive
// it.
struct SentenceMentions {
  Field field = Field::kText;
  Span sentence;
  std::vector<Span> names;  // in order, apart
  MentionRule rule = MentionRule::kFullName;
  float confidence = 1;
};

// The sentences of the article that name the entity number `index` of the record, in order.
std::vector<SentenceMentions> SentencesNaming(const StoredArticle& stored, std::size_t index);

// "by a short name: the full name stands in the same article", one paragraph.
Html BecauseLine(const Locale& locale, const NamingReason& reason);

// A <details> whose summary is the sureness and whose list has each sentence with its rule. Empty
// when no sentence names him.
struct ReasonsView {
  std::string_view label;
  KeyLink link = KeyLink::kSame;
  const StoredArticle& stored;
  std::vector<SentenceMentions> sentences;
};
Html ReasonDetails(const Locale& locale, const ReasonsView& view);

}  // namespace dateline::web
