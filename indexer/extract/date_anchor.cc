// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_anchor.h"

#include <algorithm>

#include "indexer/extract/written_date.h"

namespace dateline {
namespace {

// Whether a line opens with a clock or a part of the day: "At 9 a.m. the choir sings".
bool OpensWithClock(const DateTokens& tokens, std::size_t at) {
  constexpr std::size_t kMostLeading = 3;
  for (std::size_t i = at; i <= at + kMostLeading; ++i) {
    if (tokens.IsWord(i, DateWord::kPart) || ReadClockTime(tokens, i)) return true;
    const DateWord word = tokens[i].word;
    if (word != DateWord::kPreposition && word != DateWord::kApproximate &&
        word != DateWord::kArticle && word != DateWord::kEdge && word != DateWord::kMark) {
      return false;
    }
  }
  return false;
}

// "10:00 – The gates open", "Shadows, a play. 7pm.", "The Old Mill": whether the line from token
// `at` may stand under a day that heads a list. Sentences do not, without a clock at either end.
bool IsEntry(const DateTokens& tokens, std::size_t at) {
  constexpr std::size_t kMostTrailing = 5;
  if (OpensWithClock(tokens, at)) return true;
  std::size_t end = at;
  while (!tokens.IsWord(end, DateWord::kBreak)) ++end;
  if (end == at || !tokens.IsMark(end - 1, '.')) return true;
  for (std::size_t i = end - std::min(end - at, kMostTrailing); i < end; ++i) {
    if (ReadClockTime(tokens, i)) return true;
  }
  return false;
}

}  // namespace

void DateAnchors::AdvanceTo(std::size_t at) {
  for (; at_ < at; ++at_) {
    const DateToken& token = tokens_[at_ + 1];
    if (tokens_[at_].word == DateWord::kBreak) {
      ++paragraph_;
      if (heading_ends_) heading_day_.reset();
      heading_ends_ = heading_day_ && !IsEntry(tokens_, at_ + 1);
    }
    if (token.opens_sentence) ++sentence_;
    // An opening quote: whoever speaks now counts from his own day.
    if (token.word == DateWord::kMark && token.value == '"' && !token.glued) local_.reset();
  }
}

std::optional<Day> DateAnchors::Published(Granularity needed) const {
  if (!published_ || published_->granularity > needed) return std::nullopt;
  return published_->first;
}

std::optional<SpokenDate> DateAnchors::Local() const {
  return local_ && IsNear(*local_) ? local_ : std::nullopt;
}

std::optional<SpokenDate> DateAnchors::Printed() const {
  return printed_ && printed_->paragraph + 1 >= paragraph_ ? printed_ : std::nullopt;
}

std::optional<Day> DateAnchors::SpokenDay() const {
  if (!day_ || !IsNear(*day_)) return std::nullopt;
  return day_->first;
}

std::optional<Day> DateAnchors::RunningDay() const {
  if (!running_day_ || running_day_->paragraph + 1 < paragraph_) return heading_day_;
  return running_day_->first;
}

std::optional<Day> DateAnchors::RecentDay() const {
  if (!recent_day_ || recent_day_->paragraph + 1 < paragraph_) return std::nullopt;
  return recent_day_->first;
}

std::optional<SpokenPeriod> DateAnchors::Period() const {
  return period_ && period_->sentence + 1 >= sentence_ ? period_ : std::nullopt;
}

void DateAnchors::RememberPeriod(SpokenPeriod period) {
  period.sentence = sentence_;
  period_ = period;
}

std::optional<int> DateAnchors::SentenceYear() const {
  if (!year_ || year_->sentence != sentence_) return std::nullopt;
  return year_->year;
}

void DateAnchors::Remember(SpokenDate said, bool printed_year) {
  said.sentence = sentence_;
  said.paragraph = paragraph_;
  if (printed_year) local_ = printed_ = said;
  if (said.granularity != Granularity::kDay) return;
  day_ = said;
  if (said.bound) return;
  running_day_ = said;
  constexpr int kDaysOfWeek = 7;
  const std::optional<Day> published = Published(Granularity::kDay);
  const int distance = published ? DayNumber(said.first) - DayNumber(*published) : kDaysOfWeek + 1;
  if (distance >= -kDaysOfWeek && distance <= kDaysOfWeek) recent_day_ = said;
}

}  // namespace dateline
