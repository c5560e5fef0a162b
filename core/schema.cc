// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/schema.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/unicode.h"

namespace dateline {
namespace {

using std::chrono::year;

constexpr std::size_t kHashBytes = 17;  // '~' and 16 hex digits

// Xapian keeps a NUL in two bytes.
std::size_t StoredBytes(std::string_view term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

std::string HexHash(std::string_view text) {
  char hex[kHashBytes];
  std::snprintf(hex, sizeof hex, "%016llx",
                static_cast<unsigned long long>(XXH3_64bits(text.data(), text.size())));
  return hex;
}

// `term` itself, or its start and a hash of the whole where it is too long for Xapian. It is cut
// between characters, so that every term of a text is text.
std::string Fit(std::string term) {
  if (StoredBytes(term) <= kMaxTermBytes) return term;
  std::size_t kept = 0;
  std::size_t stored = 0;
  while (stored + (term[kept] == '\0' ? 2 : 1) <= kMaxTermBytes - kHashBytes) {
    stored += term[kept] == '\0' ? 2 : 1;
    ++kept;
  }
  return std::string(Prefix(term, kept)) + '~' + HexHash(term);
}

// A prefix and what follows it, as one term that Xapian takes.
std::string Joined(std::string_view prefix, std::string_view rest) {
  std::string term;
  term.reserve(prefix.size() + rest.size());
  term.append(prefix).append(rest);
  return Fit(std::move(term));
}

std::string FormPrefix(char kind_letter) { return std::string("XF") + kind_letter + ':'; }

// BM25 of a frequency: 1 for one occurrence among as many words as the average.
double Saturated(std::uint32_t frequency, std::uint32_t words, double average_words) {
  const double norm = Impact::kK1 * (1 - Impact::kB + Impact::kB * words / average_words);
  return (Impact::kK1 + 1) * frequency / (frequency + norm);
}

}  // namespace

std::uint32_t ImpactWdf(const FieldCount& stem, const FieldCount& words) {
  const double impact =
      Saturated(stem.all, words.all, Impact::kAverageWords) +
      Impact::kTitle * Saturated(stem.title, words.title, Impact::kAverageTitleWords) +
      Impact::kLead * Saturated(stem.lead, words.lead, kLeadWords);
  // At least 1: a wdf of 0 would make a boolean term of it.
  return static_cast<std::uint32_t>(std::max(1.0, std::round(Impact::kOnce * impact)));
}

std::string WordTerm(std::string_view word) { return Joined("", word); }
std::string StemTerm(std::string_view stem) { return Joined("Z", stem); }
std::string SpellingTerm(std::string_view spelling) { return Joined("E", spelling); }
std::string TitleTerm(std::string_view word) { return Joined("S", word); }

std::string IdTerm(std::string_view id) { return Joined("Q", id); }
std::string SourceTerm(std::string_view source_key) { return Joined("XS:", source_key); }
std::string LanguageTerm(std::string_view language) { return Joined("XG:", language); }
std::string LicenceTerm(std::string_view licence, std::string_view credit) {
  return Joined("XR:", std::string(licence) + '\t' + std::string(credit));
}

char KindLetter(EntityKind kind) {
  switch (kind) {
    case EntityKind::kOrganisation:
      return 'O';
    case EntityKind::kPlace:
      return 'L';
    case EntityKind::kPerson:
      break;
  }
  return 'P';
}

std::string EntityPrefix(EntityKind kind) { return std::string("X") + KindLetter(kind) + ':'; }

std::string EntityTerm(EntityKind kind, std::string_view key) {
  return Joined(EntityPrefix(kind), key);
}

std::string AnyEntityTerm(EntityKind kind) { return std::string("XA:") + KindLetter(kind); }

std::string RoleTerm(RoleRow row, std::string_view stem) {
  return Joined(row == RoleRow::kFirst ? "XT:" : "XU:", stem);
}

std::string FormTerm(char kind_letter, std::string_view key, std::string_view form) {
  std::string term = FormPrefix(kind_letter);
  term.append(key).append("\t").append(form);
  return StoredBytes(term) <= kMaxTermBytes ? term : std::string();
}

std::optional<KeyedForm> ParseFormTerm(char kind_letter, std::string_view term) {
  const std::string prefix = FormPrefix(kind_letter);
  if (!term.starts_with(prefix)) return std::nullopt;
  term.remove_prefix(prefix.size());
  // A key holds no tab (FoldName); a form may.
  const std::size_t tab = term.find('\t');
  if (tab == term.npos) return std::nullopt;
  return KeyedForm{term.substr(0, tab), term.substr(tab + 1)};
}

std::string SortableDay(Day day) {
  // Adding 2^31 makes days before 1970 sort before the others as unsigned numbers.
  const std::uint32_t number = static_cast<std::uint32_t>(DayNumber(day)) ^ 0x80000000U;
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
  return bytes;
}

std::optional<Day> ReadSortableDay(std::string_view bytes) {
  if (bytes.size() != sizeof(std::uint32_t)) return std::nullopt;
  std::uint32_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  const auto day = static_cast<std::int32_t>(number ^ 0x80000000U);
  // Bytes of four from elsewhere may say a day that no calendar of ours has.
  static const std::int32_t kFirst = DayNumber(year(1) / 1 / 1);
  static const std::int32_t kLast = DayNumber(year(9999) / 12 / 31);
  if (day < kFirst || day > kLast) return std::nullopt;
  return DayOfNumber(day);
}

std::string IdOfKey(std::string_view key) {
  std::string id(key);
  std::replace(id.begin(), id.end(), ' ', '_');
  return id;
}

std::string KeyOfId(std::string_view id) {
  std::string key(id);
  std::replace(key.begin(), key.end(), '_', ' ');
  return key;
}

}  // namespace dateline
