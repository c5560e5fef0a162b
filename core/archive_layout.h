// SPDX-License-Identifier: GPL-2.0-or-later
// Where things lie in an archive directory, and the manifest that says what they should be.
//
//   archive/current -> gen-000042     the generation that is served; swapped by rename
//   archive/gen-000042/               a glass database, manifest.json, columns.bin, impacts.bin
//   archive/authority.jsonl           the editor's file
//   archive/writer.lock               held by the one writer
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "core/result.h"

namespace dateline {

std::filesystem::path CurrentLink(const std::filesystem::path& archive);
std::filesystem::path WriterLock(const std::filesystem::path& archive);

// "gen-000042" inside `archive`.
std::filesystem::path GenerationDirectory(const std::filesystem::path& archive,
                                          std::uint64_t number);

// The columns of searcher in `generation`: derived, made anew whenever it is missing or too old,
// and so in no manifest.
std::filesystem::path ColumnsFile(const std::filesystem::path& generation);

// Likewise the lists of postings that searcher keeps beside the database.
std::filesystem::path ImpactsFile(const std::filesystem::path& generation);

// The directory that `current` names. kNotFound with the code "no-archive" and the command that
// makes one when there is none; kDamaged when the link points nowhere. Any thread.
Result<std::filesystem::path> CurrentGeneration(const std::filesystem::path& archive);

// Points `current` at `generation` (a directory inside `archive`) in one atomic step and makes the
// step durable. kUnavailable when the file system refuses.
Result<Done> SwapCurrent(const std::filesystem::path& archive,
                         const std::filesystem::path& generation);

// Makes the entries of `directory` durable (fsync). kUnavailable when it cannot.
Result<Done> SyncDirectory(const std::filesystem::path& directory);

// What a sealed generation consists of.
struct Manifest {
  int schema = 0;
  std::uint64_t generation = 0;
  std::uint64_t articles = 0;
  std::map<std::string, std::string> sha256;  // file name -> hex digest, all files but the manifest
                                              // and what is derived

  bool operator==(const Manifest&) const = default;
};

// Reads every file of `generation` for its digest. kUnavailable when one cannot be read.
Result<Manifest> DescribeGeneration(const std::filesystem::path& generation);

// manifest.json, written beside and renamed, durable on return.
Result<Done> WriteManifest(const std::filesystem::path& generation, const Manifest& manifest);

// kNotFound when there is none, kDamaged when it is not one.
Result<Manifest> ReadManifest(const std::filesystem::path& generation);

}  // namespace dateline
