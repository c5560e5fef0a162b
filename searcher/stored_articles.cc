// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/stored_articles.h"

#include <xapian.h>

#include <string>
#include <utility>

#include "core/archive_layout.h"
#include "core/schema.h"

namespace dateline {
namespace {

// A writer that overtakes the reader so often between two articles leaves no time to read one.
constexpr int kMostReopenings = 10;

Error CannotOpen(const std::filesystem::path& directory, const Xapian::Error& error) {
  return {Fault::kDamaged, "cannot read the articles in '" + directory.string() +
                               "': " + error.get_msg() + "; restore it from a backup"};
}

// "Qnews/a" among the terms; an article whose record is broken has no other name.
std::string IdOf(const Xapian::Document& document) {
  Xapian::TermIterator term = document.termlist_begin();
  term.skip_to(std::string(kIdPrefix));
  const bool has_id = term != document.termlist_end() && (*term).starts_with(kIdPrefix);
  return has_id ? (*term).substr(kIdPrefix.size())
                : "of document number " + std::to_string(document.get_docid());
}

}  // namespace

class StoredArticles::Impl {
 public:
  explicit Impl(std::filesystem::path directory)
      : directory_(std::move(directory)), database_(directory_.string()) {
    total_ = database_.get_doccount();
  }

  std::uint64_t total() const { return total_; }

  Result<std::optional<Record>> Next() {
    if (is_over_) return std::optional<Record>();
    for (int attempt = 0; attempt < kMostReopenings; ++attempt) {
      try {
        return Read();
      } catch (const Xapian::DatabaseModifiedError&) {
        // Document numbers only grow, so the place holds in the newer state as well.
        database_.reopen();
      } catch (const Xapian::Error& error) {
        is_over_ = true;  // the next article would fail alike
        return CannotOpen(directory_, error);
      }
    }
    is_over_ = true;
    return Error{Fault::kUnavailable,
                 "the archive '" + directory_.parent_path().string() +
                     "' went on changing while it was read; try again when nothing is indexed"};
  }

 private:
  Result<std::optional<Record>> Read() {
    Xapian::PostingIterator posting = database_.postlist_begin("");
    posting.skip_to(place_);
    if (posting == database_.postlist_end("")) return std::optional<Record>();
    place_ = *posting;
    const Xapian::Document document = database_.get_document(place_);
    Result<Record> record = DecodeRecord(document.get_data());
    const std::string id = record ? std::string() : IdOf(document);
    ++place_;
    if (record) return std::optional<Record>(*std::move(record));
    return Error{Fault::kDamaged,
                 "the article '" + id + "' cannot be read: " + record.error().message};
  }

  std::filesystem::path directory_;
  Xapian::Database database_;
  std::uint64_t total_ = 0;
  Xapian::docid place_ = 1;  // of the next document, or before it
  bool is_over_ = false;
};

Result<StoredArticles> StoredArticles::Open(const std::filesystem::path& archive) {
  const Result<std::filesystem::path> directory = CurrentGeneration(archive);
  if (!directory) return directory.error();
  try {
    return StoredArticles(std::make_unique<Impl>(*directory));
  } catch (const Xapian::Error& error) {
    return CannotOpen(*directory, error);
  }
}

StoredArticles::StoredArticles(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StoredArticles::~StoredArticles() = default;
StoredArticles::StoredArticles(StoredArticles&&) noexcept = default;
StoredArticles& StoredArticles::operator=(StoredArticles&&) noexcept = default;

std::uint64_t StoredArticles::total() const { return impl_->total(); }

Result<std::optional<Record>> StoredArticles::Next() { return impl_->Next(); }

}  // namespace dateline
