// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/take_inventory.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/schema.h"

namespace dateline {
namespace {

// From the terms, which lie together; reading each article for its id would unpack the whole
// archive.
void ListArticles(const Snapshot& snapshot, std::size_t first, std::size_t most, Inventory& list) {
  const HandlePool::Loan database = snapshot.Borrow();
  list.total = database->get_doccount();
  const std::string prefix(kIdPrefix);
  std::size_t place = 0;
  const auto end = database->allterms_end(prefix);
  for (auto term = database->allterms_begin(prefix); term != end; ++term, ++place) {
    if (list.ids.size() == most) return;
    if (place >= first) list.ids.push_back((*term).substr(prefix.size()));
  }
}

void ListPeople(const Snapshot& snapshot, std::size_t first, std::size_t most, Inventory& list) {
  const AliasMap& names = snapshot.names(FacetKind::kPerson);
  const EntityColumn& column = snapshot.columns().entities(FacetKind::kPerson);
  for (EntityNumber person = 0; person < names.size(); ++person) {
    if (names.IsHidden(person) || names.IsShort(person) || column.Articles(person) == 0) continue;
    if (list.total++ >= first && list.ids.size() < most) list.ids.push_back(names.id(person));
  }
}

void ListDays(const Snapshot& snapshot, std::size_t first, std::size_t most, Inventory& list) {
  std::set<Day> days;
  for (const Xapian::docid document : snapshot.columns().documents()) {
    const Period& published = snapshot.columns().published(document);
    if (!published.known()) continue;
    const DayRange range = DaysOf(published);
    if (range.first == range.last) days.insert(range.first);
  }
  list.total = days.size();
  auto day = days.begin();
  std::advance(day, std::min(first, days.size()));
  for (; day != days.end() && list.ids.size() < most; ++day) list.ids.push_back(FormatDay(*day));
}

}  // namespace

Inventory TakeInventory(const Snapshot& snapshot, InventoryKind kind, std::size_t first,
                        std::size_t most) {
  Inventory list;
  list.generation = snapshot.generation();
  if (kind == InventoryKind::kArticles) ListArticles(snapshot, first, most, list);
  if (kind == InventoryKind::kPeople) ListPeople(snapshot, first, most, list);
  if (kind == InventoryKind::kDays) ListDays(snapshot, first, most, list);
  return list;
}

}  // namespace dateline
