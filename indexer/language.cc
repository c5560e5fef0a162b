// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "core/unicode.h"

namespace dateline {
namespace {

constexpr char kUndetermined[] = "und";

// Fewer letters than this are names and numbers in any language.
constexpr std::size_t kFewestCodePoints = 20;

// The beginning tells as well as the whole, at a fraction of the time.
constexpr std::size_t kMostBytes = 8'000;

// Codes that CLD2 still gives and the register has replaced.
struct Renamed {
  std::string_view old_code;
  const char* code;
};
constexpr Renamed kRenamed[] = {{"iw", "he"}, {"in", "id"}, {"ji", "yi"}, {"jw", "jv"},
                                {"mo", "ro"}, {"sh", "sr"}, {"tl", "fil"}};

std::string CurrentCode(std::string code) {
  for (const Renamed& renamed : kRenamed) {
    if (code == renamed.old_code) return renamed.code;
  }
  return code;
}

bool IsLetter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

}  // namespace

std::string PrimaryLanguage(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
  if (primary.size() < 2 || primary.size() > 3) return {};
  if (!std::all_of(primary.begin(), primary.end(), IsLetter)) return {};
  std::string code;
  for (const char letter : primary) code.push_back(static_cast<char>(letter | 0x20));
  return CurrentCode(code);
}

std::string DetectLanguage(std::string_view text) {
  const std::string_view sample = Prefix(text, kMostBytes);
  if (CountCodePoints(sample) < kFewestCodePoints) return kUndetermined;
  bool is_reliable = false;
  const CLD2::Language language = CLD2::DetectLanguage(
      sample.data(), static_cast<int>(sample.size()), /*is_plain_text=*/true, &is_reliable);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return kUndetermined;
  const std::string code = PrimaryLanguage(CLD2::LanguageCode(language));
  return code.empty() || code == "un" ? kUndetermined : code;
}

}  // namespace dateline
