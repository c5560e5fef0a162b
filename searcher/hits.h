// SPDX-License-Identifier: GPL-2.0-or-later
// Stored records as they are shown: found articles with their passages, entities under the names
// the whole archive gives them. Internal to searcher.
#pragma once

#include <xapian.h>

#include <string_view>

#include "core/record.h"
#include "core/result.h"
#include "searcher/asked_for.h"
#include "searcher/filters.h"
#include "searcher/naming.h"
#include "searcher/response.h"
#include "searcher/snapshot.h"
#include "searcher/snippet.h"

namespace dateline {

// The document of the article `id`. kNotFound. Throws Xapian::Error.
Result<Xapian::docid> FindArticle(const Xapian::Database& database, std::string_view id);

// The record of one document. kDamaged when it cannot be read back; throws Xapian::Error.
Result<Record> ReadRecord(const Xapian::Database& database, Xapian::docid document);

// The article as it is listed, without passages and marks.
Hit PlainHit(const Snapshot& snapshot, const StoredRecord& stored);

// The same with passages, a marked title, and why the filters found it. One thread: highlighters
// are.
struct HitMarks {
  const Highlighter& words;
  const AskedFor& besides;
};
Hit MakeHit(const Snapshot& snapshot, const StoredRecord& stored, const Filters& filters,
            const HitMarks& marks);

// An entity of the article `document` under the name and address it has in the whole archive.
NamedEntity NameEntity(const Snapshot& snapshot, const Entity& entity, Xapian::docid document);

// The article as one of several copies.
ArticleCopy CopyOf(const Record& record);

// The address of the article's source; empty without a source.
std::string SourceIdOf(const Record& record, const AliasMap& sources);

}  // namespace dateline
