// SPDX-License-Identifier: GPL-2.0-or-later
// What stands beside the page of one entity: how it is written and why, and who is called the same.
#pragma once

#include <span>
#include <string>

#include "searcher/profile.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// The printed forms with their counts and reasons, and how to part what was joined. Any thread.
Html WrittenAs(const Locale& locale, const EntityProfile& profile);

// Who else may be meant by the name. Any thread.
Html SameName(const Locale& locale, const EntityProfile& profile);

// "Wang Yi (41) · Wang Xiaohong (7)": links to their pages, with their articles. Any thread.
Html NamesakeLinks(const Locale& locale, EntityKind kind, std::span<const Namesake> namesakes);

// The line of an authority file that parts some articles of the entity from the rest, and the one
// that keeps its names apart; the second is empty when it has one name only. Ready to be edited and
// copied. Any thread.
std::string SplitLine(const EntityProfile& profile);
std::string KeepApartLine(const EntityProfile& profile);

}  // namespace dateline::web
