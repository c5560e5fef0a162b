// SPDX-License-Identifier: GPL-2.0-or-later
// A real archive, made through the real writer, for tests of whatever reads one.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "core/record.h"
#include "tests/support/articles.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

//   const TestArchive archive({MakeRecord({.id = "a", .text = "Xi met Trung.\n"})});
//   const Result<Searcher> searcher = Searcher::Open(archive.path());
//
// Whatever fails throws, which fails the test with the writer's own message.
class TestArchive {
 public:
  // An archive of one sealed commit; of none, when there are no records.
  explicit TestArchive(const std::vector<Record>& records = {});

  const std::filesystem::path& path() const { return path_; }

  // One more commit each: generation grows by one.
  void Put(const std::vector<Record>& records) const;
  void Remove(std::string_view id) const;

 private:
  TemporaryDirectory directory_;
  std::filesystem::path path_;
};

}  // namespace dateline
