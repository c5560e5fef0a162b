// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/result_item.h"

#include <algorithm>

#include "core/date.h"
#include "web/address.h"
#include "web/messages.h"

namespace dateline::web {
namespace {

constexpr std::size_t kPeopleShown = 6;
constexpr std::string_view kEllipsis = "…";

// A snippet that ends with an ellipsis, without it: the next one begins with one.
std::string_view WithoutLastEllipsis(std::string_view text) {
  if (text.ends_with(kEllipsis)) text.remove_suffix(kEllipsis.size());
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

Html Snippets(const Hit& hit) {
  if (hit.snippets.empty()) return {};
  Html html = Join({"<p class=\"snippet\" dir=\"auto\"", LanguageAttribute(hit.language), ">"});
  for (std::size_t i = 0; i < hit.snippets.size(); ++i) {
    const Marked& snippet = hit.snippets[i];
    const bool last = i + 1 == hit.snippets.size();
    const bool joined = !last && hit.snippets[i + 1].text.starts_with(kEllipsis);
    html += Marks(joined ? WithoutLastEllipsis(snippet.text) : std::string_view(snippet.text),
                  snippet.ranges);
    if (!last) html += " ";
  }
  return html + "</p>\n";
}

// A few names; the article's own page has them all.
Html People(const Hit& hit) {
  if (hit.people.empty()) return {};
  Html html("<p class=\"named\">");
  for (std::size_t i = 0; i < std::min(hit.people.size(), kPeopleShown); ++i) {
    const NamedEntity& person = hit.people[i];
    html += Join({"<a", Attribute("href", EntityAddress(EntityKind::kPerson, person.id)), "><bdi>",
                  Text(person.label), "</bdi></a> "});
  }
  return html + "</p>\n";
}

// What a reader judges a result by before its headline.
Html Kicker(const Hit& hit) {
  Html html("<p class=\"kicker\">");
  if (!hit.source.empty()) html += Join({"<span>", Text(hit.source), "</span>"});
  html += PublishedTime(hit.published);
  if (!hit.dateline_place.empty()) html += Join({"<span>", Text(hit.dateline_place), "</span>"});
  if (hit.title_origin == TitleOrigin::kMade) {
    html += Join({"<span>", Text(messages::kHeadlineMade), "</span>"});
  }
  return html + "</p>\n";
}

}  // namespace

Html ResultItem(const SearchRequest& request, const Hit& hit, HeadingLevel level) {
  const bool second = level == HeadingLevel::kSecond;
  const Html title =
      hit.title.text.empty() ? Text(hit.id) : Marks(hit.title.text, hit.title.ranges);
  return Join({"<li><article class=\"result\">\n", Kicker(hit), second ? Html("<h2") : Html("<h3"),
               " dir=\"auto\"", LanguageAttribute(hit.language), "><a",
               Attribute("href", ArticleAddress(hit.id, request)), ">", title, "</a>",
               second ? Html("</h2>\n") : Html("</h3>\n"), Snippets(hit), People(hit),
               "</article></li>\n"});
}

Html PublishedTime(const Publication& published) {
  const Html text = Text(messages::PublishedText(published));
  if (!published.date) return Join({"<span>", text, "</span>"});
  const Html time = Join(
      {"<time", Attribute("datetime", FormatPartialDate(*published.date)), ">", text, "</time>"});
  if (published.origin != DateOrigin::kInferred) return time;
  return Join({"<span><span class=\"inferred\">", time, "</span></span>"});
}

Html LanguageAttribute(std::string_view language) {
  return language.empty() || language == "und" ? Html() : Attribute("lang", language);
}

Url ArticleAddress(std::string_view id, const SearchRequest& found_by) {
  return WriteAddress(found_by, Url("/article").Segment(id));
}

Url EntityAddress(EntityKind kind, std::string_view id) {
  const auto facet = static_cast<FacetKind>(kind);
  return Url("").Segment(FacetName(facet).view()).Segment(id);
}

}  // namespace dateline::web
