// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/person_kind.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "indexer/extract/acronyms.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/foreign_heads.h"
#include "indexer/extract/name_shape.h"
#include "indexer/extract/person_cues.h"
#include "indexer/extract/person_titles.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestForm = 12;  // words; longer names are not compared
constexpr std::size_t kApposition = 7;    // words from the comma to "maker"

bool IsOneOf(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != std::end(words);
}

bool IsPerson(const NameSpan& name) { return name.kind == EntityKind::kPerson; }
std::size_t SizeOf(const NameSpan& name) { return name.last - name.first; }

bool IsSmall(const Token& token, const auto& words) {
  return token.letters == LetterCase::kSmall && IsOneOf(token.folded, words);
}

// "Tran Phu, Le Loi and Hai Ba Trung streets": each of them.
bool IsInListOfPlaces(const std::vector<Token>& tokens, std::size_t end) {
  constexpr std::string_view kMany[] = {"streets", "roads",    "districts", "rivers",   "provinces",
                                        "wards",   "communes", "villages",  "counties", "avenues"};
  constexpr std::size_t kFarthest = 12;
  for (std::size_t i = end; i < tokens.size() && i < end + kFarthest; ++i) {
    const Token& token = tokens[i];
    const bool listed = token.before == Gap::kComma || token.before == Gap::kBlank;
    if (!listed || token.starts_sentence) return false;
    if (token.letters == LetterCase::kSmall && token.folded != "and")
      return IsOneOf(token.folded, kMany);
  }
  return false;
}

// What the words around one mention say.
struct Signs {
  bool person = false;  // a title, an age, "who", an office in apposition
  bool speech = false;  // of a person or a body
  bool body = false;
  bool place = false;
  bool thing = false;  // neither: a storm, a ship
};

bool HasPersonSign(const std::vector<Token>& tokens, const NameSpan& name) {
  if (!TitlesBefore(tokens, name).empty()) return true;
  if (name.first > 0) {
    const Token& before = tokens[name.first - 1];
    if (before.Is(kKinship) || (before.IsCapital() && before.Is(kCourtesy))) return true;
  }
  if (name.last >= tokens.size() || tokens[name.last - 1].possessive) return false;
  const bool verb = tokens[name.last].Is(kSpeechVerb);
  return !verb && HasPersonAfter(tokens, name.last);
}

// "Zakłady Nowak S.A.", "Barnard & Lyle".
bool HasCompanyForm(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kForms[] = {"s a", "llp", "n v",   "s p a",
                                         "b v", "a s", "s r l", "k k"};
  const Token& last = tokens[name.last - 1];
  if (SizeOf(name) < 2) return false;
  if (IsOneOf(last.folded, kForms) && last.IsCapital()) return true;
  const bool legal = last.Is(kLegalForm) && last.IsCapital() && !last.Has(kFamilyName);
  return legal || std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(name.first + 1),
                              tokens.begin() + static_cast<std::ptrdiff_t>(name.last),
                              [](const Token& token) { return token.before == Gap::kAmpersand; });
}

// "Eli Lilly added 1.6%": between the figure and what follows stands the sign.
bool MovesByPercent(const std::vector<Token>& tokens, std::size_t verb) {
  constexpr std::string_view kMoves[] = {
      "added",  "advanced", "climbed", "dropped", "eased",     "edged",    "fell",   "gained",
      "jumped", "lost",     "plunged", "rallied", "retreated", "rose",     "sank",   "shed",
      "slid",   "slipped",  "soared",  "surged",  "tumbled",   "declined", "closed", "finished"};
  if (!IsSmall(tokens[verb], kMoves) || tokens[verb].before != Gap::kBlank) return false;
  for (std::size_t i = verb + 1; i < tokens.size() && i < verb + 4; ++i) {
    const Token& token = tokens[i];
    const bool figure = token.printed[0] >= '0' && token.printed[0] <= '9';
    if (!figure) continue;
    const char* end = token.printed.data() + token.printed.size();
    if (*end == '%') return true;  // texts end with a zero byte
    return i + 1 < tokens.size() &&
           (tokens[i + 1].folded == "per" || tokens[i + 1].folded == "percent");
  }
  return false;
}

// ", the Korean maker of": what companies, parties and papers are called and people are not.
bool IsBodyByApposition(const std::vector<Token>& tokens, std::size_t comma) {
  constexpr std::string_view kNouns[] = {
      "airline",  "automaker",   "bank",      "brewer",   "broadcaster",  "brokerage",
      "carmaker", "chain",       "chipmaker", "company",  "conglomerate", "contractor",
      "firm",     "insurer",     "lender",    "maker",    "manufacturer", "newspaper",
      "retailer", "shipbuilder", "startup",   "start-up", "steelmaker",   "subsidiary",
      "supplier", "unit",        "utility",   "operator", "developer",    "conglomerates",
      "joint"};
  constexpr std::string_view kArticles[] = {"a", "an", "the", "its", "one"};
  if (tokens[comma].before != Gap::kComma || !IsSmall(tokens[comma], kArticles)) return false;
  for (std::size_t i = comma + 1; i < tokens.size() && i < comma + kApposition; ++i) {
    const Token& token = tokens[i];
    if (token.before != Gap::kBlank && token.before != Gap::kHyphen) return false;
    if (token.Has(kRoleWord) || token.possessive) return false;
    if (IsSmall(token, kNouns)) {
      // "the company director", "a bank clerk".
      return i + 1 == tokens.size() || tokens[i + 1].before != Gap::kBlank ||
             tokens[i + 1].Is(kFunctionWord);
    }
    if (token.Is(kFunctionWord)) return false;
  }
  return false;
}

bool HasBodyAfter(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kOwned[] = {"shares",       "stock",      "stores",   "lawmakers",
                                         "lawmaker",     "subsidiary", "branches", "plc",
                                         "shareholders", "employees",  "members",  "factory"};
  if (name.last >= tokens.size() || tokens[name.last - 1].possessive) return false;
  const Token& next = tokens[name.last];
  if (next.before == Gap::kBlank && IsSmall(next, kOwned)) return true;
  return MovesByPercent(tokens, name.last) || IsBodyByApposition(tokens, name.last);
}

bool HasBodyBefore(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kOf[] = {"shares", "shareholders", "subsidiary", "stake", "branch"};
  if (name.first < 2 || tokens[name.first].before != Gap::kBlank) return false;
  const Token& link = tokens[name.first - 1];
  const Token& noun = tokens[name.first - 2];
  // "an analyst at Raymond James"
  if (link.folded == "at") return noun.Has(kRoleWord) && !noun.IsCapital();
  return (link.folded == "of" || link.folded == "in") && IsSmall(noun, kOf);
}

// "Chamber of Commerce (Voka)": what stands alone in brackets after a body is its other name.
bool IsBodyInBrackets(const std::vector<Token>& tokens, const std::vector<NameSpan>& names,
                      std::size_t i) {
  if (i == 0 || SizeOf(names[i]) > 1) return false;
  const NameSpan& before = names[i - 1];
  const bool enclosed = tokens[names[i].first].before == Gap::kOpenBracket &&
                        IsBeforeClosingBracket(tokens[names[i].first]);
  return enclosed && before.kind == EntityKind::kOrganisation && before.last == names[i].first;
}

bool HasPlaceSign(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kIn[] = {"in", "near", "outside"};
  constexpr std::string_view kAreas[] = {
      "district",    "province", "village",       "commune",      "town",   "township",
      "ward",        "county",   "neighbourhood", "neighborhood", "river",  "highlands",
      "subdistrict", "airport",  "square",        "pass",         "valley", "market"};
  if (name.last < tokens.size() && tokens[name.last].before == Gap::kBlank &&
      !tokens[name.last - 1].possessive && IsSmall(tokens[name.last], kAreas))
    return true;
  if (name.first == 0 || tokens[name.first].before != Gap::kBlank) return false;
  // "a friend in Fidel Castro"
  const bool western =
      SizeOf(name) > 1 && tokens[name.first].Has(kGivenName) &&
      !tokens[name.first].Has(kChineseFamilyName | kVietnameseFamilyName | kKoreanFamilyName);
  return IsSmall(tokens[name.first - 1], kIn) && !western;
}

// "BRP Teresa Magbanua": the ship.
bool IsShip(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kPrefixes[] = {"brp",   "uss",  "hms",   "ins",  "hmas", "hmcs",
                                            "kri",   "usns", "uscgc", "roks", "rms",  "mv",
                                            "hmnzs", "kd",   "rss",   "rfa",  "mt",   "hdms"};
  const auto is_prefix = [&](const Token& token) {
    return token.letters == LetterCase::kAllCapitals && !token.in_capitals &&
           IsOneOf(token.folded, kPrefixes);
  };
  if (SizeOf(name) > 1 && is_prefix(tokens[name.first])) return true;
  return name.first > 0 && tokens[name.first].before == Gap::kBlank &&
         is_prefix(tokens[name.first - 1]);
}

// "Typhoon", "the tanker": tokens[i] is what a storm, a raid or a ship is.
bool IsThingWord(const Token& token) {
  constexpr std::string_view kThings[] = {
      "asteroid",  "barge",     "comet",   "cyclone",   "dredger",   "exercise",
      "ferry",     "freighter", "frigate", "galleon",   "hurricane", "locomotive",
      "operation", "schooner",  "steamer", "submarine", "tanker",    "trawler",
      "tugboat",   "typhoon",   "vessel",  "yacht"};
  return !token.possessive && IsOneOf(token.folded, kThings);
}

// The one word behind "Typhoon", whatever the tagger takes that mention for.
std::unordered_set<std::string_view> NamedThings(const std::vector<Token>& tokens) {
  std::unordered_set<std::string_view> things;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& name = tokens[i + 1];
    const bool named = IsThingWord(tokens[i]) && name.IsCapital() && name.before == Gap::kBlank &&
                       !name.Is(kFunctionWord | kCalendarWord);
    const bool goes_on =
        i + 2 < tokens.size() && tokens[i + 2].IsCapital() && tokens[i + 2].before == Gap::kBlank;
    if (named && !goes_on) things.insert(name.folded);
  }
  return things;
}

// "Typhoon Dante", "Operation Sindoor", "the tanker Hong Hai".
bool IsNamedThing(const std::vector<Token>& tokens, const NameSpan& name) {
  return name.first > 0 && tokens[name.first].before == Gap::kBlank &&
         IsThingWord(tokens[name.first - 1]);
}

class PersonRetyper {
 public:
  PersonRetyper(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                std::vector<NameSpan>& names)
      : tokens_(tokens), gazetteer_(gazetteer), names_(names), things_(NamedThings(tokens)) {}

  void Run() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (IsPerson(names_[i]) && SizeOf(names_[i]) <= kLongestForm) Read(i);
    }
    for (NameSpan& name : names_) {
      if (IsPerson(name) && SizeOf(name) <= kLongestForm) Retype(name);
    }
    std::erase_if(names_, [&](const NameSpan& name) {
      return IsPerson(name) && (IsShip(tokens_, name) || IsThing(name) || IsEvent(name));
    });
  }

 private:
  void Read(std::size_t i) {
    const NameSpan& name = names_[i];
    Signs& signs = signs_[JoinFolded(tokens_, name.first, name.last)];
    // What follows a bracket follows what stands before it.
    const bool person =
        !IsBeforeClosingBracket(tokens_[name.last - 1]) && HasPersonSign(tokens_, name);
    const bool speech = HasSpeech(tokens_, name.first, name.last);
    signs.person = signs.person || person;
    signs.speech = signs.speech || speech;
    signs.body = signs.body || HasCompanyForm(tokens_, name) || IsClubOrFirm(tokens_, name) ||
                 OpensForeignBody(tokens_, name) || HasBodyAfter(tokens_, name) ||
                 HasBodyBefore(tokens_, name) || IsBodyInBrackets(tokens_, names_, i);
    const bool named = SizeOf(name) == 1 && things_.contains(tokens_[name.first].folded);
    signs.thing = signs.thing || named || IsNamedThing(tokens_, name);
    signs.place = signs.place || HasPlaceSign(tokens_, name) || OpensForeignPlace(tokens_, name) ||
                  IsInListOfPlaces(tokens_, name.last);
    if (SizeOf(name) == 1) return;
    // Parts of a longer name that stand alone are its short forms.
    for (std::size_t k = name.first; k < name.last; ++k) parts_.insert(tokens_[k].folded);
  }

  void Retype(NameSpan& name) const {
    const std::string words = JoinFolded(tokens_, name.first, name.last);
    const auto found = signs_.find(words);
    if (found == signs_.end() || found->second.person) return;
    const Signs& signs = found->second;
    const std::uint32_t lists =
        SizeOf(name) > 1 ? gazetteer_.Find(words) : tokens_[name.first].lists;
    constexpr std::uint32_t kBodies = kKnownOrganisation | kWellKnownOrganisation;
    if ((lists & kKnownPerson) != 0) return;
    const bool listed_body = SizeOf(name) > 1 && (lists & kBodies) != 0;
    const bool short_form = SizeOf(name) == 1 && parts_.contains(tokens_[name.first].folded);
    if (listed_body || (signs.body && !short_form)) {
      name.kind = EntityKind::kOrganisation;
      return;
    }
    constexpr std::uint32_t kPlaces = kCity | kRegion | kKnownPlace | kWellKnownPlace | kCountry;
    if (signs.speech || short_form) return;
    if (signs.place || (SizeOf(name) > 1 && (lists & kPlaces) != 0)) name.kind = EntityKind::kPlace;
  }

  // By any mention of the same words, unless one of them is a person's.
  bool IsThing(const NameSpan& name) const {
    if (SizeOf(name) > kLongestForm) return false;
    const auto found = signs_.find(JoinFolded(tokens_, name.first, name.last));
    return found != signs_.end() && found->second.thing && !found->second.person;
  }

  bool IsEvent(const NameSpan& name) const {
    if (SizeOf(name) < 2 || SizeOf(name) > kLongestForm) return false;
    const std::uint32_t lists = gazetteer_.Find(JoinFolded(tokens_, name.first, name.last));
    return (lists & kEventWord) != 0;
  }

  const std::vector<Token>& tokens_;
  const Gazetteer& gazetteer_;
  std::vector<NameSpan>& names_;
  std::unordered_map<std::string, Signs> signs_;
  std::unordered_set<std::string_view> parts_;   // of names of two words or more
  std::unordered_set<std::string_view> things_;  // "dante" of "Typhoon Dante"
};

// "Vang A Chu, 35", "Wa Ode Nurhayati (34)".
bool HasAge(const std::vector<Token>& tokens, const NameSpan& name) {
  if (name.last >= tokens.size() || tokens[name.last - 1].possessive) return false;
  const Token& age = tokens[name.last];
  const bool number = age.printed.size() <= 2 &&
                      std::ranges::all_of(age.printed, [](char c) { return c >= '0' && c <= '9'; });
  if (!number) return false;
  if (age.before == Gap::kOpenBracket) return IsBeforeClosingBracket(age);
  const bool closed = name.last + 1 == tokens.size() ||
                      tokens[name.last + 1].before != Gap::kBlank ||
                      tokens[name.last + 1].starts_sentence;
  return age.before == Gap::kComma && age.printed.size() == 2 && closed;
}

bool HasCourtesyBefore(const std::vector<Token>& tokens, const NameSpan& name) {
  if (name.first == 0) return false;
  const Token& before = tokens[name.first - 1];
  const Gap gap = tokens[name.first].before;
  const bool joined = gap == Gap::kBlank || (gap == Gap::kPeriod && before.Is(kAbbreviation));
  return joined && ((before.IsCapital() && before.Is(kCourtesy)) ||
                    (before.Is(kKinship) && before.letters == LetterCase::kSmall));
}

// A body or place that the tagger doubts and the words around it call a person.
bool IsDoubtedPerson(const std::vector<Token>& tokens, const NameSpan& name,
                     std::uint32_t phrase_lists) {
  constexpr float kDoubted = 0.8F;
  constexpr std::uint32_t kOthers = kCountry | kRegion | kKnownPlace | kWellKnownPlace |
                                    kKnownOrganisation | kWellKnownOrganisation;
  if (IsPerson(name) || SizeOf(name) > 4 || (phrase_lists & kOthers) != 0) return false;
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Token& token = tokens[i];
    if (token.in_capitals || token.in_dateline || token.before == Gap::kAmpersand) return false;
    if (token.Has(kOrganisationWord | kCountry) || token.Is(kPlaceWord)) return false;
    if (token.letters == LetterCase::kAllCapitals) return false;
  }
  if (HasAge(tokens, name)) return true;
  if (name.confidence >= kDoubted) return false;
  if (HasCourtesyBefore(tokens, name)) return true;
  return (phrase_lists & kCity) == 0 && HasPersonSign(tokens, name);
}

}  // namespace

void RetypeDoubted(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                   std::vector<NameSpan>& names) {
  for (NameSpan& name : names) {
    if (IsPerson(name) || SizeOf(name) > 4) continue;
    const std::uint32_t lists = SizeOf(name) > 1
                                    ? gazetteer.Find(JoinFolded(tokens, name.first, name.last))
                                    : tokens[name.first].lists;
    if (IsDoubtedPerson(tokens, name, lists)) name.kind = EntityKind::kPerson;
  }
}

void RetypePeople(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                  std::vector<NameSpan>& names) {
  PersonRetyper(tokens, gazetteer, names).Run();
}

}  // namespace dateline
