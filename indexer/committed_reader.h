// SPDX-License-Identifier: GPL-2.0-or-later
// What a worker may know of the committed archive while the writer writes.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <memory>
#include <string>

namespace dateline {

// A view of one generation directory, for one thread. It may lag behind the writer, and it fails
// quietly: an answer of false costs time and never an article, because the writer decides again.
class CommittedReader {
 public:
  explicit CommittedReader(std::filesystem::path directory) : directory_(std::move(directory)) {}

  // True when the article `id` was committed with just this content.
  bool Holds(const std::string& id, const std::string& content_hash);

 private:
  bool Look(const std::string& id, const std::string& content_hash);

  std::filesystem::path directory_;
  std::unique_ptr<Xapian::Database> database_;
};

}  // namespace dateline
