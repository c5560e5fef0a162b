// SPDX-License-Identifier: GPL-2.0-or-later
// Words, phrases and names with several spellings as Xapian queries. Internal to searcher.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/name_variants.h"
#include "core/schema.h"
#include "core/stem.h"
#include "searcher/query.h"
#include "searcher/rank_plan.h"

namespace dateline {

// Queries over the terms of words. Not safe from two threads at once (stemmers).
class WordQueries {
 public:
  // Words are stemmed in each of `languages`; as they are when there is none.
  explicit WordQueries(const std::vector<std::string>& languages);

  // Any form of the word: one of its stems. The word as typed ranks first among equals.
  CompiledQuery Word(std::string_view typed) const;

  // A folded word that stands for two as well: "covid19".
  CompiledQuery Piece(const std::string& piece) const;

  // A reason to rank higher, none to match: any form of any of these folded words, which are one
  // word in several spellings.
  RankPlan AsOneWord(const std::vector<std::string>& folded) const;

  // Any of these folded words, as if they were one.
  static CompiledQuery Expanded(const std::vector<std::string>& folded);

  // The words in a row, in any spelling of them; with these very letters when `exact`.
  CompiledQuery Phrase(std::string_view typed, bool exact) const;

  // A name in any of its spellings; the one typed ranks first.
  CompiledQuery Name(NameVariants variants, const std::vector<std::string>& typed) const;

  // The words in a row in the title. Weighs nothing.
  Xapian::Query Title(std::string_view typed) const;

  // The words in a row in one role of somebody, in any of their forms. Weighs nothing.
  Xapian::Query Role(std::string_view typed) const;

  // Where such a role may begin: terms with positions.
  std::vector<Xapian::Query> RolePlaces(std::string_view typed) const;

  // A reason to rank higher, none to match: `left` right before `right`.
  static FinePart Pair(std::string_view left, std::string_view right);

  // These folded words in a row, in no other spelling but O'Brien for OBrien; and as what ranks.
  static Xapian::Query Row(const std::vector<std::string>& folded);
  static RankPlan RankByRow(const std::vector<std::string>& folded);

  // The Z terms of a word, one for each different stem.
  std::vector<std::string> StemTerms(std::string_view typed) const;

 private:
  std::vector<std::string> Stems(std::string_view folded) const;
  Xapian::Query RoleWord(RoleRow row, std::string_view folded) const;

  std::vector<Stemmer> stemmers_;
};

// What matches everything. Not Xapian::Query::MatchAll, of which all threads would count the
// references at once, without a lock.
Xapian::Query EveryArticle();

// OP_OR of `queries`; of none, what matches nothing.
Xapian::Query AnyOf(const std::vector<Xapian::Query>& queries);

// OP_AND of `queries`; of none, what matches everything.
Xapian::Query AllOf(const std::vector<Xapian::Query>& queries);

}  // namespace dateline
