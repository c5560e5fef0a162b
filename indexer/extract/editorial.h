// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a page that are not the story: bylines and credits, teasers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/article.h"

namespace dateline {

enum class EditorialKind : std::uint8_t {
  kCredit,  // who wrote, edited, took the picture: "By Ann Lee", "VNS Photo Trọng Đức"
  kTeaser,  // another story: "READ MORE: Actor Tom Hale returns"
};

struct EditorialSpan {
  Span span;
  EditorialKind kind = EditorialKind::kCredit;

  bool operator==(const EditorialSpan&) const = default;
};

// The bytes of `text` whose names are not those of the story, in order, apart, each within a line.
// A caption is story: of "Photo: Ann Lee signs the treaty. (Pic by Mai Chi)" only what stands in
// brackets is a credit. Pure, linear; any thread.
std::vector<EditorialSpan> EditorialSpans(std::string_view text);

}  // namespace dateline
