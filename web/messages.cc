// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace dateline::web::messages {
namespace {

// Indexed by FacetKind.
struct FacetWords {
  std::string_view title;
  std::string_view one;
  std::string_view unknown;
  std::string_view many;
  std::string_view single;
  std::string_view find;
  std::string_view find_on_page;
};
constexpr FacetWords kFacetWords[] = {
    {"People", "Person", "Unknown person", "people", "person", "Find in people",
     "Find a person, by the start of any word of any spelling"},
    {"Organisations", "Organisation", "Unknown organisation", "organisations", "organisation",
     "Find in organisations", "Find an organisation, by the start of any word of any spelling"},
    {"Places", "Place", "Unknown place", "places", "place", "Find in places",
     "Find a place, by the start of any word of any spelling"},
    {"Source", "Source", "Unknown source", "sources", "source", "Find in sources",
     "Find a source, by the start of any word"},
};

const FacetWords& WordsOf(FacetKind kind) { return kFacetWords[static_cast<std::size_t>(kind)]; }

std::string Counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", Number(count), count == 1 ? one : many);
}

// "No people", "One person", "13 people".
std::string Values(FacetKind kind, std::uint64_t distinct) {
  if (distinct == 0) return fmt::format("No {}", WordsOf(kind).many);
  if (distinct == 1) return fmt::format("One {}", WordsOf(kind).single);
  return fmt::format("{} {}", Number(distinct), WordsOf(kind).many);
}

constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
constexpr std::string_view kWeekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                          "Thursday", "Friday", "Saturday"};

std::string_view MonthName(Day day) { return kMonths[static_cast<unsigned>(day.month()) - 1]; }
int YearOf(Day day) { return static_cast<int>(day.year()); }
unsigned MonthOf(Day day) { return static_cast<unsigned>(day.month()); }
unsigned DayOf(Day day) { return static_cast<unsigned>(day.day()); }
bool IsLastOfMonth(Day day) { return day == Day(day.year() / day.month() / std::chrono::last); }

}  // namespace

std::string Number(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string DayText(Day day) {
  return fmt::format("{} {} {}", DayOf(day), MonthName(day), YearOf(day));
}

std::string DayWithWeekday(Day day) {
  const std::chrono::weekday weekday{std::chrono::sys_days(day)};
  return fmt::format("{} {}", kWeekdays[weekday.c_encoding()], DayText(day));
}

std::string DateText(PartialDate date) {
  switch (date.granularity) {
    case Granularity::kDay:
      return DayText(date.first);
    case Granularity::kMonth:
      return fmt::format("{} {}", MonthName(date.first), YearOf(date.first));
    case Granularity::kYear:
      break;
  }
  return fmt::format("{}", YearOf(date.first));
}

std::string RangeText(DayRange days) {
  if (const Result<PartialDate> whole = AsPartialDate(days)) return DateText(*whole);
  const bool whole_months = DayOf(days.first) == 1 && IsLastOfMonth(days.last);
  const bool one_year = days.first.year() == days.last.year();
  if (whole_months && one_year) {
    return fmt::format("{} to {} {}", MonthName(days.first), MonthName(days.last),
                       YearOf(days.last));
  }
  if (whole_months && MonthOf(days.first) == 1 && MonthOf(days.last) == 12) {
    return fmt::format("{} to {}", YearOf(days.first), YearOf(days.last));
  }
  if (whole_months) {
    return fmt::format("{} {} to {} {}", MonthName(days.first), YearOf(days.first),
                       MonthName(days.last), YearOf(days.last));
  }
  if (!one_year) return fmt::format("{} to {}", DayText(days.first), DayText(days.last));
  if (days.first.month() == days.last.month()) {
    return fmt::format("{} to {}", DayOf(days.first), DayText(days.last));
  }
  return fmt::format("{} {} to {}", DayOf(days.first), MonthName(days.first), DayText(days.last));
}

std::string TimeText(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const auto midnight = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock(time - midnight);
  return fmt::format("{}, {:02}:{:02} UTC", DayText(Day(midnight)), clock.hours().count(),
                     clock.minutes().count());
}

std::string PublishedText(const Publication& when) {
  if (!when.date) return std::string(kDateUnknown);
  if (when.origin != DateOrigin::kInferred) return DateText(*when.date);
  return fmt::format("About {}, from the text", DateText(*when.date));
}

std::string LanguageName(std::string_view code) {
  struct Named {
    std::string_view code, name;
  };
  constexpr Named kNames[] = {
      {"en", "English"},    {"vi", "Vietnamese"}, {"fr", "French"},     {"de", "German"},
      {"es", "Spanish"},    {"it", "Italian"},    {"pt", "Portuguese"}, {"ru", "Russian"},
      {"zh", "Chinese"},    {"ja", "Japanese"},   {"ko", "Korean"},     {"ar", "Arabic"},
      {"nl", "Dutch"},      {"sv", "Swedish"},    {"nb", "Norwegian"},  {"no", "Norwegian"},
      {"da", "Danish"},     {"fi", "Finnish"},    {"pl", "Polish"},     {"tr", "Turkish"},
      {"id", "Indonesian"}, {"th", "Thai"},       {"uk", "Ukrainian"},  {"hi", "Hindi"}};
  for (const Named& named : kNames) {
    if (named.code == code) return std::string(named.name);
  }
  return std::string(code);
}

std::string Articles(std::uint64_t count) { return Counted(count, "article", "articles"); }

std::string ArticlesOrNone(std::uint64_t count) {
  return count == 0 ? "No articles" : Articles(count);
}

std::string SourceCountText(std::uint64_t count) { return Counted(count, "source", "sources"); }

std::string FoundIn(double milliseconds) {
  return milliseconds < 1 ? std::string("in under 1 ms")
                          : fmt::format("in {} ms", std::llround(milliseconds));
}

std::string_view FacetTitle(FacetKind kind) { return WordsOf(kind).title; }
std::string_view OneOf(FacetKind kind) { return WordsOf(kind).one; }
std::string_view FacetFindLabel(FacetKind kind) { return WordsOf(kind).find; }
std::string_view FindOnFacetPage(FacetKind kind) { return WordsOf(kind).find_on_page; }

std::string AllValues(FacetKind kind, std::uint64_t distinct) {
  return (distinct > 1 ? "All " : "") + Values(kind, distinct);
}

std::string ValuesThatStandOut(FacetKind kind, std::uint64_t distinct) {
  return fmt::format("{} standing out", Values(kind, distinct));
}

std::string ValuesUnder(FacetKind kind, std::uint64_t distinct, std::string_view initial) {
  return fmt::format("{} under {}", Values(kind, distinct), initial);
}

std::string OfArchive(std::uint64_t articles) { return fmt::format("of {}", Number(articles)); }

std::string FindAmong(std::uint64_t distinct) {
  return fmt::format("Find among {}", Number(distinct));
}

std::string UnknownValue(FacetKind kind, std::string_view id) {
  return fmt::format("{} {}", WordsOf(kind).unknown, id);
}

std::string ValuesShown(FacetKind kind, std::size_t first, std::size_t last, std::uint64_t of) {
  return fmt::format("{}, {} to {} of {}", WordsOf(kind).title, Number(first), Number(last),
                     Number(of));
}

std::string NotADate(std::string_view typed, const std::vector<std::string>& meant) {
  if (!meant.empty())
    return fmt::format("“{}” is not a date. Did you mean {}?", typed, AlsoWritten(meant));
  return fmt::format("“{}” is not a date. Write 2024, 2024-03 or 2024-03-22.", typed);
}

std::string ReversedDates(std::string_view from, std::string_view to) {
  return fmt::format("{} comes after {}. Write the earlier date first.", from, to);
}

std::string NotANumber(std::string_view parameter, std::string_view typed, std::size_t most) {
  return fmt::format("“{}” is no value of {}. Write a number from 1 to {}.", typed, parameter,
                     Number(most));
}

std::string_view NamedWhere(Prominence where) {
  switch (where) {
    case kInHeadline:
      return "in the headline";
    case kInLead:
      return "in the lead";
    case kQuoted:
      return "and quoted";
    case kListed:
      break;
  }
  return "in a list";
}

std::string NotOneOf(std::string_view parameter, std::string_view typed, std::string_view known) {
  return fmt::format("“{}” is no value of {}. Write one of: {}.", typed, parameter, known);
}

std::string NotATimeZone(std::string_view typed, std::string_view meant) {
  if (!meant.empty()) return fmt::format("“{}” is no time zone. Write {}.", typed, meant);
  return fmt::format("“{}” is no time zone. Write one like Asia/Ho_Chi_Minh or UTC.", typed);
}

std::string TooManyFilterValues(std::size_t most) {
  return fmt::format("A search takes at most {} filter values. Take some out.", most);
}

std::string CharactersAt(std::size_t first, std::size_t last) {
  return first == last ? fmt::format("Character {}", first)
                       : fmt::format("Characters {} to {}", first, last);
}

std::string BarTitle(DayRange days, std::uint64_t count) {
  return fmt::format("{}: {}", RangeText(days), Articles(count));
}

std::string UndatedArticles(DateAxis axis, std::uint64_t count) {
  if (axis == DateAxis::kMentioned)
    return count == 1 ? "1 article mentions no date"
                      : fmt::format("{} articles mention no date", Number(count));
  return count == 1 ? "1 article has no date"
                    : fmt::format("{} articles have no date", Number(count));
}

std::string CoarserArticles(DateAxis axis, std::uint64_t count) {
  if (axis == DateAxis::kMentioned)
    return count == 1
               ? "1 article mentions only dates longer than a bar"
               : fmt::format("{} articles mention only dates longer than a bar", Number(count));
  return count == 1 ? "1 article is dated less precisely than a bar"
                    : fmt::format("{} articles are dated less precisely than a bar", Number(count));
}

std::string ClearAll(std::size_t filters) {
  return filters == 2 ? std::string("Clear both") : fmt::format("Clear all {}", filters);
}

std::string ShowArticles(std::uint64_t count) {
  return count == 0 ? "Show articles" : fmt::format("Show {}", Articles(count));
}

std::string FiltersButton(std::size_t filters) {
  return filters == 0 ? std::string(kFilters) : fmt::format("{} ({})", kFilters, filters);
}

std::string SearchTitle(const SearchRequest& request, std::string_view names, std::uint64_t total) {
  std::string title;
  if (!request.query.empty()) title = fmt::format("“{}”", request.query);
  if (!names.empty()) title += fmt::format("{}{}", title.empty() ? "" : " with ", names);
  if (title.empty()) title = "All articles";
  return fmt::format("{}, {}", title, total == 0 ? "no articles" : Articles(total));
}

std::string ScoreText(double score) { return fmt::format("Score {:.2f}", score); }

std::string SomeWordsOnly(std::uint64_t with_every_word, std::uint64_t total) {
  if (with_every_word > 0) {
    return fmt::format("{} {} all of these words; {} in all {} some of them.",
                       Articles(with_every_word), with_every_word == 1 ? "has" : "have",
                       Number(total), total == 1 ? "has" : "have");
  }
  return fmt::format("No article has all of these words; {} {} some of them.", Number(total),
                     total == 1 ? "has" : "have");
}

std::string PageRange(std::size_t first, std::size_t last, std::uint64_t total) {
  return fmt::format("{}–{} of {}", Number(first), Number(last), Number(total));
}

std::string PageNumber(std::size_t page) { return fmt::format("Page {}", page); }

std::string AlsoWritten(const std::vector<std::string>& forms) {
  std::string text;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (i > 0) text += i + 1 == forms.size() ? " or " : ", ";
    text += forms[i];
  }
  return text;
}

std::string Byline(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += i == 0 ? "By " : i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

std::string AlsoAs(const std::vector<std::string>& forms) {
  std::string text;
  for (const std::string& form : forms) {
    text += fmt::format("{}“{}”", text.empty() ? "also as " : ", ", form);
  }
  return text;
}

std::string Quoted(std::string_view words) { return fmt::format("“{}”", words); }

std::string_view DateFrom(DateOrigin origin) {
  switch (origin) {
    case DateOrigin::kGiven:
      return "given with the article";
    case DateOrigin::kHeader:
      return "the first line of the text";
    case DateOrigin::kAddress:
      return "the address or file name";
    case DateOrigin::kStamp:
      return "a date line on the page";
    case DateOrigin::kInferred:
      return "worked out from the text";
    case DateOrigin::kNone:
      break;
  }
  return "nothing: no date was found";
}

std::string_view LegendLabel(EntityKind kind) {
  return WordsOf(static_cast<FacetKind>(kind)).title;
}

std::string_view EntityTitle(EntityKind kind) { return WordsOf(static_cast<FacetKind>(kind)).one; }

std::string SearchTheseArticles(std::uint64_t count) {
  return count == 1 ? "Search this article"
                    : fmt::format("Search these {} articles", Number(count));
}

std::string SeenFromTo(DayRange days) {
  if (days.first == days.last) return DayText(days.first);
  return fmt::format("{} to {}", DayText(days.first), DayText(days.last));
}

std::string BothNamed(std::uint64_t count, std::string_view name) {
  return fmt::format("{} that also {} {}", Articles(count), count == 1 ? "names" : "name", name);
}

std::string_view ErrorTitle(int status, std::string_view code) {
  if (code == "no-such-article") return "There is no article here";
  if (code == "no-such-day") return "No calendar has this day";
  if (code == "no-such-person") return "Nobody of this address is in the archive";
  if (code == "no-such-org") return "No organisation of this address is in the archive";
  if (code == "no-such-place") return "No place of this address is in the archive";
  switch (status) {
    case 400:
      return code == "bad-date" ? "This search has a date that no calendar has"
                                : "This request cannot be read";
    case 404:
      return "There is no page here";
    case 405:
      return "This address can only be read";
    case 408:
      return "The request took too long to arrive";
    case 413:
      return "The request is too large";
    case 414:
      return "The address is too long";
    case 429:
      return "Too many requests at once";
    case 431:
      return "The request has too many headers";
    case 503:
      return "The archive is busy";
    default:
      return status < 500 ? "This request was refused" : "Something went wrong here";
  }
}

std::string ErrorAdvice(int status, std::string_view path) {
  switch (status) {
    case 404:
      return fmt::format(
          "Nothing in this archive has the address {}. It may have been taken out, or the address "
          "may be cut short.",
          path);
    case 405:
      return "Nothing can be changed here. Use GET or HEAD.";
    case 414:
      return "Take some of the filters out, or shorten the words searched for.";
    case 429:
      return "Your computer has asked for many pages in a short time. Nothing was searched; "
             "reload this page in a moment.";
    case 503:
      return "Nothing was searched. The address has not changed: reloading this page in a few "
             "seconds tries it again.";
    default:
      return status < 500 ? "Check the address, or start again from the search box."
                          : "The fault is on our side and has been noted. Trying again may work.";
  }
}

std::string TryAgainAfter(int seconds) {
  return seconds == 1 ? "try again after 1 second"
                      : fmt::format("try again after {} seconds", seconds);
}

std::string SearchWithout(std::string_view words) {
  return fmt::format("Search without “{}”", words);
}

std::string ArchiveHolds(const ArchiveSummary& summary) {
  std::string text = fmt::format("The archive holds {} from {}", Articles(summary.articles),
                                 SourceCountText(summary.sources.size()));
  if (summary.published) {
    text += fmt::format(", published {} to {}", DayText(summary.published->first),
                        DayText(summary.published->last));
  }
  text += '.';
  if (summary.undated > 0)
    text += fmt::format(" {}.", UndatedArticles(DateAxis::kPublished, summary.undated));
  return text;
}

std::string FootLine(const ArchiveSummary& summary) {
  std::string line =
      fmt::format("{} · {}", Articles(summary.articles), SourceCountText(summary.sources.size()));
  if (summary.committed_at > 0) {
    line += fmt::format(" · indexed to {}", TimeText(summary.committed_at));
  }
  return line;
}

}  // namespace dateline::web::messages
