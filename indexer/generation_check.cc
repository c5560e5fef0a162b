// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/generation_check.h"

#include <fmt/format.h>
#include <xapian.h>

#include <charconv>
#include <optional>
#include <string>

#include "core/archive_layout.h"
#include "core/schema.h"

namespace dateline {
namespace {

Error Damaged(const std::filesystem::path& directory, const std::string& what) {
  return {Fault::kDamaged,
          fmt::format("the index '{}' is damaged: {}; restore it from a backup or index the "
                      "articles into a new archive",
                      directory.string(), what)};
}

std::optional<std::uint64_t> Number(const std::string& text) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [parsed, fault] = std::from_chars(text.data(), end, number);
  if (fault != std::errc() || parsed != end) return std::nullopt;
  return number;
}

// The generation that the database's metadata names.
Result<std::uint64_t> ReadGeneration(const std::filesystem::path& directory) {
  const Xapian::Database database(directory.string());
  const std::string schema = database.get_metadata(kMetaSchema);
  if (schema != std::to_string(kSchemaVersion)) {
    return Error{
        Fault::kDamaged,
        fmt::format("the index '{}' was written by another version (schema {}, this "
                    "program writes {}); run dateline rebuild",
                    directory.string(), schema.empty() ? "unknown" : schema, kSchemaVersion)};
  }
  const std::optional<std::uint64_t> generation = Number(database.get_metadata(kMetaGeneration));
  if (!generation) return Damaged(directory, "it does not say its generation");
  return *generation;
}

std::optional<Error> CompareDigests(const std::filesystem::path& directory,
                                    const Manifest& sealed) {
  const Result<Manifest> found = DescribeGeneration(directory);
  if (!found) return found.error();
  for (const auto& [file, digest] : sealed.sha256) {
    const auto now = found->sha256.find(file);
    if (now == found->sha256.end()) return Damaged(directory, "its file " + file + " is missing");
    if (now->second != digest) {
      return Damaged(directory, "its file " + file + " is not the one that was written");
    }
  }
  return std::nullopt;
}

std::optional<Error> CheckStructure(const std::filesystem::path& directory) {
  const std::size_t faults = Xapian::Database::check(directory.string());
  if (faults == 0) return std::nullopt;
  return Damaged(directory, fmt::format("Xapian's check finds {} faults", faults));
}

Result<GenerationState> Check(const std::filesystem::path& directory) {
  const Result<std::uint64_t> generation = ReadGeneration(directory);
  if (!generation) return generation.error();
  const Result<Manifest> manifest = ReadManifest(directory);
  if (!manifest && manifest.error().fault != Fault::kNotFound) return manifest.error();

  const bool sealed = manifest && manifest->generation == *generation;
  const std::optional<Error> fault =
      sealed ? CompareDigests(directory, *manifest) : CheckStructure(directory);
  if (fault) return *fault;
  return GenerationState{*generation, sealed};
}

}  // namespace

Result<GenerationState> CheckGeneration(const std::filesystem::path& directory) {
  try {
    return Check(directory);
  } catch (const Xapian::Error& error) {
    return Damaged(directory, error.get_msg());
  }
}

}  // namespace dateline
