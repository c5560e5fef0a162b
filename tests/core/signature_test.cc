// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/signature.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

namespace dateline {
namespace {

using Words = std::vector<std::string>;

Words RandomWords(std::size_t count, std::mt19937& random) {
  Words words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(random() % 5000));
  return words;
}

std::optional<Signature> SignatureOf(const Words& words) {
  SignatureMaker maker;
  for (const std::string& word : words) maker.Add(word);
  return maker.Make();
}

// The share of all distinct runs of three words that both texts have, counted.
double Resemblance(const Words& one, const Words& other) {
  const auto runs_of = [](const Words& words) {
    std::set<Words> runs;
    for (std::size_t i = 0; i + kRunWords <= words.size(); ++i)
      runs.insert(Words(words.begin() + static_cast<std::ptrdiff_t>(i),
                        words.begin() + static_cast<std::ptrdiff_t>(i + kRunWords)));
    return runs;
  };
  const std::set<Words> first = runs_of(one);
  std::set<Words> all = runs_of(other);
  const std::size_t second = all.size();
  all.insert(first.begin(), first.end());
  return static_cast<double>(first.size() + second - all.size()) / static_cast<double>(all.size());
}

TEST(Signature, IsTheSameForTheSameWords) {
  std::mt19937 random(1);
  const Words words = RandomWords(300, random);
  EXPECT_EQ(SignatureOf(words), SignatureOf(words));
  Words spaced = words;
  spaced.insert(spaced.begin() + 40, "");  // a word of marks only
  EXPECT_EQ(SignatureOf(spaced), SignatureOf(words));
}

TEST(Signature, EstimatesTheShareOfRunsInCommon) {
  std::mt19937 random(7);
  double error = 0;
  constexpr int kPairs = 200;
  for (int pair = 0; pair < kPairs; ++pair) {
    const Words one = RandomWords(200, random);
    Words other = one;
    for (int change = 0; change < pair % 25; ++change) other[random() % 200] = "changed";
    const auto agreement =
        static_cast<double>(Agreement(*SignatureOf(one), *SignatureOf(other))) / kSignatureBytes;
    const double estimate = (agreement - 1.0 / 256) / (1 - 1.0 / 256);
    const double difference = estimate - Resemblance(one, other);
    EXPECT_LT(std::abs(difference), 0.3);
    error += difference;
  }
  EXPECT_LT(std::abs(error / kPairs), 0.02);  // no lean to either side
}

TEST(Signature, TellsUnrelatedTextsApart) {
  std::mt19937 random(3);
  for (int i = 0; i < 100; ++i) {
    const auto one = SignatureOf(RandomWords(300, random));
    const auto other = SignatureOf(RandomWords(300, random));
    EXPECT_LT(Agreement(*one, *other), 8U);
  }
}

TEST(Signature, NeedsFiftyWords) {
  std::mt19937 random(5);
  EXPECT_FALSE(SignatureOf({}));
  EXPECT_FALSE(SignatureOf(RandomWords(kRunWords + kFewestRuns - 2, random)));
  EXPECT_TRUE(SignatureOf(RandomWords(kRunWords + kFewestRuns - 1, random)));
}

// The functions are part of the index format: other bytes here need another schema.
TEST(Signature, KeepsItsBytes) {
  Words words;
  for (int i = 0; i < 60; ++i) words.push_back("word" + std::to_string(i * i % 23));
  const auto signature = SignatureOf(words);
  ASSERT_TRUE(signature);
  std::string hex;
  for (std::size_t i = 0; i < 8; ++i) {
    constexpr char kDigits[] = "0123456789abcdef";
    hex += kDigits[(*signature)[i] >> 4U];
    hex += kDigits[(*signature)[i] & 15U];
  }
  EXPECT_EQ(hex, "bf5c5d4bf2bac5aa");
}

TEST(Signature, ReadsItsBytesBack) {
  std::mt19937 random(9);
  const auto signature = SignatureOf(RandomWords(50, random));
  EXPECT_EQ(ReadSignature(SignatureBytes(*signature)), signature);
  EXPECT_FALSE(ReadSignature(""));
  EXPECT_FALSE(ReadSignature(std::string(65, 'a')));
}

}  // namespace
}  // namespace dateline
