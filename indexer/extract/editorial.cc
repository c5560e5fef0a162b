// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/editorial.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "core/letter_case.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/media_name.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestCredit = 400;  // bytes, from where on nothing more is read
constexpr std::size_t kLongestSigned = 60;   // bytes of "CPA/Dalal Mawad-Khoury"

// A line that begins so is about another story; compared in small letters.
constexpr std::string_view kOpeners[] = {
    "read more",    "read next",       "read also",         "see also",     "related:",
    "related news", "related stories", "more on this",      "more stories", "also read",
    "file photo",   "follow us",       "subscribe",         "sign up for",  "recommended:",
    "watch:",       "listen:",         "you may also like",
};

// What stands before the names of those who made something.
struct Label {
  std::string_view words;
  bool sure = false;  // it opens a credit wherever it stands; another only where nothing but names
                      // follow, for "Photo: " opens captions and "Reporting by " sentences
};

constexpr Label kLabels[] = {
    {"Photo by ", true},
    {"Photos by ", true},
    {"Photo courtesy of ", true},
    {"Photos courtesy of ", true},
    {"Photograph by ", true},
    {"Photographs by ", true},
    {"Photo credit: ", true},
    {"Photo Credit: ", true},
    {"Pic by ", true},
    {"Pics by ", true},
    {"Picture by ", true},
    {"Pictures by ", true},
    {"Image by ", true},
    {"Images by ", true},
    {"Image courtesy of ", true},
    {"Image credit: ", true},
    {"Image Credit: ", true},
    {"Illustration by ", true},
    {"Graphic by ", true},
    {"Photo: "},
    {"Photos: "},
    {"Picture: "},
    {"Pictures: "},
    {"Image: "},
    {"Images: "},
    {"Reporting by "},
    {"Additional reporting by "},
    {"Writing by "},
    {"Editing by "},
    {"Compiled by "},
    {"Words by "},
    {"Words: "},
    {"Text by "},
    {"Editor: "},
    {"Editors: "},
    {"Reporter: "},
};

// The small words of a credit, besides the particles of names.
constexpr std::string_view kCreditWords[] = {
    "additional", "and",    "by",        "contributed", "contributing", "courtesy",
    "editing",    "edited", "file",      "for",         "from",         "handout",
    "in",         "of",     "photo",     "photos",      "pictures",     "pool",
    "provided",   "report", "reporting", "supplied",    "text",         "the",
    "this",       "to",     "via",       "with",        "writing",      "words",
};

char Small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
bool IsCapitalLetter(char c) { return c >= 'A' && c <= 'Z'; }

bool StartsWithoutCase(std::string_view line, std::string_view opener) {
  return line.size() >= opener.size() && std::equal(opener.begin(), opener.end(), line.begin(),
                                                    [](char a, char b) { return a == Small(b); });
}

bool IsTeaser(std::string_view line) {
  return std::ranges::any_of(
      kOpeners, [&](std::string_view opener) { return StartsWithoutCase(line, opener); });
}

// A name, a figure, or one of the small words that stand between names.
bool IsCreditWord(std::string_view word) {
  if (StartsWithCapital(word) || (word.front() >= '0' && word.front() <= '9')) return true;
  if (word.ends_with('.')) word.remove_suffix(1);
  return std::ranges::find(kCreditWords, word) != std::end(kCreditWords) ||
         (CuesOf(word) & kParticle) != 0;
}

// "Chi." ends a sentence; "J.", "Jr." and "Ph.D." do not.
bool EndsSentence(std::string_view word) {
  if (word.size() < 3 || word.back() != '.') return false;
  std::string small;
  for (const char c : word.substr(0, word.size() - 1)) small += Small(c);
  return small.find('.') == small.npos && (CuesOf(small) & (kAbbreviation | kNameSuffix)) == 0;
}

// As far as the words go that can stand in a credit.
struct Names {
  std::size_t end = 0;
  bool whole = false;  // the text or a sentence ends there
};

Names NamesAt(std::string_view text) {
  constexpr std::string_view kMarks = " \t,;:/|&()[]\"'-";
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = text.find_first_not_of(kMarks, at);
    if (begin == text.npos || begin > kLongestCredit) break;
    const std::size_t end = std::min(text.find_first_of(" \t,;:/|&()[]\"", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    // A dash stands between the words of a credit, too.
    if (word != "—" && word != "–" && word != "." && !IsCreditWord(word)) return {at, false};
    at = end;
    if (EndsSentence(word)) return {at, true};
  }
  return {std::min(at, text.size()), at <= kLongestCredit};
}

// "By Ma Xiuying and Tom Whitlock" alone on its line: names alone, and no sentence.
bool IsByline(std::string_view line) {
  if (!StartsWithoutCase(line, "by ") || line.size() < 5) return false;
  const std::string_view names = line.substr(3);
  const bool sentence = EndsSentence(names.substr(names.find_last_of(' ') + 1));
  const Names read = NamesAt(names);
  return StartsWithCapital(names) && !sentence && read.whole && read.end == names.size();
}

const Label* LabelAt(std::string_view text) {
  const auto* label =
      std::ranges::find_if(kLabels, [&](const Label& row) { return text.starts_with(row.words); });
  return label == std::end(kLabels) ? nullptr : label;
}

// "VNA Photo Minh Thu": an agency in capitals before the word. Gives where the agency begins.
std::optional<std::size_t> AgencyBefore(std::string_view line, std::size_t photo) {
  if (photo < 3 || !IsCapitalLetter(line[photo - 2]) || !IsCapitalLetter(line[photo - 3])) {
    return std::nullopt;
  }
  return line.substr(0, photo - 1).find_last_of(' ') + 1;
}

// Finds the credits of one line, from left to right.
class CreditFinder {
 public:
  explicit CreditFinder(std::string_view line) : line_(line) {}

  // The next credit at or after `from`.
  std::optional<Span> Next(std::size_t from) const {
    for (std::size_t at = from; at < line_.size(); ++at) {
      if (!IsCapitalLetter(line_[at]) || !BeginsWord(at)) continue;
      const std::string_view rest = line_.substr(at);
      if (const Label* label = LabelAt(rest)) {
        const std::size_t end = EndOfCredit(at, at + label->words.size(), label->sure);
        if (end > at) return MakeSpan(at, end);
      } else if (rest.starts_with("Photo")) {
        const std::optional<std::size_t> agency = AgencyBefore(line_, at);
        if (agency && *agency >= from) return MakeSpan(*agency, EndOfCredit(*agency, at + 5, true));
      }
    }
    return Signed(from);
  }

 private:
  static Span MakeSpan(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  bool BeginsWord(std::size_t at) const {
    return at == 0 || line_[at - 1] == ' ' || line_[at - 1] == '(' || line_[at - 1] == '/' ||
           (line_[at - 1] & 0x80) != 0;
  }

  // In brackets to the closing one, else as far as names go. Gives `begin` for no credit.
  std::size_t EndOfCredit(std::size_t begin, std::size_t names, bool sure) const {
    std::string_view rest = line_.substr(names);
    if (begin > 0 && line_[begin - 1] == '(') rest = rest.substr(0, rest.find(')'));
    const Names read = NamesAt(rest);
    return sure || (read.whole && read.end > 0) ? names + read.end : begin;
  }

  // "... on Sunday. CPA/Dalal Mawad-Khoury": the last words of a caption.
  std::optional<Span> Signed(std::size_t from) const {
    const std::size_t tail = line_.size() - std::min(line_.size(), kLongestSigned);
    const std::string_view last = line_.substr(tail);
    const std::size_t slash = last.rfind('/');
    const std::size_t stop = last.substr(0, slash).rfind(". ");
    if (slash == last.npos || stop == last.npos || tail + stop + 2 < from) return std::nullopt;
    const std::string_view first = last.substr(stop + 2, slash - stop - 2);
    const std::string_view second = last.substr(slash + 1);
    const bool signs =
        (IsAcronym(first) && IsSourceName(second)) || (IsAcronym(second) && IsSourceName(first));
    if (!signs) return std::nullopt;
    return MakeSpan(tail + stop + 2, line_.size());
  }

  std::string_view line_;
};

}  // namespace

std::vector<EditorialSpan> EditorialSpans(std::string_view text) {
  std::vector<EditorialSpan> spans;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t first = std::min(text.find_first_not_of(" \t*•>-", begin), end);
    const std::string_view line = text.substr(first, end - first);
    const auto add = [&](Span span, EditorialKind kind) {
      const auto shift = static_cast<std::uint32_t>(first);
      spans.push_back({{span.begin + shift, span.end + shift}, kind});
    };
    const Span whole{0, static_cast<std::uint32_t>(line.size())};
    if (IsTeaser(line)) {
      add(whole, EditorialKind::kTeaser);
    } else if (IsByline(line)) {
      add(whole, EditorialKind::kCredit);
    } else {
      const CreditFinder finder(line);
      for (auto credit = finder.Next(0); credit; credit = finder.Next(credit->end)) {
        add(*credit, EditorialKind::kCredit);
      }
    }
    begin = end + 1;
  }
  return spans;
}

}  // namespace dateline
