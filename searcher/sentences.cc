// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/sentences.h"

#include <algorithm>
#include <array>

#include "core/unicode.h"

namespace dateline {
namespace {

bool IsSpace(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

// What may stand before the first word of a sentence and belongs to it.
constexpr std::array<std::string_view, 12> kOpeners = {"\"", "'", "(", "[", "“", "‘",
                                                       "«",  "„", "‚", "¿", "¡", "$"};

std::uint32_t WithOpeners(std::string_view text, std::uint32_t begin, std::uint32_t floor) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view opener : kOpeners) {
      if (begin < floor + opener.size() ||
          text.substr(begin - opener.size(), opener.size()) != opener)
        continue;
      begin -= static_cast<std::uint32_t>(opener.size());
      moved = true;
    }
  }
  return begin;
}

std::uint32_t WithoutBlanks(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && IsSpace(text[end - 1])) --end;
  return end;
}

// The part of a long sentence that is shown: from a little before the first name, cut at blanks.
Span CutAround(std::string_view text, Span sentence, std::span<const Span> names,
               std::size_t bytes) {
  if (sentence.end - sentence.begin <= bytes) return sentence;
  std::uint32_t name = sentence.begin;
  for (const Span& span : names) {
    if (span.begin < sentence.begin || span.begin >= sentence.end) continue;
    name = span.begin;
    break;
  }
  // A third of the room goes before the name: what is said of somebody mostly follows the name.
  const std::size_t before = bytes / 3;
  std::uint32_t begin = sentence.begin;
  if (name - sentence.begin > before) begin = name - static_cast<std::uint32_t>(before);
  if (sentence.end - begin < bytes) begin = sentence.end - static_cast<std::uint32_t>(bytes);
  std::uint32_t end = std::min(sentence.end, begin + static_cast<std::uint32_t>(bytes));
  if (begin > sentence.begin) {
    while (begin < name && !IsSpace(text[begin])) ++begin;
    while (begin < name && IsSpace(text[begin])) ++begin;
  }
  if (end < sentence.end) {
    const std::uint32_t hard = end;
    while (end > name && !IsSpace(text[end])) --end;
    if (end <= name) end = hard;  // one run without blanks: cut anywhere
  }
  return {static_cast<std::uint32_t>(CodePointFloor(text, begin)),
          static_cast<std::uint32_t>(CodePointFloor(text, end))};
}

}  // namespace

std::vector<Span> SentencesOf(std::string_view text, std::span<const Word> words) {
  std::vector<Span> sentences;
  std::uint32_t floor = 0;
  for (const Word& word : words) {
    if (word.starts_sentence || word.starts_paragraph || sentences.empty()) {
      const std::uint32_t begin = WithOpeners(text, word.span.begin, floor);
      if (!sentences.empty())
        sentences.back().end = WithoutBlanks(text, sentences.back().begin, begin);
      sentences.push_back({begin, word.span.end});
    }
    floor = word.span.end;
  }
  if (!sentences.empty()) {
    sentences.back().end =
        WithoutBlanks(text, sentences.back().begin, static_cast<std::uint32_t>(text.size()));
  }
  return sentences;
}

const Span* SentenceAt(std::span<const Span> sentences, Span span) {
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), span.begin,
      [](std::uint32_t begin, const Span& sentence) { return begin < sentence.begin; });
  if (after == sentences.begin()) return nullptr;
  const Span& sentence = *(after - 1);
  return span.begin < sentence.end ? &sentence : nullptr;
}

Marked ShowSentence(std::string_view text, Span sentence, std::span<const Span> names,
                    std::size_t bytes) {
  const Span shown = CutAround(text, sentence, names, bytes);
  Marked marked;
  if (shown.begin > sentence.begin) marked.text = "… ";
  auto next = std::find_if(names.begin(), names.end(),
                           [&](const Span& name) { return name.begin >= shown.begin; });
  for (std::uint32_t at = shown.begin; at < shown.end; ++at) {
    const auto here = static_cast<std::uint32_t>(marked.text.size());
    const bool inside = next != names.end() && next->end <= shown.end;
    if (inside && at == next->begin) marked.ranges.push_back({here, here});
    const bool space = IsSpace(text[at]);
    if (!space || marked.text.empty() || marked.text.back() != ' ')
      marked.text += space ? ' ' : text[at];
    if (inside && at + 1 == next->end) {
      marked.ranges.back().end = static_cast<std::uint32_t>(marked.text.size());
      ++next;
    }
  }
  if (shown.end < sentence.end) marked.text += " …";
  return marked;
}

}  // namespace dateline
