// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_directory.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/collation.h"
#include "searcher/initials.h"

namespace dateline {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kOtherInitial = "other";
constexpr char kOther = 0;

std::vector<EntityNumber> InOrderOfNames(const AliasMap& names, std::vector<EntityNumber> entities,
                                         std::string_view language) {
  const Collation collation(language);
  std::vector<std::pair<std::string, EntityNumber>> keyed;
  keyed.reserve(entities.size());
  for (const EntityNumber entity : entities)
    keyed.emplace_back(collation.Key(names.label(entity)), entity);
  std::ranges::sort(keyed);
  std::ranges::transform(keyed, entities.begin(), [](const auto& pair) { return pair.second; });
  return entities;
}

// One walk over all articles.
std::vector<NameDirectory::Span> DaysSeen(const Columns& columns, FacetKind kind) {
  const EntityColumn& column = columns.entities(kind);
  const auto precise_last = [](const Period& a, const Period& b) {
    return std::tuple(a.first, -a.last) < std::tuple(b.first, -b.last);
  };
  const auto precise_first = [](const Period& a, const Period& b) {
    return std::tie(a.first, a.last) < std::tie(b.first, b.last);
  };
  std::vector<NameDirectory::Span> seen(column.size());
  for (const Xapian::docid document : columns.documents()) {
    const Period& published = columns.published(document);
    if (!published.known()) continue;
    for (const EntityNumber entity : column.Of(document)) {
      auto& [first, last] = seen[entity];
      first = first.known() ? std::min(first, published, precise_first) : published;
      last = last.known() ? std::max(last, published, precise_last) : published;
    }
  }
  return seen;
}

}  // namespace

NameDirectory::NameDirectory(const AliasMap& names, const Columns& columns, FacetKind kind,
                             std::string_view language)
    : initials_(names.size(), kOther), seen_(DaysSeen(columns, kind)) {
  const EntityColumn& column = columns.entities(kind);
  for (EntityNumber entity = 0; entity < column.size(); ++entity) {
    if (column.Articles(entity) == 0 || names.IsHidden(entity)) continue;
    by_name_.push_back(entity);
    const std::string initial = InitialOf(names.label(entity));
    if (initial.size() == 1) initials_[entity] = initial[0];
  }
  by_name_ = InOrderOfNames(names, std::move(by_name_), language);
}

std::string_view NameDirectory::Initial(EntityNumber entity) const {
  const char letter = initials_[entity];
  return letter == kOther ? kOtherInitial : kLetters.substr(kLetters.find(letter), 1);
}

std::size_t NameDirectory::bytes() const {
  return by_name_.capacity() * sizeof(EntityNumber) + initials_.capacity() +
         seen_.capacity() * sizeof(Span);
}

}  // namespace dateline
