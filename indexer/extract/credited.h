// SPDX-License-Identifier: GPL-2.0-or-later
// Who wrote, edited, took the picture: the people whom bylines and credits name. They are no part
// of the story (docs/decisions/credited-people.md).
#pragma once

#include <vector>

#include "core/annotation.h"
#include "core/article.h"
#include "indexer/extract/gazetteer.h"

namespace dateline {

// The people whom the bylines, credits and the closing signature of the text name ("— Hong Minh/
// VNS"), by first mention, with the roles printed there. By rules and lists alone: where nothing
// but names of people and of outlets stand, it is enough to tell these apart. Pure; any thread.
std::vector<Entity> FindCredited(const Article& article, const Header& header,
                                 const Gazetteer& gazetteer);

// The people, bodies and places of the story, and the people whom only credits name.
struct NamedAndCredited {
  std::vector<Entity> named;
  std::vector<Entity> credited;
};

// Whoever the story and a credit name by the same full name is one person, of the story: gives
// `named` with the mentions and roles of those credits, and the rest of `credited`. Any thread.
NamedAndCredited JoinCredited(std::vector<Entity> named, std::vector<Entity> credited);

}  // namespace dateline
