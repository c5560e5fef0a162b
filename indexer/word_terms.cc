// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/word_terms.h"

#include <utility>

#include "core/compounds.h"
#include "core/fold.h"
#include "core/schema.h"

namespace dateline {
namespace {

void AddPosition(TermTable::Use& use, Xapian::termpos position) {
  use.positions.push_back(position);
  use.wdf_each = 1;
}

}  // namespace

void WordTerms::CountOnce(Place place, FieldCount& count) {
  if (place != Place::kMadeTitle) ++count.all;
  if (place == Place::kTitle || place == Place::kMadeTitle) ++count.title;
  if (place == Place::kLead) ++count.lead;
}

WordTerms::Key WordTerms::KeyOf(std::string folded) {
  Key key;
  if (folded.empty()) return key;
  key.word = &terms_[WordTerm(folded)];
  key.stem = &stems_[stemmer_.Stem(folded)];
  key.folded = std::move(folded);
  return key;
}

WordTerms::Form& WordTerms::FormOf(std::string_view word) {
  const auto [entry, is_new] = forms_.try_emplace(word);
  Form& form = entry->second;
  if (!is_new) return form;

  form.word = KeyOf(FoldWord(word));
  const std::string& folded = form.word.folded;
  if (folded.empty()) return form;
  const std::string spelling = SpellingKey(word);
  if (spelling != folded) form.spelling = &terms_[SpellingTerm(spelling)];
  form.piece = KeyOf(PieceOf(word, folded));
  return form;
}

void WordTerms::AddKey(Key& key, Xapian::termpos position, Place place) {
  if (key.word == nullptr) return;
  AddPosition(*key.word, position);
  CountOnce(place, *key.stem);
  if (place != Place::kTitle && place != Place::kMadeTitle) return;
  if (key.title == nullptr) key.title = &terms_[TitleTerm(key.folded)];
  AddPosition(*key.title, position);
}

std::string_view WordTerms::AddWord(std::string_view word, Xapian::termpos position, Place place) {
  CountOnce(place, words_);
  Form& form = FormOf(word);
  AddKey(form.word, position, place);
  AddKey(form.piece, position, place);
  if (form.spelling != nullptr) AddPosition(*form.spelling, position);
  return form.word.folded;
}

void WordTerms::AddPair(std::string_view left, std::string_view right, Xapian::termpos position,
                        Place place) {
  const std::string piece = PieceOfPair(FormOf(left).word.folded, FormOf(right).word.folded);
  if (piece.empty()) return;
  const auto [entry, is_new] = pairs_.try_emplace(piece);
  if (is_new) entry->second = KeyOf(piece);
  AddKey(entry->second, position, place);
}

void WordTerms::AddStems() {
  for (const auto& [stem, count] : stems_) terms_[StemTerm(stem)].wdf = ImpactWdf(count, words_);
}

}  // namespace dateline
