// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/entities.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/mend_bodies.h"
#include "indexer/extract/mend_names.h"
#include "indexer/extract/model_names.h"
#include "indexer/extract/organisations.h"
#include "indexer/extract/people.h"
#include "indexer/extract/places.h"
#include "indexer/extract/prominence.h"
#include "indexer/extract/roles.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {
namespace {

// A role printed twice is one role.
void AddRoles(const RoleFinder& finder, ResolvedPerson& person) {
  std::vector<Role>& roles = person.entity.roles;
  for (const NameSpan& span : person.spans) {
    for (Role& role : finder.RolesOf(span)) {
      const bool known = std::ranges::find(roles, role.printed, &Role::printed) != roles.end();
      if (!known) roles.push_back(std::move(role));
    }
  }
}

}  // namespace

// The passes, in order. Each reads only what the passes before it found.
std::vector<Entity> FindEntities(const Article& article, const Header& header,
                                 const Gazetteer& gazetteer) {
  // Words with their case, their lists and what parts them; credits and teasers marked.
  const std::vector<Token> tokens = Tokenise(article, header, gazetteer);

  // Which runs of words are names, and of what.
  return ResolveNames(tokens, TagNames(tokens, gazetteer));
}

std::vector<Entity> FindEntities(const Article& article, const Header& header,
                                 const Gazetteer& gazetteer, const Tagger& model) {
  const std::vector<Token> tokens = Tokenise(article, header, gazetteer);
  TaggedNames tagged = FindModelNames(model, article, tokens);
  DropSignature(tokens, header.source, tagged.names);
  return ResolveNames(tokens, MendNames(tokens, gazetteer, std::move(tagged)));
}

std::vector<Entity> ResolveNames(const std::vector<Token>& tokens,
                                 const std::vector<NameSpan>& names) {
  // Which names are the same person, and what the person is called beside the name.
  std::vector<ResolvedPerson> people = ResolvePeople(tokens, names);
  const RoleFinder finder(tokens, names);
  std::vector<Entity> entities;
  for (ResolvedPerson& person : people) {
    AddRoles(finder, person);
    entities.push_back(std::move(person.entity));
  }

  // The same for bodies and places. Beyond this point no entity is added or joined.
  for (Entity& entity : ResolveOrganisations(tokens, names)) entities.push_back(std::move(entity));
  for (Entity& entity : ResolvePlaces(tokens, names)) entities.push_back(std::move(entity));

  const ProminenceFinder prominence(tokens, names);
  for (Entity& entity : entities) entity.prominence = prominence.Of(entity);
  return entities;
}

}  // namespace dateline
