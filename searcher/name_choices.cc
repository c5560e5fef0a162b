// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_choices.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t kNamed = 4;

}  // namespace

std::string ChoicesInWords(const std::vector<NameChoice>& choices) {
  std::string list;
  const std::size_t named = std::min(choices.size(), kNamed);
  for (std::size_t i = 0; i < named; ++i) {
    const bool last = i + 1 == choices.size();
    list += (i == 0 ? "" : last ? " or " : ", ") + choices[i].label;
  }
  if (named < choices.size())
    list += " or one of " + std::to_string(choices.size() - named) + " more";
  return list;
}

std::vector<std::string> ChoiceDetails(const std::vector<NameChoice>& choices) {
  const std::size_t named = std::min(choices.size(), kNamed);
  std::string list;
  for (std::size_t i = 0; i < named; ++i) list += (i == 0 ? "" : ", ") + choices[i].label;
  return {list, std::to_string(choices.size() - named)};
}

}  // namespace dateline
