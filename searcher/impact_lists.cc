// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/impact_lists.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/archive_layout.h"
#include "core/durable_file.h"
#include "core/mapped_file.h"
#include "core/schema.h"
#include "searcher/impact_file.h"

namespace dateline {
namespace {

// Lists that are shorter, absolutely or for the archive, take hardly longer from Xapian than to
// find them there. So a file has at most some hundred thousand lists, and most have a few thousand.
constexpr Xapian::doccount kLeastHolders = 64;
constexpr Xapian::doccount kLeastShare = 1024;

// Up to one new article in so many the file serves on.
constexpr std::size_t kServedShare = 64;

constexpr std::size_t kWordsOfBlock = kBlockDocuments / 64;

// How many of `columns`' documents go up to `last`.
std::size_t LivingUpTo(Xapian::docid last, const ArchiveColumns& columns) {
  const std::vector<Xapian::docid>& documents = columns.documents();
  return static_cast<std::size_t>(std::upper_bound(documents.begin(), documents.end(), last) -
                                  documents.begin());
}

// All up to `last` that do not live, whenever they went.
std::vector<std::uint64_t> GoneUpTo(Xapian::docid last, const ArchiveColumns& columns) {
  std::vector<std::uint64_t> gone((BlockOf(last) + 1) * kWordsOfBlock, 0);
  auto living = columns.documents().begin();
  for (Xapian::docid document = 1; document <= last; ++document) {
    while (living != columns.documents().end() && *living < document) ++living;
    if (living == columns.documents().end() || *living != document)
      gone[document / 64] |= std::uint64_t{1} << document % 64;
  }
  return gone;
}

bool Serves(const ImpactFile& file, const ArchiveColumns& columns,
            const Xapian::Database& database) {
  return file.last <= database.get_lastdocid() && IsEarlierState(file.source, columns, database);
}

struct Stem {
  std::string term;
  Xapian::doccount holders = 0;
};

// Every stem that gets a list, ascending.
std::vector<Stem> FrequentStems(const Xapian::Database& database) {
  const Xapian::doccount least = std::max(kLeastHolders, database.get_doccount() / kLeastShare);
  std::vector<Stem> stems;
  const std::string prefix = StemTerm("");
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    if (term.get_termfreq() >= least) stems.push_back({*term, term.get_termfreq()});
  }
  return stems;
}

// Nothing where a list cannot say some impact.
std::optional<std::vector<Posting>> PostingsOf(const Xapian::Database& database, const Stem& stem) {
  std::vector<Posting> postings;
  postings.reserve(stem.holders);
  const auto end = database.postlist_end(stem.term);
  for (auto posting = database.postlist_begin(stem.term); posting != end; ++posting) {
    postings.push_back({*posting, posting.get_wdf()});
    if (postings.back().wdf < 1 || postings.back().wdf > kMostImpact) return std::nullopt;
  }
  return postings;
}

std::string EncodeImpacts(const Xapian::Database& database, const ArchiveColumns& columns) {
  const Xapian::docid last = database.get_lastdocid();
  ImpactFileWriter writer(columns.source(), last,
                          static_cast<std::uint32_t>(columns.documents().size()));
  const std::vector<Stem> stems = FrequentStems(database);
  std::size_t postings = 0;
  for (const Stem& stem : stems) postings += stem.holders;
  writer.Reserve(stems.size(), postings);
  for (const Stem& stem : stems) {
    if (const auto list = PostingsOf(database, stem)) writer.Add(stem.term, *list);
  }
  return writer.Take();
}

// The few articles that came since are all there is to tell.
bool StillServes(const std::filesystem::path& path, const Xapian::Database& database,
                 const ArchiveColumns& columns) {
  const Result<MappedFile> mapped = MappedFile::Open(path);
  if (!mapped) return false;
  const Result<ImpactFile> file = ParseImpacts(mapped->bytes());
  if (!file || !Serves(*file, columns, database)) return false;
  const std::size_t living = LivingUpTo(file->last, columns);
  const std::size_t added = columns.documents().size() - living;
  return living == file->articles && added <= living / kServedShare;
}

}  // namespace

struct ImpactLists::Base {
  explicit Base(MappedFile bytes) : mapped(std::move(bytes)) {}

  MappedFile mapped;
  ImpactFile file;
};

ImpactLists ImpactLists::Open(const Xapian::Database& database, const ArchiveColumns& columns,
                              const std::filesystem::path& generation,
                              const ImpactLists& previous) {
  ImpactLists lists;
  Result<MappedFile> mapped = MappedFile::Open(ImpactsFile(generation));
  if (!mapped) return lists;
  if (previous.base_ && IsSameFile(mapped->bytes(), previous.base_->mapped.bytes())) {
    lists.base_ = previous.base_;
  } else {
    const auto base = std::make_shared<Base>(*std::move(mapped));
    Result<ImpactFile> file = ParseImpacts(base->mapped.bytes());
    if (!file) return lists;
    base->file = *std::move(file);
    lists.base_ = base;
  }
  const ImpactFile& file = lists.base_->file;
  if (!Serves(file, columns, database)) return {};
  if (LivingUpTo(file.last, columns) != file.articles) lists.gone_ = GoneUpTo(file.last, columns);
  return lists;
}

const ImpactList* ImpactLists::Find(std::string_view term) const {
  if (!base_) return nullptr;
  const std::vector<std::string_view>& terms = base_->file.terms;
  const auto found = std::lower_bound(terms.begin(), terms.end(), term);
  if (found == terms.end() || *found != term) return nullptr;
  return &base_->file.lists[static_cast<std::size_t>(found - terms.begin())];
}

std::size_t ImpactLists::size() const { return base_ ? base_->file.lists.size() : 0; }

Xapian::docid ImpactLists::last() const { return base_ ? base_->file.last : 0; }

bool ImpactLists::AgreeWith(const Xapian::Database& database) const {
  for (std::size_t i = 0; i < size(); ++i) {
    const std::string term(base_->file.terms[i]);
    const ImpactList& list = base_->file.lists[i];
    auto posting = database.postlist_begin(term);
    const auto end = database.postlist_end(term);
    for (std::size_t block = 0; block < list.blocks(); ++block) {
      for (std::uint32_t at = list.begins[block]; at < list.begins[block + 1]; ++at) {
        const Xapian::docid document = FirstOfBlock(block) + list.documents[at];
        if (IsGone(document)) continue;
        if (posting == end || *posting != document || posting.get_wdf() != list.impacts[at])
          return false;
        ++posting;
      }
    }
    if (posting != end && *posting <= last()) return false;
  }
  return true;
}

Result<Done> SaveImpacts(const Xapian::Database& database, const ArchiveColumns& columns,
                         const std::filesystem::path& generation) {
  const std::filesystem::path path = ImpactsFile(generation);
  if (StillServes(path, database, columns)) return Done{};
  return WriteDurably(path, EncodeImpacts(database, columns));
}

}  // namespace dateline
