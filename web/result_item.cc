// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/result_item.h"

#include <algorithm>
#include <vector>

#include "core/date.h"
#include "core/spans.h"
#include "web/address.h"
#include "web/copies.h"
#include "web/explanation.h"
#include "web/message_keys/results.h"
#include "web/messages.h"
#include "web/reasons.h"

namespace dateline::web {
namespace {

constexpr std::size_t kPeopleShown = 6;
constexpr std::size_t kSentencesShown = 2;
constexpr std::string_view kEllipsis = "…";

// A snippet that ends with an ellipsis, without it: the next one begins with one.
std::string_view WithoutLastEllipsis(std::string_view text) {
  if (text.ends_with(kEllipsis)) text.remove_suffix(kEllipsis.size());
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Without words to look for, the start of an article says less than the sentence that names whom
// the search is for.
bool ShowsNames(const Hit& hit) {
  return !hit.reasons.empty() &&
         std::all_of(hit.snippets.begin(), hit.snippets.end(),
                     [](const Marked& snippet) { return snippet.ranges.empty(); });
}

// Each sentence once, with the names of all in it: one may name several of those ticked.
std::vector<Marked> SentencesOf(const Hit& hit) {
  std::vector<Marked> sentences;
  for (const NamingReason& reason : hit.reasons) {
    const Marked& text = reason.sentence.text;
    const auto known = std::find_if(sentences.begin(), sentences.end(),
                                    [&](const Marked& other) { return other.text == text.text; });
    if (known != sentences.end()) {
      known->ranges = MergedSpans(known->ranges, text.ranges);
    } else if (sentences.size() < kSentencesShown) {
      sentences.push_back(text);
    }
  }
  return sentences;
}

Html NamingSentences(const Hit& hit) {
  Html html = Join({"<p class=\"snippet\" dir=\"auto\"", LanguageAttribute(hit.language), ">"});
  for (const Marked& sentence : SentencesOf(hit))
    html += Join({Marks(sentence.text, sentence.ranges), " "});
  return html + "</p>\n";
}

Html Snippets(const Hit& hit) {
  if (ShowsNames(hit)) return NamingSentences(hit);
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
Html Kicker(const Locale& locale, const Hit& hit) {
  Html html("<p class=\"kicker\">");
  if (!hit.source.empty()) html += Join({"<span>", Text(hit.source), "</span>"});
  html += PublishedTime(locale, hit.published);
  if (!hit.dateline_place.empty()) html += Join({"<span>", Text(hit.dateline_place), "</span>"});
  if (hit.title_origin == TitleOrigin::kMade) {
    html += Join({"<span>", Text(locale[messages::kHeadlineMade]), "</span>"});
  }
  return html + "</p>\n";
}

}  // namespace

Html ResultItem(const Locale& locale, const SearchRequest& request, const Hit& hit,
                const ResultManner& manner) {
  const bool second = manner.level == HeadingLevel::kSecond;
  const Html title =
      hit.title.text.empty() ? Text(hit.id) : Marks(hit.title.text, hit.title.ranges);
  const bool says_why = manner.because == Because::kShown && !hit.reasons.empty();
  return Join({"<li><article class=\"result\">\n", Kicker(locale, hit),
               second ? Html("<h2") : Html("<h3"), " dir=\"auto\"", LanguageAttribute(hit.language),
               "><a", Attribute("href", ArticleAddress(hit.id, request)), ">", title, "</a>",
               second ? Html("</h2>\n") : Html("</h3>\n"), Snippets(hit),
               says_why ? BecauseLine(locale, hit.reasons.front()) : Html(), manner.why,
               People(hit), CopiesUnder(locale, request, hit),
               ExplanationDetails(locale, hit.explanation, hit.score), "</article></li>\n"});
}

Html PublishedTime(const Locale& locale, const Publication& published) {
  const Html text = Text(messages::PublishedText(locale, published));
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
