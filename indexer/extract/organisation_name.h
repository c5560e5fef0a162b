// SPDX-License-Identifier: GPL-2.0-or-later
// One printed name of a body in comparable form, and how short forms relate to long ones
// (design: people.md section 6).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/acronyms.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// The acronyms that the article explains, findable by the first word of the long form.
class AcronymIndex {
 public:
  explicit AcronymIndex(const std::vector<Token>& tokens);

  // The binding whose long form reads like tokens[first ...) and ends before `last`, or null.
  const AcronymBinding* LongFormAt(std::size_t first, std::size_t last) const;

  const std::vector<AcronymBinding>& bindings() const { return bindings_; }

 private:
  const std::vector<Token>& tokens_;
  std::vector<AcronymBinding> bindings_;
  std::vector<std::size_t> by_opening_;  // bindings, sorted by their first word
};

// Words that tell bodies apart: without articles, prepositions and legal forms.
using ContentWords = std::vector<std::string_view>;

struct OrganisationName {
  NameSpan span;
  ContentWords content;  // sorted; long forms with an acronym replaced by it
  bool is_acronym = false;
  bool is_short = false;  // one word that is no acronym
};

// "X of Y", "Y X" and "Y's X" have the same content words. Views point into `tokens`.
OrganisationName MakeOrganisationName(const std::vector<Token>& tokens,
                                      const AcronymIndex& acronyms, const NameSpan& span);

// "International Department" is the end of "CPC International Department", two words at least;
// "Central Committee" is no end of "Office of the Central Committee", which is another body.
bool IsEndOf(const std::vector<Token>& tokens, const NameSpan& end, const NameSpan& full);

// "Jade Crest" of "Jade Crest Semiconductor Co.", "Reserve Bank" of "Reserve Bank of Australia";
// and not "Party" of "Party Committee", "Navy" of "Navy's Base".
bool IsStartOf(const std::vector<Token>& tokens, const NameSpan& start, const NameSpan& full);

// "idf" of "Israel Defense Forces": the initials of the capitals, or empty for a short name.
std::string InitialsOf(const std::vector<Token>& tokens, const NameSpan& span);

// Without "the", legal forms and the acronym in brackets; possessives are gone from tokens.
std::string OrganisationKey(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

}  // namespace dateline
