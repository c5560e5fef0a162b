// SPDX-License-Identifier: GPL-2.0-or-later
// How fast the tagger is, on one core, by the thread's own clock: another program on the machine
// costs less of it than of the wall's.
//
//   dateline_tagger_bench corpus/tagger.model corpus/agency/articles/*.txt
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/unicode.h"
#include "indexer/tagger/features.h"
#include "indexer/tagger/tagger.h"

namespace {

double Seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Text {
  std::string text;
  std::vector<dateline::Word> words;
  std::vector<dateline::TagToken> tokens;
};

// The best of some runs over all texts: what a quiet machine would show.
template <typename Act>
void Report(const char* name, const std::vector<Text>& texts, const Act& act) {
  std::size_t tokens = 0;
  for (const Text& text : texts) tokens += text.tokens.size();
  double best = 1e9;
  for (int run = 0; run < 7; ++run) {
    const double start = Seconds();
    for (const Text& text : texts) act(text);
    best = std::min(best, Seconds() - start);
  }
  std::printf("%-20s %9.0f tokens/s\n", name, static_cast<double>(tokens) / best);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: dateline_tagger_bench MODEL TEXT...\n");
    return 2;
  }
  const dateline::Result<dateline::Tagger> tagger = dateline::Tagger::Open(arguments[1]);
  if (!tagger) {
    std::fprintf(stderr, "%s\n", tagger.error().message.c_str());
    return 1;
  }
  std::vector<Text> texts(static_cast<std::size_t>(count) - 2);
  std::size_t tokens = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::ifstream file(arguments[i + 2], std::ios::binary);
    texts[i].text = dateline::CleanText(std::string(std::istreambuf_iterator<char>(file), {}));
    texts[i].words = dateline::SplitWords(texts[i].text);
    texts[i].tokens = dateline::TagTokens(texts[i].text, texts[i].words);
    tokens += texts[i].tokens.size();
  }
  std::printf("%zu texts, %zu tokens\n", texts.size(), tokens);
  std::size_t sum = 0;  // keeps the work from being left out
  Report("tokens", texts,
         [&](const Text& t) { sum += dateline::TagTokens(t.text, t.words).size(); });
  Report("features (no lists)", texts, [&](const Text& t) {
    sum += dateline::ArticleFeatures(t.tokens, dateline::TagLists()).Rows().keys.size();
  });
  Report("both stages", texts, [&](const Text& t) { sum += tagger->Tag(t.tokens).size(); });
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%ld MB resident at most\n", usage.ru_maxrss / 1024);
  return sum == 0 ? 1 : 0;
}
