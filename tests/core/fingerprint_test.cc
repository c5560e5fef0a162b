// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/fingerprint.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace dateline {
namespace {

std::string Of(std::initializer_list<const char*> texts) {
  Fingerprint fingerprint;
  for (const char* text : texts) fingerprint.Add(std::string_view(text));
  return fingerprint.Hex();
}

TEST(Fingerprint, IsOfTheValueAndItsDivision) {
  EXPECT_EQ(Of({"ab", "c"}), Of({"ab", "c"}));
  EXPECT_NE(Of({"ab", "c"}), Of({"a", "bc"}));
  EXPECT_NE(Of({"ab"}), Of({"ab", ""}));
  EXPECT_NE(Of({}), Of({""}));
  EXPECT_EQ(Of({"ab"}).size(), 32U);
}

TEST(Fingerprint, IsTheSameOnEveryMachine) {
  Fingerprint fingerprint;
  EXPECT_EQ(fingerprint.Hex(), "99aa06d3014798d86001c324468d497f");  // XXH3-128 of nothing
  fingerprint.Add(std::uint64_t{1});
  const std::string one = fingerprint.Hex();
  EXPECT_EQ(fingerprint.Hex(), one);  // asking changes nothing
  fingerprint.Add(std::uint64_t{2});
  EXPECT_NE(fingerprint.Hex(), one);
}

}  // namespace
}  // namespace dateline
