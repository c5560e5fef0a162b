// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/model_names.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace dateline {
namespace {

// A row of the model's tokens, with the token of ours that each is a part of.
struct ModelTokens {
  std::vector<TagToken> tokens;
  std::vector<std::size_t> ours;
};

// Where the run of shown tokens of one field that begins at `first` ends.
std::size_t EndOfRun(const std::vector<Token>& tokens, std::size_t first) {
  std::size_t end = first;
  while (end < tokens.size() && !tokens[end].editorial &&
         tokens[end].field == tokens[first].field) {
    ++end;
  }
  return end;
}

// The bytes from the run's first token to the end of the line of its last: a sentence keeps its
// full stop, and nothing of the next field or of a credit comes in.
std::string_view TextOfRun(std::string_view text, const std::vector<Token>& tokens,
                           std::size_t first, std::size_t end) {
  const std::uint32_t begin = tokens[first].span.begin;
  std::size_t stop = std::min(text.find('\n', tokens[end - 1].span.end), text.size());
  const bool cut = end < tokens.size() && tokens[end].field == tokens[first].field;
  if (cut) stop = std::min<std::size_t>(stop, tokens[end].span.begin);
  return text.substr(begin, stop - begin);
}

void AddRun(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
            std::size_t end, ModelTokens& all) {
  const std::uint32_t begin = tokens[first].span.begin;
  std::vector<Word> words;
  words.reserve(end - first);
  for (std::size_t i = first; i < end; ++i) {
    const Span span = {tokens[i].span.begin - begin, tokens[i].span.end - begin};
    words.push_back({span, tokens[i].starts_sentence, tokens[i].starts_paragraph});
  }
  for (TagToken& token : TagTokens(TextOfRun(text, tokens, first, end), words)) {
    all.ours.push_back(first + token.word);
    all.tokens.push_back(token);
  }
}

std::optional<EntityKind> KindOf(NameType type) {
  switch (type) {
    case NameType::kPerson:
      return EntityKind::kPerson;
    case NameType::kOrganisation:
      return EntityKind::kOrganisation;
    case NameType::kLocation:
      return EntityKind::kPlace;
    case NameType::kMiscellaneous:
      return std::nullopt;
  }
  return std::nullopt;
}

KindVotes VotesOf(const TypeChances& chances) {
  KindVotes votes{};
  for (std::size_t type = 0; type < kTypeCount; ++type) {
    const std::optional<EntityKind> kind = KindOf(static_cast<NameType>(type));
    votes[kind ? static_cast<std::size_t>(*kind) : kNoKind] += chances[type];
  }
  votes[kNoKind] += chances[kTypeCount];
  return votes;
}

}  // namespace

TaggedNames FindModelNames(const Tagger& model, const Article& article,
                           const std::vector<Token>& tokens) {
  ModelTokens shown;
  for (std::size_t first = 0; first < tokens.size();) {
    const std::size_t end = EndOfRun(tokens, first);
    if (end > first) AddRun(TextOf(article, tokens[first].field), tokens, first, end, shown);
    first = std::max(end, first + 1);
  }
  TaggedNames tagged;
  for (const TaggedSpan& span : model.Tag(shown.tokens)) {
    const std::optional<EntityKind> kind = KindOf(span.type);
    std::uint32_t first = span.first;
    while (first < span.last && !shown.tokens[first].is_word) ++first;
    if (first == span.last) continue;
    // A mark belongs to the word before it, so the last token of the name shows its last word.
    const NameSpan name = {shown.ours[first], shown.ours[span.last - 1] + 1,
                           kind.value_or(EntityKind::kPerson), span.confidence};
    tagged.votes.Add(tokens, name.first, name.last, VotesOf(span.chances));
    if (kind) tagged.names.push_back(name);
  }
  return tagged;
}

}  // namespace dateline
