// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/document_source.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "searcher/archive_numbers.h"

namespace dateline {
namespace {

// Each archive is matched by itself with a copy of the source.
class DocumentSource : public Xapian::PostingSource {
 public:
  DocumentSource(SharedDocuments documents, std::vector<std::string> uuids)
      : documents_(std::move(documents)), uuids_(std::move(uuids)) {}

  DocumentSource* clone() const override { return new DocumentSource(documents_, uuids_); }

  void init(const Xapian::Database& database) override {
    own_.clear();
    at_ = 0;
    started_ = false;
    const std::optional<ArchiveNumbers> numbers = ArchiveNumbers::Of(database, uuids_);
    if (!numbers) return;
    for (const Xapian::docid document : *documents_) {
      if (numbers->Owns(document)) own_.push_back(numbers->Own(document));
    }
  }

  Xapian::doccount get_termfreq_min() const override { return Count(); }
  Xapian::doccount get_termfreq_est() const override { return Count(); }
  Xapian::doccount get_termfreq_max() const override { return Count(); }

  void next(double /*least_weight*/) override {
    if (started_) ++at_;
    started_ = true;
  }
  void skip_to(Xapian::docid document, double /*least_weight*/) override {
    started_ = true;
    const auto from = own_.begin() + static_cast<std::ptrdiff_t>(at_);
    at_ = static_cast<std::size_t>(std::lower_bound(from, own_.end(), document) - own_.begin());
  }
  bool at_end() const override { return at_ >= own_.size(); }
  Xapian::docid get_docid() const override { return own_[at_]; }
  std::string get_description() const override {
    return std::to_string(documents_->size()) + " documents";
  }

 private:
  Xapian::doccount Count() const { return static_cast<Xapian::doccount>(own_.size()); }

  SharedDocuments documents_;
  std::vector<std::string> uuids_;
  std::vector<Xapian::docid> own_;  // of the archive that is matched now
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace

Xapian::Query DocumentsQuery(SharedDocuments documents, const std::vector<std::string>& uuids) {
  if (documents->empty()) return {};
  // Xapian counts the references from here on and deletes the source with the last query.
  return Xapian::Query((new DocumentSource(std::move(documents), uuids))->release());
}

}  // namespace dateline
