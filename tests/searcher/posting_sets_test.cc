// SPDX-License-Identifier: GPL-2.0-or-later
// Sets of postings against Xapian's own matcher.
#include "searcher/posting_sets.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

namespace dateline {
namespace {

using Xapian::Query;

const Deadline kAmple(std::chrono::hours(1));
const ImpactLists kNone;

// Documents with words from "w0", which every second one has, to "w9", which hardly any has.
Xapian::WritableDatabase MakeDatabase(std::mt19937& random, int documents) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < documents; ++i) {
    Xapian::Document document;
    for (unsigned word = 0; word < 10; ++word) {
      if (random() % (2U << word) == 0) document.add_posting("w" + std::to_string(word), word + 1);
    }
    database.add_document(document);
  }
  for (Xapian::docid document = 5; document < database.get_lastdocid(); document += 7)
    database.delete_document(document);
  return database;
}

Query RandomQuery(std::mt19937& random, int depth) {
  if (depth == 0 || random() % 4 == 0) {
    const unsigned word = static_cast<unsigned>(random() % 12);  // two that no document has
    if (word == 11) return random() % 2 == 0 ? Query(std::string()) : Query();
    return Query("w" + std::to_string(word));
  }
  constexpr Query::op kJoins[] = {Query::OP_AND,    Query::OP_OR,        Query::OP_AND_NOT,
                                  Query::OP_FILTER, Query::OP_AND_MAYBE, Query::OP_SYNONYM};
  const Query::op join = kJoins[random() % std::size(kJoins)];
  std::vector<Query> parts;
  const bool takes_two = join == Query::OP_AND_NOT || join == Query::OP_AND_MAYBE;
  const std::size_t count = takes_two ? 2 : 1 + random() % 3;
  for (std::size_t i = 0; i < count; ++i) parts.push_back(RandomQuery(random, depth - 1));
  const Query joined(join, parts.begin(), parts.end());
  return random() % 5 == 0 ? Query(0.5, joined) : joined;
}

TEST(MatchesOfTerms, AreThoseOfTheMatcher) {
  std::mt19937 random(20240322);
  for (const int documents : {0, 30, 3000}) {
    const Xapian::Database database = MakeDatabase(random, documents);
    for (int i = 0; i < 400; ++i) {
      const Query query = RandomQuery(random, 3);
      ASSERT_TRUE(IsOfTermsAlone(query)) << query.get_description();
      EXPECT_EQ(MatchesOfTerms({database, kNone, kAmple}, query),
                MatchesByMatching(database, query, kAmple))
          << query.get_description();
    }
  }
}

TEST(MatchesOfTerms, AreThoseOfSeveralDatabasesTogether) {
  std::mt19937 random(7);
  Xapian::Database both;
  const Xapian::Database one = MakeDatabase(random, 500);
  const Xapian::Database other = MakeDatabase(random, 40);
  both.add_database(one);
  both.add_database(other);
  for (int i = 0; i < 200; ++i) {
    const Query query = RandomQuery(random, 2);
    EXPECT_EQ(MatchesOfTerms({both, kNone, kAmple}, query), MatchesByMatching(both, query, kAmple))
        << query.get_description();
  }
}

TEST(MatchesOfTerms, LeaveToTheMatcherWhatTermsDoNotTell) {
  const std::vector<std::string> words = {"w0", "w1"};
  for (const Query::op op : {Query::OP_PHRASE, Query::OP_NEAR}) {
    const Query row(op, words.begin(), words.end(), 2);
    EXPECT_FALSE(IsOfTermsAlone(row));
    EXPECT_FALSE(IsOfTermsAlone(Query(Query::OP_AND, Query("w2"), row)));
  }
  EXPECT_FALSE(IsOfTermsAlone(Query(Query::OP_VALUE_GE, 0, "a")));
  EXPECT_FALSE(IsOfTermsAlone(Query(Query::OP_XOR, Query("w0"), Query("w1"))));
}

TEST(MatchesOfTerms, EndAtTheDeadline) {
  std::mt19937 random(1);
  const Xapian::Database database = MakeDatabase(random, 3);
  const Deadline past(std::chrono::milliseconds(0));
  EXPECT_THROW(MatchesOfTerms({database, kNone, past}, Query("w0")), DeadlinePassed);
  EXPECT_THROW(MatchesOfTerms({database, kNone, past}, Query()), DeadlinePassed);
}

}  // namespace
}  // namespace dateline
