// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_dates.h"

#include <fmt/format.h>

#include <algorithm>

#include "web/day_address.h"
#include "web/messages.h"

namespace dateline::web::messages {
namespace {

// Below this the words leave a choice, and the page says that one reading was taken.
constexpr float kSure = 0.75F;

int YearOf(Day day) { return static_cast<int>(day.year()); }
unsigned DayOf(Day day) { return static_cast<unsigned>(day.day()); }

// "month", "decade"; "5 years" where a bar stands for several.
std::string BarPeriod(const Histogram& histogram) {
  switch (histogram.interval) {
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
  int years = 1;
  for (const Bucket& bucket : histogram.buckets)
    years = std::max(years, 1 + YearOf(bucket.days.last) - YearOf(bucket.days.first));
  return years == 1 ? "year" : fmt::format("{} years", years);
}

// What stands before a period that is said to be the beginning, the middle or about it.
std::string_view ModifierWords(DateModifier modifier) {
  switch (modifier) {
    case DateModifier::kStart:
      return "the start of ";
    case DateModifier::kEarly:
      return "early ";
    case DateModifier::kMid:
      return "the middle of ";
    case DateModifier::kLate:
      return "late ";
    case DateModifier::kEnd:
      return "the end of ";
    case DateModifier::kApprox:
      return "about ";
    case DateModifier::kNone:
      break;
  }
  return "";
}

void Add(std::string& note, std::string_view more) {
  if (!note.empty()) note += "; ";
  note += more;
}

std::string AnchorNote(const DateMention& mention) {
  if (mention.anchor == DateAnchor::kPublication) return "counted from the publication date";
  if (mention.anchor != DateAnchor::kLocal) return {};
  if (!mention.anchored_at) return "counted from a date before it in the text";
  return fmt::format("counted from {} before it in the text", DayText(*mention.anchored_at));
}

}  // namespace

std::string ChartScale(DateAxis axis, const Histogram& histogram, std::uint64_t most,
                       bool range_chosen) {
  const std::string period = BarPeriod(histogram);
  const bool several = period.ends_with('s');
  const bool published = axis == DateAxis::kPublished;
  const std::string_view which =
      published ? (several ? "in" : "a") : (several ? "that mention any of" : "that mention each");
  return fmt::format("Articles {} {}, at most {}{}", which, period, Number(most),
                     range_chosen ? "; the chosen range is darker" : "");
}

std::string_view ShortMonth(Day day) {
  constexpr std::string_view kShort[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return kShort[static_cast<unsigned>(day.month()) - 1];
}

std::string ShortDay(Day day) {
  return DayOf(day) == 1 ? fmt::format("1 {}", ShortMonth(day)) : std::to_string(DayOf(day));
}

std::string EveryYearText(std::chrono::month_day day) {
  // A leap year stands in for the year, and its four digits go again.
  const std::string text = DayText(Day(std::chrono::year(2024) / day.month() / day.day()));
  return text.substr(0, text.size() - 5) + " of any year";
}

std::string MeaningText(const DateMention& mention) {
  if (mention.days)
    return fmt::format("{}{}", ModifierWords(mention.modifier), RangeText(*mention.days));
  const std::optional<std::chrono::month_day> every = EveryYearOf(mention);
  return every ? EveryYearText(*every) : std::string();
}

std::string DateNote(const DateMention& mention) {
  std::string note = AnchorNote(mention);
  if (mention.inferred) Add(note, "the year is worked out, not printed");
  if (!mention.days && EveryYearOf(mention)) Add(note, "no year is printed and none is made up");
  if (mention.period) Add(note, "with the next date: " + RangeText(*mention.period));
  if (mention.confidence < kSure) Add(note, "the words leave a choice; the likelier day is taken");
  return note;
}

std::string DateReason(const DateMention& mention, std::string_view words) {
  const std::string meaning = MeaningText(mention);
  if (meaning.empty()) return {};
  const std::string note = DateNote(mention);
  return fmt::format("{} = {}{}{}", Quoted(words), meaning, note.empty() ? "" : ", ", note);
}

std::string PublicationNote(const Publication& published) {
  if (!published.date) return {};
  const std::string day = DateText(*published.date);
  std::string note;
  if (published.origin == DateOrigin::kInferred) {
    note =
        published.printed.empty()
            ? std::string("No date of publication is given; this one is worked out from the text.")
            : fmt::format("No date of publication is given; this one is worked out from {}.",
                          Quoted(published.printed));
  }
  if (published.conflict) {
    note += fmt::format("{}Two dates are given: {} ({}), which counts, and {}.",
                        note.empty() ? "" : " ", day, DateFrom(published.origin),
                        DateText(*published.conflict));
  }
  return note;
}

std::string MoreDates(std::size_t count) {
  return count == 1 ? "1 more date" : fmt::format("{} more dates", Number(count));
}

std::string NotADay(std::string_view typed) {
  return fmt::format(
      "“{}” is no day of the calendar. Write a day as 2024-03-22, or --03-22 for that day of every "
      "year.",
      typed);
}

std::string PublishedThatDay(std::uint64_t count) {
  return fmt::format("{} published", ArticlesOrNone(count));
}

std::string MentioningThatDay(std::uint64_t count) {
  return count == 0   ? std::string("none speaks of it")
         : count == 1 ? std::string("1 article speaks of it")
                      : fmt::format("{} articles speak of it", Number(count));
}

std::string EarlierYears(std::size_t count) {
  return count == 1 ? "1 earlier year" : fmt::format("{} earlier years", Number(count));
}

std::string OtherYearCounts(std::uint64_t published, std::uint64_t mentioned) {
  return fmt::format(
      "{} published, {}", Number(published),
      mentioned == 1 ? "1 speaks of it" : fmt::format("{} speak of it", Number(mentioned)));
}

std::string AllPublishedThatDay(std::uint64_t count) {
  return count == 1 ? std::string("The search for this article")
                    : fmt::format("All {} published on this day", Number(count));
}

std::string AllMentioningThatDay(std::uint64_t count) {
  return count == 1 ? std::string("The search for this article")
                    : fmt::format("All {} that speak of this day", Number(count));
}

}  // namespace dateline::web::messages
