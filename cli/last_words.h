// SPDX-License-Identifier: GPL-2.0-or-later
// What the program says when nothing can be answered any more.
#pragma once

namespace dateline::cli {

// From here on std::terminate prints the exception that led to it and ends the process with exit
// code 1, in place of an abort without a word. Xapian terminates so when a write fails while it is
// cleaning up after a failed write (a full disk in the middle of a commit): no caller can catch
// that. What was committed before is on the disk and whole. Call it once, from main.
void InstallLastWords();

}  // namespace dateline::cli
