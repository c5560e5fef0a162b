// SPDX-License-Identifier: GPL-2.0-or-later
// Invented people, bodies and places of East and South-East Asia, of which public training sets
// hold few. All lists are name syllables and public bodies: facts, typed by hand.
#pragma once

#include <string>
#include <string_view>

#include "indexer/train/chance.h"

namespace dateline {

struct InventedPerson {
  std::string full;   // "Nguyễn Hoài Trung"
  std::string later;  // what a later mention calls him, as the custom is: "Trung"
  std::string local;  // the name in its own script ("王明"), where papers add that; or empty
};

// A person of one of the peoples below, the commoner in the news the more often. Nearly half of
// the Vietnamese names come without diacritics, as agencies print them both ways.
InventedPerson InventPerson(Chance& chance);

// A party, ministry, committee or firm ("Communist Party of Việt Nam").
std::string InventBody(Chance& chance);

// A province or city ("Nghệ An").
std::string InventPlace(Chance& chance);

// Việt Nam in one of its spellings.
std::string_view SpellVietNam(Chance& chance);

// What may stand before a name ("Deputy Prime Minister").
std::string_view PickTitle(Chance& chance);

}  // namespace dateline
