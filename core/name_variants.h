// SPDX-License-Identifier: GPL-2.0-or-later
// Names that are one name in several spellings: Việt Nam, Vietnam, Viet Nam. The index makes one
// key of them, and a query for one finds the others.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

// The spellings of one name, each folded (FoldName); the first is the key.
struct NameVariants {
  std::span<const std::string_view> spellings;
};

// The group that holds `folded_name`, or an empty span. Any thread.
NameVariants VariantsOf(std::string_view folded_name);

}  // namespace dateline
