// SPDX-License-Identifier: GPL-2.0-or-later
// A list of names to hold against the archive, and a table of how many articles name each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/name_counts.h"
#include "searcher/request.h"
#include "web/address.h"
#include "web/date_form.h"
#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

struct NamesView {
  SearchRequest within;              // the search whose articles are counted
  std::string typed;                 // the list as it stands in the box
  std::optional<NameCounts> counts;  // none where nothing was asked yet
  std::vector<AddressError> errors{};
};

// The list and the search as an address: the search's parameters, then "names".
Url NamesAddress(const SearchRequest& within, std::string_view typed, Url path = Url("/names"));

// So many letters go into an address that every browser and proxy takes.
inline constexpr std::size_t kMostNamesTyped = 3000;

// Any thread.
Html NamesPage(const Setting& setting, const NamesView& view);

}  // namespace dateline::web
