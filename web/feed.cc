// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/feed.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "web/address.h"
#include "web/html.h"
#include "web/json_parts.h"
#include "web/message_keys/exports.h"
#include "web/messages_exports.h"
#include "web/result_item.h"
#include "web/timestamp.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

// The year from which the authority's name has been ours: a part of every tag, never to change.
constexpr std::string_view kTagYear = "2026";
constexpr std::string_view kProgram = "Dateline";

std::string Absolute(const FeedView& view, const Url& url) {
  return view.origin + std::string(url.text());
}

std::string PageAddress(const FeedView& view, std::size_t page, Literal path) {
  return Absolute(view, WriteAddress(OnPage(view.request, page), Url(path)));
}

std::size_t LastPage(const FeedView& view) {
  const std::uint64_t size = view.request.size;
  return static_cast<std::size_t>(std::max<std::uint64_t>(1, (view.total + size - 1) / size));
}

// The search of the page that lists the same in the same order.
std::string HomeAddress(const FeedView& view) {
  SearchRequest request = FirstPage(view.request);
  request.sort = SortOrder::kIndexed;
  return Absolute(view, WriteAddress(request));
}

std::string LabelOf(const FeedView& view, const std::string& id) {
  for (const ListedArticle& article : view.articles) {
    for (const NamedEntity& entity : article.entities)
      if (entity.id == id) return entity.label;
    if (article.hit.source_id == id) return article.hit.source;
  }
  std::string words = id;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

// What is followed, as far as a reader's list of feeds has room for it.
std::string TitleOf(const FeedView& view) {
  std::vector<std::string> parts;
  if (!view.request.query.empty()) parts.push_back(view.request.query);
  for (const FacetFilter& filter : view.request.filters)
    for (const std::string& id : filter.values) parts.push_back(LabelOf(view, id));
  return messages::FeedTitle(English(), view.site_name, parts);
}

std::string FeedTag(const FeedView& view) {
  return "tag:" + view.tag_authority + "," + std::string(kTagYear) + ":" +
         std::string(WriteAddress(FirstPage(view.request)).text());
}

std::int64_t UpdatedAt(const FeedView& view) {
  std::int64_t latest = 0;
  for (const ListedArticle& article : view.articles)
    latest = std::max(latest, article.record.indexed_at);
  return view.articles.empty() ? view.committed_at : latest;
}

std::string SummaryOf(const Hit& hit) {
  std::string text;
  for (const Marked& snippet : hit.snippets) text += (text.empty() ? "" : " ") + snippet.text;
  return text;
}

std::string TitleOf(const Hit& hit) { return hit.title.text.empty() ? hit.id : hit.title.text; }

std::vector<std::string> AuthorsOf(const ListedArticle& article) {
  const Record& record = article.record;
  if (!record.article.authors.empty()) return record.article.authors;
  return record.annotation.header.byline;
}

std::string_view LanguageOf(const Hit& hit) {
  return hit.language == "und" ? std::string_view() : std::string_view(hit.language);
}

Html AtomLink(Literal rel, Literal type, std::string_view address) {
  return Join({"<link", Attribute("rel", rel.view()), Attribute("type", type.view()),
               Attribute("href", address), "/>\n"});
}

Html AtomPaging(const FeedView& view) {
  const auto link = [&](Literal rel, std::size_t page) {
    return AtomLink(rel, "application/atom+xml", PageAddress(view, page, "/search.atom"));
  };
  const std::size_t page = view.request.page;
  const std::size_t last = LastPage(view);
  Html html = Join({link("self", page), link("first", 1)});
  if (page > 1) html += link("previous", std::min(page - 1, last));
  if (page < last) html += link("next", page + 1);
  return html + link("last", last);
}

// A feed must name somebody for its entries (RFC 4287, section 4.1.1): where an article has no
// author, its source is one.
Html AtomAuthors(const ListedArticle& article) {
  Html html;
  for (const std::string& author : AuthorsOf(article))
    html += Join({"<author><name>", Text(author), "</name></author>\n"});
  if (html.empty() && !article.hit.source.empty())
    html = Join({"<author><name>", Text(article.hit.source), "</name></author>\n"});
  return html;
}

Html AtomEntry(const FeedView& view, const ListedArticle& article) {
  const Hit& hit = article.hit;
  const Article& read = article.record.article;
  const std::string_view language = LanguageOf(hit);
  Html html =
      Join({"<entry", language.empty() ? Html() : Attribute("xml:lang", language), ">\n<id>",
            Text(ArticleTag(view.tag_authority, hit.id)), "</id>\n<title>", Text(TitleOf(hit)),
            "</title>\n",
            AtomLink("alternate", "text/html", Absolute(view, ArticleAddress(hit.id, {})))});
  const Url original = Url::External(read.url);
  if (!original.text().empty())
    html += Join({"<link rel=\"via\"", Attribute("href", original), "/>\n"});
  if (const auto noon = NoonOf(hit.published))
    html += Join({"<published>", Text(*noon), "</published>\n"});
  html += Join({"<updated>", Text(Timestamp(article.record.indexed_at)), "</updated>\n",
                AtomAuthors(article)});
  for (const NamedEntity& person : hit.people)
    html +=
        Join({"<category", Attribute("term", person.id), Attribute("label", person.label), "/>\n"});
  html += Join({"<summary>", Text(SummaryOf(hit)), "</summary>\n"});
  if (!read.licence.empty()) html += Join({"<rights>", Text(read.licence), "</rights>\n"});
  return html + "</entry>\n";
}

Json ItemJson(const FeedView& view, const ListedArticle& article) {
  const Hit& hit = article.hit;
  Json json;
  json["id"] = ArticleTag(view.tag_authority, hit.id);
  json["url"] = Absolute(view, ArticleAddress(hit.id, {}));
  const Url original = Url::External(article.record.article.url);
  if (!original.text().empty()) json["external_url"] = original.text();
  json["title"] = TitleOf(hit);
  json["content_text"] = SummaryOf(hit);
  if (const auto noon = NoonOf(hit.published)) json["date_published"] = *noon;
  json["date_modified"] = Timestamp(article.record.indexed_at);
  json["authors"] = Json::array();
  for (const std::string& author : AuthorsOf(article))
    json["authors"].push_back(Json{{"name", author}});
  json["tags"] = Json::array();
  for (const NamedEntity& person : hit.people) json["tags"].push_back(person.label);
  if (!LanguageOf(hit).empty()) json["language"] = LanguageOf(hit);
  Json& own = json["_dateline"];
  own["id"] = hit.id;
  AddPublished(own, hit.published);
  own["source"] = TextOrNull(hit.source);
  own["people"] = Json::array();
  for (const NamedEntity& person : hit.people) own["people"].push_back(person.id);
  return json;
}

}  // namespace

std::string AtomFeed(const FeedView& view) {
  Html html = Join(
      {"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
       "xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\">\n<id>",
       Text(FeedTag(view)),
       "</id>\n<title>",
       Text(TitleOf(view)),
       "</title>\n<subtitle>",
       Text(English()[messages::kFeedOrder]),
       "</subtitle>\n<updated>",
       Text(Timestamp(UpdatedAt(view))),
       "</updated>\n<author><name>",
       Text(view.site_name),
       "</name></author>\n<generator>",
       Text(kProgram),
       "</generator>\n",
       AtomPaging(view),
       AtomLink("alternate", "text/html", HomeAddress(view)),
       "<opensearch:totalResults>",
       Text(std::to_string(view.total)),
       "</opensearch:totalResults>\n<opensearch:startIndex>",
       Text(std::to_string((view.request.page - 1) * view.request.size + 1)),
       "</opensearch:startIndex>\n<opensearch:itemsPerPage>",
       Text(std::to_string(view.request.size)),
       "</opensearch:itemsPerPage>\n"});
  for (const ListedArticle& article : view.articles) html += AtomEntry(view, article);
  return std::move(html += "</feed>\n").text();
}

std::string JsonFeed(const FeedView& view) {
  Json json;
  json["version"] = "https://jsonfeed.org/version/1.1";
  json["title"] = TitleOf(view);
  json["description"] = English()[messages::kFeedOrder];
  json["home_page_url"] = HomeAddress(view);
  json["feed_url"] = PageAddress(view, view.request.page, "/search.feed.json");
  if (view.request.page < LastPage(view))
    json["next_url"] = PageAddress(view, view.request.page + 1, "/search.feed.json");
  json["_dateline"] = {{"total", view.total}};
  json["items"] = Json::array();
  for (const ListedArticle& article : view.articles)
    json["items"].push_back(ItemJson(view, article));
  return Dump(json);
}

std::string TagAuthority(std::string_view public_address) {
  const std::size_t scheme = public_address.find("://");
  if (scheme == public_address.npos) return "localhost";
  const std::string_view host = public_address.substr(scheme + 3);
  const std::size_t port = host.starts_with('[') ? host.npos : host.find(':');
  std::string name(host.substr(0, port));
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return name;
}

std::string ArticleTag(std::string_view tag_authority, std::string_view id) {
  return "tag:" + std::string(tag_authority) + "," + std::string(kTagYear) + ":" +
         std::string(Url("/article").Segment(id).text());
}

}  // namespace dateline::web
