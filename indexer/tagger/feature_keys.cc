// SPDX-License-Identifier: GPL-2.0-or-later
// What ArticleFeatures knows of an article, as keys.
#include <algorithm>
#include <bit>
#include <string_view>

#include "indexer/tagger/features.h"
#include "indexer/tagger/templates.h"

namespace dateline {
namespace {

// How many capitalised tokens the run context passes at most.
constexpr std::uint32_t kLongestRun = 4;

// Values of the run context at the edge of a sentence, apart from all hashes of words by their
// size.
constexpr std::uint32_t kEdgeRun = 77;

constexpr std::uint32_t kClusterBits[] = {4, 6, 10, TagLists::kMostPath};
constexpr Template kClusterTemplates[] = {Template::kCluster4Around, Template::kCluster6Around,
                                          Template::kCluster10Around, Template::kClusterAround};

std::string_view LastBytes(std::string_view text, std::size_t count) {
  return text.substr(text.size() - std::min(count, text.size()));
}

std::uint64_t Flags(bool first, bool in_capitals) { return first * 2u + in_capitals; }

}  // namespace

// The keys of one token or form, with a twin for the corpus where one is wanted.
class ArticleFeatures::Keys {
 public:
  explicit Keys(std::uint32_t domain) : domain_(domain) {}

  void Add(Template t, std::uint64_t value) {
    const FeatureKey key = MakeKey(t, value);
    list_.Add(key);
    if (domain_ != 0 && HasDomainTwin(t)) list_.Add(DomainKey(key, domain_));
  }
  // Adds a key that may have been added already, of the last `most` ones.
  void AddOnce(Template t, std::uint64_t value, std::size_t most) {
    const FeatureKey key = MakeKey(t, value);
    const FeatureKey* from = list_.end() - std::min(most, list_.size());
    if (std::find(from, list_.end(), key) == list_.end()) list_.Add(key);
  }
  std::size_t size() const { return list_.size(); }
  const KeyList& list() const { return list_; }

 private:
  std::uint32_t domain_;
  KeyList list_;
};

KeyList ArticleFeatures::FormKeys(std::uint32_t form, int offset) const {
  const FormEntry& entry = forms_[form];
  const WordForm& word = entry.word;
  Keys keys(domain_);
  keys.Add(At(Template::kFoldedAround, offset), word.folded);
  keys.Add(At(Template::kLowerAround, offset), word.lower);
  if (offset >= -1 && offset <= 1) keys.Add(At(Template::kShapeAround, offset), word.shape);
  if (!entry.edge) AddSpelling(word, offset, keys);
  const ClusterPath& cluster = entry.cluster;
  if (offset == 0 && cluster.length == 0) keys.Add(Template::kNoCluster, 0);
  for (std::size_t q = 0; q < std::size(kClusterBits); ++q) {
    // A prefix says more than the one before it only when the path is longer.
    if (cluster.length == 0 || (q > 0 && cluster.length <= kClusterBits[q - 1])) break;
    if (q == 1 && (offset == -2 || offset == 2)) continue;
    keys.Add(At(kClusterTemplates[q], offset), cluster.Prefix(kClusterBits[q]));
  }
  return keys.list();
}

void ArticleFeatures::AddSpelling(const WordForm& word, int offset, Keys& keys) {
  const std::string_view text = word.lower_text;
  const std::uint64_t end = HashBytes(LastBytes(text, 3));
  if (offset == -1) keys.Add(Template::kEndBefore, end);
  if (offset == 1) keys.Add(Template::kEndAfter, end);
  if (offset != 0) return;
  for (std::size_t k = 1; k <= 5 && k < text.size(); ++k) {
    const int length = static_cast<int>(k);
    keys.Add(At(Template::kPrefix, length), HashBytes(text.substr(0, k)));
    keys.Add(At(Template::kSuffix, length), HashBytes(LastBytes(text, k)));
  }
  keys.Add(Template::kSuffixCase, end * 3 + word.capital);
  for (std::size_t k = 0; k + 4 <= text.size() && k < 8; ++k) {
    keys.Add(Template::kFourLetters, HashBytes(text.substr(k, 4)));
  }
  if (word.lost_diacritics) keys.Add(Template::kLostDiacritics, 1);
}

KeyList ArticleFeatures::TokenKeys(std::size_t token) const {
  Keys keys(domain_);
  keys.Add(Template::kBias, 0);
  AddContext(token, keys);
  AddRunContext(token, keys);
  AddListKeys(token, keys);
  AddStatedKeys(token, keys);
  if (Form(token).capital) AddArticleKeys(token, keys);
  for (const int offset : {-1, 0, 1}) {
    if (forms_[FormAt(token, offset)].edge) continue;
    const std::uint8_t hint = tokens_[token + static_cast<std::size_t>(offset)].hint;
    if (hint != 0) keys.Add(At(Template::kHintAround, offset), hint);
  }
  return keys.list();
}

// Pairs of neighbours.
void ArticleFeatures::AddContext(std::size_t token, Keys& keys) const {
  const auto entry = [&](int offset) -> const FormEntry& { return forms_[FormAt(token, offset)]; };
  const FormEntry& before = entry(-1);
  const FormEntry& here = entry(0);
  const FormEntry& after = entry(1);
  const WordForm& word = here.word;
  keys.Add(Template::kLowerPairBefore, Pair(before.word.lower, word.lower));
  keys.Add(Template::kLowerPairAfter, Pair(word.lower, after.word.lower));
  keys.Add(Template::kLowerPairFarBefore, Pair(entry(-2).word.lower, before.word.lower));
  keys.Add(Template::kLowerPairFarAfter, Pair(after.word.lower, entry(2).word.lower));
  keys.Add(Template::kLowerPairAround, Pair(before.word.lower, after.word.lower));
  const std::uint64_t shapes = Pair(before.word.shape, word.shape);
  keys.Add(Template::kShapePairBefore, shapes);
  keys.Add(Template::kShapePairAfter, Pair(word.shape, after.word.shape));
  keys.Add(Template::kShapeTriple, Pair(shapes, after.word.shape));
  keys.Add(Template::kLowerBeforeShape, Pair(before.word.lower, word.shape));
  keys.Add(Template::kShapeLowerAfter, Pair(word.shape, after.word.lower));
  const TokenEntry& row = tokens_[token];
  const std::uint64_t flags = Flags(row.first, sentences_[row.sentence].in_capitals);
  keys.Add(Template::kCase, flags * 2 + word.capital);
  keys.Add(Template::kShapeCase, word.shape * 4 + flags);

  // Pairs of clusters stand for pairs of words that training has never seen side by side.
  // 1 beyond the sentence, 2 without a cluster.
  const auto prefix = [](const FormEntry& of) -> std::uint64_t {
    if (of.edge) return 1;
    return of.cluster.length == 0 ? 2 : of.cluster.Prefix(6) + 3;
  };
  keys.Add(Template::kClusterPairBefore, Pair(prefix(before), prefix(here)));
  keys.Add(Template::kClusterPairAfter, Pair(prefix(here), prefix(after)));
  keys.Add(Template::kClusterPairAround, Pair(prefix(before), prefix(after)));
}

// What stands before and after the run of capitalised tokens around the token.
void ArticleFeatures::AddRunContext(std::size_t token, Keys& keys) const {
  const Sentence& sentence = sentences_[tokens_[token].sentence];
  std::uint32_t passed = 0;
  std::size_t left = token;  // one beyond the token that is looked at
  while (left > sentence.first && passed < kLongestRun && Form(left - 1).capital) {
    --left;
    ++passed;
  }
  keys.Add(Template::kRunBefore, left > sentence.first
                                     ? Form(left - 1).lower * 5 + std::min(passed, 3u)
                                     : kEdgeRun + passed);
  passed = 0;
  std::size_t right = token + 1;
  while (right < sentence.last && passed < kLongestRun && Form(right).capital) {
    ++right;
    ++passed;
  }
  keys.Add(Template::kRunAfter, right < sentence.last ? Form(right).lower * 5 + std::min(passed, 3u)
                                                      : kEdgeRun + passed);
}

// Single tags let lists that agree add up; the whole set knows which lists are right together (a
// given name that is also a city). A token outside all lists but with a capital says something too.
void ArticleFeatures::AddListKeys(std::size_t token, Keys& keys) const {
  const auto each = [](const TagSet& tags, const auto& act) {
    for (std::uint32_t half = 0; half < tags.size(); ++half) {
      for (std::uint64_t bits = tags[half]; bits != 0; bits &= bits - 1) {
        act(half * 64 + static_cast<std::uint32_t>(std::countr_zero(bits)));
      }
    }
  };
  const TokenEntry& row = tokens_[token];
  const Sentence& sentence = sentences_[row.sentence];
  const bool none = row.tags == TagSet{};
  const std::uint64_t set = none ? 0 : Mix(Pair(row.tags[0], row.tags[1]));
  keys.Add(Template::kListSet, set);
  keys.Add(Template::kListSetCase, set * 5 + Flags(row.first, sentence.in_capitals));
  if (none && Form(token).capital) keys.Add(Template::kNoList, 0);
  const std::uint64_t before = forms_[FormAt(token, -1)].word.lower;
  const std::uint64_t after = forms_[FormAt(token, 1)].word.lower;
  each(row.tags, [&](std::uint32_t tag) {
    keys.Add(Template::kListAround, tag);
    keys.Add(Template::kListLowerBefore, Pair(tag, before));
    keys.Add(Template::kListLowerAfter, Pair(tag, after));
  });
  if (token > sentence.first) {
    each(tokens_[token - 1].tags,
         [&](std::uint32_t tag) { keys.Add(At(Template::kListAround, -1), tag); });
  }
  if (token + 1 < sentence.last) {
    each(tokens_[token + 1].tags,
         [&](std::uint32_t tag) { keys.Add(At(Template::kListAround, 1), tag); });
  }
}

// What the article says of the word itself: "Long Name (LN)", and what it is about.
void ArticleFeatures::AddStatedKeys(std::size_t token, Keys& keys) const {
  const TokenEntry& row = tokens_[token];
  const WordForm& word = Form(token);
  if (word.all_capitals && lowers_[LowerId(token)].acronym) {
    keys.Add(Template::kAcronym, 1);
    keys.Add(Template::kAcronymAfter, forms_[FormAt(token, 1)].word.lower);
  }
  if (row.long_form != 0) keys.Add(Template::kLongForm, row.long_form);
  if (!word.capital) return;
  const auto topic = static_cast<std::uint64_t>(topic_);
  keys.Add(Template::kTopic, topic);
  keys.Add(Template::kTopicListSet, Pair(topic, Mix(Pair(row.tags[0], row.tags[1]))));
}

// What the rest of the article shows of the word: its case, and the company it keeps there.
void ArticleFeatures::AddArticleKeys(std::size_t token, Keys& keys) const {
  const TokenEntry& row = tokens_[token];
  const LowerEntry& lower = lowers_[LowerId(token)];
  const bool in_capitals = sentences_[row.sentence].in_capitals;
  // The token's own capital is no evidence for itself.
  const std::uint32_t itself = !row.first && !in_capitals ? 1 : 0;
  const std::uint32_t elsewhere = lower.mid_capital - std::min(lower.mid_capital, itself);
  const std::uint32_t seen = std::min(lower.small, 2u) * 3 + std::min(elsewhere, 2u);
  keys.Add(Template::kArticleCase, seen * 4 + Flags(row.first, in_capitals));
  const std::size_t kept = std::min<std::size_t>(lower.capital, LowerEntry::kKept);
  const std::size_t before = keys.size();
  std::size_t others = 0;
  for (std::size_t k = 0; k < kept && others < LowerEntry::kKept - 1; ++k) {
    if (lower.seen[k] == token) continue;
    ++others;
    const std::size_t added = keys.size() - before;
    keys.AddOnce(Template::kOtherBefore, forms_[FormAt(lower.seen[k], -1)].word.lower, added);
    keys.AddOnce(Template::kOtherAfter, forms_[FormAt(lower.seen[k], 1)].word.lower, added + 1);
  }
}

// The same keys in the same groups as the tagger adds them, so that training and use cannot part.
KeyRows ArticleFeatures::Rows() const {
  constexpr int kOffsets = 2 * kReach + 1;
  KeyRows by_form;
  for (std::uint32_t form = 0; form < forms_.size(); ++form) {
    for (int offset = -kReach; offset <= kReach; ++offset) by_form.Add(FormKeys(form, offset));
  }
  KeyRows rows;
  for (std::size_t token = 0; token < tokens_.size(); ++token) {
    for (int offset = -kReach; offset <= kReach; ++offset) {
      const std::size_t form = FormAt(token, offset);
      const std::span<const FeatureKey> keys =
          by_form[form * kOffsets + static_cast<std::size_t>(offset + kReach)];
      rows.keys.insert(rows.keys.end(), keys.begin(), keys.end());
    }
    rows.Add(TokenKeys(token));
  }
  return rows;
}

}  // namespace dateline
