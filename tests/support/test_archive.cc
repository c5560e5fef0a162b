// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/test_archive.h"

#include <stdexcept>

#include "indexer/index_writer.h"

namespace dateline {
namespace {

template <typename T>
T Value(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

void Finish(IndexWriter& writer) {
  const Committed committed = Value(writer.Commit());
  if (!committed.refused.empty()) throw std::runtime_error(committed.refused.front().message);
  Value(writer.Seal());
}

}  // namespace

TestArchive::TestArchive(const std::vector<Record>& records)
    : path_(directory_.path() / "archive") {
  Put(records);
}

void TestArchive::Put(const std::vector<Record>& records) const {
  IndexWriter writer = Value(IndexWriter::Open(path_));
  for (const Record& record : records) Value(writer.Put(record));
  Finish(writer);
}

void TestArchive::Remove(std::string_view id) const {
  IndexWriter writer = Value(IndexWriter::Open(path_));
  Value(writer.Remove(id));
  Finish(writer);
}

}  // namespace dateline
