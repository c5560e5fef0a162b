// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compare_articles.h"

#include <string>
#include <utility>

#include "searcher/hits.h"

namespace dateline {
namespace {

// One side with its text, which the answer does not keep.
struct Side {
  ComparedText shown;
  std::string title;
  std::string text;
};

Error NoSuchVersion(const TextName& name, std::size_t versions) {
  return {Fault::kNotFound, "the article '" + name.article + "' has " + std::to_string(versions) +
                                (versions == 1 ? " version" : " versions") + ", counted from 1"};
}

Result<Side> ReadSide(const Xapian::Database& database, const TextName& name) {
  const Result<Xapian::docid> document = FindArticle(database, name.article);
  if (!document) return document.error();
  Result<Record> record = ReadRecord(database, *document);
  if (!record) return record.error();

  const std::size_t versions = record->earlier.size() + 1;
  Side side{{CopyOf(*record), name.version, versions, record->indexed_at}, {}, {}};
  if (!name.version || *name.version == versions) {
    side.title = std::move(record->article.title);
    side.text = std::move(record->article.text);
    return side;
  }
  if (*name.version < 1 || *name.version > versions) return NoSuchVersion(name, versions);
  EarlierVersion& version = record->earlier[*name.version - 1];
  side.shown.indexed_at = version.indexed_at;
  side.shown.article.title = version.title;
  side.title = std::move(version.title);
  side.text = std::move(version.text);
  return side;
}

}  // namespace

Result<Comparison> CompareArticles(const Snapshot& snapshot, const TextName& before,
                                   const TextName& after) {
  const HandlePool::Loan database = snapshot.Borrow();
  Result<Side> left = ReadSide(*database, before);
  if (!left) return left.error();
  Result<Side> right = ReadSide(*database, after);
  if (!right) return right.error();
  return Comparison{std::move(left->shown), std::move(right->shown),
                    CompareTexts(left->title, right->title), CompareTexts(left->text, right->text),
                    snapshot.generation()};
}

}  // namespace dateline
