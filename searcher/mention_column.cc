// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/mention_column.h"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline {
namespace {

// In the order of their numbers: by first day, the wider first.
struct Earlier {
  bool operator()(const PlainPeriod& a, const PlainPeriod& b) const {
    return a.first_day != b.first_day ? a.first_day < b.first_day : a.unit > b.unit;
  }
};

// By stretch and number there: the articles that live, then the number here.
using ByStretch = std::vector<std::vector<std::uint32_t>>;

ByStretch CountArticles(const JoinedArchives& archives) {
  ByStretch articles;
  for (const ColumnRows& rows : archives.stretches()) articles.emplace_back(rows.periods.size());
  for (const Xapian::docid document : archives.documents()) {
    const JoinedArchives::Place place = archives.PlaceOf(document);
    for (const std::uint32_t number : archives.stretches()[place.stretch].mentioned.Of(place.row))
      ++articles[place.stretch][number];
  }
  return articles;
}

}  // namespace

MentionColumn::MentionColumn(const JoinedArchives& archives) {
  ByStretch numbers = CountArticles(archives);
  std::map<PlainPeriod, std::uint32_t, Earlier> met;  // articles
  for (std::size_t stretch = 0; stretch < numbers.size(); ++stretch) {
    for (std::size_t i = 0; i < numbers[stretch].size(); ++i) {
      if (numbers[stretch][i] > 0)
        met[archives.stretches()[stretch].periods[i]] += numbers[stretch][i];
    }
  }
  for (auto& [period, articles] : met) {
    calendar_.push_back({DayOfNumber(period.first_day), static_cast<CalendarUnit>(period.unit)});
    const DayRange days = Days(calendar_.back());
    periods_.push_back(PeriodOf(days));
    articles_.push_back(articles);
    span_ = span_ ? DayRange{span_->first, std::max(span_->last, days.last)} : days;
    articles = static_cast<std::uint32_t>(calendar_.size() - 1);  // its number from here on
  }
  std::size_t mentions = 0;
  for (std::size_t stretch = 0; stretch < numbers.size(); ++stretch) {
    for (std::size_t i = 0; i < numbers[stretch].size(); ++i) {
      if (numbers[stretch][i] == 0) continue;
      mentions += numbers[stretch][i];
      numbers[stretch][i] = met[archives.stretches()[stretch].periods[i]];
    }
  }
  values_.reserve(mentions);
  Fill(archives, numbers);
}

void MentionColumn::Fill(const JoinedArchives& archives,
                         const std::vector<std::vector<std::uint32_t>>& numbers) {
  begins_.reserve(std::size_t{archives.end()} + 1);
  for (const Xapian::docid document : archives.documents()) {
    const auto begin = static_cast<std::uint32_t>(values_.size());
    begins_.resize(std::size_t{document} + 1, begin);
    const JoinedArchives::Place place = archives.PlaceOf(document);
    for (const std::uint32_t number : archives.stretches()[place.stretch].mentioned.Of(place.row))
      values_.push_back(numbers[place.stretch][number]);
    std::sort(values_.begin() + begin, values_.end());
  }
  begins_.resize(std::size_t{archives.end()} + 1, static_cast<std::uint32_t>(values_.size()));
}

PeriodNumber MentionColumn::FirstFrom(std::int32_t day) const {
  const auto found =
      std::lower_bound(periods_.begin(), periods_.end(), day,
                       [](const Period& period, std::int32_t from) { return period.first < from; });
  return static_cast<PeriodNumber>(found - periods_.begin());
}

std::size_t MentionColumn::bytes() const {
  return begins_.size() * sizeof(begins_[0]) + values_.size() * sizeof(values_[0]) +
         size() * (sizeof(calendar_[0]) + sizeof(periods_[0]) + sizeof(articles_[0]));
}

}  // namespace dateline
