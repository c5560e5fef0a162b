// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/last_words.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "cli/exit_code.h"

namespace dateline::cli {
namespace {

void Fail() { throw std::runtime_error("no space left on device"); }

// As a destructor that throws while another exception unwinds.
void FailWhereNothingMay() noexcept { Fail(); }

TEST(LastWordsDeathTest, NameTheFailureAndWhatToDo) {
  testing::GTEST_FLAG(death_test_style) = "threadsafe";
  EXPECT_EXIT(
      {
        InstallLastWords();
        FailWhereNothingMay();
      },
      testing::ExitedWithCode(kFailed),
      "the run had to end: no space left on device.*every commit that was finished is kept");
}

}  // namespace
}  // namespace dateline::cli
