// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages.h"
#include "web/message_keys/article.h"
#include "web/message_keys/chart.h"
#include "web/message_keys/counts.h"
#include "web/message_keys/dates.h"
#include "web/message_keys/errors.h"
#include "web/message_keys/facets.h"
#include "web/message_keys/faults.h"
#include "web/message_keys/frame.h"
#include "web/message_keys/home.h"
#include "web/message_keys/results.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace dateline::web::messages {
namespace {

// As the message files call the kinds.
std::string_view NameOf(FacetKind kind) {
  constexpr std::string_view kNames[] = {"person", "org", "place", "source"};
  return kNames[static_cast<std::size_t>(kind)];
}

FacetKind FacetOf(EntityKind kind) { return static_cast<FacetKind>(kind); }

std::string OfKind(const Locale& locale, Key key, FacetKind kind) {
  return locale.Say(key, {{"kind", NameOf(kind)}});
}

bool IsFirstOfMonth(Day day) { return static_cast<unsigned>(day.day()) == 1; }
bool IsLastOfMonth(Day day) { return day == Day(day.year() / day.month() / std::chrono::last); }
std::string YearText(Day day) { return std::to_string(static_cast<int>(day.year())); }
std::string DayOfMonth(Day day) { return std::to_string(static_cast<unsigned>(day.day())); }

std::string FromTo(const Locale& locale, std::string_view first, std::string_view last) {
  return locale.Say(kRange, {{"first", first}, {"last", last}});
}

std::string MonthsText(const Locale& locale, DayRange days) {
  const LanguageData& data = locale.data();
  const bool one_year = days.first.year() == days.last.year();
  const bool whole_years =
      days.first.month() == std::chrono::January && days.last.month() == std::chrono::December;
  if (whole_years) return FromTo(locale, YearText(days.first), YearText(days.last));
  return FromTo(locale, one_year ? data.MonthName(days.first) : data.Month(days.first),
                data.Month(days.last));
}

// "A", "A or B", "A, B or C".
std::string Listed(const Locale& locale, Key last, const std::vector<std::string>& items) {
  if (items.empty()) return {};
  std::string others;
  for (std::size_t i = 0; i + 1 < items.size(); ++i) others += (i == 0 ? "" : ", ") + items[i];
  if (others.empty()) return items.back();
  return locale.Say(last, {{"others", others}, {"last", items.back()}});
}

}  // namespace

std::string Number(const Locale& locale, std::uint64_t number) {
  return locale.data().Number(number);
}

std::string DayText(const Locale& locale, Day day) { return locale.data().Date(day); }

std::string DayWithWeekday(const Locale& locale, Day day) {
  return locale.data().DateWithWeekday(day);
}

std::string DateText(const Locale& locale, PartialDate date) {
  switch (date.granularity) {
    case Granularity::kDay:
      return DayText(locale, date.first);
    case Granularity::kMonth:
      return locale.data().Month(date.first);
    case Granularity::kYear:
      break;
  }
  return YearText(date.first);
}

std::string RangeText(const Locale& locale, DayRange days) {
  if (const Result<PartialDate> whole = AsPartialDate(days)) return DateText(locale, *whole);
  if (IsFirstOfMonth(days.first) && IsLastOfMonth(days.last)) return MonthsText(locale, days);
  const LanguageData& data = locale.data();
  if (days.first.year() != days.last.year())
    return FromTo(locale, data.Date(days.first), data.Date(days.last));
  if (days.first.month() != days.last.month())
    return FromTo(locale, data.DayAndMonth(days.first), data.Date(days.last));
  return locale.Say(kRangeInMonth, {{"first", DayOfMonth(days.first)},
                                    {"last", DayOfMonth(days.last)},
                                    {"month", data.Month(days.last)}});
}

std::string TimeText(const Locale& locale, std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const auto midnight = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock(time - midnight);
  return locale.Say(
      kTime,
      {{"date", DayText(locale, Day(midnight))},
       {"clock", fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count())}});
}

std::string PublishedText(const Locale& locale, const Publication& when) {
  if (!when.date) return std::string(locale[kDateUnknown]);
  const std::string date = DateText(locale, *when.date);
  return when.origin == DateOrigin::kInferred ? locale.Say(kAboutDate, {{"date", date}}) : date;
}

std::string Articles(const Locale& locale, std::uint64_t count) {
  return locale.Say(kArticles, {{"count", count}});
}

std::string ArticlesOrNone(const Locale& locale, std::uint64_t count) {
  return locale.Say(kArticlesOrNone, {{"count", count}});
}

std::string SourceCountText(const Locale& locale, std::uint64_t count) {
  return locale.Say(kSourceCount, {{"count", count}});
}

std::string FoundIn(const Locale& locale, double milliseconds) {
  if (milliseconds < 1) return std::string(locale[kFoundFast]);
  const auto whole = static_cast<std::uint64_t>(std::llround(milliseconds));
  return locale.Say(kFoundIn, {{"milliseconds", whole}});
}

std::string FacetTitle(const Locale& locale, FacetKind kind) {
  return OfKind(locale, kFacetTitle, kind);
}
std::string OneOf(const Locale& locale, FacetKind kind) { return OfKind(locale, kOneOf, kind); }
std::string FacetFindLabel(const Locale& locale, FacetKind kind) {
  return OfKind(locale, kFacetFind, kind);
}
std::string FindOnFacetPage(const Locale& locale, FacetKind kind) {
  return OfKind(locale, kFindOnFacetPage, kind);
}

std::string NamedWhere(const Locale& locale, Prominence where) {
  const std::string_view name = where == Prominence::kInHeadline ? "headline"
                                : where == Prominence::kInLead   ? "lead"
                                : where == Prominence::kQuoted   ? "quoted"
                                                                 : "list";
  return locale.Say(kNamedWhere, {{"where", name}});
}

std::string AllValues(const Locale& locale, FacetKind kind, std::uint64_t distinct) {
  return locale.Say(kAllValues, {{"kind", NameOf(kind)}, {"count", distinct}});
}

std::string ValuesThatStandOut(const Locale& locale, FacetKind kind, std::uint64_t distinct) {
  return locale.Say(kValuesStandingOut, {{"kind", NameOf(kind)}, {"count", distinct}});
}

std::string ValuesUnder(const Locale& locale, FacetKind kind, std::uint64_t distinct,
                        std::string_view initial) {
  return locale.Say(kValuesUnder,
                    {{"kind", NameOf(kind)}, {"count", distinct}, {"initial", initial}});
}

std::string UnknownValue(const Locale& locale, FacetKind kind, std::string_view id) {
  return locale.Say(kUnknownValue, {{"kind", NameOf(kind)}, {"id", id}});
}

std::string ValuesShown(const Locale& locale, FacetKind kind, const Shown& shown) {
  return locale.Say(
      kValuesShown,
      {{"kind", NameOf(kind)}, {"first", shown.first}, {"last", shown.last}, {"total", shown.of}});
}

std::string NotADate(const Locale& locale, std::string_view typed,
                     const std::vector<std::string>& meant) {
  if (meant.empty()) return locale.Say(kNotADate, {{"typed", typed}});
  return locale.Say(kNotADateMeant, {{"typed", typed}, {"meant", AlsoWritten(locale, meant)}});
}

std::string NotATimeZone(const Locale& locale, std::string_view typed, std::string_view meant) {
  if (meant.empty()) return locale.Say(kNotATimeZone, {{"typed", typed}});
  return locale.Say(kNotATimeZoneMeant, {{"typed", typed}, {"meant", meant}});
}

std::string CharactersAt(const Locale& locale, std::size_t first, std::size_t last) {
  return first == last ? locale.Say(kCharacterAt, {{"first", first}})
                       : locale.Say(kCharactersAt, {{"first", first}, {"last", last}});
}

std::string BarTitle(const Locale& locale, DayRange days, std::uint64_t count) {
  return locale.Say(kBarTitle,
                    {{"dates", RangeText(locale, days)}, {"articles", Articles(locale, count)}});
}

std::string UndatedArticles(const Locale& locale, DateAxis axis, std::uint64_t count) {
  return locale.Say(axis == DateAxis::kMentioned ? kArticlesMentioningNoDate : kUndatedArticles,
                    {{"count", count}});
}

std::string CoarserArticles(const Locale& locale, DateAxis axis, std::uint64_t count) {
  return locale.Say(axis == DateAxis::kMentioned ? kArticlesMentioningLonger : kCoarserArticles,
                    {{"count", count}});
}

std::string SearchTitle(const Locale& locale, const SearchRequest& request, std::string_view names,
                        std::uint64_t total) {
  std::string search(locale[kTitleAll]);
  if (!request.query.empty()) {
    search = names.empty()
                 ? locale.Say(kTitleWords, {{"query", request.query}})
                 : locale.Say(kTitleWordsAndNames, {{"query", request.query}, {"names", names}});
  } else if (!names.empty()) {
    search = names;
  }
  return locale.Say(kSearchTitle, {{"search", search}, {"count", total}});
}

std::string ScoreText(const Locale& locale, double score) {
  return locale.Say(kScore, {{"score", locale.data().Decimal(score, 2)}});
}

std::string SomeWordsOnly(const Locale& locale, std::uint64_t with_every_word,
                          std::uint64_t total) {
  if (with_every_word == 0) return locale.Say(kSomeWordsOnly, {{"total", total}});
  return locale.Say(kSomeWordsToo, {{"every", with_every_word}, {"total", total}});
}

std::string AlsoWritten(const Locale& locale, const std::vector<std::string>& forms) {
  return Listed(locale, kOrLast, forms);
}

std::string Byline(const Locale& locale, const std::vector<std::string>& names) {
  if (names.empty()) return {};
  return locale.Say(kByline, {{"names", Listed(locale, kAndLast, names)}});
}

std::string AlsoAs(const Locale& locale, const std::vector<std::string>& forms) {
  if (forms.empty()) return {};
  std::string quoted;
  for (const std::string& form : forms)
    quoted += (quoted.empty() ? "" : ", ") + Quoted(locale, form);
  return locale.Say(kAlsoAs, {{"forms", quoted}});
}

std::string Quoted(const Locale& locale, std::string_view words) {
  return locale.Say(kQuoted, {{"words", words}});
}

std::string DateFrom(const Locale& locale, DateOrigin origin) {
  std::string_view name = "none";
  switch (origin) {
    case DateOrigin::kGiven:
      name = "given";
      break;
    case DateOrigin::kHeader:
      name = "header";
      break;
    case DateOrigin::kAddress:
      name = "address";
      break;
    case DateOrigin::kStamp:
      name = "stamp";
      break;
    case DateOrigin::kInferred:
      name = "inferred";
      break;
    case DateOrigin::kNone:
      break;
  }
  return locale.Say(kDateOrigin, {{"origin", name}});
}

std::string EntityTitle(const Locale& locale, EntityKind kind) {
  return OneOf(locale, FacetOf(kind));
}
std::string EntitiesTitle(const Locale& locale, EntityKind kind) {
  return FacetTitle(locale, FacetOf(kind));
}

std::string SeenFromTo(const Locale& locale, DayRange days) {
  if (days.first == days.last) return DayText(locale, days.first);
  return FromTo(locale, DayText(locale, days.first), DayText(locale, days.last));
}

std::string_view ErrorTitle(const Locale& locale, int status, std::string_view code) {
  if (code == "offline") return locale[kErrorOffline];
  if (code == "no-such-article") return locale[kErrorNoSuchArticle];
  if (code == "no-such-day") return locale[kErrorNoSuchDay];
  if (code == "no-such-person") return locale[kErrorNoSuchPerson];
  if (code == "no-such-org") return locale[kErrorNoSuchOrg];
  if (code == "no-such-place") return locale[kErrorNoSuchPlace];
  switch (status) {
    case 400:
      return locale[code == "bad-date" ? kErrorBadDate : kErrorUnreadable];
    case 404:
      return locale[kErrorNoSuchPage];
    case 405:
      return locale[kErrorMethod];
    case 408:
      return locale[kErrorSlowHead];
    case 413:
      return locale[kErrorBodyTooLarge];
    case 414:
      return locale[kErrorTargetTooLong];
    case 429:
      return locale[kErrorRate];
    case 431:
      return locale[kErrorHeadTooLarge];
    case 503:
      return locale[kErrorBusy];
    default:
      return locale[status < 500 ? kErrorRefused : kErrorInternal];
  }
}

std::string ErrorAdvice(const Locale& locale, int status, std::string_view path) {
  switch (status) {
    case 404:
      return locale.Say(kAdviceNotFound, {{"path", path}});
    case 405:
      return std::string(locale[kAdviceMethod]);
    case 414:
      return std::string(locale[kAdviceTargetTooLong]);
    case 429:
      return std::string(locale[kAdviceRate]);
    case 503:
      return std::string(locale[kAdviceBusy]);
    default:
      return std::string(locale[status < 500 ? kAdviceRequest : kAdviceInternal]);
  }
}

std::string ArchiveHolds(const Locale& locale, const ArchiveSummary& summary) {
  const std::string articles = Articles(locale, summary.articles);
  const std::string sources = SourceCountText(locale, summary.sources.size());
  std::string text =
      summary.published
          ? locale.Say(kArchiveHoldsPublished,
                       {{"articles", articles},
                        {"sources", sources},
                        {"dates", FromTo(locale, DayText(locale, summary.published->first),
                                         DayText(locale, summary.published->last))}})
          : locale.Say(kArchiveHolds, {{"articles", articles}, {"sources", sources}});
  if (summary.undated > 0)
    text += " " + UndatedArticles(locale, DateAxis::kPublished, summary.undated) + ".";
  return text;
}

std::string FootLine(const Locale& locale, const ArchiveSummary& summary) {
  const std::string articles = Articles(locale, summary.articles);
  const std::string sources = SourceCountText(locale, summary.sources.size());
  if (summary.committed_at <= 0)
    return locale.Say(kFoot, {{"articles", articles}, {"sources", sources}});
  return locale.Say(kFootIndexed, {{"articles", articles},
                                   {"sources", sources},
                                   {"time", TimeText(locale, summary.committed_at)}});
}

}  // namespace dateline::web::messages
