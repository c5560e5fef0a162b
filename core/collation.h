// SPDX-License-Identifier: GPL-2.0-or-later
// The order of names in lists.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Bytes that compare as the names do in the root collation (CLDR): "Đỗ" sorts after "Do" and before
// "Du". Compare with operator<. Any thread.
std::string CollationKey(std::string_view name);

}  // namespace dateline
