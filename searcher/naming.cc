// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/naming.h"

#include <algorithm>
#include <tuple>

#include "core/unicode.h"
#include "searcher/facet_terms.h"
#include "searcher/sentences.h"

namespace dateline {
namespace {

// A stored span is trusted no further than its text reaches.
Span Clipped(Span span, std::string_view text) {
  const auto end = static_cast<std::uint32_t>(
      CodePointFloor(text, std::min<std::size_t>(span.end, text.size())));
  const auto begin =
      static_cast<std::uint32_t>(CodePointFloor(text, std::min<std::size_t>(span.begin, end)));
  return {begin, end};
}

const std::string& TextOf(const Record& record, Field field) {
  return field == Field::kTitle ? record.article.title : record.article.text;
}

// Sure before unsure, a full name before a short one, the text before the title, early before late.
bool ShowsBetter(const Mention& a, const Mention& b) {
  const auto rank = [](const Mention& mention) {
    const bool is_full =
        mention.rule == MentionRule::kFullName || mention.rule == MentionRule::kVariant;
    return std::tuple(mention.field == Field::kTitle, !is_full, -mention.confidence,
                      mention.span.begin);
  };
  return rank(a) < rank(b);
}

const Mention* BestMention(std::span<const Entity* const> found) {
  const Mention* best = nullptr;
  for (const Entity* entity : found) {
    for (const Mention& mention : entity->mentions) {
      if (mention.span.begin < mention.span.end && (!best || ShowsBetter(mention, *best)))
        best = &mention;
    }
  }
  return best;
}

}  // namespace

std::vector<const Entity*> FindIn(const Sought& sought, const StoredRecord& stored) {
  std::vector<const Entity*> found;
  const std::optional<EntityKind> kind = EntityOf(sought.kind);
  if (!kind) return found;
  for (const Entity& entity : stored.record.annotation.entities) {
    if (entity.kind != *kind) continue;
    const auto owner = sought.snapshot.OwnerIn(sought.kind, entity.key, stored.document);
    if (owner == sought.entity) found.push_back(&entity);
  }
  return found;
}

KeyLink LinkOf(const AliasMap& names, EntityNumber owner, std::string_view key) {
  // A key that is another's but for this article was split off by the editor.
  if (names.FindKey(key) != owner) return KeyLink::kAuthority;
  for (const KeyOfEntity& member : names.members(owner)) {
    if (member.key == key) return member.link;
  }
  return KeyLink::kSame;
}

KeyLink StrongestLink(const Sought& sought, std::span<const Entity* const> found) {
  KeyLink strongest = KeyLink::kPrior;
  for (const Entity* entity : found) {
    const KeyLink link = LinkOf(sought.names(), sought.entity, entity->key);
    if (link != KeyLink::kPrior && (strongest == KeyLink::kPrior || link == KeyLink::kSame))
      strongest = link;
  }
  return strongest;
}

std::vector<Span> MentionSpans(std::span<const Entity* const> found, Field field,
                               std::string_view text) {
  std::vector<Span> spans;
  for (const Entity* entity : found) {
    for (const Mention& mention : entity->mentions) {
      if (mention.field == field) spans.push_back(Clipped(mention.span, text));
    }
  }
  std::sort(spans.begin(), spans.end(),
            [](Span a, Span b) { return std::tuple(a.begin, b.end) < std::tuple(b.begin, a.end); });
  std::uint32_t done = 0;
  std::erase_if(spans, [&](Span span) {
    if (span.begin >= span.end || span.begin < done) return true;
    done = span.end;
    return false;
  });
  return spans;
}

std::vector<Span> StorySentences(const Record& record, std::span<const Word> words) {
  std::vector<Span> sentences = SentencesOf(record.article.text, words);
  const std::uint32_t begin = record.annotation.header.body.begin;
  std::erase_if(sentences, [&](Span sentence) { return sentence.end <= begin; });
  if (!sentences.empty()) sentences.front().begin = std::max(sentences.front().begin, begin);
  return sentences;
}

std::optional<NamingSentence> BestSentence(const Record& record,
                                           std::span<const Entity* const> found) {
  const Mention* best = BestMention(found);
  if (!best) return std::nullopt;
  const std::string& text = TextOf(record, best->field);
  const std::vector<Word> words = SplitWords(text);
  const std::vector<Span> sentences =
      best->field == Field::kTitle ? SentencesOf(text, words) : StorySentences(record, words);
  const Span* sentence = SentenceAt(sentences, Clipped(best->span, text));
  if (!sentence) return std::nullopt;
  NamingSentence naming;
  naming.field = best->field;
  naming.span = *sentence;
  naming.rule = best->rule;
  naming.confidence = best->confidence;
  naming.text =
      ShowSentence(text, *sentence, MentionSpans(found, best->field, text), kSentenceBytes);
  return naming;
}

std::optional<NamingReason> ReasonFor(const Sought& sought, const StoredRecord& stored) {
  const std::vector<const Entity*> found = FindIn(sought, stored);
  if (found.empty()) return std::nullopt;
  std::optional<NamingSentence> sentence = BestSentence(stored.record, found);
  if (!sentence) return std::nullopt;
  return NamingReason{sought.kind, sought.names().id(sought.entity),
                      sought.names().label(sought.entity), StrongestLink(sought, found),
                      *std::move(sentence)};
}

}  // namespace dateline
