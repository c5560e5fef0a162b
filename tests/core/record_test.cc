// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record.h"

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "tests/core/random_text.h"

namespace dateline {
namespace {

using nlohmann::json;

Day ReadDay(const char* text) { return ParseDayRange(text)->first; }

// A record with something in every field.
Record FullRecord() {
  Record record;
  Article& article = record.article;
  article = {.id = "vns/2024/1.txt",
             .title = "Trung visits Beijing",
             .title_origin = TitleOrigin::kMade,
             .text = "BEIJING — Lê Hoài Trung met Wang on Friday.\nTrung left.\n— VNS\n",
             .date = "2024-03-22",
             .source = "VNS",
             .url = "https://example.org/1",
             .language = "en",
             .authors = {"A. Writer", "B. Writer"},
             .licence = "CC BY 2.5",
             .credit = "Wikinews",
             .credit_url = "https://example.org",
             .path = "a.zip!1.txt"};
  Header& header = record.annotation.header;
  header.published = {*ParsePartialDate("2024-03-22"), DateOrigin::kHeader, "date 2024-03-22",
                      *ParsePartialDate("2024-03")};
  header.dateline_place = "Beijing";
  header.dateline = {0, 11};
  header.source = "VNS";
  header.body = {12, 60};
  header.byline = {"A. Writer"};
  record.annotation.entities = {
      {EntityKind::kPerson,
       "le hoai trung",
       "Lê Hoài Trung",
       {"Lê Hoài Trung", "Trung"},
       "LHT",
       {{Field::kTitle, {0, 5}, MentionRule::kShortName, 0.75F},
        {Field::kText, {12, 29}, MentionRule::kFullName, 1}},
       {{"envoy", {30, 33}}},
       kInHeadline | kQuoted},
      {EntityKind::kPlace, "beijing", "Beijing", {"BEIJING"}, "", {{}}, {}, 0}};
  record.annotation.dates = {{{42, 48},
                              DateType::kDate,
                              "2024-03-22",
                              DayRange{ReadDay("2024-03-22"), ReadDay("2024-03-22")},
                              "weekday",
                              DateAnchor::kPublication,
                              ReadDay("2024-03-24"),
                              false,
                              DateModifier::kLate,
                              0.5F,
                              DayRange{ReadDay("2024-03-22"), ReadDay("2024-04-01")}},
                             {{30, 33},
                              DateType::kDuration,
                              "P3Y",
                              std::nullopt,
                              "number-unit",
                              DateAnchor::kNone,
                              std::nullopt,
                              true}};
  record.indexed_at = 1'711'065'600;
  record.earlier = {{"Trung leaves", "He left.\n", "2024-03-21", 1'711'000'000},
                    {"", "He\n", "", 0}};
  return record;
}

// A stored record with `content` for its CBOR and everything around it right.
std::string Stored(const std::string& cbor, std::uint32_t stated_length) {
  std::string frame(ZSTD_compressBound(cbor.size()), '\0');
  frame.resize(ZSTD_compress(frame.data(), frame.size(), cbor.data(), cbor.size(), 1));
  const auto big_endian = [](std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift);
    return bytes;
  };
  const std::string rest = big_endian(stated_length) + frame;
  const auto crc = crc32_z(0, reinterpret_cast<const Bytef*>(rest.data()), rest.size());
  return '\1' + big_endian(static_cast<std::uint32_t>(crc)) + rest;
}

std::string Stored(const std::string& cbor) {
  return Stored(cbor, static_cast<std::uint32_t>(cbor.size()));
}

std::string Stored(const json& map) {
  const std::vector<std::uint8_t> cbor = json::to_cbor(map);
  return Stored(std::string(cbor.begin(), cbor.end()));
}

void ExpectDamaged(const std::string& bytes, std::string_view what) {
  const Result<Record> record = DecodeRecord(bytes);
  ASSERT_FALSE(record) << what;
  EXPECT_EQ(record.error().fault, Fault::kDamaged) << what;
}

TEST(DecodeRecord, GivesBackEveryField) {
  const Record record = FullRecord();
  const Result<Record> decoded = DecodeRecord(EncodeRecord(record));
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_EQ(*decoded, record);
}

TEST(DecodeRecord, GivesBackAnEmptyAndAHugeRecord) {
  EXPECT_EQ(*DecodeRecord(EncodeRecord(Record{})), Record{});
  Record huge = FullRecord();
  huge.article.text.append(2'000'000, 'x');
  for (int i = 0; i < 5000; ++i) {
    huge.annotation.entities.push_back(huge.annotation.entities.front());
  }
  const Result<Record> decoded = DecodeRecord(EncodeRecord(huge));
  ASSERT_TRUE(decoded);
  EXPECT_EQ(*decoded, huge);
}

TEST(DecodeRecord, GivesBackTimesAndDaysAtTheirBounds) {
  Record record;
  for (const std::int64_t time : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1},
                                  std::numeric_limits<std::int64_t>::max()}) {
    record.indexed_at = time;
    EXPECT_EQ(*DecodeRecord(EncodeRecord(record)), record);
  }
  record.annotation.dates.emplace_back();
  record.annotation.dates[0].days = DayRange{ReadDay("0001"), ReadDay("9999-12-31")};
  EXPECT_EQ(*DecodeRecord(EncodeRecord(record)), record);
}

TEST(EncodeRecord, WritesTheBytesOfTheFormatPage) {
  const std::string bytes = EncodeRecord(FullRecord());
  EXPECT_EQ(bytes[0], '\1');
  EXPECT_EQ(bytes.substr(9, 4), "\x28\xB5\x2F\xFD");  // a zstd frame
  EXPECT_EQ(EncodeRecord(FullRecord()), bytes);
}

TEST(DecodeRecord, RefusesAnyCut) {
  const std::string bytes = EncodeRecord(FullRecord());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    ExpectDamaged(bytes.substr(0, length), std::to_string(length));
  }
  ExpectDamaged(bytes + '\0', "one byte more");
}

TEST(DecodeRecord, RefusesAnyFlippedBit) {
  const std::string bytes = EncodeRecord(FullRecord());
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
    ExpectDamaged(flipped, std::to_string(bit));
  }
}

TEST(DecodeRecord, SaysThatAnotherVersionWroteIt) {
  std::string bytes = EncodeRecord(FullRecord());
  bytes[0] = 2;
  const Result<Record> record = DecodeRecord(bytes);
  ASSERT_FALSE(record);
  EXPECT_NE(record.error().message.find("another version"), std::string::npos);
}

TEST(DecodeRecord, RefusesALengthThatLies) {
  const std::vector<std::uint8_t> cbor = json::to_cbor(json::object());
  const std::string bytes(cbor.begin(), cbor.end());
  for (const std::uint32_t length : {0U, 2U, 1U << 26, 0xFFFFFFFFU}) {
    ExpectDamaged(Stored(bytes, length), std::to_string(length));
  }
  // A frame that says the same lie is still too long.
  ExpectDamaged(Stored(std::string((64U << 20) + 1, '\0')), "more than 64 MiB");
}

TEST(DecodeRecord, RefusesContentThatIsNoCbor) {
  for (const std::string& content :
       {std::string(), std::string(1'000'000, '\x81'), std::string(1'000'000, '\x9F'),
        std::string(1'000'000, '\x7F'), std::string(1'000'000, '\xBF'),
        std::string(1'000'000, '\x5F'), std::string(1'000'000, '\xC0'), std::string("\xFF"),
        std::string("\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), std::string("\xA1\x01\x01")}) {
    ExpectDamaged(Stored(content), content.substr(0, 4));
  }
}

TEST(DecodeRecord, RefusesFieldsThatAreNotThoseOfAnArticle) {
  const json sound = {{"article", {{"id", "a"}, {"title", "abc"}, {"text", "abcdef"}}},
                      {"header", json::object()}};
  ASSERT_TRUE(DecodeRecord(Stored(sound)));
  const auto with = [&](const char* pointer, const json& value) {
    json map = sound;
    map[json::json_pointer(pointer)] = value;
    return Stored(map);
  };
  const json entity = {{"kind", 0}, {"mentions", json::array({json::array({1, 0, 3, 0, 1.0})})}};
  ASSERT_TRUE(DecodeRecord(with("/entities", json::array({entity}))));
  const auto with_mention = [&](const json& mention) {
    json bad = entity;
    bad["mentions"] = json::array({mention});
    return with("/entities", json::array({bad}));
  };
  const struct {
    const char* what;
    std::string bytes;
  } kCases[] = {
      {"a number for a map", Stored(json(1))},
      {"an array for a map", Stored(json::array())},
      {"no article", Stored(json{{"header", json::object()}})},
      {"a number for a title", with("/article/title", 5)},
      {"a text for a list", with("/article/authors", "me")},
      {"a number in a list of texts", with("/article/authors", json::array({1}))},
      {"a number for a flag", with("/article/made", 1)},
      {"a field that no article has", with("/article/colour", "red")},
      {"a field that no record has", with("/colour", "red")},
      {"a date that no calendar has", with("/header/published", "2023-02-29")},
      {"an origin that does not exist", with("/header/origin", 6)},
      {"a negative origin", with("/header/origin", -1)},
      {"an origin over a byte", with("/header/origin", 256)},
      {"a body beyond the text", with("/header/body", json::array({0, 7}))},
      {"a span that ends before it begins", with("/header/body", json::array({3, 2}))},
      {"a span of three", with("/header/body", json::array({1, 2, 3}))},
      {"a span over 32 bits", with("/header/body", json::array({0, std::uint64_t{1} << 32}))},
      {"a title mention beyond the title", with_mention({0, 0, 4, 0, 1.0})},
      {"a text mention beyond the text", with_mention({1, 0, 7, 0, 1.0})},
      {"a field that does not exist", with_mention({2, 0, 1, 0, 1.0})},
      {"a rule that does not exist", with_mention({1, 0, 1, 6, 1.0})},
      {"a confidence over one", with_mention({1, 0, 1, 0, 1.5})},
      {"a confidence that is no number", with_mention({1, 0, 1, 0, "high"})},
      {"a confidence that is NaN",
       with_mention({1, 0, 1, 0, std::numeric_limits<double>::quiet_NaN()})},
      {"a short mention", with_mention({1, 0, 1})},
      {"a kind that does not exist", with("/entities", json::array({{{"kind", 3}}}))},
      {"an entity that is a text", with("/entities", json::array({"x"}))},
      {"a role beyond both texts",
       with("/entities",
            json::array({{{"kind", 0}, {"roles", json::array({json::array({"r", 0, 9})})}}}))},
      {"days in the wrong order", with("/dates", json::array({{{"days", json::array({5, 4})}}}))},
      {"a day beyond the calendar",
       with("/dates", json::array({{{"days", json::array({0, 2932897})}}}))},
      {"a date type that does not exist", with("/dates", json::array({{{"type", 4}}}))},
      {"an anchor that does not exist", with("/dates", json::array({{{"anchor", 3}}}))},
      {"an anchor before the calendar", with("/dates", json::array({{{"anchored_at", -719163}}}))},
      {"a modifier that does not exist", with("/dates", json::array({{{"modifier", 7}}}))},
      {"a date surer than sure", with("/dates", json::array({{{"confidence", 1.5}}}))},
      {"a period in the wrong order",
       with("/dates", json::array({{{"period", json::array({5, 4})}}}))},
      {"a time over 63 bits", with("/indexed_at", std::numeric_limits<std::uint64_t>::max())},
      {"a time that is a fraction", with("/indexed_at", 1.5)},
  };
  for (const auto& c : kCases) ExpectDamaged(c.bytes, c.what);
}

TEST(DecodeRecord, SurvivesRandomBytesBehindARightChecksum) {
  std::mt19937 random(31);
  const std::vector<std::uint8_t> cbor = json::to_cbor(json{{"article", {{"id", "a"}}}});
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(cbor.begin(), cbor.end());
    for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    const Result<Record> record = DecodeRecord(Stored(bytes));
    EXPECT_TRUE(record || record.error().fault == Fault::kDamaged);
  }
}

TEST(ContentHash, ChangesWithEveryFieldButThePath) {
  const Article article = FullRecord().article;
  const std::string hash = ContentHash(article);
  EXPECT_EQ(hash.size(), 16U);
  Article moved = article;
  moved.path = "elsewhere";
  EXPECT_EQ(ContentHash(moved), hash);
  for (std::string Article::*field : {&Article::id, &Article::title, &Article::text, &Article::date,
                                      &Article::source, &Article::url, &Article::language,
                                      &Article::licence, &Article::credit, &Article::credit_url}) {
    Article changed = article;
    changed.*field += "x";
    EXPECT_NE(ContentHash(changed), hash);
  }
  Article changed = article;
  changed.authors.pop_back();
  EXPECT_NE(ContentHash(changed), hash);
  changed = article;
  changed.title_origin = TitleOrigin::kPrinted;
  EXPECT_NE(ContentHash(changed), hash);
}

TEST(ContentHash, TellsFieldsApart) {
  Article one;
  one.title = "ab";
  one.text = "c";
  Article other;
  other.title = "a";
  other.text = "bc";
  EXPECT_NE(ContentHash(one), ContentHash(other));
}

Record VersionOf(const std::string& text, std::int64_t indexed_at) {
  Record record;
  record.article.id = "a";
  record.article.title = "T";
  record.article.text = text;
  record.indexed_at = indexed_at;
  return record;
}

TEST(VersionsBefore, AddsWhatIsReplaced) {
  Record first = VersionOf("one", 1);
  Record second = VersionOf("two", 2);
  second.earlier = VersionsBefore(second, first);
  EXPECT_EQ(second.earlier, (std::vector<EarlierVersion>{{"T", "one", "", 1}}));
  const Record third = VersionOf("three", 3);
  EXPECT_EQ(VersionsBefore(third, second),
            (std::vector<EarlierVersion>{{"T", "one", "", 1}, {"T", "two", "", 2}}));
}

TEST(VersionsBefore, MakesNoVersionOfAnotherLicence) {
  Record old = VersionOf("one", 1);
  old.article.licence = "CC0";
  EXPECT_TRUE(VersionsBefore(VersionOf("one", 2), old).empty());
}

TEST(VersionsBefore, KeepsTheFirstAndTheLatest) {
  Record record = VersionOf("0", 0);
  for (int i = 1; i <= 50; ++i) {
    Record next = VersionOf(std::to_string(i), i);
    next.earlier = VersionsBefore(next, std::move(record));
    record = std::move(next);
  }
  ASSERT_EQ(record.earlier.size(), kMostEarlierVersions);
  EXPECT_EQ(record.earlier.front().text, "0");
  EXPECT_EQ(record.earlier[1].text, "31");
  EXPECT_EQ(record.earlier.back().text, "49");
}

TEST(VersionsBefore, IsBoundedInBytes) {
  Record record = VersionOf("first", 0);
  for (int i = 1; i <= 4; ++i) {
    Record next = VersionOf(std::string(1'500'000, static_cast<char>('a' + i)), i);
    next.earlier = VersionsBefore(next, std::move(record));
    record = std::move(next);
  }
  ASSERT_EQ(record.earlier.size(), 3U);
  EXPECT_EQ(record.earlier.front().text, "first");
  EXPECT_EQ(record.earlier.back().text.front(), 'd');
}

}  // namespace
}  // namespace dateline
