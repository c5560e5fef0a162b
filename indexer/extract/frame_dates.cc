// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/frame_dates.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_resolver.h"
#include "indexer/extract/date_scanner.h"
#include "indexer/extract/frame.h"

namespace dateline {
namespace {

bool Overlap(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

std::vector<DateMention> AllDates(std::string_view text, const Header& header) {
  const DateTokens tokens = DateTokens::Scan(text);
  DateResolver resolver(tokens, header.published.date);
  std::vector<DateMention> mentions;
  for (const DateMatch& match : FindDateMatches(tokens)) {
    const Span span{tokens[match.begin].begin, tokens[match.end - 1].end};
    if (const std::optional<ResolvedDate> resolved = resolver.Resolve(match))
      mentions.push_back(MentionOf(match, *resolved, span));
  }
  return mentions;
}

// The day that the header took from the stamp: it knows what the rest of the page says of the order
// in "07/03/2024". The clock behind it is the mention's.
void TakeDay(const Header& header, DateMention& mention) {
  const std::optional<PartialDate>& date = header.published.date;
  const bool printed = header.published.origin == DateOrigin::kHeader ||
                       header.published.origin == DateOrigin::kStamp;
  if (!date || !printed || date->granularity != Granularity::kDay) return;
  const std::size_t clock = std::min(mention.value.find('T'), mention.value.size());
  mention.value = FormatPartialDate(*date) + mention.value.substr(clock);
  mention.days = Days(*date);
}

}  // namespace

std::vector<DateMention> FindFrameDates(const Article& article, const Header& header) {
  const Frame frame = ReadFrame(article.text);
  const std::vector<Span> spans = DateSpans(frame, header.dateline);
  std::vector<DateMention> mentions = AllDates(article.text, header);
  std::erase_if(mentions, [&](const DateMention& mention) {
    const bool in_story =
        header.body.begin <= mention.span.begin && mention.span.end <= header.body.end;
    return in_story &&
           std::ranges::none_of(spans, [&](Span span) { return Overlap(span, mention.span); });
  });
  for (DateMention& mention : mentions) {
    for (const auto& framed : {frame.leading, frame.stamp})
      if (framed && Overlap(framed->span, mention.span)) TakeDay(header, mention);
  }
  return mentions;
}

std::vector<DateMention> FindTitleDates(const Article& article, const Header& header) {
  if (article.title_origin == TitleOrigin::kMade) return {};
  return AllDates(article.title, header);
}

}  // namespace dateline
