// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_source.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "searcher/archive_numbers.h"

namespace dateline {
namespace {

// Which documents meet a condition, by the columns.
class DateTest {
 public:
  DateTest(const DateCondition& condition, const Columns& columns)
      : columns_(columns),
        axis_(condition.axis),
        days_(PeriodOf(condition.days)),
        overlaps_(condition.form == DateCondition::Form::kOverlaps) {
    if (axis_ == DateAxis::kPublished) return;
    // Decided once for each distinct period: far fewer than there are mentions.
    const MentionColumn& mentioned = columns.mentioned();
    meets_.resize(mentioned.size());
    for (PeriodNumber number = 0; number < meets_.size(); ++number)
      meets_[number] = Meets(mentioned.period(number));
  }

  bool operator()(Xapian::docid document) const {
    if (axis_ == DateAxis::kPublished) {
      const Period& published = columns_.published(document);
      return published.known() && Meets(published);
    }
    const auto periods = columns_.mentioned().Of(document);
    return std::any_of(periods.begin(), periods.end(),
                       [this](PeriodNumber number) { return meets_[number]; });
  }

 private:
  bool Meets(const Period& period) const {
    return overlaps_ ? period.first <= days_.last && days_.first <= period.last
                     : days_.Holds(period);
  }

  const Columns& columns_;
  DateAxis axis_;
  Period days_;
  bool overlaps_;
  std::vector<bool> meets_;  // by period number; of the mentioned axis alone
};

// Each archive is matched by itself with a copy of the source; the test is shared by all.
class DateSource : public Xapian::PostingSource {
 public:
  DateSource(std::shared_ptr<const DateTest> test, std::vector<std::string> uuids)
      : test_(std::move(test)), uuids_(std::move(uuids)) {}

  DateSource* clone() const override { return new DateSource(test_, uuids_); }

  void init(const Xapian::Database& database) override {
    numbers_ = ArchiveNumbers::Of(database, uuids_);
    documents_ = database.get_doccount();
    last_ = numbers_ ? database.get_lastdocid() : 0;
    at_ = 0;
  }

  // All documents are its guess: whatever stands beside it in an AND leads, and it is asked about
  // what that holds.
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }

  void next(double /*least_weight*/) override {
    do {
      ++at_;
    } while (!at_end() && !Matches());
  }
  void skip_to(Xapian::docid document, double least_weight) override {
    if (document > at_) at_ = document;
    if (!at_end() && !Matches()) next(least_weight);
  }
  bool check(Xapian::docid document, double /*least_weight*/) override {
    if (document > at_) at_ = document;
    return at_end() || Matches();
  }
  bool at_end() const override { return at_ > last_; }
  Xapian::docid get_docid() const override { return at_; }
  std::string get_description() const override { return "dates in columns"; }

 private:
  bool Matches() const { return (*test_)(numbers_->InAll(at_)); }

  std::shared_ptr<const DateTest> test_;
  std::vector<std::string> uuids_;
  std::optional<ArchiveNumbers> numbers_;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid at_ = 0;
};

}  // namespace

Xapian::Query DateSourceQuery(const DateCondition& condition, const Columns& columns,
                              const std::vector<std::string>& uuids) {
  auto test = std::make_shared<const DateTest>(condition, columns);
  // Xapian counts the references from here on and deletes the source with the last query.
  return Xapian::Query((new DateSource(std::move(test), uuids))->release());
}

}  // namespace dateline
