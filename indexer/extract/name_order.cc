// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/name_order.h"

#include <algorithm>

#include "core/pinyin.h"
#include "indexer/extract/gazetteer.h"

namespace dateline {
namespace {

bool Are(const std::vector<NamePart>& parts, auto test) { return std::ranges::all_of(parts, test); }

bool IsVietnamese(const std::vector<NamePart>& parts) {
  if (parts.size() < 2 || parts.size() > 4) return false;
  constexpr std::string_view kForeign[] = {"den", "der", "von", "del", "bin", "ibn", "al"};
  const bool short_words = Are(parts, [&](const NamePart& part) {
    return part.folded.size() <= 6 && !part.hyphened &&
           std::ranges::find(kForeign, part.folded) == std::end(kForeign);
  });
  if (!short_words || (parts.front().lists & kVietnameseFamilyName) == 0) return false;
  const bool diacritics = std::ranges::any_of(parts, &NamePart::diacritics);
  if (diacritics || parts.size() > 2) {
    // "Lee Hsien Loong" has three short words as well; its family name is in no Vietnamese list.
    return true;
  }
  return (parts.back().lists & kVietnameseGivenName) != 0;
}

bool IsChinese(const std::vector<NamePart>& parts) {
  if (parts.size() < 2 || parts.size() > 3) return false;
  if ((parts.front().lists & kChineseFamilyName) == 0) return false;
  return Are(parts, [](const NamePart& part) { return IsPinyin(part.folded); });
}

// "Song Ki-hoon", "Lai Ching-te": the way Korea and Taiwan spell given names says it all.
bool HasJoinedGivenName(const std::vector<NamePart>& parts) {
  return parts.size() == 3 && parts[2].hyphened && parts[2].small && !parts[1].hyphened;
}

bool IsKorean(const std::vector<NamePart>& parts) {
  if (parts.size() < 2 || parts.size() > 3) return false;
  if ((parts.front().lists & kKoreanFamilyName) == 0) return false;
  const bool hyphened = parts.size() == 3 && parts[2].hyphened;
  const bool short_words =
      parts.size() == 3 && Are(parts, [](const NamePart& part) { return part.folded.size() <= 5; });
  // "Kim Jong Un", and not "Lee Ann Gray".
  const bool tiny = short_words && parts[1].folded.size() <= 4 && parts[2].folded.size() <= 4 &&
                    ((parts[1].lists & kGivenName) == 0 || (parts[2].lists & kFamilyName) == 0 ||
                     parts[2].folded.size() <= 3);
  const bool known_given = (parts.back().lists & (kGivenName | kFamilyName)) != 0;
  return hyphened || tiny || (short_words && !known_given);
}

}  // namespace

NameOrder OrderOf(const std::vector<NamePart>& parts) {
  // A Chinese family name that is Vietnamese too ("Cao", "Thai") is decided by the given name:
  // Vietnamese agencies print three words, Chinese ones two.
  if (HasJoinedGivenName(parts)) return NameOrder::kFamilyFirst;
  const bool vietnamese = IsVietnamese(parts);
  const bool chinese = IsChinese(parts);
  if (vietnamese && chinese) {
    const bool diacritics = std::ranges::any_of(parts, &NamePart::diacritics);
    return diacritics || parts.size() > 2 ? NameOrder::kVietnamese : NameOrder::kFamilyFirst;
  }
  if (vietnamese) return NameOrder::kVietnamese;
  if (chinese || IsKorean(parts)) return NameOrder::kFamilyFirst;
  return NameOrder::kFamilyLast;
}

}  // namespace dateline
