// SPDX-License-Identifier: GPL-2.0-or-later
// Titles as evidence for who is meant: "Judge Tan" among two Tans, one of them a judge.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// The titles right before the name, abbreviations spelt out ("Gen." is "general"); without
// courtesies, which anybody has. The views point into the tokens or live for ever. Any thread.
std::vector<std::string_view> TitlesBefore(const std::vector<Token>& tokens, const NameSpan& name);

// Whether the full name `name` has one of `titles` right before it or in the apposition after it
// ("Liu Shaowen, a Chinese doctor"). Any thread.
bool IsCalled(const std::vector<Token>& tokens, const NameSpan& name,
              const std::vector<std::string_view>& titles);

// "Ratu", "Canon": titles that some family somewhere bears and hardly any report means so.
bool IsPureTitle(const Token& token);

}  // namespace dateline
