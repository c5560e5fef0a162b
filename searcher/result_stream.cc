// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result_stream.h"

#include <xapian.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "searcher/asked_for.h"
#include "searcher/hits.h"
#include "searcher/open_stream.h"
#include "searcher/reading.h"
#include "searcher/result_page.h"
#include "searcher/tally.h"

namespace dateline {
namespace {

// A writer that commits every few milliseconds overtakes one reader after the other.
constexpr int kMostReopenings = 12;

// Eight bytes an article: a million of them are little beside the columns.
struct Place {
  Xapian::docid document = 0;
  float score = 0;
};

Error NobodyWaits() { return {Fault::kUnavailable, "nobody waits for the answer any longer"}; }

Error Rebuilt() {
  return {Fault::kUnavailable, "the archive was rebuilt while its articles were listed; ask again"};
}

}  // namespace

class ResultStream::Impl {
 public:
  Impl(std::shared_ptr<const Snapshot> snapshot, Abandoned abandoned)
      : snapshot_(std::move(snapshot)),
        abandoned_(std::move(abandoned)),
        loan_(new HandlePool::Loan(snapshot_->Borrow())) {}

  Result<Done> Find(const SearchRequest& request, const Deadline& deadline);
  Result<std::optional<ListedArticle>> Next();
  void Skip(std::uint64_t count) { at_ += std::min<std::uint64_t>(count, places_.size() - at_); }

  std::uint64_t total() const { return places_.size(); }
  std::uint64_t generation() const { return snapshot_->generation(); }
  std::uint64_t gone() const { return gone_; }
  const QueryReading& query() const { return reading_.said; }

 private:
  Result<std::optional<Record>> Read(Xapian::docid document);
  std::optional<Result<Record>> ReadAsSearched(Xapian::docid document);
  Result<std::optional<Record>> ReadAsItIsNow(Xapian::docid document);
  ListedArticle Listed(const Place& place, Record record) const;

  const std::shared_ptr<const Snapshot> snapshot_;
  const Abandoned abandoned_;
  const std::unique_ptr<HandlePool::Loan> loan_;  // of the snapshot, which outlives it
  // The same database in a later state, once a writer has overtaken the loan.
  std::unique_ptr<Xapian::Database> later_;
  Reading reading_;
  std::optional<Highlighter> words_;
  std::optional<AskedFor> besides_;
  std::vector<Place> places_;
  std::size_t at_ = 0;
  std::uint64_t gone_ = 0;
};

Result<Done> ResultStream::Impl::Find(const SearchRequest& request, const Deadline& deadline) {
  const Ground ground{*snapshot_, **loan_, deadline};
  Result<Reading> reading = ReadRequest(*snapshot_, **loan_, request, deadline);
  if (!reading) return reading.error();
  reading_ = *std::move(reading);
  const MatchSet matches =
      Passing(*reading_.base, snapshot_->columns(), reading_.filters, deadline);
  const Listing listing = ListedOf(*snapshot_, request, matches);
  const PageRange all{0, listing.documents.size()};
  const std::vector<Found> found =
      ListPage(ground, reading_, listing, OrderOf(request, reading_.parsed), all);
  if (found.size() < all.size) throw DeadlinePassed{};
  places_.reserve(found.size());
  for (const Found& one : found) places_.push_back({one.document, static_cast<float>(one.score)});
  words_.emplace(reading_.parsed, snapshot_->languages());
  besides_.emplace(*snapshot_, reading_.filters, reading_.parsed);
  return Done{};
}

Result<std::optional<ListedArticle>> ResultStream::Impl::Next() {
  while (at_ < places_.size()) {
    if (abandoned_ && abandoned_()) return NobodyWaits();
    const Place place = places_[at_++];
    Result<std::optional<Record>> record = Read(place.document);
    if (!record) {
      at_ = places_.size();
      return record.error();
    }
    if (*record) return std::optional(Listed(place, **std::move(record)));
    ++gone_;
  }
  return std::optional<ListedArticle>();
}

Result<std::optional<Record>> ResultStream::Impl::Read(Xapian::docid document) {
  if (!later_) {
    std::optional<Result<Record>> record = ReadAsSearched(document);
    if (record && !*record) return record->error();
    if (record) return std::optional(**std::move(record));
    loan_->Spoil();
  }
  try {
    return ReadAsItIsNow(document);
  } catch (const Xapian::DatabaseError&) {
    return Rebuilt();  // its files are gone, and with them the meaning of the numbers
  }
}

// Nothing when the state of the search can no longer be relied on: blocks that a writer has used
// again may throw, read as damaged, or as missing.
std::optional<Result<Record>> ResultStream::Impl::ReadAsSearched(Xapian::docid document) {
  try {
    Result<Record> record = ReadRecord(**loan_, document);
    if (record || snapshot_->IsCurrent()) return record;
  } catch (const Xapian::DatabaseModifiedError&) {
    return std::nullopt;
  } catch (const Xapian::Error& error) {
    if (snapshot_->IsCurrent())
      return Result<Record>(Error{Fault::kDamaged, "the index could not be read (" +
                                                       error.get_msg() +
                                                       "); run 'dateline check' on the archive"});
  }
  return std::nullopt;
}

// No number is used twice, so that a document of this number is still the article that was found.
Result<std::optional<Record>> ResultStream::Impl::ReadAsItIsNow(Xapian::docid document) {
  for (int attempt = 0; attempt < kMostReopenings; ++attempt) {
    try {
      if (!later_) {
        later_ = std::make_unique<Xapian::Database>();
        for (const std::filesystem::path& directory : snapshot_->directories())
          later_->add_database(Xapian::Database(directory.string()));
      }
      Result<Record> record = ReadRecord(*later_, document);
      if (!record) return record.error();
      return std::optional(*std::move(record));
    } catch (const Xapian::DocNotFoundError&) {
      return std::optional<Record>();
    } catch (const Xapian::DatabaseModifiedError&) {
      later_.reset();
    }
  }
  return Error{Fault::kUnavailable,
               "the archive was changed again and again while its articles were listed; ask again"};
}

ListedArticle ResultStream::Impl::Listed(const Place& place, Record record) const {
  ListedArticle listed;
  listed.record = std::move(record);
  const StoredRecord stored{listed.record, place.document};
  listed.hit = MakeHit(*snapshot_, stored, reading_.filters, {*words_, *besides_});
  listed.hit.score = static_cast<double>(place.score);
  for (const Entity& entity : listed.record.annotation.entities)
    listed.entities.push_back(NameEntity(*snapshot_, entity, place.document));
  return listed;
}

ResultStream::ResultStream(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ResultStream::~ResultStream() = default;
ResultStream::ResultStream(ResultStream&&) noexcept = default;
ResultStream& ResultStream::operator=(ResultStream&&) noexcept = default;

std::uint64_t ResultStream::total() const { return impl_->total(); }
std::uint64_t ResultStream::generation() const { return impl_->generation(); }
std::uint64_t ResultStream::gone() const { return impl_->gone(); }
const QueryReading& ResultStream::query() const { return impl_->query(); }
void ResultStream::Skip(std::uint64_t count) { impl_->Skip(count); }
Result<std::optional<ListedArticle>> ResultStream::Next() { return impl_->Next(); }

Result<ResultStream> ResultStreamMaker::Open(std::shared_ptr<const Snapshot> snapshot,
                                             const SearchRequest& request, const Deadline& deadline,
                                             Abandoned abandoned) {
  auto impl = std::make_unique<ResultStream::Impl>(std::move(snapshot), std::move(abandoned));
  const Result<Done> found = impl->Find(request, deadline);
  if (!found) return found.error();
  return ResultStream(std::move(impl));
}

}  // namespace dateline
