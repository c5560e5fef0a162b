// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/initials_nav.h"

#include <algorithm>

#include "web/message_keys/facet_page.h"

namespace dateline::web {
namespace {

constexpr std::string_view kOther = "other";

Html Item(const InitialsView& view, std::string_view initial, std::string_view label) {
  const bool is_there = initial.empty() || std::ranges::any_of(view.there, [&](const auto& count) {
                          return count.initial == initial;
                        });
  if (!is_there) return Join({"<li><span>", Text(label), "</span></li>"});
  return Join({"<li><a rel=\"nofollow\"",
               view.chosen == initial ? Html(" aria-current=\"true\"") : Html(),
               Attribute("href", view.address(initial)), ">", Text(label), "</a></li>"});
}

}  // namespace

std::string InitialNamed(std::string_view name) {
  const bool is_letter = name.size() == 1 && name[0] >= 'a' && name[0] <= 'z';
  return is_letter || name == kOther ? std::string(name) : std::string();
}

std::string InitialText(const Locale& locale, std::string_view initial) {
  if (initial.size() != 1) return std::string(locale[messages::kOtherInitials]);
  return {static_cast<char>(initial[0] - 'a' + 'A')};
}

Html InitialsNav(const Locale& locale, const InitialsView& view) {
  Html items = Item(view, "", locale[messages::kAllInitials]);
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    const std::string_view initial(&letter, 1);
    items += Item(view, initial, InitialText(locale, initial));
  }
  items += Item(view, kOther, locale[messages::kOtherInitials]);
  return Join({"<nav class=\"az\"", Attribute("aria-label", locale[messages::kFirstLetter]),
               ">\n<ul>", items, "</ul>\n</nav>\n"});
}

}  // namespace dateline::web
