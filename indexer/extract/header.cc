// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/header.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/credit.h"
#include "indexer/extract/date_order.h"
#include "indexer/extract/frame.h"
#include "indexer/extract/media_name.h"
#include "indexer/extract/publication.h"
#include "indexer/extract/year_inference.h"

namespace dateline {
namespace {

std::string Printed(std::string_view text, Span span) {
  return std::string(text.substr(span.begin, span.end - span.begin));
}

// The bytes of the sentences that tell the weekday and the year of a report.
Span Lead(std::string_view text, const Frame& frame) {
  const std::uint32_t begin = frame.dateline ? frame.dateline->span.end : frame.body_begin;
  const std::size_t end = std::min(text.size(), begin + kLeadBytes);
  return {begin, static_cast<std::uint32_t>(end)};
}

int LeadWeekday(std::string_view text, const Frame& frame) {
  const Span lead = Lead(text, frame);
  return FirstWeekday(text.substr(lead.begin, lead.end - lead.begin));
}

std::optional<MonthDay> DatelineDay(const Frame& frame) {
  return frame.dateline ? frame.dateline->month_day : std::nullopt;
}

OrderSigns SignsOfOrder(const Article& article, const Frame& frame) {
  return {DatelineDay(frame), LeadWeekday(article.text, frame), frame.dateline.has_value(),
          article.language == "vi" || WritesDayFirst(article.text)};
}

std::vector<DateCandidate> Candidates(const Article& article, const Frame& frame) {
  std::vector<DateCandidate> candidates;
  const auto add = [&](const WrittenDate& date, Span span, DateOrigin origin) {
    PartialDate sure = date.date;
    if (date.day_first) sure = SureDate(date, SignsOfOrder(article, frame));
    candidates.push_back({sure, origin, Printed(article.text, span)});
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
  if (frame.stamp) {
    add(frame.stamp->date, frame.stamp->span, DateOrigin::kStamp);
  } else if (const std::optional<Stamp> closing = FindClosingStamp(article.text)) {
    add(closing->date.date, closing->date.span, DateOrigin::kStamp);
  }
  if (const std::optional<FrameDate> issue = ReadIssueDate(article.title)) {
    PartialDate sure = issue->date.date;
    if (issue->date.day_first) sure = SureDate(issue->date, SignsOfOrder(article, frame));
    candidates.push_back({sure, DateOrigin::kStamp, Printed(article.title, issue->span)});
  }
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

// "Ferry sinks off Bohol | Nordwire": what the title of a page ends in.
std::string_view PaperOfHeadline(std::string_view title) {
  const std::size_t bar = title.rfind(" | ");
  const std::size_t dash = title.rfind(" - ");
  const std::size_t at = bar != title.npos ? bar : dash;
  if (at == title.npos || !IsMediaName(title.substr(at + 3))) return {};
  return title.substr(at + 3);
}

std::string FindSource(const Article& article, const Frame& frame,
                       const std::optional<Credit>& credit) {
  if (!article.source.empty()) return article.source;
  if (frame.dateline && !frame.dateline->agency.empty()) return frame.dateline->agency;
  if (credit) return credit->source;
  if (!frame.stamp_source.empty()) return frame.stamp_source;
  if (!frame.byline_source.empty()) return frame.byline_source;
  const std::string_view headline = PaperOfHeadline(article.title);
  return std::string(headline.empty() ? FindPhotoCredit(article.text) : headline);
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
