// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_sources.h"

#include <algorithm>

#include "web/address.h"
#include "web/message_keys/article.h"
#include "web/message_keys/chart.h"
#include "web/message_keys/frame.h"
#include "web/message_keys/sources.h"
#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

Html TableHead(std::initializer_list<std::string_view> columns) {
  Html html("<table class=\"wide-table\">\n<thead><tr>");
  for (const std::string_view column : columns) {
    html += Join({"<th scope=\"col\">", Text(column), "</th>"});
  }
  return html + "</tr></thead>\n<tbody>\n";
}

// More than these are on the list of the source facet, page by page.
constexpr std::size_t kSourcesShown = 100;

Html Sources(const Locale& locale, const ArchiveSummary& summary) {
  Html html = TableHead({locale[messages::kSource], locale[messages::kArticlesColumn]});
  for (std::size_t i = 0; i < std::min(summary.sources.size(), kSourcesShown); ++i) {
    const SourceCount& source = summary.sources[i];
    html += Join({"<tr><th scope=\"row\"><a",
                  Attribute("href", WriteAddress(Naming(FacetKind::kSource, source.id))), "><bdi>",
                  Text(source.label), "</bdi></a></th><td>",
                  Text(messages::Number(locale, source.articles)), "</td></tr>\n"});
  }
  html += "</tbody>\n</table>\n";
  if (summary.sources.size() <= kSourcesShown) return html;
  return html + Join({"<p><a href=\"/facet/source\">",
                      Text(messages::AllValues(locale, FacetKind::kSource, summary.sources.size())),
                      "</a></p>\n"});
}

// The archive keeps a licence and whom to credit as one value, with a tab between.
Html Licences(const Locale& locale, const ArchiveSummary& summary) {
  Html html = TableHead(
      {locale[messages::kLicence], locale[messages::kCredit], locale[messages::kArticlesColumn]});
  for (const SourceCount& licence : summary.licences) {
    const std::string_view label = licence.label;
    const std::size_t tab = label.find('\t');
    const std::string_view name = label.substr(0, tab);
    const std::string_view credit = tab == label.npos ? "" : label.substr(tab + 1);
    html +=
        Join({"<tr><th scope=\"row\">", Text(name.empty() ? locale[messages::kNoLicence] : name),
              "</th><td>", Text(credit), "</td><td>",
              Text(messages::Number(locale, licence.articles)), "</td></tr>\n"});
  }
  return html + "</tbody>\n</table>\n";
}

}  // namespace

Html SourcesPage(const Setting& setting) {
  const Locale& locale = setting.locale;
  const ArchiveSummary& summary = *setting.summary;
  Frame frame;
  frame.title = locale[messages::kSourcesAndLicences];
  frame.canonical = Url("/sources");
  return Page(
      setting, frame,
      Join({"<div class=\"shell\">\n<main id=\"main\" tabindex=\"-1\" class=\"prose\">\n<h1>",
            Text(locale[messages::kSourcesAndLicences]), "</h1>\n<p>",
            Text(locale[messages::kSourcesLead]), " ",
            Text(messages::ArchiveHolds(locale, summary)), "</p>\n<section>\n<h2>",
            Text(locale[messages::kLicences]), "</h2>\n<p class=\"quiet\">",
            Text(locale[messages::kLicencesNote]), "</p>\n", Licences(locale, summary),
            "</section>\n<section>\n<h2>", Text(locale[messages::kSources]), "</h2>\n",
            Sources(locale, summary), "</section>\n</main>\n</div>\n"}));
}

}  // namespace dateline::web
