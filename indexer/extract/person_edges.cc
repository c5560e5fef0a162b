// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/person_edges.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/cues.h"
#include "indexer/extract/name_shape.h"
#include "indexer/extract/person_titles.h"

namespace dateline {
namespace {

bool IsOneOf(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != std::end(words);
}

// Letters behind a name: an honour or a seat in parliament.
bool IsPostnominal(const Token& token) {
  constexpr std::string_view kLetters[] = {
      "kc",  "qc",  "td",  "mp",  "mk",   "msp", "mep", "mbe",  "obe",  "cbe",  "ms",  "phd", "sc",
      "esq", "ran", "rn",  "jp",  "am",   "ao",  "ac",  "llb",  "raf",  "usn",  "mla", "ocd", "osb",
      "svd", "sj",  "ofm", "sdb", "cssr", "omi", "fse", "cicm", "csma", "mccj", "osa", "cssp"};
  return token.letters == LetterCase::kAllCapitals && IsOneOf(token.folded, kLetters);
}

// "rookie" of "rookie Chance Ellison"; but "al-Bahrani" and "de la Cruz" begin so.
bool IsSmallWord(const Token& token) {
  return token.letters == LetterCase::kSmall && !token.Is(kParticle) && token.printed[0] >= 'a' &&
         token.printed[0] <= 'z';
}

// "47.3" of "Tseng 47.3", a share of the votes.
bool IsFigure(const Token& token) {
  return !token.printed.empty() && token.printed[0] >= '0' && token.printed[0] <= '9';
}

// "Fan-san", "Tanaka-sensei".
bool IsCourtesySuffix(const Token& token) {
  constexpr std::string_view kSuffixes[] = {"san", "sama", "sensei", "ssi"};
  return token.before == Gap::kHyphen && token.letters == LetterCase::kSmall &&
         IsOneOf(token.folded, kSuffixes);
}

// "Tan Sri", "Toh Puan", "Lok Chumteav": the first word alone is a name.
bool OpensDoubleTitle(const Token& first, const Token& second) {
  constexpr std::string_view kFirst[] = {"tan", "toh", "lok", "tok"};
  constexpr std::string_view kSecond[] = {"sri", "seri", "puan", "chumteav", "guru"};
  return IsOneOf(first.folded, kFirst) && IsOneOf(second.folded, kSecond);
}

// "Prince Valdemar", "Sister Agnes": before a given name alone these are no names.
bool IsStyle(const Token& token) {
  constexpr std::string_view kStyles[] = {"prince", "princess", "king",    "queen",  "pope",
                                          "saint",  "sister",   "father",  "mother", "sultan",
                                          "emir",   "empress",  "emperor", "brother"};
  return IsOneOf(token.folded, kStyles);
}

// "Pak Jong-hwa", "Hon Lai-ying": a courtesy elsewhere, and here the family name.
bool IsFamilyOfHyphened(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kNobodys[] = {"mr", "mrs", "ms", "dr", "miss"};
  if (name.last - name.first != 3) return false;
  const Token& family = tokens[name.first];
  const Token& ending = tokens[name.last - 1];
  return ending.before == Gap::kHyphen && ending.letters == LetterCase::kSmall &&
         family.Has(kAnyFamilyName) && !IsOneOf(family.folded, kNobodys);
}

// "Sri Mulyani" of Indonesia is called so; "Tan Sri" and "Datuk Sri" are titles.
bool IsGivenSri(const std::vector<Token>& tokens, std::size_t i) {
  constexpr std::string_view kBefore[] = {"tan", "toh", "tun"};
  if (tokens[i].folded != "sri") return false;
  return i == 0 || !(tokens[i - 1].Is(kCourtesy) || IsOneOf(tokens[i - 1].folded, kBefore));
}

// "Thera" of "Galgamuwe Dhammaloka Thera".
bool IsTitleBehind(const Token& token) {
  constexpr std::string_view kTitles[] = {"thera", "thero", "rinpoche"};
  return token.IsCapital() && token.before == Gap::kBlank && IsOneOf(token.folded, kTitles);
}

// "Prince" of "Prince Abdulaziz bin Salman"; but "Dean Smith" and "Prince Okafor" keep theirs.
bool IsTitleBefore(const std::vector<Token>& tokens, const NameSpan& name) {
  const Token& token = tokens[name.first];
  const Token& next = tokens[name.first + 1];
  // "U Thant" is a courtesy, "U. Thant" an initial.
  const bool initial = token.letters == LetterCase::kInitial;
  if (initial && token.folded == "h e") return true;
  if (initial && (token.folded != "u" || next.before != Gap::kBlank)) return false;
  const std::size_t left = name.last - name.first - 1;
  if (next.Is(kNameSuffix | kParticle) && left == 1) return false;
  if (next.before == Gap::kHyphen) return false;
  // "Coxswain Berg"; the two letters of "An Ye-rin" and "Wa Ode" are no ordinary word.
  if (token.starts_sentence && IsOrdinary(token) && token.printed.size() > 2) return true;
  if (left > 2 && OpensDoubleTitle(token, next)) return true;
  // A Thai courtesy stands before one name; "Khun Maung Oo" of Shan State is called so.
  if (token.folded == "khun" && left > 1) return false;
  if (left == 1 && token.folded == "lord") return true;
  if (left > 1 && token.folded == "mian") return true;
  if (left == 1 && IsStyle(token) && next.Has(kGivenName)) return true;
  if (IsGivenSri(tokens, name.first) || IsFamilyOfHyphened(tokens, name)) return false;
  if (IsPureTitle(token)) return true;
  const bool title = token.Is(kCourtesy) || token.Has(kTitleWord | kRoleWord) || token.Is(kKinship);
  return title && (left > 1 || !token.Has(kAnyGivenName | kAnyFamilyName));
}

// "GK Ngwenya-Botha": where somebody plays.
bool IsPosition(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kPositions[] = {"gk", "ga", "gs", "wa", "wd", "gd", "qb", "wr", "rb",
                                             "te", "lb", "cb", "rw", "lw", "df", "mf", "fw"};
  const Token& token = tokens[name.first];
  return token.letters == LetterCase::kAllCapitals && !token.in_capitals &&
         IsOneOf(token.folded, kPositions) && tokens[name.first + 1].before == Gap::kBlank;
}

// Whether a role that goes on with "of", "for" or "in" ends right before tokens[first]:
// "Minister of Equipment and", "deputy from".
bool HasOpenRoleBefore(const std::vector<Token>& tokens, std::size_t first) {
  constexpr std::string_view kLinks[] = {"of", "for", "in", "from", "to", "at"};
  constexpr std::size_t kLongestRole = 12;
  if (first < 2 || tokens[first].before == Gap::kOther) return false;
  const bool list = tokens[first].before == Gap::kComma || tokens[first].before == Gap::kAmpersand;
  if (!list && !IsOneOf(tokens[first - 1].folded, kLinks) && tokens[first - 1].folded != "and")
    return false;
  for (std::size_t i = first - 1; i > 0 && i + kLongestRole > first; --i) {
    const Token& token = tokens[i];
    const bool link = token.letters == LetterCase::kSmall && IsOneOf(token.folded, kLinks);
    const bool role = tokens[i - 1].Has(kRoleWord | kTitleWord) || tokens[i - 1].folded == "deputy";
    if (link && role) return !tokens[i - 1].possessive;
    const bool inside = token.IsCapital() || link || token.folded == "and" || token.folded == "the";
    if (!inside || token.starts_sentence || token.before == Gap::kOther) return false;
  }
  return false;
}

// "Water" of "Minister of Equipment and Water Nizar Benkirane".
bool IsPortfolioBefore(const std::vector<Token>& tokens, const NameSpan& name) {
  if (name.last - name.first < 3) return false;
  const Token& token = tokens[name.first];
  return token.Has(kCommonWord) && !token.Has(kGivenName) && token.IsCapital() &&
         tokens[name.first + 1].before == Gap::kBlank && HasOpenRoleBefore(tokens, name.first);
}

// Where the place ends that the name begins with, when a role before it reads "Mayor of": else
// name.first.
std::size_t EndOfPlaceBefore(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                             const NameSpan& name) {
  if (name.last - name.first < 3 || !HasOpenRoleBefore(tokens, name.first)) return name.first;
  constexpr std::uint32_t kPlaces = kCity | kRegion | kCountry | kKnownPlace | kWellKnownPlace;
  std::size_t end = name.first + 1;
  while (end < name.last && tokens[end].before == Gap::kHyphen) ++end;
  // "adviser to Jean-Luc Morel" has no place before the name.
  const Token& token = tokens[name.first];
  const bool given = token.Has(kAnyGivenName) && !token.Has(kSurePlaces);
  const bool place = end > name.first + 1
                         ? (gazetteer.Find(JoinFolded(tokens, name.first, end)) & kPlaces) != 0
                         : !given && token.Has(kPlaces);
  return place && end + 1 < name.last && tokens[end].before == Gap::kBlank ? end : name.first;
}

// "Image" of "Keisha Lance Berg Image: the candidate".
bool IsCaptionWord(const Token& token) {
  constexpr std::string_view kWords[] = {"image", "photo", "yes", "yeah", "video", "caption"};
  return token.before == Gap::kBlank && IsOneOf(token.folded, kWords);
}

// "I" of "With Étienne I get none"; but "Elizabeth I was crowned".
bool IsPronounBehind(const std::vector<Token>& tokens, std::size_t last) {
  constexpr std::string_view kVerbs[] = {"am",   "get",  "have", "do",    "don",   "think", "know",
                                         "feel", "felt", "can",  "could", "would", "never"};
  const Token& token = tokens[last - 1];
  return token.printed == "I" && token.before == Gap::kBlank && last < tokens.size() &&
         tokens[last].before == Gap::kBlank && IsOneOf(tokens[last].folded, kVerbs);
}

// "Kennedy assassin Anna Berg": a small word of some length parts two names; the later is whole.
void CutAtSmallWord(const std::vector<Token>& tokens, NameSpan& name) {
  for (std::size_t i = name.last - 2; i > name.first; --i) {
    const Token& token = tokens[i];
    const bool parts = IsSmallWord(token) && token.before == Gap::kBlank &&
                       token.printed.size() > 4 && token.Has(kCommonWord) &&
                       tokens[i + 1].before == Gap::kBlank;
    if (!parts) continue;
    name.first = i + 1;
    return;
  }
}

// "Everton de Viña del Mar not Everton", "Elīna Krūmiņa sang Blanka": after a name of two words
// nothing small goes on but particles and "the" ("Ivan the Terrible").
void CutBeforeSmallWord(const std::vector<Token>& tokens, NameSpan& name) {
  constexpr std::string_view kInside[] = {"the", "and", "den", "van", "von", "bin", "dos", "das"};
  for (std::size_t i = name.first + 1; i + 1 < name.last; ++i) {
    const Token& token = tokens[i];
    const bool ends = IsSmallWord(token) && token.before == Gap::kBlank && token.Has(kCommonWord) &&
                      !IsOneOf(token.folded, kInside) && token.printed.size() > 2;
    if (!ends) continue;
    name.last = i;
    return;
  }
}

}  // namespace

void StripTitles(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                 std::vector<NameSpan>& names) {
  std::vector<NameSpan> bare;
  bare.reserve(names.size());
  for (NameSpan name : names) {
    if (name.kind == EntityKind::kPerson) {
      while (name.last - name.first > 1 &&
             (IsPostnominal(tokens[name.last - 1]) || IsFigure(tokens[name.last - 1]) ||
              IsCourtesySuffix(tokens[name.last - 1]) || IsCaptionWord(tokens[name.last - 1]) ||
              IsPronounBehind(tokens, name.last) ||
              (name.last - name.first > 2 && IsTitleBehind(tokens[name.last - 1]))))
        --name.last;
      if (name.last - name.first > 2) CutAtSmallWord(tokens, name);
      while (name.last - name.first > 1 &&
             (IsSmallWord(tokens[name.first]) || IsPosition(tokens, name) ||
              IsTitleBefore(tokens, name) || IsPortfolioBefore(tokens, name)))
        ++name.first;
      CutBeforeSmallWord(tokens, name);
      const std::size_t end = EndOfPlaceBefore(tokens, gazetteer, name);
      if (end > name.first) bare.push_back({name.first, end, EntityKind::kPlace, name.confidence});
      name.first = end;
    }
    bare.push_back(name);
  }
  names = std::move(bare);
}

}  // namespace dateline
