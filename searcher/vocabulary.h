// SPDX-License-Identifier: GPL-2.0-or-later
// The folded words of the index, for whoever looks for words by how they are spelled: stars and
// question marks, misspellings, did-you-mean. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

#include "searcher/near_words.h"
#include "searcher/word_list.h"

namespace dateline {

// Takes, for a million words, about 20 MB; the index of near words, made when first asked for one,
// at most 90 MB more. Every word given lives as long as the vocabulary. Immutable but for that
// index; any thread.
class Vocabulary {
 public:
  explicit Vocabulary(WordList words);

  // `earlier` after a commit that changed the words of `changed`. What `earlier` has made of near
  // words serves on, with the few that came since beside it.
  Vocabulary(const Vocabulary& earlier, const WordList& changed);

  std::size_t size() const { return words_.size(); }
  const WordList& words() const { return words_; }

  // 0 for a word that no article holds. Articles removed since the words were read count until the
  // archive is opened anew.
  std::uint32_t ArticlesWith(std::string_view folded) const;

  // The words that begin so, itself included: those of the most articles first, then in order, at
  // most `limit`. Who wants to know whether there are more asks for one more.
  std::vector<IndexedWord> Beginning(std::string_view prefix, std::size_t limit) const;

  // The words that `pattern` describes wholly, in the same order: '?' is any one letter (code
  // point), '*' any number of them, none included. A pattern that begins with letters reads only
  // the words that begin so; else it reads all, about 40 ms for a million.
  std::vector<IndexedWord> Matching(std::string_view pattern, std::size_t limit) const;

  // The words within `distance` (1 or 2) edits of `word`, but that word: the nearest first, then
  // those of the most articles, at most `limit`. Short words have no far neighbours (MostDistance),
  // and words that NearWords does not take are nobody's. The first call makes the index of near
  // words: half a second for a million words.
  std::vector<NearWord> Near(std::string_view word, std::size_t distance, std::size_t limit) const;

  // What it takes at the moment, in bytes.
  std::size_t bytes() const;

 private:
  std::shared_ptr<const NearWords> NearIndex() const;

  WordList words_;
  WordList near_added_;  // that near_ would take and came after it was made
  mutable std::mutex near_mutex_;
  // Guarded by near_mutex_. Shared with the vocabularies after this one.
  mutable std::shared_ptr<const NearWords> near_;
};

// True when all of `word` is as `pattern` says (Vocabulary::Matching). Any bytes.
bool MatchesPattern(std::string_view word, std::string_view pattern);

// The words of all articles. Walks over the terms once, no posting of them. Throws Xapian::Error.
WordList ReadWords(const Xapian::Database& database);

// The words of these documents, with the articles that hold each in the whole database. Throws
// Xapian::Error.
WordList ReadWordsOf(const Xapian::Database& database, std::span<const Xapian::docid> documents);

}  // namespace dateline
