// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/suggestion_address.h"

#include "web/address.h"
#include "web/result_item.h"
#include "web/variations.h"

namespace dateline::web {

Url SuggestionAddress(const Suggestion& suggestion) {
  switch (suggestion.kind) {
    case SuggestionKind::kPerson:
      return WriteAddress(Naming(FacetKind::kPerson, suggestion.id));
    case SuggestionKind::kOrganisation:
      return WriteAddress(Naming(FacetKind::kOrganisation, suggestion.id));
    case SuggestionKind::kPlace:
      return WriteAddress(Naming(FacetKind::kPlace, suggestion.id));
    case SuggestionKind::kSource:
      return WriteAddress(Naming(FacetKind::kSource, suggestion.id));
    case SuggestionKind::kPeriod:
      if (suggestion.days)
        return WriteAddress(WithDays({}, DateAxis::kPublished, *suggestion.days));
      break;
    case SuggestionKind::kArticle:
      break;
  }
  return ArticleAddress(suggestion.id, {});
}

}  // namespace dateline::web
