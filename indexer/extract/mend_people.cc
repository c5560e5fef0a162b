// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mend_people.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/cues.h"
#include "indexer/extract/name_shape.h"
#include "indexer/extract/person_name.h"
#include "indexer/extract/person_titles.h"

namespace dateline {
namespace {

bool IsPerson(const NameSpan& name) { return name.kind == EntityKind::kPerson; }

bool IsOneOf(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != std::end(words);
}

bool EndsWithNameAbbreviation(const Token& token) {
  // The digraphs are initials of Cyrillic and Hungarian names: "Bolotbek Dzh. Kupeshev".
  constexpr std::string_view kShort[] = {"ch",   "chas", "chr", "cs",  "dzh", "geo", "gh", "gy",
                                         "kh",   "mci",  "muh", "moh", "ph",  "sh",  "sz", "thos",
                                         "ts",   "ya",   "ye",  "yu",  "zh",  "zs",  "ma", "md",
                                         "mohd", "st",   "abd", "wm",  "jos", "sto", "sta"};
  return IsOneOf(token.folded, kShort);
}

bool IsSuffixParticle(const Token& token) {
  constexpr std::string_view kSons[] = {"uulu", "kyzy", "oglu",  "ogly",
                                        "uly",  "qyzy", "oghlu", "fils"};
  return token.letters == LetterCase::kSmall && IsOneOf(token.folded, kSons);
}

bool IsSmallParticle(const std::vector<Token>& tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.letters != LetterCase::kSmall || token.before != Gap::kBlank) return false;
  if (token.folded == "an") return tokens[i - 1].folded == "mac";
  constexpr std::string_view kEnglish[] = {"do", "e", "la", "el", "y", "te"};
  return token.Is(kParticle) && !IsOneOf(token.folded, kEnglish);
}

// A capital that may be a part of the person's name beside it and is in no other name.
bool IsNamePart(const Token& token) {
  return token.IsCapital() && !token.in_capitals && !token.possessive &&
         !token.Is(kFunctionWord | kCalendarWord | kCourtesy) &&
         !token.Has(kTitleWord | kRoleWord | kDemonym | kCountry | kOrganisationWord) &&
         !IsOrdinary(token) && !IsPureTitle(token);
}

class PersonJoiner {
 public:
  PersonJoiner(const std::vector<Token>& tokens, std::vector<NameSpan>& names)
      : tokens_(tokens), names_(names) {}

  void Run() {
    std::vector<NameSpan> mended;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      NameSpan name = names_[i];
      const std::size_t floor = mended.empty() ? 0 : mended.back().last;
      if (IsPerson(name)) {
        ExtendLeft(floor, name);
        i = ExtendRight(i, name);
      }
      mended.push_back(name);
    }
    names_ = std::move(mended);
  }

 private:
  std::size_t BeginOf(std::size_t i) const {
    return i < names_.size() ? names_[i].first : tokens_.size();
  }

  // "I" of "I Nyoman Merta", "Ni" of "Ni Made Suryani", "al" of "al-Sadiq al-Hadi".
  bool OpensName(std::size_t i, const NameSpan& name) const {
    constexpr std::string_view kBalinese[] = {"dewa", "gede", "gusti",  "kadek",  "ketut", "komang",
                                              "luh",  "made", "nengah", "nyoman", "putu",  "wayan"};
    const Token& token = tokens_[i];
    // "Wa Ode", "La Ode": of Buton.
    if (tokens_[name.first].before == Gap::kBlank && tokens_[name.first].folded == "ode")
      return token.IsCapital() && (token.folded == "wa" || token.folded == "la");
    if (tokens_[name.first].before == Gap::kBlank && (token.folded == "i" || token.folded == "ni"))
      return token.IsCapital() && IsOneOf(tokens_[name.first].folded, kBalinese);
    return tokens_[name.first].before == Gap::kHyphen &&
           (token.folded == "al" || token.folded == "el") && !token.editorial;
  }

  // "Fatima-" and "J. P." before the name.
  void ExtendLeft(std::size_t floor, NameSpan& name) const {
    while (name.first > floor) {
      const Token& before = tokens_[name.first - 1];
      const Gap gap = tokens_[name.first].before;
      const bool hyphened = gap == Gap::kHyphen && IsNamePart(before);
      constexpr std::string_view kWords[] = {"a", "i", "u", "h e"};
      const bool initial = before.letters == LetterCase::kInitial &&
                           (gap == Gap::kPeriod || gap == Gap::kBlank) &&
                           !IsOneOf(before.folded, kWords);
      // "GA" of "GA Nerine Fry" is a position, though somebody's name as well.
      const bool word = before.letters == LetterCase::kCapital;
      const bool listed = gap == Gap::kBlank && word && IsNamePart(before) &&
                          before.Has(kAnyGivenName | kAnyFamilyName) &&
                          (!before.starts_sentence || OpensSentenceAsName(before)) &&
                          (!before.Has(kCommonWord) || before.Has(kAnyGivenName));
      // "Kitione Savu-Nabou": a family name of two parts seldom stands behind another word.
      const bool before_double = gap == Gap::kBlank && IsDouble(name) && IsNamePart(before) &&
                                 !before.starts_sentence && before.printed.size() > 2;
      const bool before_house = gap == Gap::kBlank && word && IsNamePart(before) && IsHouse(name);
      if (before_double || before_house || hyphened || initial || listed || IsMonthOfName(name) ||
          OpensName(name.first - 1, name)) {
        --name.first;
      } else if (const std::size_t first = BeginOfAbbreviated(floor, name); first < name.first) {
        name.first = first;
      } else {
        return;
      }
    }
  }

  // "Sékou" of "Sékou Oumar Tounkara came": no word that begins sentences, no place, and none of
  // the names that are titles elsewhere.
  static bool OpensSentenceAsName(const Token& token) {
    constexpr std::string_view kTitlesToo[] = {"adi", "baba",  "bai",  "hakim", "khan", "ko",
                                               "ma",  "malik", "mama", "mir",   "naa",  "nana",
                                               "nii", "papa",  "raja", "rana",  "tok",  "wakil"};
    return !IsOneOf(token.folded, kTitlesToo) &&
           !token.Has(kCommonWord | kCity | kRegion | kKnownPlace | kWellKnownPlace |
                      kKnownOrganisation | kWellKnownOrganisation);
  }

  // "Ní Bhriain": a given name stands before it where any capital does.
  bool IsHouse(const NameSpan& name) const {
    constexpr std::string_view kIrish[] = {"Ní", "Nic", "Ó", "Uí"};
    return name.last - name.first == 2 && IsOneOf(tokens_[name.first].printed, kIrish);
  }

  // All of it joined by hyphens.
  bool IsDouble(const NameSpan& name) const {
    return name.last - name.first > 1 &&
           std::all_of(tokens_.begin() + static_cast<std::ptrdiff_t>(name.first + 1),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(name.last),
                       [](const Token& token) { return token.before == Gap::kHyphen; });
  }

  // "May Song Li Ting" at the beginning of a sentence: no month stands before a name.
  bool IsMonthOfName(const NameSpan& name) const {
    constexpr std::string_view kMonths[] = {"april", "may", "june", "august"};
    const Token& before = tokens_[name.first - 1];
    return IsOneOf(before.folded, kMonths) && before.starts_sentence && before.IsCapital() &&
           !before.in_capitals && tokens_[name.first].before == Gap::kBlank;
  }

  // "Ma." of "Ma. del Carmen Suástegui".
  std::size_t BeginOfAbbreviated(std::size_t floor, const NameSpan& name) const {
    const Token& particle = tokens_[name.first - 1];
    const bool joined = particle.Is(kParticle) && particle.letters == LetterCase::kSmall &&
                        tokens_[name.first].before == Gap::kBlank;
    const std::size_t begin = joined ? name.first - 1 : name.first;
    if (begin <= floor || tokens_[begin].before != Gap::kPeriod) return name.first;
    const Token& shortened = tokens_[begin - 1];
    const bool is_name =
        shortened.IsCapital() && EndsWithNameAbbreviation(shortened) && shortened.folded != "st";
    return is_name ? begin - 1 : name.first;
  }

  // Takes what belongs behind the name, and the names that stand there; gives the last one taken.
  std::size_t ExtendRight(std::size_t i, NameSpan& name) const {
    for (bool grown = true; grown;) {
      grown = false;
      const std::size_t end = name.last;
      if (end >= tokens_.size() || tokens_[end - 1].possessive) break;
      const std::size_t next = BeginOf(i + 1);
      if (end < next && IsSuffix(end)) {
        ++name.last;
        grown = true;
        continue;
      }
      const std::size_t begin = BeginOfRest(end, next);
      if (begin == 0) break;
      const bool taken = begin == next;
      name.last = taken ? names_[++i].last : begin + 1;
      if (taken) name.confidence = std::min(name.confidence, names_[i].confidence);
      grown = true;
    }
    return i;
  }

  bool IsSuffix(std::size_t end) const {
    const Token& token = tokens_[end];
    if (token.before == Gap::kBlank && IsSuffixParticle(token)) return true;
    const bool junior = token.folded == "jr" || token.folded == "sr";
    if (token.before == Gap::kBlank && IsRegnalNumber(token)) return true;
    return token.IsCapital() && token.Is(kNameSuffix) &&
           (token.before == Gap::kBlank || (token.before == Gap::kComma && junior));
  }

  // Where the rest of the name begins that was cut at `end`, or 0 when nothing is missing. `next`
  // is the beginning of the name after it.
  std::size_t BeginOfRest(std::size_t end, std::size_t next) const {
    if (tokens_[end].editorial) return 0;
    const Gap gap = tokens_[end].before;
    const bool person_next = next == end && IsPersonAt(next);
    if (gap == Gap::kPeriod && EndsWithNameAbbreviation(tokens_[end - 1])) {
      const bool place_next = next == end && tokens_[end].IsCapital();
      return person_next || place_next || (next > end && IsNamePart(tokens_[end])) ? end : 0;
    }
    if (gap == Gap::kHyphen && next > end && (IsNamePart(tokens_[end]) || EndsGivenName(end)))
      return end;
    if (gap == Gap::kBlank && person_next) return end;
    // "Nguyen" "Binh" with a "Thai" between them that nobody claims.
    const bool bridged = gap == Gap::kBlank && next == end + 1 && tokens_[end].IsCapital() &&
                         !tokens_[end].possessive && !tokens_[end].Is(kFunctionWord) &&
                         tokens_[next].before == Gap::kBlank && IsPersonAt(next) &&
                         IsFamilyFirst(end - 1);
    if (bridged) return next;
    std::size_t i = end;
    while (i < next && i < end + 3 && IsSmallParticle(tokens_, i)) ++i;
    if (i == end || i >= tokens_.size() || !tokens_[i].IsCapital()) return 0;
    const Gap joint = tokens_[i].before;
    if (joint != Gap::kBlank && joint != Gap::kHyphen) return 0;
    return (i == next && IsPersonAt(next)) || (i < next && IsNamePart(tokens_[i])) ? i : 0;
  }

  // "a" of "Seonu Jin-a", behind a family name of Korea or China.
  bool EndsGivenName(std::size_t i) const {
    constexpr std::string_view kEndings[] = {"based", "born", "led", "era", "style", "run", "made"};
    const Token& token = tokens_[i];
    return token.letters == LetterCase::kSmall && token.printed.size() <= 5 && i > 1 &&
           token.printed[0] > '9' && !IsOneOf(token.folded, kEndings) && !IsCourtesyEnding(token) &&
           tokens_[i - 1].before == Gap::kBlank &&
           tokens_[i - 2].Has(kChineseFamilyName | kKoreanFamilyName);
  }

  static bool IsCourtesyEnding(const Token& token) {
    return token.folded == "san" || token.folded == "ssi";
  }

  bool IsFamilyFirst(std::size_t i) const {
    return tokens_[i].Has(kVietnameseFamilyName | kChineseFamilyName | kKoreanFamilyName);
  }

  bool IsPersonAt(std::size_t begin) const {
    const auto name = std::ranges::lower_bound(names_, begin, {}, &NameSpan::first);
    return name != names_.end() && name->first == begin && IsPerson(*name) &&
           !tokens_[begin].in_capitals;
  }

  const std::vector<Token>& tokens_;
  std::vector<NameSpan>& names_;
};

// "Mr and Mrs Okafor": a couple, and neither of the two by name.
bool IsCouple(const std::vector<Token>& tokens, const NameSpan& name) {
  if (!IsPerson(name) || name.first < 3) return false;
  return tokens[name.first - 1].folded == "mrs" && tokens[name.first - 2].folded == "and" &&
         tokens[name.first - 3].folded == "mr";
}

}  // namespace

void DropCouples(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  std::erase_if(names, [&](const NameSpan& name) { return IsCouple(tokens, name); });
}

void JoinPersonParts(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  PersonJoiner(tokens, names).Run();
}

}  // namespace dateline
