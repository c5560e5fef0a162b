// SPDX-License-Identifier: GPL-2.0-or-later
// What the lists beside a database say is what the database says.
#include "searcher/impact_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "searcher/save_columns.h"
#include "searcher/search.h"
#include "searcher/snapshot.h"
#include "searcher/term_postings.h"
#include "tests/searcher/opened_snapshot.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

const Deadline kAmple(std::chrono::hours(1));

// From one in every article to one in some dozen.
constexpr const char* kWords[] = {"rain", "port", "ship", "crew", "dock", "tide"};

std::filesystem::path FileOf(const TestArchive& archive) {
  return ImpactsFile(*CurrentGeneration(archive.path()));
}

class Articles {
 public:
  explicit Articles(std::uint32_t seed) : random_(seed) {}

  std::size_t Below(std::size_t end) { return random_() % end; }

  Record Make(std::size_t number) {
    std::string text = "Nothing";
    for (std::size_t i = 0; i < std::size(kWords); ++i) {
      if (Below(i * i + 1) > 0) continue;
      for (std::size_t times = 1 + Below(4); times > 0; --times)
        text += std::string(" ") + kWords[i] + (Below(3) == 0 ? " new" : "");
    }
    return MakeRecord({.id = "a" + std::to_string(number), .title = "x", .text = text + "\n"});
  }

  std::vector<Record> Make(std::size_t first, std::size_t end) {
    std::vector<Record> records;
    for (std::size_t i = first; i < end; ++i) records.push_back(Make(i));
    return records;
  }

  // New articles, replaced ones and removed ones.
  void Change(const TestArchive& archive) {
    std::vector<Record> put;
    for (std::size_t i = Below(12); i > 0; --i) put.push_back(Make(next_++));
    for (std::size_t i = Below(4); i > 0; --i) put.push_back(Make(Below(next_)));
    archive.Put(put);
    if (Below(2) == 0) archive.Remove("a" + std::to_string(Below(next_)));
  }

  std::string Query() {
    const auto word = [this] { return std::string(kWords[Below(std::size(kWords))]); };
    switch (Below(6)) {
      case 0:
        return word();
      case 1:
        return word() + " " + word();
      case 2:
        return word() + " OR " + word() + " OR volcano";
      case 3:
        return word() + " -" + word();
      case 4:
        return "\"" + word() + " new\"";
      default:
        return word() + " " + word() + " (" + word() + " OR " + word() + ")";
    }
  }

  std::size_t next_ = 0;

 private:
  std::mt19937 random_;
};

using Postings = std::vector<Posting>;

Postings All(const TermPostings& postings, const std::string& term) {
  Postings all;
  postings.VisitAll(term, [&](Xapian::docid document, Xapian::termcount wdf) {
    all.push_back({document, wdf});
  });
  return all;
}

Postings Among(const TermPostings& postings, const std::string& term, const MatchSet& among) {
  Postings found;
  postings.VisitAmong(term, among, [&](Xapian::docid document, Xapian::termcount wdf) {
    found.push_back({document, wdf});
  });
  return found;
}

void ExpectSamePostings(const Snapshot& snapshot, Articles& articles) {
  const HandlePool::Loan database = snapshot.Borrow();
  const ImpactLists none;
  const TermPostings with(*database, snapshot.impacts(), kAmple);
  const TermPostings without(*database, none, kAmple);
  MatchSet some;
  for (const Xapian::docid document : snapshot.columns().documents()) {
    if (articles.Below(3) == 0) some.push_back(document);
  }
  for (const char* word : kWords) {
    const std::string term = StemTerm(word);
    ASSERT_EQ(All(with, term), All(without, term)) << word;
    ASSERT_EQ(Among(with, term, some), Among(without, term, some)) << word;
  }
}

// The page, by what it shows and why.
std::vector<std::string> PageOf(const Snapshot& snapshot, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.explain = true;
  const Result<SearchResponse> response = AnswerSearch(snapshot, request, kAmple, nullptr);
  if (!response) throw std::runtime_error(response.error().message);
  std::vector<std::string> page = {std::to_string(response->total)};
  for (const Hit& hit : response->hits) {
    page.push_back(hit.id + " " + std::to_string(hit.score));
    for (const ScorePart& part : hit.explanation) page.back() += " " + std::to_string(part.weight);
  }
  return page;
}

TEST(ImpactLists, SayWhatTheDatabaseSaysThroughAnyChanges) {
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    Articles articles(seed);
    const TestArchive archive(articles.Make(0, articles.next_ = 300));
    ASSERT_TRUE(SaveColumns(archive.path()));
    SnapshotPointer snapshot = OpenAll({archive.path()});
    ASSERT_GE(snapshot->impacts().size(), 3U);
    for (int commit = 0; commit < 12; ++commit) {
      articles.Change(archive);
      snapshot = OpenAll({archive.path()}, snapshot.get());
      ASSERT_GT(snapshot->impacts().size(), 0U);
      EXPECT_TRUE(snapshot->impacts().AgreeWith(*snapshot->Borrow()));
      ExpectSamePostings(*snapshot, articles);
      if (articles.Below(4) == 0) {
        ASSERT_TRUE(SaveColumns(archive.path()));
      }
    }
  }
}

TEST(ImpactLists, ChangeNoPage) {
  Articles articles(9);
  const TestArchive one(articles.Make(0, articles.next_ = 300));
  const TestArchive other(articles.Make(1000, 1100));
  const TestArchive third(articles.Make(2000, 2100));
  for (const TestArchive* archive : {&one, &other, &third})
    ASSERT_TRUE(SaveColumns(archive->path()));
  for (int commit = 0; commit < 4; ++commit) {
    for (const std::vector<std::filesystem::path>& archives :
         {std::vector{one.path()}, std::vector{one.path(), other.path(), third.path()}}) {
      const SnapshotPointer with = OpenAll(archives);
      const std::filesystem::path hidden = FileOf(one).string() + ".hidden";
      std::filesystem::rename(FileOf(one), hidden);
      const SnapshotPointer without = OpenAll(archives);
      std::filesystem::rename(hidden, FileOf(one));
      ASSERT_EQ(without->impacts().size(), 0U);
      for (int i = 0; i < 40; ++i) {
        const std::string query = articles.Query();
        ASSERT_EQ(PageOf(*with, query), PageOf(*without, query)) << query;
      }
    }
    articles.Change(one);
  }
}

TEST(ImpactLists, AreReadOnceForAllStatesThatTheyServe) {
  Articles articles(2);
  const TestArchive archive(articles.Make(0, 200));
  ASSERT_TRUE(SaveColumns(archive.path()));
  const SnapshotPointer before = OpenAll({archive.path()});
  const ImpactList* list = before->impacts().Find(StemTerm("rain"));
  ASSERT_NE(list, nullptr);
  archive.Put(articles.Make(500, 501));
  const SnapshotPointer after = OpenAll({archive.path()}, before.get());
  EXPECT_EQ(after->impacts().Find(StemTerm("rain")), list);
  EXPECT_EQ(after->impacts().Find("Znothing of the kind"), nullptr);
  EXPECT_EQ(OpenAll({archive.path()})->impacts().last(), before->impacts().last());
}

TEST(ImpactLists, AreNoneWhereTheFileIsOfAnotherDatabaseOrDamaged) {
  Articles articles(3);
  const TestArchive archive(articles.Make(0, 200));
  const TestArchive other(articles.Make(0, 200));
  EXPECT_EQ(OpenAll({archive.path()})->impacts().size(), 0U) << "there is no file";
  ASSERT_TRUE(SaveColumns(archive.path()));
  ASSERT_TRUE(SaveColumns(other.path()));
  const std::string bytes = BytesOf(FileOf(archive));
  for (const std::string& wrong : {BytesOf(FileOf(other)), bytes.substr(0, 1000), std::string()}) {
    std::ofstream(FileOf(archive), std::ios::binary) << wrong;
    const SnapshotPointer snapshot = OpenAll({archive.path()});
    EXPECT_EQ(snapshot->impacts().size(), 0U);
    EXPECT_EQ(PageOf(*snapshot, "rain").front(), "200");
  }
}

TEST(SaveImpacts, WritesAnewWhenManyCameOrOneWent) {
  Articles articles(4);
  const TestArchive archive(articles.Make(0, 200));
  ASSERT_TRUE(SaveColumns(archive.path()));
  const std::string first = BytesOf(FileOf(archive));
  archive.Put(articles.Make(300, 303));
  ASSERT_TRUE(SaveColumns(archive.path()));
  EXPECT_EQ(BytesOf(FileOf(archive)), first) << "three of two hundred";
  archive.Put(articles.Make(400, 402));
  ASSERT_TRUE(SaveColumns(archive.path()));
  const std::string second = BytesOf(FileOf(archive));
  EXPECT_NE(second, first);
  EXPECT_EQ(OpenAll({archive.path()})->impacts().last(), 205U);
  archive.Remove("a7");
  ASSERT_TRUE(SaveColumns(archive.path()));
  EXPECT_NE(BytesOf(FileOf(archive)), second);
  EXPECT_TRUE(OpenAll({archive.path()})->impacts().gone().empty());
}

}  // namespace
}  // namespace dateline
