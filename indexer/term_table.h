// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of one document, gathered in any order and handed to Xapian in theirs.
#pragma once

#include <xapian.h>

#include <string>
#include <unordered_map>
#include <vector>

namespace dateline {

// Not safe from two threads at once.
class TermTable {
 public:
  // What one term has gathered. The address stays good as long as the table.
  struct Use {
    std::vector<Xapian::termpos> positions;
    Xapian::termcount wdf = 0;       // of the whole term
    Xapian::termcount wdf_each = 0;  // of each position besides
  };

  // The entry of `term`, made when there is none.
  Use& operator[](std::string term) { return uses_[std::move(term)]; }

  // A boolean term: weighs nothing.
  void Mark(std::string term) { uses_[std::move(term)]; }
  void MarkAt(const std::string& term, Xapian::termpos position) {
    uses_[term].positions.push_back(position);
  }

  // Adds everything to `document`, sorted by term and position, because that is the order in which
  // Xapian's trees grow cheapest. The table is spent afterwards.
  void HandOver(Xapian::Document& document);

 private:
  std::unordered_map<std::string, Use> uses_;
};

}  // namespace dateline
