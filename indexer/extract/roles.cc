// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/roles.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/cues.h"
#include "indexer/extract/mentions.h"

namespace dateline {
namespace {

constexpr std::size_t kLongest = 30;    // tokens of one role
constexpr std::size_t kHeadWithin = 7;  // tokens from a comma to "director"
constexpr std::size_t kMostRoles = 4;   // beside one mention
constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

bool Flows(Gap gap) {
  return gap == Gap::kBlank || gap == Gap::kHyphen || gap == Gap::kAmpersand ||
         gap == Gap::kOpenBracket || gap == Gap::kCloseBracket;
}

// Whether nothing but blanks, brackets and the stop of an abbreviation parts tokens[i] from the
// token before.
bool FlowsInto(const std::vector<Token>& tokens, std::size_t i) {
  return Flows(tokens[i].before) ||
         (tokens[i].before == Gap::kPeriod && tokens[i - 1].Is(kAbbreviation));
}

bool IsHead(const Token& token) {
  if (token.possessive || token.editorial || token.Is(kKinship)) return false;
  if (token.Is(kCourtesy)) return false;
  return token.Has(kRoleWord) || (token.IsCapital() && token.Has(kTitleWord));
}

bool IsLink(const Token& token) {
  constexpr std::string_view kLinks[] = {"of", "for", "in", "on", "to", "at", "from"};
  return !token.IsCapital() && std::ranges::find(kLinks, token.folded) != std::end(kLinks);
}

bool IsSmall(const Token& token, std::string_view word) {
  return token.letters == LetterCase::kSmall && token.folded == word;
}

bool IsArticle(const Token& token) {
  return IsSmall(token, "a") || IsSmall(token, "an") || IsSmall(token, "the") ||
         IsSmall(token, "also") || IsSmall(token, "now");
}

bool IsVerb(const Token& token) {
  constexpr std::string_view kVerbs[] = {"is",    "was",  "are",   "were",  "has",
                                         "had",   "have", "will",  "would", "who",
                                         "which", "that", "whose", "when",  "where"};
  return !token.IsCapital() && ((token.Is(kSpeechVerb) && !token.Has(kRoleWord)) ||
                                std::ranges::find(kVerbs, token.folded) != std::end(kVerbs));
}

}  // namespace

RoleFinder::RoleFinder(const std::vector<Token>& tokens, const std::vector<NameSpan>& names)
    : tokens_(tokens), span_of_(tokens.size(), nullptr) {
  for (const NameSpan& name : names) {
    for (std::size_t i = name.first; i < name.last; ++i) span_of_[i] = &name;
  }
}

bool RoleFinder::IsKind(std::size_t token, EntityKind kind) const {
  return span_of_[token] != nullptr && span_of_[token]->kind == kind;
}

std::vector<Role> RoleFinder::RolesOf(const NameSpan& mention) const {
  std::vector<Run> runs;
  AddBefore(mention.first, runs);
  std::ranges::reverse(runs);
  AddAfter(mention.last, runs);
  std::vector<Role> roles;
  for (const Run& run : runs) {
    Role role = MakeRole(run);
    if (!role.printed.empty()) roles.push_back(std::move(role));
  }
  return roles;
}

// Without the courtesies at its ends: "Gen. Sir" is "Gen.", "Madam Justice" is "Justice"; but a
// doctor who is a professor stays one: "Prof. Dr.".
Role RoleFinder::MakeRole(Run run) const {
  const auto is_courtesy = [this](std::size_t i) { return tokens_[i].Is(kCourtesy); };
  while (run.first < run.last && is_courtesy(run.first)) ++run.first;
  while (run.first < run.last && is_courtesy(run.last - 1) &&
         tokens_[run.last - 1].folded != "dr") {
    --run.last;
  }
  if (run.first == run.last) return {};
  Role role;
  role.span = BytesOf(tokens_, run.first, run.last);
  role.printed = PrintedForm(tokens_, run.first, run.last);
  const Token& last = tokens_[run.last - 1];
  if (last.Is(kAbbreviation) && !role.printed.ends_with('.') &&
      last.printed.data()[last.printed.size()] == '.') {
    role.printed += '.';
    ++role.span.end;
  }
  return role;
}

// How far the words before the head belong to it: "LPRP General", "Vietnamese", "retired".
std::size_t RoleFinder::LeftEnd(std::size_t head) const {
  std::size_t first = head;
  const bool capital = tokens_[head].IsCapital();
  while (first > 0 && first + kLongest > head && FlowsInto(tokens_, first)) {
    const Token& token = tokens_[first - 1];
    if (tokens_[first].before == Gap::kOpenBracket || token.editorial) break;
    if (IsKind(first - 1, EntityKind::kPerson) || token.Is(kCalendarWord)) break;
    if (span_of_[first - 1] != nullptr) {
      first = span_of_[first - 1]->first;
      continue;
    }
    const bool modifier = token.Is(kRoleModifier) || token.Has(kRoleWord) ||
                          (token.IsCapital() && token.Is(kCourtesy));
    const bool name_like = token.IsCapital() && !token.Is(kFunctionWord) &&
                           (capital || token.Has(kCommonWord)) && !token.possessive;
    if (!modifier && !name_like) break;
    if (token.Is(kFunctionWord) && !token.Is(kRoleModifier)) break;
    --first;
  }
  // "Last President" at the start of a sentence is no title.
  while (first < head && tokens_[first].Is(kFunctionWord) && !tokens_[first].Is(kRoleModifier)) {
    ++first;
  }
  return first;
}

// The role that ends right before tokens[end].
bool RoleFinder::FindEndingAt(std::size_t end, Run& run) const {
  if (end == 0) return false;
  std::size_t i = end - 1;
  if (IsHead(tokens_[i]) || (tokens_[i].IsCapital() && tokens_[i].Is(kCourtesy))) {
    run = {LeftEnd(i), end};
    return true;
  }
  // Back over "of the Provincial People's Committee" to the head of the role.
  while (end - i < kLongest) {
    if (IsKind(i, EntityKind::kPerson) || tokens_[i].editorial) return false;
    if (span_of_[i] != nullptr) i = span_of_[i]->first;
    const Token& token = tokens_[i];
    const bool inside = span_of_[i] != nullptr || token.IsCapital() || IsLink(token) ||
                        IsArticle(token) || IsSmall(token, "and") || token.Is(kRoleModifier);
    const bool head = i + 1 < end && IsHead(token) && IsLink(tokens_[i + 1]);
    if (head) {
      run = {LeftEnd(i), end};
      return true;
    }
    if (!inside || token.Is(kCalendarWord) || i == 0 || !FlowsInto(tokens_, i)) return false;
    --i;
  }
  return false;
}

void RoleFinder::AddBefore(std::size_t name, std::vector<Run>& runs) const {
  if (name == 0) return;
  const Gap gap = tokens_[name].before;
  const Token& before = tokens_[name - 1];
  if (gap == Gap::kComma) {
    // "its president, Lodovico Visconti": only with an owner before the small role.
    const bool owned = name > 1 && IsHead(before) && !before.IsCapital() &&
                       (tokens_[name - 2].possessive || IsSmall(tokens_[name - 2], "its") ||
                        IsSmall(tokens_[name - 2], "his") || IsSmall(tokens_[name - 2], "her") ||
                        IsSmall(tokens_[name - 2], "their"));
    if (owned) runs.push_back({name - 1, name});
    return;
  }
  if (!FlowsInto(tokens_, name) || gap == Gap::kHyphen) return;
  std::size_t end = name;
  Run run;
  while (runs.size() < kMostRoles && FindEndingAt(end, run)) {
    runs.push_back(run);
    end = run.first;
    if (end < 2) return;
    if (IsSmall(tokens_[end - 1], "and")) {
      --end;
    } else if (tokens_[end].before != Gap::kComma) {
      return;
    }
  }
}

// The head of a role that begins at `begin`, before any preposition or verb, or kNowhere.
std::size_t RoleFinder::HeadFrom(std::size_t begin) const {
  std::size_t head = kNowhere;
  for (std::size_t i = begin; i < tokens_.size() && i < begin + kHeadWithin; ++i) {
    const Token& token = tokens_[i];
    if (i > begin && !FlowsInto(tokens_, i)) break;
    if (token.editorial || IsKind(i, EntityKind::kPerson) || IsVerb(token)) break;
    if (IsHead(token)) head = i;
    if (head != kNowhere && !IsHead(token)) break;
    const bool inside_name = span_of_[i] != nullptr && span_of_[i]->first < i;
    if (!inside_name && (IsLink(token) || IsSmall(token, "and"))) break;
    if (token.Is(kFunctionWord) && span_of_[i] == nullptr && !IsArticle(token) &&
        !token.Is(kRoleModifier) && !IsSmall(token, "its") && !IsSmall(token, "his") &&
        !IsSmall(token, "her")) {
      break;
    }
  }
  return head;
}

// One past the last token of the apposition that begins at `begin`.
std::size_t RoleFinder::SegmentEnd(std::size_t begin) const {
  std::size_t i = begin;
  while (i < tokens_.size() && i < begin + kLongest) {
    const NameSpan* span = span_of_[i];
    const bool inside_name = span != nullptr && i > span->first;
    if (i > begin && !inside_name && !FlowsInto(tokens_, i)) break;
    if (!inside_name) {
      if (tokens_[i].editorial || IsKind(i, EntityKind::kPerson) || IsVerb(tokens_[i])) break;
      if (i > begin && tokens_[i].before == Gap::kOpenBracket) break;
      const bool splits = IsSmall(tokens_[i], "and") && HeadFrom(i + 1) != kNowhere;
      if (splits) break;
    }
    ++i;
  }
  while (i > begin &&
         (IsLink(tokens_[i - 1]) || IsArticle(tokens_[i - 1]) || IsSmall(tokens_[i - 1], "and"))) {
    --i;
  }
  return i;
}

void RoleFinder::AddAfter(std::size_t name_end, std::vector<Run>& runs) const {
  std::size_t begin = name_end;
  const std::size_t most = runs.size() + kMostRoles;
  const auto is_age = [this](std::size_t i) {
    const std::string_view printed = tokens_[i].printed;
    return printed.size() <= 3 &&
           std::ranges::all_of(printed, [](char c) { return c >= '0' && c <= '9'; });
  };
  while (begin < tokens_.size() && runs.size() < most) {
    const bool apposition = tokens_[begin].before == Gap::kComma;
    const bool listed = begin > name_end && IsSmall(tokens_[begin], "and");
    if (!apposition && !listed) return;
    if (is_age(begin)) {
      ++begin;
      continue;
    }
    if (IsSmall(tokens_[begin], "and")) ++begin;
    while (begin < tokens_.size() && IsArticle(tokens_[begin])) ++begin;
    if (begin >= tokens_.size() || HeadFrom(begin) == kNowhere) return;
    const std::size_t end = SegmentEnd(begin);
    if (end <= HeadFrom(begin)) return;
    // "..., the minister said": a clause of its own and no apposition.
    const bool clause = end < tokens_.size() && tokens_[end].before == Gap::kBlank &&
                        tokens_[end].Is(kSpeechVerb) && !tokens_[end].IsCapital();
    // "..., Prof. Dr. Ute Krämer": the title of whoever comes next.
    const bool of_next =
        end < tokens_.size() && IsKind(end, EntityKind::kPerson) && FlowsInto(tokens_, end);
    if (clause || of_next) return;
    runs.push_back({begin, end});
    begin = end;
  }
}

}  // namespace dateline
