// SPDX-License-Identifier: GPL-2.0-or-later
// measure_entities [--given | --model FILE] [--misses] [--held-out] [--gold PATH]... [FOLDER...]
// Prints how well entities are found in annotated articles (corpus/agency when nothing is named).
// --gold names texts marked in JSON (corpus/meantime/entities.jsonl, corpus/founding-reports).
// --given puts the marked names in the tagger's place, --model a trained tagger in the rules';
// --misses names every miss. Held-out articles take part only with --held-out, and then alone and
// without their misses.
#include <array>
#include <cstdio>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/quality/entity_score.h"
#include "tests/quality/given_names.h"
#include "tests/quality/gold_json.h"
#include "tests/support/folders.h"

namespace {

using namespace dateline;

struct Options {
  bool given = false;
  bool misses = false;
  bool held_out = false;
  std::string model;
  std::vector<std::string> folders;
  std::vector<std::string> gold;  // paths of texts marked in JSON
};

Options ReadOptions(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--given") {
      options.given = true;
    } else if (word == "--model" && i + 1 < count) {
      options.model = words[++i];
    } else if (word == "--gold" && i + 1 < count) {
      options.gold.emplace_back(words[++i]);
    } else if (word == "--misses") {
      options.misses = true;
    } else if (word == "--held-out") {
      options.held_out = true;
    } else {
      options.folders.emplace_back(word);
    }
  }
  const std::string agency = SourceFolder() / "corpus/agency/";
  if (options.folders.empty() && options.gold.empty())
    options.folders = {agency + "articles", agency + "more"};
  return options;
}

EntityScores Measure(const Options& options, const Gazetteer& gazetteer, const Tagger* model) {
  EntityScores scores;
  std::ostream* misses = options.misses && !options.held_out ? &std::cout : nullptr;
  for (const std::string& path : options.gold)
    for (const AnnotatedArticle& annotated : ReadGold(path))
      AddArticle(annotated, EntitiesOfTaggedNames(annotated, gazetteer, model), scores, misses);
  for (const std::string& folder : options.folders) {
    const bool split = folder.ends_with("agency/articles");
    for (const AnnotatedArticle& annotated : ArticlesIn(folder)) {
      if ((split && IsHeldOut(annotated.article)) != options.held_out) continue;
      const std::vector<Entity> found = options.given
                                            ? EntitiesOfGivenNames(annotated, gazetteer)
                                            : EntitiesOfTaggedNames(annotated, gazetteer, model);
      AddArticle(annotated, found, scores, misses);
    }
  }
  return scores;
}

}  // namespace

int main(int count, char** words) try {
  const Options options = ReadOptions(count, words);
  const Result<Gazetteer> gazetteer = Gazetteer::Load(SourceFolder() / "corpus/gazetteers");
  if (!gazetteer) {
    std::cerr << gazetteer.error().message << '\n';
    return 1;
  }
  std::optional<Tagger> model;
  if (!options.model.empty()) {
    Result<Tagger> opened = Tagger::Open(options.model);
    if (!opened) {
      std::cerr << opened.error().message << '\n';
      return 1;
    }
    model = std::move(*opened);
  }
  const EntityScores scores = Measure(options, *gazetteer, model ? &*model : nullptr);
  const std::array<std::pair<const char*, const Score*>, 6> rows = {{
      {"people", &scores.people},
      {"people's forms", &scores.people_forms},
      {"roles", &scores.roles},
      {"organisations", &scores.organisations},
      {"organisations' forms", &scores.organisation_forms},
      {"places", &scores.places},
  }};
  for (const auto& [name, score] : rows) {
    std::printf("%-22s P %5.1f  R %5.1f  F1 %5.1f  (right %zu, wrong %zu, missed %zu)\n", name,
                score->Precision(), score->Recall(), score->F1(), score->right, score->wrong,
                score->missed);
  }
  return 0;
} catch (const std::exception& fault) {
  std::cerr << fault.what() << '\n';
  return 1;
}
