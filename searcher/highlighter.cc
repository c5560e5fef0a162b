// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <utility>

#include "core/paragraph_words.h"
#include "core/unicode.h"
#include "searcher/passages.h"
#include "searcher/snippet.h"
#include "searcher/text_matches.h"

namespace dateline {
namespace {

// A text is read for its passages piece by piece, as a long one mostly shows what was asked for in
// its first piece.
constexpr std::size_t kPieceBytes = 64 * 1024;
constexpr std::size_t kSearchedBytes = 2 * 1024 * 1024;  // the longest text there is
constexpr std::size_t kEnoughMatches = 200;

// Where the piece that begins at `begin` ends: at a line end, else at a blank, else between
// letters.
std::size_t PieceEnd(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin <= kPieceBytes) return end;
  const std::size_t last = begin + kPieceBytes;
  for (const char mark : {'\n', ' '}) {
    const std::size_t at = text.rfind(mark, last - 1);
    if (at != text.npos && at > begin + kPieceBytes / 2) return at + 1;
  }
  return CodePointFloor(text, last);
}

template <typename Value>
void Append(std::vector<Value> more, std::vector<Value>& values) {
  if (values.empty()) {
    values = std::move(more);
  } else {
    values.insert(values.end(), more.begin(), more.end());
  }
}

}  // namespace

struct Highlighter::Impl {
  Impl(const ParsedQuery& query, const std::vector<std::string>& languages)
      : matcher(query, languages) {}

  // Adds the words and matches of text[begin, end).
  void ReadPiece(ReadText& read, std::size_t begin, std::size_t end,
                 std::span<const MarkedPlace> places) const {
    const std::string_view piece = read.text.substr(begin, end - begin);
    std::vector<Word> words = SplitParagraphs(piece);
    std::vector<TextMatch> matches = matcher.Find(piece, words);
    const auto before = static_cast<std::uint32_t>(read.words.size());
    for (TextMatch& match : matches) {
      match.first += before;
      match.last += before;
    }
    for (Word& word : words) {
      word.span.begin += static_cast<std::uint32_t>(begin);
      word.span.end += static_cast<std::uint32_t>(begin);
    }
    Append(std::move(words), read.words);
    Append(std::move(matches), read.matches);
    AddPlaces(read, before, places);
  }

  // The places that lie among the words from `first` on, as matches of units behind the query's.
  void AddPlaces(ReadText& read, std::size_t first, std::span<const MarkedPlace> places) const {
    const auto words = read.words.begin() + static_cast<std::ptrdiff_t>(first);
    const std::size_t known = read.matches.size();
    for (const MarkedPlace& place : places) {
      const auto from = std::partition_point(words, read.words.end(), [&](const Word& word) {
        return word.span.end <= place.span.begin;
      });
      const auto to = std::partition_point(from, read.words.end(), [&](const Word& word) {
        return word.span.begin < place.span.end;
      });
      if (from == to) continue;
      read.matches.push_back({static_cast<std::uint32_t>(from - read.words.begin()),
                              static_cast<std::uint32_t>(to - read.words.begin()) - 1,
                              static_cast<std::uint16_t>(matcher.units() + place.unit)});
    }
    if (read.matches.size() == known) return;
    std::stable_sort(read.matches.begin(), read.matches.end(),
                     [](const TextMatch& a, const TextMatch& b) { return a.first < b.first; });
  }

  // True when no later piece could show what has not been seen.
  bool SeenEnough(const ReadText& read) const {
    if (read.units == 0 || read.matches.size() >= kEnoughMatches) return true;
    std::vector<bool> seen(read.units);
    for (const TextMatch& match : read.matches) seen[match.unit] = true;
    return std::all_of(seen.begin(), seen.end(), [](bool unit) { return unit; });
  }

  ReadText Read(std::string_view text, Span body, std::span<const MarkedPlace> places) const {
    ReadText read{text, body, {}, {}, matcher.units()};
    for (const MarkedPlace& place : places)
      read.units = std::max(read.units, matcher.units() + place.unit + 1);
    std::size_t begin = body.begin;
    const std::size_t last = std::min<std::size_t>(body.end, begin + kSearchedBytes);
    while (begin < last) {
      const std::size_t end = PieceEnd(text, begin, last);
      ReadPiece(read, begin, end, places);
      begin = end;
      if (SeenEnough(read)) break;
    }
    return read;
  }

  Matcher matcher;
};

Highlighter::Highlighter(const ParsedQuery& query, const std::vector<std::string>& languages)
    : impl_(std::make_unique<Impl>(query, languages)) {}
Highlighter::~Highlighter() = default;
Highlighter::Highlighter(Highlighter&&) noexcept = default;
Highlighter& Highlighter::operator=(Highlighter&&) noexcept = default;

std::vector<Span> Highlighter::Find(std::string_view text) const {
  if (impl_->matcher.empty()) return {};
  const std::vector<Word> words = SplitParagraphs(text);
  return MarkedSpans(words, impl_->matcher.Find(text, words));
}

std::vector<Marked> Highlighter::Snippets(std::string_view text, Span body, std::size_t most,
                                          std::size_t bytes) const {
  return Snippets(text, body, {most, bytes}, {});
}

std::vector<Marked> Highlighter::Snippets(std::string_view text, Span body, PassageBounds bounds,
                                          std::span<const MarkedPlace> places) const {
  const std::size_t end = CodePointFloor(text, std::min<std::size_t>(body.end, text.size()));
  const std::size_t begin = CodePointFloor(text, std::min<std::size_t>(body.begin, end));
  const Span inside = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  const ReadText read = impl_->Read(text, inside, places);
  const std::vector<Span> marks = MarkedSpans(read.words, read.matches);
  std::vector<Marked> snippets;
  for (const Span passage : BestPassages(read, bounds))
    snippets.push_back(MarkPassage(read, marks, passage));
  return snippets;
}

}  // namespace dateline
