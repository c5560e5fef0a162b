// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_help.h"

#include "web/message_keys/frame.h"
#include "web/message_keys/help.h"
#include "web/messages.h"
#include "web/messages_help.h"
#include "web/problems.h"
#include "web/sentence.h"

namespace dateline::web {
namespace {

// A section whose id and heading a list of contents can point at.
Html SectionHead(std::string_view id, std::string_view title) {
  return Join({"<section", Attribute("id", id), "><h2>", Text(title), "</h2>"});
}

// The opening of a table in a box that scrolls sideways by itself on a small screen.
Html TableHead(std::string_view caption, std::initializer_list<std::string_view> columns) {
  Html html =
      Join({"<div class=\"scroll\" tabindex=\"0\" role=\"group\"", Attribute("aria-label", caption),
            "><table class=\"examples\"><caption class=\"visually-hidden\">", Text(caption),
            "</caption><thead><tr>"});
  for (const std::string_view column : columns) {
    html += Join({"<th scope=\"col\">", Text(column), "</th>"});
  }
  return html + "</tr></thead><tbody>\n";
}

// What an editor writes to change what the section tells of.
Html Lines(const Locale& locale, const messages::HelpSection& section) {
  if (section.lines.empty() || !section.lines_lead) return {};
  Html html = Join({"<p>", Sentence(locale, *section.lines_lead), "</p>\n",
                    TableHead(locale[messages::kHelpLine],
                              {locale[messages::kHelpLine], locale[messages::kHelpTurn]})});
  for (const messages::HelpLine& line : section.lines) {
    html += Join({"<tr><th scope=\"row\"><code>", Text(line.line), "</code></th><td>",
                  Sentence(locale, line.meaning), "</td></tr>\n"});
  }
  return html + "</tbody></table></div>\n";
}

// Each example is run by following it, so the page cannot promise what the search does not do.
Html Examples(const Locale& locale, const messages::HelpSection& section) {
  Html html = SectionHead(section.id, locale[section.title]);
  html += TableHead(locale[section.title],
                    {locale[messages::kHelpType], locale[messages::kHelpToFind]});
  for (const messages::HelpExample& example : section.examples) {
    html += Join({"<tr><th scope=\"row\"><a rel=\"nofollow\"",
                  Attribute("href", Url("/search").Parameter("q", example.query)), "><code>",
                  Text(example.query), "</code></a></th><td>", Sentence(locale, example.meaning),
                  "</td></tr>\n"});
  }
  html += "</tbody></table></div>\n";
  if (section.note) html += Join({"<p>", Sentence(locale, *section.note), "</p>"});
  return html + Lines(locale, section) + "</section>\n";
}

// The choice lives in the browser and only there, so it is offered only where the script runs.
Html Keys(const Locale& locale) {
  Html html = SectionHead("keys", locale[messages::kKeys]);
  html += TableHead(locale[messages::kKeys], {locale[messages::kKey], locale[messages::kDoes]});
  for (const messages::HelpKey& key : messages::HelpKeys()) {
    html += Join({"<tr><th scope=\"row\"><kbd>", Text(key.key), "</kbd></th><td>",
                  Text(locale[key.meaning]), "</td></tr>\n"});
  }
  return html + Join({"</tbody></table></div>\n<p class=\"js-only\"><label class=\"check\">"
                      "<input type=\"checkbox\" id=\"keys-on\" checked> ",
                      Text(locale[messages::kUseKeys]), "</label></p></section>\n"});
}

// The list is the code's own, so that it cannot fall behind.
Html Problems(const Locale& locale) {
  Html html = SectionHead("problems", locale[messages::kForPrograms]);
  html += Join({"<p>", Sentence(locale, messages::kForProgramsText), "</p>\n"});
  html += TableHead(locale[messages::kForPrograms],
                    {locale[messages::kProblemCode], locale[messages::kProblemStatus],
                     locale[messages::kProblemMeans]});
  for (const ProblemKind& kind : ProblemKinds()) {
    html += Join({"<tr><th scope=\"row\"><code>", Text(kind.code), "</code></th><td>",
                  Text(std::to_string(kind.status)), "</td><td>", Sentence(locale, kind.meaning),
                  "</td></tr>\n"});
  }
  return html + "</tbody></table></div></section>\n";
}

Html Entry(std::string_view id, std::string_view title) {
  return Join(
      {"<li><a", Attribute("href", "#" + std::string(id)), ">", Text(title), "</a></li>\n"});
}

Html Contents(const Locale& locale) {
  Html html =
      Join({"<aside class=\"side\"", Attribute("aria-label", locale[messages::kOnThisPage]),
            ">\n<section><h2>", Text(locale[messages::kOnThisPage]), "</h2><ul class=\"rows\">\n"});
  for (const messages::HelpSection& section : messages::HelpSections()) {
    html += Entry(section.id, locale[section.title]);
  }
  html += Entry("keys", locale[messages::kKeys]);
  html += Entry("problems", locale[messages::kForPrograms]);
  return html +
         Join({"</ul></section>\n<section><h2>", Text(locale[messages::kPrivacy]), "</h2><p>",
               Text(locale[messages::kPrivacyText]), "</p></section>\n</aside>\n"});
}

}  // namespace

Html HelpPage(const Setting& setting) {
  const Locale& locale = setting.locale;
  Html sections;
  for (const messages::HelpSection& section : messages::HelpSections()) {
    sections += Examples(locale, section);
  }
  Frame frame;
  frame.title = locale[messages::kHelp];
  frame.canonical = Url("/help");
  frame.current = NavItem::kHelp;
  return Page(setting, frame,
              Join({"<div class=\"shell read\">\n<main id=\"main\" tabindex=\"-1\" "
                    "class=\"prose\">\n<h1>",
                    Text(locale[messages::kHelp]), "</h1>\n<p>", Text(locale[messages::kHelpLead]),
                    "</p>\n", sections, Keys(locale), Problems(locale), "</main>\n",
                    Contents(locale), "</div>\n"}));
}

}  // namespace dateline::web
