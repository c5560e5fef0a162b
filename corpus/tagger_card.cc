// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/tagger_card.h"

#include "corpus/training_sets.h"

namespace dateline::corpus {
namespace {

constexpr char kHead[] =
    "# The tagger's model\n\n"
    "`tagger.model` finds people, organisations and places in English news: a linear-chain "
    "conditional random field in two\nstages over hashed features (`docs/tagger.md`). It is "
    "licensed **CC BY-SA 4.0** with the attributions below, because part of\nthe text it learnt "
    "from is. It holds weights behind hashed keys, lists of names and word clusters; the text "
    "cannot be read\nback out of it.\n";

constexpr char kMeasured[] =
    "\nOne thread; the same inputs give the same bytes.\n\n## Measured\n\n"
    "Exact span and exact type; F1(4) counts PER, ORG, LOC and MISC, F1(3), P(3) and R(3) leave "
    "MISC "
    "out. Each set has a scheme\nof its own of what a name is; the model follows that of the last "
    "table (6: the agency articles, 5: the newswire). The tables\nbefore it show what the same "
    "weights give under the newswire's scheme alone, and under GMB's (1).\n\n";

constexpr char kLimits[] =
    "## What it is bad at\n\n"
    "- Texts in other languages than English, and headlines all in capitals without an article "
    "below.\n"
    "- Names of ships, storms, horses, brands and works, which it takes for people, bodies or "
    "places at times.\n"
    "- Honorifics it has never met, which it takes into the name.\n"
    "- Where the name of a body ends, above all in chains of \"of\" and of possessives.\n"
    "- Social media, fiction, scientific text: it learnt from news and encyclopaedias.\n\n"
    "The articles named in `agency/held-out.txt` take no part in training, in choosing options or "
    "in looking at mistakes; only\ntheir sums are ever shown. Some options were chosen by the "
    "other "
    "sets measured here.\n";

std::string SourceRow(std::string_view file, std::string_view licence, std::string_view terms) {
  return "| " + std::string(file) + " | " + std::string(licence) + " | " + std::string(terms) +
         " |\n";
}

std::string Sources(const CardFacts& facts) {
  std::string sources =
      "## What it was made of\n\n| File | Source and licence | Text |\n|---|---|---|\n";
  for (const TrainingSet& set : TrainingSets())
    sources += SourceRow(set.file, set.licence,
                         set.terms == Terms::kOpen ? "may ship" : "training input only");
  sources += SourceRow("corpus/agency, " + std::to_string(facts.articles) + " articles",
                       "invented for this program, CC0", "ships");
  for (const NameList& list : NameLists()) sources += SourceRow(list.file, list.licence, "list");
  sources +=
      SourceRow("clusters.txt",
                "made from open text: Wikipedia's current events and the sets above that may "
                "ship (CC BY-SA), Wikinews (CC BY 2.5), GMB",
                "list");
  return sources +
         "\nSwapped copies (`indexer/train/name_swapper.h`) have the licence of what they "
         "were made of. In all: " +
         std::to_string(facts.texts) + " texts.\n\n";
}

}  // namespace

std::string TaggerCard(const CardFacts& facts) {
  return std::string(kHead) + "\n" + Sources(facts) + "## How to make it again\n\n    " +
         facts.command + "\n\n" + facts.options + kMeasured + "```\n" + facts.figures + "```\n\n" +
         kLimits;
}

}  // namespace dateline::corpus
