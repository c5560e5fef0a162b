// SPDX-License-Identifier: GPL-2.0-or-later
// A search to follow.
#include <utility>

#include "web/address.h"
#include "web/answer.h"
#include "web/feed.h"
#include "web/handlers.h"
#include "web/today.h"

namespace dateline::web {
namespace {

// What tells one feed from another: its order is always the same, and copies each count.
SearchRequest AsAsked(SearchRequest request) {
  const SearchRequest plain;
  request.sort = plain.sort;
  request.each_copy = plain.each_copy;
  request.axis = plain.axis;
  request.explain = plain.explain;
  return request;
}

Result<FeedView> ReadFeed(const Visit& visit, const SearchRequest& asked) {
  SearchRequest request = asked;
  request.sort = SortOrder::kIndexed;
  // Any of the words, where no article has them all yet, is a help on a page and no news.
  if (request.match == MatchMode::kAllThenAny) request.match = MatchMode::kAll;
  request.each_copy = true;
  Result<ResultStream> found = visit.searcher.SearchAll(request, Searcher::Patience::kOfAnAnswer);
  if (!found) return found.error();
  FeedView view;
  view.request = asked;
  view.site_name = visit.options.name;
  view.origin = visit.Origin();
  view.tag_authority = TagAuthority(visit.options.public_address);
  view.total = found->total();
  const std::uint64_t page = asked.page - 1;
  found->Skip(page > view.total / asked.size ? view.total : page * asked.size);
  while (view.articles.size() < asked.size) {
    Result<std::optional<ListedArticle>> next = found->Next();
    if (!next) return next.error();
    if (!*next) break;
    view.articles.push_back(**std::move(next));
  }
  return view;
}

Response FeedAnswer(const FeedView& view, FeedFormat format) {
  Response response;
  const bool atom = format == FeedFormat::kAtom;
  response.content_type =
      atom ? "application/atom+xml; charset=utf-8" : "application/feed+json; charset=utf-8";
  response.body = atom ? AtomFeed(view) : JsonFeed(view);
  return response;
}

}  // namespace

Response AnswerFeed(const Visit& visit, FeedFormat format) {
  const ReadAddressResult read = ReadToday(visit, Format::kJson);
  if (!read.errors.empty()) return AnswerAddressError(visit, read.errors.front());
  const SearchRequest asked = AsAsked(read.request);
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, Format::kJson, summary.error());
  const Url path = format == FeedFormat::kAtom ? Url("/search.atom") : Url("/search.feed.json");
  const std::string tag = EntityTag({summary->generation, "", WriteAddress(asked, path),
                                     summary->authority, FormatDay(*asked.today), visit.Origin()});
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);
  Result<FeedView> view = ReadFeed(visit, asked);
  if (!view) return AnswerError(visit, Format::kJson, view.error());
  view->committed_at = summary->committed_at;
  Response response = FeedAnswer(*view, format);
  AddTag(response, tag);  // of the older state where a commit came between: asked again sooner
  return response;
}

}  // namespace dateline::web
