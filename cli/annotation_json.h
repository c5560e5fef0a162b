// SPDX-License-Identifier: GPL-2.0-or-later
// What is found in an article, as `dateline annotate --json` prints it; docs/annotate.md lists the
// keys.
#pragma once

#include <string>
#include <string_view>

#include "cli/input_places.h"
#include "core/annotation.h"
#include "core/article.h"
#include "indexer/extract/annotator.h"

namespace dateline::cli {

// One JSON object on one line. Spans are those of `places`: what has none there is left out.
std::string AnnotationJson(std::string_view id, const Article& article,
                           const Annotation& annotation, const BesideStory& beside = {},
                           const InputPlaces& places = {});

}  // namespace dateline::cli
