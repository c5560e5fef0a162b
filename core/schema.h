// SPDX-License-Identifier: GPL-2.0-or-later
// The vocabulary of the index: what indexer writes and searcher reads; core/date_terms.h has that
// of dates. docs/index-format.md says the same in prose; change all together, and raise
// kSchemaVersion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/date.h"

namespace dateline {

inline constexpr int kSchemaVersion = 5;

// Xapian's bound on a term, counting each NUL twice. Longer ones are cut and end in a hash.
inline constexpr std::size_t kMaxTermBytes = 245;

// Positions: the title's words from 0, the text's from here; a new paragraph skips kParagraphGap.
inline constexpr std::uint32_t kTextPosition = 1000;
inline constexpr std::uint32_t kMaxTitleWords = 900;
inline constexpr std::uint32_t kParagraphGap = 10;
inline constexpr std::size_t kLeadWords = 60;

// Value slots.
inline constexpr std::uint32_t kSlotPublishedFirst =
    0;  // SortableDay of the first day; unset if unknown
inline constexpr std::uint32_t kSlotPublishedLast = 1;  // of the last day, when coarser than a day
inline constexpr std::uint32_t kSlotIndexedAt = 2;      // 8 bytes, big-endian seconds
inline constexpr std::uint32_t kSlotContentHash = 3;    // ContentHash
inline constexpr std::uint32_t kSlotSignature = 4;      // core/signature.h; unset for a short text

// Metadata keys of the database.
inline constexpr char kMetaSchema[] = "schema";             // kSchemaVersion in decimal
inline constexpr char kMetaGeneration[] = "generation";     // decimal; grows with every commit
inline constexpr char kMetaCommittedAt[] = "committed_at";  // decimal seconds since 1970, UTC

// The impact of a stem on an article's score, worked out when it is indexed and stored as its wdf:
// what BM25 gives its frequency, in title and text together, with the same of the title and of the
// lead on top, each against a length of its own. The saturation is Robertson's and Walker's (1994),
// stored impacts are Anh's and Moffat's, "Simplified similarity scoring using term ranks" (2005).
// kTitle and kLead were chosen by docs/ranking.md.
struct Impact {
  static constexpr double kK1 = 1.2;
  static constexpr double kB = 0.75;
  static constexpr double kAverageWords = 300;
  static constexpr double kAverageTitleWords = 12;
  static constexpr double kTitle = 0.5;
  static constexpr double kLead = 0.3;
  static constexpr double kOnce = 56;  // of one occurrence in a text of average length
};

// How often an article has a stem, or how many words it has.
struct FieldCount {
  std::uint32_t all = 0;    // in title and text; not in a title made from the text
  std::uint32_t title = 0;  // in the title
  std::uint32_t lead = 0;   // in the first kLeadWords of the text
};

// The wdf of a stem of an article of so many words: from 1 to 222.
std::uint32_t ImpactWdf(const FieldCount& stem, const FieldCount& words);

// Text terms. `word` is FoldWord's, `stem` is Stemmer's, `spelling` is SpellingKey's.
std::string WordTerm(std::string_view word);  // "viet"      with positions
std::string StemTerm(std::string_view stem);  // "Zmeet"     without
std::string SpellingTerm(
    std::string_view spelling);  // "Eviệt"     with positions; only where it differs from the word
std::string TitleTerm(
    std::string_view word);  // "Sviet"     with positions, counted from 0 in the title

// What every term of one sort begins with, for whoever walks over all of them.
inline constexpr std::string_view kIdPrefix = "Q";
inline constexpr std::string_view kSourcePrefix = "XS:";
inline constexpr std::string_view kFormPrefix = "XF";  // then the kind and a colon
inline constexpr std::string_view kLicencePrefix = "XR:";
inline constexpr std::string_view kLanguagePrefix = "XG:";

// Boolean terms.
std::string IdTerm(std::string_view id);              // "Q" + id
std::string SourceTerm(std::string_view source_key);  // "XS:" + FoldName(source)
std::string LicenceTerm(std::string_view licence,
                        std::string_view credit);     // "XR:" + licence + "\t" + credit
std::string LanguageTerm(std::string_view language);  // "XG:" + "en"
std::string EntityTerm(EntityKind kind,
                       std::string_view key);  // "XP:" "XO:" "XL:" + key, with positions
std::string EntityPrefix(EntityKind kind);     // "XP:" ...

// Any entity of the kind, at the position of each mention: "XA:P" "XA:O" "XA:L".
std::string AnyEntityTerm(EntityKind kind);

// A word of what somebody is described as, at its position in the text: "XT:minist" or "XU:minist".
// Roles that touch stand in different rows, so that no phrase runs from one into the next.
enum class RoleRow : std::uint8_t { kFirst, kSecond };
inline constexpr RoleRow kRoleRows[] = {RoleRow::kFirst, RoleRow::kSecond};
std::string RoleTerm(RoleRow row, std::string_view stem);

// The printed form of an entity or source in an article: what display names are chosen from.
// "XF" + "P:" + key + "\t" + form. Empty when both together do not fit a term.
std::string FormTerm(char kind_letter, std::string_view key, std::string_view form);
char KindLetter(EntityKind kind);  // 'P', 'O', 'L'; sources use 'S'

// Key and form of a FormTerm; nothing for another term. Views into `term`.
struct KeyedForm {
  std::string_view key;
  std::string_view form;
};
std::optional<KeyedForm> ParseFormTerm(char kind_letter, std::string_view term);

// Four bytes that sort as the days do; and back. Nothing for bytes of another length.
std::string SortableDay(Day day);
std::optional<Day> ReadSortableDay(std::string_view bytes);

// An entity's address: its key with '_' for every blank, and back.
std::string IdOfKey(std::string_view key);
std::string KeyOfId(std::string_view id);

}  // namespace dateline
