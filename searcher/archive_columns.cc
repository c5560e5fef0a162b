// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/archive_columns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/archive_layout.h"
#include "core/durable_file.h"
#include "core/mapped_file.h"
#include "core/result.h"
#include "searcher/column_reader.h"
#include "searcher/handles.h"
#include "searcher/impact_lists.h"
#include "searcher/save_columns.h"
#include "searcher/xapian_door.h"

namespace dateline {
namespace {

// The term list of an article costs about as much as three thousand postings: the rows of more new
// articles than this are read out of the postings of all.
constexpr std::size_t kMostAdded = 20'000;

constexpr std::size_t kWitnesses = 16;

// All that are still there are the articles they were, and one is there.
bool Agree(const Xapian::Database& database, const std::vector<Xapian::docid>& documents,
           const std::vector<Witness>& witnesses) {
  bool any = false;
  for (const Witness& witness : witnesses) {
    if (!std::binary_search(documents.begin(), documents.end(), witness.document)) continue;
    if (WitnessOf(database, witness.document) != witness) return false;
    any = true;
  }
  return any;
}

// Copies rows, and of what they count only what some row has.
class RowCopier {
 public:
  explicit RowCopier(ColumnParts& parts) : parts_(parts) {}

  // Requires: `documents` ascending, and behind those that were copied before.
  void Copy(const ColumnRows& rows, std::span<const Xapian::docid> documents) {
    for (std::size_t i = 0; i < rows.keys.size(); ++i)
      key_numbers_[i].assign(rows.keys[i].keys(), kNoNumber);
    period_numbers_.assign(rows.periods.size(), kNoNumber);
    for (const Xapian::docid document : documents) {
      EndRowsBefore(document);
      const std::size_t row = document - rows.first;
      for (std::size_t i = 0; i < rows.keys.size(); ++i) CopyKeys(rows.keys[i], row, i);
      for (const std::uint32_t number : rows.mentioned.Of(row))
        parts_.mentioned.values.push_back(PeriodNumber(rows, number));
      EndRow(rows.published[row]);
    }
    EndRowsBefore(rows.end());
  }

 private:
  static constexpr std::uint32_t kNoNumber = ~std::uint32_t{0};

  void CopyKeys(const KeyRows& keys, std::size_t row, std::size_t kind) {
    ColumnParts::Keys& copied = parts_.keys[kind];
    const std::size_t begin = keys.rows.begins[row];
    const auto values = keys.rows.Of(row);
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::uint32_t& number = key_numbers_[kind][values[i]];
      if (number == kNoNumber) number = NumberOf(keys.key(values[i]), kind);
      copied.rows.values.push_back(number);
      copied.prominence.push_back(keys.prominence[begin + i]);
    }
  }

  std::uint32_t NumberOf(std::string_view key, std::size_t kind) {
    ColumnParts::Keys& copied = parts_.keys[kind];
    const auto next = static_cast<std::uint32_t>(copied.key_ends.size());
    const auto [known, is_new] = known_keys_[kind].emplace(key, next);
    if (is_new) {
      copied.letters += key;
      copied.key_ends.push_back(static_cast<std::uint32_t>(copied.letters.size()));
    }
    return known->second;
  }

  std::uint32_t PeriodNumber(const ColumnRows& rows, std::uint32_t old) {
    std::uint32_t& number = period_numbers_[old];
    if (number != kNoNumber) return number;
    const PlainPeriod& period = rows.periods[old];
    const auto next = static_cast<std::uint32_t>(parts_.periods.size());
    const auto [known, is_new] =
        known_periods_.emplace(std::pair(period.first_day, period.unit), next);
    if (is_new) parts_.periods.push_back(period);
    return number = known->second;
  }

  void EndRow(const Period& published) {
    parts_.published.push_back(published);
    for (ColumnParts::Keys& keys : parts_.keys)
      keys.rows.begins.push_back(static_cast<std::uint32_t>(keys.rows.values.size()));
    parts_.mentioned.begins.push_back(static_cast<std::uint32_t>(parts_.mentioned.values.size()));
  }

  void EndRowsBefore(Xapian::docid document) {
    while (parts_.first + parts_.published.size() < document) EndRow({});
  }

  ColumnParts& parts_;
  // From the numbers of what is copied from, where they have been met, to those of the copy.
  std::array<std::vector<std::uint32_t>, 4> key_numbers_;
  std::vector<std::uint32_t> period_numbers_;
  std::array<std::unordered_map<std::string_view, std::uint32_t>, 4> known_keys_;
  std::map<std::pair<std::int32_t, std::uint32_t>, std::uint32_t> known_periods_;
};

}  // namespace

// Either memory of its own or a file.
struct ArchiveColumns::Base {
  ColumnParts parts;
  std::optional<MappedFile> file;
  ColumnRows rows;  // of either
};

ArchiveColumns::ArchiveColumns(const Xapian::Database& database) {
  ReadState(database, 0);
  auto base = std::make_shared<Base>();
  base->parts = ReadColumns(database);
  base->rows = RowsOf(base->parts);
  added_.first = base->rows.end();
  base_ = std::move(base);
}

void ArchiveColumns::ReadState(const Xapian::Database& database, std::uint64_t number) {
  documents_.reserve(database.get_doccount());
  documents_.assign(database.postlist_begin(""), database.postlist_end(""));
  source_.uuid = database.get_uuid();
  source_.generation = number;
  const std::size_t witnesses = std::min(kWitnesses, documents_.size());
  for (std::size_t i = documents_.size() - witnesses; i < documents_.size(); ++i)
    source_.witnesses.push_back(WitnessOf(database, documents_[i]));
}

ArchiveColumns ArchiveColumns::Open(const Xapian::Database& database,
                                    const std::filesystem::path& generation, std::uint64_t number,
                                    const ArchiveColumns* previous) {
  ArchiveColumns columns;
  columns.ReadState(database, number);
  if (previous != nullptr && previous->base_ &&
      columns.Extend(database, {previous->source_, previous->base_, previous->added_,
                                previous->candidates_})) {
    columns.origin_ = ColumnOrigin::kEarlierState;
    return columns;
  }
  if (Result<MappedFile> file = MappedFile::Open(ColumnsFile(generation))) {
    auto base = std::make_shared<Base>();
    base->file = *std::move(file);
    if (Result<ColumnFile> parsed = ParseColumns(base->file->bytes())) {
      base->rows = parsed->rows;
      ColumnParts none;
      none.first = base->rows.end();
      if (columns.Extend(database, {parsed->source, std::move(base), std::move(none),
                                    std::move(parsed->candidates)})) {
        columns.origin_ = ColumnOrigin::kFile;
        return columns;
      }
    }
  }
  ArchiveColumns derived(database);
  derived.source_.generation = number;
  derived.candidates_ = FindCandidates(database);
  return derived;
}

// Adds what has been committed since. False, and nothing done, where `earlier` is no earlier state
// of this database, or so early that reading everything is faster. Numbers of documents are never
// given twice, so whatever lies behind the rows is new.
bool ArchiveColumns::Extend(const Xapian::Database& database, Earlier earlier) {
  const Xapian::docid end = RowsOf(earlier.added).end();
  if (end > database.get_lastdocid() + 1 || !IsEarlierState(earlier.source, *this, database))
    return false;
  const auto first_added =
      std::lower_bound(documents_.begin(), documents_.end(), earlier.base->rows.end());
  if (static_cast<std::size_t>(documents_.end() - first_added) > kMostAdded) return false;
  const auto first_new = std::lower_bound(first_added, documents_.end(), end);
  AppendColumns(database, {first_new, documents_.end()}, earlier.added);
  base_ = std::move(earlier.base);
  added_ = std::move(earlier.added);
  candidates_ = ExtendCandidates(database, documents_, end, std::move(earlier.candidates));
  return true;
}

std::array<ColumnRows, 2> ArchiveColumns::stretches() const {
  return {base_ ? base_->rows : ColumnRows{}, RowsOf(added_)};
}

ColumnParts ArchiveColumns::Joined() const {
  ColumnParts joined;
  RowCopier copier(joined);
  auto begin = documents_.begin();
  for (const ColumnRows& rows : stretches()) {
    const auto end = std::lower_bound(begin, documents_.end(), rows.end());
    copier.Copy(rows, {begin, end});
    begin = end;
  }
  return joined;
}

bool IsEarlierState(const ColumnSource& earlier, const ArchiveColumns& columns,
                    const Xapian::Database& database) {
  return earlier.uuid == columns.source().uuid &&
         earlier.generation <= columns.source().generation &&
         Agree(database, columns.documents(), earlier.witnesses);
}

// Rows that were copied are numbered alike wherever they came from.
bool AgreeWithTerms(const ArchiveColumns& columns, const Xapian::Database& database) {
  return columns.Joined() == ArchiveColumns(database).Joined() &&
         columns.candidates() == FindCandidates(database);
}

Result<Done> SaveColumns(const std::filesystem::path& archive) {
  return AtTheDoor<Done>([&]() -> Result<Done> {
    const Result<OpenedArchive> opened = OpenArchive(archive);
    if (!opened) return opened.error();
    const std::filesystem::path directory = opened->state.stamp.directory;
    const std::uint64_t generation = opened->state.generation;
    const std::filesystem::path path = ColumnsFile(directory);
    const ArchiveColumns columns =
        ArchiveColumns::Open(opened->database, directory, generation, nullptr);
    const Result<MappedFile> file = MappedFile::Open(path);
    const Result<ColumnFile> known = file ? ParseColumns(file->bytes()) : file.error();
    if (!known || known->source != columns.source()) {
      const ColumnParts joined = columns.Joined();
      const Result<Done> written = WriteDurably(
          path, EncodeColumns({columns.source(), RowsOf(joined), columns.candidates()}));
      if (!written) return written.error();
    }
    return SaveImpacts(opened->database, columns, directory);
  });
}

}  // namespace dateline
