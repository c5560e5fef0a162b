// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/role_terms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/fold.h"
#include "core/schema.h"
#include "core/stem.h"
#include "indexer/word_terms.h"

namespace dateline {
namespace {

// Roles may be many where an article is a list; what follows in the same row is all that counts.
std::vector<WordRange> RolesOf(const Record& record, const PlacedWords& text) {
  std::vector<WordRange> roles;
  for (const Entity& entity : record.annotation.entities) {
    for (const Role& role : entity.roles) {
      const WordRange words = WordsIn(text, role.span);
      if (words.first < words.last) roles.push_back(words);
    }
  }
  // In order of the text, the widest of those that begin together first. Two people may share one.
  std::sort(roles.begin(), roles.end(), [](const WordRange& a, const WordRange& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  return roles;
}

// Which row a role goes to, asked for one role after the other in order of the text.
class Rows {
 public:
  // Nothing where the role lies inside one that is already there: its words are in the table.
  std::optional<RoleRow> RowFor(const WordRange& role) {
    for (const WordRange& last : last_) {
      if (last.first <= role.first && role.last <= last.last) return std::nullopt;
    }
    // A gap of one word in between is enough: phrases ask for neighbours.
    const bool touches = last_[0].last >= role.first && last_[0].last > 0;
    const RoleRow row = touches ? RoleRow::kSecond : RoleRow::kFirst;
    last_[static_cast<std::size_t>(row)] = role;
    return row;
  }

 private:
  std::array<WordRange, 2> last_;  // by row: the latest role there; empty at first
};

}  // namespace

void AddRoles(const Record& record, const PlacedWords& text, TermTable& terms) {
  const std::vector<WordRange> roles = RolesOf(record, text);
  if (roles.empty()) return;
  const Stemmer stemmer(record.article.language);
  Rows rows;
  for (const WordRange& role : roles) {
    const std::optional<RoleRow> row = rows.RowFor(role);
    if (!row) continue;
    for (std::size_t i = role.first; i < role.last; ++i) {
      const std::string folded = FoldWord(WordBytes(record.article.text, text.words[i]));
      if (!folded.empty()) terms.MarkAt(RoleTerm(*row, stemmer.Stem(folded)), text.positions[i]);
    }
  }
}

}  // namespace dateline
