// SPDX-License-Identifier: GPL-2.0-or-later
// Which part of the index of people an address asks for, both ways.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/entity_list.h"
#include "web/address.h"
#include "web/html.h"

namespace dateline::web {

struct PeopleChoice {
  std::string find = {};
  std::string initial = {};  // "letter" in the address: "a" to "z", "other"; empty: all
  EntityOrder order = EntityOrder::kCount;
  std::size_t page = 1;

  bool operator==(const PeopleChoice&) const = default;
};
inline constexpr std::size_t kPeoplePageSize = 100;

// "count", "name", "latest".
std::string_view EntityOrderName(EntityOrder order);

// Parameters "find", "letter", "order" and "page"; they only say which part of a list is shown, so
// what cannot be read is left at its default. Any thread.
PeopleChoice ReadPeopleChoice(const Parameters& parameters);
Url PeopleAddress(const PeopleChoice& choice, Url path = Url("/people"));

// The choice as the searcher takes it, with names in the order of the language. Any thread.
EntityListPage ListPageOf(const PeopleChoice& choice, std::string_view language);

}  // namespace dateline::web
