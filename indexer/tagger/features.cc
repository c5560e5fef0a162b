// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/features.h"

#include <algorithm>
#include <bit>
#include <string_view>

#include "indexer/tagger/hash_index.h"
#include "indexer/tagger/labels.h"
#include "indexer/tagger/long_forms.h"
#include "indexer/tagger/templates.h"
#include "indexer/tagger/topic.h"

namespace dateline {
namespace {

constexpr std::uint32_t kStartForm = 0;
constexpr std::uint32_t kEndForm = 1;
constexpr std::uint64_t kStartHash = 0x1111;
constexpr std::uint64_t kEndHash = 0x2222;

// How many capitalised tokens the run context passes at most.
constexpr std::uint32_t kLongestRun = 4;

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

ArticleFeatures::ArticleFeatures(std::span<const TagToken> tokens, const TagLists& lists,
                                 std::uint32_t domain)
    : lists_(lists), domain_(domain) {
  AddForms(tokens);
  AddSentences(tokens);
  CountWords();
  MarkLongForms();
  topic_ = TopicOf(*this);
  for (const Sentence& sentence : sentences_) MatchLists(sentence);
}

void ArticleFeatures::AddForms(std::span<const TagToken> tokens) {
  forms_.resize(2);
  for (const auto& [form, hash] : {std::pair{kStartForm, kStartHash}, {kEndForm, kEndHash}}) {
    WordForm& word = forms_[form].word;
    word.folded = word.lower = word.shape = hash;
    forms_[form].edge = true;
  }
  HashIndex spellings(tokens.size());
  HashIndex lowers(tokens.size());
  tokens_.reserve(tokens.size());
  for (const TagToken& token : tokens) {
    const std::uint32_t form = spellings.Add(HashBytes(token.printed)) + 2;
    if (form == forms_.size()) {
      FormEntry entry;
      entry.word = MakeWordForm(token.printed);
      entry.cluster = lists_.FindCluster(entry.word.folded);
      entry.phrase = lists_.FindPhrase(TagLists::Extend(0, entry.word.lower));
      entry.lower_id = lowers.Add(entry.word.lower);
      forms_.push_back(std::move(entry));
    }
    TokenEntry entry;
    entry.form = form;
    entry.hint = token.hint;
    tokens_.push_back(entry);
  }
  lowers_.resize(lowers.size());
}

void ArticleFeatures::AddSentences(std::span<const TagToken> tokens) {
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (i == 0 || tokens[i].starts_sentence) sentences_.push_back({i, i});
    sentences_.back().last = i + 1;
    tokens_[i].sentence = static_cast<std::uint32_t>(sentences_.size() - 1);
  }
  for (Sentence& sentence : sentences_) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    bool first = true;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const WordForm& word = Form(i);
      if (!word.has_letter) continue;
      tokens_[i].first = first;
      first = false;
      if (word.number) continue;
      ++words;
      capitals += word.all_capitals;
    }
    sentence.in_capitals = words > 0 && capitals * 5 >= words * 4;
  }
}

void ArticleFeatures::CountWords() {
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    const WordForm& word = Form(i);
    if (!word.has_letter) continue;
    LowerEntry& lower = lowers_[LowerId(i)];
    if (!word.capital) {
      ++lower.small;
      continue;
    }
    if (lower.capital < LowerEntry::kKept) lower.seen[lower.capital] = i;
    ++lower.capital;
    if (!tokens_[i].first && !sentences_[tokens_[i].sentence].in_capitals) ++lower.mid_capital;
  }
}

void ArticleFeatures::MarkLongForms() {
  const auto mark = [](NamePart part) {
    return static_cast<std::uint8_t>(1 + static_cast<unsigned>(part));
  };
  for (const Sentence& sentence : sentences_) {
    for (const LongForm& form : FindLongForms(*this, sentence)) {
      lowers_[LowerId(form.acronym)].acronym = true;
      for (std::uint32_t i = form.first; i < form.last; ++i) {
        tokens_[i].long_form = mark(NamePart::kInside);
      }
      tokens_[form.first].long_form = mark(NamePart::kBegin);
      tokens_[form.last - 1].long_form =
          mark(form.last - form.first == 1 ? NamePart::kUnit : NamePart::kLast);
    }
  }
}

void ArticleFeatures::MatchLists(const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const FormEntry& form = forms_[tokens_[i].form];
    if (!form.word.capital && !form.word.number) continue;
    if (form.phrase.lists != 0 || form.phrase.goes_on) MatchListsAt(sentence, i);
  }
}

// Every list gives its longest match that starts at `token`.
void ArticleFeatures::MatchListsAt(const Sentence& sentence, std::uint32_t token) {
  std::array<std::uint32_t, TagLists::kMostPhraseTokens> matches{};  // lists, by length - 1
  std::size_t length = 0;
  std::uint64_t phrase = 0;
  const std::size_t most =
      std::min<std::size_t>(sentence.last - token, TagLists::kMostPhraseTokens);
  for (bool goes_on = true; goes_on && length < most; ++length) {
    phrase = TagLists::Extend(phrase, Form(token + length).lower);
    const PhraseEntry entry =
        length == 0 ? forms_[tokens_[token].form].phrase : lists_.FindPhrase(phrase);
    matches[length] = entry.lists;
    goes_on = entry.goes_on;
  }
  std::uint32_t taken = 0;
  for (; length > 0; --length) {
    std::uint32_t lists = matches[length - 1] & ~taken;
    taken |= lists;
    for (; lists != 0; lists &= lists - 1) {
      const auto list = static_cast<std::uint32_t>(std::countr_zero(lists));
      for (std::size_t k = 0; k < length; ++k) {
        // Begin, inside, last, unit.
        const std::uint32_t part = length == 1 ? 3 : k == 0 ? 0 : k + 1 == length ? 2 : 1;
        const std::uint32_t tag = list * 4 + part;
        tokens_[token + k].tags[tag / 64] |= std::uint64_t{1} << (tag % 64);
      }
    }
  }
}

std::uint32_t ArticleFeatures::FormAt(std::size_t token, int offset) const {
  const Sentence& sentence = sentences_[tokens_[token].sentence];
  const auto at = static_cast<std::int64_t>(token) + offset;
  if (at < sentence.first) return kStartForm;
  if (at >= sentence.last) return kEndForm;
  return tokens_[static_cast<std::size_t>(at)].form;
}

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
    const std::uint32_t form = FormAt(token, offset);
    if (form == kStartForm || form == kEndForm) continue;
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
  keys.Add(Template::kRunBefore,
           left > sentence.first ? Form(left - 1).lower * 5 + std::min(passed, 3u) : 77 + passed);
  passed = 0;
  std::size_t right = token + 1;
  while (right < sentence.last && passed < kLongestRun && Form(right).capital) {
    ++right;
    ++passed;
  }
  keys.Add(Template::kRunAfter,
           right < sentence.last ? Form(right).lower * 5 + std::min(passed, 3u) : 77 + passed);
}

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
