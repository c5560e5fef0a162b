// SPDX-License-Identifier: GPL-2.0-or-later
// Articles, and the people, organisations and places they name.
#include "web/address.h"
#include "web/answer.h"
#include "web/api.h"
#include "web/handlers.h"
#include "web/page_article.h"
#include "web/result_item.h"

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

// The tag holds the search as well: its words are highlighted in the text.
Response AnswerArticle(const Visit& visit, std::string_view id, Format format) {
  const bool json = format == Format::kJson;
  const SearchRequest found_by = ReadAddress(visit.request.parameters).request;
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, format, summary.error());
  const std::string name(json ? std::string(id) + ".json" : std::string(id));
  PageVersion version{summary->generation, visit.Look(format), ArticleAddress(name, found_by),
                      summary->authority};
  const std::string tag = EntityTag(version);
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);

  Result<StoredArticle> stored = ReadArticle(visit, id, found_by.query);
  if (!stored) return ArticleError(visit, format, stored.error());
  version.generation = stored->generation;
  // An article is shown without its neighbours where finding them takes too long.
  const Result<Neighbours> found = visit.searcher.NeighboursOf(id);
  const Neighbours neighbours = found ? *found : Neighbours{};
  Response response =
      json ? JsonAnswer(200, ArticleJson(*stored, neighbours))
           : HtmlAnswer(200, ArticlePage(visit.SettingWith(&*summary),
                                         {*std::move(stored), neighbours, found_by}));
  // Only what is whole, and of one state, may be kept under the state's tag.
  if (found && found->generation == version.generation) AddTag(response, EntityTag(version));
  return response;
}

}  // namespace dateline::web
