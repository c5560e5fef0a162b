// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/folders.h"

namespace dateline {

std::filesystem::path SourceFolder() { return SOURCE_ROOT; }

std::filesystem::path BuildFolder() { return BUILD_ROOT; }

}  // namespace dateline
