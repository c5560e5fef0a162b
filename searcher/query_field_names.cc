// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_field_names.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace dateline {
namespace {

constexpr std::string_view kFields[] = {"person",   "org",   "place", "any",   "role",
                                        "source",   "title", "date",  "after", "before",
                                        "mentions", "id",    "lang",  "sort"};

struct OtherName {
  std::string_view typed;
  std::string_view field;
};

// The same thing by another word: read without a remark.
constexpr OtherName kSynonyms[] = {
    {"people", "person"},    {"persons", "person"},     {"organisation", "org"},
    {"organization", "org"}, {"location", "place"},     {"publisher", "source"},
    {"headline", "title"},   {"intitle", "title"},      {"language", "lang"},
    {"published", "date"},   {"mentioned", "mentions"},
};

// Near it: since:2024 is after:2024, but until:2024 is before:2025.
constexpr OtherName kLikes[] = {
    {"since", "after"},   {"from", "after"},       {"until", "before"},     {"till", "before"},
    {"to", "before"},     {"day", "date"},         {"month", "date"},       {"year", "date"},
    {"when", "date"},     {"site", "source"},      {"inurl", "source"},     {"url", "source"},
    {"domain", "source"}, {"newspaper", "source"}, {"agency", "source"},    {"name", "person"},
    {"who", "person"},    {"about", "person"},     {"company", "org"},      {"party", "org"},
    {"country", "place"}, {"city", "place"},       {"loc", "place"},        {"where", "place"},
    {"order", "sort"},    {"orderby", "sort"},     {"allintitle", "title"},
};

std::string_view FieldOf(std::span<const OtherName> names, std::string_view typed) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const OtherName& name) { return name.typed == typed; });
  return found == names.end() ? std::string_view() : found->field;
}

}  // namespace

std::string_view FieldNamed(std::string_view name) {
  const auto* const found = std::find(std::begin(kFields), std::end(kFields), name);
  return found != std::end(kFields) ? *found : FieldOf(kSynonyms, name);
}

std::string ListedFields() {
  std::string listed;
  for (const std::string_view& field : kFields) {
    if (!listed.empty()) listed += &field == std::end(kFields) - 1 ? " and " : ", ";
    listed += field;
  }
  return listed;
}

std::string_view FieldLike(std::string_view name) { return FieldOf(kLikes, name); }

}  // namespace dateline
