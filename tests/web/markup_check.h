// SPDX-License-Identifier: GPL-2.0-or-later
// What tests ask of any page: that its elements nest, that its ids are single, where it leads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::web {

// What is wrong with the nesting of elements in `page`, or with its ids; empty for a sound page.
std::string MarkupFault(std::string_view page);

// The addresses of this site that `page` links to, unescaped, without their fragments.
std::vector<std::string> LinksOf(std::string_view page);

}  // namespace dateline::web
