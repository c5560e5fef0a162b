// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/layout.h"

#include <utility>

#include "web/assets.h"
#include "web/message_keys/api.h"
#include "web/message_keys/frame.h"
#include "web/message_keys/names.h"
#include "web/message_keys/script.h"
#include "web/messages.h"
#include "web/messages_offers.h"

namespace dateline::web {
namespace {

// Whole where we know under which name we are asked, as search engines want it; links of the page
// keep the chosen language by themselves, a whole address does not.
std::string Canonical(const Setting& setting, Url address) {
  if (!setting.origin.empty() && setting.chosen == LanguageChoice::kByAddress)
    address = std::move(address).Parameter(kLanguageParameter, setting.locale.tag());
  return setting.origin + std::string(address.text());
}

// The icon is an empty data address: without it every browser would ask for /favicon.ico.
Html Head(const Setting& setting, const Frame& frame) {
  const Locale& locale = setting.locale;
  const std::string title =
      frame.title.empty() ? setting.site_name : frame.title + " · " + setting.site_name;
  Html html =
      Join({"<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
            Text(title), "</title>\n<meta name=\"description\"",
            Attribute("content", locale[messages::kDescription]), ">\n"});
  if (frame.indexing == Indexing::kRefused) {
    html += "<meta name=\"robots\" content=\"noindex\">\n";
  }
  if (frame.canonical) {
    html += Join({"<link rel=\"canonical\"",
                  Attribute("href", Canonical(setting, *frame.canonical)), ">\n"});
  }
  html +=
      Join({"<link rel=\"search\" type=\"application/opensearchdescription+xml\" "
            "href=\"/opensearch.xml\"",
            Attribute("title", setting.site_name), ">\n"});
  if (frame.feed) {
    html += Join({"<link rel=\"alternate\" type=\"application/atom+xml\"",
                  Attribute("href", *frame.feed), Attribute("title", title), ">\n"});
  }
  if (!frame.data.empty()) html += DataBlock(frame.data);
  html += Join({"<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\"",
                Attribute("href", AssetUrl("style.css")), ">\n<script type=\"module\"",
                Attribute("src", AssetUrl("app.js")), "></script>\n</head>\n"});
  return html;
}

Html NavLink(const Url& url, std::string_view label, bool current) {
  return Join({"<a", Attribute("href", url), current ? Html(" aria-current=\"page\">") : Html(">"),
               Text(label), "</a>"});
}

// The theme button needs the script, so it keeps its room but is not seen until that has come.
Html Header(const Setting& setting, const Frame& frame) {
  const Locale& locale = setting.locale;
  return Join(
      {"<header class=\"top\">\n<div class=\"top__in\">\n<a class=\"brand\" href=\"/\">",
       Text(setting.site_name), "</a>\n",
       frame.box == HeaderBox::kShown ? SearchBox(locale, frame.query) : Html("<span></span>"),
       "<nav class=\"nav\"", Attribute("aria-label", locale[messages::kSite]), ">",
       NavLink(Url("/people"), locale[messages::kPeople], frame.current == NavItem::kPeople),
       "<a class=\"wide\" href=\"/api\"",
       frame.current == NavItem::kApi ? Html(" aria-current=\"page\">") : Html(">"),
       Text(locale[messages::kApiTitle]), "</a>",
       NavLink(Url("/help"), locale[messages::kHelp], frame.current == NavItem::kHelp),
       "<button type=\"button\" class=\"js-only\" id=\"theme\"",
       Attribute("aria-label", locale[messages::kTheme]),
       "><svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
       "<circle cx=\"8\" cy=\"8\" r=\"6.25\" fill=\"none\" stroke=\"currentColor\" "
       "stroke-width=\"1.5\"/><path d=\"M8 1.75a6.25 6.25 0 0 1 0 12.5z\" fill=\"currentColor\"/>"
       "</svg></button></nav>\n</div>\n</header>\n"});
}

// The same page in each other language. A page about an error may not know its address.
Html Languages(const Locale& locale, const Frame& frame) {
  const Url here = frame.canonical ? *frame.canonical : frame.here.value_or(Url("/"));
  Html html = Join(
      {"<nav class=\"languages\"", Attribute("aria-label", locale[messages::kPageLanguage]), ">"});
  for (const Language language : kLanguages) {
    const Locale& other = Locale::Of(language);
    if (language == locale.language()) {
      html += Join({"<span aria-current=\"true\">", Text(other.name()), "</span>"});
    } else {
      html += Join({"<a rel=\"nofollow\"",
                    Attribute("href", Url(here).Parameter(kLanguageParameter, other.tag())),
                    Attribute("lang", other.tag()), Attribute("hreflang", other.tag()), ">",
                    Text(other.name()), "</a>"});
    }
  }
  return html + "</nav>\n";
}

// Pages about errors are made without asking the archive, so they have no figures here.
Html Foot(const Setting& setting, const Frame& frame) {
  const Locale& locale = setting.locale;
  const ArchiveSummary* const summary = setting.summary;
  Html html("<footer class=\"foot\">\n<div class=\"shell\">\n");
  if (summary != nullptr)
    html += Join({"<span>", Text(messages::FootLine(locale, *summary)), "</span>\n"});
  html += Join({"<a href=\"/sources\">", Text(locale[messages::kSourcesAndLicences]),
                "</a>\n<a href=\"/names\">", Text(locale[messages::kNamesTitle]),
                "</a>\n<a href=\"/help#keys\">", Text(locale[messages::kKeyboard]), "</a>\n",
                Languages(locale, frame), "</div>\n</footer>\n"});
  return html;
}

// What the script says of suggestions, whose JSON is English.
Html WordsForScript(const Locale& locale) {
  const auto kind = [&](SuggestionKind one) { return messages::SuggestionKindText(locale, one); };
  return Join({Attribute("data-suggestions", locale[messages::kSuggestions]),
               Attribute("data-person", kind(SuggestionKind::kPerson)),
               Attribute("data-org", kind(SuggestionKind::kOrganisation)),
               Attribute("data-place", kind(SuggestionKind::kPlace)),
               Attribute("data-source", kind(SuggestionKind::kSource)),
               Attribute("data-date", kind(SuggestionKind::kPeriod)),
               Attribute("data-article", kind(SuggestionKind::kArticle))});
}

}  // namespace

// A plain text box: it works without script. Filters are not carried along, as a new question
// begins with the whole archive; the chips' links keep them where they are wanted.
Html SearchBox(const Locale& locale, std::string_view query) {
  return Join(
      {"<form class=\"search\" role=\"search\" action=\"/search\" method=\"get\"",
       WordsForScript(locale), "><label class=\"visually-hidden\" for=\"q\">",
       Text(locale[messages::kSearchLabel]),
       "</label><div class=\"search__row\"><input class=\"search__input\" id=\"q\" name=\"q\" "
       "type=\"text\" inputmode=\"search\" dir=\"auto\"",
       Attribute("value", query), Attribute("placeholder", locale[messages::kSearchHint]),
       " autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\" "
       "enterkeyhint=\"search\" maxlength=\"2048\"><button class=\"search__go\" type=\"submit\"",
       Attribute("aria-label", locale[messages::kSearch]),
       "><svg width=\"18\" height=\"18\" viewBox=\"0 0 18 18\" fill=\"none\" "
       "stroke=\"currentColor\" stroke-width=\"2\" aria-hidden=\"true\"><circle cx=\"7.5\" "
       "cy=\"7.5\" r=\"5.5\"/><path d=\"M12 12l4.5 4.5\"/></svg></button></div>"
       "<kbd class=\"search__hint js-only\" aria-hidden=\"true\">/</kbd></form>\n"});
}

Html Page(const Setting& setting, const Frame& frame, const Html& body) {
  const Locale& locale = setting.locale;
  Html opening = Join({"<!DOCTYPE html>\n<html", Attribute("lang", locale.tag())});
  if (setting.theme == "light" || setting.theme == "dark") {
    opening += Attribute("data-theme", setting.theme);
  }
  const Html page =
      Join({opening, ">\n", Head(setting, frame), "<body>\n<a class=\"skip\" href=\"#main\">",
            Text(locale[messages::kSkip]), "</a>\n", Header(setting, frame), body,
            Foot(setting, frame), "</body>\n</html>\n"});
  if (setting.chosen == LanguageChoice::kByBrowser) return page;
  return WithParameter(page, kLanguageParameter, locale.tag());
}

}  // namespace dateline::web
