// SPDX-License-Identifier: GPL-2.0-or-later
// A state of archives, and the files beside their databases.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "searcher/snapshot.h"

namespace dateline {

using SnapshotPointer = std::shared_ptr<const Snapshot>;

// Throws std::runtime_error where Snapshot::Open fails.
inline SnapshotPointer OpenAll(const std::vector<std::filesystem::path>& archives,
                               const Snapshot* previous = nullptr) {
  const auto opened = Snapshot::Open(archives, 1, previous);
  if (!opened) throw std::runtime_error(opened.error().message);
  return *opened;
}

inline std::string BytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace dateline
