// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/shell_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/temporary_directory.h"

namespace dateline::cli {
namespace {

using testing::HasSubstr;

std::string Contents(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(ShellCommand, GetsItsInputAndVariables) {
  const TemporaryDirectory directory;
  const std::string out = directory.path() / "out";
  const std::string input(300'000, 'x');  // more than a pipe holds
  const Result<Done> ran =
      RunShell({"cat > '" + out + "'; printf %s \"$DATELINE_WATCH\" >> '" + out + "'",
                input,
                {{"DATELINE_WATCH", "a 'name'"}}});
  EXPECT_TRUE(ran) << ran.error().message;
  EXPECT_EQ(Contents(out), input + "a 'name'");
}

TEST(ShellCommand, NeedNotReadItsInput) {
  EXPECT_TRUE(RunShell({"true", std::string(300'000, 'x'), {}}));
}

TEST(ShellCommand, SaysHowItFailed) {
  EXPECT_THAT(RunShell({"exit 3", "", {}}).error().message, HasSubstr("ended with code 3"));
  EXPECT_THAT(RunShell({"kill -9 $$", "", {}}).error().message, HasSubstr("ended by signal 9"));
  EXPECT_THAT(RunShell({"no-such-program-of-ours", "", {}}).error().message,
              HasSubstr("ended with code 127"));
}

// With all that it has started: the sleeping child holds nothing open.
TEST(ShellCommand, IsEndedWhenItTakesTooLong) {
  const Result<Done> ran =
      RunShell({"sleep 600 & sleep 600", "", {}, std::chrono::milliseconds(50)});
  ASSERT_FALSE(ran);
  EXPECT_THAT(ran.error().message, HasSubstr("and was ended"));
}

}  // namespace
}  // namespace dateline::cli
