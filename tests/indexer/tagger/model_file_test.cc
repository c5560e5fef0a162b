// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/model_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>

#include "indexer/tagger/templates.h"
#include "indexer/tagger/word_form.h"
#include "tests/indexer/tagger/toy_model.h"

namespace dateline {
namespace {

using testing::HasSubstr;

// Sets the checksum right after a change.
std::string Resealed(std::string bytes) {
  const std::uint64_t checksum = HashBytes(std::string_view(bytes).substr(kUnsummedBytes));
  std::memcpy(bytes.data() + offsetof(ModelHeader, checksum), &checksum, sizeof checksum);
  return bytes;
}

template <typename T>
std::string With(std::string bytes, std::size_t at, T value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
  return bytes;
}

void ExpectDamaged(std::string_view bytes, std::string_view why) {
  const ModelBytes aligned(bytes);
  const Result<ModelView> view = ParseModel(aligned.view());
  ASSERT_FALSE(view) << why;
  EXPECT_EQ(view.error().fault, Fault::kDamaged);
  EXPECT_THAT(view.error().message, HasSubstr(why));
  EXPECT_THAT(view.error().message, HasSubstr("take tagger.model from the release"));
}

TEST(ParseModel, ReadsWhatEncodeModelWrote) {
  const ModelParts parts = ToyModel();
  const ModelBytes bytes(EncodeModel(parts));
  const Result<ModelView> view = ParseModel(bytes.view());
  ASSERT_TRUE(view) << view.error().message;
  EXPECT_EQ(view->transitions[0], parts.stages[0].transitions);
  const std::uint32_t row = view->both.Find(parts.stages[0].features[0].key);
  ASSERT_NE(row, view->both.kNone);
  const Label place = LabelOf(NameType::kLocation, NamePart::kUnit);
  EXPECT_NEAR(view->both[row][place - 1u] * view->scales[0], 4, 0.02);
  EXPECT_NEAR(view->both[row][kStageWidth + place - 1u] * view->scales[1], 4, 0.02);
  EXPECT_EQ(view->late.Find(parts.stages[0].features[0].key), view->late.kNone);
  EXPECT_NE(view->late.Find(parts.stages[1].features.back().key), view->late.kNone);
  EXPECT_EQ(view->lists.FindCluster(MakeWordForm("Hanoi").folded).length, 4u);
}

TEST(EncodeModel, GivesTheSameBytesForFeaturesInAnyOrder) {
  ModelParts parts = ToyModel();
  const std::string bytes = EncodeModel(parts);
  std::ranges::reverse(parts.stages[1].features);
  EXPECT_EQ(EncodeModel(parts), bytes);
}

TEST(EncodeModel, TakesAModelOfNothing) {
  const ModelBytes bytes(EncodeModel(ModelParts{}));
  EXPECT_TRUE(ParseModel(bytes.view()));
}

TEST(EncodeModel, CutsTheRareLargeWeight) {
  ModelParts parts;
  for (std::uint64_t i = 1; i <= 1000; ++i) {
    WeightedFeature feature;
    feature.key = Mix(i) & ~FeatureKey{1};
    feature.weights.fill(1);
    feature.weights[kOutside] = 0;
    if (i == 1) feature.weights[3] = 1000;
    parts.stages[0].features.push_back(feature);
  }
  const ModelBytes bytes(EncodeModel(parts));
  const Result<ModelView> view = ParseModel(bytes.view());
  ASSERT_TRUE(view);
  const std::uint32_t row = view->both.Find(parts.stages[0].features[0].key);
  EXPECT_EQ(view->both[row][2], 127);
  EXPECT_NEAR(view->both[row][3] * view->scales[0], 1, 0.01);
}

TEST(ParseModel, RefusesAFileThatWasCut) {
  const std::string bytes = EncodeModel(ToyModel());
  ExpectDamaged("", "too short");
  ExpectDamaged(bytes.substr(0, sizeof(ModelHeader) - 1), "too short");
  for (const std::size_t size : {sizeof(ModelHeader), bytes.size() / 2, bytes.size() - 1}) {
    ExpectDamaged(bytes.substr(0, size), "bytes instead of");
  }
  ExpectDamaged(bytes + "x", "bytes instead of");
}

TEST(ParseModel, RefusesAnyFlippedBit) {
  const std::string bytes = EncodeModel(ToyModel());
  for (std::size_t at = 0; at < bytes.size(); at += 7) {
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
    ExpectDamaged(flipped, "reading the tagger's model");
  }
}

TEST(ParseModel, RefusesAnotherVersion) {
  const std::string bytes = EncodeModel(ToyModel());
  ExpectDamaged(With(bytes, 0, 'X'), "no model file");
  ExpectDamaged(With(bytes, offsetof(ModelHeader, format), 2u), "another version (format 2");
  ExpectDamaged(With(bytes, offsetof(ModelHeader, templates), 999u), "templates 999");
}

// A file whose checksum is right and that was made to harm.
TEST(ParseModel, RefusesPartsThatDoNotFit) {
  const std::string bytes = EncodeModel(ToyModel());
  constexpr std::size_t kSections = offsetof(ModelHeader, sections);
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const std::size_t begin = kSections + i * sizeof(ModelHeader::Section);
    const std::string why = "do not fit";
    ExpectDamaged(Resealed(With(bytes, begin, std::uint64_t{1} << 60)), why);
    ExpectDamaged(Resealed(With(bytes, begin, std::uint64_t{65})), why);
    ExpectDamaged(Resealed(With(bytes, begin + 8, ~std::uint64_t{0})), why);
    ExpectDamaged(Resealed(With(bytes, begin + 8, std::uint64_t{3})), why);
  }
  const std::size_t scale = offsetof(ModelHeader, scales);
  ExpectDamaged(Resealed(With(bytes, scale, -1.0f)), "do not fit");
  ExpectDamaged(Resealed(With(bytes, scale, std::nanf(""))), "do not fit");
}

TEST(ParseModel, RefusesWeightsThatAreNoNumbers) {
  ModelParts parts = ToyModel();
  parts.stages[1].transitions.weights[3][4] = std::nanf("");
  ExpectDamaged(EncodeModel(parts), "out of range");
}

}  // namespace
}  // namespace dateline
