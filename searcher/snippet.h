// SPDX-License-Identifier: GPL-2.0-or-later
// Where the query's words stand in a text, and the passages that show it best. One pass over the
// words. Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "searcher/query.h"
#include "searcher/response.h"

namespace dateline {

// A place to mark besides the query's words: one way in which the text has the `unit`-th of what
// else was asked for.
struct MarkedPlace {
  Span span;
  std::uint16_t unit = 0;
};

// How many passages of a text, and about how many bytes each.
struct PassageBounds {
  std::size_t most = 1;
  std::size_t bytes = 200;
};

// The words, phrases and prefixes of a query, made ready for looking them up in texts. Words match
// by folded form and by stem, as the index matches them; phrases and NEAR are marked only where
// they stand together. Words under NOT are none. Immutable, but for one thread at a time
// (stemmers).
class Highlighter {
 public:
  Highlighter(const ParsedQuery& query, const std::vector<std::string>& languages);
  ~Highlighter();
  Highlighter(Highlighter&&) noexcept;
  Highlighter& operator=(Highlighter&&) noexcept;

  // Ranges to mark in `text`: in order, not overlapping, neighbouring words of one phrase joined.
  std::vector<Span> Find(std::string_view text) const;

  // Up to `most` passages of about `bytes` bytes from `text` inside `body`, the best covering first
  // chosen, given in text order; the start of the body when nothing matches. Passages begin and end
  // at words, prefer the start of a sentence, and carry "…" where text was left out.
  std::vector<Marked> Snippets(std::string_view text, Span body, std::size_t most,
                               std::size_t bytes) const;

  // The same, where `places` (within `text`, in order) count as matches too.
  std::vector<Marked> Snippets(std::string_view text, Span body, PassageBounds bounds,
                               std::span<const MarkedPlace> places) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
