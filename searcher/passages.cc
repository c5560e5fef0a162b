// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/passages.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/paragraph_words.h"
#include "core/unicode.h"

namespace dateline {
namespace {

// A passage is weighed by the matches in it. One that shows a unit for the first time counts 1, one
// that shows it again little, as does the start of a sentence, which reads better than its middle.
constexpr double kShownBefore = 0.2;
constexpr double kAgain = 0.05;
constexpr double kRowWord = 0.5;  // for each further word of a phrase
constexpr double kSentence = 0.3;

constexpr std::size_t kAnyway = 2;              // passages chosen though they show nothing more
constexpr std::size_t kMostWeighed = 2000;      // matches looked at as the start of a passage
constexpr std::uint32_t kPunctuationBytes = 8;  // kept with the word it stands at

constexpr bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Words [first, last], as they will be shown.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
  double weight = 0;
};

class PassageChooser {
 public:
  PassageChooser(const ReadText& read, PassageBounds bounds)
      : read_(read), bounds_(bounds), shown_(read.units), seen_(read.units) {
    const std::size_t weighed = std::min(read.matches.size(), kMostWeighed);
    windows_.reserve(weighed);
    for (std::size_t m = 0; m < weighed; ++m) windows_.push_back(Around(read.matches[m]));
  }

  std::vector<Span> Run() {
    std::vector<Window> chosen;
    while (chosen.size() < bounds_.most) {
      if (chosen.size() >= kAnyway && AllShown()) break;
      const std::optional<Window> best = Best(chosen);
      if (!best) break;
      bool shows_more = false;
      for (std::size_t m = FirstMatch(best->first); InWindow(m, *best); ++m) {
        shows_more = shows_more || !shown_[read_.matches[m].unit];
        shown_[read_.matches[m].unit] = true;
      }
      if (!shows_more && chosen.size() >= kAnyway) break;
      chosen.push_back(*best);
    }
    if (chosen.empty() && !read_.words.empty()) chosen.push_back(EndingWell(From(0), 0));
    std::sort(chosen.begin(), chosen.end(),
              [](const Window& left, const Window& right) { return left.first < right.first; });
    std::vector<Span> spans;
    for (const Window& window : chosen) spans.push_back(SpanOf(window));
    return spans;
  }

 private:
  const Word& word(std::size_t i) const { return read_.words[i]; }

  bool StartsSentence(std::size_t i) const {
    return dateline::StartsSentence(read_.text, read_.words, i);
  }

  bool AllShown() const {
    return std::all_of(shown_.begin(), shown_.end(), [](bool unit) { return unit; });
  }

  // The window that begins at word `first`; always holds that word.
  Window From(std::size_t first) const {
    const std::size_t end = word(first).span.begin + bounds_.bytes;
    const auto after = std::upper_bound(
        read_.words.begin() + static_cast<std::ptrdiff_t>(first) + 1, read_.words.end(), end,
        [](std::size_t limit, const Word& next) { return limit < next.span.end; });
    return {first, static_cast<std::size_t>(after - read_.words.begin()) - 1, 0};
  }

  std::size_t FirstMatch(std::size_t first_word) const {
    const auto at = std::lower_bound(
        read_.matches.begin(), read_.matches.end(), first_word,
        [](const TextMatch& match, std::size_t first) { return match.first < first; });
    return static_cast<std::size_t>(at - read_.matches.begin());
  }

  bool InWindow(std::size_t match, const Window& window) const {
    return match < read_.matches.size() && read_.matches[match].first <= window.last;
  }

  // The earliest word that lies at most `bytes` bytes before word `i`.
  std::size_t Back(std::size_t i, std::size_t bytes) const {
    const std::size_t at = word(i).span.begin;
    const std::size_t from = at > bytes ? at - bytes : 0;
    const auto first = std::lower_bound(
        read_.words.begin(), read_.words.begin() + static_cast<std::ptrdiff_t>(i), from,
        [](const Word& earlier, std::size_t limit) { return earlier.span.begin < limit; });
    return static_cast<std::size_t>(first - read_.words.begin());
  }

  // Begins with the sentence where that is near, and a few words before the match elsewhere;
  // earlier when the text would end before the passage is full.
  Window Around(const TextMatch& match) const {
    const std::size_t near = Back(match.first, bounds_.bytes / 2);
    std::size_t sentence = match.first;
    while (sentence > near && !StartsSentence(sentence)) --sentence;
    Window window =
        From(StartsSentence(sentence) ? sentence : Back(match.first, bounds_.bytes / 4));
    if (window.last + 1 == read_.words.size()) {
      const std::size_t full = word(window.last).span.end - word(window.first).span.begin;
      const std::size_t room = bounds_.bytes > full ? bounds_.bytes - full : 0;
      const std::size_t earliest = Back(window.first, room);
      std::size_t first = earliest;
      while (first < window.first && !StartsSentence(first)) ++first;
      window.first = StartsSentence(first) ? first : earliest;
    }
    return window;
  }

  // Ends with a sentence where one ends in the last quarter, after the matches.
  Window EndingWell(Window window, std::size_t last_match) const {
    if (window.last + 1 == read_.words.size()) return window;
    const std::size_t begin = word(window.first).span.begin;
    for (std::size_t i = window.last + 1; i > window.first + 1 && i > last_match; --i) {
      if (word(i - 1).span.end < begin + bounds_.bytes - bounds_.bytes / 4) break;
      if (StartsSentence(i)) return {window.first, i - 1, window.weight};
    }
    return window;
  }

  double Weight(const Window& window) {
    double weight = StartsSentence(window.first) ? kSentence : 0;
    const std::size_t begin = FirstMatch(window.first);
    for (std::size_t m = begin; InWindow(m, window); ++m) {
      const TextMatch& match = read_.matches[m];
      if (match.last > window.last) continue;
      const double row = 1 + kRowWord * static_cast<double>(match.last - match.first);
      weight += seen_[match.unit] ? kAgain : row * (shown_[match.unit] ? kShownBefore : 1);
      seen_[match.unit] = true;
    }
    for (std::size_t m = begin; InWindow(m, window); ++m) seen_[read_.matches[m].unit] = false;
    return weight;
  }

  std::optional<Window> Best(const std::vector<Window>& chosen) {
    std::optional<Window> best;
    for (Window window : windows_) {
      const bool overlaps = std::any_of(chosen.begin(), chosen.end(), [&](const Window& other) {
        return window.first <= other.last && other.first <= window.last;
      });
      if (overlaps) continue;
      window.weight = Weight(window);
      if (!best || window.weight > best->weight) best = window;
    }
    if (!best) return best;
    std::size_t last_match = best->first;
    for (std::size_t m = FirstMatch(best->first); InWindow(m, *best); ++m) {
      if (read_.matches[m].last <= best->last)
        last_match = std::max<std::size_t>(last_match, read_.matches[m].last);
    }
    return EndingWell(*best, last_match);
  }

  // With the punctuation that clings to the first and the last word: “Hello!”
  Span SpanOf(const Window& window) const {
    const std::uint32_t floor =
        window.first > 0 ? word(window.first - 1).span.end : read_.body.begin;
    const std::uint32_t ceiling =
        window.last + 1 < read_.words.size() ? word(window.last + 1).span.begin : read_.body.end;
    Span span = {word(window.first).span.begin, word(window.last).span.end};
    const Span word_span = span;
    while (span.begin > floor && !IsSpace(read_.text[span.begin - 1])) --span.begin;
    while (span.end < ceiling && !IsSpace(read_.text[span.end])) ++span.end;
    // More than that is no punctuation: a run of signs or a word too long for the index.
    if (word_span.begin - span.begin > kPunctuationBytes) span.begin = word_span.begin;
    if (span.end - word_span.end > kPunctuationBytes) span.end = word_span.end;
    return span;
  }

  const ReadText& read_;
  PassageBounds bounds_;
  std::vector<Window> windows_;  // around each match that is weighed
  std::vector<bool> shown_;      // by unit: in a passage chosen before
  std::vector<bool> seen_;       // by unit: in the window being weighed
};

bool OnlySpace(std::string_view text) { return std::all_of(text.begin(), text.end(), IsSpace); }

// The start of a text in which no word was found.
std::vector<Span> StartOf(const ReadText& read, std::size_t bytes) {
  const std::string_view body = read.text.substr(read.body.begin, read.body.end - read.body.begin);
  if (OnlySpace(body)) return {};
  const std::string_view start = Prefix(body, bytes);
  return {{read.body.begin, read.body.begin + static_cast<std::uint32_t>(start.size())}};
}

// By byte: 1 for space, else 0.
constexpr std::array<unsigned char, 256> kSpaces = [] {
  std::array<unsigned char, 256> spaces{};
  for (std::size_t c = 0; c < spaces.size(); ++c) spaces[c] = IsSpace(static_cast<char>(c)) ? 1 : 0;
  return spaces;
}();

// Where the first of text[begin, end) stands that is space, but not a single blank before something
// else. No branch depends on where words end, which nothing could foretell.
std::uint32_t OddSpace(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const auto space = [&](std::uint32_t i) -> unsigned {
    return kSpaces[static_cast<unsigned char>(text[i])];
  };
  for (std::uint32_t at = begin; at + 1 < end; ++at) {
    const unsigned no_blank = text[at] != ' ' ? 1 : 0;
    if ((space(at) & (no_blank | space(at + 1))) != 0) return at;
  }
  return begin < end && IsSpace(text[end - 1]) ? end - 1 : end;
}

}  // namespace

std::vector<Span> BestPassages(const ReadText& read, PassageBounds bounds) {
  if (bounds.most == 0) return {};
  if (read.words.empty()) return StartOf(read, bounds.bytes);
  return PassageChooser(read, bounds).Run();
}

std::vector<Span> MarkedSpans(const std::vector<Word>& words,
                              const std::vector<TextMatch>& matches) {
  std::vector<Span> spans;
  for (const TextMatch& match : matches) {
    const Span span = {words[match.first].span.begin, words[match.last].span.end};
    if (!spans.empty() && span.begin < spans.back().end) {
      spans.back().end = std::max(spans.back().end, span.end);
    } else {
      spans.push_back(span);
    }
  }
  return spans;
}

Marked MarkPassage(const ReadText& read, std::span<const Span> marks, Span passage) {
  const auto left_out = [&](std::uint32_t begin, std::uint32_t end) {
    return !OnlySpace(read.text.substr(begin, end - begin));
  };
  Marked marked;
  marked.text.reserve(passage.end - passage.begin + 8);
  if (left_out(read.body.begin, passage.begin)) marked.text = "… ";
  std::uint32_t at = passage.begin;
  const auto show = [&](std::uint32_t end) {
    while (at < end) {
      const std::uint32_t spaces = at;
      while (at < end && IsSpace(read.text[at])) ++at;
      if (at > spaces && !marked.text.ends_with(' ')) marked.text += ' ';
      const std::uint32_t run = at;
      at = OddSpace(read.text, at, end);
      marked.text.append(read.text, run, at - run);
    }
    return static_cast<std::uint32_t>(marked.text.size());
  };
  auto next =
      std::lower_bound(marks.begin(), marks.end(), passage.begin,
                       [](const Span& mark, std::uint32_t begin) { return mark.begin < begin; });
  for (; next != marks.end() && next->end <= passage.end; ++next) {
    const std::uint32_t begin = show(next->begin);
    marked.ranges.push_back({begin, show(next->end)});
  }
  show(passage.end);
  if (left_out(passage.end, read.body.end)) marked.text += " …";
  return marked;
}

}  // namespace dateline
