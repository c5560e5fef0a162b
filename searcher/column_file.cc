// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/column_file.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <type_traits>

#include "core/schema.h"
#include "searcher/file_sections.h"

namespace dateline {
namespace {

constexpr std::array<char, 8> kMagic = {'D', 'L', 'C', 'O', 'L', 'U', 'M', 'N'};
constexpr std::uint32_t kFormat = 1;

// Five of each of four kinds of keys, four of dates, the witnesses, four of candidates.
constexpr std::size_t kSections = 4 * 5 + 4 + 1 + 4;

// Without padding.
struct FileHeader {
  std::array<char, 8> magic = kMagic;
  std::uint32_t format = kFormat;
  std::uint32_t byte_order = kOwnByteOrder;
  std::uint64_t checksum = 0;  // XXH3 of all that follows this field
  std::uint64_t file_bytes = 0;
  std::uint64_t generation = 0;
  SourceUuid uuid{};
  std::array<Section, kSections> sections{};
};
static_assert(sizeof(FileHeader) == 40 + kSourceUuidBytes + 16 * kSections);
static_assert(sizeof(Period) == 8 && sizeof(PlainPeriod) == 8 && sizeof(Witness) == 8);

template <typename T>
std::string_view BytesOf(std::span<const T> values) {
  static_assert(std::is_trivially_copyable_v<T>);
  return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

// Candidates field by field.
struct CandidateFields {
  std::vector<std::uint32_t> documents;
  std::vector<Signature> signatures;
  std::vector<std::uint32_t> id_ends;
  std::string ids;
};

CandidateFields FieldsOf(const std::vector<CopyCandidate>& candidates) {
  CandidateFields fields;
  for (const CopyCandidate& candidate : candidates) {
    fields.documents.push_back(candidate.document);
    fields.signatures.push_back(candidate.signature);
    fields.ids += candidate.id;
    fields.id_ends.push_back(static_cast<std::uint32_t>(fields.ids.size()));
  }
  return fields;
}

using Sections = std::array<std::string_view, kSections>;

Sections SectionsOf(const ColumnFile& file, const CandidateFields& candidates) {
  const ColumnRows& rows = file.rows;
  Sections sections;
  std::size_t at = 0;
  for (const KeyRows& keys : rows.keys) {
    sections[at++] = BytesOf(keys.key_ends);
    sections[at++] = keys.letters;
    sections[at++] = BytesOf(keys.rows.begins);
    sections[at++] = BytesOf(keys.rows.values);
    sections[at++] = BytesOf(keys.prominence);
  }
  sections[at++] = BytesOf(rows.published);
  sections[at++] = BytesOf(rows.periods);
  sections[at++] = BytesOf(rows.mentioned.begins);
  sections[at++] = BytesOf(rows.mentioned.values);
  sections[at++] = BytesOf(std::span(file.source.witnesses));
  sections[at++] = BytesOf(std::span(candidates.documents));
  sections[at++] = BytesOf(std::span(candidates.signatures));
  sections[at++] = BytesOf(std::span(candidates.id_ends));
  sections[at] = candidates.ids;
  return sections;
}

Error Damaged(std::string_view what) {
  return {Fault::kDamaged, "the file of columns " + std::string(what) +
                               "; the next 'dateline index' makes a new one"};
}

bool AllBelow(std::span<const std::uint32_t> values, std::size_t bound) {
  std::uint32_t largest = 0;
  for (const std::uint32_t value : values) largest = std::max(largest, value);
  return values.empty() || largest < bound;
}

// `count` rows of numbers below `bound`.
bool AreRows(const NumberRows& rows, std::size_t count, std::size_t bound) {
  return rows.begins.size() == count + 1 && rows.begins.front() == 0 && Ascends(rows.begins) &&
         rows.begins.back() == rows.values.size() && AllBelow(rows.values, bound);
}

bool AreKeys(const KeyRows& keys, std::size_t count) {
  const std::size_t letters = keys.key_ends.empty() ? 0 : keys.key_ends.back();
  return Ascends(keys.key_ends) && letters == keys.letters.size() &&
         keys.prominence.size() == keys.rows.values.size() &&
         AreRows(keys.rows, count, keys.keys());
}

bool ArePeriods(std::span<const PlainPeriod> periods) {
  return std::all_of(periods.begin(), periods.end(), [](const PlainPeriod& period) {
    return period.unit <= static_cast<std::uint32_t>(CalendarUnit::kCentury);
  });
}

bool AreWhole(const ColumnRows& rows) {
  return rows.size() < std::numeric_limits<Xapian::docid>::max() &&
         std::all_of(rows.keys.begin(), rows.keys.end(),
                     [&](const KeyRows& keys) { return AreKeys(keys, rows.size()); }) &&
         ArePeriods(rows.periods) && AreRows(rows.mentioned, rows.size(), rows.periods.size());
}

// Takes the sections one after the other; whether all of them were there.
class SectionReader {
 public:
  SectionReader(std::string_view bytes, const FileHeader& header)
      : bytes_(bytes), header_(header) {}

  template <typename T>
  std::span<const T> Next() {
    const auto values = ValuesOf<T>(bytes_, header_.sections[at_++]);
    whole_ = whole_ && values;
    return values.value_or(std::span<const T>());
  }

  std::string_view NextText() {
    const std::span<const char> letters = Next<char>();
    return {letters.data(), letters.size()};
  }

  bool whole() const { return whole_; }

 private:
  std::string_view bytes_;
  const FileHeader& header_;
  std::size_t at_ = 0;
  bool whole_ = true;
};

// Nothing where they do not ascend up to `end`.
std::optional<std::vector<CopyCandidate>> NextCandidates(SectionReader& reader, Xapian::docid end) {
  const auto documents = reader.Next<std::uint32_t>();
  const auto signatures = reader.Next<Signature>();
  const auto id_ends = reader.Next<std::uint32_t>();
  const std::string_view ids = reader.NextText();
  std::vector<CopyCandidate> candidates;
  if (signatures.size() != documents.size() || id_ends.size() != documents.size() ||
      !Ascends(id_ends) || (id_ends.empty() ? 0 : id_ends.back()) != ids.size())
    return std::nullopt;
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::uint32_t least = i == 0 ? 1 : documents[i - 1] + 1;
    if (documents[i] < least || documents[i] >= end) return std::nullopt;
    candidates.push_back(
        {documents[i], signatures[i], std::string(ids.substr(begin, id_ends[i] - begin))});
    begin = id_ends[i];
  }
  return candidates;
}

}  // namespace

Witness WitnessOf(const Xapian::Database& database, Xapian::docid document) {
  const Xapian::Document read = database.get_document(document);
  const std::string told = read.get_value(kSlotIndexedAt) + read.get_value(kSlotContentHash);
  return {document, static_cast<std::uint32_t>(XXH3_64bits(told.data(), told.size()))};
}

std::string EncodeColumns(const ColumnFile& file) {
  FileHeader header;
  header.generation = file.source.generation;
  header.uuid = UuidBytes(file.source.uuid);
  const CandidateFields candidates = FieldsOf(file.candidates);
  const Sections sections = SectionsOf(file, candidates);
  std::uint64_t at = sizeof(FileHeader);
  for (std::size_t i = 0; i < kSections; ++i) {
    header.sections[i] = {at, sections[i].size()};
    at += (sections[i].size() + kSectionAlignment - 1) / kSectionAlignment * kSectionAlignment;
  }
  std::string bytes(at, '\0');
  for (std::size_t i = 0; i < kSections; ++i)
    std::copy(sections[i].begin(), sections[i].end(),
              bytes.begin() + static_cast<std::ptrdiff_t>(header.sections[i].begin));
  WriteFileHeader(header, bytes);
  return bytes;
}

Result<ColumnFile> ParseColumns(std::string_view bytes) {
  FileHeader header;
  if (const std::string_view fault = ReadFileHeader(bytes, header); !fault.empty())
    return Damaged(fault);

  ColumnFile file;
  file.source.generation = header.generation;
  file.source.uuid = UuidText(header.uuid);
  SectionReader reader(bytes, header);
  for (KeyRows& keys : file.rows.keys) {
    keys.key_ends = reader.Next<std::uint32_t>();
    keys.letters = reader.NextText();
    keys.rows.begins = reader.Next<std::uint32_t>();
    keys.rows.values = reader.Next<std::uint32_t>();
    keys.prominence = reader.Next<std::uint8_t>();
  }
  file.rows.published = reader.Next<Period>();
  file.rows.periods = reader.Next<PlainPeriod>();
  file.rows.mentioned.begins = reader.Next<std::uint32_t>();
  file.rows.mentioned.values = reader.Next<std::uint32_t>();
  const auto witnesses = reader.Next<Witness>();
  file.source.witnesses.assign(witnesses.begin(), witnesses.end());
  auto candidates = NextCandidates(reader, file.rows.end());
  if (!reader.whole() || !AreWhole(file.rows) || !candidates) return Damaged("contradicts itself");
  file.candidates = *std::move(candidates);
  return file;
}

}  // namespace dateline
