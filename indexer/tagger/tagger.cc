// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/tagger.h"

#include <algorithm>
#include <cstdint>

#include "indexer/tagger/features.h"
#include "indexer/tagger/lattice.h"
#include "indexer/tagger/stage_two.h"

namespace dateline {
namespace {

// Longer texts are lists and books. 16,000 tokens bound the memory at some 20 MB a thread.
constexpr std::size_t kMostTokens = 16'000;

// A token has at most 54 keys of forms and KeyList::kMost others, so 16 bits hold their sum.
static_assert((54 + KeyList::kMost) * 127 < 32768);

template <std::size_t kWidth>
using Sums = std::array<std::int16_t, kWidth>;

template <std::size_t kWidth, typename Row>
void Add(Sums<kWidth>& sums, const Row& row) {
  for (std::size_t l = 0; l < kWidth; ++l) {
    sums[l] = static_cast<std::int16_t>(sums[l] + row[l]);
  }
}

// Adds the weights of all keys. Each pass has its memory on the way before the next one needs it.
template <std::size_t kWidth>
void AddWeights(const FeatureTable<kWidth>& table, const KeyList& keys, Sums<kWidth>& sums) {
  for (const FeatureKey key : keys) table.Prefetch(key);
  std::array<std::uint32_t, KeyList::kMost> rows;
  std::size_t count = 0;
  for (const FeatureKey key : keys) {
    const std::uint32_t row = table.Find(key);
    if (row == FeatureTable<kWidth>::kNone) continue;
    table.PrefetchRow(row);
    rows[count++] = row;
  }
  for (std::size_t i = 0; i < count; ++i) Add(sums, table[rows[i]]);
}

// The two stages over one article.
class ArticleTagger {
 public:
  ArticleTagger(const ModelView& model, std::span<const TagToken> tokens)
      : model_(model), features_(tokens, model.lists) {}

  std::vector<TaggedSpan> Take() && {
    AddFormWeights();
    AddTokenWeights();
    AddLateWeights(Decode(0, nullptr));
    std::vector<TypeChances> chances;
    const std::vector<StageOneAnswer> answers = Decode(1, &chances);
    return SpansOfAnswers(answers, chances);
  }

 private:
  static constexpr int kReach = ArticleFeatures::kReach;
  static constexpr std::size_t kOffsets = 2 * kReach + 1;

  // Once per distinct word and distance: half the keys of an article are settled here.
  void AddFormWeights() {
    form_sums_.resize(features_.form_count() * kOffsets);
    for (std::uint32_t form = 0; form < features_.form_count(); ++form) {
      for (int offset = -kReach; offset <= kReach; ++offset) {
        AddWeights(model_.both, features_.FormKeys(form, offset), FormSum(form, offset));
      }
    }
  }

  Sums<kBothWidth>& FormSum(std::uint32_t form, int offset) {
    return form_sums_[form * kOffsets + static_cast<std::size_t>(offset + kReach)];
  }

  // The weights of the keys that both stages share, for both at once.
  void AddTokenWeights() {
    scores_[0].resize(features_.size());
    scores_[1].resize(features_.size());
    for (std::size_t token = 0; token < features_.size(); ++token) {
      Sums<kBothWidth> sums{};
      for (int offset = -kReach; offset <= kReach; ++offset) {
        Add(sums, FormSum(features_.FormAt(token, offset), offset));
      }
      AddWeights(model_.both, features_.TokenKeys(token), sums);
      for (std::size_t l = 0; l < kStageWidth; ++l) {
        scores_[0][token][l + 1] = static_cast<float>(sums[l]) * model_.scales[0];
        scores_[1][token][l + 1] = static_cast<float>(sums[l + kStageWidth]) * model_.scales[1];
      }
    }
  }

  void AddLateWeights(std::span<const StageOneAnswer> answers) {
    const StageTwoFeatures late(features_, answers);
    for (std::size_t token = 0; token < features_.size(); ++token) {
      Sums<kStageWidth> sums{};
      AddWeights(model_.late, late.Keys(token), sums);
      for (std::size_t l = 0; l < kStageWidth; ++l) {
        scores_[1][token][l + 1] += static_cast<float>(sums[l]) * model_.scales[1];
      }
    }
  }

  // With `chances`, the probabilities of the types at each token too.
  std::vector<StageOneAnswer> Decode(std::size_t stage, std::vector<TypeChances>* chances) const {
    Lattice lattice(model_.transitions[stage]);
    std::vector<StageOneAnswer> answers;
    answers.reserve(features_.size());
    for (const Sentence& sentence : features_.sentences()) {
      const std::span<const LabelScores> scores =
          std::span(scores_[stage]).subspan(sentence.first, sentence.last - sentence.first);
      lattice.Sum(scores);
      const std::span<const Label> path = lattice.BestPath(scores);
      for (std::size_t i = 0; i < path.size(); ++i) {
        answers.push_back({path[i], TypeProbability(lattice.marginals()[i], path[i])});
        if (chances != nullptr) chances->push_back(ChancesOf(lattice.marginals()[i]));
      }
    }
    return answers;
  }

  static std::vector<TaggedSpan> SpansOfAnswers(std::span<const StageOneAnswer> answers,
                                                std::span<const TypeChances> chances) {
    std::vector<Label> labels;
    labels.reserve(answers.size());
    for (const StageOneAnswer& answer : answers) labels.push_back(answer.label);
    std::vector<TaggedSpan> spans = SpansOf(labels);
    for (TaggedSpan& span : spans) {
      for (std::uint32_t i = span.first; i < span.last; ++i) {
        span.confidence = std::min(span.confidence, answers[i].probability);
        for (std::size_t type = 0; type < span.chances.size(); ++type)
          span.chances[type] += chances[i][type] / static_cast<float>(span.last - span.first);
      }
    }
    return spans;
  }

  const ModelView& model_;
  ArticleFeatures features_;
  std::vector<Sums<kBothWidth>> form_sums_;
  std::array<std::vector<LabelScores>, 2> scores_;  // by stage; that of "outside" is 0
};

// Where the part that begins at `first` ends: at the last start of a sentence that fits.
std::size_t EndOfPart(std::span<const TagToken> tokens, std::size_t first) {
  if (tokens.size() - first <= kMostTokens) return tokens.size();
  std::size_t end = first + kMostTokens;
  while (end > first && !tokens[end].starts_sentence) --end;
  return end > first ? end : first + kMostTokens;
}

}  // namespace

Result<Tagger> Tagger::Open(const std::filesystem::path& path) {
  Result<MappedFile> file = MappedFile::Open(path);
  if (!file) return file.error();
  Result<ModelView> view = ParseModel(file->bytes());
  if (!view) {
    Error error = view.error();
    error.message += " (" + path.string() + ")";
    return error;
  }
  return Tagger(std::move(*file), std::move(*view));
}

std::vector<TaggedSpan> Tagger::Tag(std::span<const TagToken> tokens) const {
  return TagArticle(view_, tokens);
}

std::vector<TaggedSpan> TagArticle(const ModelView& model, std::span<const TagToken> tokens) {
  std::vector<TaggedSpan> all;
  for (std::size_t first = 0; first < tokens.size();) {
    const std::size_t end = EndOfPart(tokens, first);
    for (TaggedSpan span : ArticleTagger(model, tokens.subspan(first, end - first)).Take()) {
      span.first += static_cast<std::uint32_t>(first);
      span.last += static_cast<std::uint32_t>(first);
      all.push_back(span);
    }
    first = end;
  }
  return all;
}

}  // namespace dateline
