// SPDX-License-Identifier: GPL-2.0-or-later
// What is found in an article, as `dateline annotate --json` prints it; docs/annotate.md lists the
// keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/article.h"

namespace dateline::cli {

// One JSON object on one line. Spans are bytes of the article's text. `credited` are people whom
// only bylines and credits name (Annotator::Credited).
std::string AnnotationJson(std::string_view id, const Article& article,
                           const Annotation& annotation, const std::vector<Entity>& credited);

}  // namespace dateline::cli
