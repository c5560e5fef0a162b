// SPDX-License-Identifier: GPL-2.0-or-later
// Document → the language it is written in, in memory. Read out of the lists of postings whenever
// an archive is opened, two bytes an article: that is faster than a file would be checked. Internal
// to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

using LanguageNumber = std::uint16_t;

// Immutable; any thread.
class LanguageColumn {
 public:
  // Of an article that says no language, not even that it could not be told ("und").
  static constexpr LanguageNumber kNone = 0;

  LanguageColumn() = default;

  // Of every article of `database`, whatever that is. Throws Xapian::Error.
  explicit LanguageColumn(const Xapian::Database& database);

  // Requires: document <= the last number of the database.
  LanguageNumber Of(Xapian::docid document) const { return numbers_[document]; }

  // One more than the largest number: there are at most some twenty thousand, as a language is two
  // or three letters (docs/index-format.md).
  std::size_t size() const { return ids_.size(); }
  const std::string& id(LanguageNumber language) const { return ids_[language]; }

  // By number: how many articles of the archive are written in it.
  std::span<const std::uint32_t> articles() const { return articles_; }

  // "vi"; also of a longer tag in any case: "VI", "vi-VN". Nothing where no article is in it.
  std::optional<LanguageNumber> Find(std::string_view tag) const;

  std::size_t bytes() const;  // of memory

 private:
  std::vector<LanguageNumber> numbers_;         // by document number
  std::vector<std::string> ids_ = {""};         // by number; kNone has none
  std::vector<std::uint32_t> articles_ = {0U};  // by number
};

}  // namespace dateline
