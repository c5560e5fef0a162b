// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/request.h"
#include "web/html.h"

namespace dateline::web {

// The hidden fields that carry a search through a form. What the form itself asks is taken out of
// `request` by the caller, or it would be sent twice. Any thread.
Html HiddenFields(const SearchRequest& request);

}  // namespace dateline::web
