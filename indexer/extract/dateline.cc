// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dateline.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/letter_case.h"
#include "indexer/extract/place_case.h"

namespace dateline {
namespace {

constexpr std::size_t kMostPlaceWords = 4;
constexpr std::size_t kMostAgencyWords = 5;
constexpr std::size_t kMostComponents = 5;

// Words in capitals before a dash or colon that are labels of a desk, never places.
constexpr std::array<std::string_view, 52> kLabels = {
    "alert",      "analysis", "asean",    "athletics", "badminton", "basketball", "boxing",
    "breaking",   "brief",    "briefs",   "business",  "chess",     "comment",    "corrected",
    "correction", "cricket",  "cycling",  "editorial", "exclusive", "explainer",  "factbox",
    "feature",    "fifa",     "football", "golf",      "hockey",    "interview",  "lead",
    "live",       "nato",     "new",      "news",      "obituary",  "opec",       "opinion",
    "photo",      "photos",   "profile",  "racing",    "review",    "rugby",      "sailing",
    "soccer",     "sport",    "sports",   "tennis",    "update",    "urgent",     "video",
    "volleyball", "watch",    "weather"};

bool IsLabelWord(std::string_view printed) {
  return std::find(kLabels.begin(), kLabels.end(), SmallLetters(printed)) != kLabels.end();
}

bool IsWordToken(const DateToken& token) {
  return token.word != DateWord::kMark && token.word != DateWord::kBreak &&
         token.word != DateWord::kNumber && token.word != DateWord::kMeridiem;
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
  bool ReadBracketedAgency();
  bool ReadSlashedAgency();
  bool ReadName(std::size_t most);
  bool ReadEnd();
  bool SkipDash();
  bool EndsPlainly();
  bool LooksLikeStory(std::size_t at) const;
  bool IsLabel() const;

  const DateTokens& tokens_;
  std::size_t at_;
  const std::size_t first_;
  std::string printed_place_;
  bool capitals_ = false;
  bool bracketed_ = false;
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
  capitals_ = IsAllCapitals(printed_place_);
  // "DHAKA/BARGUNA": two places, the first is where the report was filed.
  while (Mark('/') && tokens_[at_].glued && tokens_[at_ + 1].glued) {
    ++at_;
    if (!ReadName(kMostPlaceWords)) return false;
  }
  return true;
}

bool Reader::ReadDate() {
  const std::size_t begin = at_;
  if (std::optional<WrittenDate> date = ReadWrittenDate(tokens_, at_)) {
    if (date->date.granularity != Granularity::kDay && !date->day_first) return false;
    at_ = date->clock_end;
    dateline_.date = date;
  } else if (std::optional<MonthDay> month_day = ReadMonthDay(tokens_, at_)) {
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
  if (!has_date && ReadDate()) return true;
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
  if (has_date && dateline_.agency.empty() && IsAllCapitals(name)) dateline_.agency = name;
  return true;
}

bool Reader::ReadBracketedAgency() {
  const std::size_t begin = at_ + 1;
  std::size_t end = begin;
  std::size_t words = 0;
  for (; !tokens_.IsMark(end, ')'); ++end) {
    if (tokens_.IsWord(end, DateWord::kBreak)) return false;
    words += IsWordToken(tokens_[end]);
  }
  if (words == 0 || words > kMostAgencyWords) return false;
  // "(Photo: ...)" and a whole remark in brackets are no agency, nor is "(laughs)"; "(dpa)" is.
  const bool small = !StartsWithCapital(tokens_.Text(begin));
  if (small && (words > 1 || tokens_.Text(begin).size() > 4)) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (tokens_.IsMark(i, ':') || tokens_.IsMark(i, ',')) return false;
  }
  if (dateline_.agency.empty()) dateline_.agency = Printed(begin, end);
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
    if (Mark(',')) {
      if (!ReadComma()) return false;
    } else if (Mark('(') && dateline_.agency.empty()) {
      if (!ReadBracketedAgency()) return false;
    } else if (Mark('/') && !tokens_[at_].glued) {
      if (!ReadSlashedAgency()) return false;
    } else if (Mark('.') && tokens_.IsMark(at_ + 1, '/')) {
      ++at_;
    } else if (has_date || !ReadDate()) {
      return true;
    }
  }
  return true;
}

bool Reader::SkipDash() {
  const bool long_dash = Mark(kLongDash);
  const bool spaced = Mark(kDash) && !tokens_[at_].glued;
  const bool doubled = Mark(kDash) && tokens_.IsMark(at_ + 1, kDash) && tokens_[at_ + 1].glued;
  if (!long_dash && !spaced && !doubled) return false;
  at_ += doubled ? 2 : 1;
  return true;
}

// A desk's label, or an acronym ("EU – Japan talks", "CCTV: ..."): no place.
bool Reader::IsLabel() const {
  return printed_place_.size() <= 2 || !HasVowel(printed_place_) || IsLabelWord(printed_place_);
}

// True when a sentence ends somewhere in the line: in a headline in capitals none does.
bool Reader::LooksLikeStory(std::size_t at) const {
  for (; !tokens_.IsWord(at, DateWord::kBreak); ++at) {
    const DateToken& token = tokens_[at];
    const bool stop = token.word == DateWord::kMark &&
                      (token.value == '.' || token.value == '?' || token.value == '!');
    if (!stop) continue;
    const DateToken& next = tokens_[at + 1];
    if (next.opens_sentence || next.word == DateWord::kMark || next.word == DateWord::kBreak) {
      return true;
    }
  }
  return false;
}

// Only capitals stand before the dash. That is a dateline when nothing says otherwise.
bool Reader::EndsPlainly() {
  dateline_.plain = true;
  return capitals_ && !bracketed_ && !IsLabel() && LooksLikeStory(at_);
}

bool Reader::ReadEnd() {
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
      if (Mark('.')) ++at_;
      return capitals_ || has_more;
    }
    return has_more || EndsPlainly();
  }
  if (Mark(':')) {
    ++at_;
    return has_date || (has_more && capitals_) || EndsPlainly();
  }
  if (Mark('.')) {
    ++at_;
    return has_more || (printed_place_.size() >= 4 && tokens_[at_].capital && EndsPlainly());
  }
  if (tokens_.IsWord(at_, DateWord::kBreak)) return has_date && capitals_;
  if (has_date && !dateline_.agency.empty()) return true;
  // "KAMPALA The cabinet": without any mark only the article shows where the story begins.
  const bool article = tokens_.IsWord(at_, DateWord::kArticle) && tokens_[at_].capital;
  return !has_more && article && printed_place_.size() >= 4 && EndsPlainly();
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
  return Reader(tokens, at).Read();
}

}  // namespace dateline
