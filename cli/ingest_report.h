// SPDX-License-Identifier: GPL-2.0-or-later
// What a run of the indexer did, in one line, and what it refused, a line each.
#pragma once

#include "cli/signals.h"
#include "cli/terminal.h"
#include "indexer/ingest.h"

namespace dateline::cli {

// Prints the counts to `out` (JSON when asked for) and every refusal to `err`, and gives the exit
// code: a signal's, else 3 when something was refused, else 0.
int PrintReport(const Terminal& terminal, const IngestReport& report, double seconds, bool json,
                const Signals& signals);

}  // namespace dateline::cli
