// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/api.h"

#include <algorithm>
#include <optional>

#include "core/date.h"
#include "web/json_parts.h"
#include "web/messages_reading.h"
#include "web/plain_facet_list.h"
#include "web/result_item.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

Json PositionJson(const std::string& query, Span position) {
  const Span at = CodePoints(query, position);
  return Json{{"start", at.begin}, {"end", at.end}};
}

// A name that means several, each with the address that narrows the search to it.
Json AmbiguousJson(const SearchRequest& request, const AmbiguousName& name) {
  Json choices = Json::array();
  for (const NameChoice& choice : name.choices) {
    choices.push_back(
        Json{{"id", choice.id},
             {"label", choice.label},
             {"count", choice.count},
             {"url",
              WriteAddress(WithOnly(request, name.kind, choice.id), Url("/search.json")).text()}});
  }
  Json json;
  json["field"] = FacetName(name.kind).view();
  json["typed"] = name.typed;
  json["position"] = PositionJson(request.query, name.position);
  json["meant"] = name.meant;
  json["choices"] = std::move(choices);
  return json;
}

// What was typed, how it was read, and each place where reading was generous.
Json QueryJson(const SearchRequest& request, const QueryReading& reading, const SearchHelp& help) {
  Json warnings = Json::array();
  for (const QueryWarning& warning : reading.warnings) {
    Json json;
    json["code"] = warning.code;
    json["message"] = warning.message;
    json["position"] = PositionJson(request.query, warning.position);
    warnings.push_back(std::move(json));
  }
  Json json;
  json["raw"] = request.query;
  json["understood"] = messages::ReadingText(English(), reading.understood);
  json["warnings"] = std::move(warnings);
  json["ambiguous"] = Json::array();
  for (const AmbiguousName& name : reading.ambiguous)
    json["ambiguous"].push_back(AmbiguousJson(request, name));
  json["matched_any"] = reading.matched_any;
  json["with_every_word"] = reading.matched_any ? Json(reading.with_every_word) : Json(nullptr);
  json["did_you_mean"] = DidYouMeanJson(request, help);
  return json;
}

// Whole addresses, so that a program pages without knowing how they are made.
Json PageJson(const SearchRequest& request, std::uint64_t total, std::uint64_t generation) {
  const auto address = [&](std::size_t page) {
    return Json(WriteAddress(OnPage(request, page), Url("/search.json")).text());
  };
  const bool has_next = request.page < total / request.size + (total % request.size != 0);
  Json json;
  json["number"] = request.page;
  json["size"] = request.size;
  json["next"] = has_next ? address(request.page + 1) : Json(nullptr);
  const std::string cursor = std::to_string(generation) + "." + std::to_string(request.page + 1);
  json["cursor"] = has_next ? Json(cursor) : Json(nullptr);
  json["prev"] = request.page > 1 ? address(request.page - 1) : Json(nullptr);
  return json;
}

Json ValueJson(const FacetValue& value) {
  Json json;
  json["id"] = value.id;
  json["label"] = value.label;
  json["count"] = value.count;
  json["probable"] = value.probable;
  json["selected"] = value.selected;
  json["excluded"] = value.excluded;
  json["in_archive"] = value.in_archive;
  json["aliases"] = value.aliases;
  return json;
}

// Values are an array of objects: a name as a member's name would be data where a schema is
// expected.
Json FacetBody(const Facet& facet) {
  Json json;
  json["distinct"] = facet.distinct;
  json["other"] = facet.other;
  json["exact"] = facet.exact;
  json["missing"] = facet.missing;
  json["op"] = facet.op == FacetOp::kAll ? "all" : "any";
  json["values"] = Json::array();
  for (const FacetValue& value : facet.values) json["values"].push_back(ValueJson(value));
  return json;
}

// Labels are English, as all of JSON is.
Json PlainFacetJson(const PlainFacet& facet,
                    std::string (*label)(const Locale&, std::string_view)) {
  Json json;
  json["distinct"] = facet.distinct;
  json["other"] = 0;
  json["exact"] = true;
  json["missing"] = facet.missing;
  json["op"] = "any";
  json["values"] = Json::array();
  for (const PlainValue& value : facet.values) {
    json["values"].push_back(Json{{"id", value.id},
                                  {"label", label(English(), value.id)},
                                  {"count", value.count},
                                  {"selected", value.selected},
                                  {"excluded", value.excluded},
                                  {"in_archive", value.in_archive}});
  }
  return json;
}

Json RisingJson(const Rising& rising) {
  if (!rising.days) return nullptr;
  Json json = {{"from", FormatDay(rising.days->first)}, {"to", FormatDay(rising.days->last)}};
  json["people"] = Json::array();
  for (const FacetValue& person : rising.people) json["people"].push_back(ValueJson(person));
  return json;
}

// The whole search over one axis of dates, and what the filter on that axis leaves, finer.
Json AxisJson(const Histogram& whole, const std::optional<Histogram>& chosen) {
  Json json = HistogramJson(whole);
  json["chosen"] = chosen ? HistogramJson(*chosen) : Json(nullptr);
  return json;
}

Json SourcesJson(const std::vector<SourceCount>& sources) {
  Json json = Json::array();
  for (const SourceCount& source : sources) {
    json.push_back(Json{{"id", source.id}, {"label", source.label}, {"articles", source.articles}});
  }
  return json;
}

// The archive keeps a licence and whom to credit as one value, with a tab between.
Json LicencesJson(const std::vector<SourceCount>& licences) {
  Json json = Json::array();
  for (const SourceCount& licence : licences) {
    const std::size_t tab = licence.label.find('\t');
    const std::string credit = tab == licence.label.npos ? "" : licence.label.substr(tab + 1);
    json.push_back(Json{{"licence", TextOrNull(licence.label.substr(0, tab))},
                        {"credit", TextOrNull(credit)},
                        {"articles", licence.articles}});
  }
  return json;
}

Json MentionedJson(const MentionSummary& mentioned) {
  if (!mentioned.days) return nullptr;
  return {{"from", FormatDay(mentioned.days->first)},
          {"to", FormatDay(mentioned.days->last)},
          {"periods", mentioned.periods},
          {"mentions", mentioned.mentions},
          {"memory_bytes", mentioned.bytes}};
}

}  // namespace

bool IsPartial(const SearchResponse& response) {
  const std::vector<QueryWarning>& warnings = response.query.warnings;
  return std::any_of(warnings.begin(), warnings.end(),
                     [](const QueryWarning& warning) { return warning.code == "cut-short"; });
}

std::string ResultsJson(const SearchRequest& request, const SearchResponse& response,
                        const SearchHelp& help) {
  Json json;
  json["query"] = QueryJson(request, response.query, help);
  json["total"] = {{"value", response.total}, {"relation", "eq"}, {"repeats", response.repeats}};
  json["partial"] = IsPartial(response);
  json["took_ms"] = response.took_ms;
  json["generation"] = response.generation;
  json["page"] = PageJson(request, response.total - response.repeats, response.generation);
  json["looser"] = LooserSearchesJson(help);
  json["hits"] = Json::array();
  for (const Hit& hit : response.hits) json["hits"].push_back(HitJson(hit));
  Json facets;
  for (const FacetKind kind : kFacetKinds) {
    facets[std::string(FacetName(kind).view())] = FacetBody(response.facet(kind));
  }
  facets["lang"] = PlainFacetJson(response.languages, LanguageLabel);
  facets["prominence"] = PlainFacetJson(response.prominence, ProminenceLabel);
  facets["published"] = AxisJson(response.published, response.published_chosen);
  facets["mentioned"] = AxisJson(response.mentioned, response.mentioned_chosen);
  json["facets"] = std::move(facets);
  return Dump(json);
}

std::string FacetJson(const SearchRequest& request, const Facet& facet) {
  Json json;
  json["facet"] = FacetName(facet.kind).view();
  json["search"] = WriteAddress(request, Url("/search.json")).text();
  json.update(FacetBody(facet));
  json["initials"] = Json::array();
  for (const InitialCount& initial : facet.initials)
    json["initials"].push_back(Json{{"initial", initial.initial}, {"values", initial.values}});
  return Dump(json);
}

std::string SummaryJson(const ArchiveSummary& summary) {
  Json json;
  json["articles"] = summary.articles;
  json["generation"] = summary.generation;
  json["committed_at"] = summary.committed_at;
  json["published"] = summary.published ? Json{{"from", FormatDay(summary.published->first)},
                                               {"to", FormatDay(summary.published->last)}}
                                        : Json(nullptr);
  json["undated"] = summary.undated;
  json["mentioned"] = MentionedJson(summary.mentioned);
  json["rising"] = RisingJson(summary.rising);
  json["people"] = summary.entities[0];
  json["organisations"] = summary.entities[1];
  json["places"] = summary.entities[2];
  json["sources"] = SourcesJson(summary.sources);
  json["licences"] = LicencesJson(summary.licences);
  json["bytes"] = summary.bytes;
  if (!summary.authority_fault.empty()) json["authority_fault"] = summary.authority_fault;
  return Dump(json);
}

std::string ProblemJson(const Problem& problem) {
  Json json;
  json["type"] = "/help#problems";
  json["title"] = problem.title;
  json["status"] = problem.status;
  json["detail"] = problem.detail;
  json["instance"] = problem.instance;
  json["code"] = problem.code;
  if (!problem.parameter.empty()) json["parameter"] = problem.parameter;
  if (problem.position != Span{}) {
    json["position"] = {{"start", problem.position.begin}, {"end", problem.position.end}};
  }
  return Dump(json);
}

int StatusOf(Fault fault) {
  switch (fault) {
    case Fault::kBadInput:
      return 400;
    case Fault::kNotFound:
      return 404;
    case Fault::kUnavailable:
      return 503;
    case Fault::kDamaged:
      break;
  }
  return 500;
}

}  // namespace dateline::web
