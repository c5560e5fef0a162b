// SPDX-License-Identifier: GPL-2.0-or-later
// One article in a list of results.
#pragma once

#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

enum class HeadingLevel { kSecond, kThird };
enum class Because { kLeftOut, kShown };  // why the article is in a list of somebody's articles

// `request` is the search that found it: its words are highlighted in the article, and the article
// leads back to it. Where no word of the query stands in it, it shows the sentence that names whom
// the filters ask for. Any thread.
struct ResultManner {
  HeadingLevel level = HeadingLevel::kThird;
  Because because = Because::kLeftOut;
  Html why = {};  // put under the words shown of it
};
Html ResultItem(const Locale& locale, const SearchRequest& request, const Hit& hit,
                const ResultManner& manner = {});

// The day in a <time>, "About …, from the text" where it was inferred, "Date unknown" where it is.
Html PublishedTime(const Locale& locale, const Publication& published);

// ` lang="vi"`, or nothing where the language is not known.
Html LanguageAttribute(std::string_view language);

// "/article/ID" with the search it was found by.
Url ArticleAddress(std::string_view id, const SearchRequest& found_by);
Url EntityAddress(EntityKind kind, std::string_view id);

}  // namespace dateline::web
