// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/watch_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "tests/support/test_archive.h"

namespace dateline::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Watch Flood() {
  Watch watch;
  watch.name = "flood";
  watch.search = {{"q", "lũ \"lụt\"\n"}, {"person", "to_lam"}};
  watch.delivery = Delivery::kCommand;
  watch.target = "mail -s 'new' me";
  watch.mark = {"uuid", 12, "vns/1", 1'711'100'000};
  watch.told = 3;
  watch.told_at = 1'711'100'001;
  watch.fault = "ended with code 3";
  return watch;
}

TEST(WatchList, IsReadAsItWasWritten) {
  Watch feed;
  feed.name = "feed";
  const std::vector<Watch> watches = {Flood(), feed};
  const Result<std::vector<Watch>> read = ParseWatches(WriteWatches(watches));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, watches);
}

TEST(WatchList, NamesTheLineThatCannotBeRead) {
  const std::string good = WriteWatches({Flood()});
  for (const std::string bad :
       {"{", "[]", "{}", "7", R"({"name":7})", R"({"name":"a","search":[["q"]]})"}) {
    const Result<std::vector<Watch>> read = ParseWatches(good + bad + "\n");
    ASSERT_FALSE(read) << bad;
    EXPECT_EQ(read.error().fault, Fault::kDamaged);
    EXPECT_THAT(read.error().message, HasSubstr("line 2 of the watched searches"));
  }
}

TEST(WatchList, IsKeptInTheArchive) {
  const TestArchive archive;
  EXPECT_FALSE(HasWatches(archive.path()));
  {
    Result<WatchList> list = WatchList::Open(archive.path());
    ASSERT_TRUE(list) << list.error().message;
    EXPECT_THAT(list->watches(), IsEmpty());
    list->watches().push_back(Flood());
    ASSERT_TRUE(list->Save());
  }
  EXPECT_TRUE(HasWatches(archive.path()));
  Result<WatchList> list = WatchList::Open(archive.path());
  ASSERT_NE(list->Find("flood"), nullptr);
  EXPECT_EQ(*list->Find("flood"), Flood());
  EXPECT_EQ(list->Find("fire"), nullptr);
}

TEST(WatchList, MakesNoFileWhereThereIsNoArchive) {
  const TemporaryDirectory directory;
  const Result<WatchList> none = WatchList::Open(directory.path());
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().fault, Fault::kNotFound);
  EXPECT_TRUE(std::filesystem::is_empty(directory.path()));
}

}  // namespace
}  // namespace dateline::cli
