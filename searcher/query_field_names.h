// SPDX-License-Identifier: GPL-2.0-or-later
// What the fields of the query language are called, here and elsewhere. Internal to searcher.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The field typed as `name` (ASCII, lower case): "person" for person, people and persons. Empty for
// a name that is none.
std::string_view FieldNamed(std::string_view name);

// All fields, for a message: "person, org, ... and sort".
std::string ListedFields();

// The field that does here what `name` does in other search engines, where it is not merely another
// word for it and its value may have to be typed otherwise: "after" for since. Empty for none.
std::string_view FieldLike(std::string_view name);

}  // namespace dateline
