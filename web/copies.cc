// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/copies.h"

#include "web/address.h"
#include "web/compare_address.h"
#include "web/message_keys/copies.h"
#include "web/messages.h"
#include "web/messages_copies.h"
#include "web/result_item.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

TextName Present(const std::string& id) { return {id, std::nullopt}; }

Html CompareLink(const TextName& before, const TextName& after, std::string_view words) {
  return Join({"<a rel=\"nofollow\"", Attribute("href", CompareAddress(before, after)), ">",
               Text(words), "</a>"});
}

Html Section(std::string_view title, const Html& rows) {
  if (rows.empty()) return {};
  return Join(
      {"<section><h2>", Text(title), "</h2><ul class=\"rows\">\n", rows, "</ul></section>\n"});
}

Html TitleOf(const ArticleCopy& article) {
  return Text(article.title.empty() ? article.id : article.title);
}

Html NamesShared(const Locale& locale, const RelatedArticle& related) {
  Html names;
  for (const SharedName& name : related.shared) {
    if (!names.empty()) names += ", ";
    names +=
        Join({"<a", Attribute("href", EntityAddress(static_cast<EntityKind>(name.kind), name.id)),
              "><bdi>", Text(name.label), "</bdi></a>"});
  }
  return names.empty() ? names
                       : Join({". ", Sentence(locale, messages::kShares, {{"names", names}})});
}

}  // namespace

Html CopiesUnder(const Locale& locale, const SearchRequest& request, const Hit& hit) {
  if (hit.copies == 0) return {};
  Html rows;
  for (const ArticleCopy& copy : hit.listed_copies) {
    rows += Join({"<li><a", Attribute("href", ArticleAddress(copy.id, request)), ">",
                  Text(messages::CopyText(locale, copy)), "</a> <span class=\"quiet\">",
                  TitleOf(copy), "</span> ",
                  CompareLink(Present(hit.id), Present(copy.id), locale[messages::kCompare]),
                  "</li>\n"});
  }
  if (hit.copies > hit.listed_copies.size()) {
    rows += Join({"<li><a rel=\"nofollow\"",
                  Attribute("href", WriteAddress(WithEachCopy(request, true))), ">",
                  Text(locale.Say(messages::kOtherCopies,
                                  {{"count", hit.copies - hit.listed_copies.size()}})),
                  "</a></li>\n"});
  }
  return Join({"<details class=\"dups\"><summary>",
               Text(locale.Say(messages::kNearIdentical, {{"count", hit.copies}})),
               "</summary><ul>\n", rows, "</ul></details>\n"});
}

Html RepeatsLine(const Locale& locale, const SearchRequest& request,
                 const SearchResponse& response) {
  if (response.repeats == 0) return {};
  return Join({"<p class=\"read-as\">",
               Text(locale.Say(messages::kRepeatsGrouped, {{"count", response.repeats}})),
               " <a rel=\"nofollow\"", Attribute("href", WriteAddress(WithEachCopy(request, true))),
               ">", Text(locale[messages::kShowEachCopy]), "</a></p>\n"});
}

Html CopyList(const Locale& locale, const StoredArticle& stored, const Neighbours& neighbours) {
  const std::string& id = stored.record.article.id;
  Html rows;
  for (const ArticleCopy& copy : neighbours.copies) {
    rows += Join({"<li><a", Attribute("href", ArticleAddress(copy.id, {})), ">",
                  Text(messages::CopyText(locale, copy)), "</a><span>",
                  CompareLink(Present(id), Present(copy.id), locale[messages::kCompare]),
                  "</span><small dir=\"auto\">", TitleOf(copy), "</small></li>\n"});
  }
  if (neighbours.copies_in_all > neighbours.copies.size()) {
    rows +=
        Join({"<li>",
              Text(locale.Say(messages::kOtherCopies,
                              {{"count", neighbours.copies_in_all - neighbours.copies.size()}})),
              "</li>\n"});
  }
  return Section(locale[messages::kOtherVersions], rows);
}

Html VersionList(const Locale& locale, const StoredArticle& stored) {
  const Record& record = stored.record;
  Html rows;
  for (std::size_t i = record.earlier.size(); i > 0; --i) {
    const EarlierVersion& version = record.earlier[i - 1];
    rows += Join({"<li><span>", Text(messages::VersionText(locale, i, version.indexed_at)),
                  "</span><small dir=\"auto\">", Text(version.title), " ",
                  CompareLink({record.article.id, i}, Present(record.article.id),
                              locale[messages::kCompareWithThis]),
                  "</small></li>\n"});
  }
  return Section(locale[messages::kEarlierVersions], rows);
}

Html RelatedList(const Locale& locale, const Neighbours& neighbours) {
  Html rows;
  for (const RelatedArticle& related : neighbours.related) {
    rows += Join({"<li><a", Attribute("href", ArticleAddress(related.article.id, {})),
                  " dir=\"auto\">", TitleOf(related.article), "</a><small>",
                  Text(messages::CopyText(locale, related.article)), NamesShared(locale, related),
                  "</small></li>\n"});
  }
  return Section(locale[messages::kRelated], rows);
}

}  // namespace dateline::web
