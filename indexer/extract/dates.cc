// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>

#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_resolver.h"
#include "indexer/extract/date_scanner.h"
#include "indexer/extract/frame.h"
#include "indexer/extract/yearless_report.h"

namespace dateline {
namespace {

bool Overlap(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

Span SpanOf(const DateTokens& tokens, const DateMatch& match, std::uint32_t offset) {
  return {tokens[match.begin].begin + offset, tokens[match.end - 1].end + offset};
}

// The day that stands for the publication of a report without a year.
std::optional<StandIn> StandInFor(const Frame& frame, const Header& header, std::string_view body) {
  if (header.published.date || !frame.dateline || !frame.dateline->month_day) return std::nullopt;
  return StandInDay(*frame.dateline->month_day, body.substr(0, body.find('\n')));
}

// Where a mention stands among the tokens.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool IsOneOf(const DateTokens& tokens, std::size_t at,
             std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

// "from 2015 to 2019", "between June and August", "từ năm 2015 đến năm 2019": `first` and `last`
// are the ends of one period.
bool MakePeriod(const DateTokens& tokens, TokenRange first, TokenRange last) {
  if (first.begin == 0 || last.begin != first.end + 1) return false;
  const std::size_t before = first.begin - 1;
  if (IsOneOf(tokens, before, {"from", "từ"})) {
    return IsOneOf(tokens, first.end, {"to", "until", "till", "through", "đến", "tới"});
  }
  return tokens.Is(before, "between") && tokens.Is(first.end, "and");
}

void SetPeriods(const DateTokens& tokens, const std::vector<TokenRange>& ranges,
                std::vector<DateMention>& mentions) {
  for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
    const std::optional<DayRange>& first = mentions[i].days;
    const std::optional<DayRange>& last = mentions[i + 1].days;
    if (!first || !last || last->last < first->first) continue;
    if (MakePeriod(tokens, ranges[i], ranges[i + 1])) {
      mentions[i].period = DayRange{first->first, last->last};
    }
  }
}

// Where people and bodies are named in the text, in order.
std::vector<Span> NameSpans(std::span<const Entity> entities) {
  std::vector<Span> spans;
  for (const Entity& entity : entities) {
    if (entity.kind == EntityKind::kPlace) continue;
    for (const Mention& mention : entity.mentions) {
      if (mention.field == Field::kText) spans.push_back(mention.span);
    }
  }
  std::sort(spans.begin(), spans.end(),
            [](Span one, Span other) { return one.begin < other.begin; });
  return spans;
}

// "Sunday Adebanjo", "the March 23 Movement": a part of a name, and not all of it.
bool IsInName(Span date, const std::vector<Span>& names) {
  const auto behind =
      std::upper_bound(names.begin(), names.end(), date.begin,
                       [](std::uint32_t begin, Span name) { return begin < name.begin; });
  if (behind == names.begin()) return false;
  const Span name = *(behind - 1);
  return date.end <= name.end && date.end - date.begin < name.end - name.begin;
}

}  // namespace

std::vector<DateMention> FindDates(const Article& article, const Header& header,
                                   std::span<const Entity> entities) {
  const std::vector<Span> names = NameSpans(entities);
  const std::string_view body =
      std::string_view(article.text).substr(header.body.begin, header.body.end - header.body.begin);
  const Frame head = ReadFrame(article.text);
  const std::vector<Span> frame = DateSpans(head, header.dateline);
  const DateTokens tokens = DateTokens::Scan(body);
  DateResolver resolver(tokens, header.published.date);
  const std::optional<StandIn> stand_in = StandInFor(head, header, body);
  DateResolver yearless(tokens, stand_in ? std::optional(stand_in->day) : std::nullopt);
  std::vector<DateMention> mentions;
  std::vector<TokenRange> ranges;
  for (const DateMatch& match : FindDateMatches(tokens)) {
    const Span span = SpanOf(tokens, match, header.body.begin);
    const bool framed = std::any_of(frame.begin(), frame.end(),
                                    [span](Span other) { return Overlap(span, other); });
    if (framed || IsInName(span, names)) continue;
    std::optional<ResolvedDate> resolved = resolver.Resolve(match);
    if (!resolved) continue;
    if (stand_in) resolved = WithDayOfReport(*resolved, yearless.Resolve(match), match, *stand_in);
    ranges.push_back({match.begin, match.end});
    mentions.push_back(MentionOf(match, *resolved, span));
  }
  SetPeriods(tokens, ranges, mentions);
  return mentions;
}

}  // namespace dateline
