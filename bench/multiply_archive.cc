// SPDX-License-Identifier: GPL-2.0-or-later
// Makes a large archive out of a small one for measurements, in minutes rather than the hours that
// reading the texts of a million articles takes: the articles COPIES times over, each time under
// ids, days and signatures of their own, and the rarest names of each tenth copy as other names.
// Words and frequent names keep the distribution they have. Two to four milliseconds an article;
// with `signatures` a twentieth of that, and nothing but these differs: articles share their id and
// so cannot be opened one by one, but are searched and counted as others are.
//
//   dateline_multiply_archive ARCHIVE COPIES TARGET [signatures]
#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive_layout.h"
#include "core/date_terms.h"
#include "core/record.h"
#include "core/schema.h"
#include "core/signature.h"

namespace {

using dateline::Entity;
using dateline::Record;

// A name of so many articles at most is another name in a later copy.
constexpr Xapian::doccount kMostArticlesOfRare = 2;
constexpr std::uint32_t kNameSets = 10;

constexpr Xapian::docid kPerCommit = 100'000;

// 1 January 2000, and how many days a copy may lie behind the one before it.
constexpr std::int32_t kFirstDay = 10957;
constexpr std::int32_t kDays = 9497;

enum class Changes : bool { kSignatures, kAll };

struct Copy {
  std::uint32_t number = 0;  // counts from 0; that one stays as it is
  std::string word;          // put behind its rare names; empty: they stay
  dateline::Signature mask{};
  std::int32_t days = 0;  // later than the original, around the end
};

// The number of articles counts too: who multiplies twice must not undo a mask by the same mask.
Copy CopyOf(std::uint32_t number, Xapian::docid each) {
  std::mt19937_64 engine(std::uint64_t{each} << 32U | number);
  Copy copy{number, {}, {}, static_cast<std::int32_t>(engine() % kDays)};
  for (std::uint8_t& byte : copy.mask) byte = static_cast<std::uint8_t>(engine());
  if (const std::uint32_t set = number % kNameSets; set > 0)
    copy.word = std::string("o") + static_cast<char>('a' + set);
  return copy;
}

bool IsRare(const Xapian::Database& small, const std::string& term) {
  return small.get_termfreq(term) <= kMostArticlesOfRare;
}

// Puts the name of `entity` under another term, at the same positions.
void Rename(Entity& entity, const std::string& word, Xapian::Document& document) {
  const std::string old_term = dateline::EntityTerm(entity.kind, entity.key);
  const char letter = dateline::KindLetter(entity.kind);
  auto term = document.termlist_begin();
  term.skip_to(old_term);
  const Xapian::termcount wdf = term.get_wdf();
  const std::vector<Xapian::termpos> positions(term.positionlist_begin(), term.positionlist_end());
  document.remove_term(old_term);
  for (const std::string& form : entity.forms)
    document.remove_term(dateline::FormTerm(letter, entity.key, form));

  entity.key += " " + word;
  entity.name += " " + word;
  for (std::string& form : entity.forms) form += " " + word;
  const std::string new_term = dateline::EntityTerm(entity.kind, entity.key);
  for (const Xapian::termpos position : positions) document.add_posting(new_term, position, 0);
  document.add_term(new_term, wdf);
  for (const std::string& form : entity.forms)
    document.add_boolean_term(dateline::FormTerm(letter, entity.key, form));
}

// Long names have no terms of their own for a form; they stay.
bool CanRename(const Entity& entity, const Xapian::Database& small) {
  if (entity.key.starts_with("short:") || entity.key.size() > 60) return false;
  const char letter = dateline::KindLetter(entity.kind);
  const bool has_forms = std::ranges::all_of(entity.forms, [&](const std::string& form) {
    return form.size() < 60 && !dateline::FormTerm(letter, entity.key, form).empty();
  });
  return has_forms && IsRare(small, dateline::EntityTerm(entity.kind, entity.key));
}

void Redate(const Copy& copy, Record& record, Xapian::Document& document) {
  dateline::Publication& published = record.annotation.header.published;
  if (!published.date || published.date->granularity != dateline::Granularity::kDay) return;
  for (const std::string& term : dateline::PublishedTerms(published)) document.remove_term(term);
  const std::int32_t day = dateline::DayNumber(dateline::Days(*published.date).first) - kFirstDay;
  const dateline::Day moved =
      dateline::DayOfNumber(kFirstDay + ((day + copy.days) % kDays + kDays) % kDays);
  published.date->first = moved;
  record.article.date = dateline::FormatDay(moved);
  for (const std::string& term : dateline::PublishedTerms(published))
    document.add_boolean_term(term);
  document.add_value(dateline::kSlotPublishedFirst, dateline::SortableDay(moved));
}

void Sign(const Copy& copy, Xapian::Document& document) {
  auto signature = dateline::ReadSignature(document.get_value(dateline::kSlotSignature));
  if (!signature) return;
  for (std::size_t i = 0; i < signature->size(); ++i) (*signature)[i] ^= copy.mask[i];
  document.add_value(dateline::kSlotSignature, std::string(dateline::SignatureBytes(*signature)));
}

// The same article as one of `copy`.
void Change(const Copy& copy, const Xapian::Database& small, Xapian::Document& document) {
  dateline::Result<Record> read = dateline::DecodeRecord(document.get_data());
  if (!read) return;
  Record& record = *read;
  document.remove_term(dateline::IdTerm(record.article.id));
  record.article.id += "-" + std::to_string(copy.number);
  document.add_boolean_term(dateline::IdTerm(record.article.id));
  Redate(copy, record, document);
  if (!copy.word.empty()) {
    for (Entity& entity : record.annotation.entities) {
      if (CanRename(entity, small)) Rename(entity, copy.word, document);
    }
  }
  Sign(copy, document);
  document.add_value(dateline::kSlotContentHash, dateline::ContentHash(record.article));
  document.set_data(dateline::EncodeRecord(record));
}

struct Task {
  std::filesystem::path archive;
  std::uint32_t copies = 0;
  std::filesystem::path target;
  Changes changes = Changes::kAll;
};

void Multiply(const std::filesystem::path& source, const Task& task,
              const std::filesystem::path& target) {
  const Xapian::Database small(source.string());
  Xapian::Database all;
  for (std::uint32_t i = 0; i < task.copies; ++i)
    all.add_database(Xapian::Database(source.string()));
  all.compact(target.string());
  std::cerr << "copied\n";

  Xapian::WritableDatabase large(target.string(), Xapian::DB_OPEN);
  const Xapian::docid each = large.get_lastdocid() / task.copies;
  Copy copy = CopyOf(0, each);
  for (Xapian::docid id = each + 1; id <= large.get_lastdocid(); ++id) {
    if (const std::uint32_t number = (id - 1) / each; number != copy.number)
      copy = CopyOf(number, each);
    Xapian::Document document = large.get_document(id);
    if (task.changes == Changes::kAll) {
      Change(copy, small, document);
    } else {
      Sign(copy, document);
    }
    large.replace_document(id, document);
    if (id % kPerCommit != 0) continue;
    large.commit();
    std::cerr << id << " articles\n";
  }
  large.commit();
}

int Run(const Task& task) {
  const auto source = dateline::CurrentGeneration(task.archive);
  if (!source) {
    std::cerr << "dateline_multiply_archive: " << source.error().message << "\n";
    return 1;
  }
  const std::filesystem::path generation = dateline::GenerationDirectory(task.target, 1);
  std::filesystem::create_directories(task.target);
  Multiply(*source, task, generation);
  const auto swapped = dateline::SwapCurrent(task.target, generation);
  if (swapped) return 0;
  std::cerr << "dateline_multiply_archive: " << swapped.error().message << "\n";
  return 1;
}

}  // namespace

int main(int argc, char** argv) try {
  std::uint32_t copies = 0;
  const std::string_view wanted = argc > 2 ? argv[2] : "";
  const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), copies);
  const bool signatures = argc == 5 && std::string_view(argv[4]) == "signatures";
  if ((argc != 4 && !signatures) || error != std::errc() || *end != '\0' || copies == 0) {
    std::cerr << "usage: dateline_multiply_archive ARCHIVE COPIES TARGET [signatures]\n";
    return 2;
  }
  return Run({argv[1], copies, argv[3], signatures ? Changes::kSignatures : Changes::kAll});
} catch (const Xapian::Error& failure) {
  std::cerr << "dateline_multiply_archive: " << failure.get_description() << "\n";
  return 1;
}
