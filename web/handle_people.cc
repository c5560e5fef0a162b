// SPDX-License-Identifier: GPL-2.0-or-later
// The index of people.
#include <utility>

#include "web/answer.h"
#include "web/api_people.h"
#include "web/handlers.h"
#include "web/page_people.h"

namespace dateline::web {

// A reload is answered from the tag alone, before any name is looked at.
Response AnswerPeople(const Visit& visit, Format format) {
  const bool json = format == Format::kJson;
  const PeopleChoice choice = ReadPeopleChoice(visit.request.parameters);
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, format, summary.error());
  PageVersion version{summary->generation, visit.Look(format),
                      PeopleAddress(choice, json ? Url("/people.json") : Url("/people")),
                      summary->authority};
  const std::string tag = EntityTag(version);
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);

  Result<EntityList> list =
      visit.searcher.ListEntities(ListPageOf(choice, visit.LocaleFor(format).tag()));
  if (!list) return AnswerError(visit, format, list.error());
  version.generation = list->generation;
  const PeopleView view{choice, *std::move(list)};
  Response response = json ? JsonAnswer(200, PeopleJson(view))
                           : HtmlAnswer(200, PeoplePage(visit.SettingWith(&*summary), view));
  AddTag(response, EntityTag(version));
  return response;
}

}  // namespace dateline::web
