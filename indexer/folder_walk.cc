// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/folder_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <vector>

#include "indexer/file_kind.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

struct Listing {
  std::vector<fs::directory_entry> entries;
  std::error_code fault;
};

Listing List(const fs::path& folder) {
  Listing listing;
  fs::directory_iterator entry(folder, listing.fault);
  for (const fs::directory_iterator end; !listing.fault && entry != end;
       entry.increment(listing.fault)) {
    if (!entry->path().filename().native().starts_with('.')) listing.entries.push_back(*entry);
  }
  std::sort(listing.entries.begin(), listing.entries.end(),
            [](const fs::directory_entry& a, const fs::directory_entry& b) {
              return a.path().native() < b.path().native();
            });
  return listing;
}

std::string Unreadable(const std::error_code& fault) {
  return fmt::format("the folder cannot be read: {}; check its rights", fault.message());
}

bool Visit(const Listing& listing, const std::string& prefix, const FolderVisitor& visitor);

bool VisitFolder(const fs::path& folder, const std::string& prefix, const FolderVisitor& visitor) {
  const Listing listing = List(folder);
  if (listing.fault && !visitor.unreadable(folder, Unreadable(listing.fault))) return false;
  return Visit(listing, prefix, visitor);
}

bool Visit(const Listing& listing, const std::string& prefix, const FolderVisitor& visitor) {
  for (const fs::directory_entry& entry : listing.entries) {
    const std::string name = prefix + entry.path().filename().string();
    std::error_code fault;
    if (entry.is_directory(fault)) {
      // Links to folders can lead round in a circle, and out of what was asked for.
      if (entry.is_symlink(fault)) continue;
      if (!VisitFolder(entry.path(), name + "/", visitor)) return false;
    } else if (entry.is_regular_file(fault) && IsReadable(name)) {
      if (!visitor.file(entry.path(), name)) return false;
    }
  }
  return true;
}

}  // namespace

Result<bool> WalkFolder(const fs::path& folder, const FolderVisitor& visitor) {
  const Listing listing = List(folder);
  if (listing.fault) {
    return Error{Fault::kUnavailable,
                 fmt::format("cannot read the folder '{}': {}; check its rights", folder.string(),
                             listing.fault.message())};
  }
  return Visit(listing, "", visitor);
}

std::uint64_t InputBytes(const fs::path& path) {
  std::error_code fault;
  if (fs::is_regular_file(path, fault)) return fs::file_size(path, fault);
  if (!fs::is_directory(path, fault)) return 0;
  std::uint64_t bytes = 0;
  FolderVisitor visitor;
  visitor.unreadable = [](const fs::path&, const std::string&) { return true; };
  visitor.file = [&bytes](const fs::path& file, const std::string&) {
    std::error_code ignored;  // a file that went away meanwhile has no bytes
    const std::uintmax_t size = fs::file_size(file, ignored);
    if (!ignored) bytes += size;
    return true;
  };
  const Result<bool> walked = WalkFolder(path, visitor);
  return walked ? bytes : 0;
}

}  // namespace dateline
