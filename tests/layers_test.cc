// SPDX-License-Identifier: GPL-2.0-or-later
// The floors of the building: a file may include its own floor's folder and
// the folders listed for it, and a library header only through its one door.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

const std::map<std::string, Names> kMayInclude = {
    {"core", {}},
    // {"indexer/extract", {"core"}}, {"indexer", {"indexer/extract", "core"}}, {"searcher",
    // {"core"}}, ...
};

// Which folders may name a library's headers at all.
const std::map<std::string, Names> kDoors = {
    {"xapian.h", {"indexer", "searcher"}},
    {"httplib.h", {"web"}},
    {"unicode/", {"core"}},
};

// A quoted include names a file of ours by its path from the root.
bool Allowed(const std::string& folder, const std::string& included) {
  for (const auto& [library, folders] : kDoors) {
    if (included.starts_with(library)) return folders.contains(folder);
  }
  if (!fs::exists(fs::path(SOURCE_ROOT) / included)) return true;  // the standard library
  const std::string target = fs::path(included).parent_path().string();
  return target == folder || kMayInclude.at(folder).contains(target);
}

TEST(Layers, NoIncludePointsUpward) {
  const std::regex include(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  for (const auto& [folder, below] : kMayInclude) {
    for (const fs::directory_entry& entry :
         fs::directory_iterator(fs::path(SOURCE_ROOT) / folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path());
      std::smatch match;
      for (std::string line; std::getline(file, line);) {
        if (!std::regex_search(line, match, include)) continue;
        EXPECT_TRUE(Allowed(folder, match[1])) << entry.path() << " includes " << match[1];
      }
    }
  }
}

}  // namespace
