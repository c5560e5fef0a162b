// SPDX-License-Identifier: GPL-2.0-or-later
// The letters that a long list of names is opened at.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// "a" to "z" or "other" as it stands in an address; for anything else nothing, which is every
// letter. Any thread.
std::string InitialNamed(std::string_view name);

// "D", or the word for all others. Requires: `initial` is one of the above, not empty.
std::string InitialText(const Locale& locale, std::string_view initial);

struct InitialsView {
  const std::vector<InitialCount>& there;  // those that some name begins with
  std::string_view chosen;                 // empty: all
  std::function<Url(std::string_view)> address;
};

// The alphabet, with the letters that no name begins with in their place as text. Any thread.
Html InitialsNav(const Locale& locale, const InitialsView& view);

}  // namespace dateline::web
