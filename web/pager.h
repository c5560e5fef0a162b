// SPDX-License-Identifier: GPL-2.0-or-later
// From page to page of a list, to the last one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

struct PageList {
  std::size_t page = 1;  // from 1
  std::size_t size = 20;
  std::uint64_t total = 0;
  std::string_view label;  // what the pages are of
  std::function<Url(std::size_t)> address;
};

// The page numbers that are offered: first, last, and those around this one, in order.
std::vector<std::size_t> OfferedPages(std::size_t page, std::size_t last);

// "21–40 of 47" and the links; nothing for an empty list. Any thread.
Html Pager(const Locale& locale, const PageList& list);

}  // namespace dateline::web
