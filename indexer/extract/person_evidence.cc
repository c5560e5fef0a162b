// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/person_evidence.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "indexer/extract/cues.h"
#include "indexer/extract/name_shape.h"
#include "indexer/extract/person_cues.h"
#include "indexer/extract/person_titles.h"
#include "indexer/extract/thing_cues.h"

namespace dateline {
namespace {

constexpr std::uint32_t kPlaces = kCity | kRegion | kCountry | kKnownPlace | kWellKnownPlace;
constexpr std::uint32_t kBodies = kKnownOrganisation | kWellKnownOrganisation;
constexpr std::uint32_t kFamilyFirst =
    kVietnameseFamilyName | kChineseFamilyName | kKoreanFamilyName;
constexpr std::size_t kPronounReach = 16;  // tokens after a mention
constexpr std::size_t kLongestForm = 12;   // words of a name that are looked up

bool IsOneOf(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != std::end(words);
}

std::size_t SizeOf(const NameSpan& name) { return name.last - name.first; }

// Bounded: a tagger that is quite sure is not infinitely so.
float LogOdds(float confidence) {
  const float bounded = std::clamp(confidence, 0.05F, 0.995F);
  return std::log(bounded / (1 - bounded));
}

bool HasCourtesy(const std::vector<Token>& tokens, const NameSpan& name) {
  if (name.first == 0) return false;
  const Token& before = tokens[name.first - 1];
  return before.Is(kKinship) || (before.IsCapital() && before.Is(kCourtesy));
}

bool HasPronounAfter(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kPronouns[] = {"he", "she", "his", "her", "him"};
  const std::size_t end = std::min(tokens.size(), name.last + kPronounReach);
  for (std::size_t i = name.last; i < end; ++i) {
    if (tokens[i].field != tokens[name.first].field) return false;
    if (IsOneOf(tokens[i].folded, kPronouns)) return true;
  }
  return false;
}

bool HasVerbAfter(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kVerbs[] = {"is",  "was",  "has",  "had",  "will", "would",
                                         "did", "does", "left", "told", "took", "made"};
  if (name.last >= tokens.size() || tokens[name.last - 1].possessive) return false;
  const Token& next = tokens[name.last];
  if (next.before != Gap::kBlank || next.IsCapital()) return false;
  return IsOneOf(next.folded, kVerbs) || (next.folded.size() > 4 && next.folded.ends_with("ed"));
}

bool HasHumanVerbAfter(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kVerbs[] = {
      "believes", "cried",     "died",     "feels",   "felt",    "grew",     "grinned", "hopes",
      "joked",    "knew",      "knows",    "laughed", "lived",   "lives",    "married", "nodded",
      "pleaded",  "quipped",   "recalled", "recalls", "replied", "resigned", "retired", "sat",
      "shrugged", "sighed",    "smiled",   "speaks",  "spoke",   "stood",    "thinks",  "thought",
      "told",     "testified", "walked",   "wept",    "writes",  "wrote"};
  return name.last < tokens.size() && !tokens[name.last - 1].possessive &&
         tokens[name.last].before == Gap::kBlank &&
         tokens[name.last].letters == LetterCase::kSmall &&
         IsOneOf(tokens[name.last].folded, kVerbs);
}

bool Joins(Gap gap) { return gap == Gap::kBlank || gap == Gap::kHyphen || gap == Gap::kAmpersand; }

// "GK" of "GK Ann Lee", "MDRRMO" of "Bangued MDRRMO" when only Bangued was taken.
bool IsBesideCapital(const std::vector<Token>& tokens, const NameSpan& name) {
  const bool after = name.last < tokens.size() && !tokens[name.last - 1].possessive &&
                     tokens[name.last].IsCapital() && Joins(tokens[name.last].before);
  if (after || name.first == 0) return after;
  const Token& before = tokens[name.first - 1];
  return before.IsCapital() && Joins(tokens[name.first].before) && !before.possessive &&
         !before.starts_sentence && !before.Has(kTitleWord | kRoleWord | kDemonym) &&
         !before.Is(kCourtesy | kFunctionWord);
}

float VotesIn(const KindVotes& votes, EntityKind kind) {
  return votes[static_cast<std::size_t>(kind)];
}

}  // namespace

EvidenceFinder::EvidenceFinder(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                               const NameVotes& votes, const std::vector<NameSpan>& names,
                               const std::vector<NameSpan>& ruled)
    : tokens_(tokens),
      gazetteer_(gazetteer),
      votes_(votes),
      names_(names),
      ruled_(ruled),
      roles_(tokens, names) {
  for (const Token& token : tokens) {
    if (token.letters == LetterCase::kSmall) small_.insert(token.folded);
  }
}

PersonEvidence EvidenceFinder::Of(const std::vector<NameSpan>& mentions) const {
  PersonEvidence evidence{};
  const auto set = [&](PersonSign sign, float value) {
    evidence[static_cast<std::size_t>(sign)] = value;
  };
  const auto number = static_cast<float>(mentions.size());
  const NameSpan* fullest = &mentions.front();
  float surest = 0;
  float sum = 0;
  bool title_only = true;
  for (const NameSpan& name : mentions) {
    surest = std::max(surest, name.confidence);
    sum += name.confidence;
    title_only = title_only && tokens_[name.first].field == Field::kTitle;
    if (SizeOf(name) > SizeOf(*fullest)) fullest = &name;
    AddMention(name, 1 / number, evidence);
  }
  set(PersonSign::kAlways, 1);
  set(PersonSign::kSurest, LogOdds(surest));
  set(PersonSign::kMeanSure, LogOdds(sum / number));
  set(PersonSign::kSurestOfWord, SizeOf(*fullest) == 1 ? LogOdds(surest) : 0);
  set(PersonSign::kMentions, std::log(number));
  set(PersonSign::kTitleOnly, title_only ? 1 : 0);
  const bool shortened =
      SizeOf(*fullest) > 1 &&
      std::ranges::any_of(mentions, [](const NameSpan& name) { return SizeOf(name) == 1; });
  set(PersonSign::kShortForm, shortened ? 1 : 0);
  AddName(*fullest, evidence);
  return evidence;
}

// What the fullest form says by itself.
void EvidenceFinder::AddName(const NameSpan& name, PersonEvidence& evidence) const {
  const auto set = [&](PersonSign sign, float value) {
    evidence[static_cast<std::size_t>(sign)] = value;
  };
  const auto raise = [&](PersonSign sign, bool holds) {
    if (holds) set(sign, 1);
  };
  const std::size_t size = SizeOf(name);
  const Token& first = tokens_[name.first];
  const Token& last = tokens_[name.last - 1];
  raise(PersonSign::kOneWord, size == 1);
  raise(PersonSign::kFourWords, size > 3);
  raise(PersonSign::kGivenFirst, first.Has(kAnyGivenName));
  raise(PersonSign::kFamilyName, last.Has(kFamilyName) || first.Has(kFamilyFirst));
  raise(PersonSign::kOneGiven, size == 1 && first.Has(kAnyGivenName));
  raise(PersonSign::kSuffix, size > 1 && last.Is(kNameSuffix));
  raise(PersonSign::kOrdinaryEnd, size > 1 && IsOrdinary(last));
  raise(PersonSign::kReadsAsName, LooksLikeName(tokens_, {name.first, name.last, false}));
  // "Jim Press", "Summer Tuttle": behind a given name any word may stand.
  const bool named = size == 2 && first.Has(kGivenName);
  float listed = 0;
  bool apart = false;
  float others = 1;
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Token& token = tokens_[i];
    const bool small = token.letters == LetterCase::kSmall;
    if (token.Has(kAnyGivenName | kAnyFamilyName) || token.letters == LetterCase::kInitial)
      ++listed;
    raise(PersonSign::kInitial, size > 1 && token.letters == LetterCase::kInitial);
    raise(PersonSign::kParticleInside, small && token.Is(kParticle));
    raise(PersonSign::kOrdinaryWord, IsOrdinary(token) && !small && !named);
    raise(PersonSign::kSmallElsewhere, !small && !named && small_.contains(token.folded));
    raise(PersonSign::kPlacePart, token.Has(kPlaces));
    raise(
        PersonSign::kHeadPart,
        !small && !named && (token.Has(kOrganisationWord) || token.Is(kPlaceWord | kPlaceOpener)));
    raise(PersonSign::kCapitals, token.letters == LetterCase::kAllCapitals && !token.in_capitals);
    raise(PersonSign::kHyphen, i > name.first && token.before == Gap::kHyphen);
    raise(PersonSign::kDemonymPart, token.Has(kDemonym));
    apart = apart || (i > name.first && token.before != Gap::kHyphen);
    raise(PersonSign::kSmallInside, small && !token.Is(kParticle));
    const KindVotes votes = votes_.OfWord(token.folded);
    const float cast = votes[0] + votes[1] + votes[2] + votes[kNoKind];
    const float rival =
        VotesIn(votes, EntityKind::kOrganisation) + VotesIn(votes, EntityKind::kPlace);
    others = std::min(others, cast > 0 ? rival / cast : 0);
  }
  raise(PersonSign::kAllHyphened, size > 1 && !apart);
  set(PersonSign::kListedWords, listed / static_cast<float>(size));
  set(PersonSign::kPartOfOthers, others);
  if (size <= kLongestForm) AddLists(name, evidence);
}

// What the lists and the tagger say of the whole name.
void EvidenceFinder::AddLists(const NameSpan& name, PersonEvidence& evidence) const {
  const auto set = [&](PersonSign sign, float value) {
    evidence[static_cast<std::size_t>(sign)] = value;
  };
  const auto raise = [&](PersonSign sign, bool holds) {
    if (holds) set(sign, 1);
  };
  const std::string folded = JoinFolded(tokens_, name.first, name.last);
  const std::uint32_t lists =
      SizeOf(name) > 1 ? gazetteer_.Find(folded) : tokens_[name.first].lists;
  raise(PersonSign::kKnownPerson, (lists & kKnownPerson) != 0);
  raise(PersonSign::kListedPlace, (lists & kPlaces) != 0);
  raise(PersonSign::kListedBody, (lists & kBodies) != 0);
  const KindVotes votes = votes_.OfName(folded);
  const float cast = votes[0] + votes[1] + votes[2] + votes[kNoKind];
  raise(PersonSign::kVotedNobody, cast == 0);
  if (cast == 0) return;
  set(PersonSign::kVotedBody, VotesIn(votes, EntityKind::kOrganisation) / cast);
  set(PersonSign::kVotedPlace, VotesIn(votes, EntityKind::kPlace) / cast);
  set(PersonSign::kVotedOther, votes[kNoKind] / cast);
}

// What is listed together is of one kind, mostly.
void EvidenceFinder::AddNeighbours(const NameSpan& name, float share,
                                   PersonEvidence& evidence) const {
  const auto add = [&](const NameSpan& other) {
    const bool person = other.kind == EntityKind::kPerson;
    const PersonSign sign = person ? PersonSign::kAmongPeople : PersonSign::kAmongOthers;
    evidence[static_cast<std::size_t>(sign)] += share * other.confidence;
  };
  const auto joined = [&](const NameSpan& left, const NameSpan& right) {
    if (right.first == left.last) return tokens_[right.first].before == Gap::kComma;
    const Token& between = tokens_[left.last];
    return right.first == left.last + 1 && between.letters == LetterCase::kSmall &&
           (between.folded == "and" || between.folded == "or") &&
           tokens_[right.first].before == Gap::kBlank && !between.starts_sentence;
  };
  const auto here = std::ranges::lower_bound(names_, name.first, {}, &NameSpan::first);
  if (here == names_.end()) return;
  if (here != names_.begin() && joined(*std::prev(here), name)) add(*std::prev(here));
  if (std::next(here) != names_.end() && joined(name, *std::next(here))) add(*std::next(here));
}

// What stands around one mention.
void EvidenceFinder::AddMention(const NameSpan& name, float share, PersonEvidence& evidence) const {
  const auto add = [&](PersonSign sign, bool holds) {
    if (holds) evidence[static_cast<std::size_t>(sign)] += share;
  };
  add(PersonSign::kTitle, !TitlesBefore(tokens_, name).empty());
  add(PersonSign::kCourtesy, HasCourtesy(tokens_, name));
  const bool speaks = HasSpeech(tokens_, name.first, name.last);
  add(PersonSign::kSpeech, speaks);
  add(PersonSign::kOffice, !speaks && HasPersonAfter(tokens_, name.last));
  add(PersonSign::kHumanVerb, HasHumanVerbAfter(tokens_, name));
  add(PersonSign::kPronoun, HasPronounAfter(tokens_, name));
  add(PersonSign::kVerb, HasVerbAfter(tokens_, name));
  add(PersonSign::kPossessive, tokens_[name.last - 1].possessive);
  add(PersonSign::kBesideCapital, IsBesideCapital(tokens_, name));
  add(PersonSign::kQuoted, tokens_[name.first].before == Gap::kQuote);
  add(PersonSign::kRole, !roles_.RolesOf(name).empty());
  add(PersonSign::kKinOf, name.first > 1 && tokens_[name.first - 1].folded == "of" &&
                              tokens_[name.first - 2].Is(kKinship));
  AddNeighbours(name, share, evidence);
  AddThings(name, share, evidence);
  AddRuled(name, share, evidence);
  if (name.first == 0 || tokens_[name.first].before != Gap::kBlank) return;
  const Token& before = tokens_[name.first - 1];
  if (before.letters != LetterCase::kSmall) return;
  constexpr std::string_view kInside[] = {"in",     "at",  "near",    "outside", "aboard",
                                          "inside", "via", "through", "across",  "around"};
  add(PersonSign::kAfterThe, before.folded == "the");
  add(PersonSign::kAfterPlaceWord, IsOneOf(before.folded, kInside));
  add(PersonSign::kAfterOf, before.folded == "of");
  add(PersonSign::kAfterA, before.folded == "a" || before.folded == "an");
}

// What the rules of TagNames say of the words: they err elsewhere than the tagger.
void EvidenceFinder::AddRuled(const NameSpan& name, float share, PersonEvidence& evidence) const {
  const auto add = [&](PersonSign sign) { evidence[static_cast<std::size_t>(sign)] += share; };
  const auto rule = std::ranges::upper_bound(ruled_, name.first, {}, &NameSpan::last);
  if (rule == ruled_.end() || rule->first >= name.last) return;
  if (rule->kind != EntityKind::kPerson) {
    // "Jim Press" is no press.
    const bool named = SizeOf(name) == 2 && tokens_[name.first].Has(kGivenName);
    if (!named) add(PersonSign::kRuledOther);
    return;
  }
  if (rule->first != name.first || rule->last != name.last) return add(PersonSign::kRuledCut);
  add(PersonSign::kRuledPerson);
  if (SizeOf(name) > 1) add(PersonSign::kRuledFull);
}

// What stands around bodies, places and things.
void EvidenceFinder::AddThings(const NameSpan& name, float share, PersonEvidence& evidence) const {
  const auto add = [&](PersonSign sign, bool holds) {
    if (holds) evidence[static_cast<std::size_t>(sign)] += share;
  };
  add(PersonSign::kInBrackets, IsAloneInBrackets(tokens_, name));
  add(PersonSign::kInQuotes, IsAloneInQuotes(tokens_, name));
  add(PersonSign::kLettersBehind, HasLettersInBrackets(tokens_, name));
  add(PersonSign::kThingBefore, HasThingBefore(tokens_, name));
  add(PersonSign::kThingBehind, HasThingBehind(tokens_, name));
  add(PersonSign::kThingApposed, HasThingInApposition(tokens_, name));
  add(PersonSign::kWhich, HasWhichBehind(tokens_, name));
  add(PersonSign::kRoleBehind, HasRoleBehind(tokens_, name));
  add(PersonSign::kPluralVerb, HasPluralVerbBehind(tokens_, name));
  add(PersonSign::kIts, HasItsBehind(tokens_, name));
  add(PersonSign::kNumberBehind, HasNumberBehind(tokens_, name));
}

}  // namespace dateline
