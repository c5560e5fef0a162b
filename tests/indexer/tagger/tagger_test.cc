// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/tagger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>

#include "tests/indexer/tagger/toy_model.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

class TaggerTest : public testing::Test {
 protected:
  Tagger Open() const {
    Result<Tagger> tagger = Tagger::Open(directory_.Write("toy.model", EncodeModel(ToyModel())));
    EXPECT_TRUE(tagger) << tagger.error().message;
    return std::move(*tagger);
  }
  // "Trung/PER Hanoi/LOC"
  static std::string Shown(const Tagger& tagger, std::string_view text) {
    const std::vector<TagToken> tokens = TagTokens(text);
    std::string shown;
    for (const TaggedSpan& span : tagger.Tag(tokens)) {
      if (!shown.empty()) shown += ' ';
      for (std::uint32_t i = span.first; i < span.last; ++i) shown += tokens[i].printed;
      shown += "/" + std::string(NameOf(span.type));
    }
    return shown;
  }

  const TemporaryDirectory directory_;  // one each: a file rewritten while mapped is a bus error
};

TEST_F(TaggerTest, FindsTheNamesThatItsModelKnows) {
  const Tagger tagger = Open();
  EXPECT_EQ(Shown(tagger, "Mr. Trung left Hanoi, Reuters said in a Vietnamese report."),
            "Trung/PER Hanoi/LOC Reuters/ORG Vietnamese/MISC");
  EXPECT_EQ(Shown(tagger, "nothing here"), "");
  EXPECT_EQ(Shown(tagger, ""), "");
}

TEST_F(TaggerTest, FindsASecondMentionByTheFirst) {
  const Tagger tagger = Open();
  EXPECT_EQ(Shown(tagger, "Then Trung left. Mr. Trung is old."), "Trung/PER Trung/PER");
}

TEST_F(TaggerTest, SaysHowSureItIs) {
  const Tagger tagger = Open();
  const std::vector<TagToken> tokens = TagTokens("Mr. Trung left Hanoi.");
  for (const TaggedSpan& span : tagger.Tag(tokens)) {
    EXPECT_GT(span.confidence, 0.5f);
    EXPECT_LE(span.confidence, 1.0f);
  }
}

TEST_F(TaggerTest, TagsLongTextsInParts) {
  const Tagger tagger = Open();
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "He left Hanoi. ";
  const std::vector<TagToken> tokens = TagTokens(text);
  const std::vector<TaggedSpan> spans = tagger.Tag(tokens);
  ASSERT_EQ(spans.size(), 10'000u);
  EXPECT_EQ(tokens[spans.back().first].printed, "Hanoi");
}

// Work grows with the text, whatever stands in it.
TEST_F(TaggerTest, EndsSoonOnHostileTexts) {
  const Tagger tagger = Open();
  std::string capitals;
  for (int i = 0; i < 200'000; ++i) capitals += "Hanoi ";
  std::string marks = "e";
  for (int i = 0; i < 400; ++i) marks += "\xCC\x81";
  std::string distinct;
  for (int i = 0; i < 50'000; ++i) distinct += "X" + std::to_string(i) + "y ";
  for (const std::string& text : {capitals, marks, distinct, std::string(10'000, 'x'),
                                  std::string(100'000, '-'), std::string("\xFF\xFE\x80")}) {
    const std::vector<TagToken> tokens = TagTokens(text);
    for (const TaggedSpan& span : tagger.Tag(tokens)) {
      EXPECT_LT(span.first, span.last);
      EXPECT_LE(span.last, tokens.size());
    }
  }
}

TEST_F(TaggerTest, SaysTheSameFromManyThreads) {
  const Tagger tagger = Open();
  const std::string text = "Mr. Trung left Hanoi. Then Trung met Reuters.";
  const std::string expected = Shown(tagger, text);
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& answer : found) {
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) answer = Shown(tagger, text);
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(found, testing::Each(expected));
}

TEST_F(TaggerTest, NamesTheFileThatItCannotUse) {
  const Result<Tagger> missing = Tagger::Open(directory_.path() / "no-such.model");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().fault, Fault::kNotFound);
  EXPECT_THAT(missing.error().message, testing::HasSubstr("no-such.model"));
  for (const std::string bytes : {"", "something else"}) {
    const Result<Tagger> damaged = Tagger::Open(directory_.Write("damaged.model", bytes));
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().fault, Fault::kDamaged);
    EXPECT_THAT(damaged.error().message, testing::HasSubstr("damaged.model"));
  }
  const Result<Tagger> folder = Tagger::Open(directory_.path());
  ASSERT_FALSE(folder);
  EXPECT_EQ(folder.error().fault, Fault::kUnavailable);
}

}  // namespace
}  // namespace dateline
