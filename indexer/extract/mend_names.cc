// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mend_names.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/extract/cues.h"
#include "indexer/extract/mend_bodies.h"
#include "indexer/extract/mend_people.h"
#include "indexer/extract/name_votes.h"
#include "indexer/extract/person_check.h"
#include "indexer/extract/person_edges.h"
#include "indexer/extract/person_kind.h"
#include "indexer/extract/phrases.h"
#include "indexer/extract/rule_bodies.h"
#include "indexer/extract/rule_people.h"
#include "indexer/extract/second_look.h"

namespace dateline {
namespace {

// What stands between tokens[i] and the token before it.
std::string_view Between(const std::vector<Token>& tokens, std::size_t i) {
  const std::string_view before = tokens[i - 1].printed;
  const char* begin = before.data() + before.size();
  return {begin, static_cast<std::size_t>(tokens[i].printed.data() - begin)};
}

// A dash between blanks, a new paragraph, a semicolon.
bool IsBreak(const std::vector<Token>& tokens, std::size_t i) {
  const Gap gap = tokens[i].before;
  if (gap == Gap::kSemicolon || gap == Gap::kColon || tokens[i].starts_paragraph) return true;
  if (gap != Gap::kOther) return false;
  const std::string_view between = Between(tokens, i);
  // "De La Fuente/Richardson" are two, "Thivya a/p Selvam" is one.
  if (between == "/") return tokens[i].IsCapital() && tokens[i - 1].IsCapital();
  return between.find("\n\n") != std::string_view::npos ||
         between.find("))") != std::string_view::npos ||
         between.find(" —") != std::string_view::npos ||
         between.find(" –") != std::string_view::npos ||
         between.find(" - ") != std::string_view::npos;
}

// The name of a person or place does not; a body's may ("RER B – Gare du Nord").
void SplitAtBreaks(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  std::vector<NameSpan> whole;
  for (const NameSpan& name : names) {
    std::size_t first = name.first;
    for (std::size_t i = name.first + 1; i < name.last; ++i) {
      if (name.kind == EntityKind::kOrganisation || !IsBreak(tokens, i)) continue;
      whole.push_back({first, i, name.kind, name.confidence});
      first = i;
    }
    whole.push_back({first, name.last, name.kind, name.confidence});
  }
  names = std::move(whole);
}

// What has no capital is no name, unless a bracket shows it beside one: "Hsieh (謝明哲)". Scripts
// without case give the tagger whole sentences as one word.
void DropSmall(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  std::erase_if(names, [&](const NameSpan& name) {
    return tokens[name.first].before != Gap::kOpenBracket &&
           std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(name.first),
                        tokens.begin() + static_cast<std::ptrdiff_t>(name.last),
                        [](const Token& token) { return token.IsCapital(); });
  });
}

// The kind that a name's last word gives it away for, or nothing.
std::optional<EntityKind> KindByHead(const Token& head) {
  constexpr std::string_view kPlaces[] = {
      "airport",  "arena",      "avenue",     "basilica",  "bay",      "beach",     "boulevard",
      "bridge",   "camp",       "canal",      "cathedral", "cave",     "caves",     "cemetery",
      "church",   "commune",    "county",     "creek",     "crossing", "dam",       "desert",
      "district", "expressway", "falls",      "fort",      "fortress", "glacier",   "highway",
      "hill",     "hills",      "island",     "islands",   "jail",     "lake",      "lighthouse",
      "memorial", "monastery",  "monument",   "mosque",    "motorway", "mountain",  "mountains",
      "jetty",    "ocean",      "pagoda",     "palace",    "park",     "peninsula", "pier",
      "plateau",  "port",       "prefecture", "prison",    "province", "reservoir", "river",
      "road",     "sea",        "shoal",      "shrine",    "square",   "stadium",   "strait",
      "street",   "synagogue",  "temple",     "tower",     "town",     "township",  "tunnel",
      "valley",   "village",    "volcano",    "ward",      "zone",     "zoo"};
  constexpr std::string_view kBodies[] = {
      "academy",     "agency",     "association", "authority",  "board",     "bureau",
      "club",        "college",    "commission",  "committee",  "company",   "corp",
      "corporation", "council",    "court",       "department", "embassy",   "consulate",
      "faculty",     "federation", "foundation",  "group",      "holdings",  "hospital",
      "inc",         "institute",  "ltd",         "ministry",   "museum",    "party",
      "police",      "school",     "secretariat", "society",    "troupe",    "union",
      "university",  "orchestra",  "fc",          "bank",       "newspaper", "partners",
      "theatre",     "theater",    "ensemble",    "dredging",   "distillers"};
  if (!head.IsCapital()) return std::nullopt;
  if (std::ranges::find(kPlaces, head.folded) != std::end(kPlaces)) return EntityKind::kPlace;
  if (std::ranges::find(kBodies, head.folded) != std::end(kBodies))
    return EntityKind::kOrganisation;
  return std::nullopt;
}

// "Nur ul-Ihsan Mosque" is no person, "Chợ Rẫy Hospital" no place.
void RetypeByHead(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  for (NameSpan& name : names) {
    const std::size_t size = name.last - name.first;
    // "Joy Church", "Chloe Park".
    constexpr std::string_view kNobodys[] = {"street", "avenue", "airport",  "highway", "boulevard",
                                             "river",  "mosque", "district", "province"};
    const bool person =
        name.kind == EntityKind::kPerson && size == 2 && tokens[name.first].Has(kGivenName) &&
        std::ranges::find(kNobodys, tokens[name.last - 1].folded) == std::end(kNobodys);
    const std::optional<EntityKind> kind = KindByHead(tokens[name.last - 1]);
    if (size > 1 && kind && !person) name.kind = *kind;
  }
}

// "the Crown Prince": a title by itself is nobody's name.
void DropBareTitles(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  std::erase_if(names, [&](const NameSpan& name) {
    if (name.kind != EntityKind::kPerson || name.last - name.first < 2 || name.first == 0 ||
        tokens[name.first - 1].folded != "the")
      return false;
    return std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(name.first),
                       tokens.begin() + static_cast<std::ptrdiff_t>(name.last),
                       [](const Token& token) {
                         return token.Has(kTitleWord | kRoleWord) || token.Is(kRoleModifier) ||
                                token.folded == "crown";
                       });
  });
}

// "Mme Viengsamone" and "DPP Chance Teo" are no bodies: who has a courtesy is a person.
void RetypeByTitle(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  constexpr std::string_view kPeoples[] = {"mr",  "mrs", "ms",   "mme", "dr",  "sir",     "madam",
                                           "gen", "col", "capt", "sgt", "maj", "khunying"};
  for (NameSpan& name : names) {
    if (name.kind == EntityKind::kPerson || name.last - name.first < 2) continue;
    const std::string_view word = tokens[name.first].folded;
    if (std::ranges::find(kPeoples, word) == std::end(kPeoples)) continue;
    if (!KindByHead(tokens[name.last - 1])) name.kind = EntityKind::kPerson;
  }
}

// "Trinidad and Tobago", "Tyne and Wear": the lists know the whole.
void WidenPlaces(const std::vector<Phrase>& phrases, std::vector<NameSpan>& names) {
  constexpr std::uint32_t kPlaces = kCountry | kRegion | kCity | kKnownPlace;
  std::vector<NameSpan> widened;
  auto next = names.begin();
  for (const Phrase& phrase : phrases) {
    if ((phrase.lists & kPlaces) == 0) continue;
    while (next != names.end() && next->last <= phrase.first) widened.push_back(*next++);
    auto end = next;
    bool whole = next != names.end() && next->first == phrase.first;
    while (end != names.end() && end->first < phrase.last) {
      whole = whole && end->kind == EntityKind::kPlace && end->last <= phrase.last;
      ++end;
    }
    if (!whole || end == next) continue;
    widened.push_back({phrase.first, phrase.last, EntityKind::kPlace, next->confidence});
    next = end;
  }
  widened.insert(widened.end(), next, names.end());
  names = std::move(widened);
}

}  // namespace

// The passes, in order; docs/names.md says what they are worth.
std::vector<NameSpan> ProposeNames(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                                   std::vector<NameSpan> names) {
  // Persons whole and bare, before anything is decided by what a name consists of.
  DropSmall(tokens, names);
  SplitAtBreaks(tokens, names);
  RetypeByTitle(tokens, names);
  RetypeDoubted(tokens, gazetteer, names);
  StripTitles(tokens, gazetteer, names);
  DropCouples(tokens, names);
  JoinPersonParts(tokens, names);

  // Bodies and places by their head words.
  RetypePeople(tokens, gazetteer, names);
  RetypeByHead(tokens, names);
  const std::vector<Phrase> phrases = FindPhrases(tokens, gazetteer);
  WidenPlaces(phrases, names);
  WidenBodies(tokens, phrases, names);
  JoinBodies(tokens, names);
  DropNoBodies(tokens, names);
  TakeNumbers(tokens, names);
  AddBodies(tokens, phrases, names);
  AddPeople(tokens, phrases, names);
  DropBareTitles(tokens, names);

  // What the rest of the article says.
  AgreeOnKinds(tokens, names);
  TakeShortFormsBack(tokens, names);
  DropPairs(tokens, names);
  return names;
}

std::vector<NameSpan> MendNames(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                                TaggedNames tagged) {
  std::vector<NameSpan> names = ProposeNames(tokens, gazetteer, std::move(tagged.names));
  CheckPeople(tokens, gazetteer, tagged.votes, names);
  FindAgain(tokens, names);
  return names;
}

}  // namespace dateline
