// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/person_name.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "core/fold.h"
#include "indexer/extract/cues.h"

namespace dateline {
namespace {

constexpr std::size_t kMostParts = 16;    // a longer name is compared for equality only
constexpr std::size_t kLongestPart = 32;  // longer parts are compared for equality only

std::vector<std::string> FoldedParts(const PersonName& name) {
  std::vector<std::string> folded;
  for (const NamePart& part : name.parts) folded.push_back(part.folded);
  return folded;
}

std::string Joined(const PersonName& name) {
  std::string joined;
  for (const NamePart& part : name.parts) joined += part.folded;
  std::erase_if(joined, [](char c) { return c == '\'' || c == '-'; });
  return joined;
}

bool IsParticlePart(const NamePart& part) { return (CuesOf(part.folded) & kParticle) != 0; }

// "son of": what follows names the father.
bool IsPatronymic(const NamePart& part) {
  constexpr std::string_view kWords[] = {"bin", "ibn", "bint", "binti", "ould"};
  return std::ranges::find(kWords, part.folded) != std::end(kWords);
}

bool HasPatronymic(const PersonName& name) {
  return name.parts.size() > 2 &&
         std::any_of(name.parts.begin() + 1, name.parts.end(), IsPatronymic);
}

// Edits (insert, drop, replace a byte) from `a` to `b`; only small numbers matter.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::array<std::size_t, kLongestPart + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

bool IsSpellingVariant(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  if (shorter < 5 || longer > kLongestPart || longer - shorter > 2 || a[0] != b[0]) return false;
  return EditDistance(a, b) <= (shorter >= 7 ? 2U : 1U);
}

bool IsInitialOf(const NamePart& a, const NamePart& b) {
  return a.folded.size() != b.folded.size() && std::min(a.folded.size(), b.folded.size()) == 1 &&
         a.folded[0] == b.folded[0];
}

// Familiar forms and the given names that they stand for, of English, Spanish and Russian.
constexpr std::pair<std::string_view, std::string_view> kFamiliarForms[] = {
    {"abe", "abraham"},     {"al", "albert"},         {"alex", "alexander"},
    {"andy", "andrew"},     {"becky", "rebecca"},     {"ben", "benjamin"},
    {"bernie", "bernard"},  {"bibi", "benjamin"},     {"beth", "elizabeth"},
    {"betty", "elizabeth"}, {"bill", "william"},      {"billy", "william"},
    {"bob", "robert"},      {"bobby", "robert"},      {"cathy", "catherine"},
    {"charlie", "charles"}, {"chris", "christopher"}, {"chuck", "charles"},
    {"dan", "daniel"},      {"danny", "daniel"},      {"dave", "david"},
    {"debbie", "deborah"},  {"dick", "richard"},      {"don", "donald"},
    {"doug", "douglas"},    {"drew", "andrew"},       {"ed", "edward"},
    {"eddie", "edward"},    {"fred", "frederick"},    {"gene", "eugene"},
    {"greg", "gregory"},    {"hank", "henry"},        {"harry", "henry"},
    {"jack", "john"},       {"jeff", "jeffrey"},      {"jenny", "jennifer"},
    {"jerry", "gerald"},    {"jim", "james"},         {"jimmy", "james"},
    {"joe", "joseph"},      {"johnny", "john"},       {"josh", "joshua"},
    {"judy", "judith"},     {"kate", "katherine"},    {"kathy", "katherine"},
    {"ken", "kenneth"},     {"larry", "lawrence"},    {"len", "leonard"},
    {"liz", "elizabeth"},   {"lou", "louis"},         {"maggie", "margaret"},
    {"manny", "manuel"},    {"matt", "matthew"},      {"meg", "margaret"},
    {"mick", "michael"},    {"mike", "michael"},      {"misha", "mikhail"},
    {"nacho", "ignacio"},   {"nate", "nathan"},       {"nick", "nicholas"},
    {"paco", "francisco"},  {"pancho", "francisco"},  {"pat", "patrick"},
    {"patty", "patricia"},  {"peggy", "margaret"},    {"pepe", "jose"},
    {"pete", "peter"},      {"phil", "philip"},       {"ray", "raymond"},
    {"rick", "richard"},    {"rob", "robert"},        {"ron", "ronald"},
    {"sam", "samuel"},      {"sasha", "aleksandr"},   {"stan", "stanley"},
    {"steve", "stephen"},   {"steve", "steven"},      {"sue", "susan"},
    {"ted", "edward"},      {"ted", "theodore"},      {"terry", "terence"},
    {"tess", "teresa"},     {"tess", "theresa"},      {"tim", "timothy"},
    {"tom", "thomas"},      {"tommy", "thomas"},      {"tony", "anthony"},
    {"vicky", "victoria"},  {"vlad", "vladimir"},     {"volodya", "vladimir"},
    {"will", "william"},
};

bool IsFamiliarForm(std::string_view a, std::string_view b) {
  return std::ranges::any_of(kFamiliarForms, [&](const auto& row) {
    return (row.first == a && row.second == b) || (row.first == b && row.second == a);
  });
}

// "Ale" of "Alejandra", "Bill" of "William".
bool IsShortGivenName(std::string_view word, std::string_view given) {
  const bool begins =
      word.size() >= 3 && given.size() >= word.size() + 2 && given.starts_with(word);
  return begins || IsFamiliarForm(word, given);
}

using Parts = std::span<const NamePart>;

// The parts that carry the name: particles count only in names of two parts. `kept` holds them when
// some had to go.
Parts Carrying(const PersonName& name, std::vector<NamePart>& kept) {
  const auto particles = std::ranges::count_if(name.parts, IsParticlePart);
  const auto carrying = static_cast<std::ptrdiff_t>(name.parts.size()) - particles;
  if (name.parts.size() <= 2 || particles == 0 || carrying < 2) return name.parts;
  std::ranges::remove_copy_if(name.parts, std::back_inserter(kept), IsParticlePart);
  return kept;
}

bool AreEqual(const NamePart& a, const NamePart& b) { return a.folded == b.folded; }

// "van den Broek" ends "Pieter van den Broek"; but Salman is the father of Mohammed bin Salman.
bool IsTail(const PersonName& tail, const PersonName& full) {
  if (tail.parts.size() >= full.parts.size()) return false;
  if (IsPatronymic(full.parts[full.parts.size() - tail.parts.size() - 1])) return false;
  return std::equal(tail.parts.rbegin(), tail.parts.rend(), full.parts.rbegin(), AreEqual);
}

// "L.B. May" and "Lê Bá May", "Hsu C.W." and "Hsu Chia-wei": two initials or more, all in place,
// and one whole part that is equal.
bool AreInitialsOf(const PersonName& a, const PersonName& b) {
  if (a.parts.size() != b.parts.size() || a.parts.size() < 3) return false;
  std::size_t initials = 0;
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    if (IsInitialOf(a.parts[i], b.parts[i])) {
      ++initials;
    } else if (a.parts[i].folded.size() < 2 || !AreEqual(a.parts[i], b.parts[i])) {
      return false;
    }
  }
  return initials >= 2 && initials + 1 == a.parts.size();
}

// Where the parts of `run` stand side by side in `full`, or the size of `full`.
std::size_t FindRun(const PersonName& run, const PersonName& full) {
  const auto at = std::search(full.parts.begin(), full.parts.end(), run.parts.begin(),
                              run.parts.end(), AreEqual);
  return static_cast<std::size_t>(at - full.parts.begin());
}

// "Von Eltzbach" of "Otto Graf von und zu Eltzbach", "Ould Ghazouani" of "Mohamed Ould Cheikh El
// Ghazouani": a particle of the name and a word behind it.
bool IsHouseOf(const PersonName& run, const PersonName& full) {
  if (run.parts.size() != 2 || !IsParticlePart(run.parts.front())) return false;
  const auto particle =
      std::find_if(full.parts.begin() + 1, full.parts.end(),
                   [&](const NamePart& part) { return part.folded == run.parts.front().folded; });
  if (particle == full.parts.end()) return false;
  return std::any_of(particle, full.parts.end(),
                     [&](const NamePart& part) { return part.folded == run.parts.back().folded; });
}

// "Vladimir Vladimirovich" of "Vladimir Putin": how Russians are addressed. Who is listed as a
// family
// ("Abramovich") is none of them.
bool IsNameAndFather(const PersonName& run, const PersonName& full) {
  if (run.parts.size() != 2 || !AreEqual(run.parts.front(), full.parts.front())) return false;
  const NamePart& father = run.parts.back();
  constexpr std::string_view kEndings[] = {"ovich", "evich", "yevich", "ovych", "evych",
                                           "ovna",  "evna",  "yevna",  "ivna",  "inichna"};
  const bool ends = std::ranges::any_of(kEndings, [&](std::string_view ending) {
    return father.folded.size() > ending.size() + 2 && father.folded.ends_with(ending);
  });
  return ends && (father.lists & kFamilyName) == 0;
}

// "Thu Ha" of "Dinh Thi Thu Ha", "El Idrissi" of "Fatima-Zahra El Idrissi M'hamdi", "Díaz-Canel" of
// "Miguel Mario Díaz-Canel Bermúdez".
ShortFit FitOfRun(const PersonName& run, const PersonName& full) {
  if (IsTail(run, full)) return ShortFit::kUsual;
  if (IsNameAndFather(run, full)) return ShortFit::kFamilyPart;
  if (full.order != NameOrder::kFamilyLast || run.parts.size() >= full.parts.size()) {
    return ShortFit::kNone;
  }
  if (IsHouseOf(run, full)) return ShortFit::kFamilyPart;
  const std::size_t at = FindRun(run, full);
  if (at == 0 || at == full.parts.size()) return ShortFit::kNone;
  const bool particle = IsParticlePart(run.parts.front());
  const bool hyphened = std::all_of(run.parts.begin() + 1, run.parts.end(),
                                    [](const NamePart& part) { return part.hyphened; });
  return particle || hyphened ? ShortFit::kFamilyPart : ShortFit::kNone;
}

// Sons of fathers ("Faisal bin Rashid") go by their own name, then by their house.
ShortFit FitOfPatronymic(const std::string& word, const PersonName& full) {
  if (word == full.parts.front().folded) return ShortFit::kUsual;
  if (word == full.parts.back().folded) return ShortFit::kFamilyPart;
  const bool inside =
      std::ranges::any_of(full.parts, [&](const NamePart& part) { return part.folded == word; });
  return inside ? ShortFit::kGiven : ShortFit::kNone;
}

enum class Partner : std::uint8_t { kEqual, kInitial, kVariant, kFamiliar };
struct Pairing {
  std::size_t at = 0;
  Partner kind = Partner::kEqual;
};

// The partner of `part` among the parts of `other` that are still free.
std::optional<Pairing> FindPartner(const NamePart& part, bool may_be_initial, Parts other,
                                   const std::bitset<kMostParts>& used) {
  std::optional<Pairing> best;
  for (std::size_t i = 0; i < other.size(); ++i) {
    if (used[i]) continue;
    if (other[i].folded == part.folded) return Pairing{i, Partner::kEqual};
    if (best) continue;
    if (may_be_initial && i + 1 < other.size() && IsInitialOf(part, other[i])) {
      best = Pairing{i, Partner::kInitial};
    } else if (may_be_initial && i + 1 < other.size() &&
               IsFamiliarForm(part.folded, other[i].folded)) {
      best = Pairing{i, Partner::kFamiliar};
    } else if (IsSpellingVariant(part.folded, other[i].folded)) {
      best = Pairing{i, Partner::kVariant};
    }
  }
  return best;
}

// Every part of the shorter has its partner in the longer; at most one spelling variant, or
// initials, never both; the family names are partners, or the longer adds a second family name.
bool ArePartners(Parts a, Parts b) {
  const Parts shorter = a.size() <= b.size() ? a : b;
  const Parts longer = a.size() <= b.size() ? b : a;
  std::bitset<kMostParts> used;
  std::size_t variants = 0;
  std::size_t initials = 0;
  bool family = false;
  for (std::size_t i = 0; i < shorter.size(); ++i) {
    const bool last = i + 1 == shorter.size();
    const auto partner = FindPartner(shorter[i], !last, longer, used);
    if (!partner) return false;
    used[partner->at] = true;
    if (partner->kind == Partner::kVariant || partner->kind == Partner::kFamiliar) ++variants;
    if (partner->kind == Partner::kInitial) ++initials;
    const bool plain = variants + initials == 0;
    if (last) family = partner->at + 1 == longer.size() || (partner->at == i && plain);
  }
  return family && variants <= 1 && (variants == 0 || initials == 0);
}

bool IsMiddleInitial(Parts parts, std::size_t i) {
  return i > 0 && i + 1 < parts.size() && parts[i].folded.size() == 1;
}

// "j k abara" and "james abara": the second initial has no partner to find.
std::vector<NamePart> WithoutMiddleInitials(Parts parts) {
  std::vector<NamePart> kept;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!IsMiddleInitial(parts, i)) kept.push_back(parts[i]);
  }
  return kept;
}

bool HasMiddleInitial(Parts parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (IsMiddleInitial(parts, i)) return true;
  }
  return false;
}

std::size_t CountLetters(const PersonName& name) {
  std::size_t letters = 0;
  for (const NamePart& part : name.parts) {
    letters += part.folded.size() - static_cast<std::size_t>(std::ranges::count_if(
                                        part.folded, [](char c) { return c == '\'' || c == '-'; }));
  }
  return letters;
}

// The same letters in the same parts, in any order, or in the same order, in any parts.
bool AreSpeltAlike(const PersonName& a, const PersonName& b) {
  if (CountLetters(a) != CountLetters(b)) return false;
  if (Joined(a) == Joined(b)) return true;
  if (a.parts.size() != b.parts.size()) return false;
  std::vector<std::string> a_parts = FoldedParts(a);
  std::vector<std::string> b_parts = FoldedParts(b);
  std::ranges::sort(a_parts);
  std::ranges::sort(b_parts);
  return a_parts == b_parts;
}

}  // namespace

std::size_t PersonName::FamilyBegin() const {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (IsParticlePart(parts[i])) return i;
  }
  std::size_t begin = parts.size() - 1;
  while (begin > 1 && parts[begin].hyphened) --begin;
  return begin;
}

std::string PersonName::Key() const {
  std::string key;
  for (const NamePart& part : parts) {
    if (!key.empty()) key += part.hyphened ? '-' : ' ';
    key += part.folded;
  }
  return suffix.empty() ? key : key + ' ' + suffix;
}

bool IsRegnalNumber(const Token& token) {
  constexpr std::string_view kNumbers[] = {"ii",    "iii",  "iv",  "vii",  "viii", "ix",
                                           "xii",   "xiii", "xiv", "xv",   "xvi",  "xvii",
                                           "xviii", "xix",  "xx",  "xxii", "xxiii"};
  constexpr std::string_view kNamesToo[] = {"vi", "xi"};
  if (token.letters != LetterCase::kAllCapitals || token.editorial) return false;
  return std::ranges::find(kNumbers, token.folded) != std::end(kNumbers) ||
         (!token.in_capitals && std::ranges::find(kNamesToo, token.folded) != std::end(kNamesToo));
}

PersonName MakePersonName(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  PersonName name;
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = tokens[i];
    const bool quoted = i > first && i + 1 < last && token.before == Gap::kQuote &&
                        tokens[i + 1].before == Gap::kQuote;
    if (quoted) {
      name.nickname = token.folded;
    } else if (i > first && (token.Is(kNameSuffix) || IsRegnalNumber(token))) {
      name.suffix = token.folded;
    } else {
      // "J.K" is one token and two parts.
      std::string_view rest = token.folded;
      for (bool hyphened = i > first && token.before == Gap::kHyphen; !rest.empty();
           hyphened = false) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        name.parts.push_back({std::string(rest.substr(0, end)), token.lists,
                              HasDiacritics(token.printed), hyphened,
                              token.letters == LetterCase::kSmall});
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  name.order = OrderOf(name.parts);
  return name;
}

bool IsSamePerson(const PersonName& a, const PersonName& b) {
  if (a.suffix != b.suffix) return false;
  if (AreSpeltAlike(a, b) || AreInitialsOf(a, b)) return true;
  if (a.order != NameOrder::kFamilyLast || b.order != NameOrder::kFamilyLast) return false;
  const std::size_t most = std::max(a.parts.size(), b.parts.size());
  if (std::min(a.parts.size(), b.parts.size()) < 2 || most > kMostParts) return false;
  if (IsTail(a, b) || IsTail(b, a)) return true;
  const bool son = HasPatronymic(a) || HasPatronymic(b);
  if (son && !AreEqual(a.parts.front(), b.parts.front())) return false;
  std::vector<NamePart> a_kept;
  std::vector<NamePart> b_kept;
  const Parts one = Carrying(a, a_kept);
  const Parts two = Carrying(b, b_kept);
  if (ArePartners(one, two)) return true;
  if (!HasMiddleInitial(one) && !HasMiddleInitial(two)) return false;
  return ArePartners(WithoutMiddleInitials(one), WithoutMiddleInitials(two));
}

ShortFit FitOf(const PersonName& part, const PersonName& full) {
  if (part.parts.empty() || full.parts.empty()) return ShortFit::kNone;
  if (!part.suffix.empty() && part.suffix != full.suffix) return ShortFit::kNone;
  if (part.IsFull()) return FitOfRun(part, full);
  const std::string& word = part.parts.front().folded;
  const std::string& opening = full.parts.front().folded;
  const std::string& closing = full.parts.back().folded;
  const bool inside =
      std::ranges::any_of(full.parts, [&](const NamePart& p) { return p.folded == word; });
  if (HasPatronymic(full)) return FitOfPatronymic(word, full);
  switch (full.order) {
    case NameOrder::kVietnamese:
      if (word == closing) return ShortFit::kUsual;
      return inside ? ShortFit::kGiven : ShortFit::kNone;
    case NameOrder::kFamilyFirst:
      if (word == opening) return ShortFit::kUsual;
      return inside ? ShortFit::kGiven : ShortFit::kNone;
    case NameOrder::kFamilyLast:
      break;
  }
  if (word == closing) return ShortFit::kUsual;
  if (word == opening || word == full.nickname) return ShortFit::kGiven;
  if (inside) return ShortFit::kFamilyPart;
  const bool misspelt = word.size() >= 6 && IsSpellingVariant(word, closing);
  return misspelt || IsShortGivenName(word, opening) ? ShortFit::kMisspelt : ShortFit::kNone;
}

}  // namespace dateline
