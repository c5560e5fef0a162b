// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/poison_search.h"

#include <optional>
#include <system_error>

namespace dateline {
namespace {

class Search {
 public:
  Search(const DocumentAt& document_at, const std::filesystem::path& scratch)
      : document_at_(document_at), scratch_(scratch) {}

  // Throws Xapian::DatabaseError when the scratch database cannot be written.
  void Try(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const std::optional<std::string> reason = Refusal(begin, end);
    if (!reason) return;
    if (end - begin == 1) {
      refused_.push_back({begin, *reason});
      return;
    }
    const std::size_t middle = begin + (end - begin) / 2;
    Try(begin, middle);
    Try(middle, end);
  }

  std::vector<RefusedDocument> Refused() && { return std::move(refused_); }

 private:
  // Why these documents together are refused; nothing when they are not.
  std::optional<std::string> Refusal(std::size_t begin, std::size_t end) const {
    Xapian::WritableDatabase database(scratch_.string(), Xapian::DB_CREATE_OR_OVERWRITE |
                                                             Xapian::DB_BACKEND_GLASS |
                                                             Xapian::DB_NO_SYNC);
    database.begin_transaction(false);
    try {
      for (std::size_t i = begin; i < end; ++i) {
        const Result<Xapian::Document> document = document_at_(i);
        if (!document) return document.error().message;
        database.add_document(*document);
      }
      database.commit_transaction();
      database.commit();
      return std::nullopt;
    } catch (const Xapian::DatabaseError&) {
      throw;
    } catch (const Xapian::Error& refusal) {
      return refusal.get_msg();
    }
  }

  const DocumentAt& document_at_;
  const std::filesystem::path& scratch_;
  std::vector<RefusedDocument> refused_;
};

}  // namespace

Result<std::vector<RefusedDocument>> FindRefused(std::size_t count, const DocumentAt& document_at,
                                                 const std::filesystem::path& scratch) {
  Search search(document_at, scratch);
  std::optional<Error> failure;
  try {
    search.Try(0, count);
  } catch (const Xapian::DatabaseError& error) {
    failure = Error{Fault::kUnavailable, "cannot write the scratch database '" + scratch.string() +
                                             "': " + error.get_msg() +
                                             "; free some space and run the command again"};
  }
  std::error_code ignored;  // what stays behind is overwritten by the next search
  std::filesystem::remove_all(scratch, ignored);
  if (failure) return *failure;
  return std::move(search).Refused();
}

}  // namespace dateline
