// SPDX-License-Identifier: GPL-2.0-or-later
// For browsers and robots.
#include <functional>
#include <utility>

#include "web/answer.h"
#include "web/assets.h"
#include "web/discovery.h"
#include "web/handlers.h"

namespace dateline::web {
namespace {

// What changes only with the archive and with the name the site is asked by. `make` gives the body.
Response OfArchive(const Visit& visit, Url address, std::string_view content_type,
                   const std::function<Result<std::string>()>& make) {
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, Format::kJson, summary.error());
  const std::string tag = EntityTag(
      {summary->generation, "", std::move(address), summary->authority, "", visit.Origin()});
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);
  Result<std::string> body = make();
  if (!body) return AnswerError(visit, Format::kJson, body.error());
  Response response;
  response.content_type = content_type;
  response.body = *std::move(body);
  AddTag(response, tag);
  return response;
}

constexpr std::string_view kXmlType = "application/xml; charset=utf-8";

}  // namespace

Response AnswerOpenSearch(const Visit& visit) {
  Response response;
  response.content_type = "application/opensearchdescription+xml; charset=utf-8";
  response.body = OpenSearchDescription(visit.options.name, visit.Origin());
  return response;
}

// The same bytes for as long as this program runs, so that its digest is its validator.
Response AnswerOpenApi(const Visit& visit) {
  const Asset& asset = AssetNamed("openapi.json");
  const std::string tag = "W/\"" + std::string(asset.digest) + "\"";
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);
  Response response = JsonAnswer(200, std::string(asset.bytes));
  AddTag(response, tag);
  return response;
}

Response AnswerRobots(const Visit& visit) { return TextAnswer(RobotsText(visit.Origin())); }

Response AnswerSitemapIndex(const Visit& visit) {
  return OfArchive(visit, Url("/sitemap.xml"), kXmlType, [&]() -> Result<std::string> {
    std::vector<SitemapSize> sizes;
    for (const InventoryKind kind :
         {InventoryKind::kArticles, InventoryKind::kPeople, InventoryKind::kDays}) {
      const Result<Inventory> none = visit.searcher.List(kind, 0, 0);
      if (!none) return none.error();
      sizes.push_back({kind, none->total});
    }
    return SitemapIndex(sizes, visit.Origin());
  });
}

Response AnswerSitemap(const Visit& visit, std::string_view file) {
  const std::optional<SitemapName> name = ReadSitemapName(file);
  if (!name) return AnswerNotFound(visit, Format::kHtml, "no-such-page");
  // Beyond the parts of any archive; compared before it is multiplied.
  if (name->part > 1'000'000) return AnswerNotFound(visit, Format::kHtml, "no-such-page");
  const std::size_t first = (name->part - 1) * kSitemapPart;
  const Result<Inventory> part = visit.searcher.List(name->kind, first, kSitemapPart);
  if (!part) return AnswerError(visit, Format::kHtml, part.error());
  if (part->ids.empty()) return AnswerNotFound(visit, Format::kHtml, "no-such-page");
  return OfArchive(visit, Url("/sitemap").Segment(file), kXmlType, [&]() -> Result<std::string> {
    return Sitemap(name->kind, part->ids, visit.Origin());
  });
}

}  // namespace dateline::web
