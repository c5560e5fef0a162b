// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates.h"

#include <algorithm>
#include <string>

#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_resolver.h"
#include "indexer/extract/date_scanner.h"
#include "indexer/extract/frame.h"

namespace dateline {
namespace {

bool Overlap(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

// Where dates stand that say when the report was published and not what it speaks of.
std::vector<Span> FrameSpans(const Article& article, const Header& header) {
  const Frame frame = ReadFrame(article.text);
  std::vector<Span> spans;
  if (frame.leading) spans.push_back(frame.leading->span);
  if (frame.stamp) spans.push_back(frame.stamp->span);
  spans.push_back(header.dateline);
  return spans;
}

Span SpanOf(const DateTokens& tokens, const DateMatch& match, std::uint32_t offset) {
  return {tokens[match.begin].begin + offset, tokens[match.end - 1].end + offset};
}

}  // namespace

std::vector<DateMention> FindDates(const Article& article, const Header& header) {
  const std::string_view body =
      std::string_view(article.text).substr(header.body.begin, header.body.end - header.body.begin);
  const std::vector<Span> frame = FrameSpans(article, header);
  const DateTokens tokens = DateTokens::Scan(body);
  DateResolver resolver(tokens, header.published.date);
  std::vector<DateMention> mentions;
  for (const DateMatch& match : FindDateMatches(tokens)) {
    const Span span = SpanOf(tokens, match, header.body.begin);
    const bool framed = std::any_of(frame.begin(), frame.end(),
                                    [span](Span other) { return Overlap(span, other); });
    if (framed) continue;
    std::optional<ResolvedDate> resolved = resolver.Resolve(match);
    if (!resolved) continue;
    mentions.push_back({.span = span,
                        .type = resolved->value.type,
                        .value = std::move(resolved->value.timex),
                        .days = resolved->value.days,
                        .rule = std::string(match.rule),
                        .anchor = resolved->anchor,
                        .anchored_at = resolved->anchored_at,
                        .inferred = resolved->inferred});
  }
  return mentions;
}

}  // namespace dateline
