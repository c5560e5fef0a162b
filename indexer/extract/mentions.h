// SPDX-License-Identifier: GPL-2.0-or-later
// From spans of tokens to what an Annotation stores: bytes, printed forms, entities.
#pragma once

#include <string>
#include <vector>

#include "core/annotation.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// The bytes of the mention in its field, with the full stop of "Jr.", "Inc." and "U.S.".
Span BytesOf(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

// The mention as it is shown: one blank for every run of blanks and line ends.
std::string PrintedForm(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

// Adds the mention to the entity, and its printed form when that is new.
void AddMention(const std::vector<Token>& tokens, const NameSpan& span, MentionRule rule,
                Entity& entity);

// Adds `form` to the entity's forms unless it is there, or there are 200 already.
void AddForm(const std::string& form, Entity& entity);

// Names the entity, and makes sure that the name is among its forms.
void SetName(std::string name, Entity& entity);

}  // namespace dateline
