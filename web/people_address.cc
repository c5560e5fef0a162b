// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/people_address.h"

#include <charconv>
#include <utility>

#include "web/initials_nav.h"

namespace dateline::web {
namespace {

constexpr std::size_t kMaxPage = 1'000'000;

EntityOrder OrderNamed(std::string_view name) {
  for (const EntityOrder order : {EntityOrder::kName, EntityOrder::kLatest}) {
    if (name == EntityOrderName(order)) return order;
  }
  return EntityOrder::kCount;
}

std::size_t PageNamed(std::string_view text) {
  std::size_t page = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, page);
  const bool is_page = error == std::errc() && stopped == end && page >= 1 && page <= kMaxPage;
  return is_page ? page : 1;
}

}  // namespace

std::string_view EntityOrderName(EntityOrder order) {
  return order == EntityOrder::kName ? "name" : order == EntityOrder::kLatest ? "latest" : "count";
}

PeopleChoice ReadPeopleChoice(const Parameters& parameters) {
  PeopleChoice choice;
  for (const auto& [name, value] : parameters) {
    if (name == "find") choice.find = value;
    if (name == "letter") choice.initial = InitialNamed(value);
    if (name == "order") choice.order = OrderNamed(value);
    if (name == "page") choice.page = PageNamed(value);
  }
  return choice;
}

Url PeopleAddress(const PeopleChoice& choice, Url path) {
  Url url = std::move(path);
  if (!choice.find.empty()) url = std::move(url).Parameter("find", choice.find);
  if (!choice.initial.empty()) url = std::move(url).Parameter("letter", choice.initial);
  if (choice.order != EntityOrder::kCount)
    url = std::move(url).Parameter("order", EntityOrderName(choice.order));
  if (choice.page > 1) url = std::move(url).Parameter("page", std::to_string(choice.page));
  return url;
}

EntityListPage ListPageOf(const PeopleChoice& choice, std::string_view language) {
  EntityListPage page;
  page.kind = EntityKind::kPerson;
  page.find = choice.find;
  page.initial = choice.initial;
  page.language = language;
  page.order = choice.order;
  page.offset = (choice.page - 1) * kPeoplePageSize;
  page.limit = kPeoplePageSize;
  return page;
}

}  // namespace dateline::web
