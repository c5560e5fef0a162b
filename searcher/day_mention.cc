// SPDX-License-Identifier: GPL-2.0-or-later
// Which date of a text says the day that its article was found by.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/date_terms.h"
#include "searcher/describe_day.h"

namespace dateline {
namespace {

// The same rule as the index has, so that each article found has its reason.
bool Says(const DateMention& mention, const std::string& term) {
  const std::vector<std::string> terms = MentionTerms({mention});
  return std::binary_search(terms.begin(), terms.end(), term);
}

// The mention without the period that it begins.
DateMention Alone(DateMention mention) {
  mention.period.reset();
  return mention;
}

// The two ends of a period as one mention: "from 20 to 25 March".
DateMention Joined(const DateMention& first, const DateMention& last) {
  DateMention joined = Alone(first);
  joined.days = first.period;
  joined.value = FormatDay(first.period->first) + "/" + FormatDay(first.period->last);
  joined.span.end = std::max(first.span.end, last.span.end);
  joined.confidence = std::min(first.confidence, last.confidence);
  joined.inferred = first.inferred || last.inferred;
  return joined;
}

std::int32_t Width(const DateMention& mention) {
  if (!mention.days) return 0;
  return DayNumber(mention.days->last) - DayNumber(mention.days->first);
}

}  // namespace

std::optional<DateMention> MentionSaying(const std::vector<DateMention>& mentions,
                                         const DayName& name) {
  const std::string term = DayTerm(DateAxis::kMentioned, name);
  std::optional<DateMention> best;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const DateMention& mention = mentions[i];
    if (!Says(mention, term)) continue;
    DateMention saying = Alone(mention);
    if (!Says(saying, term))
      saying = Joined(mention, mentions[std::min(i + 1, mentions.size() - 1)]);
    if (!best || Width(saying) < Width(*best)) best = std::move(saying);
  }
  return best;
}

}  // namespace dateline
