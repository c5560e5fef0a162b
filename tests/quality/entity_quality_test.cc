// SPDX-License-Identifier: GPL-2.0-or-later
// How well the entity passes read articles that a hand has marked. The floors are what has been
// reached; they may go up and never down.
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>

#include "tests/quality/entity_score.h"
#include "tests/quality/given_names.h"

namespace dateline {
namespace {

enum class Part { kDevelopment, kHeldOut, kGiven };

const EntityScores& ScoresOf(Part part) {
  static const auto measure = [](Part wanted) {
    const Result<Gazetteer> gazetteer =
        Gazetteer::Load(std::filesystem::path(SOURCE_ROOT) / "corpus" / "gazetteers");
    EntityScores scores;
    if (!gazetteer) return scores;
    for (const AnnotatedArticle& annotated : AgencyArticles()) {
      if (IsHeldOut(annotated.article) != (wanted == Part::kHeldOut)) continue;
      AddArticle(annotated,
                 wanted == Part::kGiven ? EntitiesOfGivenNames(annotated, *gazetteer)
                                        : EntitiesOfTaggedNames(annotated, *gazetteer, nullptr),
                 scores);
    }
    return scores;
  };
  static const EntityScores development = measure(Part::kDevelopment);
  static const EntityScores held_out = measure(Part::kHeldOut);
  static const EntityScores given = measure(Part::kGiven);
  return part == Part::kDevelopment ? development : part == Part::kHeldOut ? held_out : given;
}

// Precision and recall in per cent, each at least its floor.
void ExpectAtLeast(const Score& score, double precision, double recall) {
  EXPECT_GE(score.Precision(), precision);
  EXPECT_GE(score.Recall(), recall);
  std::cout << "precision " << score.Precision() << ", recall " << score.Recall() << ", F1 "
            << score.F1() << '\n';
}

TEST(EntityQuality, AgencyDevelopmentPeople) {
  ExpectAtLeast(ScoresOf(Part::kDevelopment).people, 88.8, 82.2);
}

TEST(EntityQuality, AgencyDevelopmentOrganisations) {
  ExpectAtLeast(ScoresOf(Part::kDevelopment).organisations, 86.1, 68.6);
}

TEST(EntityQuality, AgencyDevelopmentPlaces) {
  ExpectAtLeast(ScoresOf(Part::kDevelopment).places, 89.2, 78.7);
}

TEST(EntityQuality, AgencyHeldOutPeople) {
  ExpectAtLeast(ScoresOf(Part::kHeldOut).people, 85.9, 81.5);
}

TEST(EntityQuality, AgencyHeldOutOrganisations) {
  ExpectAtLeast(ScoresOf(Part::kHeldOut).organisations, 82.0, 56.3);
}

TEST(EntityQuality, AgencyHeldOutPlaces) {
  ExpectAtLeast(ScoresOf(Part::kHeldOut).places, 91.2, 75.3);
}

}  // namespace
}  // namespace dateline
