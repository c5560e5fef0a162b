// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/new_since.h"

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/schema.h"
#include "searcher/asked_for.h"
#include "searcher/hits.h"
#include "searcher/matches.h"
#include "searcher/reading.h"
#include "searcher/tally.h"

namespace dateline {
namespace {

std::string NameOfDatabases(const Snapshot& snapshot) {
  std::string name;
  for (const std::string& uuid : snapshot.uuids()) name += (name.empty() ? "" : " ") + uuid;
  return name;
}

// The slot's big-endian bytes.
std::int64_t IndexedAt(const Xapian::Database& database, Xapian::docid document) {
  std::uint64_t seconds = 0;
  for (const char byte : database.get_document(document).get_value(kSlotIndexedAt))
    seconds = seconds << 8 | static_cast<unsigned char>(byte);
  return static_cast<std::int64_t>(seconds);
}

// Behind which document of this database the mark stands; none where its article is not here as it
// was then.
std::optional<Xapian::docid> PlaceOf(const Snapshot& snapshot, const Xapian::Database& database,
                                     const IndexMark& mark) {
  if (mark.document == 0) return 0;
  if (mark.database == NameOfDatabases(snapshot)) return static_cast<Xapian::docid>(mark.document);
  const Result<Xapian::docid> found = FindArticle(database, mark.article);
  if (found && IndexedAt(database, *found) == mark.indexed_at) return *found;
  return std::nullopt;
}

// The matches behind the mark. Where its place is lost, those indexed at a later second.
MatchSet Behind(const Snapshot& snapshot, const Xapian::Database& database, const IndexMark& mark,
                MatchSet matches) {
  if (const auto place = PlaceOf(snapshot, database, mark)) {
    matches.erase(matches.begin(), std::upper_bound(matches.begin(), matches.end(), *place));
    return matches;
  }
  std::erase_if(matches, [&](Xapian::docid document) {
    return IndexedAt(database, document) <= mark.indexed_at;
  });
  return matches;
}

IndexMark MarkBehind(const Snapshot& snapshot, const Xapian::Database& database,
                     Xapian::docid document) {
  const Result<Record> record = ReadRecord(database, document);
  IndexMark mark{NameOfDatabases(snapshot), document, {}, IndexedAt(database, document)};
  if (record) mark.article = record->article.id;
  return mark;
}

IndexMark MarkBehindAll(const Snapshot& snapshot, const Xapian::Database& database) {
  const std::vector<Xapian::docid>& all = snapshot.columns().documents();
  return all.empty() ? IndexMark{} : MarkBehind(snapshot, database, all.back());
}

}  // namespace

Result<NewArticles> AnswerNewSince(const Snapshot& snapshot, const SearchRequest& request,
                                   const IndexMark& mark, std::size_t most,
                                   const Deadline& deadline) {
  const HandlePool::Loan database = snapshot.Borrow();
  Result<Reading> reading = ReadRequest(snapshot, *database, request, deadline);
  if (!reading) return reading.error();
  MatchSet found = Behind(snapshot, *database, mark,
                          Passing(*reading->base, snapshot.columns(), reading->filters, deadline));

  NewArticles articles;
  articles.generation = snapshot.generation();
  articles.total = found.size();
  if (found.size() > most) found.resize(most);
  const Highlighter words(reading->parsed, snapshot.languages());
  const AskedFor besides(snapshot, reading->filters, reading->parsed);
  for (const Xapian::docid document : found) {
    const Result<Record> record = ReadRecord(*database, document);
    if (!record) return record.error();
    articles.hits.push_back(
        MakeHit(snapshot, {*record, document}, reading->filters, {words, besides}));
  }
  articles.end = MarkBehindAll(snapshot, *database);
  const bool is_all = articles.total == articles.hits.size();
  articles.mark = is_all          ? articles.end
                  : found.empty() ? mark
                                  : MarkBehind(snapshot, *database, found.back());
  articles.query = std::move(reading->said);
  return articles;
}

}  // namespace dateline
