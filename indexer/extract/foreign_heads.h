// SPDX-License-Identifier: GPL-2.0-or-later
// How bodies and places are called in languages whose names English news prints as they are: by the
// word that they begin with. Typed for Dateline. Pure; any thread.
#pragma once

#include <vector>

#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// "Galerie Monnin", "Partai Gerindra", "Comando Vermelho"
bool OpensForeignBody(const std::vector<Token>& tokens, const NameSpan& name);

// "Real Valladolid", "Toyota Gazoo Racing", "Tenaga Motors"
bool IsClubOrFirm(const std::vector<Token>& tokens, const NameSpan& name);

// "Plaza Bolívar", "Rua Augusta", "Suq al-Shuyukh"
bool OpensForeignPlace(const std::vector<Token>& tokens, const NameSpan& name);

}  // namespace dateline
