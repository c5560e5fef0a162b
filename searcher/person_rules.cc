// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/person_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "searcher/key_buckets.h"
#include "searcher/name_sound.h"

namespace dateline {
namespace {

using Words = std::span<const std::string_view>;
using Classes = std::vector<std::vector<KeyNumber>>;

constexpr std::size_t kMostAlike = 64;       // keys in a bucket that is compared pair by pair
constexpr std::uint64_t kMisprintRatio = 5;  // articles with the right spelling for one misprinted
constexpr std::size_t kMostOneName = 4096;   // in a bucket whose keys are all one name

// Given names that are family names as often: "Thomas James" and "James Thomas" are two people,
// where "Sato Haruki" and "Haruki Sato" are one. Typed for Dateline.
constexpr std::string_view kEitherName[] = {
    "adam",     "albert",   "alexander", "allen",  "andrew",    "anthony",  "arnold",   "arthur",
    "barry",    "benjamin", "bernard",   "blake",  "brian",     "bruce",    "bryan",    "cameron",
    "carl",     "carter",   "charles",   "chris",  "christian", "clark",    "cole",     "craig",
    "curtis",   "daniel",   "david",     "dean",   "dennis",    "diego",    "douglas",  "duncan",
    "edward",   "elliott",  "francis",   "frank",  "franklin",  "gabriel",  "gary",     "george",
    "gerald",   "gilbert",  "glenn",     "gordon", "graham",    "grant",    "gregory",  "harris",
    "harrison", "harry",    "harvey",    "henry",  "herbert",   "howard",   "hugh",     "ivan",
    "jack",     "jackson",  "jacob",     "james",  "jason",     "jerome",   "john",     "jordan",
    "joseph",   "julian",   "keith",     "kelly",  "kennedy",   "kenneth",  "kevin",    "kyle",
    "lawrence", "leon",     "leonard",   "lewis",  "lloyd",     "logan",    "louis",    "lucas",
    "luke",     "malcolm",  "marcus",    "mario",  "mark",      "marshall", "martin",   "mason",
    "matthew",  "maxwell",  "michael",   "miles",  "mitchell",  "mohamed",  "mohammed", "morgan",
    "morris",   "muhammad", "murray",    "nathan", "neil",      "nelson",   "nicholas", "norman",
    "oliver",   "oscar",    "owen",      "parker", "patrick",   "paul",     "perry",    "peter",
    "philip",   "phillip",  "pierre",    "ralph",  "raymond",   "reid",     "richard",  "robert",
    "robin",    "rodney",   "roger",     "ronald", "ross",      "roy",      "russell",  "ryan",
    "samuel",   "scott",    "sean",      "shane",  "simon",     "spencer",  "stanley",  "stephen",
    "steven",   "stewart",  "stuart",    "taylor", "terry",     "thomas",   "todd",     "tony",
    "travis",   "tyler",    "vernon",    "victor", "vincent",   "walter",   "warren",   "wayne",
    "wesley",   "william",  "wilson"};
static_assert(std::ranges::is_sorted(kEitherName));

bool IsEitherName(std::string_view word) { return std::ranges::binary_search(kEitherName, word); }

// What all rules look at. Keys are taken apart again for each rule: that costs less than a million
// of them kept.
class PersonRules {
 public:
  PersonRules(std::span<const KeyForms> keys, std::span<const NameHabit> habits, KeyGroups& groups)
      : keys_(keys), habits_(habits), groups_(groups) {}

  void JoinOrders();
  void JoinJoined();
  void JoinSounds();
  void JoinSpellings();
  void JoinMiddleNames();
  void JoinInitials();

 private:
  PersonKey Read(KeyNumber key) const { return ReadPersonKey(keys_[key].key); }

  // Calls `visit` with each full name, or with those whose family name is surely the last.
  template <typename Visit>
  void VisitFull(Visit visit) const {
    for (KeyNumber key = 0; key < keys_.size(); ++key) {
      const PersonKey parts = Read(key);
      if (parts.IsFull()) visit(key, parts);
    }
  }
  template <typename Visit>
  void VisitFamilyLast(Visit visit) const {
    for (KeyNumber key = 0; key < keys_.size(); ++key) {
      if (habits_[key].may_be_family_first) continue;
      const PersonKey parts = Read(key);
      if (parts.IsFull()) visit(key, parts);
    }
  }

  bool IsRareBeside(KeyNumber a, KeyNumber b) const;
  bool DiffersByOneSpelling(const PersonKey& a, const PersonKey& b) const;

  std::span<const KeyForms> keys_;
  std::span<const NameHabit> habits_;
  KeyGroups& groups_;
};

// --- Rule 2: order, joined ---

// The same words with the first one last, or all of them backwards. Any other order is another
// name: Nguyễn Văn Minh is not Nguyễn Minh Văn.
bool IsTurnedRound(Words a, Words b) {
  const std::size_t last = a.size() - 1;
  const bool first_to_end = std::equal(a.begin() + 1, a.end(), b.begin()) && a[0] == b[last];
  const bool last_to_front = std::equal(b.begin() + 1, b.end(), a.begin()) && b[0] == a[last];
  return first_to_end || last_to_front || std::equal(a.begin(), a.end(), b.rbegin());
}

void PersonRules::JoinOrders() {
  std::vector<SignedKey> signed_keys;
  VisitFull([&](KeyNumber key, const PersonKey& parts) {
    std::array<std::string_view, PersonKey::kMostWords> sorted = parts.all;
    std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(parts.count));
    std::uint64_t signature = 2;
    for (std::size_t i = 0; i < parts.count; ++i) signature = Signed(signature, sorted[i]);
    signed_keys.push_back({signature, key});
  });
  std::vector<KeyPair> pairs;
  VisitBuckets(signed_keys, kMostAlike, [&](std::span<const KeyNumber> bucket) {
    VisitPairs(bucket, [&](KeyNumber a, KeyNumber b) {
      const PersonKey x = Read(a);
      const PersonKey y = Read(b);
      if (x.count != y.count || x.suffix != y.suffix || !IsTurnedRound(x.words(), y.words()))
        return;
      if (IsEitherName(x.all[0]) && IsEitherName(x.all[x.count - 1])) return;
      pairs.push_back({a, b});
    });
  });
  groups_.JoinUnique(pairs, KeyLink::kOrder);
}

std::string JoinedLetters(std::string_view key) {
  std::string letters;
  for (const char letter : key) {
    if (letter != ' ' && letter != '-' && letter != '\'') letters += letter;
  }
  return letters;
}

void PersonRules::JoinJoined() {
  std::vector<SignedKey> signed_keys;
  VisitFull([&](KeyNumber key, const PersonKey& parts) {
    if (!parts.BeginsWithInitial())
      signed_keys.push_back({Signed(3, JoinedLetters(keys_[key].key)), key});
  });
  Classes classes;
  VisitBuckets(signed_keys, kMostOneName, [&](std::span<const KeyNumber> bucket) {
    const std::string letters = JoinedLetters(keys_[bucket.front()].key);
    std::vector<KeyNumber> one_name;
    for (const KeyNumber key : bucket) {
      if (JoinedLetters(keys_[key].key) == letters) one_name.push_back(key);
    }
    classes.push_back(std::move(one_name));
  });
  groups_.JoinClasses(classes, KeyLink::kJoined);
}

// --- Rule 3: one word spelt otherwise ---

// Given names of Arabic and their usual transcription. Typed for Dateline.
constexpr std::pair<std::string_view, std::string_view> kTranscribed[] = {
    {"abdul", "abdel"},       {"ahmad", "ahmed"},       {"ebrahim", "ibrahim"},
    {"esmaeil", "ismail"},    {"esmail", "ismail"},     {"hosein", "hussein"},
    {"hossein", "hussein"},   {"husain", "hussein"},    {"hussain", "hussein"},
    {"husayn", "hussein"},    {"khalid", "khaled"},     {"mahmud", "mahmoud"},
    {"mohamad", "mohammed"},  {"mohammad", "mohammed"}, {"mostafa", "mustafa"},
    {"muhammad", "mohammed"}, {"muhammed", "mohammed"}, {"said", "saeed"},
    {"soleiman", "suleiman"}, {"sulaiman", "suleiman"}, {"umar", "omar"},
    {"usama", "osama"},       {"yousef", "yusuf"},      {"youssef", "yusuf"},
    {"yousuf", "yusuf"}};

std::string_view UsuallyTranscribed(std::string_view word) {
  const auto* row =
      std::ranges::find(kTranscribed, word, [](const auto& pair) { return pair.first; });
  return row == std::end(kTranscribed) ? word : row->second;
}

bool IsTranscribed(std::string_view word) {
  return std::ranges::any_of(
      kTranscribed, [&](const auto& pair) { return pair.first == word || pair.second == word; });
}

// Half the world is called Mohammed Ali: given names vary beside a family name of some length.
constexpr std::size_t kLeastFamilyLetters = 5;

std::string SoundOf(const PersonKey& parts) {
  std::string sound;
  const std::string_view family = parts.all[parts.count - 1];
  const bool varies = family.size() >= kLeastFamilyLetters && !IsTranscribed(family);
  for (std::size_t i = 0; i < parts.count; ++i) {
    const bool given = varies && i + 1 < parts.count;
    sound.append(Sounded(given ? UsuallyTranscribed(parts.all[i]) : parts.all[i])).append(" ");
  }
  return sound.append(parts.suffix);
}

// Names that sound alike are one candidate, however many spellings there are.
void PersonRules::JoinSounds() {
  std::vector<SignedKey> signed_keys;
  VisitFamilyLast([&](KeyNumber key, const PersonKey& parts) {
    signed_keys.push_back({Signed(4, SoundOf(parts)), key});
  });
  Classes classes;
  VisitBuckets(signed_keys, kMostAlike, [&](std::span<const KeyNumber> bucket) {
    const std::string sound = SoundOf(Read(bucket.front()));
    std::vector<KeyNumber> one_name;
    for (const KeyNumber key : bucket) {
      if (SoundOf(Read(key)) == sound) one_name.push_back(key);
    }
    classes.push_back(std::move(one_name));
  });
  groups_.JoinClasses(classes, KeyLink::kSpelling);
}

// A misprint is rare beside the right spelling. Frank Moran and Frank Morgan, each with articles of
// his own, are two people.
bool PersonRules::IsRareBeside(KeyNumber a, KeyNumber b) const {
  const auto [rare, frequent] = std::minmax(keys_[a].articles, keys_[b].articles);
  return frequent >= rare * kMisprintRatio;
}

// A family name may be misprinted anywhere; of a given name one letter is often another person:
// Daniel and Daniela, Maria and Mario, Jean and Joan. Given names vary by sound alone.
bool PersonRules::DiffersByOneSpelling(const PersonKey& a, const PersonKey& b) const {
  if (a.count != b.count || a.suffix != b.suffix) return false;
  const std::size_t last = a.count - 1;
  return std::equal(a.all.begin(), a.all.begin() + static_cast<std::ptrdiff_t>(last),
                    b.all.begin()) &&
         IsSpellingVariant(a.all[last], b.all[last]);
}

// Calls `visit` with a signature for each form of the last word that a misprint of it may share.
template <typename Visit>
void VisitSpellings(const PersonKey& parts, Visit visit) {
  const std::string_view family = parts.all[parts.count - 1];
  if (family.size() < kLeastSpelledLetters || parts.BeginsWithInitial()) return;
  std::uint64_t rest = 5;
  for (std::size_t i = 0; i + 1 < parts.count; ++i) rest = Signed(rest, parts.all[i]);
  const std::string sound = Sounded(family);
  visit(Signed(rest, sound));
  for (std::size_t i = 1; i < sound.size(); ++i) {
    std::string lacking = sound;
    lacking.erase(i, 1);
    visit(Signed(rest, lacking));
  }
}

// Two words at edit distance 1 have a form in common that is one of them or lacks one letter of
// it (Bocek, Hunt and Stiller, "Fast similarity search in large dictionaries", 2007). At distance 2
// they are found where their sounds are at distance 1.
// A pair needs a frequent name, and most names are not.
void PersonRules::JoinSpellings() {
  SignatureFilter frequent;
  std::vector<SignedKey> signed_keys;
  VisitFamilyLast([&](KeyNumber key, const PersonKey& parts) {
    if (keys_[key].articles < kMisprintRatio) return;
    VisitSpellings(parts, [&](std::uint64_t signature) {
      frequent.Add(signature);
      signed_keys.push_back({signature, key});
    });
  });
  VisitFamilyLast([&](KeyNumber key, const PersonKey& parts) {
    if (keys_[key].articles >= kMisprintRatio) return;
    VisitSpellings(parts, [&](std::uint64_t signature) {
      if (frequent.MayHold(signature)) signed_keys.push_back({signature, key});
    });
  });
  std::vector<KeyPair> pairs;
  VisitBuckets(signed_keys, kMostAlike, [&](std::span<const KeyNumber> bucket) {
    VisitPairs(bucket, [&](KeyNumber a, KeyNumber b) {
      if (IsRareBeside(a, b) && DiffersByOneSpelling(Read(a), Read(b))) pairs.push_back({a, b});
    });
  });
  groups_.JoinUnique(pairs, KeyLink::kSpelling);
}

// --- Rule 4: a middle name left out ---

// The family name with what stands for the first one.
std::uint64_t SignedFamily(std::uint64_t rule, std::string_view first, const PersonKey& parts) {
  std::uint64_t signature = Signed(rule, first);
  for (const std::string_view word : parts.family_words()) signature = Signed(signature, word);
  return Signed(signature, parts.suffix);
}

bool AreEqualOrInitials(Words a, Words b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](std::string_view x, std::string_view y) {
           return x == y || ((x.size() == 1 || y.size() == 1) && x.front() == y.front());
         });
}

// Maria Elena Duarte and Maria Duarte are one, unless there is Maria Luz Duarte too. John F Kennedy
// and John Fitzgerald Kennedy say the same of the middle name and count as one.
bool AreOneLongName(const PersonKey& a, const PersonKey& b) {
  return AreEqualOrInitials(a.middle_words(), b.middle_words());
}

void PersonRules::JoinMiddleNames() {
  std::vector<SignedKey> signed_keys;
  VisitFamilyLast([&](KeyNumber key, const PersonKey& parts) {
    if (parts.BeginsWithInitial()) return;
    signed_keys.push_back({SignedFamily(6, parts.all[0], parts), key});
  });
  std::vector<KeyPair> pairs;
  VisitBuckets(signed_keys, kMostAlike, [&](std::span<const KeyNumber> bucket) {
    VisitPairs(bucket, [&](KeyNumber a, KeyNumber b) {
      const PersonKey x = Read(a);
      const PersonKey y = Read(b);
      if (x.all[0] != y.all[0] || x.suffix != y.suffix ||
          !std::ranges::equal(x.family_words(), y.family_words()))
        return;
      const bool one_is_short = x.middle_words().empty() != y.middle_words().empty();
      if (one_is_short || AreOneLongName(x, y)) pairs.push_back({a, b});
    });
  });
  // First the long forms that agree among themselves, so that the short one sees them as one.
  std::vector<KeyPair> long_pairs;
  std::vector<KeyPair> short_pairs;
  for (const KeyPair& pair : pairs) {
    const bool both_long =
        !Read(pair.a).middle_words().empty() && !Read(pair.b).middle_words().empty();
    (both_long ? long_pairs : short_pairs).push_back(pair);
  }
  groups_.JoinUnique(long_pairs, KeyLink::kInitial);
  groups_.JoinUnique(short_pairs, KeyLink::kMiddleName);
}

// --- Rule 5: an initial for the first name ---

// "j okafor" may stand for "john okafor" and for "john kofi okafor", "j k okafor" for the second
// alone: B. B. King is not Bianca King.
bool MayStandFor(const PersonKey& initials, const PersonKey& full) {
  if (initials.all[0].front() != full.all[0].front()) return false;
  const Words said = initials.middle_words();
  return said.empty() || AreEqualOrInitials(said, full.middle_words());
}

void PersonRules::JoinInitials() {
  std::vector<SignedKey> signed_keys;
  VisitFamilyLast([&](KeyNumber key, const PersonKey& parts) {
    if (!parts.BeginsWithInitial()) return;
    signed_keys.push_back({SignedFamily(7, parts.all[0], parts), key});
  });
  // Only names in whose bucket some initial stands: most have none.
  SignatureFilter initials;
  for (const SignedKey& signed_key : signed_keys) initials.Add(signed_key.signature);
  VisitFamilyLast([&](KeyNumber key, const PersonKey& parts) {
    if (parts.BeginsWithInitial()) return;
    const std::uint64_t signature = SignedFamily(7, parts.all[0].substr(0, 1), parts);
    if (initials.MayHold(signature)) signed_keys.push_back({signature, key});
  });
  std::vector<KeyPair> pairs;
  VisitBuckets(signed_keys, kMostAlike, [&](std::span<const KeyNumber> bucket) {
    VisitPairs(bucket, [&](KeyNumber a, KeyNumber b) {
      PersonKey x = Read(a);
      PersonKey y = Read(b);
      if (x.BeginsWithInitial() == y.BeginsWithInitial()) return;
      if (y.BeginsWithInitial()) std::swap(x, y);
      if (!std::ranges::equal(x.family_words(), y.family_words()) || x.suffix != y.suffix) return;
      if (MayStandFor(x, y)) pairs.push_back({a, b});
    });
  });
  groups_.JoinUnique(pairs, KeyLink::kInitial);
}

}  // namespace

void JoinPeople(std::span<const KeyForms> keys, std::span<const NameHabit> habits,
                KeyGroups& groups) {
  PersonRules rules(keys, habits, groups);
  rules.JoinOrders();
  rules.JoinJoined();
  rules.JoinSounds();
  rules.JoinSpellings();
  rules.JoinMiddleNames();
  rules.JoinInitials();
}

}  // namespace dateline
