// SPDX-License-Identifier: GPL-2.0-or-later
// Acronyms and what they stand for, where the archive ties them to one organisation or place.
// Internal to searcher.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query.h"
#include "searcher/snapshot.h"

namespace dateline {

// The other names of what a folded name (FoldName) stands for, as they are shown: the full name of
// an acronym, the acronyms of a full name. None where the archive does not tell for sure.
using FindOtherNames = std::function<std::vector<std::string>(std::string_view folded)>;

// Makes of every plain word that is an acronym, and of every row of plain words that is a full
// name, an OR of it and its other names: CPV OR "Communist Party of Việt Nam". Words in quotation
// marks, exact ones, pasted sentences and the sides of NEAR stay as they are. Any thread, if `find`
// is.
void AddOtherNames(const FindOtherNames& find, ParsedQuery& parsed);

// What the archive's organisations and places are called. An acronym has other names where it is
// printed in capitals for one of them, in at least three of four articles that print it for any,
// and where the word is not mostly something else ("who"). Refers to both: for use while they are
// held. Throws Xapian::Error when called.
FindOtherNames OtherNamesIn(const Snapshot& snapshot, const Xapian::Database& database);

}  // namespace dateline
