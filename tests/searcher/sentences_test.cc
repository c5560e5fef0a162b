// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/sentences.h"

#include <gmock/gmock.h>

#include <string>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Split(const std::string& text) {
  std::vector<std::string> sentences;
  for (const Span& span : SentencesOf(text, SplitWords(text)))
    sentences.push_back(text.substr(span.begin, span.end - span.begin));
  return sentences;
}

TEST(SentencesOf, PartsTextAtStopsAndLines) {
  EXPECT_THAT(Split("Trung spoke.  Wang agreed.\nNobody else did.\n"),
              ElementsAre("Trung spoke.", "Wang agreed.", "Nobody else did."));
  EXPECT_THAT(Split("He left. “We agree,” he said. (It rained.)"),
              ElementsAre("He left.", "“We agree,” he said.", "(It rained.)"));
  EXPECT_THAT(Split("one line without a stop"), ElementsAre("one line without a stop"));
  EXPECT_THAT(Split(""), IsEmpty());
  EXPECT_THAT(Split(" \n "), IsEmpty());
}

TEST(SentenceAt, FindsTheSentenceThatASpanBeginsIn) {
  const std::vector<Span> sentences = {{0, 5}, {8, 12}};
  EXPECT_EQ(SentenceAt(sentences, {2, 4}), &sentences[0]);
  EXPECT_EQ(SentenceAt(sentences, {8, 20}), &sentences[1]);
  EXPECT_EQ(SentenceAt(sentences, {6, 7}), nullptr);
  EXPECT_EQ(SentenceAt(sentences, {12, 13}), nullptr);
  EXPECT_EQ(SentenceAt({}, {0, 1}), nullptr);
}

TEST(ShowSentence, MarksNamesAndMakesBlanksOne) {
  const std::string text = "Then Trung\n met  Wang.";
  const std::vector<Span> names = {{5, 10}, {17, 21}};
  const Marked shown = ShowSentence(text, {0, 22}, names, 100);
  EXPECT_EQ(shown.text, "Then Trung met Wang.");
  EXPECT_THAT(shown.ranges, ElementsAre(Span{5, 10}, Span{15, 19}));
}

TEST(ShowSentence, CutsALongSentenceAroundTheFirstName) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "word ";
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += "Trung spoke";
  for (int i = 0; i < 40; ++i) text += " again";
  const Marked shown = ShowSentence(text, {0, static_cast<std::uint32_t>(text.size())},
                                    std::vector<Span>{{begin, begin + 5}}, 90);
  EXPECT_TRUE(shown.text.starts_with("… word")) << shown.text;
  EXPECT_TRUE(shown.text.ends_with("again …")) << shown.text;
  EXPECT_LE(shown.text.size(), 90U + 8U);
  ASSERT_EQ(shown.ranges.size(), 1U);
  EXPECT_EQ(shown.text.substr(shown.ranges[0].begin, 5), "Trung");
}

TEST(ShowSentence, CutsARunWithoutBlanksAtACodePoint) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "đ";
  const Marked shown = ShowSentence(text, {0, static_cast<std::uint32_t>(text.size())}, {}, 101);
  EXPECT_EQ(shown.text.size(), 100U + std::string(" …").size());
}

}  // namespace
}  // namespace dateline
