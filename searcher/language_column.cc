// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/language_column.h"

#include <algorithm>
#include <limits>

#include "core/schema.h"

namespace dateline {
namespace {

// The primary subtag of a BCP 47 tag, in small letters.
std::string PrimarySubtag(std::string_view tag) {
  std::string primary(tag.substr(0, tag.find_first_of("-_")));
  for (char& letter : primary) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return primary;
}

}  // namespace

LanguageColumn::LanguageColumn(const Xapian::Database& database)
    : numbers_(std::size_t{database.get_lastdocid()} + 1, kNone) {
  const std::string prefix(kLanguagePrefix);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    std::string id = (*term).substr(prefix.size());
    if (id.empty()) continue;
    // No writer of ours gives so many; what lies behind them has none.
    if (ids_.size() > std::numeric_limits<LanguageNumber>::max()) break;
    const auto number = static_cast<LanguageNumber>(ids_.size());
    std::uint32_t articles = 0;
    const auto last = database.postlist_end(*term);
    for (auto posting = database.postlist_begin(*term); posting != last; ++posting) {
      // A block that a writer has written over meanwhile may say anything.
      if (*posting >= numbers_.size())
        throw Xapian::DatabaseModifiedError("a language has an article behind the last one");
      numbers_[*posting] = number;
      ++articles;
    }
    ids_.push_back(std::move(id));
    articles_.push_back(articles);
  }
}

// The terms came sorted, and so are the ids.
std::optional<LanguageNumber> LanguageColumn::Find(std::string_view tag) const {
  for (const std::string& id : {std::string(tag), PrimarySubtag(tag)}) {
    const auto found = std::lower_bound(ids_.begin() + 1, ids_.end(), id);
    if (found != ids_.end() && *found == id)
      return static_cast<LanguageNumber>(found - ids_.begin());
  }
  return std::nullopt;
}

std::size_t LanguageColumn::bytes() const {
  return numbers_.capacity() * sizeof(LanguageNumber) + articles_.capacity() * sizeof(articles_[0]);
}

}  // namespace dateline
