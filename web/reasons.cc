// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/reasons.h"

#include <algorithm>
#include <string>

#include "searcher/sentences.h"
#include "web/message_keys/reasons.h"
#include "web/messages.h"
#include "web/messages_names.h"

namespace dateline::web {
namespace {

constexpr float kCertainFrom = 0.9F;
constexpr std::size_t kMostSentencesShown = 6;

const std::string& TextOf(const StoredArticle& stored, Field field) {
  const Article& article = stored.record.article;
  return field == Field::kTitle ? article.title : article.text;
}

// A headline is one sentence whatever it holds.
Span SentenceOf(const StoredArticle& stored, const Mention& mention) {
  if (mention.field == Field::kTitle) {
    return {0, static_cast<std::uint32_t>(stored.record.article.title.size())};
  }
  const Span* sentence = SentenceAt(stored.sentences, mention.span);
  return sentence ? *sentence : mention.span;
}

// The surest mention speaks for its sentence, and the surest sentence for the article.
bool IsSurer(MentionRule rule, float confidence, const SentenceMentions& than) {
  const Sureness sureness = SurenessOf(rule, confidence, KeyLink::kSame);
  const Sureness other = SurenessOf(than.rule, than.confidence, KeyLink::kSame);
  return sureness != other ? sureness < other : confidence > than.confidence;
}

// "certain, 0.97": the words first, the number for those who want it.
Html SurenessWords(const Locale& locale, Sureness sureness, float confidence) {
  return Join({Text(messages::SurenessText(locale, sureness)), ", <data",
               Attribute("value", messages::ConfidenceText(locale, confidence)), ">",
               Text(messages::ConfidenceText(locale, confidence)), "</data>"});
}

Html SentenceItem(const Locale& locale, const ReasonsView& view, const SentenceMentions& mentions) {
  const Marked shown = ShowSentence(TextOf(view.stored, mentions.field), mentions.sentence,
                                    mentions.names, kSentenceBytes);
  const Sureness sureness = SurenessOf(mentions.rule, mentions.confidence, view.link);
  return Join({"<li><q dir=\"auto\">", Marks(shown.text, shown.ranges), "</q><span>",
               Text(messages::RuleText(locale, mentions.rule)), "; ",
               SurenessWords(locale, sureness, mentions.confidence), "</span></li>\n"});
}

}  // namespace

Sureness SurenessOf(MentionRule rule, float confidence, KeyLink link) {
  if (link == KeyLink::kPrior) return Sureness::kProbable;
  if (rule == MentionRule::kShortName || rule == MentionRule::kAlone) return Sureness::kShortName;
  return confidence >= kCertainFrom ? Sureness::kCertain : Sureness::kLikely;
}

std::string_view SurenessName(Sureness sureness) {
  switch (sureness) {
    case Sureness::kCertain:
      return "certain";
    case Sureness::kLikely:
      return "likely";
    case Sureness::kShortName:
      return "short-name";
    case Sureness::kProbable:
      break;
  }
  return "probable";
}

std::string_view RuleName(MentionRule rule) {
  switch (rule) {
    case MentionRule::kFullName:
      return "full-name";
    case MentionRule::kVariant:
      return "variant";
    case MentionRule::kShortName:
      return "short-name";
    case MentionRule::kAcronym:
      return "acronym";
    case MentionRule::kAlias:
      return "alias";
    case MentionRule::kAlone:
      break;
  }
  return "alone";
}

std::string_view LinkName(KeyLink link) {
  switch (link) {
    case KeyLink::kSame:
      return "same-name";
    case KeyLink::kOrder:
      return "order";
    case KeyLink::kJoined:
      return "joined";
    case KeyLink::kSpelling:
      return "spelling";
    case KeyLink::kMiddleName:
      return "middle-name";
    case KeyLink::kInitial:
      return "initial";
    case KeyLink::kAcronym:
      return "acronym";
    case KeyLink::kPrior:
      return "short-name-prior";
    case KeyLink::kAuthority:
      break;
  }
  return "authority";
}

std::vector<SentenceMentions> SentencesNaming(const StoredArticle& stored, std::size_t index) {
  std::vector<SentenceMentions> sentences;
  for (const Mention& mention : stored.record.annotation.entities[index].mentions) {
    const Span sentence = SentenceOf(stored, mention);
    if (sentence.begin >= sentence.end || mention.span.begin >= mention.span.end) continue;
    const bool is_known = !sentences.empty() && sentences.back().field == mention.field &&
                          sentences.back().sentence == sentence;
    if (!is_known) {
      sentences.push_back(
          {mention.field, sentence, {mention.span}, mention.rule, mention.confidence});
      continue;
    }
    SentenceMentions& known = sentences.back();
    if (mention.span.begin >= known.names.back().end) known.names.push_back(mention.span);
    if (IsSurer(mention.rule, mention.confidence, known)) {
      known.rule = mention.rule;
      known.confidence = mention.confidence;
    }
  }
  return sentences;
}

Html BecauseLine(const Locale& locale, const NamingReason& reason) {
  const NamingSentence& sentence = reason.sentence;
  const Sureness sureness = SurenessOf(sentence.rule, sentence.confidence, reason.link);
  Html html = Join({"<p class=\"because\">", SurenessWords(locale, sureness, sentence.confidence),
                    " · ", Text(messages::RuleText(locale, sentence.rule))});
  const std::string link = messages::LinkText(locale, reason.link, reason.label);
  if (!link.empty()) html += Join({" · ", Text(link)});
  return html + "</p>\n";
}

Html ReasonDetails(const Locale& locale, const ReasonsView& view) {
  if (view.sentences.empty()) return {};
  const auto surest = std::min_element(view.sentences.begin(), view.sentences.end(),
                                       [](const SentenceMentions& a, const SentenceMentions& b) {
                                         return IsSurer(a.rule, a.confidence, b);
                                       });
  const Sureness sureness = SurenessOf(surest->rule, surest->confidence, view.link);
  Html html =
      Join({"<details class=\"why\"><summary>", Text(messages::SurenessText(locale, sureness)),
            "<span class=\"visually-hidden\">: ",
            Text(locale.Say(messages::kWhyHere, {{"name", view.label}})), "</span></summary>\n"});
  const std::string link = messages::LinkText(locale, view.link, view.label);
  if (!link.empty()) html += Join({"<p>", Text(link), "</p>\n"});
  html += "<ol>\n";
  const std::size_t shown = std::min(view.sentences.size(), kMostSentencesShown);
  for (std::size_t i = 0; i < shown; ++i) html += SentenceItem(locale, view, view.sentences[i]);
  html += "</ol>\n";
  if (shown < view.sentences.size()) {
    html += Join(
        {"<p>",
         Text(locale.Say(messages::kMoreSentences, {{"count", view.sentences.size() - shown}})),
         "</p>\n"});
  }
  return html + "</details>";
}

}  // namespace dateline::web
