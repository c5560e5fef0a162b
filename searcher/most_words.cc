// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/most_words.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace dateline {
namespace {

// The documents of one word, in order.
class WordPostings {
 public:
  WordPostings(const Xapian::Database& database, const std::vector<std::string>& terms) {
    for (const std::string& term : terms) {
      Cursor cursor{database.postlist_begin(term), database.postlist_end(term)};
      if (cursor.at == cursor.end) continue;
      frequency_ += database.get_termfreq(term);
      cursors_.push_back(std::move(cursor));
    }
  }

  // How many documents there are, counting one with two of the terms twice.
  Xapian::doccount frequency() const { return frequency_; }

  // The first document that is not before `target`; 0 when there is none.
  Xapian::docid SkipTo(Xapian::docid target) {
    Xapian::docid first = 0;
    for (Cursor& cursor : cursors_) {
      if (cursor.at == cursor.end) continue;
      if (*cursor.at < target) cursor.at.skip_to(target);
      if (cursor.at != cursor.end && (first == 0 || *cursor.at < first)) first = *cursor.at;
    }
    return first;
  }

 private:
  struct Cursor {
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };
  std::vector<Cursor> cursors_;
  Xapian::doccount frequency_ = 0;
};

class MostWordsSource : public Xapian::PostingSource {
 public:
  MostWordsSource(std::vector<std::vector<std::string>> words, std::size_t needed)
      : words_(std::move(words)), needed_(needed) {}

  // A query is told from others by its serialised form, so every source must have one.
  std::string name() const override { return "dateline::MostWords"; }
  std::string serialise() const override {
    std::string bytes = std::to_string(needed_);
    for (const std::vector<std::string>& terms : words_) {
      bytes += '\n';
      for (const std::string& term : terms) bytes += std::to_string(term.size()) + ':' + term;
    }
    return bytes;
  }

  MostWordsSource* clone() const override { return new MostWordsSource(words_, needed_); }
  std::string get_description() const override {
    return "MostWords(" + std::to_string(needed_) + " of " + std::to_string(words_.size()) + ")";
  }

  void init(const Xapian::Database& database) override {
    postings_.clear();
    for (const std::vector<std::string>& terms : words_) postings_.emplace_back(database, terms);
    std::sort(postings_.begin(), postings_.end(), [](const auto& left, const auto& right) {
      return left.frequency() < right.frequency();
    });
    // A document that lacks all of these lacks too many: only theirs need to be looked at, and the
    // postings of the most frequent words ("the", "of") are merely skipped through.
    drivers_ = postings_.size() - needed_ + 1;
    most_ = 0;
    for (std::size_t i = 0; i < drivers_; ++i) most_ += postings_[i].frequency();
    most_ = std::min(most_, database.get_doccount());
    current_ = 0;
    set_maxweight(0);
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return most_ / 2; }
  Xapian::doccount get_termfreq_max() const override { return most_; }

  void next(double) override { MoveTo(current_ + 1); }
  void skip_to(Xapian::docid target, double) override {
    if (target > current_) MoveTo(target);
  }
  bool at_end() const override { return at_end_; }
  Xapian::docid get_docid() const override { return current_; }

 private:
  void MoveTo(Xapian::docid target) {
    for (;; ++target) {
      Xapian::docid candidate = 0;
      for (std::size_t i = 0; i < drivers_; ++i) {
        const Xapian::docid first = postings_[i].SkipTo(target);
        if (first != 0 && (candidate == 0 || first < candidate)) candidate = first;
      }
      at_end_ = candidate == 0;
      if (at_end_) return;
      target = candidate;
      if (!HasEnough(candidate)) continue;
      current_ = candidate;
      return;
    }
  }

  bool HasEnough(Xapian::docid candidate) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < postings_.size(); ++i) {
      if (found + (postings_.size() - i) < needed_) return false;
      if (postings_[i].SkipTo(candidate) == candidate) ++found;
      if (found == needed_) return true;
    }
    return false;
  }

  std::vector<std::vector<std::string>> words_;
  std::size_t needed_;
  std::vector<WordPostings> postings_;  // the rarest word first
  std::size_t drivers_ = 0;
  Xapian::doccount most_ = 0;
  Xapian::docid current_ = 0;
  bool at_end_ = false;
};

}  // namespace

Xapian::Query MostWordsQuery(std::vector<std::vector<std::string>> words, std::size_t needed) {
  // release() hands the source over to Xapian, which counts references to it.
  return Xapian::Query(
      std::make_unique<MostWordsSource>(std::move(words), needed).release()->release());
}

}  // namespace dateline
