// SPDX-License-Identifier: GPL-2.0-or-later
// dateline_extract_bench DATA PATH...
// Words a second and core of each pass of extraction over the articles of PATH, with the lists and
// the model of the data directory DATA. One thread, its own processor time.
#include <ctime>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/words.h"
#include "indexer/article_reader.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/entities.h"
#include "indexer/extract/header.h"
#include "indexer/extract/mend_names.h"
#include "indexer/extract/model_names.h"
#include "indexer/extract/organisations.h"
#include "indexer/extract/people.h"
#include "indexer/extract/places.h"
#include "indexer/extract/prominence.h"
#include "indexer/extract/roles.h"

namespace {

using namespace dateline;

double ThreadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<Article> ReadAll(int count, char** paths) {
  std::vector<Article> articles;
  for (int i = 2; i < count; ++i) {
    const Result<Done> done = ReadArticles(paths[i], {}, [&](std::variant<Article, Refusal> read) {
      if (Article* article = std::get_if<Article>(&read)) articles.push_back(std::move(*article));
      return true;
    });
    if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
  }
  return articles;
}

// Everything that the passes hand on, an entry an article.
struct Work {
  std::vector<Article> articles;
  std::vector<Header> headers;
  std::vector<std::vector<Token>> tokens;
  std::vector<std::vector<NameSpan>> names;
  std::vector<std::vector<Entity>> entities;
};

class Bench {
 public:
  explicit Bench(std::size_t words, std::size_t articles) : words_(words), articles_(articles) {}

  void Run(const char* pass, const std::function<void(std::size_t)>& work) {
    const double start = ThreadSeconds();
    for (std::size_t i = 0; i < articles_; ++i) work(i);
    const double seconds = ThreadSeconds() - start;
    total_ += seconds;
    Print(pass, seconds);
  }

  void PrintTotal() const { Print("all", total_); }

 private:
  void Print(const char* pass, double seconds) const {
    const auto words = static_cast<double>(words_);
    std::printf("%-16s %12.0f words/s  %8.4f s per 100,000 words\n", pass, words / seconds,
                seconds / words * 1e5);
  }

  std::size_t words_;
  std::size_t articles_;
  double total_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: dateline_extract_bench DATA PATH...\n");
    return 2;
  }
  const std::filesystem::path data = arguments[1];
  const Result<Gazetteer> gazetteer = Gazetteer::Load(data / "gazetteers");
  if (!gazetteer) {
    std::fprintf(stderr, "%s\n", gazetteer.error().message.c_str());
    return 1;
  }
  const Result<Tagger> model = Tagger::Open(data / "tagger.model");
  Work work{ReadAll(count, arguments), {}, {}, {}, {}};
  const std::size_t size = work.articles.size();
  work.headers.resize(size);
  work.tokens.resize(size);
  work.names.resize(size);
  work.entities.resize(size);
  std::size_t words = 0;
  for (const Article& article : work.articles) words += SplitWords(article.text).size();
  std::printf("%zu articles, %zu words, model: %s\n", size, words, model ? "yes" : "no");

  const Day today{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  Bench bench(words, size);
  bench.Run("split words", [&](std::size_t i) { SplitWords(work.articles[i].text); });
  bench.Run("header",
            [&](std::size_t i) { work.headers[i] = FindHeader(work.articles[i], today); });
  bench.Run("tokens", [&](std::size_t i) {
    work.tokens[i] = Tokenise(work.articles[i], work.headers[i], *gazetteer);
  });
  bench.Run("names (rules)",
            [&](std::size_t i) { work.names[i] = TagNames(work.tokens[i], *gazetteer); });
  if (model) {
    std::vector<TaggedNames> tagged(size);
    bench.Run("names (model)", [&](std::size_t i) {
      tagged[i] = FindModelNames(*model, work.articles[i], work.tokens[i]);
    });
    bench.Run("mending", [&](std::size_t i) {
      work.names[i] = MendNames(work.tokens[i], *gazetteer, std::move(tagged[i]));
    });
  }
  std::vector<std::vector<ResolvedPerson>> people(size);
  bench.Run("people",
            [&](std::size_t i) { people[i] = ResolvePeople(work.tokens[i], work.names[i]); });
  bench.Run("roles", [&](std::size_t i) {
    const RoleFinder finder(work.tokens[i], work.names[i]);
    for (const ResolvedPerson& person : people[i]) {
      for (const NameSpan& span : person.spans) finder.RolesOf(span);
    }
  });
  bench.Run("organisations", [&](std::size_t i) {
    work.entities[i] = ResolveOrganisations(work.tokens[i], work.names[i]);
  });
  bench.Run("places", [&](std::size_t i) {
    work.entities[i] = ResolvePlaces(work.tokens[i], work.names[i]);
  });
  bench.Run("prominence", [&](std::size_t i) {
    const ProminenceFinder finder(work.tokens[i], work.names[i]);
    for (const Entity& entity : work.entities[i]) finder.Of(entity);
  });
  bench.Run("dates", [&](std::size_t i) { FindDates(work.articles[i], work.headers[i]); });
  bench.PrintTotal();
  return 0;
}
