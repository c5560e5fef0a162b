// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority_splits.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/fold.h"
#include "core/record.h"
#include "core/schema.h"
#include "core/words.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

using Documents = std::vector<Xapian::docid>;

Documents DocumentsOf(const Xapian::Database& database, const std::string& term) {
  return {database.postlist_begin(term), database.postlist_end(term)};
}

Documents Both(const Documents& a, const Documents& b) {
  Documents both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

Documents Either(const Documents& a, const Documents& b) {
  Documents either;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(either));
  return either;
}

// Of `documents` those under `term`. Skips through a long posting list, instead of reading it.
Documents Under(const Xapian::Database& database, const Documents& documents,
                const std::string& term) {
  Documents under;
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  for (const Xapian::docid document : documents) {
    if (posting == end) break;
    posting.skip_to(document);
    if (posting != end && *posting == document) under.push_back(document);
  }
  return under;
}

// The words as the index holds them.
std::vector<std::string> FoldedWords(std::string_view text) {
  std::vector<std::string> folded;
  for (const Word& word : SplitWords(text))
    folded.push_back(FoldWord(text.substr(word.span.begin, word.span.end - word.span.begin)));
  std::erase(folded, std::string());
  return folded;
}

// Of `documents` those that have all the words of `text`, wherever they stand.
Documents WithWords(const Xapian::Database& database, Documents documents, std::string_view text) {
  for (const std::string& word : FoldedWords(text))
    documents = Under(database, documents, WordTerm(word));
  return documents;
}

// The day in a value slot of each of `documents` that has one.
std::vector<std::pair<Xapian::docid, Day>> DaysOf(const Xapian::Database& database,
                                                  const Documents& documents,
                                                  Xapian::valueno slot) {
  std::vector<std::pair<Xapian::docid, Day>> days;
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  for (const Xapian::docid document : documents) {
    if (value == end) break;
    value.skip_to(document);
    if (value == end || value.get_docid() != document) continue;
    if (const std::optional<Day> day = ReadSortableDay(*value)) days.emplace_back(document, *day);
  }
  return days;
}

// Published within the bounds, with every day the date stands for; unknown is never within.
Documents WithinDates(const Xapian::Database& database, const Documents& documents,
                      const SplitCondition& when) {
  Documents within;
  const auto last_days = DaysOf(database, documents, kSlotPublishedLast);
  auto last = last_days.begin();
  for (const auto& [document, first_day] : DaysOf(database, documents, kSlotPublishedFirst)) {
    while (last != last_days.end() && last->first < document) ++last;
    const bool is_long = last != last_days.end() && last->first == document;
    const Day last_day = is_long ? last->second : first_day;
    if (when.from && first_day < Days(*when.from).first) continue;
    if (when.to && last_day > Days(*when.to).last) continue;
    within.push_back(document);
  }
  return within;
}

// True when one role of the entity of `term` has all of `words`.
bool HasRole(const Record& record, FacetKind kind, const std::string& term,
             const std::vector<std::string>& words) {
  for (const Entity& entity : record.annotation.entities) {
    if (FacetOf(entity.kind) != kind || KeyTerm(kind, entity.key) != term) continue;
    for (const Role& role : entity.roles) {
      const std::vector<std::string> printed = FoldedWords(role.printed);
      const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(printed.begin(), printed.end(), word) != printed.end();
      });
      if (all) return true;
    }
  }
  return false;
}

Documents WithRole(const Xapian::Database& database, const Documents& documents, FacetKind kind,
                   const AuthoritySplit& split) {
  const std::vector<std::string> words = FoldedWords(split.when.role);
  const std::string term = KeyTerm(kind, split.key);
  Documents with_role;
  for (const Xapian::docid document : documents) {
    const Result<Record> record = DecodeRecord(database.get_document(document).get_data());
    // dateline check tells of a record that cannot be read.
    if (record && !words.empty() && HasRole(*record, kind, term, words))
      with_role.push_back(document);
  }
  return with_role;
}

Documents WithAny(const Xapian::Database& database, const Documents& documents,
                  const std::vector<std::string>& texts) {
  Documents any;
  for (const std::string& text : texts) any = Either(any, WithWords(database, documents, text));
  return any;
}

Documents WithIds(const Xapian::Database& database, const Documents& documents,
                  const std::vector<std::string>& ids) {
  Documents named;
  for (const std::string& id : ids) named = Either(named, DocumentsOf(database, IdTerm(id)));
  return Both(documents, named);
}

}  // namespace

std::vector<Xapian::docid> SplitMatches(const Xapian::Database& database, FacetKind kind,
                                        const AuthoritySplit& split) {
  const SplitCondition& when = split.when;
  Documents documents = DocumentsOf(database, KeyTerm(kind, split.key));
  for (const std::string& text : when.with) documents = WithWords(database, documents, text);
  if (!when.any.empty()) documents = WithAny(database, documents, when.any);
  if (!when.articles.empty()) documents = WithIds(database, documents, when.articles);
  if (!when.source.empty())
    documents = Under(database, documents, SourceTerm(FoldName(KeyOfId(when.source))));
  if (when.from || when.to) documents = WithinDates(database, documents, when);
  if (!when.role.empty()) documents = WithRole(database, documents, kind, split);
  return documents;
}

std::vector<SplitDocuments> FindSplits(const Xapian::Database& database, FacetKind kind,
                                       const KindAuthority& authority) {
  std::vector<SplitDocuments> found;
  Documents taken;  // of the key at hand
  std::string_view key;
  for (const AuthoritySplit& split : authority.splits) {  // by key and id
    if (split.key != key) taken.clear();
    key = split.key;
    const Documents matches = SplitMatches(database, kind, split);
    Documents fresh;
    std::set_difference(matches.begin(), matches.end(), taken.begin(), taken.end(),
                        std::back_inserter(fresh));
    taken = Either(taken, fresh);
    if (fresh.empty()) continue;
    // Several conditions for one id are one more way to belong to it.
    if (!found.empty() && found.back().key == split.key && found.back().id == split.id) {
      found.back().documents = Either(found.back().documents, fresh);
    } else {
      found.push_back({split.key, split.id, fresh});
    }
  }
  return found;
}

}  // namespace dateline
