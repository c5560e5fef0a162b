// SPDX-License-Identifier: GPL-2.0-or-later
// The two ways to place a Vietnamese tone mark, made one.
#pragma once

#include <string>

namespace dateline {

// Vietnamese print has two places for the tone of an open syllable in oa, oe or uy: "hòa, khỏe,
// thủy" in most papers, "hoà, khoẻ, thuỷ" in schoolbooks. `word`, when it is such a syllable, in
// the form of the papers; every other word as it is. Requires: case folded, NFC. Any thread.
std::string PlaceTone(std::string word);

}  // namespace dateline
