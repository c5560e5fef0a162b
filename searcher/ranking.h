// SPDX-License-Identifier: GPL-2.0-or-later
// What makes one article rank before another: the weights, each with its reason.
// Internal to searcher.
#pragma once

#include <cstddef>

namespace dateline {

// The weights below multiply parts that an article need not have; they change the order, never the
// set. The unit is a word of the query found once in a text of average length.
struct RankingScale {
  // Folded words and spellings are stored with their plain frequency, which the formula above gives
  // 31·1/(30+1) = 1 for one occurrence, where an impact of 25 gives 31·25/(30+25) = 14. Parts over
  // plain terms are multiplied by this to weigh as much as a stem.
  static constexpr double kPlain = 14;

  // The word as typed before other forms of its stem: enough to decide between equals, not to
  // overturn a better match.
  static constexpr double kWord = 0.05 * kPlain;

  // "Lâm" typed: articles that print it so before those that print "Lam".
  static constexpr double kSpelling = 0.25 * kPlain;

  // Neighbouring words of the query that are neighbours in the article, after Metzler and Croft's
  // sequential dependence model, which gives pairs in order about a tenth of the weight of words; a
  // twentieth decides as much, and settles the order of the best after fewer looks.
  static constexpr double kPair = 0.05 * kPlain;

  // An article about whom the query names, before those that only name him: at most about what one
  // word of the query weighs in an article about it.
  static constexpr double kAbout = 5 * kPlain;

  // More than the words of a short query weigh: where they are together somebody's full name, the
  // articles that name him before those that have the words ("Tô Lâm" before Carrie Lam, who went
  // to Beijing).
  static constexpr double kNamed = 1 << 12;

  // Published in a period that stands among the query's words: about what two words weigh, as most
  // are two. What was published at another time may speak of it by the way, so that weighs half a
  // word, and the words themselves little: October stands in every year.
  static constexpr double kPublishedThen = 8 * kPlain;
  static constexpr double kSpeaksOfThen = 2.5 * kPlain;
  static constexpr double kPeriodWords = 0.3;

  // Every word of a long query, where some are enough: about what one word of it weighs. More than
  // the words together, which would put all of these articles first, is measurably worse: what says
  // a sentence in other words is often more about it than what holds its small words too.
  static constexpr double kEveryWord = 4 * kPlain;

  // Pairs are looked for in short queries only: each costs reading positions.
  static constexpr std::size_t kMostPairs = 4;
};

}  // namespace dateline
