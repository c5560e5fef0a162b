// SPDX-License-Identifier: GPL-2.0-or-later
// Where the checkout and its build are, for tests that read what ships or run the programs.
#pragma once

#include <filesystem>

namespace dateline {

// The checkout's root and the build's. Absolute; any thread. Only folders.cc is compiled with the
// places themselves, so that the compiler's cache serves one checkout what another has compiled.
std::filesystem::path SourceFolder();
std::filesystem::path BuildFolder();

}  // namespace dateline
