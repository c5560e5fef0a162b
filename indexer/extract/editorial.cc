// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/editorial.h"

#include <algorithm>
#include <cstdint>

namespace dateline {
namespace {

// A line that begins so is no part of the article; compared in small letters.
constexpr std::string_view kOpeners[] = {
    "read more",    "read next",       "read also",         "see also",     "related:",
    "related news", "related stories", "more on this",      "more stories", "also read",
    "photo:",       "photos:",         "photo credit",      "image:",       "image credit",
    "file photo",   "follow us",       "subscribe",         "sign up for",  "recommended:",
    "watch:",       "listen:",         "you may also like",
};

// From here to the end of the line somebody is thanked for a picture.
constexpr std::string_view kCredits[] = {
    "Photo by ",      "Photos by ",       "Photo courtesy of ", "Image by ",      "Images by ",
    "Picture by ",    "(Photo: ",         "(Photo by ",         "Photograph by ", "Photo credit: ",
    "Image credit: ", "Illustration by ", "Graphic by ",        "Photo: ",
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

// "By Ma Xiuying and Tom Whitlock" alone on its line: short, no full stop, a capital after "By".
bool IsByline(std::string_view line) {
  return line.size() < 80 && line.size() > 4 && StartsWithoutCase(line, "by ") &&
         (IsCapitalLetter(line[3]) || static_cast<unsigned char>(line[3]) >= 0x80) &&
         !line.ends_with('.');
}

// Where a credit begins in the line, or npos. "VNA Photo": an agency in capitals before the word.
std::size_t CreditStart(std::string_view line) {
  std::size_t start = std::string_view::npos;
  for (const std::string_view credit : kCredits) start = std::min(start, line.find(credit));
  const std::size_t photo = line.find(" Photo");
  if (photo != std::string_view::npos && photo >= 2 && IsCapitalLetter(line[photo - 1]) &&
      IsCapitalLetter(line[photo - 2])) {
    start = std::min(start, line.substr(0, photo).find_last_of(' ') + 1);
  }
  return start;
}

}  // namespace

std::vector<Span> EditorialSpans(std::string_view text) {
  std::vector<Span> spans;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::size_t first = text.find_first_not_of(" \t*•>-", begin);
    first = std::min(first, end);
    const std::string_view line = text.substr(first, end - first);
    const std::size_t credit = CreditStart(line);
    if (IsTeaser(line) || IsByline(line)) {
      spans.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)});
    } else if (credit != std::string_view::npos) {
      spans.push_back(
          {static_cast<std::uint32_t>(first + credit), static_cast<std::uint32_t>(end)});
    }
    begin = end + 1;
  }
  return spans;
}

}  // namespace dateline
