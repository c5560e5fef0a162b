// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_dates.h"

#include <algorithm>

#include "web/day_address.h"
#include "web/message_keys/chart.h"
#include "web/message_keys/date_reasons.h"
#include "web/message_keys/dates.h"
#include "web/messages.h"

namespace dateline::web::messages {
namespace {

// Below this the words leave a choice, and the page says that one reading was taken.
constexpr float kSure = 0.75F;

int YearOf(Day day) { return static_cast<int>(day.year()); }
unsigned DayOf(Day day) { return static_cast<unsigned>(day.day()); }

// As the message files call what a bar stands for.
std::string_view NameOf(Interval interval) {
  switch (interval) {
    case Interval::kDay:
      return "day";
    case Interval::kMonth:
      return "month";
    case Interval::kDecade:
      return "decade";
    case Interval::kCentury:
      return "century";
    case Interval::kYear:
      break;
  }
  return "years";
}

// More than one where a bar stands for several.
std::uint64_t YearsABar(const Histogram& histogram) {
  int years = 1;
  for (const Bucket& bucket : histogram.buckets)
    years = std::max(years, 1 + YearOf(bucket.days.last) - YearOf(bucket.days.first));
  return static_cast<std::uint64_t>(years);
}

// As the message files call what stands before a period.
std::string_view NameOf(DateModifier modifier) {
  switch (modifier) {
    case DateModifier::kStart:
      return "start";
    case DateModifier::kEarly:
      return "early";
    case DateModifier::kMid:
      return "mid";
    case DateModifier::kLate:
      return "late";
    case DateModifier::kEnd:
      return "end";
    case DateModifier::kApprox:
      return "about";
    case DateModifier::kNone:
      break;
  }
  return "none";
}

void Add(std::string& note, std::string_view more) {
  if (!note.empty()) note += "; ";
  note += more;
}

std::string AnchorNote(const Locale& locale, const DateMention& mention) {
  if (mention.anchor == DateAnchor::kPublication)
    return std::string(locale[kCountedFromPublication]);
  if (mention.anchor != DateAnchor::kLocal) return {};
  if (!mention.anchored_at) return std::string(locale[kCountedFromLocal]);
  return locale.Say(kCountedFromDate, {{"date", DayText(locale, *mention.anchored_at)}});
}

}  // namespace

std::string ChartScale(const Locale& locale, const ChartScaleView& chart) {
  const Key key = chart.axis == DateAxis::kPublished ? kChartScale : kChartScaleMentions;
  std::string scale = locale.Say(key, {{"bar", NameOf(chart.histogram.interval)},
                                       {"years", YearsABar(chart.histogram)},
                                       {"most", chart.most}});
  return chart.range_chosen ? locale.Say(kChosenIsDarker, {{"scale", scale}}) : scale;
}

std::string ShortMonth(const Locale& locale, Day day) { return locale.data().ShortMonth(day); }

std::string ShortDay(const Locale& locale, Day day) {
  return DayOf(day) == 1 ? locale.data().DayAndShortMonth(day) : std::to_string(DayOf(day));
}

std::string EveryYearText(const Locale& locale, std::chrono::month_day day) {
  // A leap year stands in for the year, which is not written.
  const Day leap(std::chrono::year(2024) / day.month() / day.day());
  return locale.Say(kEveryYearDay, {{"date", locale.data().DayAndMonth(leap)}});
}

std::string MeaningText(const Locale& locale, const DateMention& mention) {
  if (mention.days)
    return locale.Say(kModifiedDate, {{"modifier", NameOf(mention.modifier)},
                                      {"date", RangeText(locale, *mention.days)}});
  const std::optional<std::chrono::month_day> every = EveryYearOf(mention);
  return every ? EveryYearText(locale, *every) : std::string();
}

std::string DateNote(const Locale& locale, const DateMention& mention) {
  std::string note = AnchorNote(locale, mention);
  if (mention.inferred) Add(note, locale[kYearWorkedOut]);
  if (!mention.days && EveryYearOf(mention)) Add(note, locale[kNoYearPrinted]);
  if (mention.period)
    Add(note, locale.Say(kWithNextDate, {{"dates", RangeText(locale, *mention.period)}}));
  if (mention.confidence < kSure) Add(note, locale[kWordsLeaveAChoice]);
  return note;
}

std::string DateReason(const Locale& locale, const DateMention& mention, std::string_view words) {
  const std::string meaning = MeaningText(locale, mention);
  if (meaning.empty()) return {};
  const std::string note = DateNote(locale, mention);
  const std::string quoted = Quoted(locale, words);
  if (note.empty()) return locale.Say(kDateReason, {{"words", quoted}, {"meaning", meaning}});
  return locale.Say(kDateReasonNote, {{"words", quoted}, {"meaning", meaning}, {"note", note}});
}

std::string PublicationNote(const Locale& locale, const Publication& published) {
  if (!published.date) return {};
  std::string note;
  if (published.origin == DateOrigin::kInferred) {
    note = published.printed.empty()
               ? std::string(locale[kWorkedOutDate])
               : locale.Say(kWorkedOutDateFrom, {{"words", Quoted(locale, published.printed)}});
  }
  if (published.conflict) {
    note += (note.empty() ? "" : " ") +
            locale.Say(kTwoDates, {{"date", DateText(locale, *published.date)},
                                   {"origin", DateFrom(locale, published.origin)},
                                   {"other", DateText(locale, *published.conflict)}});
  }
  return note;
}

}  // namespace dateline::web::messages
