// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_dates.h"

#include <gtest/gtest.h>

#include "tests/web/page_support.h"

namespace dateline::web::messages {
namespace {

DateMention Mention(std::string_view days) {
  DateMention mention;
  if (!days.empty()) mention.days = Range(days);
  return mention;
}

TEST(DateReason, NamesTheAnchor) {
  EXPECT_EQ(DateReason(English(), Mention(""), "three years"), "");
  EXPECT_EQ(DateReason(English(), Mention("2024-03-22"), "22 March 2024"),
            "“22 March 2024” = 22 March 2024");
  DateMention friday = Mention("2024-03-22");
  friday.anchor = DateAnchor::kPublication;
  EXPECT_EQ(DateReason(English(), friday, "Friday"),
            "“Friday” = 22 March 2024, counted from the publication date");
  friday.anchor = DateAnchor::kLocal;
  EXPECT_EQ(DateNote(English(), friday), "counted from a date before it in the text");
  friday.anchored_at = Range("2024-03-20").first;
  EXPECT_EQ(DateNote(English(), friday), "counted from 20 March 2024 before it in the text");
}

TEST(DateReason, SaysWhatIsNotPlain) {
  DateMention mention = Mention("2024");
  mention.modifier = DateModifier::kLate;
  mention.inferred = true;
  EXPECT_EQ(DateReason(English(), mention, "late that year"),
            "“late that year” = late 2024, the year is worked out, not printed");
  DateMention from = Mention("2015");
  from.period = DayRange{Range("2015").first, Range("2019").last};
  EXPECT_EQ(DateNote(English(), from), "with the next date: 2015 to 2019");
  DateMention unsure = Mention("2024-03-04");
  unsure.confidence = 0.5F;
  EXPECT_EQ(DateNote(English(), unsure), "the words leave a choice; the likelier day is taken");
}

TEST(MeaningText, SaysEveryModifierAsPeopleDo) {
  DateMention mention = Mention("2024-03");
  const std::pair<DateModifier, std::string_view> cases[] = {
      {DateModifier::kNone, "March 2024"},
      {DateModifier::kStart, "the start of March 2024"},
      {DateModifier::kEarly, "early March 2024"},
      {DateModifier::kMid, "the middle of March 2024"},
      {DateModifier::kLate, "late March 2024"},
      {DateModifier::kEnd, "the end of March 2024"},
      {DateModifier::kApprox, "about March 2024"},
  };
  for (const auto& [modifier, text] : cases) {
    mention.modifier = modifier;
    EXPECT_EQ(MeaningText(English(), mention), text);
  }
}

TEST(MeaningText, MakesUpNoYear) {
  DateMention mention;
  mention.value = "XXXX-01-26";
  EXPECT_EQ(MeaningText(English(), mention), "26 January of any year");
  EXPECT_EQ(DateNote(English(), mention), "no year is printed and none is made up");
  mention.value = "XXXX-02-29";
  EXPECT_EQ(MeaningText(English(), mention), "29 February of any year");
  for (const std::string value : {"XXXX-06", "XXXX-02-30", "XXXX-WXX-5", "P3Y", "", "XXXX-"}) {
    mention.value = value;
    EXPECT_EQ(MeaningText(English(), mention), "") << value;
  }
}

TEST(PublicationNote, TellsOfDoubtAndConflictOnly) {
  Publication published = PublishedOn("2026-01");
  EXPECT_EQ(PublicationNote(English(), {}), "");
  EXPECT_EQ(PublicationNote(English(), published), "");
  published.conflict = *ParsePartialDate("2026-02-03");
  EXPECT_EQ(PublicationNote(English(), published),
            "Two dates are given: January 2026 (the first line of the text), which counts, and "
            "3 February 2026.");
  published.conflict.reset();
  published.origin = DateOrigin::kInferred;
  published.printed = "Monday, January 5";
  EXPECT_EQ(PublicationNote(English(), published),
            "No date of publication is given; this one is worked out from “Monday, January 5”.");
}

TEST(ChartScale, SaysWhatABarStandsFor) {
  Histogram histogram;
  histogram.interval = Interval::kMonth;
  EXPECT_EQ(ChartScale(English(), {DateAxis::kPublished, histogram, 39, false}),
            "Articles a month, at most 39");
  EXPECT_EQ(ChartScale(English(), {DateAxis::kMentioned, histogram, 1039, true}),
            "Articles that mention each month, at most 1,039; the chosen range is darker");
  histogram.interval = Interval::kCentury;
  EXPECT_EQ(ChartScale(English(), {DateAxis::kMentioned, histogram, 2, false}),
            "Articles that mention each century, at most 2");
  histogram.interval = Interval::kYear;
  histogram.buckets = {{{Range("1900").first, Range("1904").last}, 2}};
  EXPECT_EQ(ChartScale(English(), {DateAxis::kPublished, histogram, 2, false}),
            "Articles in 5 years, at most 2");
}

}  // namespace
}  // namespace dateline::web::messages
