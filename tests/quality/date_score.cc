// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/date_score.h"

#include <algorithm>
#include <vector>

namespace dateline {
namespace {

// A year, month, day, week, quarter ...: no duration, set, reference or unknown part.
bool IsCalendarValue(const std::string& value) {
  return value.size() >= 2 && value[0] >= '0' && value[0] <= '9' && value[1] >= '0' &&
         value[1] <= '9' && value.find('X') == std::string::npos;
}

bool IsVague(const std::string& value) {
  return value.ends_with("_REF") || value.starts_with("PX") || value.starts_with("PTX");
}

bool SameValue(const DateMention& date, const std::string& marked) {
  // The guideline writes no zone.
  if (date.value == marked || date.value == marked + "Z") return true;
  return marked.starts_with("XXXX-XX-XX") && date.value.starts_with("XXXX-WXX-") &&
         date.value.substr(10) == marked.substr(10);
}

std::string Printed(const std::string& text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

// The words around a mention, in one line.
std::string Around(const std::string& text, Span span) {
  constexpr std::size_t kBytes = 60;
  const std::size_t begin = span.begin < kBytes ? 0 : span.begin - kBytes;
  std::string line = text.substr(begin, span.end + kBytes - begin);
  std::replace(line.begin(), line.end(), '\n', '/');
  return line;
}

// Whether one of the numbers printed is the day of `date` ("2024-03-22").
bool PrintsDayOf(const std::string& date, const std::string& printed) {
  constexpr std::size_t kDayAt = 8;
  if (date.size() <= kDayAt) return true;
  const int day = std::stoi(date.substr(kDayAt));
  const char* const digits = "0123456789";
  for (std::size_t at = printed.find_first_of(digits); at != std::string::npos;) {
    const std::size_t end = std::min(printed.find_first_not_of(digits, at), printed.size());
    if (end - at <= 2 && std::stoi(printed.substr(at, end - at)) == day) return true;
    at = printed.find_first_of(digits, end);
  }
  return false;
}

void WriteLine(std::ostream* misses, const char* what, const TimexCase& text, Span span,
               const std::string& value) {
  if (misses == nullptr) return;
  *misses << text.id << " " << text.published << " " << what << " " << Printed(text.text, span)
          << " = " << value << "  {" << Around(text.text, span) << "}\n";
}

}  // namespace

double DateScore::F1() const {
  return wanted + found == 0
             ? 0
             : 200.0 * static_cast<double>(right) / static_cast<double>(wanted + found);
}

void AddText(const TimexCase& text, DateValues values, DateScore& score, std::ostream* misses) {
  std::vector<TimexMark> marks = text.marks;
  std::vector<DateMention> dates = DatesIn(text.text, text.published);
  if (values == DateValues::kCalendar) {
    std::erase_if(marks, [](const TimexMark& mark) { return !IsCalendarValue(mark.value); });
    std::erase_if(dates, [](const DateMention& date) { return !IsCalendarValue(date.value); });
  }
  score.wanted += marks.size();
  score.found += dates.size();
  for (const TimexMark& mark : marks) {
    const auto pair = std::find_if(dates.begin(), dates.end(), [&](const DateMention& date) {
      return Overlap(date.span, mark.span) && date.value == mark.value;
    });
    if (pair == dates.end()) {
      WriteLine(misses, "MISSED", text, mark.span, mark.value);
      continue;
    }
    ++score.right;
    dates.erase(pair);
  }
  for (const DateMention& date : dates) {
    WriteLine(misses, "FALSE", text, date.span, date.value + " (" + date.rule + ")");
  }
}

TimexCase AgencyCase(const AnnotatedArticle& marked) {
  TimexCase made{marked.article.id, marked.header.published, marked.article.text, {}};
  Article article = marked.article;
  article.date = marked.header.published;
  const Day today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};
  const std::uint32_t head = FindHeader(article, today).dateline.end;
  for (const MarkedDate& date : marked.dates) {
    // A stamp of the page prints its day; "Tuesday" and "5:46 a.m. Saturday" in the first sentence
    // do not. Where the day of publication stands outside the text, the text has no stamp.
    const std::string printed = made.text.substr(date.span.begin, date.span.end - date.span.begin);
    const bool figures = printed.find_first_of("0123456789") != std::string::npos;
    const bool stamp = date.span.begin < 150 && made.marks.empty() && figures &&
                       !marked.header.published.empty() &&
                       marked.header.published_from != "metadata" &&
                       date.value.starts_with(marked.header.published) &&
                       PrintsDayOf(marked.header.published, printed);
    if (date.span.begin >= head && !stamp) made.marks.push_back({date.span, date.value});
  }
  return made;
}

void AddAgencyArticle(const AnnotatedArticle& marked, DateValues values, DateScore& score,
                      std::ostream* misses) {
  const TimexCase text = AgencyCase(marked);
  std::vector<DateMention> dates = DatesIn(text.text, text.published);
  for (const TimexMark& mark : text.marks) {
    if (values == DateValues::kCalendar && !IsCalendarValue(mark.value)) continue;
    ++score.wanted;
    const auto pair = std::find_if(dates.begin(), dates.end(), [&](const DateMention& date) {
      return Overlap(date.span, mark.span) && SameValue(date, mark.value);
    });
    if (pair == dates.end()) {
      WriteLine(misses, "MISSED", text, mark.span, mark.value);
      continue;
    }
    ++score.right;
    ++score.found;
    dates.erase(pair);
  }
  for (const DateMention& date : dates) {
    const bool counts =
        values == DateValues::kCalendar ? IsCalendarValue(date.value) : !IsVague(date.value);
    if (!counts) continue;
    ++score.found;
    WriteLine(misses, "FALSE", text, date.span, date.value + " (" + date.rule + ")");
  }
}

}  // namespace dateline
