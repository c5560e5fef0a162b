// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences about copies and versions. A part of web/messages.h. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "searcher/comparison.h"
#include "searcher/neighbours.h"
#include "searcher/response.h"
#include "web/locale.h"

namespace dateline::web::messages {

std::string CopyText(const Locale& locale, const ArticleCopy& copy);  // "VNA, 22 March 2024"
std::string VersionText(const Locale& locale, std::size_t version,
                        std::int64_t indexed_at);                      // "Version 1, indexed ..."
std::string SideText(const Locale& locale, const ComparedText& side);  // "..., version 2 of 3"

}  // namespace dateline::web::messages
