// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/thing_cues.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/acronyms.h"
#include "indexer/extract/cues.h"

namespace dateline {
namespace {

constexpr std::size_t kApposition = 7;  // tokens from the comma to "group"
constexpr std::size_t kItsReach = 10;   // tokens after the name

// What bodies, places and things are called and people are not; sorted. "Rival", "producer" and
// the like are left out: people are called so as well.
constexpr std::string_view kThings[] = {
    "aircraft",    "airline",     "airport",      "album",        "app",           "area",
    "automaker",   "bakery",      "ballad",       "band",         "bank",          "barangay",
    "barge",       "bay",         "beach",        "beer",         "boat",          "borough",
    "branch",      "branches",    "brand",        "brewer",       "brewery",       "bridge",
    "broadcaster", "brokerage",   "bus",          "camp",         "cannery",       "cape",
    "car",         "carmaker",    "carrier",      "chain",        "charity",       "chipmaker",
    "choir",       "city",        "clan",         "clans",        "clinic",        "club",
    "coalition",   "college",     "commune",      "company",      "confederation", "conglomerate",
    "consortium",  "consultancy", "contractor",   "cooperative",  "county",        "cruiser",
    "cyclone",     "daily",       "dam",          "delta",        "destroyer",     "developer",
    "distillery",  "district",    "drink",        "drone",        "drugmaker",     "employees",
    "ensemble",    "estate",      "exporter",     "factory",      "fans",          "federation",
    "ferry",       "festival",    "film",         "firm",         "football",      "forest",
    "foundation",  "franchise",   "frigate",      "fund",         "galleon",       "gang",
    "gangs",       "giant",       "group",        "grouping",     "hamlet",        "harbour",
    "highlands",   "horse",       "hotel",        "hurricane",    "importer",      "institute",
    "insurer",     "island",      "islands",      "islet",        "jet",           "journal",
    "label",       "lager",       "lake",         "language",     "launch",        "lender",
    "locomotive",  "magazine",    "maker",        "manufacturer", "mare",          "market",
    "militia",     "mine",        "missile",      "monastery",    "monopoly",      "mosque",
    "mountain",    "movement",    "municipality", "neighborhood", "neighbourhood", "network",
    "newspaper",   "ngo",         "nonprofit",    "novel",        "nursery",       "opera",
    "operator",    "orchestra",   "organisation", "organization", "outfit",        "outlet",
    "outpost",     "painting",    "paper",        "park",         "party",         "peninsula",
    "plateau",     "platform",    "port",         "prison",       "province",      "publisher",
    "reef",        "refiner",     "refinery",     "region",       "reserve",       "reservoir",
    "resort",      "retailer",    "river",        "road",         "rocket",        "satellite",
    "school",      "sea",         "sect",         "series",       "settlement",    "shareholders",
    "shares",      "ship",        "shipbuilder",  "shop",         "shrine",        "side",
    "slum",        "song",        "squad",        "square",       "stadium",       "start-up",
    "startup",     "state",       "station",      "steamer",      "steelmaker",    "stock",
    "store",       "stores",      "storm",        "strain",       "strait",        "street",
    "streets",     "studio",      "submarine",    "submersible",  "subsidiary",    "suburb",
    "supermarket", "supplier",    "syndicate",    "system",       "tanker",        "team",
    "temple",      "theatre",     "town",         "township",     "train",         "trawler",
    "troupe",      "truck",       "tugboat",      "tunnel",       "turtle",        "turtles",
    "typhoon",     "unit",        "utility",      "vaccine",      "valley",        "vessel",
    "village",     "volcano",     "ward",         "warship",      "website",       "winery",
    "works",       "yacht",       "zone"};

static_assert(std::ranges::is_sorted(kThings));

bool IsOneOf(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != std::end(words);
}

bool IsThing(const Token& token) {
  return token.letters == LetterCase::kSmall && std::ranges::binary_search(kThings, token.folded);
}

bool IsFigure(const Token& token) { return token.printed[0] >= '0' && token.printed[0] <= '9'; }

// The token after the name when nothing parts them but a blank, else null.
const Token* JoinedBehind(const std::vector<Token>& tokens, const NameSpan& name) {
  if (name.last >= tokens.size() || tokens[name.last - 1].possessive) return nullptr;
  const Token& next = tokens[name.last];
  return next.before == Gap::kBlank && !next.starts_sentence ? &next : nullptr;
}

// Whether the bytes at `text`, which end with a zero byte, are a closing quotation mark, a comma or
// full stop before it passed over.
bool IsClosingQuote(const char* text) {
  if (*text == ',' || *text == '.') ++text;
  const std::string_view rest(text);
  return rest.starts_with('"') || rest.starts_with('\'') || rest.starts_with("”") ||
         rest.starts_with("’");
}

}  // namespace

bool IsAloneInBrackets(const std::vector<Token>& tokens, const NameSpan& name) {
  return tokens[name.first].before == Gap::kOpenBracket &&
         IsBeforeClosingBracket(tokens[name.last - 1]);
}

bool IsAloneInQuotes(const std::vector<Token>& tokens, const NameSpan& name) {
  const Token& last = tokens[name.last - 1];
  return tokens[name.first].before == Gap::kQuote && !last.possessive &&
         IsClosingQuote(last.printed.data() + last.printed.size());
}

bool HasLettersInBrackets(const std::vector<Token>& tokens, const NameSpan& name) {
  if (name.last >= tokens.size() || tokens[name.last - 1].possessive) return false;
  const Token& next = tokens[name.last];
  return next.before == Gap::kOpenBracket && next.letters == LetterCase::kAllCapitals &&
         !next.in_capitals && LooksLikeAcronym(next);
}

bool HasThingBefore(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kCalled[] = {"called", "dubbed", "named", "nicknamed"};
  const Token& first = tokens[name.first];
  if (name.first == 0 || first.starts_sentence) return false;
  if (first.before != Gap::kBlank && first.before != Gap::kComma && first.before != Gap::kQuote)
    return false;
  std::size_t i = name.first - 1;
  if (i > 0 && IsOneOf(tokens[i].folded, kCalled)) --i;
  return IsThing(tokens[i]) && !tokens[i].possessive;
}

bool HasThingBehind(const std::vector<Token>& tokens, const NameSpan& name) {
  const Token* next = JoinedBehind(tokens, name);
  return next != nullptr && IsThing(*next);
}

bool HasThingInApposition(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kArticles[] = {"a", "an", "the", "its", "one"};
  if (name.last >= tokens.size() || tokens[name.last - 1].possessive) return false;
  const Token& article = tokens[name.last];
  if (article.before != Gap::kComma || !IsOneOf(article.folded, kArticles)) return false;
  const std::size_t end = std::min(tokens.size(), name.last + kApposition);
  for (std::size_t i = name.last + 1; i < end; ++i) {
    const Token& token = tokens[i];
    const bool joined = token.before == Gap::kBlank || token.before == Gap::kHyphen;
    if (!joined || token.possessive || token.Has(kRoleWord)) return false;
    if (IsThing(token)) {
      // "the company director", "a bank clerk".
      return i + 1 == tokens.size() || tokens[i + 1].before != Gap::kBlank ||
             tokens[i + 1].Is(kFunctionWord);
    }
    if (token.Is(kFunctionWord)) return false;
  }
  return false;
}

bool HasWhichBehind(const std::vector<Token>& tokens, const NameSpan& name) {
  return name.last < tokens.size() && tokens[name.last].before == Gap::kComma &&
         tokens[name.last].folded == "which" && !tokens[name.last - 1].possessive;
}

bool HasRoleBehind(const std::vector<Token>& tokens, const NameSpan& name) {
  const Token* next = JoinedBehind(tokens, name);
  return next != nullptr && next->letters == LetterCase::kSmall && next->Has(kRoleWord);
}

bool HasPluralVerbBehind(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kVerbs[] = {"are",  "face", "have", "host", "lead",
                                         "meet", "play", "take", "were", "visit"};
  const Token* next = JoinedBehind(tokens, name);
  if (next == nullptr || !IsOneOf(next->folded, kVerbs) || next->IsCapital()) return false;
  // "Ann Lee and Bo Berg have"
  const bool listed = name.first > 0 && (tokens[name.first - 1].folded == "and" ||
                                         tokens[name.first].before == Gap::kAmpersand);
  return !listed;
}

bool HasItsBehind(const std::vector<Token>& tokens, const NameSpan& name) {
  constexpr std::string_view kPeople[] = {"he", "her", "him", "his", "she", "who", "whose"};
  constexpr std::string_view kThing[] = {"it", "its", "itself"};
  const std::size_t end = std::min(tokens.size(), name.last + kItsReach);
  for (std::size_t i = name.last; i < end; ++i) {
    const Token& token = tokens[i];
    if (token.starts_sentence || IsOneOf(token.folded, kPeople)) return false;
    if (token.letters == LetterCase::kSmall && IsOneOf(token.folded, kThing)) return true;
  }
  return false;
}

bool HasNumberBehind(const std::vector<Token>& tokens, const NameSpan& name) {
  const Token* next = JoinedBehind(tokens, name);
  return next != nullptr && IsFigure(*next);
}

}  // namespace dateline
