// SPDX-License-Identifier: GPL-2.0-or-later
// How well the entity passes read articles that a hand has marked. The floors are what has been
// reached; they may go up and never down.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "core/fold.h"
#include "indexer/extract/entities.h"
#include "indexer/extract/gazetteer.h"
#include "indexer/extract/header.h"
#include "tests/quality/annotated_article.h"

namespace dateline {
namespace {

struct Score {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t missed = 0;

  double Precision() const {
    return 100.0 * static_cast<double>(right) / static_cast<double>(right + wrong);
  }
  double Recall() const {
    return 100.0 * static_cast<double>(right) / static_cast<double>(right + missed);
  }
  double F1() const { return 2 * Precision() * Recall() / (Precision() + Recall()); }
};

// Letters and figures alone, in the order of sorted words for a person: "Sato Haruki" is
// "Haruki Sato", "Jean-Luc" is "Jean Luc".
std::string Comparable(const std::string& name, EntityKind kind) {
  std::string folded = FoldName(name);
  std::ranges::replace(folded, '-', ' ');
  std::erase_if(folded, [](char c) { return c == '\'' || c == '(' || c == ')'; });
  if (kind != EntityKind::kPerson) {
    std::erase(folded, ' ');
    return folded;
  }
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  std::ranges::sort(words);
  std::string joined;
  for (const std::string& word : words) joined += word + ' ';
  return joined;
}

bool IsSame(const MarkedEntity& marked, const Entity& found) {
  if (marked.kind != found.kind) return false;
  const std::string name = Comparable(marked.name, marked.kind);
  if (name == Comparable(found.name, found.kind)) return true;
  if (found.kind == EntityKind::kPerson) return false;
  if (!marked.acronym.empty() &&
      (marked.acronym == found.name || marked.acronym == found.acronym)) {
    return true;
  }
  return !found.acronym.empty() && marked.name == found.acronym;
}

void Add(const AnnotatedArticle& annotated, const std::vector<Entity>& found, EntityKind kind,
         Score& score) {
  std::vector<bool> used(found.size());
  for (const MarkedEntity& marked : annotated.entities) {
    if (marked.kind != kind) continue;
    std::size_t i = 0;
    while (i < found.size() && (used[i] || !IsSame(marked, found[i]))) ++i;
    if (i < found.size()) {
      used[i] = true;
      ++score.right;
    } else {
      ++score.missed;
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].kind == kind && !used[i]) ++score.wrong;
  }
}

struct Scores {
  Score people;
  Score organisations;
  Score places;
};

// Articles whose number is divisible by four are held out: nobody looks at them while tuning.
enum class Part { kDevelopment, kHeldOut };

bool IsHeldOut(const Article& article) {
  return std::stoi(article.id.substr(article.id.find('-') + 1)) % 4 == 0;
}

const Scores& ScoresOf(Part part) {
  static const auto measure = [](Part wanted) {
    const Result<Gazetteer> gazetteer =
        Gazetteer::Load(std::filesystem::path(SOURCE_ROOT) / "corpus" / "gazetteers");
    const Day today{std::chrono::year{2026}, std::chrono::month{8}, std::chrono::day{1}};
    Scores scores;
    if (!gazetteer) return scores;
    for (const AnnotatedArticle& annotated : AgencyArticles()) {
      if (IsHeldOut(annotated.article) != (wanted == Part::kHeldOut)) continue;
      const Header header = FindHeader(annotated.article, today);
      const std::vector<Entity> found = FindEntities(annotated.article, header, *gazetteer);
      Add(annotated, found, EntityKind::kPerson, scores.people);
      Add(annotated, found, EntityKind::kOrganisation, scores.organisations);
      Add(annotated, found, EntityKind::kPlace, scores.places);
    }
    return scores;
  };
  static const Scores development = measure(Part::kDevelopment);
  static const Scores held_out = measure(Part::kHeldOut);
  return part == Part::kDevelopment ? development : held_out;
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
