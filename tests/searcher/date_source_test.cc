// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/date_terms.h"
#include "searcher/date_query.h"
#include "searcher/posting_sets.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

using Query = Xapian::Query;

constexpr Xapian::docid kDocuments = 400;
const DayRange kHeld{Day(std::chrono::year(1998) / 1 / 1), Day(std::chrono::year(2004) / 12 / 31)};

// Documents with a date of publication known to the day, the month or the year or not at all, and
// some that they mention, in `archives` databases. Every third is "x".
class DatedArchives {
 public:
  DatedArchives(std::size_t archives, unsigned seed) : random_(seed), published_(1), mentioned_(1) {
    std::vector<Xapian::WritableDatabase> parts;
    for (std::size_t i = 0; i < archives; ++i) {
      const std::string path = (directory_.path() / std::to_string(i)).string();
      parts.emplace_back(path, Xapian::DB_CREATE);
    }
    for (Xapian::docid n = 1; n <= kDocuments; ++n)
      parts[(n - 1) % archives].add_document(RandomDocument(n));
    for (Xapian::WritableDatabase& part : parts) {
      // A gap in the numbers, as a replaced article leaves it.
      part.delete_document(7);
      part.commit();
      all_.add_database(part);
      uuids_.push_back(part.get_uuid());
    }
    std::array<std::shared_ptr<const AliasMap>, 4> names;
    names.fill(std::make_shared<const AliasMap>());
    columns_ = Columns(all_, names, {});
  }

  DateCondition RandomCondition() {
    DateCondition condition;
    condition.axis = Random(2) == 0 ? DateAxis::kPublished : DateAxis::kMentioned;
    condition.form = Random(3) == 0 ? DateCondition::Form::kOverlaps : DateCondition::Form::kWithin;
    const Day first = RandomDay();
    condition.days = {first, DayOfNumber(DayNumber(first) + static_cast<int>(Random(900)))};
    return condition;
  }

  Query Source(const DateCondition& condition) const {
    return DateSourceQuery(condition, columns_, uuids_);
  }

  std::vector<Xapian::docid> Find(const Query& query) const {
    return MatchesByMatching(all_, query, Deadline(std::chrono::hours(1)));
  }

  // By what each document was made of: no terms, no columns.
  std::vector<Xapian::docid> Told(const DateCondition& condition) const {
    const std::vector<std::vector<DayRange>>& dates =
        condition.axis == DateAxis::kPublished ? published_ : mentioned_;
    const DayRange& days = condition.days;
    std::vector<Xapian::docid> told;
    for (Xapian::docid n = 1; n <= kDocuments; ++n) {
      if ((n - 1) / uuids_.size() + 1 == 7) continue;
      const bool met = std::any_of(dates[n].begin(), dates[n].end(), [&](const DayRange& date) {
        return condition.form == DateCondition::Form::kOverlaps
                   ? date.first <= days.last && days.first <= date.last
                   : days.first <= date.first && date.last <= days.last;
      });
      if (met) told.push_back(n);
    }
    return told;
  }

  unsigned Random(unsigned below) { return static_cast<unsigned>(random_() % below); }

 private:
  Day RandomDay() { return DayOfNumber(DayNumber(kHeld.first) + static_cast<int>(Random(2500))); }

  PartialDate RandomDate() {
    constexpr std::array<Granularity, 5> kHow = {Granularity::kDay, Granularity::kDay,
                                                 Granularity::kDay, Granularity::kMonth,
                                                 Granularity::kYear};
    const PartialDate some{RandomDay(), kHow[Random(kHow.size())]};
    // A month or a year is told by its first day.
    return {ParseDayRange(FormatPartialDate(some))->first, some.granularity};
  }

  Xapian::Document RandomDocument(Xapian::docid number) {
    Xapian::Document document;
    if (number % 3 == 0) document.add_term("x");
    Publication publication;
    published_.emplace_back();
    if (Random(8) != 0) {
      publication.date = RandomDate();
      published_.back().push_back(Days(*publication.date));
    }
    for (const std::string& term : PublishedTerms(publication)) document.add_boolean_term(term);

    std::vector<DateMention> mentions;
    mentioned_.emplace_back();
    for (unsigned i = Random(4); i > 0; --i) {
      const PartialDate date = RandomDate();
      DateMention mention;
      mention.value = FormatPartialDate(date);
      mention.days = Days(date);
      mentioned_.back().push_back(*mention.days);
      mentions.push_back(std::move(mention));
    }
    for (const std::string& term : MentionTerms(mentions)) document.add_boolean_term(term);
    return document;
  }

  std::mt19937 random_;
  TemporaryDirectory directory_;  // an archive in memory has no uuid of its own
  Xapian::Database all_;
  std::vector<std::string> uuids_;
  std::vector<std::vector<DayRange>> published_;  // by document number
  std::vector<std::vector<DayRange>> mentioned_;
  Columns columns_;
};

class DateSources : public testing::TestWithParam<std::size_t> {};

TEST_P(DateSources, FindWhatTheArticlesSay) {
  DatedArchives archives(GetParam(), 1);
  for (int i = 0; i < 300; ++i) {
    const DateCondition condition = archives.RandomCondition();
    const std::vector<Xapian::docid> told = archives.Told(condition);
    EXPECT_EQ(archives.Find(archives.Source(condition)), told);
    EXPECT_EQ(archives.Find(DateQuery(condition, {kHeld, kHeld})), told);
  }
}

// In an AND it is asked document by document, in an OR it leads: the same articles everywhere.
TEST_P(DateSources, FindTheSameAnywhereInAQuery) {
  DatedArchives archives(GetParam(), 2);
  const Query word("x");
  for (int i = 0; i < 150; ++i) {
    const DateCondition one = archives.RandomCondition();
    const DateCondition other = archives.RandomCondition();
    for (const Query::op op :
         {Query::OP_AND, Query::OP_FILTER, Query::OP_OR, Query::OP_AND_NOT, Query::OP_AND_MAYBE}) {
      const auto join = [&](const Query& a, const Query& b) {
        const Query left(op, word, a);
        const Query right(op, b, word);
        return Query(Query::OP_OR, Query(Query::OP_AND, left, b), Query(op, right, a));
      };
      EXPECT_EQ(
          archives.Find(join(archives.Source(one), archives.Source(other))),
          archives.Find(join(DateQuery(one, {kHeld, kHeld}), DateQuery(other, {kHeld, kHeld}))));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OverArchives, DateSources, testing::Values(1, 3));

TEST(DateSource, OfArchivesThatAreNoneOfItsOwnFindsNothing) {
  DatedArchives archives(2, 3);
  const DatedArchives others(2, 3);
  DateCondition condition;
  EXPECT_FALSE(archives.Find(archives.Source(condition)).empty());
  EXPECT_TRUE(others.Find(archives.Source(condition)).empty());
}

}  // namespace
}  // namespace dateline
