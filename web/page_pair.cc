// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_pair.h"

#include <algorithm>
#include <string>
#include <vector>

#include "web/address.h"
#include "web/companions.h"
#include "web/histogram.h"
#include "web/message_keys/entity.h"
#include "web/message_keys/pair.h"
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

Html WhenTogether(const Locale& locale, const Appearance& appearance) {
  if (!appearance.seen) return {};
  const Html first = Text(messages::DayText(locale, appearance.seen->first));
  const Html last = Text(messages::DayText(locale, appearance.seen->last));
  Html html("<p class=\"note\">");
  html += appearance.seen->first == appearance.seen->last
              ? Sentence(locale, messages::kOnceTogether, {{"date", first}})
              : Sentence(locale, messages::kFirstTogether, {{"first", first}, {"last", last}});
  if (appearance.silence)
    html += Join({" ", Text(messages::SilenceText(locale, *appearance.silence))});
  return html + "</p>\n";
}

Html OverTime(const Locale& locale, const PairView& view) {
  return Block(locale[messages::kTogetherOverTime],
               Join({TimeChart(locale, Both(view), view.response.published),
                     WhenTogether(locale, view.profile.appearance)}));
}

Html SentenceItem(const Locale& locale, const PairView& view, const PairSentence& sentence) {
  const ArticleReference& article = sentence.article;
  const std::string& source = article.source.empty() ? article.title : article.source;
  return Join({"<li><span class=\"when\">", PublishedTime(locale, article.published),
               "</span><div><p class=\"snippet\" dir=\"auto\">",
               Marks(sentence.text.text, sentence.text.ranges), "</p><a class=\"small\"",
               Attribute("href", ArticleAddress(article.id, Both(view))),
               Attribute("title", article.title), ">", Text(source.empty() ? article.id : source),
               "</a></div></li>\n"});
}

Html Sentences(const Locale& locale, const PairView& view) {
  const PairProfile& pair = view.profile;
  std::string note = messages::SentenceCount(locale, pair);
  const std::string read = messages::PairRead(locale, pair);
  if (!read.empty()) note += " " + read;
  Html html = Join({"<p class=\"small quiet\">", Text(note), "</p>\n"});
  if (!pair.sentences.empty()) {
    html += "<ol class=\"roles\">\n";
    for (const PairSentence& sentence : pair.sentences)
      html += SentenceItem(locale, view, sentence);
    html += "</ol>\n";
  }
  return Block(locale[messages::kSentencesWithBoth], html);
}

// Where sentences were found, they are the latest articles, and say more of them.
Html Latest(const Locale& locale, const PairView& view) {
  if (!view.profile.sentences.empty()) return {};
  Html html("<ol>\n");
  for (const Hit& hit : view.response.hits) html += ResultItem(locale, Both(view), hit);
  return Block(locale[messages::kLatestArticles], html + "</ol>\n");
}

Html Head(const Locale& locale, const PairView& view) {
  const PairProfile& pair = view.profile;
  Html html = Join({"<header class=\"person__head\">\n<p class=\"kicker\"><span>",
                    Text(locale[messages::kPair]), "</span><span>",
                    Text(messages::ArticlesOrNone(locale, pair.articles)), "</span>"});
  if (pair.appearance.seen)
    html += Join({"<span>", Text(messages::SeenFromTo(locale, *pair.appearance.seen)), "</span>"});
  html += Join({"</p>\n<h1 dir=\"auto\">",
                Text(locale.Say(messages::kPairTitle,
                                {{"one", One(view).label}, {"other", Other(view).label}})),
                "</h1>\n"});
  if (pair.articles == 0) {
    return html + Join({"<p>",
                        Text(locale.Say(messages::kNeverTogether,
                                        {{"one", One(view).label}, {"other", Other(view).label}})),
                        "</p>\n</header>\n"});
  }
  return html + Join({"<p class=\"chips\"><a class=\"btn btn--main\"",
                      Attribute("href", WriteAddress(Both(view))), ">",
                      Text(locale.Say(messages::kSearchTheseArticles, {{"count", pair.articles}})),
                      "</a></p>\n</header>\n"});
}

Html EachAlone(const Locale& locale, const PairProfile& pair) {
  Html html =
      Join({"<section><h2>", Text(locale[messages::kEachAlone]), "</h2><ul class=\"rows\">\n"});
  for (const PairSide& side : pair.sides) {
    const SearchRequest alone = Naming(FacetOf(side.kind), side.id);
    html += Join({"<li>", SideLink(side), "<span><a rel=\"nofollow\"",
                  Attribute("href", WriteAddress(alone)),
                  Attribute("aria-label", messages::Articles(locale, side.articles)), ">",
                  Text(messages::Number(locale, side.articles)), "</a></span><small>",
                  Text(messages::ShareOf(locale, pair.articles, side)), "</small></li>\n"});
  }
  return html + "</ul></section>\n";
}

Html Sides(const Locale& locale, const PairView& view, const Subjects& subjects) {
  Html html = EachAlone(locale, view.profile);
  if (view.profile.articles > 0) {
    html += CompanionList(locale, subjects, FacetKind::kOrganisation);
    html += CompanionList(locale, subjects, FacetKind::kPlace);
  }
  const Url json = PairAddress(NameOf(One(view)), NameOf(Other(view)), Url("/pair.json"));
  return html + Join({"<p><a rel=\"nofollow\"", Attribute("href", json), ">",
                      Text(locale[messages::kAsData]), "</a></p>\n"});
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
  const Locale& locale = setting.locale;
  const Subjects subjects{
      Both(view),
      {NameOf(One(view)), NameOf(Other(view))},
      view.response.facets,
      locale.Say(messages::kPairTitle, {{"one", One(view).label}, {"other", Other(view).label}})};
  Frame frame;
  frame.title = subjects.label;
  frame.canonical = PairAddress(subjects.names[0], subjects.names[1]);
  frame.indexing = Indexing::kRefused;
  Html main = Head(locale, view);
  if (view.profile.articles > 0) {
    main += Join({OverTime(locale, view), Sentences(locale, view),
                  Block(locale[messages::kNamedWithBoth], CompanionBars(locale, subjects)),
                  Latest(locale, view)});
  }
  return Page(setting, frame,
              Join({"<div class=\"shell read\">\n<main id=\"main\" tabindex=\"-1\">\n", main,
                    "</main>\n<aside class=\"side\"",
                    Attribute("aria-label", locale[messages::kNamesAndLinks]), ">\n",
                    Sides(locale, view, subjects), "</aside>\n</div>\n"}));
}

}  // namespace dateline::web
