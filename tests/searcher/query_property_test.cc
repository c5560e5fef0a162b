// SPDX-License-Identifier: GPL-2.0-or-later
// Laws that hold for every query, tried on random ones over a real index.
#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "core/unicode.h"
#include "tests/searcher/query_index.h"
#include "tests/support/wording.h"

namespace dateline {
namespace {

constexpr unsigned kSeed = 20240322;

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::size_t Below(std::size_t end) { return engine_() % end; }
  template <typename List>
  std::string Of(const List& list) {
    return list[Below(std::size(list))];
  }

 private:
  std::mt19937 engine_;
};

constexpr const char* kWords[] = {"visit", "visits",   "visited", "Việt", "Nam",     "Vietnam",
                                  "nam",   "Hà",       "Nội",     "to",   "lam",     "Lâm",
                                  "talks", "minister", "trade",   "中国", "COVID-19"};
constexpr const char* kMarked[] = {"vis*", "v?sit",       "*lks*",           "minster~",  "trad~1",
                                   "vie?", "\"to vis*\"", "\"v?sit ta*ks\"", "title:vis*"};
constexpr const char* kPeople[] = {"To Lam", "Tô Lâm", "Xi Jinping", "Wang Yi"};

std::vector<Record> RandomRecords(Random& random, std::size_t count) {
  std::vector<Record> records;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text;
    for (std::size_t word = 0; word < 4 + random.Below(12); ++word)
      text += random.Of(kWords) + (random.Below(6) == 0 ? ".\n" : " ");
    ArticleFields fields{.id = "a" + std::to_string(i), .title = random.Of(kWords)};
    fields.title += " " + random.Of(kWords);
    if (random.Below(3) == 0) fields.people = {random.Of(kPeople)};
    if (!fields.people.empty()) text += fields.people[0] + " spoke.\n";
    fields.text = text + "\n";
    fields.language = random.Below(3) == 0 ? "vi" : "en";
    if (random.Below(4) != 0) fields.date = "2024-0" + std::to_string(1 + random.Below(9));
    records.push_back(MakeRecord(fields));
  }
  return records;
}

// A query that is mostly well-formed.
std::string RandomQuery(Random& random, int depth) {
  static constexpr const char* kJoints[] = {" ",  " ",  " AND ",    " OR ",   " NOT ",
                                            " -", " +", " NEAR/3 ", " ADJ/2 "};
  static constexpr const char* kFields[] = {
      "person:\"to lam\"", "person:wang", "date:2024-03",  "after:2024-05",
      "date:undated",      "lang:vi",     "title:visit",   "title:\"viet nam\"",
      "any:person",        "any:entity",  "role:minister", "role:\"the minister\""};
  std::string query;
  for (std::size_t part = 0; part < 1 + random.Below(4); ++part) {
    if (part > 0) query += random.Of(kJoints);
    switch (random.Below(depth > 0 ? 8 : 6)) {
      case 0:
        query += "\"" + random.Of(kWords) + " " + random.Of(kWords) + "\"";
        break;
      case 1:
        query += random.Of(kFields);
        break;
      case 2:
        query += random.Of(kMarked);
        break;
      case 3:
        query += "\"=" + random.Of(kWords) + "\"";
        break;
      case 6:
      case 7:
        query += "(" + RandomQuery(random, depth - 1) + ")";
        break;
      default:
        query += random.Of(kWords);
    }
  }
  return query;
}

// Bytes of the language's own marks, letters of many kinds, and rubbish.
std::string RandomBytes(Random& random) {
  static constexpr const char* kPieces[] = {
      "(",      ")",     "\"",     "“",         "-",     "+",       "*",        "~",   "?",
      ":",      " ",     "AND ",   "OR ",       "NOT ",  "NEAR/",   "a",        "Lâm", "person:",
      "date",   "2024-", "..",     "title",     "\xC3",  "\xFF",    "\xE1\xBB", "中",  "🎉",
      "\u0301", "　",    "＂",     "=",         "sort:", "after:<", "'",        "/",   "\n",
      "\0x",    "７",    "\u200B", "mentions:", "any:",  "role:",   "org"};
  std::string query;
  for (std::size_t piece = 0; piece < random.Below(40); ++piece) query += random.Of(kPieces);
  return query;
}

void ExpectSound(const std::string& query, std::size_t size) {
  const Result<ParsedQuery> parsed = ParseQuery(query, kToday);
  if (!parsed) {
    EXPECT_LE(parsed.error().begin, parsed.error().end);
    EXPECT_LE(parsed.error().end, size);
    EXPECT_FALSE(parsed.error().code.empty());
    EXPECT_TRUE(IsUtf8(parsed.error().message));
    return;
  }
  EXPECT_TRUE(IsUtf8(DescribeQuery(*parsed)));
  for (const QueryWarning& warning : parsed->warnings) {
    EXPECT_LE(warning.position.begin, warning.position.end);
    EXPECT_LE(warning.position.end, size);
    EXPECT_TRUE(IsUtf8(warning.message)) << warning.message;
  }
}

TEST(QueryProperty, EveryInputHasAReadingOrOneOfFiveReasons) {
  Random random(kSeed);
  for (int i = 0; i < 5000; ++i) {
    const std::string query = RandomBytes(random);
    SCOPED_TRACE(testing::PrintToString(query));
    ExpectSound(query, query.size());
    if (testing::Test::HasFailure()) return;
  }
}

TEST(QueryProperty, RankedAndMatchingFindTheSame) {
  Random random(kSeed);
  QueryIndex index(RandomRecords(random, 300));
  std::size_t not_empty = 0;
  for (int i = 0; i < 1500; ++i) {
    const std::string query = RandomQuery(random, 2);
    SCOPED_TRACE(query);
    for (const Joining joining : {Joining::kAll, Joining::kAny}) {
      const std::string found = index.Found(query, joining);
      EXPECT_FALSE(found.starts_with("ranked and matching differ")) << found;
      not_empty += found.empty() ? 0 : 1;
    }
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(not_empty, 1000U);
}

TEST(QueryProperty, RubbishCompiles) {
  Random random(kSeed + 1);
  QueryIndex index(RandomRecords(random, 20));
  for (int i = 0; i < 1500; ++i) {
    const std::string query = RandomBytes(random);
    if (!ParseQuery(query, kToday)) continue;
    SCOPED_TRACE(testing::PrintToString(query));
    EXPECT_FALSE(index.Found(query).starts_with("ranked and matching differ"));
    EXPECT_FALSE(index.Found(query, Joining::kAny).starts_with("ranked and matching differ"));
    if (testing::Test::HasFailure()) return;
  }
}

TEST(QueryProperty, AnyFindsWhatAllFinds) {
  Random random(kSeed + 2);
  QueryIndex index(RandomRecords(random, 200));
  for (int i = 0; i < 500; ++i) {
    std::string query = random.Of(kWords);
    for (std::size_t word = 0; word < random.Below(4); ++word) query += " " + random.Of(kWords);
    SCOPED_TRACE(query);
    const std::string any = " " + index.Found(query, Joining::kAny) + " ";
    std::istringstream all(index.Found(query));
    for (std::string id; all >> id;) EXPECT_NE(any.find(" " + id + " "), any.npos) << id;
    if (!HasSeveralWords(*ParseQuery(query, kToday))) {
      EXPECT_EQ(" " + index.Found(query) + " ", any);
    }
  }
}

TEST(QueryProperty, ExclusionIsTheComplement) {
  Random random(kSeed + 3);
  QueryIndex index(RandomRecords(random, 100));
  for (int i = 0; i < 300; ++i) {
    const std::string query = RandomQuery(random, 1);
    SCOPED_TRACE(query);
    const auto count = [&](const std::string& text) {
      std::istringstream ids(index.Found(text));
      std::size_t found = 0;
      for (std::string id; ids >> id;) ++found;
      return found;
    };
    EXPECT_EQ(count("(" + query + ")") + count("NOT (" + query + ")"), 100U);
  }
}

}  // namespace
}  // namespace dateline
