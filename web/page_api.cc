// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_api.h"

#include <span>
#include <string_view>

#include "web/message_keys/api.h"
#include "web/message_keys/frame.h"
#include "web/message_keys/help.h"
#include "web/sentence.h"

namespace dateline::web {
namespace {

struct Line {
  std::string_view code;
  messages::Key meaning;
  std::string_view example = {};  // an address that answers; none where every archive has its own
};

constexpr Line kAddresses[] = {
    {"/search.json", messages::kApiSearch, "/search.json?q=trade&from=2025"},
    {"/search.csv", messages::kApiCsv},
    {"/search.ndjson", messages::kApiNdjson},
    {"/search.atom", messages::kApiAtom, "/search.atom?q=trade"},
    {"/search.feed.json", messages::kApiFeed, "/search.feed.json?q=trade"},
    {"/facet/person.json", messages::kApiFacet, "/facet/person.json?q=trade"},
    {"/people.json", messages::kApiPeople, "/people.json?order=latest"},
    {"/suggest.json", messages::kApiSuggest, "/suggest.json?q=tr"},
    {"/article/ID.json", messages::kApiArticle},
    {"/person/ID.json", messages::kApiPerson},
    {"/pair.json", messages::kApiPair},
    {"/day/2024-03-22.json", messages::kApiDay, "/day/2024-03-22.json"},
    {"/names.json", messages::kApiNames, "/names.json?names=Xi%20Jinping%0AWang"},
    {"/compare.json", messages::kApiCompare},
    {"/readyz", messages::kApiReady, "/readyz"},
    {"/openapi.json", messages::kApiOpenapi, "/openapi.json"},
    {"/opensearch.xml", messages::kApiOpensearch, "/opensearch.xml"},
};

constexpr Line kParameters[] = {
    {"q", messages::kApiQ},
    {"person, org, place, source", messages::kApiFilters},
    {"not.person, not.org, not.place, not.source", messages::kApiExclusions},
    {"person.op, org.op, place.op", messages::kApiOps},
    {"lang, not.lang", messages::kApiLanguages},
    {"from, to", messages::kApiPublished},
    {"mfrom, mto", messages::kApiMentioned},
    {"undated, mundated", messages::kApiUndated},
    {"exact, prominence", messages::kApiNamed},
    {"sort", messages::kApiSort},
    {"page, size", messages::kApiPage},
    {"strict", messages::kApiStrict},
    {"explain", messages::kApiExplain},
};

constexpr std::string_view kAnswer = R"json({
  "query": {"raw": "\"common perceptions\"",
            "understood": "“common perceptions”", "warnings": []},
  "total": {"value": 47, "relation": "eq", "repeats": 2},
  "took_ms": 8.1, "generation": 1841,
  "page": {"number": 1, "size": 20,
           "next": "/search.json?q=…&page=2", "prev": null},
  "hits": [{
    "id": "9f3c1a7e52", "url": "/article/9f3c1a7e52",
    "title": {"text": "Lê Hoài Trung meets …", "ranges": []},
    "published": "2024-03-22", "published_precision": "day",
    "source": {"id": "vns", "label": "VNS"},
    "snippets": [{"text": "… the common perceptions that …",
                  "ranges": [[6, 24]]}],
    "people": [{"id": "le_hoai_trung", "label": "Lê Hoài Trung",
                "matched_as": ["Lê Hoài Trung", "Trung"], "count": 3}]
  }],
  "facets": {
    "person": {"distinct": 38, "exact": true, "op": "any",
               "values": [{"id": "le_hoai_trung", "count": 47}]},
    "published": {"interval": "month", "missing": 3,
                  "buckets": [{"from": "2024-01-01",
                               "to": "2024-01-31", "count": 9}]}
  }
})json";

constexpr std::string_view kProblem = R"json(HTTP/1.1 400 Bad Request
Content-Type: application/problem+json

{"type": "/help#problems", "title": "…", "status": 400,
 "detail": "The date '2024-13' is in no calendar; …",
 "instance": "/search.json", "code": "bad-date",
 "parameter": "q", "position": {"start": 5, "end": 12}})json";

constexpr std::string_view kCommand =
    "curl -G localhost:8080/search.json \\\n -d q=trade -d from=2024";

Html Head(std::string_view id, std::string_view title) {
  return Join({"<section", Attribute("id", id), "><h2>", Text(title), "</h2>\n"});
}

Html Table(const Locale& locale, std::string_view title, messages::Key first,
           std::span<const Line> lines) {
  Html html = Join(
      {"<div class=\"scroll\" tabindex=\"0\" role=\"group\"", Attribute("aria-label", title),
       "><table class=\"examples\"><caption class=\"visually-hidden\">", Text(title),
       "</caption><thead><tr><th scope=\"col\">", Text(locale[first]), "</th><th scope=\"col\">",
       Text(locale[messages::kApiMeaning]), "</th></tr></thead><tbody>\n"});
  for (const Line& line : lines) {
    const Html code = Join({"<code>", Text(line.code), "</code>"});
    html += Join({"<tr><th scope=\"row\">",
                  line.example.empty() ? code
                                       : Join({"<a rel=\"nofollow\"",
                                               Attribute("href", line.example), ">", code, "</a>"}),
                  "</th><td>", Sentence(locale, line.meaning), "</td></tr>\n"});
  }
  return html + "</tbody></table></div>\n";
}

Html Example(std::string_view label, std::string_view text) {
  return Join({"<pre tabindex=\"0\" role=\"group\"", Attribute("aria-label", label), "><code>",
               Text(text), "</code></pre>\n"});
}

Html Addresses(const Locale& locale) {
  const std::string_view title = locale[messages::kApiAddresses];
  return Join(
      {Head("addresses", title), Table(locale, title, messages::kApiAddress, kAddresses),
       "</section>\n", Head("parameters", locale[messages::kApiParameters]),
       Table(locale, locale[messages::kApiParameters], messages::kApiParameter, kParameters),
       "</section>\n"});
}

Html Answers(const Locale& locale) {
  const Html codes =
      Join({"<a href=\"/help#problems\">", Text(locale[messages::kApiAllCodes]), "</a>"});
  return Join({Head("answer", locale[messages::kApiAnswer]),
               Example(locale[messages::kApiAnswer], kAnswer), "<p>",
               Sentence(locale, messages::kApiRanges), "</p></section>\n",
               Head("problems", locale[messages::kApiProblems]),
               Example(locale[messages::kApiProblems], kProblem), "<p>",
               Sentence(locale, messages::kApiProblemsText, {{"codes", codes}}), "</p></section>\n",
               Head("caching", locale[messages::kApiCaching]), "<p>",
               Sentence(locale, messages::kApiCachingText), "</p></section>\n"});
}

Html Contents(const Locale& locale) {
  struct Entry {
    std::string_view id;
    messages::Key title;
  };
  constexpr Entry kEntries[] = {{"#addresses", messages::kApiAddresses},
                                {"#parameters", messages::kApiParameters},
                                {"#answer", messages::kApiAnswer},
                                {"#problems", messages::kApiProblems},
                                {"#caching", messages::kApiCaching}};
  Html html =
      Join({"<aside class=\"side\"", Attribute("aria-label", locale[messages::kOnThisPage]),
            ">\n<section><h2>", Text(locale[messages::kOnThisPage]), "</h2><ul class=\"rows\">\n"});
  for (const Entry& entry : kEntries) {
    html += Join(
        {"<li><a", Attribute("href", entry.id), ">", Text(locale[entry.title]), "</a></li>\n"});
  }
  return html + Join({"</ul></section>\n<section><h2>", Text(locale[messages::kApiTry]), "</h2>",
                      Example(locale[messages::kApiTry], kCommand), "</section>\n</aside>\n"});
}

}  // namespace

Html ApiPage(const Setting& setting) {
  const Locale& locale = setting.locale;
  const Html description = Join({"<a href=\"/openapi.json\">", Text("OpenAPI 3.1"), "</a>"});
  Frame frame;
  frame.title = locale[messages::kApiTitle];
  frame.canonical = Url("/api");
  frame.current = NavItem::kApi;
  return Page(
      setting, frame,
      Join({"<div class=\"shell read\">\n<main id=\"main\" tabindex=\"-1\" "
            "class=\"prose\">\n<h1>",
            Text(locale[messages::kApiTitle]), "</h1>\n<p>",
            Sentence(locale, messages::kApiLead, {{"description", description}}), "</p>\n",
            Addresses(locale), Answers(locale), "</main>\n", Contents(locale), "</div>\n"}));
}

}  // namespace dateline::web
