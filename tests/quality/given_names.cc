// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/given_names.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "indexer/extract/credited.h"
#include "indexer/extract/entities.h"
#include "indexer/extract/header.h"

namespace dateline {
namespace {

// No article of corpus/agency is younger.
constexpr Day kToday{std::chrono::year{2026}, std::chrono::month{8}, std::chrono::day{1}};

// The guideline marks who is credited as it marks who is named.
std::vector<Entity> WithCredited(const Article& article, const Header& header,
                                 const Gazetteer& gazetteer, std::vector<Entity> named) {
  NamedAndCredited people =
      JoinCredited(std::move(named), FindCredited(article, header, gazetteer));
  std::ranges::move(people.credited, std::back_inserter(people.named));
  return std::move(people.named);
}

}  // namespace

std::vector<NameSpan> GivenNames(const AnnotatedArticle& annotated,
                                 const std::vector<Token>& tokens) {
  std::vector<NameSpan> names;
  std::size_t i = 0;
  for (const MarkedMention& marked : annotated.names) {
    while (i < tokens.size() &&
           (tokens[i].field < marked.field ||
            (tokens[i].field == marked.field && tokens[i].span.end <= marked.span.begin))) {
      ++i;
    }
    const std::size_t first = i;
    while (i < tokens.size() && tokens[i].field == marked.field &&
           tokens[i].span.begin < marked.span.end) {
      ++i;
    }
    // Who is credited comes by way of FindCredited.
    const bool credited =
        marked.kind == EntityKind::kPerson && i > first && tokens[first].editorial;
    if (i > first && !credited) names.push_back({first, i, marked.kind, 1});
  }
  return names;
}

std::vector<Entity> EntitiesOfGivenNames(const AnnotatedArticle& annotated,
                                         const Gazetteer& gazetteer) {
  const Header header = FindHeader(annotated.article, kToday);
  const std::vector<Token> tokens = Tokenise(annotated.article, header, gazetteer);
  return WithCredited(annotated.article, header, gazetteer,
                      ResolveNames(tokens, GivenNames(annotated, tokens)));
}

std::vector<Entity> EntitiesOfTaggedNames(const AnnotatedArticle& annotated,
                                          const Gazetteer& gazetteer, const Tagger* model) {
  const Header header = FindHeader(annotated.article, kToday);
  return WithCredited(annotated.article, header, gazetteer,
                      model != nullptr ? FindEntities(annotated.article, header, gazetteer, *model)
                                       : FindEntities(annotated.article, header, gazetteer));
}

}  // namespace dateline
