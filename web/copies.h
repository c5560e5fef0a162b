// SPDX-License-Identifier: GPL-2.0-or-later
// Copies, versions and related articles, as lists beside a result or an article.
#pragma once

#include "searcher/neighbours.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// Under a result: the copies it stands for, folded. Nothing without any. Any thread.
Html CopiesUnder(const Locale& locale, const SearchRequest& request, const Hit& hit);

// That repeats are grouped, and the way to see each. Nothing where none is. Any thread.
Html RepeatsLine(const Locale& locale, const SearchRequest& request,
                 const SearchResponse& response);

// Sections beside an article; nothing for an empty one. Any thread.
Html CopyList(const Locale& locale, const StoredArticle& stored, const Neighbours& neighbours);
Html VersionList(const Locale& locale, const StoredArticle& stored);
Html RelatedList(const Locale& locale, const Neighbours& neighbours);

}  // namespace dateline::web
