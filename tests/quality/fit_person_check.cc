// SPDX-License-Identifier: GPL-2.0-or-later
// fit_person_check [--ridge R] [--list] (--model FILE FOLDER...)...
// Prints indexer/extract/person_weights.h: how the evidence for a person's being one is weighed.
// Each model tags the folders of annotated articles named after it, and should have learnt from
// none of them, so that its confidence is that of a stranger's article. On standard error: what
// each group costs under weights that were fitted to the others; --list names every candidate
// there.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/header.h"
#include "indexer/extract/mend_bodies.h"
#include "indexer/extract/mend_names.h"
#include "indexer/extract/model_names.h"
#include "indexer/extract/person_check.h"
#include "tests/quality/annotated_article.h"
#include "tests/quality/given_names.h"
#include "tests/quality/logistic_regression.h"
#include "tests/support/folders.h"

namespace {

using namespace dateline;

constexpr Day kToday{std::chrono::year{2026}, std::chrono::month{8}, std::chrono::day{1}};

struct Judged {
  Example example;
  std::string name;
  std::string was;  // "person", "body", "place", "nothing"
  std::string article;
};

struct Group {
  std::string model;
  std::vector<std::string> folders;
  std::vector<Judged> candidates;
};

struct Options {
  double ridge = 1;
  bool list = false;
  std::vector<Group> groups;
};

Options ReadOptions(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--ridge" && i + 1 < count) {
      options.ridge = std::atof(words[++i]);
    } else if (word == "--list") {
      options.list = true;
    } else if (word == "--model" && i + 1 < count) {
      options.groups.push_back({words[++i], {}, {}});
    } else if (!options.groups.empty()) {
      options.groups.back().folders.emplace_back(word);
    }
  }
  return options;
}

// What the hand marked at the mention, or nothing when it cut a person's name elsewhere: whether
// that is a person is not in question.
std::optional<std::string> MarkedAs(const std::vector<NameSpan>& marked, const NameSpan& name) {
  std::string was = "nothing";
  for (const NameSpan& span : marked) {
    if (span.last <= name.first || span.first >= name.last) continue;
    const bool person = span.kind == EntityKind::kPerson;
    const bool same = span.first == name.first && span.last == name.last;
    if (person && !same) return std::nullopt;
    was = person ? "person" : span.kind == EntityKind::kOrganisation ? "body" : "place";
  }
  return was;
}

void AddCandidates(const AnnotatedArticle& annotated, const Gazetteer& gazetteer,
                   const Tagger& model, std::vector<Judged>& all) {
  const Header header = FindHeader(annotated.article, kToday);
  const std::vector<Token> tokens = Tokenise(annotated.article, header, gazetteer);
  const std::vector<NameSpan> marked = GivenNames(annotated, tokens);
  TaggedNames tagged = FindModelNames(model, annotated.article, tokens);
  DropSignature(tokens, header.source, tagged.names);
  const std::vector<NameSpan> names = ProposeNames(tokens, gazetteer, std::move(tagged.names));
  for (const PersonCandidate& candidate : FindCandidates(tokens, gazetteer, tagged.votes, names)) {
    Judged judged;
    bool cut = false;
    for (const NameSpan& name : candidate.mentions) {
      const std::optional<std::string> was = MarkedAs(marked, name);
      cut = cut || !was;
      if (was && (judged.was.empty() || *was == "person")) judged.was = *was;
    }
    const NameSpan& first = candidate.mentions.front();
    judged.name = JoinFolded(tokens, first.first, first.last);
    judged.article = annotated.article.id;
    judged.example.yes = judged.was == "person";
    judged.example.evidence.assign(candidate.evidence.begin(), candidate.evidence.end());
    if (judged.example.yes || !cut) all.push_back(std::move(judged));
  }
}

std::vector<Example> ExamplesOf(const std::vector<Group>& groups, const Group* without) {
  std::vector<Example> examples;
  for (const Group& group : groups) {
    if (&group == without) continue;
    for (const Judged& judged : group.candidates) examples.push_back(judged.example);
  }
  return examples;
}

struct Tested {
  const Judged* judged;
  double chance;
};

// Every candidate under the weights of the other groups.
std::vector<Tested> TestAcross(const Options& options) {
  std::vector<Tested> tested;
  for (const Group& group : options.groups) {
    const bool only = options.groups.size() == 1;
    const std::vector<double> weights =
        FitLogistic(ExamplesOf(options.groups, only ? nullptr : &group), options.ridge);
    for (const Judged& judged : group.candidates)
      tested.push_back({&judged, ChanceOfYes(weights, judged.example.evidence)});
  }
  return tested;
}

void PrintCosts(const std::vector<Tested>& tested) {
  std::fprintf(stderr, "%zu candidates\nleast   people lost   others kept\n", tested.size());
  for (int least = 5; least <= 95; least += 5) {
    std::size_t lost = 0;
    std::size_t kept = 0;
    for (const auto& [judged, chance] : tested) {
      const bool keeps = chance * 100 >= least;
      lost += judged->example.yes && !keeps ? 1 : 0;
      kept += !judged->example.yes && keeps ? 1 : 0;
    }
    std::fprintf(stderr, "0.%02d %12zu %13zu\n", least, lost, kept);
  }
}

void PrintWeights(const std::vector<double>& weights) {
  std::puts("// SPDX-License-Identifier: GPL-2.0-or-later");
  std::puts("// Made by dateline_fit_person_check (docs/names.md); not to be edited by hand.");
  std::puts("#pragma once\n\n#include \"indexer/extract/person_evidence.h\"\n");
  std::puts("namespace dateline {\n");
  std::puts("// In the order of PersonSign.\ninline constexpr PersonEvidence kPersonWeights = {");
  for (const double weight : weights) std::printf("    %.3fF,\n", weight);
  std::puts("};\n\n}  // namespace dateline");
}

}  // namespace

int main(int count, char** words) {
  Options options = ReadOptions(count, words);
  const Result<Gazetteer> gazetteer = Gazetteer::Load(SourceFolder() / "corpus/gazetteers");
  if (!gazetteer || options.groups.empty()) {
    std::cerr << (gazetteer ? "name a model and articles" : gazetteer.error().message) << '\n';
    return 1;
  }
  for (Group& group : options.groups) {
    const Result<Tagger> model = Tagger::Open(group.model);
    if (!model) {
      std::cerr << model.error().message << '\n';
      return 1;
    }
    for (const std::string& folder : group.folders)
      for (const AnnotatedArticle& annotated : ArticlesIn(folder))
        AddCandidates(annotated, *gazetteer, *model, group.candidates);
  }
  const std::vector<Tested> tested = TestAcross(options);
  PrintCosts(tested);
  for (const auto& [judged, chance] : tested) {
    if (options.list)
      std::fprintf(stderr, "%.3f %-8s %s  %s\n", chance, judged->was.c_str(),
                   judged->article.c_str(), judged->name.c_str());
  }
  PrintWeights(FitLogistic(ExamplesOf(options.groups, nullptr), options.ridge));
  return 0;
}
