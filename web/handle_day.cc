// SPDX-License-Identifier: GPL-2.0-or-later
// The pages of days.
#include <string>
#include <utility>

#include "web/answer.h"
#include "web/api.h"
#include "web/handlers.h"
#include "web/message_keys/day.h"
#include "web/messages_dates.h"
#include "web/page_day.h"

namespace dateline::web {
namespace {

Response NoSuchDay(const Visit& visit, std::string_view name, Format format) {
  const Locale& locale = visit.LocaleFor(format);
  ErrorView view;
  view.problem.status = 404;
  view.problem.code = "no-such-day";
  view.problem.detail = locale.Say(messages::kNotADay, {{"typed", name}});
  return AnswerProblem(visit, format, std::move(view));
}

Url FormAddress(const DayName& name, Format format) {
  const std::string text = DayNameText(name);
  return Url("/day").Segment(format == Format::kJson ? text + ".json" : text);
}

}  // namespace

// A month or a year is a date without a page of its own: its articles are what is meant.
Response AnswerDay(const Visit& visit, std::string_view text, Format format) {
  const std::optional<DayName> name = ReadDayName(text);
  if (!name) {
    const Result<PartialDate> date = ParsePartialDate(text);
    if (!date) return NoSuchDay(visit, text, format);
    if (date->granularity != Granularity::kDay) return RedirectAnswer(PublishedAddress(*date));
    return RedirectAnswer(FormAddress(date->first, format));
  }
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, format, summary.error());
  PageVersion version{summary->generation, visit.Look(format), FormAddress(*name, format),
                      summary->authority};
  const std::string tag = EntityTag(version);
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);

  const Result<DayProfile> profile = visit.searcher.DayOf(*name);
  if (!profile) return AnswerError(visit, format, profile.error());
  version.generation = profile->generation;
  Response response = format == Format::kJson
                          ? JsonAnswer(200, DayJson(*profile))
                          : HtmlAnswer(200, DayPage(visit.SettingWith(&*summary), *profile));
  AddTag(response, EntityTag(version));
  return response;
}

}  // namespace dateline::web
