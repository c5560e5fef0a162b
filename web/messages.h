// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences of the pages that take more than a look into the message files: those that say a value
// of the archive, or differ by one. Everything else is locale[messages::kSkip] and locale.Say(...).
// All are safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/date.h"
#include "core/date_terms.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "web/locale.h"

namespace dateline::web::messages {

// Numbers and dates as the language writes them; the examples are English.
std::string Number(const Locale& locale, std::uint64_t number);    // "1,284,006"
std::string DayText(const Locale& locale, Day day);                // "22 March 2024"
std::string DayWithWeekday(const Locale& locale, Day day);         // "Friday, 22 March 2024"
std::string DateText(const Locale& locale, PartialDate date);      // "March 2024"
std::string RangeText(const Locale& locale, DayRange days);        // "11 to 17 March 2024"
std::string TimeText(const Locale& locale, std::int64_t seconds);  // "21 ... 2026, 18:40 UTC"
std::string PublishedText(const Locale& locale, const Publication& when);  // also "Date unknown"

// Counts.
std::string Articles(const Locale& locale, std::uint64_t count);        // "1 article"
std::string ArticlesOrNone(const Locale& locale, std::uint64_t count);  // "No articles" for 0
std::string SourceCountText(const Locale& locale, std::uint64_t count);
std::string FoundIn(const Locale& locale, double milliseconds);  // "in 8 ms"

// The four facets.
std::string FacetTitle(const Locale& locale, FacetKind kind);       // "People"
std::string OneOf(const Locale& locale, FacetKind kind);            // "Person"
std::string NamedWhere(const Locale& locale, Prominence where);     // "in the headline"
std::string FacetFindLabel(const Locale& locale, FacetKind kind);   // "Find in people"
std::string FindOnFacetPage(const Locale& locale, FacetKind kind);  // "Find a person, by ..."
std::string AllValues(const Locale& locale, FacetKind kind,
                      std::uint64_t distinct);  // "All 38 people"
// The heading of a part of them: "13 people standing out", "40 people under D".
std::string ValuesThatStandOut(const Locale& locale, FacetKind kind, std::uint64_t distinct);
std::string ValuesUnder(const Locale& locale, FacetKind kind, std::uint64_t distinct,
                        std::string_view initial);
std::string UnknownValue(const Locale& locale, FacetKind kind, std::string_view id);
struct Shown {
  std::size_t first, last;
  std::uint64_t of;
};
std::string ValuesShown(const Locale& locale, FacetKind kind, const Shown& shown);

// What is wrong with an address, and what to write instead; with the dates that were probably
// meant.
std::string NotADate(const Locale& locale, std::string_view typed,
                     const std::vector<std::string>& meant);
std::string NotATimeZone(const Locale& locale, std::string_view typed, std::string_view meant);
std::string CharactersAt(const Locale& locale, std::size_t first, std::size_t last);

// The chart.
std::string BarTitle(const Locale& locale, DayRange days, std::uint64_t count);
// "3 articles have no date", and those known only to a longer period than a bar.
std::string UndatedArticles(const Locale& locale, DateAxis axis, std::uint64_t count);
std::string CoarserArticles(const Locale& locale, DateAxis axis, std::uint64_t count);

// Results.
std::string SearchTitle(const Locale& locale, const SearchRequest& request, std::string_view names,
                        std::uint64_t total);
std::string ScoreText(const Locale& locale, double score);  // "Score 41.30"
std::string SomeWordsOnly(const Locale& locale, std::uint64_t with_every_word, std::uint64_t total);
std::string AlsoWritten(const Locale& locale,
                        const std::vector<std::string>& forms);  // "A, B or C"

// Articles.
std::string Byline(const Locale& locale, const std::vector<std::string>& names);  // "By A and B"
std::string AlsoAs(const Locale& locale, const std::vector<std::string>& forms);
std::string Quoted(const Locale& locale, std::string_view words);
std::string DateFrom(const Locale& locale, DateOrigin origin);

// Entities.
std::string EntityTitle(const Locale& locale, EntityKind kind);    // "Person"
std::string EntitiesTitle(const Locale& locale, EntityKind kind);  // "People"
std::string SeenFromTo(const Locale& locale, DayRange days);       // "22 March 2024 to 3 May 2026"

// Errors, by status; the second says what to do. 404 depends on what was looked for.
std::string_view ErrorTitle(const Locale& locale, int status, std::string_view code);
std::string ErrorAdvice(const Locale& locale, int status, std::string_view path);

// Sources and the foot of every page.
std::string ArchiveHolds(const Locale& locale, const ArchiveSummary& summary);
std::string FootLine(const Locale& locale, const ArchiveSummary& summary);

}  // namespace dateline::web::messages
