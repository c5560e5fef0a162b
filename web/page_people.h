// SPDX-License-Identifier: GPL-2.0-or-later
// The index of people: everybody whom the archive names, found by any word of any spelling, in
// three orders, opened at a letter, page by page.
#pragma once

#include "searcher/entity_list.h"
#include "web/html.h"
#include "web/layout.h"
#include "web/people_address.h"

namespace dateline::web {

struct PeopleView {
  PeopleChoice choice;
  EntityList list;
};

// Any thread.
Html PeoplePage(const Setting& setting, const PeopleView& view);

}  // namespace dateline::web
