// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/locale.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/folders.h"
#include "web/message_keys/counts.h"
#include "web/message_keys/frame.h"
#include "web/message_table.h"
#include "web/messages.h"
#include "web/messages_warnings.h"

namespace dateline::web {
namespace {

const Locale& Vietnamese() { return Locale::Of(Language::kVietnamese); }

// The sources that pages are made by: every one that may name a message.
std::vector<std::string> PageSources() {
  std::vector<std::string> sources;
  for (const auto& entry : std::filesystem::directory_iterator(SourceFolder() / "web")) {
    if (entry.path().extension() != ".cc") continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    sources.push_back(std::move(text).str());
  }
  return sources;
}

// "search-label" is kSearchLabel in code.
std::string Enumerator(std::string_view key) {
  std::string name = "k";
  bool capital = true;
  for (const char letter : key) {
    if (letter != '-') name += capital ? static_cast<char>(std::toupper(letter)) : letter;
    capital = letter == '-';
  }
  return name;
}

TEST(Messages, AreTheSameInEveryLanguageWithTheSameArguments) {
  for (const MessageFile& file : MessageFiles()) {
    const Result<MessageLines> lines = ReadMessageLines(file.text);
    ASSERT_TRUE(lines) << lines.error().message;
    std::set<std::string_view> keys;
    for (const auto& [key, message] : *lines) {
      keys.insert(key);
      EXPECT_NE(message, "") << file.language << " " << key;
    }
    std::set<std::string_view> all;
    for (const NamedKey& key : MessageKeys()) all.insert(key.name);
    EXPECT_EQ(keys, all) << file.language;
  }
  for (const auto& [key, name] : MessageKeys()) {
    if (name.starts_with("warning-")) continue;
    for (const Language language : kLanguages) {
      EXPECT_EQ(Locale::Of(language).pattern(key).ArgumentNames(),
                English().pattern(key).ArgumentNames())
          << Locale::Of(language).tag() << " " << name;
    }
  }
}

// English passes on what the search said; the others word it anew.
TEST(Messages, AboutQueriesHaveTheWordsThatTheyAreAbout) {
  std::size_t warnings = 0;
  for (const auto& [key, code] : MessageKeys()) {
    if (!code.starts_with("warning-")) continue;
    ++warnings;
    EXPECT_THAT(English().pattern(key).ArgumentNames(), testing::ElementsAre("message"));
    for (const std::string& name : Vietnamese().pattern(key).ArgumentNames())
      EXPECT_TRUE(name == "words" || name == "given" || name == "first" || name == "second")
          << code << " " << name;
  }
  EXPECT_GE(warnings, 30U);
}

TEST(WarningText, IsOfThePagesLanguage) {
  const messages::SaidOfQuery said{"star-too-short", "Type more.", "trade to*", {6, 9}};
  EXPECT_EQ(messages::WarningText(English(), said), "Type more.");
  EXPECT_EQ(messages::WarningText(Vietnamese(), said),
            "“to*” có chưa đến 3 chữ cạnh dấu sao; hãy gõ thêm chữ.");
  EXPECT_EQ(messages::WarningText(Vietnamese(), {"new-code", "Said.", "x", {}}), "Said.");
  EXPECT_THAT(messages::WarningText(Vietnamese(), {"unknown-sort", "", "sort:ả", {90, 99}}),
              testing::HasSubstr("“sort:ả”"));
}

TEST(WarningText, SaysWhatTheSearchSays) {
  const std::vector<std::string> counted = {"9", "6"};
  EXPECT_THAT(messages::WarningText(Vietnamese(), {"many-words", "", "a b", {0, 3}, counted}),
              testing::HasSubstr("có 9 từ, nên tìm các bài viết có ít nhất 6 từ"));
  const std::vector<std::string> wangs = {"Wang Yi, Wang Ke", "3"};
  EXPECT_THAT(
      messages::WarningText(Vietnamese(), {"ambiguous-name", "", "person:Wang", {0, 11}, wangs}),
      testing::HasSubstr("có thể là Wang Yi, Wang Ke hoặc một trong 3 đối tượng khác; tất cả"));
  const std::vector<std::string> two = {"Wang Yi, Wang Ke", "0"};
  EXPECT_THAT(
      messages::WarningText(Vietnamese(), {"ambiguous-name", "", "person:Wang", {0, 11}, two}),
      testing::HasSubstr("có thể là Wang Yi, Wang Ke; tất cả"));
  const std::vector<std::string> like = {"date"};
  const messages::SaidOfQuery field{"unknown-field", "", "pubdate:2024", {0, 8}, like};
  EXPECT_THAT(messages::WarningText(Vietnamese(), field), testing::HasSubstr("là date:,"));
  const messages::SaidOfQuery strange{"unknown-field", "", "xyzzy:2024", {0, 6}, {}};
  EXPECT_THAT(messages::WarningText(Vietnamese(), strange),
              testing::HasSubstr("trang trợ giúp có danh sách các trường"));
}

TEST(Messages, AreAllUsed) {
  const std::vector<std::string> sources = PageSources();
  ASSERT_GT(sources.size(), 50U);
  for (const NamedKey& key : MessageKeys()) {
    const std::string name = Enumerator(key.name);
    const bool used = std::ranges::any_of(sources, [&](const std::string& source) {
      for (std::size_t at = source.find(name); at != source.npos; at = source.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if (end == source.size() || !std::isalnum(static_cast<unsigned char>(source[end])))
          return true;
      }
      return false;
    });
    EXPECT_TRUE(used) << key.name;
  }
}

// Words between tags in the markup of our own sources: all of them belong into the message files.
TEST(Messages, HoldEveryWordThatPagesSay) {
  static const std::regex kLiteral(R"re("((?:[^"\\\n]|\\.)*)")re");
  static const std::regex kTag("<[^<>]*>");
  static const std::regex kWord("[A-Za-z]{2,}");
  for (const std::string& source : PageSources()) {
    for (std::sregex_iterator literal(source.begin(), source.end(), kLiteral), end; literal != end;
         ++literal) {
      std::string markup = (*literal)[1];
      if (markup.find('<') == markup.npos || markup.find('>') == markup.npos) continue;
      if (markup.find("{}") != markup.npos) continue;  // a header's
      markup = std::regex_replace(markup, kTag, " ");
      markup = markup.substr(0, markup.find('<'));
      if (const std::size_t close = markup.find('>'); close != markup.npos)
        markup.erase(0, close + 1);
      markup = std::regex_replace(markup, std::regex(R"(\\.|&[a-z]+;)"), " ");
      EXPECT_FALSE(std::regex_search(markup, kWord)) << (*literal)[0];
    }
  }
}

TEST(Locale, SpeaksItsLanguage) {
  EXPECT_EQ(English()[messages::kSkip], "Skip to content");
  EXPECT_EQ(Vietnamese()[messages::kSkip], "Chuyển đến nội dung");
  EXPECT_EQ(Vietnamese().Say(messages::kArticles, {{"count", 1284U}}), "1.284 bài viết");
  EXPECT_EQ(messages::AllValues(Vietnamese(), FacetKind::kPerson, 38), "Tất cả 38 nhân vật");
  EXPECT_EQ(messages::AllValues(English(), FacetKind::kPerson, 1), "One person");
  EXPECT_EQ(messages::ValuesUnder(English(), FacetKind::kPlace, 0, "D"), "No places under D");
}

TEST(RangeText, OrdersItsWordsAsTheLanguageDoes) {
  const auto days = [](std::string_view first, std::string_view last) {
    return messages::RangeText(
        Vietnamese(), {Days(*ParsePartialDate(first)).first, Days(*ParsePartialDate(last)).last});
  };
  EXPECT_EQ(days("2024-03-22", "2024-03-22"), "22 tháng 3, 2024");
  EXPECT_EQ(days("2024-03", "2024-03"), "tháng 3 năm 2024");
  EXPECT_EQ(days("2024-03-11", "2024-03-17"), "11 đến 17 tháng 3 năm 2024");
  EXPECT_EQ(days("2024-02-28", "2024-03-03"), "28 tháng 2 đến 3 tháng 3, 2024");
  EXPECT_EQ(days("2023-10", "2023-12"), "tháng 10 đến tháng 12 năm 2023");
  EXPECT_EQ(days("2022", "2023"), "2022 đến 2023");
}

TEST(AcceptedLanguage, TakesTheHighestQuality) {
  struct Case {
    std::string_view header;
    Language language;
  };
  constexpr Language kEn = Language::kEnglish;
  constexpr Language kVi = Language::kVietnamese;
  const Case cases[] = {
      {"", kEn},
      {"vi", kVi},
      {"VI-vn", kVi},
      {"vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7", kVi},
      {"en-US,en;q=0.9,vi;q=0.8", kEn},
      {"fr-FR, fr;q=0.9, vi;q=0.3, en;q=0.2", kVi},
      {"en;q=0.5, vi;q=0.5", kEn},
      {"vi;q=0.5, en;q=0.5", kVi},
      {"en;q=0.1, vi ; q=0.15", kVi},
      {"*", kEn},
      {"en;q=0, *", kVi},
      {"vi;q=0", kEn},
      {"vi;q=0, en;q=0", kEn},
      {"vi;q=0.001, *;q=0", kVi},
      {"de, fr", kEn},
      {"vie", kEn},
      {"vi;q=2, en;q=0.1", kEn},
      {"vi;q=0.9999, en;q=0.1", kEn},
      {"vi;q=, en;q=0.1", kEn},
      {";,,;q=1, vi", kVi},
  };
  for (const Case& c : cases) EXPECT_EQ(AcceptedLanguage(c.header), c.language) << c.header;
}

TEST(AcceptedLanguage, IsFoundInALongHeader) {
  std::string header;
  for (int i = 0; i < 4000; ++i) header += "x-" + std::to_string(i) + ", ";
  EXPECT_EQ(AcceptedLanguage(header + "vi;q=0.1"), Language::kVietnamese);
}

TEST(ReadMessageLines, NamesTheLineThatIsNone) {
  const Result<MessageLines> lines = ReadMessageLines("# x\n\n a-b =  c = d \n\r\ne=\n");
  ASSERT_TRUE(lines);
  EXPECT_THAT(*lines, testing::ElementsAre(testing::Pair("a-b", "c = d"), testing::Pair("e", "")));
  EXPECT_THAT(ReadMessageLines("a = b\nnothing\n").error().message, testing::HasSubstr("line 2"));
  EXPECT_THAT(ReadMessageLines("a = b\na = c\n").error().message, testing::HasSubstr("'a'"));
  EXPECT_FALSE(ReadMessageLines("= c"));
}

}  // namespace
}  // namespace dateline::web
