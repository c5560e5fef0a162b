// SPDX-License-Identifier: GPL-2.0-or-later
// The features of stage 1: what an article shows of each of its tokens, as keys of weights.
// Trainer and tagger call the same functions. docs/tagger.md lists the templates.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/tagger/feature_key.h"
#include "indexer/tagger/tag_lists.h"
#include "indexer/tagger/tag_token.h"
#include "indexer/tagger/word_form.h"

namespace dateline {

// What the article is about (topic.h).
enum class Topic : std::uint8_t;

// tokens[first, last).
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool in_capitals = false;  // at least 80 % of its words are: case says nothing
};

// Most of a token's keys depend on one word form and its distance alone. They come per form, so
// that the tagger can add their weights once for all tokens of that form; TokenKeys gives the rest.
//
//   ArticleFeatures features(TagTokens(text), lists);
//   for k in -2..2: features.FormKeys(features.FormAt(i, k), k)
//   features.TokenKeys(i)
//
// Holds copies of what it needs of the tokens; `lists` must outlive it. Const calls: any thread.
class ArticleFeatures {
 public:
  static constexpr int kReach = 2;  // how many tokens to the left and right are looked at

  // `domain` 0 is the tagger's; 1 and up name a training corpus, whose keys come in addition.
  ArticleFeatures(std::span<const TagToken> tokens, const TagLists& lists,
                  std::uint32_t domain = 0);

  std::size_t size() const { return tokens_.size(); }
  const std::vector<Sentence>& sentences() const { return sentences_; }

  // Forms are numbered from 0; two of them stand for the edges of a sentence.
  std::size_t form_count() const { return forms_.size(); }

  // The form `offset` tokens from `token`, or an edge. Requires: |offset| <= kReach.
  std::uint32_t FormAt(std::size_t token, int offset) const;

  // The keys that a form gives to the token `-offset` tokens from it.
  KeyList FormKeys(std::uint32_t form, int offset) const;

  // The keys of `token` that depend on more than one form, on the sentence, or on the article.
  KeyList TokenKeys(std::size_t token) const;

  // All keys of all tokens, for the trainer.
  KeyRows Rows() const;

  // What the forms and sentences are, by number and by token.
  const WordForm& FormNumber(std::uint32_t form) const { return forms_[form].word; }
  const WordForm& Form(std::size_t token) const { return forms_[tokens_[token].form].word; }
  std::uint32_t LowerId(std::size_t token) const { return forms_[tokens_[token].form].lower_id; }
  std::size_t lower_count() const { return lowers_.size(); }
  const Sentence& SentenceOf(std::size_t token) const {
    return sentences_[tokens_[token].sentence];
  }

 private:
  // A set of tags (list x BILOU part), bit by bit.
  using TagSet = std::array<std::uint64_t, 2>;

  struct FormEntry {
    WordForm word;
    ClusterPath cluster;
    PhraseEntry phrase;          // of the form alone
    std::uint32_t lower_id = 0;  // forms that differ in case share it
    bool edge = false;
  };
  struct TokenEntry {
    std::uint32_t form = 0;
    std::uint32_t sentence = 0;
    bool first = false;  // first token of its sentence with a letter or digit
    std::uint8_t hint = 0;
    std::uint8_t long_form = 0;  // 1 + NamePart in a name that letters in brackets follow
    TagSet tags{};
  };
  // What the article shows of a word in lower case.
  struct LowerEntry {
    static constexpr std::size_t kKept = 5;
    std::uint32_t small = 0;                  // times without a capital
    std::uint32_t mid_capital = 0;            // times with one where it means something
    std::uint32_t capital = 0;                // times with one
    bool acronym = false;                     // the article explains it
    std::array<std::uint32_t, kKept> seen{};  // the first of these
  };
  class Keys;

  void AddForms(std::span<const TagToken> tokens);
  void AddSentences(std::span<const TagToken> tokens);
  void CountWords();
  void MarkLongForms();
  void MatchLists(const Sentence& sentence);
  void MatchListsAt(const Sentence& sentence, std::uint32_t token);
  static void AddSpelling(const WordForm& word, int offset, Keys& keys);
  void AddContext(std::size_t token, Keys& keys) const;
  void AddRunContext(std::size_t token, Keys& keys) const;
  void AddListKeys(std::size_t token, Keys& keys) const;
  void AddStatedKeys(std::size_t token, Keys& keys) const;
  void AddArticleKeys(std::size_t token, Keys& keys) const;

  TagLists lists_;
  std::uint32_t domain_ = 0;
  std::vector<FormEntry> forms_;
  std::vector<TokenEntry> tokens_;
  std::vector<Sentence> sentences_;
  std::vector<LowerEntry> lowers_;
  Topic topic_{};
};

}  // namespace dateline
