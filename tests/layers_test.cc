// SPDX-License-Identifier: GPL-2.0-or-later
// The floors of the building: a file may include its own floor's folder and the folders listed for
// it, and a library's headers only through their door.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/support/folders.h"

namespace {

namespace fs = std::filesystem;
using dateline::SourceFolder;
using Names = std::set<std::string>;

const std::map<std::string, Names> kMayInclude = {
    {"core", {}},
    {"indexer/tagger", {"core"}},
    {"indexer/extract", {"indexer/tagger", "core"}},
    {"indexer", {"indexer/extract", "core"}},
    {"indexer/train", {"indexer", "indexer/tagger", "core"}},
    {"searcher", {"core"}},
    {"web", {"searcher", "core"}},
    {"cli", {"web", "searcher", "indexer", "indexer/extract", "indexer/train", "core"}},
};

// Which folders, or which one file, may name a library's headers at all.
const std::map<std::string, Names> kDoors = {
    {"xapian", {"indexer", "searcher"}},
    {"httplib.h", {"web/guarded_server.cc", "web/webhook.cc"}},
    {"unicode/", {"core", "web/time_zone.cc"}},
    {"libstemmer.h", {"core"}},
    {"openssl/", {"core", "web"}},
    {"archive.h", {"indexer"}},
    {"archive_entry.h", {"indexer"}},
    {"CLI/", {"cli"}},
    {"toml++/", {"cli"}},
};

struct Include {
  fs::path file;       // from the root
  std::string target;  // as written
};

std::vector<Include> IncludesOf(const std::string& folder) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<Include> includes;
  const fs::path root = SourceFolder();
  for (const fs::directory_entry& entry : fs::directory_iterator(root / folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string ending = entry.path().extension().string();
    if (ending != ".h" && ending != ".cc") continue;
    std::ifstream file(entry.path());
    std::smatch match;
    for (std::string line; std::getline(file, line);)
      if (std::regex_search(line, match, kInclude))
        includes.push_back({entry.path().lexically_relative(root), match[1]});
  }
  return includes;
}

bool PassesTheDoor(const fs::path& file, const std::string& included) {
  for (const auto& [library, allowed] : kDoors)
    if (included.starts_with(library))
      return allowed.contains(file.parent_path().string()) || allowed.contains(file.string());
  return true;
}

bool PointsDown(const std::string& folder, const std::string& included) {
  const std::string target = fs::path(included).parent_path().string();
  if (!kMayInclude.contains(target)) return true;  // a library, not a floor of ours
  return target == folder || kMayInclude.at(folder).contains(target);
}

TEST(Layers, NoIncludePointsUpward) {
  for (const auto& [folder, below] : kMayInclude)
    for (const Include& include : IncludesOf(folder))
      EXPECT_TRUE(PointsDown(folder, include.target))
          << include.file << " includes " << include.target;
}

TEST(Layers, LibrariesEnterByTheirDoor) {
  for (const auto& [folder, below] : kMayInclude)
    for (const Include& include : IncludesOf(folder))
      EXPECT_TRUE(PassesTheDoor(include.file, include.target))
          << include.file << " includes " << include.target;
}

TEST(Layers, EveryFloorHasSources) {
  for (const auto& [folder, below] : kMayInclude)
    EXPECT_FALSE(IncludesOf(folder).empty()) << folder;
}

// Files that include each other, directly or by a round trip, cannot be read one at a time.
TEST(Layers, NoFileIncludesItselfByARoundTrip) {
  std::map<std::string, Names> edges;
  for (const auto& [folder, below] : kMayInclude)
    for (const Include& include : IncludesOf(folder))
      edges[include.file.string()].insert(include.target);
  for (const auto& [file, targets] : edges) {
    Names seen;
    std::vector<std::string> waiting(targets.begin(), targets.end());
    while (!waiting.empty()) {
      const std::string next = waiting.back();
      waiting.pop_back();
      if (!seen.insert(next).second || !edges.contains(next)) continue;
      waiting.insert(waiting.end(), edges.at(next).begin(), edges.at(next).end());
    }
    EXPECT_FALSE(seen.contains(file)) << file << " includes itself";
  }
}

// A function that prints belongs to the program, not to a library.
TEST(Layers, LibrariesPrintNothing) {
  static const std::regex kPrints(R"(std::(cout|cerr|clog)|\b(printf|puts|perror)\s*\()");
  for (const auto& [folder, below] : kMayInclude) {
    if (folder == "cli") continue;
    for (const fs::directory_entry& entry : fs::directory_iterator(SourceFolder() / folder)) {
      if (entry.path().extension() != ".cc") continue;
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);)
        EXPECT_FALSE(std::regex_search(line, kPrints)) << entry.path() << ": " << line;
    }
  }
}

// House rule: no file of ours over 500 lines.
TEST(Layers, FilesStayShort) {
  for (const auto& [folder, below] : kMayInclude) {
    for (const fs::directory_entry& entry : fs::directory_iterator(SourceFolder() / folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path());
      std::size_t lines = 0;
      for (std::string line; std::getline(file, line);) ++lines;
      if (entry.path().extension() == ".cc" || entry.path().extension() == ".h") {
        EXPECT_LE(lines, 500u) << entry.path();
      }
    }
  }
}

}  // namespace
