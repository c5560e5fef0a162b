// SPDX-License-Identifier: GPL-2.0-or-later
// Every word the pages say, in one place, so that another language is another set of these and no
// page changes. Constants are plain text, or patterns for web/sentence.h; functions are sentences
// that depend on a number or a date. All are safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/annotation.h"
#include "core/date.h"
#include "core/date_terms.h"
#include "searcher/request.h"
#include "searcher/response.h"

namespace dateline::web::messages {

// Numbers and dates as this language writes them.
std::string Number(std::uint64_t number);            // "1,284,006"
std::string DayText(Day day);                        // "22 March 2024"
std::string DayWithWeekday(Day day);                 // "Friday 22 March 2024"
std::string DateText(PartialDate date);              // "March 2024"
std::string RangeText(DayRange days);                // "March 2024", "11 to 17 March 2024"
std::string TimeText(std::int64_t seconds);          // "21 November 2026, 18:40 UTC"
std::string PublishedText(const Publication& when);  // also "Date unknown", "About March 2026, ..."
std::string LanguageName(std::string_view code);     // "English"; the code itself when unknown

// Counts.
std::string Articles(std::uint64_t count);        // "1 article", "47 articles"
std::string ArticlesOrNone(std::uint64_t count);  // "No articles" for 0
std::string SourceCountText(std::uint64_t count);
std::string FoundIn(double milliseconds);  // "in 8 ms"

// The four facets.
std::string_view FacetTitle(FacetKind kind);                    // "People"
std::string_view OneOf(FacetKind kind);                         // "Person"
std::string_view NamedWhere(Prominence where);                  // "in the headline"
std::string_view FacetFindLabel(FacetKind kind);                // "Find in people"
std::string AllValues(FacetKind kind, std::uint64_t distinct);  // "All 38 people"
// The heading of a part of them: "13 people standing out", "40 people under D".
std::string ValuesThatStandOut(FacetKind kind, std::uint64_t distinct);
std::string ValuesUnder(FacetKind kind, std::uint64_t distinct, std::string_view initial);
std::string OfArchive(std::uint64_t articles);                  // "of 40"
std::string FindAmong(std::uint64_t distinct);                  // "Find among 38"
std::string UnknownValue(FacetKind kind, std::string_view id);  // "Unknown person x"
std::string ValuesShown(FacetKind kind, std::size_t first, std::size_t last, std::uint64_t of);
std::string_view FindOnFacetPage(FacetKind kind);

// What is wrong with an address, and what to write instead.
// With the dates that were probably meant.
std::string NotADate(std::string_view typed, const std::vector<std::string>& meant);
std::string ReversedDates(std::string_view from, std::string_view to);
std::string NotANumber(std::string_view parameter, std::string_view typed, std::size_t most);
std::string NotOneOf(std::string_view parameter, std::string_view typed, std::string_view known);
std::string NotATimeZone(std::string_view typed, std::string_view meant);
std::string TooManyFilterValues(std::size_t most);
std::string CharactersAt(std::size_t first, std::size_t last);  // "Characters 27 to 33"

// The chart.
std::string BarTitle(DayRange days, std::uint64_t count);  // "March 2024: 29 articles"
// "3 articles have no date", and those known only to a longer period than a bar.
std::string UndatedArticles(DateAxis axis, std::uint64_t count);
std::string CoarserArticles(DateAxis axis, std::uint64_t count);

// Results.
std::string ClearAll(std::size_t filters);      // "Clear both", "Clear all 4"
std::string ShowArticles(std::uint64_t count);  // "Show 47 articles"
std::string FiltersButton(std::size_t filters);
std::string SearchTitle(const SearchRequest& request, std::string_view names, std::uint64_t total);
std::string SomeWordsOnly(std::uint64_t with_every_word, std::uint64_t total);
std::string PageRange(std::size_t first, std::size_t last, std::uint64_t total);
std::string PageNumber(std::size_t page);
std::string AlsoWritten(const std::vector<std::string>& forms);  // "A, B or C"

// Articles.
std::string Byline(const std::vector<std::string>& names);  // "By A, B and C"; empty for nobody
std::string AlsoAs(const std::vector<std::string>& forms);
std::string Quoted(std::string_view words);
std::string_view DateFrom(DateOrigin origin);
std::string_view LegendLabel(EntityKind kind);

// Entities.
std::string_view EntityTitle(EntityKind kind);  // "Person"
std::string SearchTheseArticles(std::uint64_t count);
std::string SeenFromTo(DayRange days);  // "22 March 2024 to 3 May 2026"
std::string BothNamed(std::uint64_t count, std::string_view name);

// Errors, by status; the second says what to do. 404 depends on what was looked for.
std::string_view ErrorTitle(int status, std::string_view code);
std::string ErrorAdvice(int status, std::string_view path);
std::string TryAgainAfter(int seconds);
std::string SearchWithout(std::string_view words);

// Sources and the foot of every page.
std::string ArchiveHolds(const ArchiveSummary& summary);
std::string FootLine(const ArchiveSummary& summary);

inline constexpr std::string_view kDescription =
    "Search a news archive by words, and filter it by person, organisation, place and date.";
inline constexpr std::string_view kSkip = "Skip to content";
inline constexpr std::string_view kSearchLabel = "Search the archive";
inline constexpr std::string_view kSearchHint = "Words, a name, or \"a phrase\"";
inline constexpr std::string_view kSearch = "Search";
inline constexpr std::string_view kSite = "Site";
inline constexpr std::string_view kPeople = "People";
inline constexpr std::string_view kOrganisations = "Organisations";
inline constexpr std::string_view kPlaces = "Places";
inline constexpr std::string_view kDates = "Dates";
inline constexpr std::string_view kHelp = "Help";
inline constexpr std::string_view kTheme = "Switch between light and dark";
inline constexpr std::string_view kSourcesAndLicences = "Sources and licences";
inline constexpr std::string_view kKeyboard = "Keyboard shortcuts";

inline constexpr std::string_view kFilters = "Filters";
inline constexpr std::string_view kClose = "Close";
inline constexpr std::string_view kApplyFilters = "Apply filters";
inline constexpr std::string_view kAnyOfThem = "any of them";
inline constexpr std::string_view kAllOfThem = "all of them";
inline constexpr std::string_view kMatchThese = "Articles must name";
inline constexpr std::string_view kNot = "Not";
inline constexpr std::string_view kOnly = "Only";
inline constexpr std::string_view kFiltersInUse = "Filters in use";
inline constexpr std::string_view kRemove = "Remove";
inline constexpr std::string_view kPublished = "Published";
inline constexpr std::string_view kMentions = "Mentions";
inline constexpr std::string_view kTo = "to";
inline constexpr std::string_view kFromOn = "from";
inline constexpr std::string_view kUpTo = "up to";
inline constexpr std::string_view kUndated = "Undated";
inline constexpr std::string_view kCoarser = "Known less precisely";
inline constexpr std::string_view kOnlyUndated = "only undated articles";
inline constexpr std::string_view kOnlyWithoutMentions = "mentions no date";
inline constexpr std::string_view kNamed = "Named";
inline constexpr std::string_view kOnlySurelyNamed = "only surely named";
inline constexpr std::string_view kMatching = "Matching";
inline constexpr std::string_view kAnyWord = "any of the words";
inline constexpr std::string_view kEveryWord = "every word";
inline constexpr std::string_view kNotExact =
    "These counts are estimates: the search matches too many articles to count them all.";

inline constexpr std::string_view kSort = "Sort";
inline constexpr std::string_view kBestMatch = "Best match";
inline constexpr std::string_view kNewestFirst = "Newest first";
inline constexpr std::string_view kOldestFirst = "Oldest first";
std::string ScoreText(double score);  // "Score 41.30"
inline constexpr std::string_view kRecentFirst = "Best match, recent first";
inline constexpr std::string_view kRecentMeans =
    "An article counts half as much as an equally good one that is a year younger.";

inline constexpr std::string_view kArticlesOverTime = "Articles over time";
inline constexpr std::string_view kChooseABar = "Choose a bar or a year to narrow";
inline constexpr std::string_view kCountArticlesBy = "Count articles by";
inline constexpr std::string_view kByPublication = "When published";
inline constexpr std::string_view kByMention = "Dates in the text";
inline constexpr std::string_view kChosenDates = "Chosen dates";
inline constexpr std::string_view kAllDates = "All dates";
inline constexpr std::string_view kDayPage = "All about this day";
inline constexpr std::string_view kPublishedFrom = "Published from";
inline constexpr std::string_view kMentionedFrom = "Mentions from";
inline constexpr std::string_view kToLabel = "to";
inline constexpr std::string_view kFromExample = "1998 or 1998-04-30";
inline constexpr std::string_view kToExample = "2026 or 2026-03-31";
inline constexpr std::string_view kSetDates = "Set dates";
inline constexpr std::string_view kShowTable = "Show as a table";
inline constexpr std::string_view kWhen = "When";
inline constexpr std::string_view kArticlesColumn = "Articles";

inline constexpr std::string_view kReadAs = "Read as: {}";
inline constexpr std::string_view kMayBe =
    "{} means several here. All were searched; choose one to narrow:";
inline constexpr std::string_view kMatchingPerson = "Matching the person {}.";
inline constexpr std::string_view kMatchingPersonAlso = "Matching the person {}, also written {}.";
inline constexpr std::string_view kExactLetters = "Match only these exact letters";
inline constexpr std::string_view kHeadlineMade = "Headline made from the first sentence";
inline constexpr std::string_view kPagesOfResults = "Pages of results";
inline constexpr std::string_view kNext = "Next";
inline constexpr std::string_view kPrevious = "Previous";

inline constexpr std::string_view kNothingFound = "Nothing matches all of this";
inline constexpr std::string_view kNothingAtAll = "This search finds nothing here";
inline constexpr std::string_view kLoosen = "Loosen one thing at a time:";
inline constexpr std::string_view kWithoutValue = "Without {}";
inline constexpr std::string_view kAllowValue = "With {} allowed";
inline constexpr std::string_view kProbableToo = "Those probably named too";
inline constexpr std::string_view kNamedAnywhere = "Named anywhere in the article";
inline constexpr std::string_view kWithoutDates = "Published at any time";
inline constexpr std::string_view kWithoutMentions = "Mentioning any date or none";
inline constexpr std::string_view kWithoutWords = "Without the words";
inline constexpr std::string_view kFewerWords = "With any of the words";
inline constexpr std::string_view kFirstPage = "The first page of this search";
inline constexpr std::string_view kAccentsNeverMatter =
    "Words match with or without accents: *To Lam* finds *Tô Lâm*.";
inline constexpr std::string_view kFaultyFields = "Something in this address cannot be read";
inline constexpr std::string_view kRestShown = "The results below leave it out.";

inline constexpr std::string_view kWhereTheProblemIs = "Where the problem is";
inline constexpr std::string_view kYouCan = "Nothing was searched. You can:";
inline constexpr std::string_view kQueryHelp = "How searches are written";
inline constexpr std::string_view kSearchTheArchive = "Search the archive";
inline constexpr std::string_view kBrowsePeople = "Browse people";
inline constexpr std::string_view kTryAgain = "Try again";

inline constexpr std::string_view kBackToResults = "Back to results";
inline constexpr std::string_view kResultPosition = "Way back";
inline constexpr std::string_view kBackToArticles = "Back to {}";
inline constexpr std::string_view kHighlightInText = "Highlight in the text";
inline constexpr std::string_view kAboutArticle = "About this article";
inline constexpr std::string_view kPublishedRow = "published";
inline constexpr std::string_view kProvenance = "Provenance";
inline constexpr std::string_view kFile = "File";
inline constexpr std::string_view kIdentifier = "Identifier";
inline constexpr std::string_view kIndexed = "Indexed";
inline constexpr std::string_view kDateFrom = "Date from";
inline constexpr std::string_view kDatePrinted = "Date as printed";
inline constexpr std::string_view kDateConflict = "Another date in the file";
inline constexpr std::string_view kPublishedAt = "Published at";
inline constexpr std::string_view kLicence = "Licence";
inline constexpr std::string_view kCredit = "Credit";
inline constexpr std::string_view kNoLicence = "none given";
inline constexpr std::string_view kLicenceAndCredit = "Licence and credit";
inline constexpr std::string_view kAsJson = "This article as JSON";
inline constexpr std::string_view kDateUnknown = "Date unknown";

inline constexpr std::string_view kMentionedWith = "Mentioned with";
inline constexpr std::string_view kLatestArticles = "Latest articles";
inline constexpr std::string_view kWrittenAs = "Written as";
inline constexpr std::string_view kWrittenAsNote =
    "Articles that print each form. A short form counts where a full one stands in the same "
    "article.";
inline constexpr std::string_view kNamesAndLinks = "Names and links";
inline constexpr std::string_view kNobodyElse = "No article names anyone else.";

inline constexpr std::string_view kHomeLead = "Search the news by words, by person and by date";
inline constexpr std::string_view kHomeHints =
    "Words in any order; `\"a phrase\"` in quotation marks; `person:\"Full Name\"`; "
    "`date:2024-03`. {}";
inline constexpr std::string_view kMoreExamples = "More examples";
inline constexpr std::string_view kMostNamed = "Named most";
inline constexpr std::string_view kLatestDays = "Latest days";
inline constexpr std::string_view kLargestSources = "Largest sources";
inline constexpr std::string_view kAllSources = "All sources and licences";
inline constexpr std::string_view kEmptyArchive =
    "This archive holds no articles yet. Add some with `dateline index FILE...`.";

inline constexpr std::string_view kOrderCount = "most articles";
inline constexpr std::string_view kOrderName = "A to Z";
inline constexpr std::string_view kOrderStandingOut = "standing out";
inline constexpr std::string_view kOrderBy = "Order: {} · {} · {}";
inline constexpr std::string_view kStandingOutNote =
    "Named in these articles more often than in the rest of the archive, and more than chance "
    "would "
    "have it; the surest first.";
inline constexpr std::string_view kNoneStandsOut =
    "No name is in these articles clearly more often than in the whole archive.";
inline constexpr std::string_view kFirstLetter = "First letter";
inline constexpr std::string_view kAllInitials = "All";
inline constexpr std::string_view kOtherInitials = "Other";
inline constexpr std::string_view kRising = "Named more than usual";
inline constexpr std::string_view kMoreRising = "All who stand out";
inline constexpr std::string_view kFind = "Find";
inline constexpr std::string_view kInArticles = "in {} of this search.";
inline constexpr std::string_view kInArchive = "in the {} of the archive.";
inline constexpr std::string_view kTickedAll =
    "Ticking several keeps the articles that name {}. {}";
inline constexpr std::string_view kUseAny = "Use any of them";
inline constexpr std::string_view kUseAll = "Use all of them";
inline constexpr std::string_view kShow = "Show articles";
inline constexpr std::string_view kNoneFound = "No name in this list has a word that begins so.";
inline constexpr std::string_view kShowWholeList = "Show the whole list";
inline constexpr std::string_view kPagesOfList = "Pages of the list";

inline constexpr std::string_view kSourcesLead =
    "Where the articles of this archive come from, and on what terms.";
inline constexpr std::string_view kSources = "Sources";
inline constexpr std::string_view kSource = "Source";
inline constexpr std::string_view kLicences = "Licences";
inline constexpr std::string_view kLicencesNote =
    "As each file gave it. Each article's own page names its licence and credit again.";

}  // namespace dateline::web::messages
