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
  // `weights` may be null: then none weighs anything.
  DocumentSource(SharedDocuments documents, std::shared_ptr<const std::vector<double>> weights,
                 std::vector<std::string> uuids, std::string name = {})
      : documents_(std::move(documents)),
        weights_(std::move(weights)),
        uuids_(std::move(uuids)),
        name_(std::move(name)) {}

  DocumentSource* clone() const override {
    return new DocumentSource(documents_, weights_, uuids_, name_);
  }

  void init(const Xapian::Database& database) override {
    own_.clear();
    own_weights_.clear();
    at_ = 0;
    started_ = false;
    const std::optional<ArchiveNumbers> numbers = ArchiveNumbers::Of(database, uuids_);
    if (!numbers) return;
    for (std::size_t i = 0; i < documents_->size(); ++i) {
      const Xapian::docid document = (*documents_)[i];
      if (!numbers->Owns(document)) continue;
      own_.push_back(numbers->Own(document));
      if (weights_) own_weights_.push_back((*weights_)[i]);
    }
    set_maxweight(own_weights_.empty() ? 0 : *std::ranges::max_element(own_weights_));
  }

  double get_weight() const override { return own_weights_.empty() ? 0 : own_weights_[at_]; }

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
    return std::to_string(documents_->size()) + " documents" + (name_.empty() ? "" : " ") + name_;
  }

 private:
  Xapian::doccount Count() const { return static_cast<Xapian::doccount>(own_.size()); }

  SharedDocuments documents_;
  std::shared_ptr<const std::vector<double>> weights_;
  std::vector<std::string> uuids_;
  std::string name_;
  std::vector<Xapian::docid> own_;  // of the archive that is matched now
  std::vector<double> own_weights_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace

Xapian::Query DocumentsQuery(SharedDocuments documents, const std::vector<std::string>& uuids) {
  if (documents->empty()) return {};
  // Xapian counts the references from here on and deletes the source with the last query.
  return Xapian::Query((new DocumentSource(std::move(documents), nullptr, uuids))->release());
}

Xapian::Query WeighedDocumentsQuery(std::shared_ptr<const WeighedDocuments> weighed,
                                    const std::vector<std::string>& uuids) {
  if (weighed->documents.empty()) return {};
  // Each pointer keeps the whole alive and shows one part of it.
  const SharedDocuments documents(weighed, &weighed->documents);
  const std::shared_ptr<const std::vector<double>> weights(weighed, &weighed->weights);
  return Xapian::Query((new DocumentSource(documents, weights, uuids, weighed->name))->release());
}

}  // namespace dateline
