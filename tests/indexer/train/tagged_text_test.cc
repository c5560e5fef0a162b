// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/tagged_text.h"

#include <gtest/gtest.h>

#include "indexer/train/annotated_article.h"
#include "indexer/train/bio_reader.h"

namespace dateline {
namespace {

// The names of `text` as the tokens show them, joined by bars.
std::string NamesOf(const AnnotatedText& text) {
  const TaggedText tagged = TagByHand(text);
  std::string names;
  for (const TaggedSpan& name : tagged.names) {
    const std::uint32_t begin = tagged.tokens[name.first].span.begin;
    const std::uint32_t end = tagged.tokens[name.last - 1].span.end;
    names += text.text.substr(begin, end - begin) + "/" + std::string(NameOf(name.type)) + "|";
  }
  return names;
}

TEST(TagByHand, ShowsTheNamesOfAnArticle) {
  const auto text = ParseAnnotatedArticle(
      "<loc>Vietnam</loc>-<loc>China</loc> ties: <per>Lê Hoài Trung</per>’s <org>Communist Party "
      "of Việt Nam (CPV) Central Committee</org>.",
      "x");
  ASSERT_TRUE(text);
  EXPECT_EQ(NamesOf(*text),
            "Vietnam/LOC|China/LOC|Lê Hoài Trung/PER|"
            "Communist Party of Việt Nam (CPV) Central Committee/ORG|");
}

TEST(TagByHand, ShowsTheNamesOfAColumnFile) {
  const auto texts = ParseBio(
      "The\tO\nU.S.\tB-LOC\nand\tO\nJ.\tB-PER\nDoe\tI-PER\n's\tO\nU.N.\tB-ORG\n.\tO\n", "x");
  ASSERT_TRUE(texts);
  EXPECT_EQ(NamesOf(texts->at(0)), "U.S./LOC|J. Doe/PER|U.N./ORG|");
}

TEST(TrainingLabels, CutANameAtTheEndOfASentence) {
  AnnotatedText text;
  text.text = "Ana\nSilva won.\n";
  text.names = {{{0, 9}, NameType::kPerson}};
  const TaggedText tagged = TagByHand(text);
  ASSERT_EQ(tagged.names.size(), 1u);
  const std::vector<Label> labels = TrainingLabels(tagged);
  EXPECT_EQ(NameOf(labels[0]), "U-PER");
  EXPECT_EQ(NameOf(labels[1]), "U-PER");
  EXPECT_EQ(labels[2], kOutside);
}

TEST(TagByHand, GivesATokenToTheFirstNameThatWantsIt) {
  AnnotatedText text;
  text.text = "NewYork won";
  text.names = {{{0, 3}, NameType::kPerson}, {{3, 7}, NameType::kLocation}};
  const TaggedText tagged = TagByHand(text);
  EXPECT_EQ(tagged.names, (std::vector<TaggedSpan>{{0, 1, NameType::kPerson}}));
}

}  // namespace
}  // namespace dateline
