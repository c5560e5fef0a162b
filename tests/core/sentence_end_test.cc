// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/sentence_end.h"

#include <gtest/gtest.h>

#include "core/words.h"

namespace dateline {
namespace {

// The words of `text` that start a sentence after the first, joined by blanks.
std::string Starts(std::string_view text) {
  std::string starts;
  const std::vector<Word> words = SplitWords(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].starts_sentence) continue;
    if (!starts.empty()) starts += ' ';
    starts += text.substr(words[i].span.begin, words[i].span.end - words[i].span.begin);
  }
  return starts;
}

TEST(EndsSentence, IsTrueAtStopsBeforeWhatMayStartOne) {
  static constexpr struct {
    const char* text;
    const char* starts;
  } kCases[] = {
      {"He left. She stayed.", "She"},
      {"Why? Because! Nobody knew… Then came night.", "Because Nobody Then"},
      {"It ended... But not for long.", "But"},
      {"“Yes,” he said. “No.” They left.", "No They"},
      {"(He left.) She stayed. [Nobody did.] End.", "She Nobody End"},
      {"It rose. 22 people died.", "22"},
      {"He said. “iPhones are dear.”", "iPhones"},
      {"approved.Bach Thi Nga signed it.Nga left", "Bach Nga"},
      {"on February 1.At noon he said.”The", "At The"},
      {"Ông đến. Đại sứ đi. ông về", "Đại"},
      {"one\nTwo three\n\nfour", "Two four"},
      {"終わった。次は 新しい！終", "次 終"},
      {"यह सच है। वह गया।", "वह"},
      {"ماذا؟ نعم", "نعم"},
      {"He lived in the U.S. He left Acme Inc. The rest stayed until 5 p.m. They slept.",
       "He The They"},
      {"Group A. The rest", "The"},
      {"He said no. Nobody moved.", "Nobody"},
      {"He scored 3. Nobody else did.", "Nobody"},
      {"Who is it?! Nobody.", "Nobody"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Starts(c.text), c.starts) << c.text;
}

TEST(EndsSentence, IsFalseWhereAStopBelongsToAWord) {
  for (const char* text :
       {"Mr. Smith met Gen. Sir Alan Whitcombe and Prof. Dr. Ute Krämer.",
        "J. K. Abara and J.K. Rowling", "the U.S. Senate and the U.N. Security Council",
        "at 5 p.m. Friday", "Flight No. 7 and Vol. 12", "Ph.D students",
        "Mr.Smith and St.Petersburg", "TP.HCM and Tp.HCM", "GS. Nguyễn Văn A",
        "on Jan. 3 and Sept. 11", "versions 3.14 and 2.0", "node.js and example.org are fine",
        "he said ... nothing", "Yahoo! shares rose", "http://example.org/?Query=A", "wait… no",
        "and so on, etc. until", "Acme Co. Ltd. Hanoi"}) {
    EXPECT_EQ(Starts(text), "") << text;
  }
}

}  // namespace
}  // namespace dateline
