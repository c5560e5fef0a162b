// SPDX-License-Identifier: GPL-2.0-or-later
// The days that other expressions are counted from: that of publication, and those spoken of last.
#pragma once

#include <cstddef>
#include <optional>

#include "core/date.h"
#include "indexer/extract/date_scanner.h"

namespace dateline {

// What was spoken of, and how exactly.
struct SpokenDate {
  Day first;
  Granularity granularity = Granularity::kDay;
  std::size_t sentence = 0;
  std::size_t paragraph = 0;
  bool bound = false;  // "since 2006", "until Monday": where a time ends, not when something was
};

// A day, a quarter or so many months that a figure was given for.
struct SpokenPeriod {
  Day first;
  DateUnit unit = kMonthUnit;
  int months = 1;
  bool half = false;  // said as a half, not as six months
  std::size_t sentence = 0;
};

// Follows a text from its start to its end. Not to be shared between threads.
class DateAnchors {
 public:
  DateAnchors(const DateTokens& tokens, std::optional<PartialDate> published)
      : tokens_(tokens), published_(published) {}

  // Moves on to token `at`, which must not lie before the last one given.
  void AdvanceTo(std::size_t at);

  // The publication date, when it is known at least as exactly as `needed`.
  std::optional<Day> Published(Granularity needed) const;

  // The last date with its year, of this sentence or the one before, same paragraph: what "a year
  // earlier" and "the same month" look at. A quotation that began in between hides it.
  std::optional<SpokenDate> Local() const;

  // The last day spoken of, under the same rule: what "that day" looks at.
  std::optional<Day> SpokenDay() const;

  // The last day spoken of in this sentence.
  std::optional<Day> SentenceDay() const {
    return day_ && day_->sentence == sentence_ ? std::optional(day_->first) : std::nullopt;
  }

  // The same, of this sentence alone.
  std::optional<SpokenDate> SentenceDate() const {
    return local_ && local_->paragraph == paragraph_ && local_->sentence == sentence_
               ? local_
               : std::nullopt;
  }

  // The last date with its year of this paragraph or the one before, whoever speaks: what "that
  // year" looks at.
  std::optional<SpokenDate> Printed() const;

  // The last day spoken of in this paragraph or the one before, other than as a bound: what
  // "9 p.m." looks at. Further down, the day of the heading whose entries are read.
  std::optional<Day> RunningDay() const;

  // The last such day that lies within a week of the publication.
  std::optional<Day> RecentDay() const;

  // The last period spoken of in this sentence or the one before: what "from 7 per cent a year
  // earlier" and "the previous quarter" look at.
  std::optional<SpokenPeriod> Period() const;

  // `said` has its day, granularity and whether it is a bound.
  void Remember(SpokenDate said, bool printed_year);
  void RememberPeriod(SpokenPeriod period);
  void ForgetPeriod() { period_.reset(); }

  // A day that stands alone in its line: the entries under it are of that day, up to the end of the
  // first line that is a sentence without a clock at its head or end.
  void RememberHeading(Day day) {
    heading_day_ = day;
    heading_ends_ = false;
  }
  std::optional<Day> HeadingDay() const { return heading_day_; }

  // How many paragraphs have been read.
  std::size_t paragraph() const { return paragraph_; }

  // A year that opens the sentence read now, or the one before: "In 2026 the feast falls on June
  // 7".
  std::optional<int> SentenceYear() const;
  void RememberSentenceYear(int year) { year_ = SpokenYear{year, sentence_, paragraph_}; }

 private:
  bool IsNear(const SpokenDate& spoken) const {
    return spoken.paragraph == paragraph_ && spoken.sentence + 1 >= sentence_;
  }

  const DateTokens& tokens_;
  std::optional<PartialDate> published_;
  std::size_t at_ = 0;
  std::size_t sentence_ = 0;
  std::size_t paragraph_ = 0;
  std::optional<SpokenDate> local_;
  std::optional<SpokenDate> printed_;
  std::optional<SpokenDate> day_;
  std::optional<SpokenDate> running_day_;
  std::optional<SpokenDate> recent_day_;
  std::optional<Day> heading_day_;
  bool heading_ends_ = false;  // with the line that is read
  std::optional<SpokenPeriod> period_;
  struct SpokenYear {
    int year = 0;
    std::size_t sentence = 0;
    std::size_t paragraph = 0;
  };
  std::optional<SpokenYear> year_;
};

}  // namespace dateline
