// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/features.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "indexer/tagger/hash_index.h"
#include "indexer/tagger/labels.h"
#include "indexer/tagger/long_forms.h"
#include "indexer/tagger/topic.h"

namespace dateline {
namespace {

// What stands beyond a sentence is a form like any other, so that the keys need no case for it.
constexpr std::uint32_t kStartForm = 0;
constexpr std::uint32_t kEndForm = 1;
constexpr std::uint64_t kStartHash = 0x1111;
constexpr std::uint64_t kEndHash = 0x2222;

}  // namespace

ArticleFeatures::ArticleFeatures(std::span<const TagToken> tokens, const TagLists& lists,
                                 std::uint32_t domain)
    : lists_(lists), domain_(domain) {
  AddForms(tokens);
  AddSentences(tokens);
  CountWords();
  MarkLongForms();
  topic_ = TopicOf(*this);
  for (const Sentence& sentence : sentences_) MatchLists(sentence);
}

void ArticleFeatures::AddForms(std::span<const TagToken> tokens) {
  forms_.resize(2);
  for (const auto& [form, hash] : {std::pair{kStartForm, kStartHash}, {kEndForm, kEndHash}}) {
    WordForm& word = forms_[form].word;
    word.folded = word.lower = word.shape = hash;
    forms_[form].edge = true;
  }
  // Folding and the look-ups in the lists are dear and are paid once per spelling, not per token.
  HashIndex spellings(tokens.size());
  HashIndex lowers(tokens.size());
  tokens_.reserve(tokens.size());
  for (const TagToken& token : tokens) {
    const std::uint32_t form = spellings.Add(HashBytes(token.printed)) + 2;
    if (form == forms_.size()) {
      FormEntry entry;
      entry.word = MakeWordForm(token.printed);
      entry.cluster = lists_.FindCluster(entry.word.folded);
      entry.phrase = lists_.FindPhrase(TagLists::Extend(0, entry.word.lower));
      entry.lower_id = lowers.Add(entry.word.lower);
      forms_.push_back(std::move(entry));
    }
    TokenEntry entry;
    entry.form = form;
    entry.hint = token.hint;
    tokens_.push_back(entry);
  }
  lowers_.resize(lowers.size());
}

void ArticleFeatures::AddSentences(std::span<const TagToken> tokens) {
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (i == 0 || tokens[i].starts_sentence) sentences_.push_back({i, i});
    sentences_.back().last = i + 1;
    tokens_[i].sentence = static_cast<std::uint32_t>(sentences_.size() - 1);
  }
  for (Sentence& sentence : sentences_) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    bool first = true;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const WordForm& word = Form(i);
      if (!word.has_letter) continue;
      tokens_[i].first = first;
      first = false;
      if (word.number) continue;  // a headline with figures is still one
      ++words;
      capitals += word.all_capitals;
    }
    sentence.in_capitals = words > 0 && capitals * 5 >= words * 4;
  }
}

// Whether "Trung" also stands in small letters, or in the middle of a sentence with its capital,
// says more of the first word of a sentence than its own capital does.
void ArticleFeatures::CountWords() {
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    const WordForm& word = Form(i);
    if (!word.has_letter) continue;
    LowerEntry& lower = lowers_[LowerId(i)];
    if (!word.capital) {
      ++lower.small;
      continue;
    }
    if (lower.capital < LowerEntry::kKept) lower.seen[lower.capital] = i;
    ++lower.capital;
    if (!tokens_[i].first && !sentences_[tokens_[i].sentence].in_capitals) ++lower.mid_capital;
  }
}

// The acronym is marked by its word, so that it counts wherever else the article prints it.
void ArticleFeatures::MarkLongForms() {
  const auto mark = [](NamePart part) {
    return static_cast<std::uint8_t>(1 + static_cast<unsigned>(part));
  };
  for (const Sentence& sentence : sentences_) {
    for (const LongForm& form : FindLongForms(*this, sentence)) {
      lowers_[LowerId(form.acronym)].acronym = true;
      for (std::uint32_t i = form.first; i < form.last; ++i) {
        tokens_[i].long_form = mark(NamePart::kInside);
      }
      tokens_[form.first].long_form = mark(NamePart::kBegin);
      tokens_[form.last - 1].long_form =
          mark(form.last - form.first == 1 ? NamePart::kUnit : NamePart::kLast);
    }
  }
}

void ArticleFeatures::MatchLists(const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const FormEntry& form = forms_[tokens_[i].form];
    if (!form.word.capital && !form.word.number) continue;
    // Most forms begin no phrase of any list, and that is known per form.
    if (form.phrase.lists != 0 || form.phrase.goes_on) MatchListsAt(sentence, i);
  }
}

// Every list gives its longest match that starts at `token`.
void ArticleFeatures::MatchListsAt(const Sentence& sentence, std::uint32_t token) {
  std::array<std::uint32_t, TagLists::kMostPhraseTokens> matches{};  // lists, by length - 1
  std::size_t length = 0;
  std::uint64_t phrase = 0;
  const std::size_t most =
      std::min<std::size_t>(sentence.last - token, TagLists::kMostPhraseTokens);
  for (bool goes_on = true; goes_on && length < most; ++length) {
    phrase = TagLists::Extend(phrase, Form(token + length).lower);
    const PhraseEntry entry =
        length == 0 ? forms_[tokens_[token].form].phrase : lists_.FindPhrase(phrase);
    matches[length] = entry.lists;
    goes_on = entry.goes_on;
  }
  std::uint32_t taken = 0;  // lists that have given their longest match
  for (; length > 0; --length) {
    std::uint32_t lists = matches[length - 1] & ~taken;
    taken |= lists;
    for (; lists != 0; lists &= lists - 1) {
      const auto list = static_cast<std::uint32_t>(std::countr_zero(lists));
      for (std::size_t k = 0; k < length; ++k) {
        // Begin, inside, last, unit.
        const std::uint32_t part = length == 1 ? 3 : k == 0 ? 0 : k + 1 == length ? 2 : 1;
        const std::uint32_t tag = list * 4 + part;
        tokens_[token + k].tags[tag / 64] |= std::uint64_t{1} << (tag % 64);
      }
    }
  }
}

std::uint32_t ArticleFeatures::FormAt(std::size_t token, int offset) const {
  const Sentence& sentence = sentences_[tokens_[token].sentence];
  const auto at = static_cast<std::int64_t>(token) + offset;
  if (at < sentence.first) return kStartForm;
  if (at >= sentence.last) return kEndForm;
  return tokens_[static_cast<std::size_t>(at)].form;
}

}  // namespace dateline
