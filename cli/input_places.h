// SPDX-License-Identifier: GPL-2.0-or-later
// Where headline and text of an article stand in the file that it was read from.
#pragma once

#include <cstddef>
#include <optional>

#include "core/annotation.h"
#include "core/article.h"
#include "core/cleaned_text.h"

namespace dateline::cli {

// Immutable; any thread.
class InputPlaces {
 public:
  // Spans of the text are what they are, those of the headline have no place: so for an article
  // that was a value of a JSON object.
  InputPlaces() = default;

  // Reads the file of an article that was a plain text file by itself (`path` ends with ".txt" and
  // leads into no archive); as InputPlaces() for every other, and where the file is no longer what
  // was read.
  static InputPlaces Of(const Article& article);

  // Bytes of the file as UTF-8. Requires: a span of that field of the article.
  std::optional<Span> Find(Field field, Span span) const;

 private:
  struct TextFile {
    CleanedText text;
    std::size_t story = 0;  // where the article's text begins in it
    std::optional<std::size_t> title;
  };
  std::optional<TextFile> file_;
};

}  // namespace dateline::cli
