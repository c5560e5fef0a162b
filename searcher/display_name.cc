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

// One article in four that print any of the spellings.
constexpr std::uint64_t kFairShare = 4;

// Forms that fold alike.
struct Alike {
  std::vector<const FoldedForm*> forms;
  std::uint64_t articles = 0;
  std::uint64_t with_diacritics = 0;

  void Add(const FoldedForm& form) {
    forms.push_back(&form);
    articles += form.articles;
    if (HasDiacritics(form.form)) with_diacritics += form.articles;
  }
};

// A person is called by his own name, however few papers have the letters for it. A place or a body
// has a name in the language of the archive, which the archive itself shows: an English one that
// printed "México" once still says Mexico, and one that often prints "Việt Nam" says so.
bool PrefersDiacritics(FacetKind kind, const Alike& alike) {
  return kind == FacetKind::kPerson || alike.with_diacritics * kFairShare >= alike.articles;
}

// Among forms that fold alike: true when `a` is rather shown than `b`.
bool IsBetterSpelling(FacetKind kind, bool diacritics, const FoldedForm& a, const FoldedForm& b) {
  const bool shouts = kind == FacetKind::kPerson || kind == FacetKind::kPlace;
  const auto rank = [&](const FoldedForm& form) {
    return std::tuple(shouts && IsAllCapitals(form.form), diacritics && !HasDiacritics(form.form));
  };
  const auto rank_a = rank(a);
  const auto rank_b = rank(b);
  if (rank_a != rank_b) return rank_a < rank_b;
  if (a.articles != b.articles) return a.articles > b.articles;
  if (a.form.size() != b.form.size()) return a.form.size() > b.form.size();
  return a.form < b.form;
}

const FoldedForm& BestSpelling(FacetKind kind, const Alike& alike) {
  const bool diacritics = PrefersDiacritics(kind, alike);
  return **std::min_element(alike.forms.begin(), alike.forms.end(),
                            [&](const FoldedForm* a, const FoldedForm* b) {
                              return IsBetterSpelling(kind, diacritics, *a, *b);
                            });
}

// Requires: there is a form.
const FoldedForm& BestName(FacetKind kind, const std::vector<const FoldedForm*>& forms) {
  std::map<std::string_view, Alike> groups;
  for (const FoldedForm* form : forms) groups[form->folded].Add(*form);
  const FoldedForm* best = nullptr;
  std::uint64_t articles = 0;
  for (const auto& [folded, alike] : groups) {
    const FoldedForm& spelling = BestSpelling(kind, alike);
    const auto rank = [](std::uint64_t count, const FoldedForm& form) {
      return std::tuple(~count, ~form.form.size(), std::string_view(form.form));
    };
    if (best && rank(articles, *best) < rank(alike.articles, spelling)) continue;
    best = &spelling;
    articles = alike.articles;
  }
  return *best;
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
