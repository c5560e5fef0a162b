// SPDX-License-Identifier: GPL-2.0-or-later
// From and to, of either axis: text boxes that keep what was typed, right or wrong.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "searcher/request.h"
#include "web/address.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// What stands in the boxes, and what is wrong with the address.
struct TypedDates {
  std::array<std::string, 4> boxes;  // from, to, mfrom, mto
  std::vector<AddressError> errors;
};

// The dates as `parameters` have them, the last of each, whether they can be read or not.
TypedDates TypedDatesOf(const Parameters& parameters, const std::vector<AddressError>& errors);

// The boxes of the axis that `request` shows; those of the other as well when something typed there
// cannot be read. Any thread.
Html DateForm(const Locale& locale, const SearchRequest& request, const TypedDates& typed);

// All that is wrong with an address, above the results, with links to the fields that have one.
// Nothing when nothing is.
Html ErrorSummary(const Locale& locale, const std::vector<AddressError>& errors);

}  // namespace dateline::web
