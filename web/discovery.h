// SPDX-License-Identifier: GPL-2.0-or-later
// How browsers, robots and other programs find their way in: the description of the search, what it
// suggests, maps of the site, and what pages say of themselves to machines. Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/inventory.h"
#include "searcher/profile.h"
#include "searcher/response.h"
#include "searcher/suggestion.h"

namespace dateline::web {

// OpenSearch 1.1. Addresses in it must be whole, so `origin` says where they begin.
std::string OpenSearchDescription(std::string_view site_name, std::string_view origin);

// The array of OpenSearch's suggestions: what was typed, the names, a line on each, the addresses.
std::string OpenSearchSuggestions(std::string_view typed,
                                  const std::vector<Suggestion>& suggestions,
                                  std::string_view origin);

std::string RobotsText(std::string_view origin);

// https://www.sitemaps.org/protocol.html: an index of parts, each of which has at most this many
// addresses. "/sitemap/articles-1.xml" is the first part of the articles.
inline constexpr std::size_t kSitemapPart = 50'000;
struct SitemapName {
  InventoryKind kind = InventoryKind::kArticles;
  std::size_t part = 1;  // from 1

  bool operator==(const SitemapName&) const = default;
};
std::optional<SitemapName> ReadSitemapName(std::string_view file);  // "articles-1.xml"

struct SitemapSize {
  InventoryKind kind = InventoryKind::kArticles;
  std::uint64_t total = 0;
};
std::string SitemapIndex(const std::vector<SitemapSize>& sizes, std::string_view origin);
std::string Sitemap(InventoryKind kind, const std::vector<std::string>& ids,
                    std::string_view origin);

// JSON-LD in the words of schema.org, for Html's DataBlock.
std::string SiteData(std::string_view site_name, std::string_view origin);
std::string ArticleData(const StoredArticle& stored, std::string_view origin);
std::string PersonData(const EntityProfile& profile, std::string_view origin);

}  // namespace dateline::web
