// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/display_name.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "core/fold.h"
#include "core/letter_case.h"
#include "core/name_variants.h"

namespace dateline {
namespace {

// "vietnam" is a full form of the key "viet nam".
bool IsFull(std::string_view folded, const std::vector<std::string>& keys) {
  const auto owns = [&](std::string_view name) {
    return std::find(keys.begin(), keys.end(), name) != keys.end();
  };
  const auto variants = VariantsOf(folded).spellings;
  return owns(folded) || std::any_of(variants.begin(), variants.end(), owns);
}

// Among forms that fold alike: true when `a` is rather shown than `b`.
bool IsBetterSpelling(FacetKind kind, const FoldedForm& a, const FoldedForm& b) {
  const bool shouts = kind == FacetKind::kPerson || kind == FacetKind::kPlace;
  const auto rank = [&](const FoldedForm& form) {
    return std::tuple(shouts && IsAllCapitals(form.form), !HasDiacritics(form.form));
  };
  const auto rank_a = rank(a);
  const auto rank_b = rank(b);
  if (rank_a != rank_b) return rank_a < rank_b;
  if (a.articles != b.articles) return a.articles > b.articles;
  if (a.form.size() != b.form.size()) return a.form.size() > b.form.size();
  return a.form < b.form;
}

// Forms that fold alike.
struct Alike {
  const FoldedForm* best = nullptr;
  std::uint64_t articles = 0;
};

bool IsBetterName(const Alike& a, const Alike& b) {
  if (a.articles != b.articles) return a.articles > b.articles;
  const std::string& form_a = a.best->form;
  const std::string& form_b = b.best->form;
  if (form_a.size() != form_b.size()) return form_a.size() > form_b.size();
  return form_a < form_b;
}

// Requires: there is a form.
const FoldedForm& BestName(FacetKind kind, const std::vector<const FoldedForm*>& forms) {
  std::map<std::string_view, Alike> groups;
  for (const FoldedForm* form : forms) {
    Alike& alike = groups[form->folded];
    alike.articles += form->articles;
    if (!alike.best || IsBetterSpelling(kind, *form, *alike.best)) alike.best = form;
  }
  const auto best = std::min_element(
      groups.begin(), groups.end(),
      [](const auto& a, const auto& b) { return IsBetterName(a.second, b.second); });
  return *best->second.best;
}

}  // namespace

std::string DisplayName(FacetKind kind, const std::vector<std::string>& keys,
                        std::span<const FoldedForm> forms) {
  std::vector<const FoldedForm*> candidates;
  for (const FoldedForm& form : forms) {
    if (IsFull(form.folded, keys)) candidates.push_back(&form);
  }
  if (candidates.empty()) {
    for (const FoldedForm& form : forms) candidates.push_back(&form);
  }
  return candidates.empty() ? std::string() : BestName(kind, candidates).form;
}

}  // namespace dateline
