// SPDX-License-Identifier: GPL-2.0-or-later
// The facade: which snapshot answers, when it is renewed, and what each failure is called.
#include "searcher/searcher.h"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

#include "searcher/compare_articles.h"
#include "searcher/count_names.h"
#include "searcher/deadline.h"
#include "searcher/describe_day.h"
#include "searcher/entity_profile.h"
#include "searcher/find_neighbours.h"
#include "searcher/handles.h"
#include "searcher/list_entities.h"
#include "searcher/new_since.h"
#include "searcher/open_stream.h"
#include "searcher/pair_profile.h"
#include "searcher/search.h"
#include "searcher/side_threads.h"
#include "searcher/snapshot.h"
#include "searcher/take_inventory.h"

namespace dateline {
namespace {

// The first, and renewals: where commits follow each other every few milliseconds, four were not
// always enough.
constexpr int kMostAttempts = 12;

// A burst of commits may overtake one opening after the other: it is waited for so long.
constexpr std::chrono::seconds kPatience{5};

constexpr std::size_t kFirstHandles = 2;
constexpr std::size_t kMostHandles = 64;  // opened ahead for a new snapshot

Error Overtaken() {
  return {Fault::kUnavailable,
          "the archive was changed again and again while the question was answered; ask again"};
}

Error TookTooLong(std::chrono::milliseconds allowance) {
  return {Fault::kUnavailable, "the search took longer than " + std::to_string(allowance.count()) +
                                   " ms and was stopped; ask for rarer or fewer words"};
}

// Xapian's own words help whoever runs the archive; web shows none of them to the public.
Error ErrorOf(const Xapian::Error& error) {
  const std::string type = error.get_type();
  if (type == "DatabaseCorruptError" || type == "DatabaseVersionError" ||
      type == "DocNotFoundError") {
    return {Fault::kDamaged, "the index could not be read (" + error.get_msg() +
                                 "); run 'dateline check' on the archive"};
  }
  return {Fault::kUnavailable,
          "the index could not be read (" + error.get_msg() +
              "); see that its disk is there, then run 'dateline check' on the archive",
          "offline"};
}

// Shared by the searcher and every search under way, which outlive each other in any order.
using SnapshotPointer = std::shared_ptr<const Snapshot>;

// Whether one of the archives was written to since.
bool AreWritten(const std::vector<std::filesystem::path>& archives, FileTime since) {
  return std::any_of(archives.begin(), archives.end(), [&](const std::filesystem::path& archive) {
    const Result<ArchiveStamp> stamp = StampOf(archive);
    return stamp && WereListsWrittenSince(stamp->directory, since);
  });
}

// Opens the archives, again where a commit comes between.
Result<SnapshotPointer> OpenSnapshot(const std::vector<std::filesystem::path>& archives,
                                     std::size_t handles, const Snapshot* previous,
                                     const SearcherOptions& options) {
  const auto end = std::chrono::steady_clock::now() + kPatience;
  Error failure = Overtaken();
  for (int attempt = 0; attempt < kMostAttempts || std::chrono::steady_clock::now() < end;
       ++attempt) {
    const FileTime begin = FileTimeNow();
    try {
      Result<SnapshotPointer> opened =
          Snapshot::Open(archives, handles, previous, options.authority);
      if (opened) return opened;
      failure = opened.error();
    } catch (const Xapian::DatabaseModifiedError&) {
      failure = Overtaken();
      continue;
    } catch (const Xapian::Error& error) {
      failure = ErrorOf(error);
    }
    // What a writer was writing meanwhile can look like anything.
    if (!AreWritten(archives, begin)) return failure;
  }
  return failure;
}

// The near words are made with the first question for one.
void PrepareWords(const Snapshot& snapshot) { snapshot.vocabulary().Near("dateline", 1, 1); }

}  // namespace

class Searcher::Impl {
 public:
  Impl(std::vector<std::filesystem::path> archives, const SearcherOptions& options,
       SnapshotPointer snapshot)
      : archives_(std::move(archives)),
        options_(options),
        side_threads_(std::max(std::thread::hardware_concurrency(), 1U) - 1),
        current_(std::move(snapshot)) {}

  // As many as are left of the machine beside the thread that answers.
  SideThreads& side_threads() { return side_threads_; }

  // Begun anew for each attempt: renewing the snapshot is no cost of the question.
  Deadline NewDeadline(const Abandoned& abandoned) const {
    return Deadline(options_.allowance, abandoned);
  }
  Deadline NewStreamDeadline(const Abandoned& abandoned) const {
    return Deadline(options_.stream_allowance, abandoned);
  }

  // Calls `answer` with the snapshot that stands, or the pointer to it where that is what `answer`
  // takes. When the writer has overtaken it, with a newer one, several times.
  template <typename T, typename Answer>
  Result<T> Ask(Answer answer) {
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
      const SnapshotPointer snapshot = Current();
      const FileTime begin = FileTimeNow();
      try {
        Result<T> found = Call<T>(answer, snapshot);
        if (IsSound(found, *snapshot, begin)) return found;
      } catch (const Xapian::DatabaseModifiedError&) {
      } catch (const DeadlinePassed&) {
        return TookTooLong(options_.allowance);
      } catch (const Xapian::Error& error) {
        if (snapshot->IsCurrent()) return ErrorOf(error);
      }
      if (const Result<bool> renewed = Renew(snapshot); !renewed) return renewed.error();
    }
    return Overtaken();
  }

  Result<bool> Refresh() {
    const SnapshotPointer seen = Current();
    if (seen->IsCurrent()) return false;
    return Renew(seen);
  }

 private:
  template <typename T, typename Answer>
  static Result<T> Call(Answer& answer, const SnapshotPointer& snapshot) {
    if constexpr (std::is_invocable_v<Answer&, const SnapshotPointer&>) {
      return answer(snapshot);
    } else {
      return answer(*snapshot);
    }
  }

  // Blocks that the writer has used again can read as empty, or as damaged: what is amiss in an
  // overtaken snapshot is looked for once more in the newest.
  template <typename T>
  static bool IsSound(const Result<T>& found, const Snapshot& snapshot, FileTime begin) {
    if (snapshot.IsCurrent()) return true;
    if (found) return snapshot.StoodSince(begin);
    const Fault fault = found.error().fault;
    return fault != Fault::kNotFound && fault != Fault::kDamaged;
  }

  SnapshotPointer Current() const {
    const std::lock_guard lock(current_mutex_);
    return current_;
  }

  // Puts a new snapshot in the place of `seen`, unless another thread did so meanwhile. True when a
  // newer generation stands now. Searches go on with the old one until then.
  Result<bool> Renew(const SnapshotPointer& seen) {
    const std::lock_guard renewal(renewal_mutex_);
    if (Current() != seen) return true;
    const std::size_t handles = std::min(seen->handles(), kMostHandles);
    Result<SnapshotPointer> fresh = OpenSnapshot(archives_, handles, seen.get(), options_);
    if (!fresh) return fresh.error();
    // A generation swapped in may bear the number of the one before it.
    const bool is_newer = (*fresh)->generation() != seen->generation() ||
                          (*fresh)->directories() != seen->directories() ||
                          (*fresh)->authority().fingerprint != seen->authority().fingerprint ||
                          (*fresh)->authority_fault() != seen->authority_fault();
    const std::lock_guard lock(current_mutex_);
    current_ = *std::move(fresh);
    return is_newer;
  }

  const std::vector<std::filesystem::path> archives_;
  const SearcherOptions options_;
  SideThreads side_threads_;
  std::mutex renewal_mutex_;  // held by the one thread that opens a new snapshot
  mutable std::mutex current_mutex_;
  SnapshotPointer current_;  // guarded by current_mutex_
};

Result<Searcher> Searcher::Open(const std::vector<std::filesystem::path>& archives,
                                const SearcherOptions& options) {
  if (archives.empty())
    return Error{Fault::kNotFound,
                 "no archive was named; name one, or make one with 'dateline index'"};
  Result<SnapshotPointer> snapshot = OpenSnapshot(archives, kFirstHandles, nullptr, options);
  if (!snapshot) return snapshot.error();
  return Searcher(std::make_shared<Impl>(archives, options, *std::move(snapshot)));
}

Searcher::Searcher(std::shared_ptr<Impl> impl, Abandoned abandoned)
    : impl_(std::move(impl)), abandoned_(std::move(abandoned)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Searcher Searcher::AskedBy(Abandoned abandoned) const {
  return Searcher(impl_, std::move(abandoned));
}

Result<SearchResponse> Searcher::Search(const SearchRequest& request) const {
  return impl_->Ask<SearchResponse>([&](const Snapshot& snapshot) {
    return AnswerSearch(snapshot, request, impl_->NewDeadline(abandoned_), &impl_->side_threads());
  });
}

Result<ResultStream> Searcher::SearchAll(const SearchRequest& request, Patience patience) const {
  return impl_->Ask<ResultStream>([&](const SnapshotPointer& snapshot) {
    const Deadline deadline = patience == Patience::kOfAFile ? impl_->NewStreamDeadline(abandoned_)
                                                             : impl_->NewDeadline(abandoned_);
    return ResultStreamMaker::Open(snapshot, request, deadline, abandoned_);
  });
}

Result<Inventory> Searcher::List(InventoryKind kind, std::size_t first, std::size_t most) const {
  return impl_->Ask<Inventory>([&](const Snapshot& snapshot) {
    return Result<Inventory>(TakeInventory(snapshot, kind, first, most));
  });
}

Result<SearchHelp> Searcher::Help(const SearchRequest& request) const {
  return impl_->Ask<SearchHelp>([&](const Snapshot& snapshot) {
    PrepareWords(snapshot);  // once a snapshot: no cost of this question
    return AnswerHelp(snapshot, request, impl_->NewDeadline(abandoned_));
  });
}

Result<std::vector<Suggestion>> Searcher::Suggest(std::string_view typed, std::size_t limit) const {
  return impl_->Ask<std::vector<Suggestion>>([&](const Snapshot& snapshot) {
    return AnswerSuggest(snapshot, typed, limit, impl_->NewDeadline(abandoned_));
  });
}

Result<Done> Searcher::Prepare() const {
  return impl_->Ask<Done>([](const Snapshot& snapshot) {
    snapshot.type_ahead();
    PrepareWords(snapshot);
    return Result<Done>(Done{});
  });
}

Result<Facet> Searcher::ListFacet(const SearchRequest& request, const FacetPage& page) const {
  return impl_->Ask<Facet>([&](const Snapshot& snapshot) {
    return AnswerFacet(snapshot, request, page, impl_->NewDeadline(abandoned_));
  });
}

Result<EntityList> Searcher::ListEntities(const EntityListPage& page) const {
  return impl_->Ask<EntityList>([&](const Snapshot& snapshot) {
    const FacetKind kind = FacetOf(page.kind);
    EntityList list = dateline::ListEntities(snapshot.names(kind), snapshot.columns(),
                                             snapshot.directory(kind, page.language), page);
    list.generation = snapshot.generation();
    return Result<EntityList>(std::move(list));
  });
}

Result<NameCounts> Searcher::CountNames(const SearchRequest& within,
                                        const std::vector<std::string>& names) const {
  return impl_->Ask<NameCounts>([&](const Snapshot& snapshot) {
    return AnswerCountNames(snapshot, within, names, impl_->NewDeadline(abandoned_));
  });
}

Result<NewArticles> Searcher::NewSince(const SearchRequest& request, const IndexMark& mark,
                                       std::size_t most) const {
  return impl_->Ask<NewArticles>([&](const Snapshot& snapshot) {
    return AnswerNewSince(snapshot, request, mark, most, impl_->NewDeadline(abandoned_));
  });
}

Result<StoredArticle> Searcher::Read(std::string_view id, std::string_view query) const {
  return impl_->Ask<StoredArticle>(
      [&](const Snapshot& snapshot) { return AnswerRead(snapshot, id, query); });
}

Result<Neighbours> Searcher::NeighboursOf(std::string_view id) const {
  return impl_->Ask<Neighbours>([&](const Snapshot& snapshot) {
    return FindNeighbours(snapshot, id, impl_->NewDeadline(abandoned_));
  });
}

Result<Comparison> Searcher::Compare(const TextName& before, const TextName& after) const {
  return impl_->Ask<Comparison>(
      [&](const Snapshot& snapshot) { return CompareArticles(snapshot, before, after); });
}

Result<EntityProfile> Searcher::Describe(EntityKind kind, std::string_view id) const {
  return impl_->Ask<EntityProfile>([&](const Snapshot& snapshot) {
    return DescribeEntity(snapshot, kind, id, impl_->NewDeadline(abandoned_));
  });
}

Result<PairProfile> Searcher::DescribePair(const EntityName& one, const EntityName& other) const {
  return impl_->Ask<PairProfile>([&](const Snapshot& snapshot) {
    return dateline::DescribePair(snapshot, one, other, impl_->NewDeadline(abandoned_));
  });
}

Result<DayProfile> Searcher::DayOf(const DayName& name) const {
  return impl_->Ask<DayProfile>([&](const Snapshot& snapshot) {
    return DescribeDay(snapshot, name, impl_->NewDeadline(abandoned_));
  });
}

Result<ArchiveSummary> Searcher::Summarise() const {
  return impl_->Ask<ArchiveSummary>(
      [](const Snapshot& snapshot) { return Result<ArchiveSummary>(snapshot.summary()); });
}

Result<bool> Searcher::Refresh() const { return impl_->Refresh(); }

}  // namespace dateline
