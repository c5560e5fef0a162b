// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/slip_bonus.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/fold.h"
#include "searcher/query_words.h"
#include "searcher/word_query.h"
#include "searcher/word_slips.h"

namespace dateline {
namespace {

constexpr std::size_t kReadings = 6;
constexpr double kAboutAsLikely = 0.3;  // of MeantWord::cost beside the likeliest

bool HasDigit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool IsHeld(const WordQueries& words, const Xapian::Database& database, const std::string& typed) {
  const std::vector<std::string> terms = words.StemTerms(typed);
  return std::any_of(terms.begin(), terms.end(),
                     [&](const std::string& term) { return database.term_exists(term); });
}

// The readings that are about as likely as the likeliest, which is the first.
std::vector<MeantWord> LikelyReadings(const Vocabulary& vocabulary, std::string_view folded) {
  std::vector<MeantWord> meant = MeantWords(vocabulary, folded, kReadings);
  std::erase_if(meant, [least = meant.empty() ? 0 : meant.front().cost](const MeantWord& word) {
    return word.cost > least + kAboutAsLikely;
  });
  return meant;
}

// Words that may be spelled in several ways are one word; two where a blank was left out are a row.
RankPlan AnyReading(const WordQueries& words, const std::vector<MeantWord>& meant) {
  std::vector<std::string> single;
  std::vector<RankPlan> any;
  for (const MeantWord& word : meant) {
    const std::size_t blank = word.text.find(' ');
    if (blank == word.text.npos) {
      single.push_back(word.text);
    } else {
      any.push_back(
          WordQueries::RankByRow({word.text.substr(0, blank), word.text.substr(blank + 1)}));
    }
  }
  if (!single.empty()) any.push_back(words.AsOneWord(single));
  return RankByAny(std::move(any));
}

}  // namespace

std::vector<RankPlan> MeantInstead(const Snapshot& snapshot, const Xapian::Database& database,
                                   const ParsedQuery& parsed) {
  std::vector<RankPlan> bonuses;
  const QueryNode& asked = PositivePart(parsed.root);
  if (asked.kind != QueryNode::Kind::kAnd) return bonuses;
  const WordQueries words(snapshot.languages());
  for (const WordGroup& group : GroupWords(asked.children)) {
    const QueryNode& node = asked.children[group.first];
    const bool one_word = node.kind == QueryNode::Kind::kWord && group.variants.spellings.empty();
    if (!one_word || !IsPlain(node) || node.passed_over || !node.stands_for.empty()) continue;
    const std::string folded = FoldWord(node.text);
    if (HasDigit(folded) || IsHeld(words, database, node.text)) continue;
    const std::vector<MeantWord> meant = LikelyReadings(snapshot.vocabulary(), folded);
    if (!meant.empty()) bonuses.push_back(AnyReading(words, meant));
  }
  return bonuses;
}

}  // namespace dateline
