// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking.h"

#include "core/schema.h"

namespace dateline {

Xapian::BM25Weight RankingWeight() {
  constexpr double kNoQueryLength = 0;  // k2: corrects for document length, which impact has done
  constexpr double kRepeatedWord = 1;   // k3: a word typed twice counts somewhat more
  constexpr double kNoLength = 0;       // b
  constexpr double kShortest = 0.5;     // Xapian's default; without effect where b is 0
  return Xapian::BM25Weight(Impact::kScale, kNoQueryLength, kRepeatedWord, kNoLength, kShortest);
}

}  // namespace dateline
