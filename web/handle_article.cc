// SPDX-License-Identifier: GPL-2.0-or-later
// Articles, and the people, organisations and places they name.
#include "web/address.h"
#include "web/answer.h"
#include "web/api.h"
#include "web/citation_text.h"
#include "web/handlers.h"
#include "web/page_article.h"
#include "web/result_item.h"
#include "web/today.h"

namespace dateline::web {
namespace {

// The article with the search's words found in it. Words that cannot be read are no reason to keep
// the article back.
Result<StoredArticle> ReadArticle(const Visit& visit, std::string_view id,
                                  const std::string& query) {
  Result<StoredArticle> stored = visit.searcher.Read(id, query);
  const bool unreadable = !stored && stored.error().fault == Fault::kBadInput;
  return unreadable ? visit.searcher.Read(id, "") : std::move(stored);
}

Response ArticleError(const Visit& visit, Format format, const Error& error) {
  if (error.fault != Fault::kNotFound) return AnswerError(visit, format, error);
  return AnswerNotFound(visit, format, "no-such-article");
}

}  // namespace

// The tag holds the search as well, whose words are highlighted in the text, and the day, on which
// a citation says that the article was read.
Response AnswerArticle(const Visit& visit, std::string_view id, Format format) {
  const bool json = format == Format::kJson;
  const SearchRequest found_by = ReadAddress(visit.request.parameters).request;
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, format, summary.error());
  const SearchRequest asked = ReadToday(visit, format).request;
  const Day today = *asked.today;
  const std::string name(json ? std::string(id) + ".json" : std::string(id));
  PageVersion version{summary->generation, visit.Look(format), ArticleAddress(name, found_by),
                      summary->authority,  FormatDay(today),   visit.Origin()};
  const std::string tag = EntityTag(version);
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);

  Result<StoredArticle> stored = ReadArticle(visit, id, found_by.query);
  if (!stored) return ArticleError(visit, format, stored.error());
  version.generation = stored->generation;
  // An article is shown without its neighbours where finding them takes too long.
  const Result<Neighbours> found = visit.searcher.NeighboursOf(id);
  const Neighbours neighbours = found ? *found : Neighbours{};
  std::string citation = CitationText(
      visit.LocaleFor(format), CitationOf(*stored, visit.options.name, visit.Origin(), today));
  const bool from_results = !json && found_by != SearchRequest{};
  auto position =
      from_results ? FindPosition(visit.searcher, asked, stored->record.article.id) : std::nullopt;
  const bool whole = found && found->generation == version.generation && from_results == !!position;
  Response response =
      json ? JsonAnswer(200, ArticleJson(*stored, neighbours))
           : HtmlAnswer(200, ArticlePage(visit.SettingWith(&*summary),
                                         {*std::move(stored), neighbours, found_by,
                                          std::move(citation), std::move(position)}));
  // Only what is whole, and of one state, may be kept under the state's tag.
  if (whole) AddTag(response, EntityTag(version));
  return response;
}

namespace {

std::string_view TypeOf(CitationFormat format) {
  switch (format) {
    case CitationFormat::kBibTex:
      return "application/x-bibtex; charset=utf-8";
    case CitationFormat::kRis:
      return "application/x-research-info-systems; charset=utf-8";
    case CitationFormat::kCslJson:
      return "application/vnd.citationstyles.csl+json";
    case CitationFormat::kText:
      break;
  }
  return "text/plain; charset=utf-8";
}

}  // namespace

Response AnswerCitation(const Visit& visit, std::string_view id, CitationFormat format) {
  const Result<StoredArticle> stored = visit.searcher.Read(id, "");
  if (!stored) return ArticleError(visit, Format::kHtml, stored.error());
  const Day today = *ReadToday(visit, Format::kJson).request.today;
  Response response;
  response.content_type = TypeOf(format);
  response.body =
      FormatCitation(CitationOf(*stored, visit.options.name, visit.Origin(), today), format);
  response.headers.emplace_back("X-Robots-Tag", "noindex");
  return response;
}

}  // namespace dateline::web
