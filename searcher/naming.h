// SPDX-License-Identifier: GPL-2.0-or-later
// Where an article names somebody, and why that name is his. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/record.h"
#include "core/words.h"
#include "searcher/response.h"
#include "searcher/snapshot.h"

namespace dateline {

// Somebody in one snapshot, which must outlive it.
struct Sought {
  const Snapshot& snapshot;
  FacetKind kind = FacetKind::kPerson;
  EntityNumber entity = 0;

  const AliasMap& names() const { return snapshot.names(kind); }
};

// A stored article with the number under which the snapshot knows it.
struct StoredRecord {
  const Record& record;
  Xapian::docid document = 0;
};

// What the article says of `sought`: several when it carries several of the entity's keys, none for
// a source. Pointers into the record.
std::vector<const Entity*> FindIn(const Sought& sought, const StoredRecord& stored);

// Why the name that `entity` of an article goes by is that of `owner`, which OwnerIn gave for it.
KeyLink LinkOf(const AliasMap& names, EntityNumber owner, std::string_view key);

// The strongest reason among several names of one article: a sure one before a probable one.
KeyLink StrongestLink(const Sought& sought, std::span<const Entity* const> found);

// The mentions of all of `found` in one field as spans to mark: in order, apart, within the field.
std::vector<Span> MentionSpans(std::span<const Entity* const> found, Field field,
                               std::string_view text);

// The sentences of the story: what stands before it ("date 2024-03-22") belongs to none. Requires:
// `words` is SplitWords of its text.
std::vector<Span> StorySentences(const Record& record, std::span<const Word> words);

// The sentence that shows best that `found` is named: of the surest mentions the first of the text,
// of the title only when the text has none. Nothing when no mention stands in a sentence.
// Requires: `found` is not empty and of this record.
std::optional<NamingSentence> BestSentence(const Record& record,
                                           std::span<const Entity* const> found);

// Why the filter for `sought` finds the article; nothing when it does not name him in a sentence.
std::optional<NamingReason> ReasonFor(const Sought& sought, const StoredRecord& stored);

}  // namespace dateline
