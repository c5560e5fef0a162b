// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mend_bodies.h"

#include <algorithm>
#include <string_view>

#include "core/fold.h"
#include "indexer/extract/acronyms.h"
#include "indexer/extract/cues.h"

namespace dateline {
namespace {

bool IsOneOf(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != std::end(words);
}

bool IsBody(const NameSpan& name) { return name.kind == EntityKind::kOrganisation; }
bool IsPlace(const NameSpan& name) { return name.kind == EntityKind::kPlace; }

bool IsSmall(const Token& token, std::string_view word) {
  return token.letters == LetterCase::kSmall && token.folded == word;
}

// A word that heads a body which belongs to another: committee, office, department.
bool IsInnerHead(const Token& token) { return token.Is(kOwnBody | kTopicBody); }

bool HasInnerHead(const std::vector<Token>& tokens, const NameSpan& name) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(name.first),
                     tokens.begin() + static_cast<std::ptrdiff_t>(name.last), IsInnerHead);
}

class BodyJoiner {
 public:
  BodyJoiner(const std::vector<Token>& tokens, std::vector<NameSpan>& names)
      : tokens_(tokens), names_(names) {}

  void Run() {
    std::vector<NameSpan> mended;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      NameSpan name = names_[i];
      while (i + 1 < names_.size() && AreOne(name, names_[i + 1])) {
        ++i;
        name.last = names_[i].last;
        name.kind = EntityKind::kOrganisation;
        name.confidence = std::min(name.confidence, names_[i].confidence);
      }
      mended.push_back(name);
    }
    names_ = std::move(mended);
  }

 private:
  bool AreOne(const NameSpan& a, const NameSpan& b) const {
    if (a.kind == EntityKind::kPerson || b.kind == EntityKind::kPerson) return false;
    if (tokens_[a.first].field != tokens_[b.first].field) return false;
    if (b.first > a.last) return IsEmbassy(a, b);
    return tokens_[a.last - 1].possessive ? IsOwned(a, b) : AreAdjacent(a, b);
  }

  // "Indonesia's House", "Navy's Ninth Base", "CPC's Central Party School".
  bool IsOwned(const NameSpan& a, const NameSpan& b) const {
    if (!IsBody(b) || tokens_[b.first].before != Gap::kBlank) return false;
    if (IsBody(a)) return IsInnerHead(tokens_[b.last - 1]) || IsInnerHead(tokens_[b.first]);
    return HasInnerHead(tokens_, b) && !LooksLikeAcronym(tokens_[b.first]);
  }

  // "Vientiane" and "Municipal Party Committee", "Jeonbuk" and "Hyundai Motors".
  bool AreAdjacent(const NameSpan& a, const NameSpan& b) const {
    const Gap gap = tokens_[b.first].before;
    return IsBody(b) && (gap == Gap::kBlank || gap == Gap::kHyphen || gap == Gap::kAmpersand) &&
           (IsBody(a) || gap == Gap::kBlank || HasInnerHead(tokens_, b));
  }

  // "Russian Embassy in Hanoi".
  bool IsEmbassy(const NameSpan& a, const NameSpan& b) const {
    constexpr std::string_view kMissions[] = {"embassy", "consulate", "consulate-general",
                                              "delegation", "mission"};
    return IsBody(a) && IsPlace(b) && b.first == a.last + 1 &&
           IsOneOf(tokens_[a.last - 1].folded, kMissions) &&
           (IsSmall(tokens_[a.last], "in") || IsSmall(tokens_[a.last], "to")) &&
           tokens_[b.first].before == Gap::kBlank && tokens_[a.last].before == Gap::kBlank;
  }

  const std::vector<Token>& tokens_;
  std::vector<NameSpan>& names_;
};

// "the Party", "Embassy": whose, nobody knows.
bool IsLoneHead(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kHeads[] = {
      "academy",     "administration", "agency",      "army",       "assembly",    "association",
      "authority",   "bank",           "board",       "bureau",     "center",      "centre",
      "club",        "college",        "command",     "commission", "committee",   "company",
      "congress",    "consulate",      "corporation", "council",    "court",       "department",
      "directorate", "division",       "embassy",     "executive",  "federation",  "force",
      "forces",      "foundation",     "front",       "fund",       "government",  "group",
      "hospital",    "house",          "institute",   "league",     "legislature", "ministry",
      "mission",     "museum",         "navy",        "office",     "parliament",  "party",
      "police",      "school",         "service",     "society",    "state",       "team",
      "treasury",    "union",          "university"};
  constexpr std::string_view kStates[] = {"government", "party", "state"};
  const Token& head = tokens[name.last - 1];
  if (name.last - name.first == 2) {
    return tokens[name.first].Has(kDemonym) && IsOneOf(head.folded, kStates);
  }
  return name.last - name.first == 1 && IsOneOf(head.folded, kHeads) &&
         !head.Has(kWellKnownOrganisation);
}

// "Minister of Environment, Water and Agriculture": the minister's portfolio is no body.
bool IsPortfolio(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kOffices[] = {"minister", "ministers", "secretary", "undersecretary",
                                           "commissioner"};
  if (name.first < 2 || HasInnerHead(tokens, name)) return false;
  const Token& link = tokens[name.first - 1];
  if (tokens[name.first].before != Gap::kBlank || LooksLikeAcronym(tokens[name.first]))
    return false;
  return (IsSmall(link, "of") || IsSmall(link, "for")) &&
         IsOneOf(tokens[name.first - 2].folded, kOffices);
}

// "13th National Congress of the CPV".
bool IsNumbered(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kMeetings[] = {"congress", "assembly", "session", "plenum",
                                            "conference"};
  const std::string_view first = tokens[name.first].folded;
  const bool ordinal =
      first.size() > 2 && first.front() >= '0' && first.front() <= '9' && first.back() > '9';
  return ordinal &&
         std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(name.first),
                     tokens.begin() + static_cast<std::ptrdiff_t>(name.last),
                     [&](const Token& token) { return IsOneOf(token.folded, kMeetings); });
}

// What two countries share.
bool EndsShared(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kShared[] = {"community", "partnership", "friendship"};
  return IsOneOf(tokens[name.last - 1].folded, kShared);
}

// "Việt Nam–China Community", "Vietnam-Japan Comprehensive Strategic Partnership": what two
// countries share is no body.
bool IsShared(const std::vector<Token>& tokens, const NameSpan& name) {
  if (!EndsShared(tokens, name)) return false;
  for (std::size_t i = name.first + 1; i < name.last; ++i) {
    if (tokens[i].before == Gap::kHyphen && tokens[i].Has(kCountry)) return true;
  }
  return false;
}

bool IsEvent(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kStorms[] = {"typhoon", "hurricane", "cyclone", "storm"};
  const Token& head = tokens[name.last - 1];
  if (IsNumbered(tokens, name) || IsShared(tokens, name)) return true;
  if (name.last - name.first > 1 && head.Has(kEventWord) && !head.Has(kOrganisationWord))
    return true;
  return IsOneOf(tokens[name.first].folded, kStorms) ||
         (name.first > 0 && tokens[name.first].before == Gap::kBlank &&
          tokens[name.first - 1].IsCapital() && IsOneOf(tokens[name.first - 1].folded, kStorms));
}

// "Office of the CPC Central Committee's Commission": the office has no name of its own.
void StripBareOffice(const std::vector<Token>& tokens, NameSpan& name) {
  constexpr std::string_view kBare[] = {"office", "board", "secretariat"};
  if (!IsOneOf(tokens[name.first].folded, kBare) || name.last - name.first < 5) return;
  std::size_t rest = name.first + 1;
  if (!IsSmall(tokens[rest], "of")) return;
  if (IsSmall(tokens[++rest], "the")) ++rest;
  const bool body = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(rest),
                                tokens.begin() + static_cast<std::ptrdiff_t>(name.last),
                                [](const Token& token) { return token.Has(kOrganisationWord); });
  if (body) name.first = rest;
}

// "Vietnamese Party, State": a list, cut where no topics are listed.
void CutAtComma(const std::vector<Token>& tokens, NameSpan& name) {
  for (std::size_t i = name.first + 1; i < name.last; ++i) {
    if (tokens[i].Is(kBodyPreposition)) return;
    const bool cut = tokens[i].before == Gap::kComma && !tokens[i].Is(kLegalForm) &&
                     i + 1 == name.last && IsLoneHead(tokens, {i, i + 1, name.kind, 1});
    if (cut) name.last = i;
  }
}

// "Coast Guard Ensign", "Sinn Féin TD": whom the body sends. But "Office of the Attorney General".
void StripRanks(const std::vector<Token>& tokens, NameSpan& name) {
  constexpr std::string_view kSeats[] = {"td", "mp", "mk", "msp", "mep"};
  const auto is_rank = [&](std::size_t i) {
    const Token& token = tokens[i];
    const bool title = token.Has(kTitleWord | kRoleWord) && !token.Has(kOrganisationWord);
    return (title || IsOneOf(token.folded, kSeats)) && tokens[i].before == Gap::kBlank &&
           tokens[i - 1].IsCapital();
  };
  if (name.last >= tokens.size() || !tokens[name.last].IsCapital() ||
      tokens[name.last].before != Gap::kBlank) {
    return;  // a rank stands before a name
  }
  while (name.last - name.first > 1 && is_rank(name.last - 1)) --name.last;
}

bool IsNumber(const Token& token) {
  return token.printed.size() <= 4 &&
         std::ranges::all_of(token.printed, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void JoinBodies(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  BodyJoiner(tokens, names).Run();
}

void DropNoBodies(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  for (NameSpan& name : names) {
    // "Việt Nam–China Community" after a tagger that cut it: the country is left.
    if (IsPlace(name) && name.last - name.first > 1 && EndsShared(tokens, name)) --name.last;
    if (!IsBody(name)) continue;
    StripBareOffice(tokens, name);
    CutAtComma(tokens, name);
    StripRanks(tokens, name);
  }
  std::erase_if(names, [&](const NameSpan& name) {
    return IsEvent(tokens, name) ||
           (IsBody(name) && (IsLoneHead(tokens, name) || IsPortfolio(tokens, name)));
  });
}

void DropSignature(const std::vector<Token>& tokens, const std::string& source,
                   std::vector<NameSpan>& names) {
  constexpr std::size_t kTop = 40;  // words that a dateline and what stands before it may have
  constexpr std::size_t kFoot = 10;
  const std::string signature = FoldName(source);
  std::erase_if(names, [&](const NameSpan& name) {
    if (tokens[name.first].in_dateline && !IsPlace(name)) return true;
    const bool top = name.last <= kTop && IsBeforeClosingBracket(tokens[name.last - 1]);
    const bool edge = top || name.first + kFoot >= tokens.size();
    return edge && !signature.empty() && name.last - name.first <= kTop &&
           JoinFolded(tokens, name.first, name.last) == signature;
  });
}

void TakeNumbers(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  constexpr std::string_view kNumbered[] = {
      "brigade",  "division", "regiment", "battalion", "highway",  "route",
      "ward",     "road",     "cave",     "zone",      "district", "gate",
      "terminal", "region",   "hospital", "no",        "group",    "court"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    NameSpan& name = names[i];
    const std::size_t next = i + 1 < names.size() ? names[i + 1].first : tokens.size();
    if (name.last >= next || name.kind == EntityKind::kPerson) continue;
    const Token& token = tokens[name.last];
    if (!IsNumber(token) || tokens[name.last - 1].possessive) continue;
    const bool hyphened = token.before == Gap::kHyphen && IsPlace(name);
    const bool numbered =
        token.before == Gap::kBlank && IsOneOf(tokens[name.last - 1].folded, kNumbered);
    if (hyphened || numbered) ++name.last;
  }
}

}  // namespace dateline
