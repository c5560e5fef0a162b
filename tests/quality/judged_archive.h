// SPDX-License-Identifier: GPL-2.0-or-later
// A collection indexed as `dateline index` does it and searched as `dateline search` does.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/quality/judged_queries.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

// Whatever fails throws std::runtime_error with the message of what failed. Any thread may rank.
class JudgedArchive {
 public:
  // Indexes the articles of `files` into an archive that lives as long as this.
  explicit JudgedArchive(const std::vector<std::string>& files);

  // Opens an archive that exists.
  static JudgedArchive Open(const std::filesystem::path& archive);

  const Searcher& searcher() const { return *searcher_; }

  // The ids of what is found, the best first, at most `most` (1 to 100).
  std::vector<std::string> Rank(const std::string& query, MatchMode match, std::size_t most) const;

 private:
  explicit JudgedArchive(Searcher searcher) : searcher_(std::move(searcher)) {}

  std::optional<TemporaryDirectory> directory_;
  std::optional<Searcher> searcher_;
};

// The articles that ship, indexed at the first call for all tests of the process, which takes
// seconds.
const JudgedArchive& BundledArchive();

// The first ten of each query, a line each, for people to compare; with their grades where ranking
// may be chosen by them.
std::string TopTens(const JudgedArchive& archive, const std::vector<JudgedQuery>& queries);

}  // namespace dateline
