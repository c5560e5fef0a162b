// SPDX-License-Identifier: GPL-2.0-or-later
// What a filter by dates costs: ours, as the fewest terms and looked up in the columns, against
// Xapian's range of values, with the same ranking over the same articles. Articles are made of
// terms and slots alone. Both axes are held against the range of the one value that an article can
// have, its day of publication: a range of values cannot ask for dates of which an article has
// many.
//
//   dateline_date_bench [ARTICLES] [DIRECTORY]     1,000,000 and a directory that does not exist
#include <xapian.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/date_terms.h"
#include "core/schema.h"
#include "searcher/archive_columns.h"
#include "searcher/date_condition.h"
#include "searcher/date_source.h"
#include "searcher/document_source.h"
#include "searcher/impact_weight.h"
#include "searcher/joined_archives.h"
#include "searcher/mention_column.h"

namespace {

using namespace dateline;

constexpr int kWords = 12;  // of an article
constexpr unsigned kLexicon = 5000;
constexpr int kMentions = 8;              // distinct dates of an article
constexpr unsigned kFrequentWords = 200;  // asked for: each in 0.7% to 50% of the articles
constexpr int kQuestions = 40;
constexpr int kRounds = 3;  // the first warms up
constexpr Xapian::doccount kCommitEvery = 100'000;

const std::int32_t kFirstDay = DayNumber(ParseDayRange("2000")->first);
const std::int32_t kDays = DayNumber(ParseDayRange("2024")->last) - kFirstDay + 1;

double Milliseconds(std::chrono::steady_clock::time_point since) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since)
      .count();
}

DateMention MentionOf(DayRange days) {
  DateMention mention;
  mention.value = FormatDay(days.first);
  mention.days = days;
  return mention;
}

// Words as frequent as in a language, a day of publication, and dates that lie mostly near it.
Xapian::Document RandomArticle(std::mt19937& random) {
  Xapian::Document document;
  for (int i = 0; i < kWords; ++i) {
    const double share = std::generate_canonical<double, 32>(random);
    document.add_term(
        StemTerm("w" + std::to_string(static_cast<int>(share * share * share * kLexicon))),
        1 + static_cast<Xapian::termcount>(random() % 60));
  }
  const auto published = static_cast<std::int32_t>(random() % static_cast<unsigned>(kDays));
  const Day day = DayOfNumber(kFirstDay + published);
  Publication publication;
  publication.date = PartialDate{day, Granularity::kDay};
  for (const std::string& term : PublishedTerms(publication)) document.add_boolean_term(term);
  document.add_value(kSlotPublishedFirst, SortableDay(day));

  std::vector<DateMention> mentions;
  for (int i = 0; i < kMentions; ++i) {
    const auto back = static_cast<std::int32_t>(random() % (i % 4 == 0 ? 20'000U : 30U));
    const Day spoken = DayOfNumber(DayNumber(day) - back);
    mentions.push_back(MentionOf({spoken, spoken}));
  }
  for (const std::string& term : MentionTerms(mentions)) document.add_boolean_term(term);
  return document;
}

void Build(const std::filesystem::path& directory, Xapian::doccount articles) {
  const auto start = std::chrono::steady_clock::now();
  Xapian::WritableDatabase database(directory.string(), Xapian::DB_CREATE);
  std::mt19937 random(1);
  for (Xapian::doccount i = 1; i <= articles; ++i) {
    database.add_document(RandomArticle(random));
    if (i % kCommitEvery == 0) database.commit();
  }
  database.commit();
  std::printf("built %u articles in %.0f s\n", articles, Milliseconds(start) / 1000);
}

struct Question {
  std::string word;
  DayRange days;
};

// How long the periods are that are asked for. Readers ask for a day, a month or a year; the days
// between two others are the dearest for terms.
enum class Span : std::uint8_t { kDay, kMonth, kMonths, kYear, kAnyDays };
struct SpanName {
  Span span;
  const char* name;
};
constexpr SpanName kSpans[] = {{Span::kDay, "a day"},
                               {Span::kMonth, "a month"},
                               {Span::kMonths, "six months"},
                               {Span::kYear, "a year"},
                               {Span::kAnyDays, "any 1 to 700 days"}};

DayRange RandomPeriod(Span span, std::mt19937& random) {
  const auto first = static_cast<std::int32_t>(random() % static_cast<unsigned>(kDays - 700));
  const auto length = static_cast<std::int32_t>(random() % 700);
  const Day day = DayOfNumber(kFirstDay + first);
  switch (span) {
    case Span::kDay:
      return {day, day};
    case Span::kMonth:
      return Days(PeriodAround(day, CalendarUnit::kMonth));
    case Span::kMonths: {
      const DayRange month = Days(PeriodAround(day, CalendarUnit::kMonth));
      return {
          month.first,
          Days(PeriodAround(DayOfNumber(DayNumber(month.first) + 160), CalendarUnit::kMonth)).last};
    }
    case Span::kYear:
      return Days(PeriodAround(day, CalendarUnit::kYear));
    case Span::kAnyDays:
      break;
  }
  return {day, DayOfNumber(kFirstDay + first + length)};
}

std::vector<Question> MakeQuestions(Span span) {
  std::mt19937 random(2);
  std::vector<Question> questions;
  for (int i = 0; i < kQuestions; ++i) {
    questions.push_back(
        {StemTerm("w" + std::to_string(random() % kFrequentWords)), RandomPeriod(span, random)});
  }
  return questions;
}

double Ask(Xapian::Enquire& enquire, const Question& question, const Xapian::Query& filter) {
  const auto start = std::chrono::steady_clock::now();
  enquire.set_query({Xapian::Query::OP_FILTER, Xapian::Query(question.word), filter});
  enquire.set_weighting_scheme(ImpactWeight());
  enquire.get_mset(0, 20);
  return Milliseconds(start);
}

double Median(std::vector<double> times) {
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                   times.end());
  return times[times.size() / 2];
}

// The articles that answer, as a search knows them before it ranks: it has counted them.
Xapian::Query Counted(const Xapian::Database& database, const Question& question,
                      const Xapian::Query& filter) {
  Xapian::Enquire enquire(database);
  enquire.set_query({Xapian::Query::OP_AND, Xapian::Query(question.word), filter});
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  auto documents = std::make_shared<std::vector<Xapian::docid>>();
  for (auto document = found.begin(); document != found.end(); ++document)
    documents->push_back(*document);
  return DocumentsQuery(std::move(documents), {});
}

struct Archive {
  Xapian::Database database;
  Columns columns;
};

// All ways on every question, in turn, so that a busy machine slows them alike.
void Compare(const Archive& archive, DateAxis axis, SpanName span) {
  const DayRange held{DayOfNumber(kFirstDay - 20'000), DayOfNumber(kFirstDay + kDays)};
  Xapian::Enquire enquire(archive.database);
  std::vector<double> terms;
  std::vector<double> looked_up;
  std::vector<double> counted;
  std::vector<double> values;
  for (int round = 0; round < kRounds; ++round) {
    for (const Question& question : MakeQuestions(span.span)) {
      const DateCondition condition{.axis = axis, .days = question.days};
      const Xapian::Query filter = DateQuery(condition, {held, held});
      const double as_terms = Ask(enquire, question, filter);
      const double in_columns =
          Ask(enquire, question, DateSourceQuery(condition, archive.columns, {}));
      const double known = Ask(enquire, question, Counted(archive.database, question, filter));
      const double stock =
          Ask(enquire, question,
              Xapian::Query(Xapian::Query::OP_VALUE_RANGE, kSlotPublishedFirst,
                            SortableDay(question.days.first), SortableDay(question.days.last)));
      if (round == 0) continue;
      terms.push_back(as_terms);
      looked_up.push_back(in_columns);
      counted.push_back(known);
      values.push_back(stock);
    }
  }
  const double stock = Median(values);
  std::printf("%s, %s: values %.3f ms", axis == DateAxis::kPublished ? "published" : "mentioned",
              span.name, stock);
  for (const auto& [name, times] : {std::pair{"terms", terms}, std::pair{"columns", looked_up},
                                    std::pair{"counted before", counted}}) {
    const double ours = Median(times);
    std::printf(", %s %.3f ms, %.3f", name, ours, ours / stock);
  }
  std::printf(" (of %zu)\n", values.size());
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  const auto articles =
      static_cast<Xapian::doccount>(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000);
  const std::filesystem::path directory = argc > 2 ? argv[2] : "date_bench.db";
  if (!std::filesystem::exists(directory)) Build(directory, articles);
  const Xapian::Database database(directory.string());
  const auto start = std::chrono::steady_clock::now();
  const std::vector<ArchiveColumns> read = {ArchiveColumns(database)};
  const MentionColumn column(JoinedArchives{read});
  std::printf("column of mentions: %zu pairs, %zu periods, %zu bytes, %.0f ms\n", column.mentions(),
              column.size(), column.bytes(), Milliseconds(start));
  std::array<std::shared_ptr<const AliasMap>, 4> nobody;
  nobody.fill(std::make_shared<const AliasMap>());
  const Archive archive{database, Columns(database, nobody, {})};
  for (const DateAxis axis : kDateAxes)
    for (const SpanName& span : kSpans) Compare(archive, axis, span);
  return 0;
}
