// SPDX-License-Identifier: GPL-2.0-or-later
// All that one search finds, article by article and however much that is: what exports and feeds
// are written from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/record.h"
#include "core/result.h"
#include "searcher/response.h"

namespace dateline {

// An article as a list shows it, with all that is stored of it.
struct ListedArticle {
  Hit hit;  // without copies and explanation
  Record record;
  std::vector<NamedEntity> entities;  // one for each of the record's, in their order
};

// The articles of one committed state in the order of their search. Holds that state for as long as
// it lives, and of the articles no more than their numbers. One thread at a time.
class ResultStream {
 public:
  ~ResultStream();
  ResultStream(ResultStream&&) noexcept;
  ResultStream& operator=(ResultStream&&) noexcept;

  std::uint64_t total() const;  // articles found; near-identical ones each, if so asked
  std::uint64_t generation() const;
  const QueryReading& query() const;

  // Passes over `count` articles without reading them; over all that are left when those are fewer.
  void Skip(std::uint64_t count);

  // The next article; nothing behind the last. An article that was changed or removed since the
  // search, and whose place in the index a writer has used again, is passed over and counted as
  // gone. kUnavailable when nobody waits any longer, or the archive was rebuilt meanwhile; kDamaged
  // as Searcher::Read. After a failure there is nothing more to come.
  Result<std::optional<ListedArticle>> Next();

  std::uint64_t gone() const;

 private:
  friend class ResultStreamMaker;
  class Impl;
  explicit ResultStream(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
