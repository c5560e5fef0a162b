// SPDX-License-Identifier: GPL-2.0-or-later
// The page's address is the whole state of a search: parameters in, request out, and back.
// ReadAddress(WriteAddress(r)) == r for every request that a page can show.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/article.h"
#include "core/result.h"
#include "searcher/request.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// Decoded name and value, in the order they came; values are valid UTF-8 (the server saw to it).
using Parameters = std::vector<std::pair<std::string, std::string>>;

// A parameter that cannot be read: which one, what was typed, what to write instead.
struct AddressError {
  std::string parameter;  // "from"
  std::string code;  // "bad-date", "reversed-dates", "bad-number", "bad-value", "too-many-values"
  std::string message;
};

// The request the parameters stand for. Unknown parameters are ignored. A bad one is reported and
// left out, so that the page can show the rest with what was typed; what is wrong is said in the
// words of `locale`. Any thread.
struct ReadAddressResult {
  SearchRequest request;
  std::vector<AddressError> errors;
};
ReadAddressResult ReadAddress(const Parameters& parameters, const Locale& locale = English());

// The request as parameters: fixed order, values sorted by id, defaults dropped. What WriteAddress
// puts into addresses and forms into hidden fields. Any thread.
struct CanonicalParameter {
  Literal name;
  std::string value;
};
std::vector<CanonicalParameter> CanonicalParameters(const SearchRequest& request);

// "person", "org", "place", "source": the facet's name in addresses and answers.
Literal FacetName(FacetKind kind);

// "/search?q=..." in canonical form: fixed order, values sorted, defaults dropped. Any thread.
Url WriteAddress(const SearchRequest& request);
// The same state on another path: "/search.json", "/facet/person", "/article/ID".
Url WriteAddress(const SearchRequest& request, Url path);

}  // namespace dateline::web
