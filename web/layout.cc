// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/layout.h"

#include "web/assets.h"
#include "web/messages.h"

namespace dateline::web {
namespace {

// The icon is an empty data address: without it every browser would ask for /favicon.ico.
Html Head(const Setting& setting, const Frame& frame) {
  const std::string title =
      frame.title.empty() ? setting.site_name : frame.title + " · " + setting.site_name;
  Html html =
      Join({"<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
            Text(title), "</title>\n<meta name=\"description\"",
            Attribute("content", messages::kDescription), ">\n"});
  if (frame.indexing == Indexing::kRefused) {
    html += "<meta name=\"robots\" content=\"noindex\">\n";
  }
  if (frame.canonical) {
    html += Join({"<link rel=\"canonical\"", Attribute("href", *frame.canonical), ">\n"});
  }
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
  return Join(
      {"<header class=\"top\">\n<div class=\"top__in\">\n<a class=\"brand\" href=\"/\">",
       Text(setting.site_name), "</a>\n",
       frame.box == HeaderBox::kShown ? SearchBox(frame.query) : Html("<span></span>"),
       "<nav class=\"nav\"", Attribute("aria-label", messages::kSite), ">",
       NavLink(Url("/facet/person"), messages::kPeople, frame.current == NavItem::kPeople),
       NavLink(Url("/help"), messages::kHelp, frame.current == NavItem::kHelp),
       "<button type=\"button\" class=\"js-only\" id=\"theme\"",
       Attribute("aria-label", messages::kTheme),
       "><svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
       "<circle cx=\"8\" cy=\"8\" r=\"6.25\" fill=\"none\" stroke=\"currentColor\" "
       "stroke-width=\"1.5\"/><path d=\"M8 1.75a6.25 6.25 0 0 1 0 12.5z\" fill=\"currentColor\"/>"
       "</svg></button></nav>\n</div>\n</header>\n"});
}

// Pages about errors are made without asking the archive, so they have no figures here.
Html Foot(const ArchiveSummary* summary) {
  Html html("<footer class=\"foot\">\n<div class=\"shell\">\n");
  if (summary != nullptr) html += Join({"<span>", Text(messages::FootLine(*summary)), "</span>\n"});
  html += Join({"<a href=\"/sources\">", Text(messages::kSourcesAndLicences),
                "</a>\n<a href=\"/help#keys\">", Text(messages::kKeyboard),
                "</a>\n</div>\n</footer>\n"});
  return html;
}

}  // namespace

// A plain text box: it works without script. Filters are not carried along, as a new question
// begins with the whole archive; the chips' links keep them where they are wanted.
Html SearchBox(std::string_view query) {
  return Join(
      {"<form class=\"search\" role=\"search\" action=\"/search\" method=\"get\">"
       "<label class=\"visually-hidden\" for=\"q\">",
       Text(messages::kSearchLabel),
       "</label><div class=\"search__row\"><input class=\"search__input\" id=\"q\" name=\"q\" "
       "type=\"text\" inputmode=\"search\" dir=\"auto\"",
       Attribute("value", query), Attribute("placeholder", messages::kSearchHint),
       " autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\" "
       "enterkeyhint=\"search\" maxlength=\"2048\"><button class=\"search__go\" type=\"submit\"",
       Attribute("aria-label", messages::kSearch),
       "><svg width=\"18\" height=\"18\" viewBox=\"0 0 18 18\" fill=\"none\" "
       "stroke=\"currentColor\" stroke-width=\"2\" aria-hidden=\"true\"><circle cx=\"7.5\" "
       "cy=\"7.5\" r=\"5.5\"/><path d=\"M12 12l4.5 4.5\"/></svg></button></div>"
       "<kbd class=\"search__hint js-only\" aria-hidden=\"true\">/</kbd></form>\n"});
}

Html Page(const Setting& setting, const Frame& frame, const Html& body) {
  Html opening("<!DOCTYPE html>\n<html lang=\"en\"");
  if (setting.theme == "light" || setting.theme == "dark") {
    opening += Attribute("data-theme", setting.theme);
  }
  return Join({opening, ">\n", Head(setting, frame), "<body>\n<a class=\"skip\" href=\"#main\">",
               Text(messages::kSkip), "</a>\n", Header(setting, frame), body, Foot(setting.summary),
               "</body>\n</html>\n"});
}

}  // namespace dateline::web
