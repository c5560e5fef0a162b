// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/document_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "searcher/posting_sets.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

constexpr Xapian::docid kDocuments = 12;

// Twelve documents in `archives` databases: document n in all together is "x" when n is even.
struct Databases {
  explicit Databases(std::size_t archives) {
    std::vector<Xapian::WritableDatabase> parts;
    for (std::size_t i = 0; i < archives; ++i) {
      const std::string path = (directory.path() / std::to_string(i)).string();
      parts.emplace_back(path, Xapian::DB_CREATE);
    }
    for (Xapian::docid n = 1; n <= kDocuments; ++n) {
      Xapian::Document document;
      document.add_term("all");
      if (n % 2 == 0) document.add_term("x");
      parts[(n - 1) % archives].add_document(document);
    }
    for (Xapian::WritableDatabase& part : parts) {
      part.commit();
      all.add_database(part);
      uuids.push_back(part.get_uuid());
    }
  }

  std::vector<Xapian::docid> Find(const Xapian::Query& query) const {
    return MatchesByMatching(all, query, Deadline(std::chrono::hours(1)));
  }

  TemporaryDirectory directory;  // an archive in memory has no uuid of its own
  Xapian::Database all;
  std::vector<std::string> uuids;
};

Xapian::Query Listed(const Databases& databases, const std::vector<Xapian::docid>& documents) {
  return DocumentsQuery(std::make_shared<const std::vector<Xapian::docid>>(documents),
                        databases.uuids);
}

TEST(DocumentsQuery, MatchesWhatIsListed) {
  const Databases one(1);
  EXPECT_THAT(one.Find(Listed(one, {2, 3, 11})), ElementsAre(2, 3, 11));
  EXPECT_THAT(one.Find(Listed(one, {})), IsEmpty());
}

TEST(DocumentsQuery, JoinsWithOtherQueries) {
  const Databases one(1);
  const Xapian::Query even("x");
  const Xapian::Query listed = Listed(one, {1, 2, 3, 8, 12});
  EXPECT_THAT(one.Find(Xapian::Query(Xapian::Query::OP_AND, even, listed)), ElementsAre(2, 8, 12));
  EXPECT_THAT(one.Find(Xapian::Query(Xapian::Query::OP_FILTER, even, listed)),
              ElementsAre(2, 8, 12));
  EXPECT_THAT(one.Find(Xapian::Query(Xapian::Query::OP_AND_NOT, even, listed)),
              ElementsAre(4, 6, 10));
  EXPECT_THAT(one.Find(Xapian::Query(Xapian::Query::OP_OR, Listed(one, {1}), Listed(one, {12}))),
              ElementsAre(1, 12));
}

TEST(DocumentsQuery, OutlivesWhoeverMadeIt) {
  const Databases one(1);
  Xapian::Query query;
  {
    const Xapian::Query made = Listed(one, {5, 6});
    query = Xapian::Query(Xapian::Query::OP_AND, Xapian::Query("all"), made);
  }
  EXPECT_THAT(one.Find(query), ElementsAre(5, 6));
  EXPECT_THAT(one.Find(query), ElementsAre(5, 6)) << "asked twice";
}

TEST(DocumentsQuery, IsTheSameOverSeveralArchives) {
  for (const std::size_t archives : {2U, 3U}) {
    const Databases several(archives);
    const std::vector<Xapian::docid> wanted = {1, 2, 5, 6, 7, 12};
    EXPECT_THAT(several.Find(Listed(several, wanted)), ElementsAreArray(wanted)) << archives;
  }
}

}  // namespace
}  // namespace dateline
