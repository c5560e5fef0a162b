// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/credited.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/extract/cues.h"
#include "indexer/extract/editorial.h"
#include "indexer/extract/entities.h"
#include "indexer/extract/media_name.h"
#include "indexer/extract/mentions.h"
#include "indexer/extract/name_shape.h"

namespace dateline {
namespace {

constexpr float kSureOfCredit = 0.9F;
constexpr std::size_t kMostParts = 6;  // words of one name

constexpr std::uint32_t kNoPeople = kCountry | kRegion | kKnownPlace | kWellKnownPlace |
                                    kKnownOrganisation | kWellKnownOrganisation;

bool IsOneOf(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != std::end(words);
}

// What credits are made of beside names: nobody is called so.
bool IsCreditWord(const Token& token) {
  constexpr std::string_view kWords[] = {
      "photo",    "photos",     "photograph",   "photographs", "pic",         "pics",
      "picture",  "pictures",   "image",        "images",      "credit",      "credits",
      "courtesy", "by",         "and",          "via",         "handout",     "file",
      "pool",     "supplied",   "reporting",    "reports",     "report",      "editing",
      "writing",  "additional", "compiled",     "words",       "text",        "graphic",
      "video",    "agency",     "agencies",     "news",        "newsroom",    "staff",
      "desk",     "team",       "bureau",       "collection",  "collections", "archive",
      "archives", "commons",    "illustration", "studio",      "magazine",    "online"};
  return IsOneOf(token.folded, kWords);
}

// "in Sodankylä", "for Nordwire", "at the summit": what follows is nobody's name.
bool LeadsElsewhere(const Token& token) {
  constexpr std::string_view kWords[] = {"in", "at", "for", "to", "the"};
  return token.letters == LetterCase::kSmall && IsOneOf(token.folded, kWords);
}

bool IsTitle(const Token& token) {
  return token.Has(kRoleWord | kTitleWord) || token.Is(kCourtesy | kRoleModifier);
}

class CreditReader {
 public:
  CreditReader(const std::vector<Token>& tokens, const Gazetteer& gazetteer)
      : tokens_(tokens), gazetteer_(gazetteer) {}

  std::vector<NameSpan> Names() const {
    std::vector<NameSpan> names;
    bool elsewhere = false;
    for (std::size_t i = 0; i < tokens_.size();) {
      const Token& token = tokens_[i];
      if (token.before != Gap::kBlank && token.before != Gap::kHyphen) elsewhere = false;
      if (!MayBegin(token)) {
        elsewhere = elsewhere || LeadsElsewhere(token);
        ++i;
        continue;
      }
      const std::size_t end = EndOfRun(i);
      const std::size_t first = WithoutTitles(i, end);
      if (!elsewhere && !GoesOnAsCredit(end) && IsPerson(first, end))
        names.push_back({first, end, EntityKind::kPerson, kSureOfCredit});
      i = end;
    }
    return names;
  }

 private:
  static bool MayBegin(const Token& token) { return token.IsCapital() && !IsCreditWord(token); }

  bool IsJoined(std::size_t i) const {
    const Token& before = tokens_[i - 1];
    const bool stop = before.Is(kAbbreviation) || before.letters == LetterCase::kInitial;
    const Gap gap = tokens_[i].before;
    return gap == Gap::kBlank || gap == Gap::kHyphen || (gap == Gap::kPeriod && stop) ||
           (gap == Gap::kComma && tokens_[i].Is(kNameSuffix) && tokens_[i].IsCapital());
  }

  // "Getty Images", "Delta Staff": what ends in a word of the trade is an outlet.
  bool GoesOnAsCredit(std::size_t end) const {
    return end < tokens_.size() && IsJoined(end) && tokens_[end].IsCapital() &&
           IsCreditWord(tokens_[end]);
  }

  std::size_t EndOfRun(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < tokens_.size() && IsJoined(end)) {
      const bool hyphened = tokens_[end].before == Gap::kHyphen;  // "Ji-ae"
      std::size_t next = end;
      while (next < tokens_.size() && next < end + 3 && IsJoined(next) &&
             tokens_[next].Is(kParticle) && !tokens_[next].IsCapital()) {
        ++next;
      }
      const bool goes_on =
          hyphened || (next < tokens_.size() && IsJoined(next) && MayBegin(tokens_[next]));
      if (!goes_on) break;
      end = hyphened ? end + 1 : next + 1;
    }
    return end;
  }

  // "Senior Reporter Ann Lee", "Dr Ann Lee": where the name of two words or more begins.
  std::size_t WithoutTitles(std::size_t first, std::size_t end) const {
    std::size_t begin = first;
    for (std::size_t i = first; i + 2 < end; ++i) {
      if (IsTitle(tokens_[i]) && !tokens_[i].Has(kAnyGivenName)) begin = i + 1;
    }
    return begin;
  }

  bool IsPerson(std::size_t first, std::size_t end) const {
    if (end - first > kMostParts) return false;
    if (end - first == 1) return IsListedAlone(tokens_[first]);
    const std::string printed = PrintedForm(tokens_, first, end);
    const bool given = tokens_[first].Has(kAnyGivenName | kAnyFamilyName);
    if (given ? IsMediaName(printed) : IsPaperName(printed)) return false;
    if ((gazetteer_.Find(JoinFolded(tokens_, first, end)) & kNoPeople) != 0) return false;
    if (!given && HasOrdinaryPart(tokens_, first, end)) return false;
    for (std::size_t i = first; i < end; ++i) {
      if (tokens_[i].IsCapital() && !tokens_[i].Is(kNameSuffix) && BreaksLikelyName(tokens_[i]))
        return false;
    }
    // "BY ANN LEE": case says nothing, so the lists have to.
    const auto is_capitals = [](const Token& token) {
      return token.letters == LetterCase::kAllCapitals;
    };
    if (std::all_of(At(first), At(end), is_capitals)) return given;
    return LooksLikeName(tokens_, {first, end, true});
  }

  // "Editor: Rahmad": a name by itself only where the lists know it as one and as nothing else.
  static bool IsListedAlone(const Token& token) {
    return token.letters == LetterCase::kCapital && token.Has(kAnyGivenName | kAnyFamilyName) &&
           !token.Has(kNoPeople | kCity | kCommonWord | kTitleWord | kRoleWord) &&
           !token.Is(kFunctionWord | kCalendarWord) && !IsPaperName(token.printed);
  }

  std::vector<Token>::const_iterator At(std::size_t i) const {
    return tokens_.begin() + static_cast<std::ptrdiff_t>(i);
  }

  const std::vector<Token>& tokens_;
  const Gazetteer& gazetteer_;
};

// The credits, and what signs the story behind its end.
std::vector<Span> CreditsOf(const Article& article, const Header& header) {
  std::vector<Span> spans;
  for (const EditorialSpan& part : EditorialSpans(article.text)) {
    if (part.kind == EditorialKind::kCredit) spans.push_back(part.span);
  }
  const bool has_body = header.body.begin < header.body.end;
  const std::uint32_t known = spans.empty() ? 0 : spans.back().end;
  const auto size = static_cast<std::uint32_t>(article.text.size());
  const std::uint32_t signature = has_body ? std::max(header.body.end, known) : size;
  if (signature < size) spans.push_back({signature, size});
  return spans;
}

bool IsBefore(const Mention& a, const Mention& b) {
  return std::pair(a.field, a.span.begin) < std::pair(b.field, b.span.begin);
}

void Add(Entity&& credited, Entity& person) {
  for (const Mention& mention : credited.mentions) person.mentions.push_back(mention);
  std::ranges::sort(person.mentions, IsBefore);
  for (const std::string& form : credited.forms) AddForm(form, person);
  for (Role& role : credited.roles) {
    const bool known =
        std::ranges::find(person.roles, role.printed, &Role::printed) != person.roles.end();
    if (!known) person.roles.push_back(std::move(role));
  }
}

}  // namespace

std::vector<Entity> FindCredited(const Article& article, const Header& header,
                                 const Gazetteer& gazetteer) {
  const std::vector<Span> credits = CreditsOf(article, header);
  if (credits.empty()) return {};
  const std::vector<Token> tokens = TokeniseParts(article.text, credits, gazetteer);
  std::vector<Entity> people = ResolveNames(tokens, CreditReader(tokens, gazetteer).Names());
  for (Entity& person : people) person.prominence = 0;  // of the story there is none
  return people;
}

NamedAndCredited JoinCredited(std::vector<Entity> named, std::vector<Entity> credited) {
  std::unordered_map<std::string, std::size_t> people;
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (named[i].kind == EntityKind::kPerson) people.emplace(named[i].key, i);
  }
  NamedAndCredited all{std::move(named), {}};
  for (Entity& person : credited) {
    const auto same = people.find(person.key);
    if (same == people.end()) {
      all.credited.push_back(std::move(person));
    } else {
      Add(std::move(person), all.named[same->second]);
    }
  }
  return all;
}

}  // namespace dateline
