// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_article.h"

#include "core/date.h"
#include "web/address.h"
#include "web/annotated_text.h"
#include "web/article_lists.h"
#include "web/copies.h"
#include "web/day_address.h"
#include "web/discovery.h"
#include "web/message_keys/article.h"
#include "web/message_keys/exports.h"
#include "web/message_keys/frame.h"
#include "web/message_keys/results.h"
#include "web/messages.h"
#include "web/messages_dates.h"
#include "web/messages_exports.h"
#include "web/result_item.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

Html WayTo(const std::optional<ResultBeside>& beside, Literal rel, std::string_view label) {
  if (!beside) return {};
  return Join({"<a", Attribute("rel", std::string(rel.view()) + " nofollow"),
               Attribute("href", ArticleAddress(beside->id, beside->found_by)), ">", Text(label),
               "</a>"});
}

// "3 of 47", and the results before and behind.
Html AlongTheResults(const Locale& locale, const ResultPosition& position) {
  if (!position.number) return {};
  return Join({"<span><span>",
               Text(locale.Say(messages::kResultOf,
                               {{"number", *position.number}, {"listed", position.listed}})),
               "</span>", WayTo(position.previous, "prev", locale[messages::kPreviousResult]),
               WayTo(position.next, "next", locale[messages::kNextResult]), "</span>"});
}

// Whoever came by a link from elsewhere has no results to go back to.
Html Trail(const Locale& locale, const ArticleView& view) {
  if (view.found_by == SearchRequest{}) return {};
  const Html back = view.position ? Sentence(locale, messages::kBackToArticles,
                                             {{"count", view.position->articles}})
                                  : Text(locale[messages::kBackToResults]);
  return Join({"<nav class=\"trail\"", Attribute("aria-label", locale[messages::kResultPosition]),
               "><a rel=\"nofollow\"", Attribute("href", WriteAddress(view.found_by)), ">", back,
               "</a>", view.position ? AlongTheResults(locale, *view.position) : Html(),
               "</nav>\n"});
}

// The weekday helps with "on Friday" in the text. It is said only of a day that was printed: with
// an inferred day it would sound more certain than it is.
Html Published(const Locale& locale, const Publication& published) {
  if (!published.date || published.origin == DateOrigin::kInferred ||
      published.date->granularity != Granularity::kDay) {
    return PublishedTime(locale, published);
  }
  return Join({"<span><a", Attribute("href", DayAddress(published.date->first)), "><time",
               Attribute("datetime", FormatPartialDate(*published.date)), ">",
               Text(messages::DayWithWeekday(locale, published.date->first)),
               "</time></a></span>"});
}

// Source, day, place and language, as far as they are known; what is not known leaves no gap.
Html Kicker(const Locale& locale, const StoredArticle& stored) {
  const Header& header = stored.record.annotation.header;
  const std::string& language = stored.record.article.language;
  Html html("<p class=\"kicker\">");
  if (!stored.source_id.empty()) {
    html += Join({"<span><a",
                  Attribute("href", WriteAddress(Naming(FacetKind::kSource, stored.source_id))),
                  ">", Text(header.source), "</a></span>"});
  }
  html += Published(locale, header.published);
  if (!header.dateline_place.empty()) {
    html += Join({"<span>", Text(header.dateline_place), "</span>"});
  }
  if (!language.empty() && language != "und") {
    html += Join({"<span>", Text(locale.data().NameOfLanguage(language)), "</span>"});
  }
  return html + "</p>\n";
}

// Which underlines are drawn is the reader's choice, by the style sheet alone.
Html Legend(const Locale& locale) {
  const auto box = [](Literal id, Literal style, std::string_view label) {
    return Join({"<label><input type=\"checkbox\"", Attribute("id", id.view()), " checked> <span",
                 Attribute("class", style.view()), ">", Text(label), "</span></label>\n"});
  };
  return Join({"<fieldset class=\"legend\"><legend class=\"visually-hidden\">",
               Text(locale[messages::kHighlightInText]), "</legend>\n",
               box("hl-person", "e e--person", locale[messages::kPeople]),
               box("hl-org", "e e--org", locale[messages::kOrganisations]),
               box("hl-place", "e e--place", locale[messages::kPlaces]),
               box("hl-date", "e e--date", locale[messages::kDates]), "</fieldset>\n"});
}

// Printed above the story, and no part of it.
Html Byline(const Locale& locale, const Header& header) {
  if (header.byline.empty()) return {};
  return Join({"<p class=\"story__byline\" dir=\"auto\">",
               Text(messages::Byline(locale, header.byline)), "</p>\n"});
}

Html Note(std::string_view words) {
  if (words.empty()) return {};
  return Join({"<p class=\"story__note\" dir=\"auto\">", Text(words), "</p>\n"});
}

// A title that the source did not print is said to be made, right under it; so is a date.
Html StoryHead(const Locale& locale, const ArticleView& view) {
  const Article& article = view.stored.record.article;
  Html html = Join({"<header>\n", Kicker(locale, view.stored), "<h1 dir=\"auto\"",
                    LanguageAttribute(article.language), ">",
                    Text(article.title.empty() ? article.id : article.title), "</h1>\n"});
  if (article.title_origin == TitleOrigin::kMade) html += Note(locale[messages::kHeadlineMade]);
  html += Note(messages::PublicationNote(locale, view.stored.record.annotation.header.published));
  html += Byline(locale, view.stored.record.annotation.header);
  return html + Legend(locale) + "</header>\n";
}

// In words to copy, and as files for whoever keeps a list of references.
Html CiteBox(const Locale& locale, const ArticleView& view) {
  const std::string& id = view.stored.record.article.id;
  const auto link = [&](Literal suffix, Literal label) {
    return Join({"<a rel=\"nofollow\"",
                 Attribute("href", Url("/article").Segment(id + std::string(suffix.view()))), ">",
                 Text(label.view()), "</a>"});
  };
  return Join(
      {"<section id=\"cite\">\n<h2>", Text(locale[messages::kCite]), "</h2>\n<p class=\"cite\">",
       Text(view.citation), "</p>\n<p>", link(".bib", "BibTeX"), " · ", link(".ris", "RIS"), " · ",
       link(".csl.json", "CSL-JSON"), " · ", link(".cite.txt", "TXT"), "</p>\n</section>\n"});
}

// The same findings as in the text, counted, and where the article comes from.
Html Aside(const Locale& locale, const ArticleView& view) {
  const StoredArticle& stored = view.stored;
  const Url json = Url("/article").Segment(stored.record.article.id + ".json");
  Html html =
      Join({"<aside class=\"side\"", Attribute("aria-label", locale[messages::kAboutArticle]),
            ">\n", EntityList(locale, stored, EntityKind::kPerson), DateList(locale, stored),
            EntityList(locale, stored, EntityKind::kPlace),
            EntityList(locale, stored, EntityKind::kOrganisation),
            CopyList(locale, stored, view.neighbours), VersionList(locale, stored),
            RelatedList(locale, view.neighbours), CiteBox(locale, view),
            ProvenanceList(locale, stored), LicenceList(locale, stored)});
  return html + Join({"<p><a rel=\"nofollow\"", Attribute("href", json), ">",
                      Text(locale[messages::kAsJson]), "</a></p>\n</aside>\n"});
}

}  // namespace

Html ArticlePage(const Setting& setting, const ArticleView& view) {
  const Locale& locale = setting.locale;
  const Article& article = view.stored.record.article;
  Frame frame;
  frame.title = article.title.empty() ? article.id : article.title;
  frame.query = view.found_by.query;
  frame.canonical = Url("/article").Segment(article.id);
  frame.data = ArticleData(view.stored, setting.origin);
  return Page(setting, frame,
              Join({"<div class=\"shell read\">\n", Trail(locale, view),
                    "<main id=\"main\" tabindex=\"-1\">\n<article class=\"story\">\n",
                    StoryHead(locale, view), "<div class=\"story__body\"",
                    LanguageAttribute(article.language), ">\n", AnnotatedText(locale, view.stored),
                    "</div>\n</article>\n</main>\n", Aside(locale, view), "</div>\n"}));
}

}  // namespace dateline::web
