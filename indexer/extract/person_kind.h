// SPDX-License-Identifier: GPL-2.0-or-later
// Bodies, places and ships that a tagger takes for people: the part of MendNames that asks what the
// lists and the words around a name say of it.
#pragma once

#include <vector>

#include "indexer/extract/gazetteer.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Makes bodies and places of persons that the article shows to be such: a listed company, "shares
// of Eli Lilly", "Hansol Semitech, a maker of", "an analyst at Raymond James", "in Kim Long". The
// same words are one thing in one article, and what speaks like a person stays one. Drops listed
// events
// ("Hang Seng") and names of ships ("BRP Teresa Magbanua"). Linear.
void RetypePeople(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                  std::vector<NameSpan>& names);

// Makes persons of the bodies and places that the tagger doubts and an age, a courtesy, an office
// or the lists call people: "Vang A Chu, 35", "tackled Hugo de Burca". Linear.
void RetypeDoubted(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                   std::vector<NameSpan>& names);

}  // namespace dateline
