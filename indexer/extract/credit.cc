// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/credit.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/letter_case.h"

namespace dateline {
namespace {

constexpr std::size_t kMostSourceBytes = 60;
constexpr std::size_t kMostWords = 5;
constexpr std::size_t kMostLines = 5;

// What news agencies are called, in the languages whose agencies write English.
constexpr std::array<std::string_view, 32> kMediaWords = {
    "Agence",  "Agencia", "Agency",   "Agenzia",  "Agentur",  "Bernama", "Broadcasting", "Business",
    "Courier", "Daily",   "Dispatch", "Gazette",  "Herald",   "Info",    "Journal",      "Latina",
    "Media",   "News",    "Newsline", "Newswire", "Noticias", "Post",    "Press",        "Presse",
    "Radio",   "Reuters", "Sangbad",  "Service",  "Times",    "Tribune", "Wire",         "Xinhua"};

constexpr std::array<std::string_view, 5> kDashes = {"—", "–", "--", "-", "―"};

bool IsBlank(char byte) { return byte == ' ' || byte == '\t'; }

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && (IsBlank(text.back()) || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> Words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// "VNS", "VNA/VNS", "AFP": capitals only, short.
bool IsAcronym(std::string_view name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char byte) {
    return (byte >= 'A' && byte <= 'Z') || byte == '/' || byte == '-';
  });
  return plain && name.size() >= 2 && name.size() <= 11;
}

bool IsName(std::string_view text) {
  if (text.empty() || text.size() > kMostSourceBytes) return false;
  if (text.find_first_of(".,;:?!()\"") != text.npos) return false;
  const std::vector<std::string_view> words = Words(text);
  return words.size() <= kMostWords &&
         std::all_of(words.begin(), words.end(), [](auto word) { return StartsWithCapital(word); });
}

// True when `before` ends as a story does: with a full stop, a quote or a bracket.
bool EndsStory(std::string_view before) {
  before = Trim(before);
  if (before.empty()) return true;
  return before.ends_with("”") || before.ends_with("…") ||
         std::string_view(".!?\")/").find(before.back()) != std::string_view::npos;
}

struct Line {
  std::size_t begin = 0;
  std::string_view text;  // without blanks around it
};

// The last lines that are not empty, the very last first.
std::vector<Line> LastLines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t end = text.size();
  while (end > 0 && lines.size() < kMostLines) {
    const std::size_t newline = text.rfind('\n', end - 1);
    const std::size_t begin = newline == text.npos ? 0 : newline + 1;
    std::string_view line = text.substr(begin, end - begin);
    const std::size_t blanks = std::min(line.find_first_not_of(" \t"), line.size());
    if (!Trim(line).empty()) lines.push_back({begin + blanks, Trim(line)});
    end = begin == 0 ? 0 : begin - 1;
  }
  return lines;
}

std::optional<Credit> MakeCredit(std::string_view source, std::size_t begin) {
  return Credit{std::string(source), static_cast<std::uint32_t>(begin), false};
}

// "... in the province.Source: VNA" and the same in a line of its own.
std::optional<Credit> ReadSourceLabel(const Line& line) {
  constexpr std::string_view kLabel = "Source:";
  const std::size_t at = line.text.rfind(kLabel);
  if (at == line.text.npos || !EndsStory(line.text.substr(0, at))) return std::nullopt;
  std::string_view source = Trim(line.text.substr(at + kLabel.size()));
  while (!source.empty() && source.back() == '.') source.remove_suffix(1);
  if (!IsName(source)) return std::nullopt;
  return MakeCredit(source, line.begin + at);
}

// The last dash of the line with a name behind it and, as a rule, a finished sentence before it.
std::optional<Credit> ReadDashed(const Line& line, bool is_last) {
  for (const std::string_view dash : kDashes) {
    const std::size_t at = line.text.rfind(dash);
    if (at == line.text.npos) continue;
    std::string_view name = Trim(line.text.substr(at + dash.size()));
    while (!name.empty() && (name.back() == '.' || name.back() == '/')) name.remove_suffix(1);
    if (!IsName(name)) continue;
    // "Markets reopen on Monday — VNA": an acronym signs even where the full stop was forgotten.
    const bool signs = IsAcronym(name) && dash != "-" && line.text.substr(0, at).ends_with(' ');
    if (!signs && !EndsStory(line.text.substr(0, at))) continue;
    const bool one_word = name.find(' ') == name.npos && name.find('/') == name.npos;
    if (IsAcronym(name) || IsMediaName(name) || (is_last && one_word)) {
      return MakeCredit(name, line.begin + at);
    }
  }
  return std::nullopt;
}

// "VNA/VNS", "(Deccan Press Service)" or "Ala-Too Info" alone in the last line.
std::optional<Credit> ReadLone(const Line& line) {
  std::string_view name = line.text;
  if (name.starts_with('(') && name.ends_with(')')) name = name.substr(1, name.size() - 2);
  if (!IsName(name) || !(IsAcronym(name) || IsMediaName(name))) return std::nullopt;
  return MakeCredit(name, line.begin);
}

}  // namespace

bool IsMediaName(std::string_view name) {
  if (!IsName(name)) return false;
  const std::vector<std::string_view> words = Words(name);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return std::find(kMediaWords.begin(), kMediaWords.end(), word) != kMediaWords.end();
  });
}

std::optional<Credit> FindCredit(std::string_view text) {
  const std::vector<Line> lines = LastLines(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::optional<Credit> credit = ReadSourceLabel(lines[i]);
    if (!credit) credit = ReadDashed(lines[i], i == 0);
    // A line alone says less than a dash: believed at the very end of a longer text only.
    if (!credit && i == 0 && lines.size() > 1) credit = ReadLone(lines[i]);
    if (!credit) continue;
    credit->last = i == 0;
    return credit;
  }
  return std::nullopt;
}

}  // namespace dateline
