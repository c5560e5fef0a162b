// SPDX-License-Identifier: GPL-2.0-or-later
// Which parts of a text show best what was found in it. Internal to searcher.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/words.h"
#include "searcher/response.h"
#include "searcher/snippet.h"
#include "searcher/text_matches.h"

namespace dateline {

// A text, read: `words`, as SplitParagraphs cuts them, and `matches` are those of `body`, or of a
// part from its start.
struct ReadText {
  std::string_view text;
  Span body;  // within the text, on code point boundaries
  std::vector<Word> words;
  std::vector<TextMatch> matches;
  std::size_t units = 0;
};

// The spans of up to `most` passages of about `bytes` bytes, in the order of the text. The first
// chosen shows the most different units of the query, each later one what the others do not show;
// beyond the second only one that shows a unit for the first time.
// One from the start of the body when there are no matches; none when there is no text.
std::vector<Span> BestPassages(const ReadText& read, PassageBounds bounds);

// Where the matches stand: in order, overlapping ones as one.
std::vector<Span> MarkedSpans(const std::vector<Word>& words,
                              const std::vector<TextMatch>& matches);

// The passage as it is shown: blanks and line ends made one blank, "…" where text was left out,
// those of `marks`, MarkedSpans of the whole, marked that lie within it.
Marked MarkPassage(const ReadText& read, std::span<const Span> marks, Span passage);

}  // namespace dateline
