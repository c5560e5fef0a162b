// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pair_address.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "web/message_keys/pair.h"
#include "web/messages_names.h"

namespace dateline::web {
namespace {

bool Before(const EntityName& a, const EntityName& b) {
  return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
}

Literal ParameterOf(EntityKind kind) { return FacetName(static_cast<FacetKind>(kind)); }

}  // namespace

Url PairAddress(const EntityName& one, const EntityName& other) {
  return PairAddress(one, other, Url("/pair"));
}

Url PairAddress(const EntityName& one, const EntityName& other, Url path) {
  const EntityName& first = Before(other, one) ? other : one;
  const EntityName& second = Before(other, one) ? one : other;
  return std::move(path)
      .Parameter(ParameterOf(first.kind), first.id)
      .Parameter(ParameterOf(second.kind), second.id);
}

Result<std::pair<EntityName, EntityName>> ReadPair(const Parameters& parameters,
                                                   const Locale& locale) {
  std::vector<EntityName> names;
  for (const auto& [name, value] : parameters) {
    for (const EntityKind kind : kEntityKinds) {
      if (name != ParameterOf(kind).view() || value.empty()) continue;
      const EntityName named{kind, value};
      if (std::find(names.begin(), names.end(), named) == names.end()) names.push_back(named);
    }
  }
  if (names.size() != 2)
    return Error{Fault::kBadInput, std::string(locale[messages::kTwoNeeded]), "bad-value"};
  std::sort(names.begin(), names.end(), Before);
  return std::pair(std::move(names[0]), std::move(names[1]));
}

}  // namespace dateline::web
