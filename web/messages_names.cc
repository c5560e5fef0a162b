// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "web/messages.h"

namespace dateline::web::messages {
namespace {

std::string_view Noun(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return "person";
    case EntityKind::kOrganisation:
      return "organisation";
    case EntityKind::kPlace:
      break;
  }
  return "place";
}

}  // namespace

std::string_view SurenessText(Sureness sureness) {
  switch (sureness) {
    case Sureness::kCertain:
      return "certain";
    case Sureness::kLikely:
      return "likely";
    case Sureness::kShortName:
      return "by a short name";
    case Sureness::kProbable:
      break;
  }
  return "probable";
}

std::string_view RuleText(MentionRule rule) {
  switch (rule) {
    case MentionRule::kFullName:
      return "the full name stands here";
    case MentionRule::kVariant:
      return "another spelling or order of the full name";
    case MentionRule::kShortName:
      return "short for the full name in the same article";
    case MentionRule::kAcronym:
      return "an acronym; the long form stands in the same article";
    case MentionRule::kAlias:
      return "another name, as the text itself says";
    case MentionRule::kAlone:
      break;
  }
  return "a short name; the article prints no fuller one";
}

std::string LinkText(KeyLink link, std::string_view label) {
  switch (link) {
    case KeyLink::kSame:
      return {};
    case KeyLink::kOrder:
      return fmt::format("the words of {} in another order", label);
    case KeyLink::kJoined:
      return fmt::format("the letters of {}, divided otherwise", label);
    case KeyLink::kSpelling:
      return fmt::format("one word is spelt otherwise than in {}", label);
    case KeyLink::kMiddleName:
      return fmt::format("{} with or without a middle name", label);
    case KeyLink::kInitial:
      return fmt::format("{} with an initial for a first name", label);
    case KeyLink::kAcronym:
      return fmt::format("the acronym of {}, by the editor’s word", label);
    case KeyLink::kPrior:
      return fmt::format("tied by this short name alone, which here nearly always means {}", label);
    case KeyLink::kAuthority:
      break;
  }
  return fmt::format("tied to {} by the editor’s word", label);
}

std::string ConfidenceText(float confidence) {
  return fmt::format("{:.2f}", std::min(1.0F, std::max(0.0F, confidence)));
}

std::string WhyHere(std::string_view label) { return fmt::format("why {} is listed", label); }

std::string MoreSentences(std::size_t count) {
  return count == 1 ? "and 1 more sentence" : fmt::format("and {} more sentences", Number(count));
}

std::string OfThemProbable(std::uint64_t count) {
  return fmt::format("{} of them probable", Number(count));
}

std::string OnlySureArticles(std::uint64_t count) {
  return count == 1 ? "Only the sure one" : fmt::format("Only the {} sure ones", Number(count));
}

std::string SilenceText(const Silence& silence) {
  return fmt::format("Longest silence: {} days, from {} to {}.", Number(silence.days),
                     DayText(silence.last_before), DayText(silence.first_after));
}

std::string FormReason(const WrittenForm& form, std::string_view label) {
  switch (form.tie) {
    case FormTie::kWhole:
      return LinkText(form.link, label);
    case FormTie::kPart:
      return form.link == KeyLink::kPrior ? LinkText(form.link, label)
                                          : "where the full name stands in the same article";
    case FormTie::kAcronym:
      return "where the long form stands in the same article";
    case FormTie::kOther:
      break;
  }
  return "tied to it by the text of the article";
}

std::string OtherForms(std::uint64_t count) {
  return count == 1 ? "and 1 other form" : fmt::format("and {} other forms", Number(count));
}

std::string_view NotAllOne(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return "These are not all one person";
    case EntityKind::kOrganisation:
      return "These are not all one organisation";
    case EntityKind::kPlace:
      break;
  }
  return "These are not all one place";
}

std::string NamedSo(std::uint64_t articles) { return fmt::format("in {}", Articles(articles)); }

std::string RolesRead(std::uint64_t read, std::uint64_t articles) {
  if (read >= articles) return {};
  return fmt::format("Read in the {} newest of {}.", Number(read), Articles(articles));
}

std::string OtherRoles(std::uint64_t count) {
  return count == 1 ? "And 1 older description."
                    : fmt::format("And {} older descriptions.", Number(count));
}

std::string ProbableNote(std::uint64_t count, std::string_view label) {
  return count == 1 ? fmt::format(
                          "1 article prints a short name alone, which in this archive nearly "
                          "always means {}. It is counted above.",
                          label)
                    : fmt::format(
                          "{} articles print a short name alone, which in this archive "
                          "nearly always means {}. They are counted above.",
                          Number(count), label);
}

std::string OthersCalled(std::uint64_t others, std::string_view form) {
  return others == 1 ? fmt::format("1 other here is called {}:", form)
                     : fmt::format("{} others here are called {}:", Number(others), form);
}

std::string NobodyElse(EntityKind kind) {
  return fmt::format("No other {} in this archive has this name.", Noun(kind));
}

std::string ShortNameNote(std::string_view label) {
  return fmt::format(
      "{}, not tied to one person: these articles print no fuller name, and the archive does not "
      "show whom they mean.",
      label);
}

std::string TogetherWith(std::string_view one, std::string_view other) {
  return fmt::format("{} and {} together", one, other);
}

std::string PairTitle(std::string_view one, std::string_view other) {
  return fmt::format("{} and {}", one, other);
}

std::string SentenceCount(const PairProfile& pair) {
  const auto articles = [](std::uint64_t count) {
    return count == 0 ? std::string("In none of them") : "In " + Number(count) + " of them";
  };
  return fmt::format("{} one sentence names both; in {} they stand within {} words of each other.",
                     articles(pair.in_one_sentence),
                     pair.near == 0 ? std::string("none") : Number(pair.near), kNearWords);
}

std::string PairRead(const PairProfile& pair) {
  if (pair.read >= pair.articles) return {};
  return fmt::format("Counted in the {} newest of {}.", Number(pair.read), Articles(pair.articles));
}

std::string ShareOf(std::uint64_t both, const PairSide& side) {
  const double percent =
      side.articles == 0 ? 0.0
                         : 100.0 * static_cast<double>(both) / static_cast<double>(side.articles);
  return fmt::format(
      "{} of {} name both, {}%", Number(both), Number(side.articles),
      percent > 0 && percent < 1 ? std::string("under 1") : fmt::format("{:.0f}", percent));
}

std::string NeverTogether(std::string_view one, std::string_view other) {
  return fmt::format("No article in this archive names both {} and {}.", one, other);
}

std::string NoArticlesName(EntityKind kind, std::string_view path) {
  return fmt::format(
      "No article in this archive names the {} at {} now. It may have been named in articles that "
      "were taken out since, or the address may be cut short. Addresses are kept: this one is good "
      "again as soon as an article brings the name back.",
      Noun(kind), path);
}

std::string SearchForName(std::string_view name) { return fmt::format("Search for “{}”", name); }

}  // namespace dateline::web::messages
