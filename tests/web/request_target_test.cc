// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/request_target.h"

#include <gtest/gtest.h>

namespace dateline::web {
namespace {

using std::string_literals::operator""s;

TEST(DecodeTarget, SplitsFirstAndDecodesThen) {
  const struct {
    std::string target;
    RequestTarget decoded;
  } cases[] = {
      {"/", {"/", {}}},
      {"", {"", {}}},
      {"/a?", {"/a", {}}},
      {"/a%3Fb?c", {"/a?b", {{"c", ""}}}},
      {"/a+b?a+b=c%2Bd", {"/a+b", {{"a b", "c+d"}}}},
      {"/?a%26b=c%3Dd&e", {"/", {{"a&b", "c=d"}, {"e", ""}}}},
      {"/?q=%E5%8C%97%E4%BA%AC", {"/", {{"q", "北京"}}}},
      {"/?q=%25%32%35", {"/", {{"q", "%25"}}}},  // once, not until nothing is left to decode
      {"/?q=%&r=%1&s=%g1&t=%%41", {"/", {{"q", "%"}, {"r", "%1"}, {"s", "%g1"}, {"t", "%A"}}}},
      {"/?q=%u00e9", {"/", {{"q", "%u00e9"}}}},
      {"/?names=a%0D%0A+b%09c&q=a%0Ab", {"/", {{"names", "a\n b c"}, {"q", "a b"}}}},
      {"/?q=a%EF%BB%BF%C2%ADb", {"/", {{"q", "ab"}}}},
  };
  for (const auto& [target, decoded] : cases) {
    const Result<RequestTarget> result = DecodeTarget(target);
    ASSERT_TRUE(result) << target;
    EXPECT_EQ(*result, decoded) << target;
  }
}

TEST(DecodeTarget, RefusesWhatIsNotUtf8) {
  for (const std::string target : {"/%ff", "/?q=%c3", "/?%c3=q", "/?q=%c0%af", "/?q=%ed%a0%80",
                                   "/?q=%f5%80%80%80", "/?q=\xe9", "/?a=b&c=%80"}) {
    const Result<RequestTarget> result = DecodeTarget(target);
    ASSERT_FALSE(result) << target;
    EXPECT_EQ(result.error().fault, Fault::kBadInput);
    EXPECT_EQ(result.error().code, "bad-encoding");
  }
}

TEST(DecodeTarget, LeavesNoControlCharacter) {
  for (int c = 0; c < 0x20; ++c) {
    const std::string target =
        "/?q=a%" + std::string(c < 16 ? "0" : "1") + "0123456789abcdef"[c % 16] + "b";
    const Result<RequestTarget> result = DecodeTarget(target);
    ASSERT_TRUE(result);
    const std::string& value = result->parameters.at(0).second;
    EXPECT_TRUE(value == "ab" || value == "a b") << target;
  }
}

TEST(DecodeTarget, StandsManyAndLongParameters) {
  std::string target = "/?";
  for (int i = 0; i < 4000; ++i) target += "&a";
  EXPECT_EQ(DecodeTarget(target)->parameters.size(), 4000u);
  EXPECT_EQ(DecodeTarget("/?q=" + std::string(100'000, 'x'))->parameters.at(0).second.size(),
            100'000u);
}

}  // namespace
}  // namespace dateline::web
