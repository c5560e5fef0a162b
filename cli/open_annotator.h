// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/command.h"
#include "core/result.h"
#include "indexer/extract/annotator.h"

namespace dateline::cli {

// The annotator of the data directory and model that the settings name. Says once, on standard
// error, when there is no model and names are found by lists and rules alone. Fails as
// FindDataDirectory and Annotator::Open do.
Result<Annotator> OpenAnnotator(const Context& context);

}  // namespace dateline::cli
