// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/meant_names.h"

#include <algorithm>
#include <utility>

#include "core/fold.h"
#include "core/words.h"
#include "searcher/query_text.h"
#include "searcher/word_slips.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWordsOfName = 6;
constexpr std::size_t kReadingsOfWord = 8;
constexpr std::size_t kMostLookups = 128;  // in the names, a few microseconds each

// The readings of one word of the name, where it stands.
struct Place {
  Span span;
  std::vector<MeantWord> readings;
};

// A choice of a reading for each place, and what they cost together.
struct Choice {
  std::vector<std::size_t> readings;
  double cost = 0;
};

std::vector<Place> PlacesOf(const Vocabulary& vocabulary, std::string_view typed) {
  std::vector<Place> places;
  for (const Word& word : SplitWords(typed, kMostWordsOfName)) {
    const std::string_view text = PartOf(typed, word.span);
    const std::string folded = FoldWord(text);
    if (folded.empty()) continue;
    Place place{word.span, {{std::string(text), 0, 0, 0}}};
    for (MeantWord& meant : MeantWords(vocabulary, folded, kReadingsOfWord)) {
      meant.text = InTheCaseOf(text, meant.text);
      place.readings.push_back(std::move(meant));
    }
    // The word itself may be the likelier the better it is known.
    place.readings[0].cost = -Familiarity(vocabulary.ArticlesWith(folded));
    places.push_back(std::move(place));
  }
  return places;
}

// The cheapest choices first, at most kMostLookups of them.
std::vector<Choice> ChoicesOf(const std::vector<Place>& places) {
  std::vector<Choice> choices(1);
  for (const Place& place : places) {
    std::vector<Choice> longer;
    for (const Choice& choice : choices) {
      for (std::size_t i = 0; i < place.readings.size(); ++i) {
        longer.push_back(choice);
        longer.back().readings.push_back(i);
        longer.back().cost += place.readings[i].cost;
      }
    }
    std::stable_sort(longer.begin(), longer.end(),
                     [](const Choice& a, const Choice& b) { return a.cost < b.cost; });
    if (longer.size() > kMostLookups) longer.resize(kMostLookups);
    choices = std::move(longer);
  }
  return choices;
}

std::string Written(std::string_view typed, const std::vector<Place>& places,
                    const Choice& choice) {
  std::string text;
  std::size_t at = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    text += typed.substr(at, places[i].span.begin - at);
    text += places[i].readings[choice.readings[i]].text;
    at = places[i].span.end;
  }
  return text + std::string(typed.substr(at));
}

}  // namespace

std::vector<MeantName> MeantNames(const Snapshot& snapshot, FacetKind kind, std::string_view typed,
                                  std::size_t limit) {
  const AliasMap& names = snapshot.names(kind);
  const std::vector<Place> places = PlacesOf(snapshot.vocabulary(), typed);
  std::vector<MeantName> meant;
  if (places.empty()) return meant;
  for (const Choice& choice : ChoicesOf(places)) {
    std::string text = Written(typed, places, choice);
    const std::vector<EntityNumber> found = names.FindName(text);
    if (found.empty()) continue;
    if (found.size() == 1) text = names.label(found.front());
    const bool is_new = std::none_of(meant.begin(), meant.end(),
                                     [&](const MeantName& name) { return name.text == text; });
    if (is_new) meant.push_back({std::move(text), choice.cost});
    if (meant.size() == limit) break;
  }
  return meant;
}

bool IsWholeName(const Snapshot& snapshot, std::string_view typed) {
  const std::string folded = FoldName(typed);
  if (folded.find(' ') == folded.npos) return false;
  for (const FacetKind kind : kFacetKinds) {
    for (const EntityNumber entity : snapshot.names(kind).FindName(folded)) {
      const std::vector<FormCount>& forms = snapshot.names(kind).forms(entity);
      if (std::any_of(forms.begin(), forms.end(),
                      [&](const FormCount& form) { return FoldName(form.form) == folded; }))
        return true;
    }
  }
  return false;
}

}  // namespace dateline
