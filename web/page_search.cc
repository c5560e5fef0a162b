// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_search.h"

#include <algorithm>

#include "web/address.h"
#include "web/chips.h"
#include "web/copies.h"
#include "web/date_axes.h"
#include "web/export_menu.h"
#include "web/facet_list.h"
#include "web/hidden_fields.h"
#include "web/loosening.h"
#include "web/message_keys/entity.h"
#include "web/message_keys/filters.h"
#include "web/message_keys/results.h"
#include "web/message_keys/script.h"
#include "web/messages.h"
#include "web/messages_names.h"
#include "web/messages_offers.h"
#include "web/messages_reading.h"
#include "web/messages_warnings.h"
#include "web/named_here.h"
#include "web/pager.h"
#include "web/plain_facet_list.h"
#include "web/result_item.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

// More people than this are named by their chips alone.
constexpr std::size_t kMostMatchingLines = 3;

std::vector<Chip> Chips(const Locale& locale, const SearchView& view) {
  return ChipsOf(locale, view.request, view.response.facets, Url("/search"));
}

// The names that the page's title gives: those that are ticked.
std::string TickedNames(const Locale& locale, const SearchView& view) {
  std::string names;
  for (const FacetKind kind : kFacetKinds) {
    for (const std::string& id : view.request.filter(kind).values) {
      names += (names.empty() ? "" : ", ") + LabelOf(locale, view.response.facet(kind), id);
    }
  }
  return names;
}

// One form for all facets, so that ticks in several are sent together. The button at the foot is
// for small screens, where the column is a drawer and ticks do not apply one by one.
Html Filters(const Locale& locale, const SearchView& view) {
  const SearchRequest& request = view.request;
  const std::array<Facet, 4>& facets = view.response.facets;
  Html html =
      Join({"<aside class=\"filters\" id=\"filters\"",
            Attribute("aria-label", locale[messages::kFilters]),
            ">\n<div class=\"drawer__head\"><span>", Text(locale[messages::kFilters]),
            "</span><a class=\"btn\" href=\"#main\">", Text(locale[messages::kClose]),
            "</a></div>\n<form id=\"filter-form\" action=\"/search\" method=\"get\">\n",
            HiddenFields(BesidesPlainFacets(BesidesFacets(request, facets), view.response))});
  for (const Facet& facet : facets) html += FacetBlock(locale, request, facet);
  html += ProminenceBlock(locale, request, view.response.prominence) +
          LanguageBlock(locale, request, view.response.languages);
  html += Join({"<noscript><button class=\"btn btn--main\" type=\"submit\">",
                Text(locale[messages::kApplyFilters]), "</button></noscript>\n</form>\n"});
  for (const Facet& facet : facets) html += FindForm(locale, request, facet);
  return html + Join({"<div class=\"drawer__foot\"><button class=\"btn btn--main\" "
                      "type=\"submit\" form=\"filter-form\">",
                      Text(locale.Say(messages::kShowArticles, {{"count", view.response.total}})),
                      "</button></div>\n</aside>\n"});
}

// The button is for browsers without script; with it a choice applies at once.
Html SortForm(const Locale& locale, const SearchRequest& request) {
  SearchRequest rest = FirstPage(request);
  rest.sort = SortOrder::kRelevance;
  const auto option = [&](Literal value, SortOrder order, std::string_view label) {
    return Join({"<option", Attribute("value", value.view()),
                 request.sort == order ? Html(" selected>") : Html(">"), Text(label), "</option>"});
  };
  return Join({"<form id=\"sort-form\" action=\"/search\" method=\"get\">", HiddenFields(rest),
               "<label>", Text(locale[messages::kSort]),
               " <select class=\"field\" id=\"sort\" name=\"sort\">",
               option("relevance", SortOrder::kRelevance, locale[messages::kBestMatch]),
               option("newest", SortOrder::kNewest, locale[messages::kNewestFirst]),
               option("oldest", SortOrder::kOldest, locale[messages::kOldestFirst]),
               option("recent", SortOrder::kRecent, locale[messages::kRecentFirst]),
               option("indexed", SortOrder::kIndexed, locale[messages::kIndexedFirst]),
               "</select></label> <noscript><button class=\"btn\" type=\"submit\">",
               Text(locale[messages::kSort]), "</button></noscript></form>\n"});
}

// The heading is the count: it is what a reader looks for first, and what is announced after a
// change.
Html TopBar(const Locale& locale, const SearchView& view) {
  const SearchResponse& response = view.response;
  return Join({"<div class=\"bar-top\">\n<h1 id=\"count\">",
               Text(messages::ArticlesOrNone(locale, response.total)), " <span class=\"quiet\">",
               Text(messages::FoundIn(locale, response.took_ms)),
               "</span></h1>\n<div class=\"bar-top__tools\">"
               "<a class=\"btn only-narrow\" href=\"#filters\">",
               Text(locale.Say(messages::kFiltersButton, {{"count", CountFilters(view.request)}})),
               "</a>\n", SortForm(locale, view.request), ExportMenu(locale, view.request, response),
               "</div>\n</div>\n"});
}

// The one quiet line for everything that was inferred rather than asked.
Html ReadAsLine(const Html& content) { return Join({"<p class=\"read-as\">", content, "</p>\n"}); }

// A short name that no full one owns is a choice too, and says so.
Html ChoiceChip(const Locale& locale, const SearchRequest& request, FacetKind kind,
                const NameChoice& choice) {
  const Html nobody =
      choice.id.starts_with("short:") ? Text(locale[messages::kTiedToNobody]) : Html();
  return Join({"<li><a class=\"chip\" rel=\"nofollow\"",
               Attribute("href", WriteAddress(WithOnly(request, kind, choice.id))), "><bdi>",
               Text(choice.label), "</bdi>", nobody, " <span>",
               Text(messages::Number(locale, choice.count)), "</span></a></li>\n"});
}

// A name that means several, each a link to the search for that one alone.
Html MayBe(const Locale& locale, const SearchRequest& request, const AmbiguousName& name) {
  Html html = Join({"<p>",
                    Sentence(locale, messages::kMayBe,
                             {{"name", Join({"“<bdi>", Text(name.typed), "</bdi>”"})}}),
                    "</p>\n<ul class=\"chips\">\n"});
  for (const NameChoice& choice : name.choices)
    html += ChoiceChip(locale, request, name.kind, choice);
  return html + "</ul>\n";
}

bool IsOffered(const QueryReading& query, const QueryWarning& warning) {
  return warning.code == "ambiguous-name" &&
         std::any_of(query.ambiguous.begin(), query.ambiguous.end(),
                     [&](const AmbiguousName& name) { return name.position == warning.position; });
}

// How the query was read, wherever that was not the plain way. A name that several bear is followed
// by its choices, which say more than its warning.
Html ReadAs(const Locale& locale, const SearchView& view) {
  const QueryReading& query = view.response.query;
  Html warnings;
  for (const QueryWarning& warning : query.warnings) {
    if (!IsOffered(query, warning))
      warnings += Join(
          {" <span>",
           Text(messages::WarningText(locale, {warning.code, warning.message, view.request.query,
                                               warning.position, warning.details})),
           "</span>"});
  }
  Html lines;
  if (!query.warnings.empty()) {
    Html line;
    if (const std::string words = messages::ReadingText(locale, query.understood); !words.empty()) {
      line = Sentence(locale, messages::kReadAs,
                      {{"query", Join({"<strong dir=\"auto\">", Text(words), "</strong>"})}});
    }
    lines += Join({"<p>", line, warnings, "</p>\n"});
  }
  for (const AmbiguousName& name : query.ambiguous) {
    if (!name.choices.empty()) lines += MayBe(locale, view.request, name);
  }
  Html html = lines.empty() ? Html() : Join({"<div class=\"read-as\">\n", lines, "</div>\n"});
  if (query.matched_any && view.request.match != MatchMode::kAny) {
    html += ReadAsLine(
        Text(messages::SomeWordsOnly(locale, query.with_every_word, view.response.total)));
  }
  if (view.request.sort == SortOrder::kRecent)
    html += ReadAsLine(Text(locale[messages::kRecentMeans]));
  return html;
}

// The exact letters of one name in place of the person, for whoever doubts the tying of names.
SearchRequest ExactLetters(const SearchRequest& request, const FacetValue& person) {
  SearchRequest exact = WithoutValue(request, FacetKind::kPerson, person.id);
  if (!exact.query.empty()) exact.query += ' ';
  exact.query += "\"=" + person.label + "\"";
  return exact;
}

// Tying names is a judgement, so it is said which names stand for the person, with a way around it.
Html MatchingPeople(const Locale& locale, const SearchView& view) {
  Html html;
  std::size_t lines = 0;
  for (const FacetValue& person : view.response.facet(FacetKind::kPerson).values) {
    if (!person.selected || person.label.empty() || person.count == 0) continue;
    if (++lines > kMostMatchingLines) break;
    const Html name = Join({"<strong><bdi>", Text(person.label), "</bdi></strong>"});
    const Html line =
        person.aliases.empty()
            ? Sentence(locale, messages::kMatchingPerson, {{"name", name}})
            : Sentence(
                  locale, messages::kMatchingPersonAlso,
                  {{"name", name}, {"forms", Text(messages::AlsoWritten(locale, person.aliases))}});
    html += ReadAsLine(Join({line, " <a rel=\"nofollow\"",
                             Attribute("href", WriteAddress(ExactLetters(view.request, person))),
                             ">", Text(locale[messages::kExactLetters]), "</a>"}));
  }
  return html;
}

Html WayOut(const SearchRequest& request, std::string_view text) {
  return Join(
      {"<a rel=\"nofollow\"", Attribute("href", WriteAddress(request)), ">", Text(text), "</a>"});
}

// The corrected query as a link, what differs from what was typed standing out.
Html CorrectionLink(const SearchRequest& request, const Correction& correction) {
  SearchRequest corrected = FirstPage(request);
  corrected.query = correction.query.text;
  Html shown;
  std::size_t at = 0;
  const std::string_view text = correction.query.text;
  for (const Span& range : correction.query.ranges) {
    shown += Join({Text(text.substr(at, range.begin - at)), "<strong>",
                   Text(text.substr(range.begin, range.end - range.begin)), "</strong>"});
    at = range.end;
  }
  return Join({"<a rel=\"nofollow\" dir=\"auto\"", Attribute("href", WriteAddress(corrected)), ">",
               shown, Text(text.substr(at)), "</a>"});
}

// One line each: a choice of spellings is a list of searches, not a sentence.
Html DidYouMean(const Locale& locale, const SearchView& view) {
  Html html;
  for (const Correction& correction : view.help.did_you_mean) {
    html += Join({"<p>",
                  Sentence(locale, messages::kDidYouMean,
                           {{"query", CorrectionLink(view.request, correction)}}),
                  " <span class=\"quiet\">", Text(messages::Articles(locale, correction.total)),
                  "</span></p>\n"});
  }
  return html.empty() ? Html()
                      : Join({"<div class=\"read-as\" id=\"did-you-mean\">\n", html, "</div>\n"});
}

// Never an empty page: one condition less at a time, and only where that finds something.
Html Advice(const Setting& setting, const SearchView& view) {
  const Locale& locale = setting.locale;
  Html html("<div class=\"advice\">\n");
  if (view.response.total > 0) {  // only this page of it is empty
    return Join({html, "<p>", WayOut(FirstPage(view.request), locale[messages::kFirstPage]),
                 "</p>\n</div>\n"});
  }
  const std::vector<Loosening> ways = Loosenings(locale, view.help.looser);
  html +=
      Join({"<h2>",
            Text(ways.empty() ? locale[messages::kNothingAtAll] : locale[messages::kNothingFound]),
            "</h2>\n"});
  if (!ways.empty()) {
    html += Join({"<p>", Text(locale[messages::kLoosen]), "</p>\n<ul>\n"});
    for (const Loosening& way : ways) {
      html += Join({"<li>", WayOut(way.request, way.text), ": ",
                    Text(messages::Articles(locale, way.articles)), "</li>\n"});
    }
    html += "</ul>\n";
  }
  html += "<p class=\"quiet\">";
  if (setting.summary != nullptr) {
    html += Join({Text(messages::ArchiveHolds(locale, *setting.summary)), " "});
  }
  return html + Join({Sentence(locale, messages::kAccentsNeverMatter), "</p>\n</div>\n"});
}

// The results carry the search in their addresses, for highlights there and for the way back.
Html Results(const Locale& locale, const SearchView& view) {
  const SearchRequest& request = view.request;
  Html html("<ol class=\"results\" id=\"results\">\n");
  for (const Hit& hit : view.response.hits) {
    html += ResultItem(locale, request, hit, {.level = HeadingLevel::kSecond});
  }
  html += "</ol>\n";
  return html +
         Pager(locale, {request.page, request.size, view.response.total - view.response.repeats,
                        locale[messages::kPagesOfResults],
                        [&](std::size_t page) { return WriteAddress(OnPage(request, page)); }});
}

// Everything that changes with the search stands in one element, which the script swaps whole. The
// status element stays outside: a replaced one would not be announced.
Html Region(const Setting& setting, const SearchView& view) {
  const Locale& locale = setting.locale;
  const SearchRequest& request = view.request;
  return Join(
      {"<div id=\"results-region\">\n", ErrorSummary(locale, view.typed.errors),
       ChipRow(locale, Chips(locale, view), WriteAddress(FirstPage(WithoutFilters(request)))),
       TopBar(locale, view),
       DateAxes(locale, request, view.response, DateForm(locale, request, view.typed)),
       NamedHere(locale, view.request, view.named), DidYouMean(locale, view), ReadAs(locale, view),
       MatchingPeople(locale, view), RepeatsLine(locale, request, view.response),
       view.response.hits.empty() ? Advice(setting, view) : Results(locale, view), "</div>\n"});
}

}  // namespace

Html SearchPage(const Setting& setting, const SearchView& view) {
  const Locale& locale = setting.locale;
  const SearchRequest& request = view.request;
  Frame frame;
  frame.title =
      messages::SearchTitle(locale, request, TickedNames(locale, view), view.response.total);
  frame.query = request.query;
  frame.canonical = WriteAddress(request);
  frame.feed = FeedAddress(request);
  const bool filtered = CountFilters(request) > 0 || request.page > 1;
  if (filtered) frame.indexing = Indexing::kRefused;
  return Page(setting, frame,
              Join({"<div class=\"shell two\">\n", Filters(locale, view),
                    "<main id=\"main\" tabindex=\"-1\">\n<p class=\"visually-hidden\" "
                    "id=\"result-status\" role=\"status\"",
                    Attribute("data-still", locale.Say(messages::kStill, {{"articles", "{}"}})),
                    "></p>\n", Region(setting, view), "</main>\n</div>\n"}));
}

}  // namespace dateline::web
