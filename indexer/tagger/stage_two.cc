// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/stage_two.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "indexer/tagger/templates.h"

namespace dateline {
namespace {

// Sums below this are what subtraction leaves of nothing.
constexpr float kNothing = 0.01f;

// How many tokens away a name before is looked for, and how many words may stand between two names
// that are looked at together.
constexpr std::size_t kFarthestName = 5;
constexpr std::size_t kMostBetween = 3;

std::size_t VoteOf(Label label, std::size_t outside) {
  return label == kOutside ? outside : static_cast<std::size_t>(TypeOf(label));
}

struct Winner {
  std::size_t vote = 0;
  float sum = 0;
  float share = 0;
};

template <typename Votes>
Winner WinnerOf(const Votes& votes) {
  Winner winner;
  for (std::size_t k = 0; k < votes.size(); ++k) {
    winner.sum += votes[k];
    if (votes[k] > votes[winner.vote]) winner.vote = k;
  }
  if (winner.sum > kNothing) winner.share = votes[winner.vote] / winner.sum;
  return winner;
}

}  // namespace

StageTwoFeatures::StageTwoFeatures(const ArticleFeatures& article,
                                   std::span<const StageOneAnswer> answers)
    : article_(article), answers_(answers.begin(), answers.end()) {
  assert(answers.size() == article.size());
  token_votes_.resize(article.lower_count());
  names_.resize(answers.size());
  name_begins_.resize(answers.size());
  memberships_.resize(article.lower_count());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (!article.Form(i).capital) continue;
    token_votes_[article.LowerId(i)][VoteOf(answers[i].label, kOutsideVote)] +=
        answers[i].probability;
  }
  for (const Sentence& sentence : article.sentences()) {
    AddNames(sentence);
    AddPairs(sentence);
  }
}

void StageTwoFeatures::AddNames(const Sentence& sentence) {
  std::vector<Label> labels;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    labels.push_back(answers_[i].label);
  }
  for (const TaggedSpan& span : SpansOf(labels)) {
    const std::uint32_t first = sentence.first + span.first;
    std::uint64_t name = 0;
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      name = TagLists::Extend(name, article_.Form(sentence.first + i).lower);
    }
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      names_[sentence.first + i] = name;
      name_begins_[sentence.first + i] = first;
    }
    AddMemberships(first, sentence.first + span.last);
    name_votes_[name][static_cast<std::size_t>(span.type)] += answers_[first].probability;
  }
}

// Where a name of several words shows how a word is used, its other uses are likely short for it.
void StageTwoFeatures::AddMemberships(std::uint32_t first, std::uint32_t last) {
  const std::uint32_t length = last - first;
  if (length < 2) return;
  for (std::uint32_t i = first; i < last; ++i) {
    if (!article_.Form(i).capital) continue;
    std::array<Membership, 2>& longest = memberships_[article_.LowerId(i)];
    if (length <= longest[1].length) continue;
    longest[1] = {length, first, answers_[i].label};
    if (longest[1].length > longest[0].length) std::swap(longest[0], longest[1]);
  }
}

void StageTwoFeatures::AddPairs(const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
    if (!MattersAsPair(i)) continue;
    PairUse& use = pairs_[PairOf(i)];
    ++(IsJoined(i) ? use.joined : use.apart);
  }
}

bool StageTwoFeatures::IsJoined(std::size_t token) const {
  return IsOpen(answers_[token].label) && Continues(answers_[token + 1].label);
}

std::uint64_t StageTwoFeatures::PairOf(std::size_t token) const {
  return Pair(article_.Form(token).lower, article_.Form(token + 1).lower);
}

bool StageTwoFeatures::MattersAsPair(std::size_t token) const {
  return article_.Form(token).capital || article_.Form(token + 1).capital;
}

// Whether the words at `first` and after it are of one name elsewhere, as a key of `token`.
void StageTwoFeatures::AddJoin(std::size_t first, std::size_t token, KeyList& keys) const {
  if (!MattersAsPair(first)) return;
  PairUse use = pairs_.find(PairOf(first))->second;
  --(IsJoined(first) ? use.joined : use.apart);
  if (use.joined + use.apart == 0) return;
  const std::uint64_t joined = std::min(use.joined, 2u);
  const std::uint64_t apart = std::min(use.apart, 2u);
  keys.Add(MakeKey(first == token ? Template::kJoinAfter : Template::kJoinBefore,
                   (joined * 3 + apart) * 32 + answers_[token].label));
}

void StageTwoFeatures::AddLongName(std::size_t token, KeyList& keys) const {
  const std::array<Membership, 2>& longest = memberships_[article_.LowerId(token)];
  const bool own = names_[token] != 0 && longest[0].first == name_begins_[token];
  const Membership& other = longest[own ? 1 : 0];
  if (other.length == 0) return;
  const std::uint64_t value =
      (std::min(other.length, 4u) * 32 + other.label) * 32 + answers_[token].label;
  keys.Add(MakeKey(Template::kLongName, value));
}

KeyList StageTwoFeatures::Keys(std::size_t token) const {
  const WordForm& word = article_.Form(token);
  const std::uint64_t here = answers_[token].label;
  const Sentence& sentence = article_.SentenceOf(token);
  KeyList keys;
  std::uint64_t before = 30;  // no label: beyond the sentence
  std::uint64_t after = 30;
  for (int offset = -ArticleFeatures::kReach; offset <= ArticleFeatures::kReach; ++offset) {
    const auto at = static_cast<std::int64_t>(token) + offset;
    if (at < sentence.first || at >= sentence.last) continue;
    const std::uint64_t label = answers_[static_cast<std::size_t>(at)].label;
    if (offset == -1) before = label;
    if (offset == 1) after = label;
    keys.Add(MakeKey(At(Template::kAnswerAround, offset), label));
  }
  keys.Add(MakeKey(Template::kAnswerPairAfter, here * 31 + after));
  keys.Add(MakeKey(Template::kAnswerPairBefore, here * 31 + before));
  keys.Add(MakeKey(Template::kAnswerShape, Pair(here, word.shape)));
  keys.Add(MakeKey(Template::kAnswerLower, Pair(here, word.lower)));
  AddNeighbours(token, keys);
  if (token > sentence.first) AddJoin(token - 1, token, keys);
  if (token + 1 < sentence.last) AddJoin(token, token, keys);
  if (word.capital) {
    AddLongName(token, keys);
    AddTokenMajority(token, keys);
    AddNameMajority(token, keys);
  }
  return keys;
}

// The nearest names in the sentence and the words between: "Malaysia, Thailand and X".
void StageTwoFeatures::AddNeighbours(std::size_t token, KeyList& keys) const {
  const Sentence& sentence = article_.SentenceOf(token);
  const std::uint64_t here = answers_[token].label;
  std::uint64_t between = 0;
  for (std::size_t apart = 0; apart < kFarthestName && token > sentence.first + apart; ++apart) {
    const std::size_t at = token - 1 - apart;
    const std::uint64_t label = answers_[at].label;
    if (label != kOutside) {
      keys.Add(MakeKey(Template::kNameBefore, label * 8 + apart));
      if (apart > 0 && apart <= kMostBetween) {
        keys.Add(MakeKey(Template::kNameBeforeWords, Pair(between, label * 64 + here)));
      }
      break;
    }
    between = TagLists::Extend(between, article_.Form(at).lower);
  }
  between = 0;
  for (std::size_t apart = 0; apart <= kMostBetween; ++apart) {
    const std::size_t at = token + 1 + apart;
    if (at >= sentence.last) break;
    const std::uint64_t label = answers_[at].label;
    if (label != kOutside) {
      if (apart == 0) break;
      keys.Add(MakeKey(Template::kNameAfterWords, Pair(between, label * 64 + here)));
      break;
    }
    between = TagLists::Extend(between, article_.Form(at).lower);
  }
}

// What the article's other tokens of the same word were taken for.
void StageTwoFeatures::AddTokenMajority(std::size_t token, KeyList& keys) const {
  const StageOneAnswer& answer = answers_[token];
  Votes votes = token_votes_[article_.LowerId(token)];
  // Only the others vote: with its own answer in the count, training would learn to trust it.
  votes[VoteOf(answer.label, kOutsideVote)] -= answer.probability;
  const Winner winner = WinnerOf(votes);
  if (winner.sum <= kNothing) {
    keys.Add(MakeKey(Template::kNoVote, answer.label));
    return;
  }
  const auto fifth = static_cast<std::uint64_t>(std::clamp(winner.share * 4.99f, 0.0f, 4.0f));
  const std::uint64_t amount = winner.sum < 1.5f ? 0 : winner.sum < 3.5f ? 1 : 2;
  const std::uint64_t with_answer = winner.vote * 100 + answer.label;
  keys.Add(MakeKey(Template::kVoteShare, winner.vote * 50 + fifth * 5 + amount));
  keys.Add(MakeKey(Template::kVoteAnswer, with_answer));
  keys.Add(MakeKey(Template::kVoteAnswerShare, with_answer * 8 + fifth));
}

// What the article's other names of the same words were taken for.
void StageTwoFeatures::AddNameMajority(std::size_t token, KeyList& keys) const {
  const auto found = names_[token] == 0 ? name_votes_.end() : name_votes_.find(names_[token]);
  if (found == name_votes_.end()) return;
  const StageOneAnswer& answer = answers_[token];
  Votes votes = found->second;
  votes[VoteOf(answer.label, kOutsideVote)] -= answer.probability;
  const Winner winner = WinnerOf(votes);
  if (winner.sum <= kNothing) return;
  const std::uint64_t sure = (winner.sum > 2.5f ? 1u : 0u) + (winner.share > 0.8f ? 2u : 0u);
  const std::uint64_t with_answer = winner.vote * 100 + answer.label;
  keys.Add(MakeKey(Template::kNameVote, with_answer));
  keys.Add(MakeKey(Template::kNameVoteSure, with_answer * 4 + sure));
}

KeyRows StageTwoFeatures::Rows() const {
  KeyRows rows;
  for (std::size_t token = 0; token < answers_.size(); ++token) rows.Add(Keys(token));
  return rows;
}

}  // namespace dateline
