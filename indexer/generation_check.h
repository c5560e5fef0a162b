// SPDX-License-Identifier: GPL-2.0-or-later
// What must be true of a generation directory before anybody writes to it.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/result.h"

namespace dateline {

struct GenerationState {
  std::uint64_t generation = 0;
  bool sealed = false;  // a manifest lies beside it and tells the truth
};

// Reads the state and makes sure that it is whole: against the manifest's digests where there is a
// manifest of this state, else by Xapian's own check. Both read the whole directory.
// kDamaged, with advice, for a broken database or one of another version.
Result<GenerationState> CheckGeneration(const std::filesystem::path& directory);

}  // namespace dateline
