// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_pair.h"

#include <algorithm>
#include <string>
#include <vector>

#include "web/address.h"
#include "web/companions.h"
#include "web/histogram.h"
#include "web/messages.h"
#include "web/messages_names.h"
#include "web/pair_address.h"
#include "web/result_item.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

FacetKind FacetOf(EntityKind kind) { return static_cast<FacetKind>(kind); }

EntityName NameOf(const PairSide& side) { return {side.kind, side.id}; }

const PairSide& One(const PairView& view) { return view.profile.sides[0]; }
const PairSide& Other(const PairView& view) { return view.profile.sides[1]; }

// As the searches of the pages are written: every article, best first.
SearchRequest Both(const PairView& view) {
  SearchRequest both = PairSearch(NameOf(One(view)), NameOf(Other(view)));
  both.sort = SortOrder::kRelevance;
  both.size = SearchRequest{}.size;
  for (FacetFilter& filter : both.filters) {
    if (filter.values.size() < 2) filter.op = FacetOp::kAny;  // of one it says nothing
  }
  return both;
}

Html Block(std::string_view title, const Html& content) {
  return Join({"<section class=\"block\"><h2>", Text(title), "</h2>\n", content, "</section>\n"});
}

Html SideLink(const PairSide& side) {
  return Join({"<a", Attribute("href", EntityAddress(side.kind, side.id)), "><bdi>",
               Text(side.label), "</bdi></a>"});
}

Html WhenTogether(const Appearance& appearance) {
  if (!appearance.seen) return {};
  const Html first = Text(messages::DayText(appearance.seen->first));
  const Html last = Text(messages::DayText(appearance.seen->last));
  Html html("<p class=\"note\">");
  html += appearance.seen->first == appearance.seen->last
              ? Sentence(messages::kOnceTogether, {first})
              : Sentence(messages::kFirstTogether, {first, last});
  if (appearance.silence) html += Join({" ", Text(messages::SilenceText(*appearance.silence))});
  return html + "</p>\n";
}

Html OverTime(const PairView& view) {
  return Block(messages::kTogetherOverTime, Join({TimeChart(Both(view), view.response.published),
                                                  WhenTogether(view.profile.appearance)}));
}

Html SentenceItem(const PairView& view, const PairSentence& sentence) {
  const ArticleReference& article = sentence.article;
  const std::string& source = article.source.empty() ? article.title : article.source;
  return Join({"<li><span class=\"when\">", PublishedTime(article.published),
               "</span><div><p class=\"snippet\" dir=\"auto\">",
               Marks(sentence.text.text, sentence.text.ranges), "</p><a class=\"small\"",
               Attribute("href", ArticleAddress(article.id, Both(view))),
               Attribute("title", article.title), ">", Text(source.empty() ? article.id : source),
               "</a></div></li>\n"});
}

Html Sentences(const PairView& view) {
  const PairProfile& pair = view.profile;
  std::string note = messages::SentenceCount(pair);
  const std::string read = messages::PairRead(pair);
  if (!read.empty()) note += " " + read;
  Html html = Join({"<p class=\"small quiet\">", Text(note), "</p>\n"});
  if (!pair.sentences.empty()) {
    html += "<ol class=\"roles\">\n";
    for (const PairSentence& sentence : pair.sentences) html += SentenceItem(view, sentence);
    html += "</ol>\n";
  }
  return Block(messages::kSentencesWithBoth, html);
}

// Where sentences were found, they are the latest articles, and say more of them.
Html Latest(const PairView& view) {
  if (!view.profile.sentences.empty()) return {};
  Html html("<ol>\n");
  for (const Hit& hit : view.response.hits)
    html += ResultItem(Both(view), hit, HeadingLevel::kThird);
  return Block(messages::kLatestArticles, html + "</ol>\n");
}

Html Head(const PairView& view) {
  const PairProfile& pair = view.profile;
  Html html =
      Join({"<header class=\"person__head\">\n<p class=\"kicker\"><span>", Text(messages::kPair),
            "</span><span>", Text(messages::ArticlesOrNone(pair.articles)), "</span>"});
  if (pair.appearance.seen)
    html += Join({"<span>", Text(messages::SeenFromTo(*pair.appearance.seen)), "</span>"});
  html += Join({"</p>\n<h1 dir=\"auto\">",
                Text(messages::PairTitle(One(view).label, Other(view).label)), "</h1>\n"});
  if (pair.articles == 0) {
    return html + Join({"<p>", Text(messages::NeverTogether(One(view).label, Other(view).label)),
                        "</p>\n</header>\n"});
  }
  return html + Join({"<p class=\"chips\"><a class=\"btn btn--main\"",
                      Attribute("href", WriteAddress(Both(view))), ">",
                      Text(messages::SearchTheseArticles(pair.articles)), "</a></p>\n</header>\n"});
}

Html EachAlone(const PairProfile& pair) {
  Html html = Join({"<section><h2>", Text(messages::kEachAlone), "</h2><ul class=\"rows\">\n"});
  for (const PairSide& side : pair.sides) {
    const SearchRequest alone = Naming(FacetOf(side.kind), side.id);
    html += Join({"<li>", SideLink(side), "<span><a rel=\"nofollow\"",
                  Attribute("href", WriteAddress(alone)),
                  Attribute("aria-label", messages::Articles(side.articles)), ">",
                  Text(messages::Number(side.articles)), "</a></span><small>",
                  Text(messages::ShareOf(pair.articles, side)), "</small></li>\n"});
  }
  return html + "</ul></section>\n";
}

Html Sides(const PairView& view, const Subjects& subjects) {
  Html html = EachAlone(view.profile);
  if (view.profile.articles > 0) {
    html += CompanionList(subjects, FacetKind::kOrganisation);
    html += CompanionList(subjects, FacetKind::kPlace);
  }
  const Url json = PairAddress(NameOf(One(view)), NameOf(Other(view)), Url("/pair.json"));
  return html + Join({"<p><a rel=\"nofollow\"", Attribute("href", json), ">",
                      Text(messages::kAsData), "</a></p>\n"});
}

}  // namespace

SearchRequest PairSearch(const EntityName& one, const EntityName& other) {
  SearchRequest request;
  for (const EntityName* name : {&one, &other}) {
    std::vector<std::string>& values = request.filter(FacetOf(name->kind)).values;
    values.insert(std::lower_bound(values.begin(), values.end(), name->id), name->id);
    // With "all" the facet of the same kind counts who is named beside both.
    request.filter(FacetOf(name->kind)).op = FacetOp::kAll;
  }
  request.sort = SortOrder::kNewest;
  request.size = 3;
  return request;
}

Html PairPage(const Setting& setting, const PairView& view) {
  const Subjects subjects{Both(view),
                          {NameOf(One(view)), NameOf(Other(view))},
                          view.response.facets,
                          messages::PairTitle(One(view).label, Other(view).label)};
  Frame frame;
  frame.title = subjects.label;
  frame.canonical = PairAddress(subjects.names[0], subjects.names[1]);
  frame.indexing = Indexing::kRefused;
  Html main = Head(view);
  if (view.profile.articles > 0) {
    main += Join({OverTime(view), Sentences(view),
                  Block(messages::kNamedWithBoth, CompanionBars(subjects)), Latest(view)});
  }
  return Page(
      setting, frame,
      Join({"<div class=\"shell read\">\n<main id=\"main\" tabindex=\"-1\">\n", main,
            "</main>\n<aside class=\"side\"", Attribute("aria-label", messages::kNamesAndLinks),
            ">\n", Sides(view, subjects), "</aside>\n</div>\n"}));
}

}  // namespace dateline::web
