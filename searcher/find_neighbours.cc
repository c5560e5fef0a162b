// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/find_neighbours.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "core/schema.h"
#include "searcher/entity_query.h"
#include "searcher/hits.h"
#include "searcher/impact_weight.h"

namespace dateline {
namespace {

// More words cost time and bring in what the article says by the way.
constexpr std::size_t kMostWords = 24;
constexpr std::size_t kMostNames = 8;

// Who and what is named tells more of the matter than a word does, and people more than places.
constexpr double kPersonWeight = 1.5;
constexpr double kOrganisationWeight = 1.0;
constexpr double kPlaceWeight = 0.6;
constexpr double kProminentWeight = 1.5;  // times this in headline or lead

constexpr double kLeastLikeness = 0.2;

// A word or name of the article in the question that is made of it.
struct WeighedTerm {
  double weight = 0;
  std::string term;
};
struct WeighedName {
  double weight = 0;
  FacetKind kind = FacetKind::kPerson;
  EntityNumber entity = 0;
};

// Robertson and Spärck Jones's weight of what `holders` of `all` articles have.
double Rarity(double holders, double all) {
  return std::log(1 + (all - holders + 0.5) / (holders + 0.5));
}

template <typename Weighed>
void KeepHeaviest(std::vector<Weighed>& all, std::size_t most) {
  const std::size_t kept = std::min(most, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
                    [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
  all.resize(kept);
}

// The article itself and its copies: what only these have leads to no other.
std::size_t OwnGroup(const Snapshot& snapshot, Xapian::docid document) {
  return std::max<std::size_t>(1, snapshot.copies().GroupOf(document).size());
}

std::vector<WeighedTerm> WordsOf(const Snapshot& snapshot, const Xapian::Database& database,
                                 Xapian::docid document) {
  const std::size_t own = OwnGroup(snapshot, document);
  const double all = database.get_doccount();
  std::vector<WeighedTerm> words;
  const std::string stems = StemTerm({});
  auto term = database.termlist_begin(document);
  for (term.skip_to(stems); term != database.termlist_end(document); ++term) {
    std::string name = *term;
    if (!name.starts_with(stems)) break;  // words as printed lie behind them
    const Xapian::doccount holders = term.get_termfreq();
    if (holders <= own) continue;
    words.push_back({Rarity(holders, all) * term.get_wdf(), std::move(name)});
  }
  KeepHeaviest(words, kMostWords);
  return words;
}

double WeightOf(FacetKind kind) {
  if (kind == FacetKind::kPerson) return kPersonWeight;
  return kind == FacetKind::kOrganisation ? kOrganisationWeight : kPlaceWeight;
}

std::vector<WeighedName> NamesOf(const Snapshot& snapshot, Xapian::docid document) {
  const std::size_t own = OwnGroup(snapshot, document);
  const auto all = static_cast<double>(snapshot.columns().documents().size());
  std::vector<WeighedName> names;
  for (const FacetKind kind : {FacetKind::kPerson, FacetKind::kOrganisation, FacetKind::kPlace}) {
    const EntityColumn& column = snapshot.columns().entities(kind);
    const std::span<const EntityNumber> named = column.Of(document);
    for (std::size_t i = 0; i < named.size(); ++i) {
      if (column.Articles(named[i]) <= own || column.IsHidden(named[i])) continue;
      const bool prominent = (column.ProminenceOf(document, i) & (kInHeadline | kInLead)) != 0;
      const double weight = WeightOf(kind) * Rarity(column.Articles(named[i]), all) *
                            (prominent ? kProminentWeight : 1);
      names.push_back({weight, kind, named[i]});
    }
  }
  KeepHeaviest(names, kMostNames);
  return names;
}

// `weight` for each article that `query` matches.
Xapian::Query Weighing(double weight, const Xapian::Query& query) {
  // The source counts its references and goes with the last query that holds it.
  auto* const source = new Xapian::FixedWeightPostingSource(weight);
  return {Xapian::Query::OP_FILTER, Xapian::Query(source->release()), query};
}

Xapian::Query QueryOf(const Snapshot& snapshot, const std::vector<WeighedTerm>& words,
                      const std::vector<WeighedName>& names) {
  std::vector<Xapian::Query> parts;
  for (const WeighedTerm& word : words) parts.emplace_back(word.term);
  for (const WeighedName& name : names) {
    parts.push_back(
        Weighing(name.weight, EntityQuery(snapshot, name.kind, name.entity, Probable::kLeaveOut)));
  }
  return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

std::vector<SharedName> SharedWith(const Snapshot& snapshot, const std::vector<WeighedName>& names,
                                   Xapian::docid document) {
  std::vector<SharedName> shared;
  for (const WeighedName& name : names) {  // the heaviest first
    const std::span<const EntityNumber> named = snapshot.columns().entities(name.kind).Of(document);
    if (!std::binary_search(named.begin(), named.end(), name.entity)) continue;
    const AliasMap& map = snapshot.names(name.kind);
    shared.push_back({name.kind, map.id(name.entity), map.label(name.entity)});
    if (shared.size() == kMostShared) break;
  }
  return shared;
}

// What stands for a document and all its copies.
Xapian::docid FirstCopy(const Snapshot& snapshot, Xapian::docid document) {
  const std::span<const Xapian::docid> group = snapshot.copies().GroupOf(document);
  return group.empty() ? document : group.front();
}

std::vector<RelatedArticle> Related(const Snapshot& snapshot, const Xapian::Database& database,
                                    Xapian::docid document, const Deadline& deadline) {
  const std::vector<WeighedName> names = NamesOf(snapshot, document);
  const Xapian::Query query = QueryOf(snapshot, WordsOf(snapshot, database, document), names);
  Xapian::Enquire enquire(database);
  enquire.set_query(WithDeadline(query, deadline));
  enquire.set_weighting_scheme(ImpactWeight());
  // The article itself comes first, and its copies come with it.
  const std::size_t wanted = kMostRelated * 2 + 1 + snapshot.copies().GroupOf(document).size();
  const Xapian::MSet ranked = enquire.get_mset(0, static_cast<Xapian::doccount>(wanted));
  const double whole = ranked.get_max_attained();

  std::vector<RelatedArticle> related;
  std::vector<Xapian::docid> seen = {FirstCopy(snapshot, document)};
  for (auto hit = ranked.begin(); hit != ranked.end() && related.size() < kMostRelated; ++hit) {
    if (hit.get_weight() < kLeastLikeness * whole) break;
    const Xapian::docid first = FirstCopy(snapshot, *hit);
    if (std::find(seen.begin(), seen.end(), first) != seen.end()) continue;
    seen.push_back(first);
    deadline.Check();
    const Result<Record> record = ReadRecord(database, *hit);
    if (!record) continue;  // dateline check tells of it
    related.push_back(
        {CopyOf(*record), SharedWith(snapshot, names, *hit), hit.get_weight() / whole});
  }
  return related;
}

}  // namespace

Result<Neighbours> FindNeighbours(const Snapshot& snapshot, std::string_view id,
                                  const Deadline& deadline) {
  const HandlePool::Loan database = snapshot.Borrow();
  const Result<Xapian::docid> document = FindArticle(*database, id);
  if (!document) return document.error();

  Neighbours neighbours;
  neighbours.generation = snapshot.generation();
  for (const Xapian::docid copy : snapshot.copies().GroupOf(*document)) {
    if (copy == *document) continue;
    if (++neighbours.copies_in_all > kMostCopies) continue;
    deadline.Check();
    const Result<Record> record = ReadRecord(*database, copy);
    if (record) neighbours.copies.push_back(CopyOf(*record));
  }
  neighbours.related = Related(snapshot, *database, *document, deadline);
  return neighbours;
}

}  // namespace dateline
