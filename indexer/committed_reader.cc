// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/committed_reader.h"

#include "core/schema.h"

namespace dateline {

bool CommittedReader::Look(const std::string& id, const std::string& content_hash) {
  if (!database_) database_ = std::make_unique<Xapian::Database>(directory_.string());
  const std::string term = IdTerm(id);
  const Xapian::PostingIterator posting = database_->postlist_begin(term);
  if (posting == database_->postlist_end(term)) return false;
  return database_->get_document(*posting).get_value(kSlotContentHash) == content_hash;
}

bool CommittedReader::Holds(const std::string& id, const std::string& content_hash) {
  // Two commits later Xapian has written over what this view looks at; a fresh view is enough.
  for (int attempt = 0; attempt < 2; ++attempt) {
    try {
      return Look(id, content_hash);
    } catch (const Xapian::Error&) {
      database_.reset();
    }
  }
  return false;
}

}  // namespace dateline
