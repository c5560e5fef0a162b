// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snapshot.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "core/fold.h"
#include "core/record.h"
#include "core/schema.h"
#include "searcher/archive_summary.h"
#include "searcher/authority_splits.h"

namespace dateline {
namespace {

// Enough for the sets of some dozen frequent words over a million articles.
constexpr std::size_t kCacheBytes = 64U << 20U;

// The words of more new articles than this are read no faster than those of all.
constexpr std::size_t kMostNewArticles = 2000;

// What follows `prefix` in every term that begins with it.
template <typename Visit>
void VisitTerms(const Xapian::Database& database, const std::string& prefix, Visit visit) {
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term)
    visit(*term, term.get_termfreq());
}

// The forms that the articles under `term` print of it. One article would do to show a name, but
// which one comes first depends on the order they arrived in.
std::vector<FormCount> FormsInRecords(const Xapian::Database& database, FacetKind kind,
                                      const std::string& term) {
  std::map<std::string, std::uint64_t> forms;
  std::size_t read = 0;
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    if (++read > kMostRecordsRead) break;
    const Result<Record> record = DecodeRecord(database.get_document(*posting).get_data());
    if (!record) continue;  // the name stays its key; dateline check tells of the record
    if (kind == FacetKind::kSource) ++forms[record->annotation.header.source];
    for (const Entity& entity : record->annotation.entities) {
      if (FacetOf(entity.kind) != kind || KeyTerm(kind, entity.key) != term) continue;
      for (const std::string& form : entity.forms) ++forms[form];
    }
  }
  std::vector<FormCount> counts;
  for (const auto& [form, articles] : forms) counts.push_back({form, articles});
  return counts;
}

// Stems depend on the language, so a query is stemmed in each that some article has.
std::vector<std::string> ReadLanguages(const Xapian::Database& database) {
  std::vector<std::string> languages;
  VisitTerms(database, std::string(kLanguagePrefix), [&](const std::string& term, std::uint64_t) {
    languages.push_back(term.substr(kLanguagePrefix.size()));
  });
  return languages;
}

// Without any date whichever serves: no term of it exists.
DayRange OrAnyDay(const std::optional<DayRange>& span) {
  return span.value_or(DayRange{DayOfNumber(0), DayOfNumber(0)});
}

}  // namespace

std::vector<KeyForms> ReadKeyForms(const Xapian::Database& database, FacetKind kind) {
  std::vector<KeyForms> keys;
  const std::string prefix = KeyPrefix(kind);
  VisitTerms(database, prefix, [&](const std::string& term, std::uint64_t articles) {
    keys.push_back({term.substr(prefix.size()), articles, {}});
  });

  const char letter = FormLetter(kind);
  const std::string form_prefix = std::string(kFormPrefix) + letter + ":";
  VisitTerms(database, form_prefix, [&](const std::string& term, std::uint64_t articles) {
    const std::optional<KeyedForm> parts = ParseFormTerm(letter, term);
    if (!parts) return;
    // Terms come sorted, so the keys are.
    const auto key = std::lower_bound(
        keys.begin(), keys.end(), parts->key,
        [](const KeyForms& entry, std::string_view wanted) { return entry.key < wanted; });
    if (key != keys.end() && key->key == parts->key)
      key->forms.push_back({std::string(parts->form), articles});
  });

  for (KeyForms& key : keys) {
    // A record's term may stand out of order behind a longer key, so forms are put in order here.
    std::sort(key.forms.begin(), key.forms.end(),
              [](const FormCount& a, const FormCount& b) { return a.form < b.form; });
    if (key.forms.empty()) key.forms = FormsInRecords(database, kind, prefix + key.key);
  }
  return keys;
}

Result<std::shared_ptr<const Snapshot>> Snapshot::Open(
    const std::vector<std::filesystem::path>& archives, std::size_t handles,
    const Snapshot* previous, const std::filesystem::path& authority) {
  const FileTime begin = FileTimeNow();
  auto all = std::make_unique<Xapian::Database>();
  std::vector<ArchiveState> states;
  std::vector<ArchiveColumns> rows;
  for (const std::filesystem::path& archive : archives) {
    Result<OpenedArchive> opened = OpenArchive(archive);
    if (!opened) return opened.error();
    all->add_database(opened->database);
    const ArchiveColumns* before = previous ? previous->RowsOf(opened->state.uuid) : nullptr;
    rows.push_back(ArchiveColumns::Open(opened->database, opened->state.stamp.directory,
                                        opened->state.generation, before));
    states.push_back(std::move(opened->state));
  }
  // The constructor is private, which make_shared cannot see past.
  std::shared_ptr<Snapshot> snapshot(new Snapshot(archives, std::move(states), std::move(all)));
  // Opened while the state is fresh: later the writer may have moved on.
  snapshot->handles_.Grow(handles);
  snapshot->rows_ = std::move(rows);
  snapshot->TakeImpacts(previous);
  snapshot->authority_ = AuthorityInForce(AuthorityFilesOf(archives, authority),
                                          previous ? &previous->authority_ : nullptr);
  snapshot->Derive(previous, begin);
  return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

Snapshot::Snapshot(std::vector<std::filesystem::path> archives, std::vector<ArchiveState> states,
                   HandlePool::Handle database)
    : archives_(std::move(archives)),
      states_(std::move(states)),
      handles_(std::move(database), archives_, states_),
      cache_(kCacheBytes) {
  for (const ArchiveState& state : states_) {
    generation_ += state.generation;
    committed_at_ = std::max(committed_at_, state.committed_at);
  }
}

void Snapshot::Derive(const Snapshot* previous, FileTime begin) {
  const HandlePool::Loan database = handles_.Borrow();
  for (const FacetKind kind : kFacetKinds) {
    std::shared_ptr<const AliasMap>& names = names_[IndexOf(kind)];
    std::vector<KeyForms> keys = ReadKeyForms(*database, kind);
    const KindAuthority& authority = authority_.authority().of(kind);
    if (previous && previous->names(kind).fingerprint() == FingerprintOf(kind, keys, authority)) {
      names = previous->names_[IndexOf(kind)];
    } else {
      names = std::make_shared<const AliasMap>(kind, std::move(keys), authority);
    }
    splits_[IndexOf(kind)] = FindSplits(*database, kind, authority);
  }
  languages_ = ReadLanguages(*database);
  LanguageColumn written_in(*database);
  CheckStoodSince(begin);
  columns_ = Columns(rows_, names_, splits_, std::move(written_in));
  // Copies in different archives are candidates in none.
  copies_ = rows_.size() == 1 ? Copies(rows_.front().candidates(), columns_)
                              : Copies(*database, columns_);
  held_ = {OrAnyDay(columns_.span()), OrAnyDay(columns_.mentioned().span())};
  if (!previous) return;
  TakeVocabulary(*database, *previous);
  MakeReady(*previous);
}

// What was asked for once will be again: it is made here, where nobody waits.
void Snapshot::MakeReady(const Snapshot& previous) const {
  bool types_ahead = false;
  {
    const std::lock_guard lock(previous.type_ahead_mutex_);
    types_ahead = previous.type_ahead_ != nullptr;
  }
  if (types_ahead) type_ahead();
  std::vector<std::pair<FacetKind, std::string>> directories;
  {
    const std::lock_guard lock(previous.directories_mutex_);
    for (const auto& [which, directory] : previous.directories_) directories.push_back(which);
  }
  for (const auto& [kind, language] : directories) directory(kind, language);
}

void Snapshot::TakeImpacts(const Snapshot* previous) {
  if (states_.size() != 1) return;
  const HandlePool::Loan database = handles_.Borrow();
  impacts_ = ImpactLists::Open(*database, rows_.front(), states_.front().stamp.directory,
                               previous ? previous->impacts_ : ImpactLists());
}

const ArchiveColumns* Snapshot::RowsOf(const std::string& uuid) const {
  for (const ArchiveColumns& rows : rows_) {
    if (rows.source().uuid == uuid) return &rows;
  }
  return nullptr;
}

// Where words were asked for once they will be again: they are made ready here, where nobody waits.
void Snapshot::TakeVocabulary(const Xapian::Database& database, const Snapshot& previous) {
  std::shared_ptr<const Vocabulary> earlier;
  {
    const std::lock_guard lock(previous.vocabulary_mutex_);
    earlier = previous.vocabulary_;
  }
  if (!earlier) return;
  // An article keeps its number within a directory, and what replaces it gets a new one.
  const std::vector<Xapian::docid>& old = previous.columns_.documents();
  const std::vector<Xapian::docid>& all = columns_.documents();
  std::vector<Xapian::docid> added;
  std::set_difference(all.begin(), all.end(), old.begin(), old.end(), std::back_inserter(added));
  const bool is_small = directories() == previous.directories() && added.size() <= kMostNewArticles;
  const FileTime begin = FileTimeNow();
  vocabulary_ = is_small
                    ? std::make_shared<const Vocabulary>(*earlier, ReadWordsOf(database, added))
                    : std::make_shared<const Vocabulary>(ReadWords(database));
  CheckStoodSince(begin);
}

const Vocabulary& Snapshot::vocabulary() const {
  const std::lock_guard lock(vocabulary_mutex_);
  if (!vocabulary_) {
    const FileTime begin = FileTimeNow();
    auto words = std::make_shared<const Vocabulary>(ReadWords(*handles_.Borrow()));
    CheckStoodSince(begin);
    vocabulary_ = std::move(words);
  }
  return *vocabulary_;
}

const ArchiveSummary& Snapshot::summary() const {
  const std::lock_guard lock(summary_mutex_);
  if (!summary_) {
    const FileTime begin = FileTimeNow();
    auto summary = std::make_unique<const ArchiveSummary>(SummariseArchive(*this));
    CheckStoodSince(begin);
    summary_ = std::move(summary);
  }
  return *summary_;
}

const TypeAhead& Snapshot::type_ahead() const {
  const std::lock_guard lock(type_ahead_mutex_);
  if (!type_ahead_) {
    type_ahead_ = std::make_unique<const TypeAhead>(
        std::array<const AliasMap*, 4>{names_[0].get(), names_[1].get(), names_[2].get(),
                                       names_[3].get()},
        columns_);
  }
  return *type_ahead_;
}

const NameDirectory& Snapshot::directory(FacetKind kind, const std::string& language) const {
  const std::lock_guard lock(directories_mutex_);
  std::unique_ptr<const NameDirectory>& directory = directories_[{kind, language}];
  if (!directory)
    directory = std::make_unique<const NameDirectory>(names(kind), columns_, kind, language);
  return *directory;
}

std::optional<EntityNumber> Snapshot::OwnerIn(FacetKind kind, std::string_view key,
                                              Xapian::docid document) const {
  for (const SplitDocuments& split : splits(kind)) {
    if (split.key != key ||
        !std::binary_search(split.documents.begin(), split.documents.end(), document))
      continue;
    if (const auto entity = names(kind).FindId(split.id)) return entity;
  }
  return names(kind).FindKey(key);
}

std::vector<std::string> Snapshot::uuids() const {
  std::vector<std::string> uuids;
  for (const ArchiveState& state : states_) uuids.push_back(state.uuid);
  return uuids;
}

bool Snapshot::IsCurrent() const {
  for (std::size_t i = 0; i < archives_.size(); ++i) {
    const Result<ArchiveStamp> stamp = StampOf(archives_[i]);
    if (!stamp || *stamp != states_[i].stamp) return false;
  }
  return authority_.IsCurrent();
}

void Snapshot::CheckStoodSince(FileTime begin) const {
  if (!StoodSince(begin))
    throw Xapian::DatabaseModifiedError("the lists were written while they were read");
}

std::vector<std::filesystem::path> Snapshot::directories() const {
  std::vector<std::filesystem::path> directories;
  for (const ArchiveState& state : states_) directories.push_back(state.stamp.directory);
  return directories;
}

}  // namespace dateline
