// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/header.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/credit.h"
#include "indexer/extract/frame.h"
#include "indexer/extract/publication.h"
#include "indexer/extract/year_inference.h"

namespace dateline {
namespace {

std::string Printed(std::string_view text, Span span) {
  return std::string(text.substr(span.begin, span.end - span.begin));
}

// "03/04/2024" has two readings; the one that the dateline prints as well ("Taipei, April 3") is
// meant. A weekday of the lead proves nothing: as often as not it is that of an earlier day.
PartialDate SureDate(const WrittenDate& date, const std::optional<MonthDay>& dateline) {
  if (!date.day_first || !date.month_first || !dateline) return date.date;
  for (const Day day : {*date.day_first, *date.month_first}) {
    if (unsigned(day.month()) == dateline->month && unsigned(day.day()) == dateline->day) {
      return {day, Granularity::kDay};
    }
  }
  return date.date;
}

// The sentences that the weekday of an inferred year is read from.
std::string_view Lead(std::string_view text, const Frame& frame) {
  const std::size_t begin = frame.dateline ? frame.dateline->span.end : frame.body_begin;
  return text.substr(begin, kLeadBytes);
}

std::optional<MonthDay> DatelineDay(const Frame& frame) {
  return frame.dateline ? frame.dateline->month_day : std::nullopt;
}

std::vector<DateCandidate> Candidates(const Article& article, const Frame& frame) {
  std::vector<DateCandidate> candidates;
  const std::optional<MonthDay> dateline = DatelineDay(frame);
  const auto add = [&](const WrittenDate& date, Span span, DateOrigin origin) {
    candidates.push_back({SureDate(date, dateline), origin, Printed(article.text, span)});
  };
  if (const std::optional<PartialDate> given = ReadGivenDate(article.date)) {
    candidates.push_back({*given, DateOrigin::kGiven, article.date});
  }
  if (frame.leading) add(frame.leading->date, frame.leading->span, DateOrigin::kHeader);
  if (frame.dateline && frame.dateline->date) {
    add(*frame.dateline->date, frame.dateline->date_span, DateOrigin::kHeader);
  }
  if (std::optional<DateCandidate> url = ReadAddressDate(article.url)) candidates.push_back(*url);
  if (std::optional<DateCandidate> path = ReadPathDate(article.path)) candidates.push_back(*path);
  if (frame.stamp) add(frame.stamp->date, frame.stamp->span, DateOrigin::kStamp);
  return candidates;
}

Publication FindPublication(const Article& article, const Frame& frame, Day today) {
  const std::optional<MonthDay> month_day = DatelineDay(frame);
  Publication published = ChoosePublication(Candidates(article, frame), month_day, today);
  if (published.date || !month_day) return published;
  // Kept as printed even where no year is known: "June 3" says something.
  published.printed = Printed(article.text, frame.dateline->date_span);
  if (const std::optional<Day> day =
          InferYear(article.text, Lead(article.text, frame), *month_day)) {
    const PartialDate date{*day, Granularity::kDay};
    if (IsPlausible(date, today)) {
      published.date = date;
      published.origin = DateOrigin::kInferred;
    }
  }
  return published;
}

std::string FindSource(const Article& article, const Frame& frame,
                       const std::optional<Credit>& credit) {
  if (!article.source.empty()) return article.source;
  if (frame.dateline && !frame.dateline->agency.empty()) return frame.dateline->agency;
  if (credit) return credit->source;
  return frame.stamp_source.empty() ? frame.byline_source : frame.stamp_source;
}

Span FindBody(std::string_view text, const Frame& frame, const std::optional<Credit>& credit) {
  std::size_t end = credit && credit->last ? credit->begin : text.size();
  std::size_t begin = std::min<std::size_t>(frame.body_begin, end);
  const auto is_blank = [&](std::size_t at) {
    return text[at] == ' ' || text[at] == '\t' || text[at] == '\n';
  };
  while (begin < end && is_blank(begin)) ++begin;
  while (end > begin && is_blank(end - 1)) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

Header FindHeader(const Article& article, Day today) {
  const Frame frame = ReadFrame(article.text);
  const std::optional<Credit> credit = FindCredit(article.text);
  Header header;
  header.published = FindPublication(article, frame, today);
  if (frame.dateline) {
    header.dateline_place = frame.dateline->place;
    header.dateline = frame.dateline->span;
  }
  header.source = FindSource(article, frame, credit);
  header.body = FindBody(article.text, frame, credit);
  header.byline = article.authors.empty() ? frame.byline : article.authors;
  return header;
}

}  // namespace dateline
