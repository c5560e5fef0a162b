// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/mention_column.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "core/date_terms.h"

namespace dateline {
namespace {

// The articles of one period, as a part of all postings that were read.
struct PeriodPostings {
  CalendarPeriod period;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Postings {
  std::vector<Xapian::docid> documents;
  std::vector<PeriodPostings> periods;
};

void ReadPostings(const Xapian::Database& database, std::string_view prefix, Postings& read) {
  const std::string start(prefix);
  const auto last_term = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != last_term; ++term) {
    const std::string text = *term;
    const auto period = ParseCalendarPeriod(std::string_view(text).substr(prefix.size()));
    if (!period) continue;  // archive_check tells of it: the record says another date
    const std::size_t begin = read.documents.size();
    const auto end = database.postlist_end(text);
    for (auto document = database.postlist_begin(text); document != end; ++document)
      read.documents.push_back(*document);
    read.periods.push_back({*period, begin, read.documents.size()});
  }
}

bool Before(const PeriodPostings& a, const PeriodPostings& b) {
  return std::tie(a.period.first, b.period.unit) < std::tie(b.period.first, a.period.unit);
}

}  // namespace

MentionColumn::MentionColumn(const Xapian::Database& database)
    : begins_(std::size_t{database.get_lastdocid()} + 2) {
  Postings read;
  ReadPostings(database, PeriodPrefix(DateAxis::kMentioned, CalendarUnit::kDay), read);
  ReadPostings(database, ExactPrefix(DateAxis::kMentioned), read);
  std::sort(read.periods.begin(), read.periods.end(), Before);

  // A counting sort by document, as in EntityColumn: going through the periods in order leaves
  // those of each document ascending.
  for (const Xapian::docid document : read.documents) ++begins_[document + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  values_.resize(read.documents.size());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (const PeriodPostings& postings : read.periods) {
    const auto number = static_cast<PeriodNumber>(calendar_.size());
    const DayRange days = Days(postings.period);
    calendar_.push_back(postings.period);
    periods_.push_back(PeriodOf(days));
    articles_.push_back(static_cast<std::uint32_t>(postings.end - postings.begin));
    for (std::size_t i = postings.begin; i < postings.end; ++i)
      values_[next[read.documents[i]]++] = number;
    span_ = span_ ? DayRange{span_->first, std::max(span_->last, days.last)} : days;
  }
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
