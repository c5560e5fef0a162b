// SPDX-License-Identifier: GPL-2.0-or-later
// The articles of one archive, read back one after another, as they were stored.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/record.h"
#include "core/result.h"

namespace dateline {

// Reads in the order of indexing, one record in memory at a time. An archive of another format is
// read too, where its records can be: it is the way out of one. One thread.
//
// A writer may go on meanwhile. What it commits behind the reader's place is read when the reader
// gets there, so that an article corrected during the reading may come twice, the newer one later.
class StoredArticles {
 public:
  // kNotFound where there is no archive; kDamaged where its database cannot be opened.
  static Result<StoredArticles> Open(const std::filesystem::path& archive);
  ~StoredArticles();
  StoredArticles(StoredArticles&&) noexcept;
  StoredArticles& operator=(StoredArticles&&) noexcept;

  // How many there were when the archive was opened.
  std::uint64_t total() const;

  // The next one; none at the end. kDamaged, naming the article, for one that cannot be read: the
  // next call goes on behind it. kDamaged too where the database itself cannot be read, and
  // kUnavailable when it went on changing under the reader: the next call gives none.
  Result<std::optional<Record>> Next();

 private:
  class Impl;
  explicit StoredArticles(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
