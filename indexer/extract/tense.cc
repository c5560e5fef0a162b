// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {
namespace {

constexpr std::size_t kReach = 40;
// "will be held on", "is to be opened in": so far may a participle stand behind its future.
constexpr std::size_t kParticipleReach = 4;

constexpr std::array<std::string_view, 8> kAhead = {"until",    "till",      "before",   "coming",
                                                    "starting", "beginning", "upcoming", "trước"};
// What is asked for or promised "by Friday" is still to come, though the asking is over.
constexpr std::array<std::string_view, 20> kAsked = {
    "promised", "pledged", "vowed",     "ordered",    "asked",   "called",  "urged",
    "demanded", "agreed",  "wanted",    "told",       "aimed",   "offered", "undertook",
    "required", "wants",   "committed", "instructed", "pressed", "gave"};
// Verbs of who reports: behind a mark they say nothing of what is reported.
constexpr std::array<std::string_view, 8> kReports = {"said",  "told",     "announced", "added",
                                                      "wrote", "reported", "warned",    "noted"};
constexpr std::array<std::string_view, 2> kBack = {"since", "sau"};

template <std::size_t kSize>
bool IsOneOf(const DateTokens& tokens, std::size_t at,
             const std::array<std::string_view, kSize>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

// "is to", "are to".
bool IsToBe(const DateTokens& tokens, std::size_t at) {
  return at > 0 && tokens.Is(at, "to") && (tokens.Is(at - 1, "is") || tokens.Is(at - 1, "are"));
}

// "the north face", "its forecast", "a long run": the word at `at` is a noun.
bool IsNoun(const DateTokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 5> kOwners = {"its", "his", "her", "their", "our"};
  const DateToken& before = tokens.Before(at, 1);
  if (before.word == DateWord::kArticle || before.possessive) return true;
  if (at > 0 && IsOneOf(tokens, at - 1, kOwners)) return true;
  const DateToken& further = tokens.Before(at, 2);
  // "the talks close", "the airport reopens": one of two words ends in "s", and it tells the verb.
  const bool verb =
      at > 0 && (tokens.Text(at - 1).ends_with('s') || tokens.Text(at).ends_with('s'));
  return before.word == DateWord::kOther && !before.capital && !verb &&
         (further.word == DateWord::kArticle || further.possessive) && !before.opens_sentence;
}

bool IsFuture(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  if (token.word == DateWord::kFuture) {
    // "set to open" looks ahead, "set out from Dali" back.
    if (tokens.Is(at, "set")) return tokens.Is(at + 1, "to") || tokens.Is(at + 1, "for");
    // "two runs should have settled it"; "will have talks" looks ahead.
    constexpr std::array<std::string_view, 5> kUnreal = {"should", "would", "could", "might",
                                                         "must"};
    if (IsOneOf(tokens, at, kUnreal) && tokens.Is(at + 1, "have")) return false;
    // "two years ahead of schedule".
    if (tokens.Is(at, "ahead") && tokens.Is(at + 1, "of") && tokens.Is(at + 2, "schedule")) {
      return false;
    }
    constexpr std::array<std::string_view, 7> kNouns = {"forecast", "plan", "plans", "hope",
                                                        "hopes",    "aim",  "aims"};
    if (IsOneOf(tokens, at, kNouns) && IsNoun(tokens, at)) return false;
    // "half of what it forecast in August".
    const bool be = at > 0 && (tokens.Is(at - 1, "is") || tokens.Is(at - 1, "are") ||
                               tokens.Is(at - 1, "was") || tokens.Is(at - 1, "were"));
    if (tokens.Is(at, "forecast") && tokens.Is(at + 1, "in") && !be) return false;
    return !token.capital || token.opens_sentence;
  }
  // "has to publish the list".
  if (tokens.Is(at, "to") && at > 0 && (tokens.Is(at - 1, "has") || tokens.Is(at - 1, "have"))) {
    return true;
  }
  return token.word == DateWord::kPreposition && IsToBe(tokens, at);
}

bool IsPast(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  if (token.word == DateWord::kPast) return true;
  if (tokens.Is(at, "set")) return !IsFuture(tokens, at);
  // With a capital it is a feast.
  if (tokens.Is(at, "lent")) return !token.capital;
  if (token.word != DateWord::kOther || token.capital) return false;
  const std::string_view word = tokens.Text(at);
  // "need", "indeed" and "exceed" are no past; "agreed" is on the list.
  return word.size() >= 4 && word.ends_with("ed") && !word.ends_with("eed");
}

// A present verb of a timetable: "meets", "is". After an article or a preposition it is a noun.
bool IsPresent(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  // "they start on Monday", "the talks close on Friday"; with an article these are nouns.
  const bool edge = token.word == DateWord::kEdge &&
                    (tokens.Is(at, "start") || tokens.Is(at, "end") || tokens.Is(at, "close")) &&
                    !tokens.Is(at + 1, "of");
  // "a review follows in mid-July"; "it follows the summit" looks back.
  const DateWord when = tokens[at + 2].word;
  const bool follows = (tokens.Is(at, "follow") || tokens.Is(at, "follows")) &&
                       (tokens.Is(at + 1, "in") || tokens.Is(at + 1, "on")) &&
                       (when == DateWord::kMonth || when == DateWord::kEdge ||
                        when == DateWord::kWeekday || when == DateWord::kOrdinal);
  // "voters head to the polls".
  const bool heads = tokens.Is(at, "head") && tokens.Is(at + 1, "to");
  if (token.word != DateWord::kPresent && !edge && !follows && !heads) return false;
  // "Grizzlies: Host the Bucks on Sunday".
  const bool labelled = at > 0 && tokens.IsMark(at - 1, ':');
  if (token.capital && !token.opens_sentence && !labelled) return false;
  const bool to_be = tokens.Is(at, "is") || tokens.Is(at, "are");
  if (!to_be && IsNoun(tokens, at)) return false;
  if (at == 0 || token.opens_sentence) return !edge;
  const DateToken& before = tokens[at - 1];
  // "the president-elect".
  if (tokens.IsMark(at - 1, kDash) && token.glued) return false;
  const bool noun = before.word == DateWord::kArticle || before.word == DateWord::kCount ||
                    before.word == DateWord::kNumber || before.possessive ||
                    (before.word == DateWord::kPreposition && !tokens.Is(at - 1, "to"));
  return !noun;
}

// True when a future verb stands shortly before the participle at `at`.
bool BelongsToFuture(const DateTokens& tokens, std::size_t at) {
  for (std::size_t back = 1; back <= kParticipleReach && back <= at; ++back) {
    if (IsFuture(tokens, at - back)) return true;
    // "the meeting, to be held on Monday".
    if (back == 2 && tokens.Is(at - 1, "be") && tokens.Is(at - 2, "to")) return true;
    // "when the rankings are published on Monday".
    if (back == 1 && (tokens.Is(at - 1, "is") || tokens.Is(at - 1, "are"))) return true;
    if (tokens[at - back].word == DateWord::kMark) return false;
  }
  return false;
}

// True where the clause in front of `begin` is past perfect: "had backed him until Wednesday".
bool IsPastPerfect(const DateTokens& tokens, std::size_t begin) {
  for (std::size_t back = 1; back <= kReach && back <= begin; ++back) {
    const std::size_t at = begin - back;
    if (tokens[at].word == DateWord::kBreak || IsFuture(tokens, at)) return false;
    if (tokens.Is(at, "had")) return true;
    if (tokens[at].opens_sentence) return false;
  }
  return false;
}

// True where a verb in front of `begin`, in its sentence, asks or promises: "ordered the birds
// moved by Friday".
bool IsAskedFor(const DateTokens& tokens, std::size_t begin) {
  for (std::size_t back = 1; back <= kReach && back <= begin; ++back) {
    const std::size_t at = begin - back;
    if (tokens[at].word == DateWord::kBreak) return false;
    if (IsOneOf(tokens, at, kAsked)) return true;
    if (tokens[at].opens_sentence) return false;
  }
  return false;
}

// True where a colon closes the words from `end` on, before any verb.
bool ColonCloses(const DateTokens& tokens, std::size_t end) {
  constexpr std::size_t kTitleWords = 12;
  for (std::size_t at = end; at < end + kTitleWords; ++at) {
    if (tokens.IsMark(at, ':')) return true;
    if (tokens[at].word == DateWord::kBreak || IsPast(tokens, at) || IsPresent(tokens, at) ||
        (at > end && tokens[at].opens_sentence)) {
      return false;
    }
  }
  return false;
}

// A weekday that heads a line or an entry and is closed by a colon announces what comes:
// "Thursday: Aurillac to Villeneuve", "Wednesday, stage 4:", "Playing on Monday:".
bool IsHeading(const DateTokens& tokens, std::size_t begin, std::size_t end) {
  if (!tokens.IsWord(begin, DateWord::kWeekday)) return false;
  const bool opens = tokens.Before(begin, 1).word == DateWord::kBreak;
  if (opens && tokens.IsMark(end, ',')) return ColonCloses(tokens, end);
  // "Women's quarter-finals (Saturday): Sun v Jang".
  if (begin > 0 && tokens.IsMark(begin - 1, '(') && tokens.IsMark(end, ')') &&
      tokens.IsMark(end + 1, ':')) {
    return true;
  }
  if (!tokens.IsMark(end, ':')) return false;
  // "Summaries, Sunday:" tells what was.
  if (tokens.IsMark(begin == 0 ? 0 : begin - 1, ',')) return false;
  constexpr std::size_t kHeadingWords = 4;
  for (std::size_t back = 0; back <= kHeadingWords && back <= begin; ++back) {
    if (tokens[begin - back].word == DateWord::kBreak || begin == back) return true;
  }
  return false;
}

bool IsBorder(const DateToken& token) { return token.word == DateWord::kBreak; }

// "offered a meeting on Tuesday", "invited them to a meal on Sunday", "declared Sunday a holiday":
// what was said is over and its day to come. "They invited him on Tuesday" tells the day of saying.
bool Invites(const DateTokens& tokens, std::size_t at, std::size_t begin) {
  if (tokens.Is(at, "declared")) return at + 1 == begin;
  constexpr std::array<std::string_view, 3> kInvitations = {"invited", "offered", "summoned"};
  constexpr std::size_t kWhat = 4;  // at least an object and the preposition
  return begin - at >= kWhat && tokens.IsWord(begin, DateWord::kWeekday) &&
         IsOneOf(tokens, at, kInvitations);
}

Tense TenseToTheLeft(const DateTokens& tokens, std::size_t begin) {
  if (tokens[begin].opens_sentence) return Tense::kUnknown;
  for (std::size_t back = 1; back <= kReach && back <= begin; ++back) {
    const std::size_t at = begin - back;
    if (IsBorder(tokens[at])) return Tense::kUnknown;
    if (IsFuture(tokens, at)) return Tense::kFuture;
    if (IsPresent(tokens, at)) return Tense::kPresent;
    if (Invites(tokens, at, begin)) return Tense::kFuture;
    if (IsPast(tokens, at)) return BelongsToFuture(tokens, at) ? Tense::kFuture : Tense::kPast;
    if (tokens[at].opens_sentence) return Tense::kUnknown;
  }
  return Tense::kUnknown;
}

// ", the union said": within a few words behind a mark, without another verb between.
bool IsReportBehindMark(const DateTokens& tokens, std::size_t at) {
  if (!IsOneOf(tokens, at, kReports)) return false;
  constexpr std::size_t kSubjectWords = 8;
  for (std::size_t back = 1; back <= kSubjectWords && back <= at; ++back) {
    if (tokens[at - back].word == DateWord::kMark && tokens[at - back].value != kDash) return true;
  }
  return false;
}

// "hands", "plays", "voters go": a present verb that shows its person. "is" and "are" tell states.
bool IsFinite(const DateTokens& tokens, std::size_t at) {
  const bool one = tokens.Text(at).ends_with('s');
  const bool many = !one && at > 0 && tokens.IsWord(at - 1, DateWord::kOther) &&
                    tokens.Text(at - 1).ends_with('s');
  return tokens.IsWord(at, DateWord::kPresent) && (one || many) && !tokens.Is(at, "is") &&
         !tokens.Is(at, "are") && IsPresent(tokens, at);
}

// `opens` where the date opens its sentence: "On Tuesday the King hands her the medal".
Tense TenseToTheRight(const DateTokens& tokens, std::size_t end, bool opens) {
  // "Wednesday is the deadline."
  if (opens && tokens.Is(end, "is")) return Tense::kPresent;
  for (std::size_t ahead = 0; ahead < kReach && end + ahead < tokens.size(); ++ahead) {
    const std::size_t at = end + ahead;
    if (IsBorder(tokens[at]) || tokens[at].opens_sentence) return Tense::kUnknown;
    if (IsFuture(tokens, at)) return Tense::kFuture;
    if (ahead > 0 && IsReportBehindMark(tokens, at)) return Tense::kUnknown;
    // "it may be renewed" tells no past.
    if (IsPast(tokens, at) && !tokens.Is(at - 1, "be")) return Tense::kPast;
    if (opens && IsFinite(tokens, at)) return Tense::kPresent;
  }
  return Tense::kUnknown;
}

// "put off by two days, to Saturday", "the match was moved to Friday".
bool IsMovedTo(const DateTokens& tokens, std::size_t to) {
  constexpr std::size_t kMovedReach = 10;
  constexpr std::array<std::string_view, 11> kMoved = {
      "moved",   "postponed", "put",      "delayed",     "forward", "extended",
      "shifted", "adjourned", "postpone", "rescheduled", "deferred"};
  if (!tokens.Is(to, "to")) return false;
  for (std::size_t back = 1; back <= kMovedReach && back <= to; ++back) {
    if (IsBorder(tokens[to - back])) return false;
    if (IsOneOf(tokens, to - back, kMoved)) return true;
    if (tokens[to - back].opens_sentence) return false;
  }
  return false;
}

// "Next meeting: 7pm Thursday".
bool IsAnnounced(const DateTokens& tokens, std::size_t begin) {
  constexpr std::size_t kWords = 4;
  if (begin == 0 || !tokens.IsMark(begin - 1, ':')) return false;
  for (std::size_t back = 2; back <= kWords + 1 && back <= begin; ++back) {
    if (tokens.Is(begin - back, "next") || tokens.Is(begin - back, "upcoming")) return true;
    if (IsBorder(tokens[begin - back])) return false;
  }
  return false;
}

// "since taking office in February": the clause began in the past.
bool IsSinceDoing(const DateTokens& tokens, std::size_t begin) {
  constexpr std::size_t kWords = 6;
  for (std::size_t back = 2; back <= kWords && back < begin; ++back) {
    const std::size_t at = begin - back;
    if (tokens[at].word == DateWord::kMark || IsBorder(tokens[at])) return false;
    if (tokens.Is(at, "since")) return tokens.Text(at + 1).ends_with("ing");
  }
  return false;
}

// "quicker than in April".
bool IsComparedWith(const DateTokens& tokens, std::size_t begin) {
  return begin >= 2 && tokens.Is(begin - 1, "in") && tokens.Is(begin - 2, "than");
}

// "Data for July are due": what is counted is over.
bool IsOfFigures(const DateTokens& tokens, std::size_t begin) {
  constexpr std::array<std::string_view, 8> kFigures = {
      "data", "figures", "numbers", "results", "accounts", "statistics", "report", "earnings"};
  return begin >= 2 && (tokens.Is(begin - 1, "for") || tokens.Is(begin - 1, "of")) &&
         IsOneOf(tokens, begin - 2, kFigures);
}

// "oil for January delivery".
bool IsDelivery(const DateTokens& tokens, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 4> kDeliveries = {"delivery", "settlement", "contract",
                                                           "futures"};
  return tokens.IsWord(begin, DateWord::kMonth) && IsOneOf(tokens, end, kDeliveries);
}

// "stayed until mid-May", "picked 1,200 nuts a month until summer": what lasted is over. What was
// put off or ordered "until Friday" is not.
bool HasLasted(const DateTokens& tokens, std::size_t until) {
  constexpr std::array<std::string_view, 25> kLasting = {
      "stayed",  "remained", "lasted", "drifted", "continued", "ran",    "worked",
      "lived",   "served",   "waited", "kept",    "slept",     "stood",  "went",
      "earned",  "paid",     "picked", "refused", "argued",    "burned", "sat",
      "studied", "taught",   "led",    "survived"};
  if (!tokens.Is(until, "until") && !tokens.Is(until, "till")) return false;
  for (std::size_t back = 1; back <= kReach && back <= until; ++back) {
    const std::size_t at = until - back;
    if (IsBorder(tokens[at]) || IsFuture(tokens, at) || IsPresent(tokens, at)) return false;
    if (IsOneOf(tokens, at, kLasting)) return true;
    if (IsPast(tokens, at) || tokens[at].opens_sentence) return false;
  }
  return false;
}

// "before September it bought daily", "Until Thursday he had said nothing": the clause behind tells
// what was.
bool LedUpTo(const DateTokens& tokens, std::size_t before, std::size_t end) {
  constexpr std::size_t kSubjectWords = 4;
  const bool until =
      (tokens.Is(before, "until") || tokens.Is(before, "till")) && tokens[before].opens_sentence;
  if (!tokens.Is(before, "before") && !until) return false;
  for (std::size_t at = end; at < end + kSubjectWords; ++at) {
    if (IsBorder(tokens[at]) || tokens[at].opens_sentence) return false;
    if (tokens[at].word == DateWord::kMark && !(at == end && tokens.IsMark(at, ','))) return false;
    if (IsFuture(tokens, at)) return false;
    if (IsPast(tokens, at)) return at > end && !IsOneOf(tokens, at, kReports);
  }
  return false;
}

// "sold in November", "ran out on 3 June": the verb right in front has the date, and it is over.
// What was asked for or promised may be to come.
bool IsToldRightBefore(const DateTokens& tokens, std::size_t before) {
  constexpr std::array<std::string_view, 8> kParticles = {"out",  "up",   "down", "off",
                                                          "over", "back", "away", "again"};
  if (before < 3 || (!tokens.Is(before - 1, "in") && !tokens.Is(before - 1, "on"))) return false;
  std::size_t verb = before - 2;
  if (IsOneOf(tokens, verb, kParticles)) --verb;
  constexpr std::array<std::string_view, 4> kNoEvents = {"have", "has", "had", "been"};
  return IsPast(tokens, verb) && !BelongsToFuture(tokens, verb) && !tokens.Is(verb - 1, "be") &&
         !IsOneOf(tokens, verb, kAsked) && !IsOneOf(tokens, verb, kNoEvents);
}

// "midnight on Thursday", "10 p.m. Monday": a clock in front of its weekday. "Shortly before" one
// is as often past.
bool IsClockOfDay(const DateTokens& tokens, std::size_t begin, std::size_t end) {
  const bool clock =
      tokens.IsWord(begin, DateWord::kPart) || tokens.IsWord(begin, DateWord::kNumber);
  if (!clock) return false;
  for (std::size_t at = begin + 1; at < end; ++at) {
    if (tokens.IsWord(at, DateWord::kWeekday)) return true;
  }
  return false;
}

}  // namespace

Tense TenseAround(const DateTokens& tokens, std::size_t begin, std::size_t end) {
  std::size_t before = begin;
  if (before > 0 && tokens.IsWord(before - 1, DateWord::kArticle)) --before;
  if (IsHeading(tokens, begin, end) || IsDelivery(tokens, begin, end) ||
      IsAnnounced(tokens, begin) || (before > 0 && IsMovedTo(tokens, before - 1))) {
    return Tense::kFuture;
  }
  if (tokens.IsWord(begin, DateWord::kMonth) &&
      (IsOfFigures(tokens, before) || IsComparedWith(tokens, before))) {
    return Tense::kPast;
  }
  if (IsSinceDoing(tokens, before)) return Tense::kPast;
  if (before > 0 && IsOneOf(tokens, before - 1, kAhead)) {
    // "He was until March a registrar."
    const bool was = before > 1 && (tokens.Is(before - 2, "was") || tokens.Is(before - 2, "were"));
    // "two days before the feast": the clause tells whether it is over.
    const bool counted = before > 1 && tokens.IsWord(before - 2, DateWord::kUnit) &&
                         tokens.IsWord(begin, DateWord::kFeast);
    if (counted && tokens.Is(before - 1, "before")) return TenseToTheLeft(tokens, before - 1);
    if (IsClockOfDay(tokens, begin, end) && tokens.Is(before - 1, "before")) {
      const Tense clause = TenseToTheLeft(tokens, before - 1);
      if (LooksBack(clause)) return clause;
    }
    // A weekday that comes is nearer than any that is gone: "remained shut until Monday".
    const bool weekday = tokens.IsWord(begin, DateWord::kWeekday);
    const bool led =
        (!weekday || tokens[before - 1].opens_sentence) && LedUpTo(tokens, before - 1, end);
    const bool lasted = led || (!weekday && HasLasted(tokens, before - 1));
    const bool over = was || IsPastPerfect(tokens, before - 1) || lasted;
    return over ? Tense::kPast : Tense::kUntil;
  }
  // "the captain for Monday's Test" plays it yet.
  if (before > 0 && tokens.Is(before - 1, "for") && end > begin && tokens[end - 1].possessive)
    return Tense::kFuture;
  if (before > 0 && IsOneOf(tokens, before - 1, kBack)) return Tense::kSince;
  // "any delay after March 18" may be to come: the nearest such day decides, or the clause.
  if (before > 0 && tokens.Is(before - 1, "after")) {
    if (tokens.IsWord(begin, DateWord::kWeekday)) return Tense::kSince;
    const bool ahead = TenseToTheLeft(tokens, before - 1) == Tense::kFuture;
    return ahead ? Tense::kFuture : Tense::kPast;
  }
  // "the chairman, who is to retire, on Friday met with": the verb right behind has the date.
  if (IsPast(tokens, end)) return Tense::kPast;
  const Tense left = TenseToTheLeft(tokens, begin);
  // "They had come by Wednesday" looks back; where no verb says so, "by" looks ahead.
  const bool by = before > 0 && tokens.Is(before - 1, "by");
  if (by && (LooksAhead(left) || IsAskedFor(tokens, before - 1))) return Tense::kUntil;
  if (left == Tense::kPast && IsToldRightBefore(tokens, before)) return Tense::kSince;
  if (left != Tense::kUnknown) return left;
  const bool first =
      tokens[before].opens_sentence || (before > 0 && tokens[before - 1].opens_sentence);
  const Tense right = TenseToTheRight(tokens, end, first);
  const bool opens = by || (before > 0 && tokens.Is(before - 1, "from"));
  return right == Tense::kUnknown && opens ? Tense::kFuture : right;
}

}  // namespace dateline
