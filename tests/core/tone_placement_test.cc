// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tone_placement.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(PlaceTone, GivesOneFormForBothPlaces) {
  static constexpr struct {
    const char* schoolbook;
    const char* paper;
  } kCases[] = {
      {"hoà", "hòa"},   {"hoá", "hóa"},   {"hoã", "hõa"},   {"hoả", "hỏa"},   {"hoạ", "họa"},
      {"khoè", "khòe"}, {"khoé", "khóe"}, {"khoẽ", "khõe"}, {"khoẻ", "khỏe"}, {"khoẹ", "khọe"},
      {"thuỳ", "thùy"}, {"thuý", "thúy"}, {"luỹ", "lũy"},   {"thuỷ", "thủy"}, {"thuỵ", "thụy"},
      {"oà", "òa"},     {"uỷ", "ủy"},     {"đoá", "đóa"},   {"ngoá", "ngóa"}, {"nguỵ", "ngụy"},
      {"loé", "lóe"},   {"xoá", "xóa"},   {"toà", "tòa"},   {"tuỳ", "tùy"},   {"phuý", "phúy"},
      {"nhoà", "nhòa"}, {"choè", "chòe"}, {"troá", "tróa"}, {"khuỷ", "khủy"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(PlaceTone(c.schoolbook), c.paper);
    EXPECT_EQ(PlaceTone(c.paper), c.paper);
  }
}

TEST(PlaceTone, LeavesEveryOtherWordAlone) {
  for (const char* word :
       {"",      "quý",  "quỳ",  "quỹ",   "quỷ",   "quỵ",    "già",  "giá",  "giả",    "giạ",
        "gioà",  "hoàn", "hoài", "hoàng", "khoẻn", "quỳnh",  "huế",  "thuở", "thuyền", "khuỷu",
        "khuya", "loa",  "khoe", "thuy",  "á",     "lisboá", "oàx",  "goáa", "mùa",    "múa",
        "của",   "lúa",  "bìa",  "xoong", "việt",  "boss",   "moviè"}) {
    EXPECT_EQ(PlaceTone(word), word);
  }
}

}  // namespace
}  // namespace dateline
