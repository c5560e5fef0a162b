// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dateline.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/letter_case.h"
#include "indexer/extract/desk_labels.h"
#include "indexer/extract/media_name.h"
#include "indexer/extract/place_case.h"

namespace dateline {
namespace {

constexpr std::size_t kMostPlaceWords = 4;
constexpr std::size_t kMostAgencyWords = 5;
constexpr std::size_t kMostComponents = 5;
constexpr std::size_t kMostPossessiveBytes = 4;  // a curly apostrophe and the s

bool IsWordToken(const DateToken& token) {
  return token.word != DateWord::kMark && token.word != DateWord::kBreak &&
         token.word != DateWord::kNumber && token.word != DateWord::kMeridiem;
}

bool IsPlainAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

class Reader {
 public:
  Reader(const DateTokens& tokens, std::size_t at) : tokens_(tokens), at_(at), first_(at) {}

  std::optional<Dateline> Read();

 private:
  bool Mark(std::int32_t mark) const { return tokens_.IsMark(at_, mark); }
  std::string Printed(std::size_t begin, std::size_t end) const {
    if (begin >= end) return {};
    const std::uint32_t from = tokens_[begin].begin;
    return std::string(tokens_.text().substr(from, tokens_[end - 1].end - from));
  }

  bool ReadPlace();
  bool ReadComponents();
  bool ReadComma();
  bool ReadDate();
  bool IsAgency(std::string_view name, std::size_t words) const;
  bool ReadBracketedAgency();
  bool ReadSlashedAgency();
  bool ReadName(std::size_t most);
  bool ReadEnd();
  bool SkipDash();
  bool EndsPlainly();
  bool EndsAsAgency();
  bool EndsWithoutMark(bool has_date);
  bool LooksLikeStory(std::size_t at) const;
  bool OpensText(std::size_t at) const;
  bool IsLabel() const;

  const DateTokens& tokens_;
  std::size_t at_;
  const std::size_t first_;
  std::string printed_place_;
  bool capitals_ = false;
  bool bracketed_ = false;
  bool date_behind_comma_ = false;
  Dateline dateline_;
};

// Words with a capital, joined by blanks, hyphens, apostrophes, and dots of abbreviations.
bool Reader::ReadName(std::size_t most) {
  const std::size_t begin = at_;
  std::size_t words = 0;
  while (words < most) {
    const DateToken& token = tokens_[at_];
    if (!IsWordToken(token)) break;
    if (words > 0 && token.word == DateWord::kArticle) break;
    // "MANDALAY March 12", "Published Tuesday, 4 February"
    if (words > 0 && (token.word == DateWord::kWeekday || ReadMonthDay(tokens_, at_))) break;
    const bool small = !StartsWithCapital(tokens_.Text(at_));
    if (small && (words == 0 || !IsPlaceParticle(tokens_.Text(at_)))) break;
    ++words;
    ++at_;
    // "St. Louis", "N.Y.", "Tenn.": a dot behind few letters, where no sentence can end.
    const std::size_t letters = token.end - token.begin;
    const bool abbreviates =
        letters <= 2 || (letters <= 4 && !IsAllCapitals(tokens_.Text(at_ - 1)));
    if (Mark('.') && tokens_[at_].glued && abbreviates) ++at_;
    const bool joins = (Mark(kDash) || Mark(kApostrophe)) && tokens_[at_].glued &&
                       tokens_[at_ + 1].glued && IsWordToken(tokens_[at_ + 1]);
    if (joins) {
      ++at_;
      --words;
    }
  }
  return at_ > begin && IsWordToken(tokens_[begin]);
}

bool Reader::ReadPlace() {
  if (Mark('(')) {
    bracketed_ = true;
    ++at_;
  }
  const std::size_t begin = at_;
  if (tokens_.IsWord(at_, DateWord::kMonth) || tokens_.IsWord(at_, DateWord::kWeekday))
    return false;
  if (!ReadName(kMostPlaceWords)) return false;
  printed_place_ = Printed(begin, at_);
  // "ST. JOHN'S": what a text calls a possessive is a part of the name here.
  if (tokens_[at_ - 1].possessive) {
    const std::size_t end = tokens_[at_ - 1].end;
    const std::string_view rest = tokens_.text().substr(end);
    const std::size_t stop = std::min(rest.find_first_of(" ,:\n"), rest.size());
    if (stop <= kMostPossessiveBytes) printed_place_ += rest.substr(0, stop);
  }
  capitals_ = IsAllCapitals(printed_place_);
  // "DHAKA/BARGUNA": two places, the first is where the report was filed.
  while (Mark('/') && tokens_[at_].glued && tokens_[at_ + 1].glued) {
    ++at_;
    if (!ReadName(kMostPlaceWords)) return false;
  }
  return true;
}

bool Reader::ReadDate() {
  if (tokens_.Is(at_, "ngày")) ++at_;
  const std::size_t begin = at_;
  if (std::optional<WrittenDate> date = ReadWrittenDate(tokens_, at_)) {
    if (date->date.granularity != Granularity::kDay && !date->day_first) return false;
    at_ = date->clock_end;
    dateline_.date = date;
  } else if (std::optional<MonthDay> month_day = ReadMonthDay(tokens_, at_)) {
    at_ = month_day->end;
    dateline_.month_day = month_day;
  } else if ((month_day = ReadNumericMonthDay(tokens_, at_, !IsPlainAscii(printed_place_)))) {
    at_ = month_day->end;
    dateline_.month_day = month_day;
  } else {
    return false;
  }
  dateline_.date_span = {tokens_[begin].begin, tokens_[at_ - 1].end};
  return true;
}

// ", Philippines", ", June 3", ", GNS" and other calendars' ", Muharram 10, 1446".
bool Reader::ReadComma() {
  const std::size_t comma = at_++;
  const bool has_date = dateline_.date || dateline_.month_day;
  if (!has_date && ReadDate()) {
    date_behind_comma_ = true;
    return true;
  }
  const std::size_t begin = at_;
  if (tokens_.Digits(at_) > 0) {
    ++at_;
    return true;
  }
  if (!ReadName(kMostPlaceWords)) {
    at_ = comma;
    return false;
  }
  const std::string name = Printed(begin, at_);
  if (tokens_.Digits(at_) > 0) ++at_;
  const bool agency = IsAllCapitals(name) || IsMediaName(name);
  if (has_date && dateline_.agency.empty() && agency) dateline_.agency = name;
  return true;
}

// "(Photo: ...)", "(left)", "(laughs)" and "(SOUTH CHINA SEA)" are no agency; "(dpa)" is.
bool Reader::IsAgency(std::string_view name, std::size_t words) const {
  if (IsMediaName(name)) return true;
  if (name.size() < 2) return false;
  if (!StartsWithCapital(name)) return words == 1 && name.size() == 3;
  return words == 1 || !IsAllCapitals(name) || dateline_.date || dateline_.month_day;
}

bool Reader::ReadBracketedAgency() {
  const std::size_t begin = at_ + 1;
  // "Lahore (03 Nov 2023) –".
  const std::optional<WrittenDate> date = ReadWrittenDate(tokens_, begin);
  if (date && !dateline_.date && date->date.granularity == Granularity::kDay &&
      tokens_.IsMark(date->end, ')')) {
    dateline_.date = date;
    dateline_.date_span = {tokens_[begin].begin, tokens_[date->end - 1].end};
    at_ = date->end + 1;
    return true;
  }
  std::size_t end = begin;
  std::size_t words = 0;
  for (; !tokens_.IsMark(end, ')'); ++end) {
    if (tokens_.IsWord(end, DateWord::kBreak)) return false;
    words += IsWordToken(tokens_[end]);
  }
  if (words == 0 || words > kMostAgencyWords) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (tokens_.IsMark(i, ':') || tokens_.IsMark(i, ',')) return false;
  }
  const std::string agency = Printed(begin, end);
  if (!IsAgency(agency, words)) return false;
  // "Ourense (Spain), 19 August 2025 (EFE).-": the country gives way to the agency.
  const bool country = !IsMediaName(dateline_.agency) && !IsAcronym(dateline_.agency);
  if (dateline_.agency.empty() || country) dateline_.agency = agency;
  at_ = end + 1;
  return true;
}

// "/TASS/."
bool Reader::ReadSlashedAgency() {
  const std::size_t begin = at_ + 1;
  at_ = begin;
  if (!ReadName(kMostAgencyWords) || !Mark('/')) return false;
  dateline_.agency = Printed(begin, at_);
  ++at_;
  return true;
}

bool Reader::ReadComponents() {
  for (std::size_t count = 0; count < kMostComponents; ++count) {
    const bool has_date = dateline_.date || dateline_.month_day;
    if (Mark(',') && tokens_.IsMark(at_ + 1, '(')) {
      ++at_;
    } else if (Mark(',')) {
      if (!ReadComma()) return false;
    } else if (Mark('(') && (dateline_.agency.empty() || has_date)) {
      if (!ReadBracketedAgency()) return false;
    } else if (Mark('/') && !tokens_[at_].glued) {
      if (!ReadSlashedAgency()) return false;
    } else if (Mark('.') &&
               (tokens_.IsMark(at_ + 1, '/') || (has_date && tokens_.IsMark(at_ + 1, '(')))) {
      ++at_;
    } else if (Mark('.') && !has_date && capitals_ && ReadMonthDay(tokens_, at_ + 1)) {
      ++at_;  // "MOSCOW. March 4 (Interfax) -"
    } else if (has_date || !ReadDate()) {
      return true;
    }
  }
  return true;
}

bool Reader::SkipDash() {
  const bool long_dash = Mark(kLongDash);
  const bool behind_bracket = at_ > first_ && tokens_.IsMark(at_ - 1, ')');
  const bool spaced =
      Mark(kDash) && (!tokens_[at_].glued || !tokens_[at_ + 1].glued || behind_bracket);
  const bool doubled = Mark(kDash) && tokens_.IsMark(at_ + 1, kDash) && tokens_[at_ + 1].glued;
  if (!long_dash && !spaced && !doubled) return false;
  at_ += doubled ? 2 : 1;
  return true;
}

// A desk's label, or an acronym ("EU – Japan talks", "CCTV: ..."): no place.
bool Reader::IsLabel() const {
  return printed_place_.size() <= 2 || (capitals_ && !HasVowel(printed_place_)) ||
         IsDeskLabel(printed_place_);
}

// True when a sentence ends somewhere in the line, or the line announces a list ("Results of
// Thursday:"): in a headline in capitals neither is so.
bool Reader::LooksLikeStory(std::size_t at) const {
  for (const std::size_t begin = at; !tokens_.IsWord(at, DateWord::kBreak); ++at) {
    const DateToken& token = tokens_[at];
    if (token.word != DateWord::kMark) continue;
    const DateToken& next = tokens_[at + 1];
    const bool ends = next.word == DateWord::kBreak;
    if (token.value == ':' && ends && at >= begin + 3) return true;
    if (token.value != '.' && token.value != '?' && token.value != '!') continue;
    if (next.opens_sentence || next.word == DateWord::kMark || ends) return true;
  }
  return false;
}

// A word that begins a sentence as text does: "The", "A", not "THE".
bool Reader::OpensText(std::size_t at) const {
  const std::string_view word = tokens_.Text(at);
  return tokens_[at].capital && (word.size() == 1 || !IsAllCapitals(word));
}

// Nothing but words stand before the dash. That is a dateline in capitals when nothing says
// otherwise; in small letters it may be, and the caller must know more.
bool Reader::EndsPlainly() {
  dateline_.plain = true;
  dateline_.mixed = !capitals_;
  if (bracketed_ || IsLabel() || !LooksLikeStory(at_)) return false;
  return capitals_ || (OpensText(at_) && tokens_[at_].begin > tokens_[at_ - 1].end);
}

// "(Union Wire) — ...", "VNA – ...": the agency signs at the start, and no place is named.
bool Reader::EndsAsAgency() {
  if (!dateline_.agency.empty() || dateline_.date || dateline_.month_day) return false;
  const bool known = bracketed_ ? IsMediaName(printed_place_) || IsAcronym(printed_place_)
                                : IsKnownAgency(printed_place_);
  if (!known || (bracketed_ && !Mark(')'))) return false;
  const std::size_t place_end = at_;
  if (bracketed_) ++at_;
  if (!SkipDash() || !tokens_[at_].capital || !LooksLikeStory(at_)) {
    at_ = place_end;
    return false;
  }
  dateline_.agency = std::move(printed_place_);
  printed_place_.clear();
  return true;
}

// The article says where the story begins when no mark does: "KAMPALA The cabinet met", "New Delhi
// (PTI) The session began", "ULAANBAATAR. /MONTSAME/ State Falcon".
bool Reader::EndsWithoutMark(bool has_date) {
  const bool article = tokens_.IsWord(at_, DateWord::kArticle) && OpensText(at_);
  if (dateline_.agency.empty()) {
    return !has_date && article && printed_place_.size() >= 4 && capitals_ && EndsPlainly();
  }
  if (has_date) return true;
  const bool slashed = tokens_.IsMark(at_ - 1, '/');
  return (article || slashed || IsKnownAgency(dateline_.agency)) && tokens_[at_].capital &&
         LooksLikeStory(at_);
}

bool Reader::ReadEnd() {
  if (EndsAsAgency()) return true;
  const bool has_date = dateline_.date || dateline_.month_day;
  const bool has_more = has_date || !dateline_.agency.empty();
  if (bracketed_) {
    if (!Mark(')') || !has_more) return false;
    ++at_;
    SkipDash();
    return true;
  }
  if (SkipDash()) {
    // "RABAT — 08/02/2024. Dry wells": the date may stand behind the dash.
    if (!has_date && ReadDate()) {
      const bool parted = Mark('.') || Mark(':') || Mark(',') || Mark('|');
      if (parted) ++at_;
      return (parted || SkipDash()) && (capitals_ || has_more);
    }
    return has_more || EndsPlainly();
  }
  if (Mark(':')) {
    ++at_;
    // "LAHORE: Feb 17 (TTP): The ban": date and agency stand behind the colon.
    if (!has_more && capitals_ && ReadDate()) {
      if (Mark('(') && !ReadBracketedAgency()) return false;
      const bool parted = Mark(':') || Mark('.');
      if (parted) ++at_;
      return parted || SkipDash();
    }
    const bool agency = IsAcronym(dateline_.agency) || IsMediaName(dateline_.agency);
    return has_date || agency || (!has_more && EndsPlainly());
  }
  if (Mark('.')) {
    ++at_;
    const bool story = printed_place_.size() >= 4 && tokens_[at_].capital && capitals_;
    return has_more || (story && EndsPlainly());
  }
  if (tokens_.IsWord(at_, DateWord::kBreak)) {
    // "Baltic Herald, 4 March 2024" is a paper's stamp.
    return has_date && (capitals_ || date_behind_comma_) && !IsMediaName(printed_place_);
  }
  return EndsWithoutMark(has_date);
}

std::optional<Dateline> Reader::Read() {
  if (!ReadPlace() || !ReadComponents() || !ReadEnd()) return std::nullopt;
  dateline_.place = PlaceInTitleCase(printed_place_);
  dateline_.end = at_;
  dateline_.span = {tokens_[first_].begin, tokens_[at_ - 1].end};
  return dateline_;
}

}  // namespace

std::optional<Dateline> ReadDateline(const DateTokens& tokens, std::size_t at) {
  std::optional<Dateline> agency = Reader(tokens, at).Read();
  if (!agency || !agency->place.empty()) return agency;
  // "(ANSA) - ROME, MAR 4 - The court": the dateline proper behind the agency.
  std::optional<Dateline> proper = Reader(tokens, agency->end).Read();
  const bool sure = proper && !proper->place.empty() &&
                    (proper->date || proper->month_day || (!proper->plain && !proper->mixed));
  if (!sure) return agency;
  if (proper->agency.empty()) proper->agency = agency->agency;
  proper->span.begin = agency->span.begin;
  return proper;
}

}  // namespace dateline
