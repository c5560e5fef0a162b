// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_names.h"

#include <algorithm>

#include "web/message_keys/entity.h"
#include "web/message_keys/pair.h"
#include "web/message_keys/reasons.h"
#include "web/messages.h"

namespace dateline::web::messages {
namespace {

// As the message files call the kinds.
std::string_view NameOf(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return "person";
    case EntityKind::kOrganisation:
      return "org";
    case EntityKind::kPlace:
      break;
  }
  return "place";
}

}  // namespace

std::string SurenessText(const Locale& locale, Sureness sureness) {
  return locale.Say(kSureness, {{"sureness", SurenessName(sureness)}});
}

std::string RuleText(const Locale& locale, MentionRule rule) {
  return locale.Say(kMentionRule, {{"rule", RuleName(rule)}});
}

std::string LinkText(const Locale& locale, KeyLink link, std::string_view label) {
  if (link == KeyLink::kSame) return {};
  return locale.Say(kKeyLink, {{"link", LinkName(link)}, {"name", label}});
}

std::string ConfidenceText(const Locale& locale, float confidence) {
  return locale.data().Decimal(std::min(1.0F, std::max(0.0F, confidence)), 2);
}

std::string SilenceText(const Locale& locale, const Silence& silence) {
  return locale.Say(kSilence, {{"days", static_cast<std::uint64_t>(silence.days)},
                               {"first", DayText(locale, silence.last_before)},
                               {"last", DayText(locale, silence.first_after)}});
}

std::string FormReason(const Locale& locale, const WrittenForm& form, std::string_view label) {
  switch (form.tie) {
    case FormTie::kWhole:
      return LinkText(locale, form.link, label);
    case FormTie::kPart:
      return form.link == KeyLink::kPrior ? LinkText(locale, form.link, label)
                                          : std::string(locale[kFormBesideFull]);
    case FormTie::kAcronym:
      return std::string(locale[kFormBesideLong]);
    case FormTie::kOther:
      break;
  }
  return std::string(locale[kFormByText]);
}

std::string NotAllOne(const Locale& locale, EntityKind kind) {
  return locale.Say(kNotAllOne, {{"kind", NameOf(kind)}});
}

std::string RolesRead(const Locale& locale, std::uint64_t read, std::uint64_t articles) {
  if (read >= articles) return {};
  return locale.Say(kRolesRead, {{"read", read}, {"articles", articles}});
}

std::string NobodyElse(const Locale& locale, EntityKind kind) {
  return locale.Say(kNobodyOfThisName, {{"kind", NameOf(kind)}});
}

std::string SentenceCount(const Locale& locale, const PairProfile& pair) {
  return locale.Say(kPairSentences,
                    {{"sentences", static_cast<std::uint64_t>(pair.in_one_sentence)},
                     {"near", static_cast<std::uint64_t>(pair.near)},
                     {"words", static_cast<std::uint64_t>(kNearWords)}});
}

std::string PairRead(const Locale& locale, const PairProfile& pair) {
  if (pair.read >= pair.articles) return {};
  return locale.Say(kPairRead, {{"read", static_cast<std::uint64_t>(pair.read)},
                                {"articles", static_cast<std::uint64_t>(pair.articles)}});
}

std::string ShareOf(const Locale& locale, std::uint64_t both, const PairSide& side) {
  const double percent =
      side.articles == 0 ? 0.0
                         : 100.0 * static_cast<double>(both) / static_cast<double>(side.articles);
  const std::uint64_t articles = side.articles;
  if (percent > 0 && percent < 1)
    return locale.Say(kShareUnderOne, {{"both", both}, {"articles", articles}});
  return locale.Say(
      kShareOf,
      {{"both", both}, {"articles", articles}, {"percent", locale.data().Decimal(percent, 0)}});
}

std::string NoArticlesName(const Locale& locale, EntityKind kind, std::string_view path) {
  return locale.Say(kNoArticlesName, {{"kind", NameOf(kind)}, {"path", path}});
}

}  // namespace dateline::web::messages
