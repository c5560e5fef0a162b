// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/cleaned_text.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/unicode.h"
#include "core/utf8.h"

namespace dateline {
namespace {

// Looked into letter by letter, where a place inside is asked for; a longer one (marks without end)
// only has two ends.
constexpr std::size_t kMostLookedInto = 1'000;

// True for characters before which a text can be cut and its parts cleaned one by one: NFC composes
// none of them with what stands before (Unicode Standard Annex 15), and cleaning keeps them.
bool StartsAnew(char32_t c) {
  const bool ascii = c >= U' ' && c < 0x7f;
  const bool han = c >= 0x3400 && c <= 0x9fff;
  const bool hangul = c >= 0xac00 && c <= 0xd7a3;
  return ascii || han || hangul;
}

// The end of the part that begins at `at`.
std::size_t PartEnd(std::string_view text, std::size_t at) {
  do {
    at += DecodeCodePoint(text, at).bytes;
  } while (at < text.size() && !StartsAnew(DecodeCodePoint(text, at).value));
  return at;
}

}  // namespace

CleanedText::CleanedText(std::string original) : original_(std::move(original)) {
  text_.reserve(original_.size());
  const std::string_view all = original_;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = PartEnd(all, at);
    const std::string_view part = all.substr(at, end - at);
    const bool plain = part.size() == 1 && StartsAnew(static_cast<unsigned char>(part[0]));
    const std::string clean = plain ? std::string(part) : CleanText(part);
    if (clean != part) stretches_.push_back({text_.size(), text_.size() + clean.size(), at, end});
    text_ += clean;
    at = end;
  }
}

std::size_t CleanedText::Original(std::size_t at) const {
  assert(at <= text_.size());
  const auto stretch = std::partition_point(stretches_.begin(), stretches_.end(),
                                            [at](const Stretch& one) { return one.end < at; });
  const bool none_left = stretch != stretches_.end() && stretch->begin == stretch->end &&
                         stretch->end == at;  // dropped whole, as a byte order mark is
  if (none_left) return stretch->original_end;
  if (stretch != stretches_.end() && at > stretch->begin) return OriginalWithin(*stretch, at);
  if (stretch == stretches_.begin()) return at;
  const Stretch& before = *(stretch - 1);
  return before.original_end + (at - before.end);
}

// As much of the original as cleans to what stands before `at`.
std::size_t CleanedText::OriginalWithin(const Stretch& stretch, std::size_t at) const {
  if (at == stretch.end || stretch.original_end - stretch.original_begin > kMostLookedInto)
    return stretch.original_end;
  const std::string_view part = std::string_view(original_).substr(
      stretch.original_begin, stretch.original_end - stretch.original_begin);
  std::size_t fits = 0;
  for (std::size_t end = 0; end < part.size();) {
    end += DecodeCodePoint(part, end).bytes;
    if (CleanText(part.substr(0, end)).size() > at - stretch.begin) break;
    fits = end;
  }
  return stretch.original_begin + fits;
}

}  // namespace dateline
