// SPDX-License-Identifier: GPL-2.0-or-later
// What lies in compressed files and archives, one entry after the other. The only door to
// libarchive.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/result.h"
#include "indexer/byte_source.h"
#include "indexer/file_kind.h"

namespace dateline {

// How much may come out of one file of the disk, over all archives inside one another.
// A bomb is told by its ratio: text packs to a tenth, seldom to a hundredth.
struct UnpackBudget {
  static constexpr std::uint64_t kFreeBytes = 64u * 1024 * 1024;
  static constexpr std::uint64_t kMaxRatio = 200;

  const FileSource& file;
  std::uint64_t unpacked = 0;
};

// Called for each file in the archive, in its order, with its name as it stands there (a name and
// nothing else: nothing is ever written) and its bytes, which may be left unread. False stops.
using EntryVisitor = std::function<bool(const std::string& name, ByteSource& bytes)>;

// Unpacks `packed`, a file of kind kCompressed (one entry without a name), kTar or kZip, as a
// stream: no more than a few buffers of it are in memory. Directories, links and devices are passed
// over. kBadInput when it is broken, locked with a password, or unpacks to more than the budget;
// what was visited before stays visited.
Result<Done> Unpack(FileKind kind, ByteSource& packed, UnpackBudget& budget,
                    const EntryVisitor& visit);

}  // namespace dateline
