// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/comparison.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <utility>

namespace dateline {
namespace {

using Pieces = std::vector<std::string>;

// Two lists with nothing in common cost the product of their lengths: this many steps are some tens
// of milliseconds.
constexpr std::size_t kMostSteps = 4'000'000;

bool IsBlank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n'; }

// Each word with the blanks behind it; a line's end is a piece of its own, so that a paragraph put
// in is not a change of the word before it.
Pieces WordsAndBlanks(std::string_view text) {
  Pieces pieces;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
    if (text[begin] == '\n') {
      end = begin + 1;
    } else {
      while (end < text.size() && !IsBlank(text[end])) ++end;
      while (end < text.size() && IsBlank(text[end]) && text[end] != '\n') ++end;
    }
    pieces.emplace_back(text.substr(begin, end - begin));
  }
  return pieces;
}

Pieces Lines(std::string_view text) {
  Pieces pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    pieces.emplace_back(text.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}

void Append(std::vector<ChangedText>& parts, Change change, std::string_view text) {
  if (text.empty()) return;
  if (parts.empty() || parts.back().change != change) parts.push_back({change, {}});
  parts.back().text += text;
}

Change ChangeOf(dtl::edit_t edit) {
  if (edit == dtl::SES_ADD) return Change::kAdded;
  return edit == dtl::SES_DELETE ? Change::kRemoved : Change::kNone;
}

// Pieces that are too many to be compared are all removed and all added.
std::vector<ChangedText> Compare(const Pieces& before, const Pieces& after) {
  std::vector<ChangedText> parts;
  if (before.size() * after.size() > kMostSteps) {
    for (const std::string& piece : before) Append(parts, Change::kRemoved, piece);
    for (const std::string& piece : after) Append(parts, Change::kAdded, piece);
    return parts;
  }
  dtl::Diff<std::string, Pieces> difference(before, after);
  difference.compose();
  for (const auto& [piece, info] : difference.getSes().getSequence())
    Append(parts, ChangeOf(info.type), piece);
  return parts;
}

}  // namespace

std::vector<ChangedText> CompareTexts(std::string_view before, std::string_view after) {
  std::vector<ChangedText> parts;
  std::string removed;
  std::string added;
  const auto compare_words = [&] {
    for (const ChangedText& part : Compare(WordsAndBlanks(removed), WordsAndBlanks(added)))
      Append(parts, part.change, part.text);
    removed.clear();
    added.clear();
  };
  for (const ChangedText& line : Compare(Lines(before), Lines(after))) {
    if (line.change == Change::kRemoved) removed += line.text;
    if (line.change == Change::kAdded) added += line.text;
    if (line.change != Change::kNone) continue;
    compare_words();
    Append(parts, Change::kNone, line.text);
  }
  compare_words();
  return parts;
}

}  // namespace dateline
