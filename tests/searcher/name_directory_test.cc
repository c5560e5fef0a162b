// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Four people in five articles, one of them named only where no date is known.
class Directory : public testing::Test {
 protected:
  Directory()
      : archive_({Named("a", "2024-03-22", {"Tô Lâm", "Đỗ Mười"}),
                  Named("b", "2025-01", {"Tô Lâm"}),
                  Named("c", "2023-05-01", {"Đỗ Mười", "Dương Văn Minh"}),
                  Named("d", "2022-01-01", {"Tô Lâm"}), Named("e", "", {"Jane Austen"})}),
        searcher_(Searcher::Open({archive_.path()})) {
    if (!searcher_) throw std::runtime_error(searcher_.error().message);
  }

  static Record Named(const std::string& id, const std::string& date,
                      const std::vector<std::string>& people) {
    ArticleFields fields{.id = id, .date = date};
    for (const std::string& person : people) fields.text += person + " spoke.\n";
    fields.people = people;
    return MakeRecord(fields);
  }

  EntityList Ask(const EntityListPage& page) const {
    Result<EntityList> list = searcher_->ListEntities(page);
    if (!list) throw std::runtime_error(list.error().message);
    return *std::move(list);
  }

  std::vector<std::string> Labels(const EntityListPage& page) const {
    std::vector<std::string> labels;
    for (const EntityRow& entity : Ask(page).entities) labels.push_back(entity.value.label);
    return labels;
  }

  TestArchive archive_;
  Result<Searcher> searcher_;
};

TEST_F(Directory, IsInEachOrder) {
  EXPECT_THAT(Labels({}), ElementsAre("Tô Lâm", "Đỗ Mười", "Dương Văn Minh", "Jane Austen"));
  EXPECT_THAT(Labels({.order = EntityOrder::kName}),
              ElementsAre("Đỗ Mười", "Dương Văn Minh", "Jane Austen", "Tô Lâm"));
  EXPECT_THAT(Labels({.language = "vi", .order = EntityOrder::kName}),
              ElementsAre("Dương Văn Minh", "Đỗ Mười", "Jane Austen", "Tô Lâm"));
  EXPECT_THAT(Labels({.order = EntityOrder::kLatest}),
              ElementsAre("Tô Lâm", "Đỗ Mười", "Dương Văn Minh", "Jane Austen"));
}

TEST_F(Directory, SaysFromWhenToWhenEachWasNamed) {
  const EntityList list = Ask({});
  EXPECT_EQ(list.named, 4U);
  EXPECT_EQ(list.distinct, 4U);
  EXPECT_EQ(list.entities[0].value.count, 3U);
  ASSERT_TRUE(list.entities[0].first);
  EXPECT_EQ(FormatDay(list.entities[0].first->last), "2022-01-01");
  EXPECT_EQ(FormatDay(list.entities[0].last->first), "2025-01-01") << "a month, no day of it";
  EXPECT_EQ(FormatDay(list.entities[0].last->last), "2025-01-31");
  EXPECT_FALSE(list.entities[3].last) << "Jane Austen is in an undated article alone";
}

// Contract 6: any word of any form, marks left aside.
TEST_F(Directory, FindsByAnyWordOfAnyForm) {
  for (const char* typed : {"Lam", "Lâm", "lam to", "tô"})
    EXPECT_THAT(Labels({.find = typed}), ElementsAre("Tô Lâm")) << typed;
  EXPECT_THAT(Labels({.find = "austen"}), ElementsAre("Jane Austen"));
  EXPECT_THAT(Labels({.find = "nobody"}), IsEmpty());
  EXPECT_THAT(Labels({.find = "  "}), testing::SizeIs(4));
}

TEST_F(Directory, OpensAtALetter) {
  EXPECT_THAT(Labels({.initial = "d", .order = EntityOrder::kName}),
              ElementsAre("Đỗ Mười", "Dương Văn Minh"));
  EXPECT_THAT(Labels({.initial = "other"}), IsEmpty());
  const std::vector<InitialCount> initials = {{"d", 2}, {"j", 1}, {"t", 1}};
  EXPECT_EQ(Ask({.initial = "d"}).initials, initials);
}

TEST_F(Directory, PagesHoldEachOnce) {
  for (const EntityOrder order : {EntityOrder::kCount, EntityOrder::kName, EntityOrder::kLatest}) {
    const std::vector<std::string> whole = Labels({.order = order});
    std::vector<std::string> paged;
    for (std::size_t offset = 0; offset < 5; ++offset) {
      for (std::string& label : Labels({.order = order, .offset = offset, .limit = 1}))
        paged.push_back(std::move(label));
    }
    EXPECT_EQ(paged, whole);
  }
  EXPECT_THAT(Labels({.offset = 1'000'000'000}), IsEmpty());
}

TEST_F(Directory, IsOfThePresentState) {
  EXPECT_THAT(Labels({.find = "jane"}), ElementsAre("Jane Austen"));
  archive_.Remove("e");
  ASSERT_TRUE(*searcher_->Refresh());
  EXPECT_THAT(Labels({.find = "jane"}), IsEmpty());
  EXPECT_EQ(Ask({}).named, 3U);
}

TEST(ListEntities, OfAnEmptyArchiveIsEmpty) {
  const TestArchive archive;
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  ASSERT_TRUE(searcher);
  const Result<EntityList> list = searcher->ListEntities({});
  ASSERT_TRUE(list);
  EXPECT_EQ(list->named, 0U);
  EXPECT_THAT(list->entities, IsEmpty());
}

}  // namespace
}  // namespace dateline
