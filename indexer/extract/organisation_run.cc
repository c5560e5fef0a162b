// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/organisation_run.h"

#include <algorithm>

#include "core/fold.h"
#include "indexer/extract/acronyms.h"
#include "indexer/extract/cues.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWordsBefore = 7;
constexpr std::uint32_t kAnyPlace = kCountry | kRegion | kCity | kWellKnownPlace;

bool Joins(Gap gap) { return gap == Gap::kBlank || gap == Gap::kHyphen || gap == Gap::kAmpersand; }

// Roles that are the first word of bodies just as often: General Department, State Secretariat.
bool IsRoleInBody(const Token& token) {
  constexpr std::string_view kInBodies[] = {
      "general", "justice", "judge",  "veterans", "prosecutor", "head",
      "people",  "expert",  "king",   "queen",    "prince",     "student",
      "worker",  "farmer",  "sports", "guard",    "doctor",     "forward"};
  return std::ranges::find(kInBodies, token.folded) != std::end(kInBodies);
}

bool IsRole(const Token& token) {
  return (token.Has(kRoleWord) || token.Is(kCourtesy) || token.Has(kTitleWord)) &&
         !token.Has(kOrganisationWord) && !IsRoleInBody(token);
}

// "People's Bank", "Women's Union", "CPC's Committee", "Vietnam's Ministry" run on; "Trump's
// Department" does not.
bool PossessiveRunsOn(const Token& owner, const Token& next) {
  if (owner.Has(kCommonWord) && !owner.Has(kCountry)) return true;
  if (owner.Has(kOrganisationWord)) return true;
  const bool own_body = next.Is(kOwnBody);
  if (LooksLikeAcronym(owner)) return own_body || next.IsCapital();
  return own_body && owner.Has(kAnyPlace | kDemonym | kWellKnownOrganisation);
}

bool MayPrecede(const Token& token, const Token& next) {
  if (!token.IsCapital() || token.Is(kCalendarWord | kNameSuffix)) return false;
  if (token.Is(kFunctionWord))
    return token.letters == LetterCase::kAllCapitals && token.printed.size() > 1;
  if (token.possessive) return PossessiveRunsOn(token, next);
  return !IsRole(token);
}

// tokens[i] is capital, joined to what stands before it, and no role or person begins there.
bool GoesOn(const std::vector<Token>& tokens, std::size_t i) {
  if (i >= tokens.size()) return false;
  const Token& token = tokens[i];
  const bool joined =
      Joins(token.before) || (token.before == Gap::kPeriod && tokens[i - 1].Is(kAbbreviation));
  return joined && token.IsCapital() && !IsRole(token) && !token.Is(kCalendarWord) &&
         (!token.Is(kFunctionWord) || token.letters == LetterCase::kAllCapitals);
}

// The position of the next head word reachable over capitals from i, or i when there is none.
std::size_t HeadWithin(const std::vector<Token>& tokens, std::size_t i) {
  std::size_t head = i;
  for (std::size_t k = i; k < i + 5 && GoesOn(tokens, k); ++k) {
    if (tokens[k].Has(kOrganisationWord)) head = k + 1;
    if (tokens[k].possessive) break;
  }
  return head;
}

bool IsTopic(const Token& token) {
  return token.IsCapital() && token.Has(kCommonWord) && !token.Is(kCalendarWord) &&
         !token.Is(kRoleModifier) &&
         !token.Has(kOrganisationWord | kDemonym | kCountry | kRoleWord);
}

// ", Sports and Tourism", "and Training": one past the last topic, or `end`.
std::size_t TopicsEnd(const std::vector<Token>& tokens, std::size_t end) {
  std::size_t good = end;
  for (std::size_t i = end; i < tokens.size();) {
    const bool comma = tokens[i].before == Gap::kComma;
    const bool conjunction = tokens[i].folded == "and" && tokens[i].letters == LetterCase::kSmall;
    std::size_t topic = conjunction ? i + 1 : i;
    const bool joined =
        tokens[i].before == Gap::kBlank || comma || tokens[i].before == Gap::kAmpersand;
    if (!joined || (!comma && !conjunction && tokens[i].before != Gap::kAmpersand)) break;
    if (topic >= tokens.size() || !IsTopic(tokens[topic])) break;
    if (conjunction && tokens[topic].before != Gap::kBlank) break;
    const std::size_t begin = topic;
    while (topic < tokens.size() && (topic == begin || Joins(tokens[topic].before)) &&
           (IsTopic(tokens[topic]) ||
            (topic > begin && tokens[topic].IsCapital() && tokens[topic].Has(kOrganisationWord)))) {
      ++topic;
    }
    // A list of topics ends with "and"; a comma alone may begin the next clause.
    if (topic < tokens.size() && Joins(tokens[topic].before) && tokens[topic].IsCapital()) break;
    i = topic;
    if (conjunction || tokens[topic - 1].before == Gap::kAmpersand) {
      good = topic;
      break;
    }
  }
  return good;
}

// What stands after "of": one past its last token, or `begin` when nothing fits.
std::size_t ObjectEnd(const std::vector<Token>& tokens, std::size_t begin) {
  std::size_t i = begin;
  while (i < tokens.size() && i < begin + 7) {
    const bool opens = i == begin && tokens[i].before == Gap::kBlank && tokens[i].IsCapital() &&
                       !tokens[i].Is(kCalendarWord | kCourtesy);
    if (!opens && !GoesOn(tokens, i)) break;
    if (i > begin && SeemsPersonStart(tokens, i)) break;
    if (tokens[i++].possessive) break;
  }
  return i;
}

// " of the X", " for X": one past X, or `end`.
std::size_t AfterPreposition(const std::vector<Token>& tokens, std::size_t head, std::size_t end) {
  if (tokens[head].Is(kLegalForm)) return end;  // "AFRY LLC of Almaty"
  if (end + 1 >= tokens.size() || !tokens[end].Is(kBodyPreposition) ||
      tokens[end].letters != LetterCase::kSmall || tokens[end].before != Gap::kBlank) {
    return end;
  }
  std::size_t begin = end + 1;
  if (tokens[begin].before != Gap::kBlank) return end;  // not of the next sentence or field
  if (tokens[begin].folded == "the" && begin + 1 < tokens.size()) ++begin;
  if (tokens[begin].editorial) return end;
  const std::size_t object = ObjectEnd(tokens, begin);
  if (object == begin) return end;
  const bool topics = tokens[head].Is(kTopicBody) && !tokens[object - 1].possessive &&
                      !tokens[object - 1].Has(kCountry | kOrganisationWord);
  return topics ? TopicsEnd(tokens, object) : object;
}

// " (CPV) Central Committee": one past the head word behind the bracket, or `end`.
std::size_t AfterBracket(const std::vector<Token>& tokens, std::size_t end) {
  if (end + 1 >= tokens.size() || tokens[end].before != Gap::kOpenBracket ||
      !LooksLikeAcronym(tokens[end]) || tokens[end + 1].before != Gap::kCloseBracket ||
      !tokens[end + 1].IsCapital() || IsRole(tokens[end + 1])) {
    return end;
  }
  if (tokens[end + 1].Has(kOrganisationWord)) return end + 2;
  const std::size_t head = HeadWithin(tokens, end + 2);
  return head > end + 2 ? head : end;
}

}  // namespace

bool SeemsPersonStart(const std::vector<Token>& tokens, std::size_t i) {
  if (i + 1 >= tokens.size() || !tokens[i + 1].IsCapital()) return false;
  const Token& token = tokens[i];
  const Token& next = tokens[i + 1];
  if (token.before != Gap::kBlank || next.before == Gap::kComma) return false;
  const bool diacritics = HasDiacritics(token.printed);
  if (token.Has(kVietnameseFamilyName) && (diacritics || !token.Has(kCommonWord)) &&
      (diacritics || next.Has(kVietnameseGivenName))) {
    return next.before == Gap::kBlank;
  }
  return token.Has(kGivenName) && !token.Has(kCommonWord | kAnyPlace | kOrganisationWord) &&
         next.Has(kFamilyName) && !next.Has(kOrganisationWord | kCommonWord) &&
         next.before == Gap::kBlank;
}

std::size_t BodyBegin(const std::vector<Token>& tokens, const Claims& claims, std::size_t head) {
  std::size_t first = head;
  while (first > 0 && first + kMostWordsBefore > head) {
    const Token& token = tokens[first - 1];
    const Gap gap = tokens[first].before;
    const bool joined = Joins(gap) || (gap == Gap::kPeriod && token.Is(kAbbreviation));
    if (!joined || !claims.IsFree(first - 1)) break;
    const bool saint = token.folded == "st" && gap == Gap::kPeriod;
    // "Education and Training Ministry": topics may stand before the head as well.
    if (token.folded == "and" && first - 1 > 0 && tokens[head].Is(kTopicBody) &&
        IsTopic(tokens[first]) && IsTopic(tokens[first - 2]) && claims.IsFree(first - 2) &&
        !tokens[first - 2].starts_sentence) {
      first -= 2;
      continue;
    }
    if (!saint && !MayPrecede(token, tokens[first])) break;
    --first;
  }
  return first;
}

std::size_t BodyEnd(const std::vector<Token>& tokens, std::size_t head) {
  std::size_t end = head + 1;
  for (std::size_t last_head = head;;) {
    const std::size_t before = end;
    const Token& last = tokens[end - 1];
    if (last.possessive) {
      const bool runs =
          end < tokens.size() && GoesOn(tokens, end) && PossessiveRunsOn(last, tokens[end]);
      if (!runs) break;
      end = HeadWithin(tokens, end);
    } else if (GoesOn(tokens, end) && tokens[end].Has(kOrganisationWord)) {
      ++end;
    } else if (end < tokens.size() && tokens[end].before == Gap::kOpenBracket) {
      end = AfterBracket(tokens, end);
    } else {
      end = AfterPreposition(tokens, last_head, end);
    }
    if (end == before) break;
    for (std::size_t i = before; i < end; ++i) {
      if (tokens[i].Has(kOrganisationWord)) last_head = i;
    }
  }
  return end;
}

}  // namespace dateline
