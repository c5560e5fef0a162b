// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alias_listing.h"

#include <xapian.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "searcher/name_index.h"
#include "searcher/snapshot.h"

namespace dateline {
namespace {

ListedEntity Listed(const AliasMap& names, const EntityColumn& column, EntityNumber entity) {
  ListedEntity listed;
  listed.id = names.id(entity);
  listed.label = names.label(entity);
  listed.articles = column.Articles(entity);
  listed.probable = column.ProbableArticles(entity);
  listed.is_hidden = names.IsHidden(entity);
  for (const KeyOfEntity& key : names.members(entity))
    listed.keys.push_back({std::string(key.key), key.link, key.articles, key.conditional});
  return listed;
}

AliasListing List(const Snapshot& snapshot, const AliasQuestion& question) {
  const AliasMap& names = snapshot.names(question.kind);
  const EntityColumn& column = snapshot.columns().entities(question.kind);
  const std::vector<std::string> words = WordsOfName(question.find);
  std::vector<EntityNumber> kept;
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    if (question.several_only && names.members(entity).size() < 2) continue;
    if (names.HasWordsBeginning(entity, words)) kept.push_back(entity);
  }
  std::sort(kept.begin(), kept.end(), [&](EntityNumber a, EntityNumber b) {
    const auto articles_a = column.Articles(a);
    const auto articles_b = column.Articles(b);
    return articles_a != articles_b ? articles_a > articles_b : names.id(a) < names.id(b);
  });
  AliasListing listing;
  listing.found = kept.size();
  if (kept.size() > question.most) kept.resize(question.most);
  for (const EntityNumber entity : kept) listing.entities.push_back(Listed(names, column, entity));
  return listing;
}

}  // namespace

Result<AliasListing> ListAliases(const std::filesystem::path& archive,
                                 const AliasQuestion& question) {
  try {
    const auto snapshot = Snapshot::Open({archive}, 1, nullptr, question.authority);
    if (!snapshot) return snapshot.error();
    return List(**snapshot, question);
  } catch (const Xapian::DatabaseModifiedError&) {
    return Error{Fault::kUnavailable,
                 "the archive '" + archive.string() + "' was written to meanwhile; ask again"};
  } catch (const Xapian::Error& error) {
    return Error{Fault::kDamaged, "the index of '" + archive.string() + "' could not be read (" +
                                      error.get_msg() + "); run 'dateline check'"};
  }
}

}  // namespace dateline
