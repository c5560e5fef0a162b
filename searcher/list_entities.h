// SPDX-License-Identifier: GPL-2.0-or-later
// A page of all that an archive names of one kind. Internal to searcher; any thread.
#pragma once

#include "searcher/alias_map.h"
#include "searcher/columns.h"
#include "searcher/entity_list.h"
#include "searcher/name_directory.h"

namespace dateline {

// Requires: `names`, `columns` and `directory` are of one snapshot and of the kind of `page`. Its
// generation is for whoever knows the snapshot.
EntityList ListEntities(const AliasMap& names, const Columns& columns,
                        const NameDirectory& directory, const EntityListPage& page);

}  // namespace dateline
