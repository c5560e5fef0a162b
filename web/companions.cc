// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/companions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "web/address.h"
#include "web/message_keys/entity.h"
#include "web/message_keys/pair.h"
#include "web/messages.h"
#include "web/messages_names.h"
#include "web/pair_address.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

constexpr std::size_t kOthersShown = 8;

const Facet& FacetOf(const Subjects& subjects, FacetKind kind) {
  return subjects.facets[static_cast<std::size_t>(kind)];
}

bool IsSubject(const Subjects& subjects, FacetKind kind, const std::string& id) {
  return std::any_of(subjects.names.begin(), subjects.names.end(), [&](const EntityName& name) {
    return static_cast<FacetKind>(name.kind) == kind && name.id == id;
  });
}

// What is named beside them, the most frequent first.
std::vector<FacetValue> Others(const Subjects& subjects, FacetKind kind) {
  std::vector<FacetValue> others;
  for (const FacetValue& value : FacetOf(subjects, kind).values) {
    if (value.selected || IsSubject(subjects, kind, value.id) || value.count == 0) continue;
    if (others.size() < kOthersShown) others.push_back(value);
  }
  return others;
}

// Every number is a link to the articles that it counts.
Html CountLink(const Locale& locale, const Subjects& subjects, FacetKind kind,
               const FacetValue& value) {
  return Join({"<span><a rel=\"nofollow\"",
               Attribute("href", WriteAddress(WithCompanion(subjects, kind, value.id))),
               Attribute("aria-label", locale.Say(messages::kBothNamed,
                                                  {{"count", value.count}, {"name", value.label}})),
               ">", Text(messages::Number(locale, value.count)), "</a></span>"});
}

Html NameLink(FacetKind kind, const FacetValue& value) {
  return Join({"<a", Attribute("href", EntityAddress(static_cast<EntityKind>(kind), value.id)),
               "><bdi>", Text(value.label), "</bdi></a>"});
}

Html PairLink(const Locale& locale, const Subjects& subjects, FacetKind kind,
              const FacetValue& value) {
  if (subjects.names.size() != 1) return {};
  const EntityName other{static_cast<EntityKind>(kind), value.id};
  return Join(
      {"<a class=\"bars__pair\"", Attribute("href", PairAddress(subjects.names.front(), other)),
       Attribute("aria-label", locale.Say(messages::kNamesTogether,
                                          {{"one", subjects.label}, {"other", value.label}})),
       ">", Text(locale[messages::kTogether]), "</a>"});
}

// Bars are drawn against the most frequent companion, not the whole: with the whole they would all
// be slivers for anyone who is named often.
Html Bar(std::uint64_t count, std::uint64_t most) {
  const double share = 100.0 * static_cast<double>(count) / static_cast<double>(most);
  return Join(
      {"<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect",
       Attribute("width", fmt::format("{:g}", std::max(1.0, std::round(share)))),
       " height=\"10\" rx=\"1\"/></svg>"});
}

// The whole list is the facet page of the same search.
Html AllLink(const Locale& locale, const Subjects& subjects, FacetKind kind, std::size_t listed) {
  const std::uint64_t distinct = FacetOf(subjects, kind).distinct;
  if (distinct <= listed + subjects.names.size()) return {};
  SearchRequest all = subjects.articles;
  if (!all.filter(kind).values.empty()) all.filter(kind).op = FacetOp::kAll;
  const Url path = Url("/facet").Segment(FacetName(kind).view());
  return Join({"<p><a rel=\"nofollow\"", Attribute("href", WriteAddress(all, path)), ">",
               Text(messages::AllValues(locale, kind, distinct)), "</a></p>"});
}

}  // namespace

SearchRequest WithCompanion(const Subjects& subjects, FacetKind kind, const std::string& id) {
  SearchRequest request = subjects.articles;
  FacetFilter& filter = request.filter(kind);
  filter.values.push_back(id);
  std::sort(filter.values.begin(), filter.values.end());
  if (filter.values.size() > 1) filter.op = FacetOp::kAll;
  return request;
}

Html CompanionBars(const Locale& locale, const Subjects& subjects) {
  const std::vector<FacetValue> people = Others(subjects, FacetKind::kPerson);
  if (people.empty())
    return Join({"<p class=\"quiet\">", Text(locale[messages::kNobodyElse]), "</p>\n"});
  Html html("<ul class=\"bars\">\n");
  for (const FacetValue& person : people) {
    html +=
        Join({"<li>", NameLink(FacetKind::kPerson, person), Bar(person.count, people.front().count),
              CountLink(locale, subjects, FacetKind::kPerson, person),
              PairLink(locale, subjects, FacetKind::kPerson, person), "</li>\n"});
  }
  return html + Join({"</ul>", AllLink(locale, subjects, FacetKind::kPerson, people.size()), "\n"});
}

Html CompanionList(const Locale& locale, const Subjects& subjects, FacetKind kind) {
  const std::vector<FacetValue> values = Others(subjects, kind);
  if (values.empty()) return {};
  Html html = Join(
      {"<section><h2>", Text(messages::FacetTitle(locale, kind)), "</h2><ul class=\"rows\">\n"});
  for (const FacetValue& value : values) {
    html +=
        Join({"<li>", NameLink(kind, value), CountLink(locale, subjects, kind, value), "</li>\n"});
  }
  return html + Join({"</ul>", AllLink(locale, subjects, kind, values.size()), "</section>\n"});
}

}  // namespace dateline::web
