// SPDX-License-Identifier: GPL-2.0-or-later
// How well the frame of a report is read, over the annotated agency articles: publication date,
// place of the dateline, source. The floors are what has been reached; they only go up.
#include <gtest/gtest.h>

#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "core/fold.h"
#include "indexer/extract/header.h"
#include "tests/quality/annotated_article.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};

struct Share {
  int right = 0;
  int all = 0;

  double Percent() const { return all == 0 ? 0 : 100.0 * right / all; }
};

struct Shares {
  Share date;
  Share place;
  Share source;
};

// A year that the text does not print cannot be read from it, so nothing is right there; but a day
// that is marked as inferred may be right too.
bool IsDateRight(const AnnotatedArticle& annotated, const Publication& found) {
  const MarkedHeader& marked = annotated.header;
  const std::string date = found.date ? FormatPartialDate(*found.date) : "";
  if (date == marked.published) {
    return marked.published_from != "metadata" || date.empty() ||
           found.origin == DateOrigin::kInferred;
  }
  const std::string all = annotated.article.title + "\n" + annotated.article.text;
  const bool printed =
      marked.published_from != "metadata" && all.find(marked.published.substr(0, 4)) != all.npos;
  return date.empty() && !printed;
}

// A source that the text does not print, as words, cannot be read from it.
bool IsPrinted(const std::string& source, const Article& article) {
  const std::string text = " " + FoldName(article.title + " . " + article.text) + " ";
  return text.find(" " + FoldName(source) + " ") != std::string::npos;
}

void Add(bool right, const std::string& what, bool shown, Share& share) {
  ++share.all;
  share.right += right;
  if (!right && shown) std::cout << what << "\n";
}

// Misses of held-out articles are counted and never shown.
Shares Measure(const std::vector<AnnotatedArticle>& articles,
               const std::function<bool(const Article&)>& takes, bool shown) {
  Shares shares;
  for (const AnnotatedArticle& annotated : articles) {
    const Article& article = annotated.article;
    if (!takes(article)) continue;
    const Header found = FindHeader(article, kToday);
    const MarkedHeader& marked = annotated.header;
    Add(IsDateRight(annotated, found.published), article.id + " date " + marked.published, shown,
        shares.date);
    Add(FoldName(marked.dateline_place) == FoldName(found.dateline_place),
        article.id + " place " + marked.dateline_place + ", found " + found.dateline_place, shown,
        shares.place);
    if (!marked.source.empty() && !IsPrinted(marked.source, article)) continue;
    Add(FoldName(marked.source) == FoldName(found.source),
        article.id + " source " + marked.source + ", found " + found.source, shown, shares.source);
  }
  if (!shown) return shares;
  std::cout << "date " << shares.date.right << "/" << shares.date.all << ", place "
            << shares.place.right << "/" << shares.place.all << ", source " << shares.source.right
            << "/" << shares.source.all << "\n";
  return shares;
}

TEST(HeaderQuality, HoldsItsFloorsOnTheArticlesToLearnFrom) {
  const Shares shares = Measure(
      AgencyArticles(), [](const Article& article) { return !IsHeldOut(article); }, true);
  ASSERT_GE(shares.date.all, 100) << "the articles are missing";
  EXPECT_GE(shares.date.Percent(), 100);
  EXPECT_GE(shares.place.Percent(), 100);
  EXPECT_GE(shares.source.Percent(), 98.9);
}

TEST(HeaderQuality, HoldsItsFloorsOnTheFurtherArticles) {
  const Shares shares = Measure(
      ArticlesIn(SourceFolder() / "corpus" / "agency" / "more"),
      [](const Article&) { return true; }, true);
  ASSERT_GE(shares.date.all, 300) << "the articles are missing";
  EXPECT_GE(shares.date.Percent(), 99.5);
  EXPECT_GE(shares.place.Percent(), 99.3);
  EXPECT_GE(shares.source.Percent(), 98.8);
}

TEST(HeaderQuality, HoldsItsFloorsOnTheHeldOutArticles) {
  const Shares shares = Measure(AgencyArticles(), IsHeldOut, false);
  ASSERT_EQ(shares.date.all, 32) << "the articles are missing";
  EXPECT_GE(shares.date.Percent(), 96.8);
  EXPECT_GE(shares.place.Percent(), 90.6);
  EXPECT_GE(shares.source.Percent(), 81.2);
}

}  // namespace
}  // namespace dateline
