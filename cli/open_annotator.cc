// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/open_annotator.h"

namespace dateline::cli {

Result<Annotator> OpenAnnotator(const Context& context) {
  const Result<std::filesystem::path> data = FindDataDirectory(context.settings, context.program);
  if (!data) return data.error();
  Result<Annotator> annotator = Annotator::Open(*data, context.settings.Text("model"));
  // Nobody should wonder for weeks why half the names are missing.
  if (annotator && !annotator->has_model()) {
    context.terminal.err << "note: there is no " << (*data / "tagger.model").string()
                         << ": names are found by lists and rules alone, and fewer of them\n";
  }
  return annotator;
}

}  // namespace dateline::cli
