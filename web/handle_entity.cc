// SPDX-License-Identifier: GPL-2.0-or-later
// The pages of one entity and of two.
#include <string>
#include <utility>

#include "core/schema.h"
#include "web/address.h"
#include "web/answer.h"
#include "web/handlers.h"
#include "web/message_keys/entity.h"
#include "web/messages.h"
#include "web/messages_names.h"
#include "web/page_entity.h"
#include "web/page_pair.h"
#include "web/pair_address.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

constexpr std::string_view kShortPrefix = "short:";

std::string_view NoSuch(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return "no-such-person";
    case EntityKind::kOrganisation:
      return "no-such-org";
    case EntityKind::kPlace:
      break;
  }
  return "no-such-place";
}

// A key is a name without its accents; an editor's id is none.
std::string NameIn(std::string_view id) {
  std::string name = KeyOfId(id);
  if (name.starts_with(kShortPrefix)) name.erase(0, kShortPrefix.size());
  return name.find(':') == name.npos ? name : std::string();
}

// An address outlives its articles: kindly said, with the one thing that may still help.
Response NoArticles(const Visit& visit, const EntityName& name, Format format) {
  const Locale& locale = visit.LocaleFor(format);
  ErrorView view;
  view.problem.status = 404;
  view.problem.code = NoSuch(name.kind);
  view.problem.detail = messages::NoArticlesName(locale, name.kind, visit.request.path);
  SearchRequest search;
  search.query = NameIn(name.id);
  search.size = 1;
  if (format == Format::kHtml && !search.query.empty()) {
    const Result<SearchResponse> found = visit.searcher.Search(search);
    search.size = SearchRequest{}.size;
    if (found && found->total > 0)
      view.remedies.push_back(
          {locale.Say(messages::kSearchForName, {{"name", search.query}}), search, found->total});
  }
  return AnswerProblem(visit, format, std::move(view));
}

// Which of the two is not there is found out only when one is not.
Response NoPair(const Visit& visit, const EntityName& one, const EntityName& other, Format format) {
  const Result<EntityProfile> first = visit.searcher.Describe(one.kind, one.id);
  const bool first_missing = !first && first.error().fault == Fault::kNotFound;
  return NoArticles(visit, first_missing ? one : other, format);
}

Response BadPair(const Visit& visit, const Error& error, Format format) {
  ErrorView view;
  view.problem.status = 400;
  view.problem.code = "bad-value";
  view.problem.detail = error.message;
  return AnswerProblem(visit, format, std::move(view));
}

Url EntityFormAddress(const EntityName& name, Format format) {
  return EntityAddress(name.kind, format == Format::kJson ? name.id + ".json" : name.id);
}

Url PairFormAddress(const EntityName& one, const EntityName& other, Format format) {
  return PairAddress(one, other, format == Format::kJson ? Url("/pair.json") : Url("/pair"));
}

// A page has room for more companions than the column beside results.
constexpr std::size_t kCompanions = 10;

Result<SearchResponse> SearchWithCompanions(const Visit& visit, const SearchRequest& request) {
  Result<SearchResponse> found = visit.searcher.Search(request);
  if (!found) return found;
  Searcher::FacetPage page;
  page.limit = kCompanions;
  Result<Facet> people = visit.searcher.ListFacet(request, page);
  if (!people) return people.error();
  found->facets[static_cast<std::size_t>(FacetKind::kPerson)] = *std::move(people);
  return found;
}

}  // namespace

// An id that has been tied to another entity leads to that one, so that old links go on working.
Response AnswerEntity(const Visit& visit, EntityKind kind, std::string_view id, Format format) {
  const EntityName name{kind, std::string(id)};
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, format, summary.error());
  PageVersion version{summary->generation,
                      visit.Look(format),
                      EntityFormAddress(name, format),
                      summary->authority,
                      "",
                      visit.Origin()};
  const std::string tag = EntityTag(version);
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);

  Result<EntityProfile> profile = visit.searcher.Describe(kind, id);
  if (!profile && profile.error().fault == Fault::kNotFound) return NoArticles(visit, name, format);
  if (!profile) return AnswerError(visit, format, profile.error());
  if (profile->id != id) return RedirectAnswer(EntityFormAddress({kind, profile->id}, format));

  Result<SearchResponse> found = SearchWithCompanions(visit, EntitySearch(kind, id));
  if (!found) return AnswerError(visit, format, found.error());
  version.generation = found->generation;
  Response response = format == Format::kJson
                          ? JsonAnswer(200, EntityJson(*profile, *found))
                          : HtmlAnswer(200, EntityPage(visit.SettingWith(&*summary),
                                                       {*std::move(profile), *std::move(found)}));
  AddTag(response, EntityTag(version));
  return response;
}

// Two have one address: another order, and ids of old, lead to it.
Response AnswerPair(const Visit& visit, Format format) {
  const auto names = ReadPair(visit.request.parameters, visit.LocaleFor(format));
  if (!names) return BadPair(visit, names.error(), format);
  const auto& [one, other] = *names;
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, format, summary.error());
  const Url address = PairFormAddress(one, other, format);
  PageVersion version{summary->generation, visit.Look(format), address, summary->authority};
  const std::string tag = EntityTag(version);
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);

  Result<PairProfile> profile = visit.searcher.DescribePair(one, other);
  if (!profile) {
    const Error& error = profile.error();
    if (error.fault == Fault::kNotFound) return NoPair(visit, one, other, format);
    if (error.fault == Fault::kBadInput) return BadPair(visit, error, format);
    return AnswerError(visit, format, error);
  }
  const EntityName first{profile->sides[0].kind, profile->sides[0].id};
  const EntityName second{profile->sides[1].kind, profile->sides[1].id};
  const Url today = PairFormAddress(first, second, format);
  if (today != address) return RedirectAnswer(today);

  Result<SearchResponse> found = SearchWithCompanions(visit, PairSearch(first, second));
  if (!found) return AnswerError(visit, format, found.error());
  version.generation = found->generation;
  Response response = format == Format::kJson
                          ? JsonAnswer(200, PairJson(*profile, *found))
                          : HtmlAnswer(200, PairPage(visit.SettingWith(&*summary),
                                                     {*std::move(profile), *std::move(found)}));
  AddTag(response, EntityTag(version));
  return response;
}

}  // namespace dateline::web
