// SPDX-License-Identifier: GPL-2.0-or-later
// Every value of one facet within a search: found by any word, ordered, page by page.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/request.h"
#include "searcher/response.h"
#include "web/address.h"
#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

// What the address asks beyond the search itself.
struct FacetChoice {
  FacetKind kind = FacetKind::kPerson;
  std::string find = {};
  std::string initial = {};  // "letter" in the address: "a" to "z", "other"; empty: all
  ValueOrder order = ValueOrder::kCount;
  std::size_t page = 1;  // "p" in the address: "page" is the search's own

  bool operator==(const FacetChoice&) const = default;
};
inline constexpr std::size_t kFacetPageSize = 120;

// Parameters "find", "letter", "order" and "p"; what cannot be read is left at its default.
FacetChoice ReadFacetChoice(FacetKind kind, const Parameters& parameters);
Url FacetAddress(const SearchRequest& request, const FacetChoice& choice);

struct FacetView {
  SearchRequest request;
  FacetChoice choice;
  Facet facet;                  // the values of this page; `distinct` counts all that were found
  std::uint64_t articles = 0;   // of the search
  std::array<Facet, 4> labels;  // of the search, for the names of what is ticked
  std::vector<AddressError> errors{};
};

// Any thread.
Html FacetPage(const Setting& setting, const FacetView& view);

}  // namespace dateline::web
