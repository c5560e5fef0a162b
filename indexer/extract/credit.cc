// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/credit.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/extract/media_name.h"
#include "indexer/extract/place_case.h"

namespace dateline {
namespace {

constexpr std::size_t kMostLines = 5;
// "Source: " and the name behind it are no longer than this.
constexpr std::size_t kMostLabelled = 100;

constexpr std::array<std::string_view, 5> kDashes = {"—", "–", "--", "-", "―"};

bool IsLetter(char byte) {
  return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

bool IsBlank(char byte) { return byte == ' ' || byte == '\t'; }

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && (IsBlank(text.back()) || text.back() == '\n')) text.remove_suffix(1);
  return text;
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

// What stands before the name of a source, in small letters.
constexpr std::array<std::string_view, 6> kLabels = {
    "source:", "agency:", "credit:", "nguồn:", "nguồn tin:", "theo:"};

// The last "Source:" of the line; empty for none.
std::string_view FindLabel(std::string_view line) {
  const std::string_view tail = line.substr(line.size() - std::min(line.size(), kMostLabelled));
  const std::string small = SmallLetters(tail);
  for (const std::string_view label : kLabels) {
    const std::size_t at = small.rfind(label);
    if (at == small.npos || (at > 0 && IsLetter(small[at - 1]))) continue;
    return tail.substr(at, label.size());
  }
  return {};
}

// "... in the province.Source: VNA" and the same in a line of its own or in brackets.
std::optional<Credit> ReadSourceLabel(const Line& line) {
  const std::string_view label = FindLabel(line.text);
  if (label.empty()) return std::nullopt;
  std::size_t at = static_cast<std::size_t>(label.data() - line.text.data());
  std::string_view source = line.text.substr(at + label.size());
  const bool round = at > 0 && line.text[at - 1] == '(' && source.ends_with(')');
  const bool square = at > 0 && line.text[at - 1] == '[' && source.ends_with(']');
  const bool bracketed = round || square;
  if (bracketed) {
    source.remove_suffix(1);
    --at;
  }
  source = Trim(source);
  while (!source.empty() && source.back() == '.') source.remove_suffix(1);
  if (!EndsStory(line.text.substr(0, at)) || !IsSourceName(source)) return std::nullopt;
  return MakeCredit(source, line.begin + at);
}

// "© Nordwire 2024", "Copyright (c) 2024 Nordwire. All rights reserved."
std::optional<Credit> ReadCopyright(const Line& line) {
  std::string_view text = line.text;
  constexpr std::string_view kMarks[] = {"©", "Copyright", "(c)", "(C)"};
  bool marked = false;
  const auto skip = [&] {
    text = Trim(text);
    if (!text.empty() && text.front() >= '0' && text.front() <= '9') {
      text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
      return true;
    }
    for (const std::string_view mark : kMarks) {
      if (!text.starts_with(mark)) continue;
      text.remove_prefix(mark.size());
      return marked = true;
    }
    return false;
  };
  while (skip()) {
  }
  if (!marked) return std::nullopt;
  text = Trim(text.substr(0, text.find_first_of(".,0123456789")));
  if (!IsPaperName(text) && !IsAcronym(text)) return std::nullopt;
  return MakeCredit(text, line.begin);
}

// "Theo TTXVN": how Vietnamese papers name their source, in a line of its own.
std::optional<Credit> ReadVietnamese(const Line& line) {
  std::string_view text = line.text;
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  constexpr std::string_view kAfter = "Theo ";
  if (!text.starts_with(kAfter)) return std::nullopt;
  const std::string_view source = Trim(text.substr(kAfter.size()));
  if (!IsSourceName(source)) return std::nullopt;
  return MakeCredit(source, line.begin);
}

// "Hồng Minh/VNS", "Winda Herman (ANSA)": a known agency behind the name of who wrote.
std::optional<std::string_view> AgencyBehindName(std::string_view text) {
  std::size_t at = text.rfind('/');
  if (text.ends_with(')')) {
    text.remove_suffix(1);
    at = text.rfind('(');
  }
  if (at == text.npos) return std::nullopt;
  const std::string_view agency = text.substr(at + 1);
  const std::string_view name = Trim(text.substr(0, at));
  // "VNA/VNS" is two agencies, and printed so.
  if (!IsSourceName(name) || IsAcronym(name) || IsMediaName(name) || !IsKnownAgency(agency))
    return std::nullopt;
  return agency;
}

// "with reports from Hilda Austria/PNS", "With files from The Canadian Press", "By Ana May and Hugo
// Paz, AFP": the agency of those who wrote. "(Reporting by Ann Lee; editing by ...)" names people
// alone.
std::optional<std::string_view> AgencyOfReporters(std::string_view text) {
  const std::string small = SmallLetters(text.substr(0, std::min<std::size_t>(text.size(), 24)));
  const auto begins = [&](std::string_view word) { return small.starts_with(word); };
  if (!begins("by ") && !begins("with ") && !begins("reporting by ") && !begins("report by ")) {
    return std::nullopt;
  }
  text = Trim(text.substr(0, text.find(';')));
  const std::size_t at = text.find_last_of("/,");
  constexpr std::string_view kFrom = " from ";
  const std::size_t from = begins("with ") ? text.rfind(kFrom) : text.npos;
  const std::string_view name = Trim(at != text.npos     ? text.substr(at + 1)
                                     : from != text.npos ? text.substr(from + kFrom.size())
                                                         : text.substr(text.find(' ')));
  const bool acronym = at != text.npos && text[at] == '/' && IsAcronym(name);
  if (!acronym && !IsMediaName(name)) return std::nullopt;
  return name;
}

// The last dash of the line with a name behind it and, as a rule, a finished sentence before it.
std::optional<Credit> ReadDashed(const Line& line, bool is_last) {
  for (const std::string_view dash : kDashes) {
    const std::size_t at = line.text.rfind(dash);
    if (at == line.text.npos) continue;
    std::string_view name = Trim(line.text.substr(at + dash.size()));
    while (!name.empty() && (name.back() == '.' || name.back() == '/')) name.remove_suffix(1);
    const std::string_view before = Trim(line.text.substr(0, at));
    auto agency = AgencyBehindName(name);
    if (!agency) agency = AgencyOfReporters(name);
    if (agency && EndsStory(before)) return MakeCredit(*agency, line.begin + at);
    // "Vietnam News Service (VNS)": the name is enough.
    if (name.ends_with(')')) name = Trim(name.substr(0, name.rfind('(')));
    if (!IsSourceName(name)) continue;
    // "Markets reopen on Monday — VNA": an acronym signs even where the full stop was forgotten.
    const bool signs = IsAcronym(name) && dash != "-" && line.text.substr(0, at).ends_with(' ');
    if (!signs && !EndsStory(before)) continue;
    const bool one_word = name.find_first_of(" /") == name.npos;
    const bool paper = IsMediaName(name) || (is_last && (IsPaperName(name) || one_word));
    if (IsAcronym(name) || paper) return MakeCredit(name, line.begin + at);
  }
  return std::nullopt;
}

// "... by June. (PNS)": behind the last sentence, or a line of its own.
std::optional<Credit> ReadBracketed(const Line& line) {
  if (!line.text.ends_with(')')) return std::nullopt;
  const std::size_t at = line.text.rfind('(');
  if (at == line.text.npos || !EndsStory(line.text.substr(0, at))) return std::nullopt;
  const std::string_view inside = Trim(line.text.substr(at + 1, line.text.size() - at - 2));
  if (const auto agency = AgencyOfReporters(inside)) return MakeCredit(*agency, line.begin + at);
  const bool known = IsAcronym(inside) || IsPaperName(inside) || IsKnownAgency(inside);
  if (!known || inside == "END" || inside == "ENDS" || inside == "MORE") return std::nullopt;
  return MakeCredit(inside, line.begin + at);
}

// "... he said. PTI KSS AS": without the initials of who wrote and who edited.
std::string_view WithoutInitials(std::string_view text) {
  constexpr std::size_t kMostInitials = 4;
  std::string_view rest = text;
  for (std::size_t count = 0; count < kMostInitials; ++count) {
    const std::size_t at = rest.rfind(' ');
    if (at == rest.npos) return text;
    const std::string_view word = rest.substr(at + 1);
    if (IsKnownAgency(word)) return rest;
    if (!IsAcronym(word) || word.size() > 3) return text;
    rest = rest.substr(0, at);
  }
  return text;
}

// "... he said. AFP": a known agency as the last word, and nothing else in its sentence.
std::optional<Credit> ReadLastWord(const Line& line) {
  std::string_view text = WithoutInitials(line.text);
  if (text.ends_with('.')) text.remove_suffix(1);
  const std::size_t at = text.rfind(' ');
  if (at == text.npos || !EndsStory(text.substr(0, at))) return std::nullopt;
  const std::string_view name = text.substr(at + 1);
  if (!IsKnownAgency(name)) return std::nullopt;
  return MakeCredit(name, line.begin + at + 1);
}

// "This article was first published by The Conversation.", "Originally published in Daily Monitor
// on 4 March": a line that says nothing else.
std::optional<Credit> ReadRepublished(const Line& line) {
  constexpr std::size_t kMostBytes = 120;
  if (line.text.size() > kMostBytes) return std::nullopt;
  const std::string small = SmallLetters(line.text);
  const bool tells = small.starts_with("this ") || small.starts_with("originally ") ||
                     small.starts_with("first ") || small.starts_with("republished ");
  for (const std::string_view verb :
       {"published by ", "published in ", "appeared in ", "appeared on ", "republished from "}) {
    const std::size_t at = small.find(verb);
    if (!tells || at == small.npos) continue;
    std::string_view name = line.text.substr(at + verb.size());
    name = name.substr(0, std::min(name.find(" on "), name.find_first_of(".,;(")));
    if (name.starts_with("the ")) name.remove_prefix(4);
    const bool outlet = IsPaperName(name) || IsAcronym(name) || name.starts_with("The ");
    if (outlet && IsSourceName(name)) return MakeCredit(Trim(name), line.begin);
  }
  return std::nullopt;
}

// "VNA/VNS", "/PNA/", "Hồng Minh (TTXVN)" or "Ala-Too Info" alone in the last line.
std::optional<Credit> ReadLone(const Line& line) {
  if (const auto agency = AgencyBehindName(line.text)) return MakeCredit(*agency, line.begin);
  if (const auto agency = AgencyOfReporters(line.text)) return MakeCredit(*agency, line.begin);
  std::string_view name = line.text;
  if (name.starts_with('/')) name.remove_prefix(1);
  if (name.ends_with('/')) name.remove_suffix(1);
  if (!(IsAcronym(name) || IsMediaName(name)) || name == "END" || name == "ENDS")
    return std::nullopt;
  return MakeCredit(name, line.begin);
}

// "“The wall stands.” – Nikkei Asia": somebody's words and who said them.
bool IsSaying(std::string_view line) {
  if (!line.starts_with("“") && !line.starts_with('"')) return false;
  const std::size_t closing = std::max(line.rfind("”") + 1, line.rfind('"') + 1);
  const std::size_t dash = line.find("–", closing);
  return closing > 1 && std::min(dash, line.find("—", closing)) < closing + 5;
}

bool IsOwnOutlet(std::string_view name) {
  if (IsKnownAgency(name) || name.find("Photo") != name.npos || name.find("Image") != name.npos ||
      name.find("Picture") != name.npos) {
    return false;
  }
  return IsMediaName(name) || IsAcronym(name);
}

// What the line at `distance` from the end says. Behind the signature stand captions and teasers,
// so only what nothing else looks like is believed in lines before the last.
std::optional<Credit> ReadCredit(const Line& line, std::size_t distance, bool alone) {
  const bool is_last = distance == 0;
  std::optional<Credit> credit = ReadSourceLabel(line);
  if (!credit) credit = ReadCopyright(line);
  if (!credit) credit = ReadVietnamese(line);
  if (!credit) credit = ReadRepublished(line);
  if (!credit) credit = ReadDashed(line, is_last);
  if (!credit && is_last) credit = ReadBracketed(line);
  if (!credit && is_last) credit = ReadLastWord(line);
  // A line alone says less than a dash: believed at the very end of a longer text only.
  if (!credit && is_last && !alone) credit = ReadLone(line);
  return credit;
}

}  // namespace

std::string_view FindPhotoCredit(std::string_view text) {
  for (const Line& line : LastLines(text)) {
    std::string_view credit = line.text;
    if (credit.ends_with(')')) credit.remove_suffix(1);
    const std::size_t label = credit.rfind("Photo: ");
    const std::size_t sentence = credit.rfind(". ");
    if (label != credit.npos) {
      credit = Trim(credit.substr(label + 7));
    } else if (sentence != credit.npos) {
      credit = Trim(credit.substr(sentence + 2));
    } else {
      continue;
    }
    const std::size_t slash = credit.find('/');
    const std::string_view first = credit.substr(0, slash);
    const std::string_view last = slash == credit.npos ? credit : credit.substr(slash + 1);
    if (IsOwnOutlet(first) && (label != credit.npos || slash != credit.npos)) return first;
    if (label != credit.npos && IsOwnOutlet(last)) return last;
  }
  return {};
}

std::optional<Credit> FindCredit(std::string_view text) {
  const std::vector<Line> lines = LastLines(text);
  // One saying after the other is a collection, and the names are those of its authors.
  if (lines.size() > 1 && IsSaying(lines[0].text) && IsSaying(lines[1].text)) return std::nullopt;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::optional<Credit> credit = ReadCredit(lines[i], i, lines.size() == 1);
    if (!credit) continue;
    credit->last = i == 0;
    return credit;
  }
  return std::nullopt;
}

}  // namespace dateline
