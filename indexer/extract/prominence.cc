// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/prominence.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/person_cues.h"

namespace dateline {
namespace {

constexpr std::uint32_t kLongestLead = 600;  // bytes; some texts are one paragraph
constexpr std::size_t kNearInList = 12;      // tokens from one name of a list to the next

// Where the lead ends: after the story's first paragraph, or sooner when that is endless.
std::uint32_t LeadEnd(const std::vector<Token>& tokens) {
  const auto first = std::ranges::find(tokens, Field::kText, &Token::field);
  if (first == tokens.end()) return 0;
  const auto next = std::find_if(first + 1, tokens.end(),
                                 [](const Token& token) { return token.starts_paragraph; });
  const std::uint32_t end = next == tokens.end() ? tokens.back().span.end : next->span.begin;
  return std::min(end, first->span.begin + kLongestLead);
}

bool AreNear(const std::vector<Token>& tokens, const NameSpan& a, const NameSpan& b) {
  if (a.kind != EntityKind::kPerson || b.kind != EntityKind::kPerson) return false;
  if (b.first - a.last > kNearInList) return false;
  return std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(a.last),
                      tokens.begin() + static_cast<std::ptrdiff_t>(b.first),
                      [](const Token& token) { return token.starts_sentence; });
}

}  // namespace

ProminenceFinder::ProminenceFinder(const std::vector<Token>& tokens,
                                   const std::vector<NameSpan>& names)
    : tokens_(tokens), names_(names), lead_end_(LeadEnd(tokens)) {}

ProminenceFinder::SpanIterator ProminenceFinder::SpanAt(const Mention& mention) const {
  const auto place = std::pair(mention.field, mention.span.begin);
  const auto place_of = [this](const NameSpan& span) {
    return std::pair(tokens_[span.first].field, tokens_[span.first].span.begin);
  };
  const auto found = std::ranges::lower_bound(names_, place, {}, place_of);
  return found != names_.end() && place_of(*found) == place ? found : names_.end();
}

// Three names in a row with little between them, in one sentence.
bool ProminenceFinder::IsListed(SpanIterator at) const {
  SpanIterator first = at;
  SpanIterator last = at;
  while (first != names_.begin() && at - first < 2 && AreNear(tokens_, *(first - 1), *first)) {
    --first;
  }
  while (last + 1 != names_.end() && last - at < 2 && AreNear(tokens_, *last, *(last + 1))) {
    ++last;
  }
  return last - first >= 2;
}

std::uint8_t ProminenceFinder::Of(const Entity& entity) const {
  std::uint8_t bits = 0;
  bool all_listed = entity.kind == EntityKind::kPerson;
  for (const Mention& mention : entity.mentions) {
    if (mention.field == Field::kTitle) bits |= kInHeadline;
    if (mention.field == Field::kText && mention.span.begin < lead_end_) bits |= kInLead;
    const SpanIterator span = SpanAt(mention);
    if (entity.kind != EntityKind::kPerson || span == names_.end()) continue;
    if (HasSpeech(tokens_, span->first, span->last)) bits |= kQuoted;
    all_listed = all_listed && IsListed(span);
  }
  if (all_listed) bits |= kListed;
  return bits;
}

}  // namespace dateline
