// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_anchor.h"

namespace dateline {

void DateAnchors::AdvanceTo(std::size_t at) {
  for (; at_ < at; ++at_) {
    const DateToken& token = tokens_[at_ + 1];
    if (tokens_[at_].word == DateWord::kBreak) ++paragraph_;
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
  if (!said.bound) running_day_ = said;
}

}  // namespace dateline
