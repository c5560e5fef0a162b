// SPDX-License-Identifier: GPL-2.0-or-later
// One function for each kind of address. Internal to site.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/searcher.h"
#include "web/address.h"
#include "web/citation.h"
#include "web/export.h"
#include "web/feed.h"
#include "web/guarded_server.h"
#include "web/layout.h"
#include "web/page_error.h"
#include "web/site.h"

namespace dateline::web {

enum class Format { kHtml, kJson };

// One request on its way to its answer.
struct Visit {
  const Searcher& searcher;
  const SiteOptions& options;
  const Request& request;
  std::string theme = {};
  const Locale& locale = English();  // of pages
  LanguageChoice chosen = LanguageChoice::kByBrowser;

  Setting SettingWith(const ArchiveSummary* summary) const {
    return {options.name, theme, summary, locale, chosen, Origin()};
  }
  // What makes two pages of one address differ, the name that the site is asked by among it, which
  // stands in them; nothing does for JSON, which speaks English.
  std::string Look(Format format) const;
  const Locale& LocaleFor(Format format) const {
    return format == Format::kJson ? English() : locale;
  }
  std::string_view Header(std::string_view name) const;

  // "https://archive.example.org": what stands before our addresses where they are read elsewhere.
  // As the site's options say it, else as the client asked for it; empty when nobody says.
  std::string Origin() const;
};

// The format that the Accept header asks for where no suffix decides.
Format AcceptedFormat(const Visit& visit);

Response AnswerHome(const Visit& visit);
Response AnswerHelp(const Visit& visit);
Response AnswerApi(const Visit& visit);
Response AnswerSources(const Visit& visit);
Response AnswerSearch(const Visit& visit, Format format);
Response AnswerFeed(const Visit& visit, FeedFormat format);
Response AnswerExport(const Visit& visit, ExportFormat format);
Response AnswerFacet(const Visit& visit, FacetKind kind, Format format);
Response AnswerArticle(const Visit& visit, std::string_view id, Format format);
Response AnswerCitation(const Visit& visit, std::string_view id, CitationFormat format);
Response AnswerEntity(const Visit& visit, EntityKind kind, std::string_view id, Format format);
Response AnswerDay(const Visit& visit, std::string_view text, Format format);
Response AnswerCompare(const Visit& visit, Format format);
Response AnswerPair(const Visit& visit, Format format);
Response AnswerPeople(const Visit& visit, Format format);
enum class NamesFormat { kHtml, kJson, kCsv };
Response AnswerNames(const Visit& visit, NamesFormat format);
Response AnswerSuggest(const Visit& visit);
Response AnswerOpenSearchSuggestions(const Visit& visit);
Response AnswerAsset(const Visit& visit, std::string_view name);
Response AnswerHealth();
Response AnswerReady(const Visit& visit);
Response AnswerRobots(const Visit& visit);
Response AnswerOpenSearch(const Visit& visit);
Response AnswerOpenApi(const Visit& visit);
Response AnswerSitemapIndex(const Visit& visit);
Response AnswerSitemap(const Visit& visit, std::string_view file);

// A problem as the format wants it. Throws when the archive is damaged: what is wrong with it is
// for the log of whoever called, not for the reader.
Response AnswerProblem(const Visit& visit, Format format, ErrorView view);
Response AnswerNotFound(const Visit& visit, Format format, std::string_view code);
Response AnswerError(const Visit& visit, Format format, const Error& error);

// To programs, which get the first fault of an address and no results.
Response AnswerAddressError(const Visit& visit, const AddressError& error);

}  // namespace dateline::web
