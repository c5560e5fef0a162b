// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/site.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "web/address.h"
#include "web/answer.h"
#include "web/handlers.h"
#include "web/messages.h"
#include "web/problems.h"

namespace dateline::web {
namespace {

constexpr std::string_view kJsonSuffix = ".json";

// What stands after `prefix`, when the path begins with it and goes on.
std::optional<std::string_view> After(std::string_view path, std::string_view prefix) {
  if (!path.starts_with(prefix) || path.size() == prefix.size()) return std::nullopt;
  return path.substr(prefix.size());
}

struct NameAndFormat {
  std::string_view name;
  Format format;
};

// "person.json" is "person" as JSON; without the suffix the Accept header decides.
NameAndFormat SplitFormat(const Visit& visit, std::string_view name) {
  if (!name.ends_with(kJsonSuffix)) return {name, AcceptedFormat(visit)};
  name.remove_suffix(kJsonSuffix.size());
  return {name, Format::kJson};
}

Response FacetRoute(const Visit& visit, std::string_view rest) {
  const auto [name, format] = SplitFormat(visit, rest);
  for (const FacetKind kind : kFacetKinds) {
    if (name == FacetName(kind).view()) return AnswerFacet(visit, kind, format);
  }
  return AnswerNotFound(visit, format, "no-such-page");
}

struct CitationSuffix {
  std::string_view text;
  CitationFormat format;
};
constexpr CitationSuffix kCitationSuffixes[] = {{".bib", CitationFormat::kBibTex},
                                                {".ris", CitationFormat::kRis},
                                                {".csl.json", CitationFormat::kCslJson},
                                                {".cite.txt", CitationFormat::kText}};

// "ID.bib" and its like; nothing where there is no article ID, as an id may itself end so.
std::optional<Response> CitationRoute(const Visit& visit, std::string_view rest) {
  for (const CitationSuffix& suffix : kCitationSuffixes) {
    if (!rest.ends_with(suffix.text)) continue;
    Response response =
        AnswerCitation(visit, rest.substr(0, rest.size() - suffix.text.size()), suffix.format);
    if (response.status != 404) return response;
  }
  return std::nullopt;
}

// An id may itself end with ".json": then the suffix is taken as the format first, and as part of
// the id when there is no article without it.
Response ArticleRoute(const Visit& visit, std::string_view rest) {
  if (std::optional<Response> citation = CitationRoute(visit, rest)) return *std::move(citation);
  const auto [id, format] = SplitFormat(visit, rest);
  Response response = AnswerArticle(visit, id, format);
  if (response.status != 404 || id == rest) return response;
  Response whole = AnswerArticle(visit, rest, AcceptedFormat(visit));
  return whole.status == 404 ? std::move(response) : std::move(whole);
}

// The suffix is the format first, as for articles.
Response EntityRoute(const Visit& visit, EntityKind kind, std::string_view rest) {
  const auto [id, format] = SplitFormat(visit, rest);
  Response response = AnswerEntity(visit, kind, id, format);
  if (response.status != 404 || id == rest) return response;
  Response whole = AnswerEntity(visit, kind, rest, AcceptedFormat(visit));
  return whole.status == 404 ? std::move(response) : std::move(whole);
}

struct EntityPath {
  std::string_view prefix;
  EntityKind kind;
};
constexpr EntityPath kEntityPaths[] = {{"/person/", EntityKind::kPerson},
                                       {"/org/", EntityKind::kOrganisation},
                                       {"/place/", EntityKind::kPlace}};

// The table of docs/api.md, in its order.
Response Route(const Visit& visit) {
  const std::string_view path = visit.request.path;
  if (path == "/") return AnswerHome(visit);
  if (path == "/search") return AnswerSearch(visit, AcceptedFormat(visit));
  if (path == "/search.json") return AnswerSearch(visit, Format::kJson);
  if (path == "/search.csv") return AnswerExport(visit, ExportFormat::kCsv);
  if (path == "/search.ndjson") return AnswerExport(visit, ExportFormat::kNdjson);
  if (path == "/search.atom") return AnswerFeed(visit, FeedFormat::kAtom);
  if (path == "/search.feed.json") return AnswerFeed(visit, FeedFormat::kJson);
  if (path == "/suggest" || path == "/suggest.json") return AnswerSuggest(visit);
  if (path == "/help") return AnswerHelp(visit);
  if (path == "/api") return AnswerApi(visit);
  if (path == "/sources") return AnswerSources(visit);
  if (path == "/robots.txt") return AnswerRobots(visit);
  if (path == "/opensearch.xml") return AnswerOpenSearch(visit);
  if (path == "/openapi.json") return AnswerOpenApi(visit);
  if (path == "/suggest.opensearch") return AnswerOpenSearchSuggestions(visit);
  if (path == "/sitemap.xml") return AnswerSitemapIndex(visit);
  if (const auto file = After(path, "/sitemap/")) return AnswerSitemap(visit, *file);
  if (path == "/healthz") return AnswerHealth();
  if (path == "/readyz") return AnswerReady(visit);
  if (const auto name = After(path, "/a/")) return AnswerAsset(visit, *name);
  if (const auto id = After(path, "/article/")) return ArticleRoute(visit, *id);
  if (const auto name = After(path, "/facet/")) return FacetRoute(visit, *name);
  if (const auto day = After(path, "/day/")) {
    const auto [text, format] = SplitFormat(visit, *day);
    return AnswerDay(visit, text, format);
  }
  if (path == "/people") return AnswerPeople(visit, AcceptedFormat(visit));
  if (path == "/people.json") return AnswerPeople(visit, Format::kJson);
  if (path == "/names") {
    const bool json = AcceptedFormat(visit) == Format::kJson;
    return AnswerNames(visit, json ? NamesFormat::kJson : NamesFormat::kHtml);
  }
  if (path == "/names.json") return AnswerNames(visit, NamesFormat::kJson);
  if (path == "/names.csv") return AnswerNames(visit, NamesFormat::kCsv);
  if (path == "/pair") return AnswerPair(visit, AcceptedFormat(visit));
  if (path == "/pair.json") return AnswerPair(visit, Format::kJson);
  if (path == "/compare") return AnswerCompare(visit, AcceptedFormat(visit));
  if (path == "/compare.json") return AnswerCompare(visit, Format::kJson);
  for (const EntityPath& entity : kEntityPaths) {
    if (const auto id = After(path, entity.prefix)) return EntityRoute(visit, entity.kind, *id);
  }
  const Format format = path.ends_with(kJsonSuffix) ? Format::kJson : AcceptedFormat(visit);
  return AnswerNotFound(visit, format, "no-such-page");
}

// The server lets through only what reads; this answers whoever calls the site without it.
Response MethodRefused(const Visit& visit) {
  ErrorView view;
  view.problem.status = 405;
  view.problem.code = "method";
  const Format format = AcceptedFormat(visit);
  view.problem.detail = messages::ErrorAdvice(visit.LocaleFor(format), 405, visit.request.path);
  Response response = AnswerProblem(visit, format, std::move(view));
  response.headers.emplace_back("Allow", "GET, HEAD");
  return response;
}

// These addresses answer in two formats, so a cache must look at the Accept header too.
bool IsNegotiated(std::string_view path) {
  constexpr std::string_view kFolders[] = {"/article/", "/day/", "/facet/",
                                           "/person/",  "/org/", "/place/"};
  return path == "/search" || path == "/pair" || path == "/compare" || path == "/names" ||
         path == "/people" ||
         std::any_of(std::begin(kFolders), std::end(kFolders),
                     [&](std::string_view folder) { return path.starts_with(folder); });
}

std::string_view HeaderOf(const Request& request, std::string_view name) {
  const auto found = request.headers.find(name);
  return found == request.headers.end() ? std::string_view() : found->second;
}

// The address decides where it names a language that we have; else what the browser prefers.
std::pair<Language, LanguageChoice> LanguageOf(const Request& request) {
  for (const auto& [name, value] : request.parameters) {
    if (name != kLanguageParameter.view()) continue;
    if (const std::optional<Language> named = LanguageNamed(value))
      return {*named, LanguageChoice::kByAddress};
  }
  return {AcceptedLanguage(HeaderOf(request, "accept-language")), LanguageChoice::kByBrowser};
}

// What a cache must look at, and in what language a page is. A redirect keeps the language that the
// address chose.
void DressLanguage(Response& response, const Visit& visit) {
  const bool negotiated = IsNegotiated(visit.request.path);
  const bool page = response.content_type.starts_with("text/html") &&
                    !visit.request.path.ends_with(kJsonSuffix) &&
                    !visit.request.path.starts_with("/a/");
  if (negotiated || page) {
    response.headers.emplace_back("Vary", negotiated ? "Accept-Encoding, Accept, Accept-Language"
                                                     : "Accept-Encoding, Accept-Language");
  }
  if (page && response.status != 304)
    response.headers.emplace_back("Content-Language", std::string(visit.locale.tag()));
  if (visit.chosen == LanguageChoice::kByBrowser) return;
  for (auto& [name, value] : response.headers) {
    if (name != "Location") continue;
    value += value.find('?') == value.npos ? "?" : "&";
    value += std::string(kLanguageParameter.view()) + '=' + std::string(visit.locale.tag());
  }
}

}  // namespace

std::string_view Visit::Header(std::string_view name) const { return HeaderOf(request, name); }

std::string Visit::Look(Format format) const {
  if (format == Format::kJson) return {};
  const bool kept = chosen == LanguageChoice::kByAddress;
  return theme + ' ' + std::string(locale.tag()) + (kept ? " kept " : " ") + Origin();
}

std::string Visit::Origin() const {
  if (!options.public_address.empty()) return options.public_address;
  const std::string_view host = Header("host");
  return host.empty() ? std::string() : "http://" + std::string(host);
}

Format AcceptedFormat(const Visit& visit) {
  const std::string_view accept = visit.Header("accept");
  const bool json = accept.find("json") != accept.npos;
  return json && accept.find("text/html") == accept.npos ? Format::kJson : Format::kHtml;
}

bool IsPublicAddress(std::string_view text) {
  if (text.empty()) return true;
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!text.starts_with(scheme)) continue;
    const std::string_view host = text.substr(scheme.size());
    return !host.empty() && host.find_first_of("/?#@ <>\"\\") == host.npos;
  }
  return false;
}

Site::Site(const Searcher& searcher, SiteOptions options)
    : searcher_(searcher), options_(std::move(options)) {}

Response Site::Handle(const Request& request) const {
  const Searcher searcher = searcher_.AskedBy(request.abandoned);
  const auto [language, chosen] = LanguageOf(request);
  const Visit visit{
      searcher, options_, request, ThemeOf(HeaderOf(request, "cookie")), Locale::Of(language),
      chosen};
  const bool reads = request.method == "GET" || request.method == "HEAD";
  Response response = reads ? Route(visit) : MethodRefused(visit);
  DressLanguage(response, visit);
  Dress(response, request.accept_encoding);
  return response;
}

Response Site::Refuse(const Refused& refused) const {
  Request request;
  request.path = refused.path;
  request.parameters = refused.parameters;
  request.headers["accept-language"] = refused.accept_language;
  const auto [language, chosen] = LanguageOf(request);
  const Visit visit{searcher_, options_, request, {}, Locale::Of(language), chosen};
  const Format format = refused.wants_json ? Format::kJson : Format::kHtml;
  ErrorView view;
  view.problem.status = refused.status;
  view.problem.code = ProblemCode(refused.status, refused.reason);
  view.problem.detail =
      messages::ErrorAdvice(visit.LocaleFor(format), refused.status, refused.path);
  if (refused.status == 429 || refused.status == 503) view.retry_after = kRetrySeconds;
  view.query = ReadAddress(request.parameters).request.query;
  Response response = AnswerProblem(visit, format, std::move(view));
  DressLanguage(response, visit);
  Dress(response, "");  // whoever is refused is answered with as little work as possible
  return response;
}

}  // namespace dateline::web
