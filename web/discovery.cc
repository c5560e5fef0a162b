// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/discovery.h"

#include <charconv>

#include "core/unicode.h"
#include "web/address.h"
#include "web/html.h"
#include "web/json_parts.h"
#include "web/message_keys/frame.h"
#include "web/messages.h"
#include "web/messages_offers.h"
#include "web/result_item.h"
#include "web/suggestion_address.h"

namespace dateline::web {
namespace {

// OpenSearch 1.1: at most so many characters in the name that a browser shows beside its box.
constexpr std::size_t kShortName = 16;
constexpr std::string_view kEncoding = "UTF-8";

struct KindName {
  InventoryKind kind;
  std::string_view name;
};
constexpr KindName kKindNames[] = {{InventoryKind::kArticles, "articles"},
                                   {InventoryKind::kPeople, "people"},
                                   {InventoryKind::kDays, "days"}};

std::string_view NameOf(InventoryKind kind) {
  for (const KindName& known : kKindNames)
    if (known.kind == kind) return known.name;
  return {};
}

std::string FirstLetters(std::string_view text, std::size_t most) {
  std::size_t end = text.size();
  while (CountCodePoints(text.substr(0, end)) > most) end = CodePointFloor(text, end - 1);
  return std::string(text.substr(0, end));
}

Html TemplateUrl(Literal type, Literal rel, const std::string& address) {
  return Join({"<Url", Attribute("type", type.view()), Attribute("rel", rel.view()),
               Attribute("template", address), "/>\n"});
}

std::string AddressOf(InventoryKind kind, const std::string& id) {
  if (kind == InventoryKind::kArticles) return std::string(ArticleAddress(id, {}).text());
  if (kind == InventoryKind::kPeople)
    return std::string(EntityAddress(EntityKind::kPerson, id).text());
  return std::string(Url("/day").Segment(id).text());
}

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

}  // namespace

std::string OpenSearchDescription(std::string_view site_name, std::string_view origin) {
  const std::string base(origin);
  // The parameters of our own have names in a namespace; whoever does not know it leaves them
  // empty.
  const std::string filters = "&person={dateline:person?}&from={dateline:from?}&to={dateline:to?}";
  const std::string asked = "?q={searchTerms}&page={startPage?}" + filters;
  return Join({"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription "
               "xmlns=\"http://a9.com/-/spec/opensearch/1.1/\" "
               "xmlns:dateline=\"urn:x-dateline:search\">\n<ShortName>",
               Text(FirstLetters(site_name, kShortName)), "</ShortName>\n<Description>",
               Text(English()[messages::kDescription]), "</Description>\n",
               TemplateUrl("text/html", "results", base + "/search" + asked),
               TemplateUrl("application/atom+xml", "results", base + "/search.atom" + asked),
               TemplateUrl("application/json", "results", base + "/search.json" + asked),
               TemplateUrl("application/x-suggestions+json", "suggestions",
                           base + "/suggest.opensearch?q={searchTerms}"),
               TemplateUrl("application/opensearchdescription+xml", "self",
                           base + "/opensearch.xml"),
               "<InputEncoding>", Text(kEncoding), "</InputEncoding>\n<OutputEncoding>",
               Text(kEncoding), "</OutputEncoding>\n</OpenSearchDescription>\n"})
      .text();
}

std::string OpenSearchSuggestions(std::string_view typed,
                                  const std::vector<Suggestion>& suggestions,
                                  std::string_view origin) {
  Json names = Json::array();
  Json lines = Json::array();
  Json addresses = Json::array();
  for (const Suggestion& suggestion : suggestions) {
    names.push_back(messages::SuggestionText(English(), suggestion));
    lines.push_back(messages::Articles(English(), suggestion.articles));
    addresses.push_back(std::string(origin) + std::string(SuggestionAddress(suggestion).text()));
  }
  return Dump(Json::array({typed, names, lines, addresses}));
}

// Robots that walk the combinations of filters can be most of the load of a search site. Forms that
// repeat a page for programs are no pages (RFC 9309 for the star and the dollar sign).
std::string RobotsText(std::string_view origin) {
  return "User-agent: *\nDisallow: /search\nDisallow: /facet\nDisallow: /suggest\n"
         "Disallow: /pair\nDisallow: /compare\nDisallow: /*.json$\nDisallow: /*.bib$\n"
         "Disallow: /*.ris$\nDisallow: /*.cite.txt$\nSitemap: " +
         std::string(origin) + "/sitemap.xml\n";
}

std::optional<SitemapName> ReadSitemapName(std::string_view file) {
  constexpr std::string_view kEnd = ".xml";
  for (const KindName& known : kKindNames) {
    if (!file.starts_with(known.name) || !file.ends_with(kEnd)) continue;
    if (file.size() < known.name.size() + 1 + kEnd.size()) continue;
    std::string_view digits = file.substr(known.name.size());
    digits.remove_suffix(kEnd.size());
    if (digits.front() != '-') continue;
    digits.remove_prefix(1);
    SitemapName name{known.kind, 0};
    const auto [end, fault] =
        std::from_chars(digits.data(), digits.data() + digits.size(), name.part);
    const bool whole = fault == std::errc() && end == digits.data() + digits.size();
    // One name for each part, so that "articles-01.xml" is none.
    if (whole && name.part > 0 && !digits.starts_with('0')) return name;
  }
  return std::nullopt;
}

std::string SitemapIndex(const std::vector<SitemapSize>& sizes, std::string_view origin) {
  std::string xml(kXml);
  xml += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const SitemapSize& size : sizes) {
    const std::uint64_t parts = (size.total + kSitemapPart - 1) / kSitemapPart;
    for (std::uint64_t part = 1; part <= parts; ++part) {
      const std::string address = std::string(origin) + "/sitemap/" +
                                  std::string(NameOf(size.kind)) + "-" + std::to_string(part) +
                                  ".xml";
      xml += Join({"<sitemap><loc>", Text(address), "</loc></sitemap>\n"}).text();
    }
  }
  return xml + "</sitemapindex>\n";
}

std::string Sitemap(InventoryKind kind, const std::vector<std::string>& ids,
                    std::string_view origin) {
  std::string xml(kXml);
  xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const std::string& id : ids) {
    const std::string address = std::string(origin) + AddressOf(kind, id);
    xml += Join({"<url><loc>", Text(address), "</loc></url>\n"}).text();
  }
  return xml + "</urlset>\n";
}

}  // namespace dateline::web
