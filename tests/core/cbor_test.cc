// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/cbor.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/core/random_text.h"

namespace dateline {
namespace {

using nlohmann::json;
using std::string_literals::operator""s;

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

TEST(CborWriter, WritesWhatOtherReadersRead) {
  CborWriter writer;
  const CborWriter::Map map = writer.StartMap();
  writer.Key(map, "list");
  writer.StartArray(5);
  writer.Integer(kLeast);
  writer.Integer(kMost);
  writer.Flag(true);
  writer.Number(0.75F);
  writer.Text(std::string(70'000, 'x'));
  writer.Key(map, "text");
  writer.Text("Việt");
  const json read = json::from_cbor(std::move(writer).Take());
  EXPECT_EQ(read, (json{{"list", {kLeast, kMost, true, 0.75, std::string(70'000, 'x')}},
                        {"text", "Việt"}}));
}

TEST(CborReader, GivesBackWhatWasWritten) {
  CborWriter writer;
  for (const int bit : {0, 4, 5, 7, 8, 15, 16, 31, 32, 62}) {
    for (const std::int64_t by : {-1, 0, 1}) writer.Integer((std::int64_t{1} << bit) + by);
    writer.Integer(-(std::int64_t{1} << bit));
  }
  writer.Text("");
  writer.Flag(false);
  writer.Number(-1.5F);
  const std::string bytes = std::move(writer).Take();
  CborReader reader(bytes);
  for (const int bit : {0, 4, 5, 7, 8, 15, 16, 31, 32, 62}) {
    for (const std::int64_t by : {-1, 0, 1}) {
      EXPECT_EQ(reader.Integer(), (std::int64_t{1} << bit) + by);
    }
    EXPECT_EQ(reader.Integer(), -(std::int64_t{1} << bit));
  }
  EXPECT_EQ(reader.Text(), "");
  EXPECT_FALSE(reader.Flag());
  EXPECT_EQ(reader.Number(), -1.5F);
  EXPECT_TRUE(reader.sound() && reader.at_end());
}

TEST(CborReader, IsUnsoundForItemsOfAnotherKind) {
  const auto unsound = [](const std::string& bytes, const auto& read) {
    CborReader reader(bytes);
    read(reader);
    return !reader.sound();
  };
  for (const std::string& bytes :
       {""s, "\x80"s, "\x61"s, "\x18"s, "\x1B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s, "\x1C\0"s, "\x1F"s,
        "\xF5"s, "\x3B\x80\0\0\0\0\0\0\0"s}) {
    EXPECT_TRUE(unsound(bytes, [](CborReader& r) { r.Integer(); }))
        << testing::PrintToString(bytes);
  }
  for (const std::string& bytes : {""s, "\x00"s, "\x61"s, "\x41\x61"s, "\x7F\x61\x61\xFF"s,
                                   "\x7B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s, "\xC0\x61\x61"s}) {
    EXPECT_TRUE(unsound(bytes, [](CborReader& r) { r.Text(); })) << testing::PrintToString(bytes);
  }
  for (const std::string& bytes :
       {""s, "\x9F\xFF"s, "\x81"s, "\xA0"s, "\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s}) {
    EXPECT_TRUE(unsound(bytes, [](CborReader& r) { r.ArraySize(); }));
  }
  EXPECT_TRUE(unsound("\xBF\xFF", [](CborReader& r) { r.MapSize(); }));
  EXPECT_TRUE(unsound("\xF6", [](CborReader& r) { r.Flag(); }));
  EXPECT_TRUE(unsound("\xF9\x7E\0"s, [](CborReader& r) { r.Number(); }));
  EXPECT_TRUE(unsound("\xFA\0\0"s, [](CborReader& r) { r.Number(); }));
}

TEST(CborReader, StaysUnsoundAndEmpty) {
  CborReader reader("\x61\x61\x05\xF5");
  EXPECT_EQ(reader.Integer(), 0);
  EXPECT_FALSE(reader.sound());
  EXPECT_EQ(reader.Text(), "");
  EXPECT_EQ(reader.Integer(), 0);
  EXPECT_EQ(reader.ArraySize(), 0U);
  EXPECT_EQ(reader.MapSize(), 0U);
  EXPECT_FALSE(reader.Flag());
  EXPECT_EQ(reader.Number(), 0);
}

TEST(CborReader, StopsAfterTwoMillionItems) {
  const std::string bytes(2'000'001, '\0');
  CborReader reader(bytes);
  for (int i = 0; i < 2'000'000; ++i) reader.Integer();
  EXPECT_TRUE(reader.sound());
  reader.Integer();
  EXPECT_FALSE(reader.sound());
}

}  // namespace
}  // namespace dateline
