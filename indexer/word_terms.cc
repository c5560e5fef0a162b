// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/word_terms.h"

#include "core/fold.h"
#include "core/schema.h"

namespace dateline {
namespace {

void AddPosition(TermTable::Use& use, Xapian::termpos position) {
  use.positions.push_back(position);
  use.wdf_each = 1;
}

}  // namespace

WordTerms::Form& WordTerms::FormOf(std::string_view word) {
  const auto [entry, is_new] = forms_.try_emplace(word);
  Form& form = entry->second;
  if (!is_new) return form;

  form.folded = FoldWord(word);
  if (form.folded.empty()) return form;
  form.word = &terms_[WordTerm(form.folded)];
  const std::string spelling = SpellingKey(word);
  if (spelling != form.folded) form.spelling = &terms_[SpellingTerm(spelling)];
  form.stem = &stems_[stemmer_.Stem(form.folded)];
  return form;
}

void WordTerms::AddTitleWord(std::string_view word, Xapian::termpos position) {
  ++title_words_;
  Form& form = FormOf(word);
  if (form.folded.empty()) return;
  if (form.title == nullptr) form.title = &terms_[TitleTerm(form.folded)];
  AddPosition(*form.title, position);
  AddPosition(*form.word, position);
  if (form.spelling != nullptr) AddPosition(*form.spelling, position);
  ++form.stem->all;
  ++form.stem->title;
}

std::string_view WordTerms::AddTextWord(std::string_view word, Xapian::termpos position,
                                        Place place) {
  ++text_words_;
  if (place == Place::kLead) ++lead_words_;
  Form& form = FormOf(word);
  if (form.folded.empty()) return {};
  AddPosition(*form.word, position);
  if (form.spelling != nullptr) AddPosition(*form.spelling, position);
  ++form.stem->all;
  if (place == Place::kLead) ++form.stem->lead;
  return form.folded;
}

void WordTerms::AddStems() {
  const std::size_t words = title_words_ + text_words_;
  for (const auto& [stem, count] : stems_) {
    terms_[StemTerm(stem)].wdf = ImpactWdf(count.all, words, Impact::kAverageWords);
    if (count.title > 0) {
      terms_[TitleStemTerm(stem)].wdf = ImpactWdf(count.title, title_words_, kAverageTitleWords);
    }
    if (count.lead > 0) {
      terms_[LeadTerm(stem)].wdf = ImpactWdf(count.lead, lead_words_, kLeadWords);
    }
  }
}

}  // namespace dateline
