// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/person_titles.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/cues.h"

namespace dateline {
namespace {

constexpr std::size_t kMostTitles = 4;  // "Brigadier General Dr"
constexpr std::size_t kApposition = 6;  // words after the comma

constexpr std::pair<std::string_view, std::string_view> kSpeltOut[] = {
    {"adm", "admiral"},         {"amb", "ambassador"}, {"capt", "captain"},
    {"cmdr", "commander"},      {"col", "colonel"},    {"cpl", "corporal"},
    {"dr", "doctor"},           {"fr", "father"},      {"gen", "general"},
    {"gov", "governor"},        {"insp", "inspector"}, {"lt", "lieutenant"},
    {"maj", "major"},           {"pres", "president"}, {"prof", "professor"},
    {"rep", "representative"},  {"sen", "senator"},    {"sgt", "sergeant"},
    {"supt", "superintendent"},
};

std::string_view SpeltOut(std::string_view word) {
  const auto* row = std::ranges::find(kSpeltOut, word, [](const auto& pair) { return pair.first; });
  return row == std::end(kSpeltOut) ? word : row->second;
}

bool IsTitle(const Token& token) {
  if (token.folded == "dr") return true;
  return token.Has(kRoleWord | kTitleWord) && !token.Is(kCourtesy) && !token.possessive;
}

bool Joins(const std::vector<Token>& tokens, std::size_t i) {
  const Gap gap = tokens[i].before;
  return gap == Gap::kBlank || gap == Gap::kHyphen ||
         (gap == Gap::kPeriod && tokens[i - 1].Is(kAbbreviation));
}

}  // namespace

bool IsPureTitle(const Token& token) {
  constexpr std::string_view kTitles[] = {
      "alhaj",  "alhaji",  "allama",   "allamah", "atty",   "bhikkhu", "canon",     "cde",
      "cllr",   "comte",   "dame",     "dato",    "datu",   "datuk",   "eiki",      "gelong",
      "h e",    "hadji",   "haji",     "hajia",   "hajiya", "hajj",    "hermana",   "khenpo",
      "malam",  "mufti",   "okyeame",  "otunba",  "ozeki",  "pandit",  "pte",       "ratu",
      "regent", "sayadaw", "sekiwake", "sheikha", "suor",   "swami",   "venerable", "yokozuna"};
  // Folded, the Vietnamese "Mr" and "Mrs" are names.
  if (token.printed == "Ông" || token.printed == "Bà") return true;
  return token.IsCapital() && std::ranges::find(kTitles, token.folded) != std::end(kTitles);
}

std::vector<std::string_view> TitlesBefore(const std::vector<Token>& tokens, const NameSpan& name) {
  std::vector<std::string_view> titles;
  for (std::size_t i = name.first; i > 0 && titles.size() < kMostTitles; --i) {
    if (!Joins(tokens, i) || !IsTitle(tokens[i - 1])) break;
    titles.push_back(SpeltOut(tokens[i - 1].folded));
  }
  return titles;
}

bool IsCalled(const std::vector<Token>& tokens, const NameSpan& name,
              const std::vector<std::string_view>& titles) {
  const auto is_one = [&](std::string_view word) {
    return std::ranges::find(titles, word) != titles.end();
  };
  if (std::ranges::any_of(TitlesBefore(tokens, name), is_one)) return true;
  const std::size_t end = std::min(tokens.size(), name.last + kApposition);
  if (name.last >= end || tokens[name.last].before != Gap::kComma) return false;
  for (std::size_t i = name.last; i < end; ++i) {
    if (i > name.last && !Joins(tokens, i)) return false;
    if (IsTitle(tokens[i]) && is_one(SpeltOut(tokens[i].folded))) return true;
  }
  return false;
}

}  // namespace dateline
