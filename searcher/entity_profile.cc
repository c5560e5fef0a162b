// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/entity_profile.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searcher/appearance.h"
#include "searcher/entity_query.h"
#include "searcher/facet_terms.h"
#include "searcher/hits.h"
#include "searcher/namesakes.h"
#include "searcher/reported_roles.h"
#include "searcher/written_forms.h"

namespace dateline {
namespace {

std::string_view NounFor(EntityKind kind) {
  if (kind == EntityKind::kPerson) return "person";
  return kind == EntityKind::kPlace ? "place" : "organisation";
}

// What every step of one profile stands on.
struct Ground {
  const Sought& sought;
  const Xapian::Database& database;
  const Deadline& deadline;
};

bool NamesProbably(const Sought& sought, Xapian::docid document) {
  const EntityColumn& column = sought.snapshot.columns().entities(sought.kind);
  const auto named = column.Of(document);
  const auto at = std::lower_bound(named.begin(), named.end(), sought.entity);
  if (at == named.end() || *at != sought.entity) return false;
  return column.IsProbable(document, static_cast<std::size_t>(at - named.begin()));
}

// Places and organisations are described by nobody's office, so their articles are not read.
Result<ReportedRoles> ReadRoles(const Ground& ground, const MatchSet& documents) {
  RoleList roles;
  if (ground.sought.kind != FacetKind::kPerson) return std::move(roles).Take();
  const Snapshot& snapshot = ground.sought.snapshot;
  for (const Xapian::docid document : NewestOf(documents, snapshot.columns(), kMostArticlesRead)) {
    ground.deadline.Check();
    const Result<Record> record = ReadRecord(ground.database, document);
    if (!record) return record.error();
    roles.Add(*record, snapshot, FindIn(ground.sought, {*record, document}));
  }
  return std::move(roles).Take();
}

MatchSet ProbableAmong(const Sought& sought, MatchSet documents) {
  std::erase_if(documents,
                [&](Xapian::docid document) { return !NamesProbably(sought, document); });
  return documents;
}

Result<std::vector<Hit>> ReadProbable(const Ground& ground, MatchSet documents) {
  const Sought& sought = ground.sought;
  std::vector<Hit> hits;
  for (const Xapian::docid document :
       NewestOf(std::move(documents), sought.snapshot.columns(), kMostProbableShown)) {
    ground.deadline.Check();
    const Result<Record> record = ReadRecord(ground.database, document);
    if (!record) return record.error();
    hits.push_back(PlainHit(sought.snapshot, {*record, document}));
    if (auto reason = ReasonFor(sought, {*record, document}))
      hits.back().reasons.push_back(*std::move(reason));
  }
  return hits;
}

// Everything that the map and the columns know without reading an article.
void DescribeNames(const Ground& ground, const EntityArticles& articles, EntityProfile& profile) {
  const Sought& sought = ground.sought;
  const AliasMap& names = sought.names();
  const EntityColumn& column = sought.snapshot.columns().entities(sought.kind);
  profile.id = names.id(sought.entity);
  profile.label = names.label(sought.entity);
  profile.articles = column.Articles(sought.entity);
  profile.probable = column.ProbableArticles(sought.entity);
  profile.is_short = names.IsShort(sought.entity);
  for (const KeyOfEntity& key : names.members(sought.entity)) {
    if (!IsProbable(key)) profile.keys.emplace_back(key.key);
  }
  profile.forms = WrittenFormsOf(sought, ground.database, articles);
  profile.shared = SharedFormsOf(sought, profile.forms);
  if (profile.forms.size() > kMostForms) {
    profile.other_forms = profile.forms.size() - kMostForms;
    profile.forms.resize(kMostForms);
  }
  Namesakes namesakes = NamesakesOf(sought);
  profile.splits = std::move(namesakes.splits);
  profile.same_name = std::move(namesakes.same_name);
}

}  // namespace

Result<Sought> FindEntity(const Snapshot& snapshot, EntityKind kind, std::string_view id) {
  const FacetKind facet = FacetOf(kind);
  const std::optional<EntityNumber> entity = snapshot.names(facet).FindId(id);
  const bool is_there = entity && !snapshot.names(facet).IsHidden(*entity) &&
                        snapshot.columns().entities(facet).Articles(*entity) > 0;
  if (is_there) return Sought{snapshot, facet, *entity};
  return Error{Fault::kNotFound, "no article in this archive names a " +
                                     std::string(NounFor(kind)) + " with the address '" +
                                     std::string(id) + "'; search for the name instead"};
}

MatchSet DocumentsOf(const Sought& sought, const Xapian::Database& database,
                     const Deadline& deadline) {
  return CollectMatches(
      database, EntityQuery(sought.snapshot, sought.kind, sought.entity, Probable::kInclude),
      deadline);
}

Result<EntityProfile> DescribeEntity(const Snapshot& snapshot, EntityKind kind, std::string_view id,
                                     const Deadline& deadline) {
  const Result<Sought> sought = FindEntity(snapshot, kind, id);
  if (!sought) return sought.error();
  const HandlePool::Loan database = snapshot.Borrow();
  const Ground ground{*sought, *database, deadline};
  const MatchSet documents = DocumentsOf(*sought, *database, deadline);

  EntityProfile profile;
  profile.kind = kind;
  profile.generation = snapshot.generation();
  const MatchSet probable = ProbableAmong(*sought, documents);
  DescribeNames(ground, {documents, probable}, profile);
  profile.appearance = AppearanceOf(documents, snapshot.columns());
  Result<ReportedRoles> roles = ReadRoles(ground, documents);
  if (!roles) return roles.error();
  profile.roles = *std::move(roles);
  Result<std::vector<Hit>> hits = ReadProbable(ground, probable);
  if (!hits) return hits.error();
  profile.probable_articles = *std::move(hits);
  return profile;
}

}  // namespace dateline
