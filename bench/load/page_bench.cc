// SPDX-License-Identifier: GPL-2.0-or-later
// Whole pages over HTTP: how long they take, how many a second of a processor makes, and what the
// server has of memory meanwhile; beside a plain cpp-httplib over stock Xapian.
//
//   dateline_page_bench DATELINE ARCHIVE STOCK_DIRECTORY
//
// DATELINE is the program; the directory is one that dateline_question_bench made. Every question
// is new to the server unless said: what it remembers of a search is of no use. One connection.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/load/http_client.h"
#include "bench/load/server_process.h"
#include "bench/questions.h"
#include "bench/rounds.h"

namespace {

using namespace dateline::bench;
namespace fs = std::filesystem;
using Targets = std::vector<std::string>;

// As browsers say.
constexpr const char* kBrowser = "gzip, deflate, br";

// Each question plainly, by date, in a period of either axis, and with who stands first in it.
Targets PageTargets() {
  Targets targets;
  for (const QuestionClass& each : RankedClasses()) {
    for (const Question& question : each.questions) {
      const std::string page = "/search?q=" + PercentEncoded(AsQuery(question));
      targets.push_back(page);
      targets.push_back(page + "&sort=newest");
      targets.push_back(page + "&from=2010-03-01&to=2011-05-15");
      targets.push_back(page + "&mfrom=2008&mto=2009-06");
      targets.push_back(page + "&place=united_states");
      targets.push_back(page + "&page=3");
    }
  }
  std::shuffle(targets.begin(), targets.end(), std::mt19937(1));
  return targets;
}

// Two words each, once each, so that no answer is remembered.
std::vector<std::string> PairsOfWords() {
  std::set<std::string> words;
  for (const QuestionClass& each : RankedClasses())
    for (const Question& question : each.questions)
      words.insert(question.words.begin(), question.words.end());
  std::vector<std::string> pairs;
  for (auto first = words.begin(); first != words.end(); ++first)
    for (auto second = std::next(first); second != words.end(); ++second)
      pairs.push_back(*first + " " + *second);
  std::shuffle(pairs.begin(), pairs.end(), std::mt19937(2));
  return pairs;
}

struct Times {
  std::vector<double> milliseconds;
  double processor_seconds = 0;
  double bytes = 0;
  std::size_t refused = 0;  // for lack of time, as a busy machine does

  double At(double share) const {
    std::vector<double> sorted = milliseconds;
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
  }
  double PerProcessorSecond() const {
    return static_cast<double>(milliseconds.size()) / processor_seconds;
  }
};

Times Ask(const ServerProcess& server, const Targets& targets, const char* encodings) {
  HttpClient client(server.port());
  Times times;
  const double before = server.ProcessorSeconds();
  for (const std::string& target : targets) {
    HttpAnswer answer;
    times.milliseconds.push_back(Milliseconds([&] { answer = client.Get(target, encodings); }));
    if (answer.status == 503) ++times.refused;
    if (answer.status != 200 && answer.status != 503)
      throw std::runtime_error(target + " was answered " + std::to_string(answer.status));
    times.bytes += static_cast<double>(answer.body_bytes);
  }
  times.processor_seconds = server.ProcessorSeconds() - before;
  return times;
}

void Print(const char* what, const Times& times) {
  const auto asked = static_cast<double>(times.milliseconds.size());
  std::printf("| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f | %zu |\n", what, times.At(0.5),
              times.At(0.95), times.At(1), 1e3 * times.processor_seconds / asked,
              times.PerProcessorSecond(), times.bytes / asked, times.refused);
  std::fflush(stdout);
}

Targets Prefixed(const std::string& prefix, const std::vector<std::string>& queries,
                 const std::string& suffix = {}) {
  Targets targets;
  for (const std::string& query : queries)
    targets.push_back(prefix + PercentEncoded(query) + suffix);
  return targets;
}

void Measure(const std::string& dateline, const std::string& archive, const std::string& stock) {
  const ServerProcess ours({dateline, "serve", "--archive", archive, "--listen", "127.0.0.1:0",
                            "--requests-per-second", "0"});
  const fs::path programs = fs::read_symlink("/proc/self/exe").parent_path();
  const ServerProcess plain({programs / "dateline_stock_server", stock});
  std::printf("serving after %.2f s, %.1f MB of its own\n\n", ours.seconds_to_start(),
              static_cast<double>(ours.AnonymousBytes()) / 1e6);
  std::printf(
      "| | p50, ms | p95, ms | most, ms | of a processor, ms | requests a second of a "
      "processor | bytes | refused |\n|---|---|---|---|---|---|---|---|\n");

  Ask(ours, {"/", "/search?q=warm", "/search?q=up&sort=newest"}, kBrowser);
  const Targets pages = PageTargets();
  Print("whole pages", Ask(ours, pages, kBrowser));
  Print("the same again", Ask(ours, pages, kBrowser));

  const std::vector<std::string> pairs = PairsOfWords();
  const std::size_t half = std::min<std::size_t>(pairs.size() / 2, 400);
  const auto middle = pairs.begin() + static_cast<std::ptrdiff_t>(half);
  const std::vector<std::string> some(pairs.begin(), middle);
  Ask(plain, {"/search?q=warm&facets=1"}, "");
  const Times page = Ask(ours, Prefixed("/search?q=", some, "&match=all"), "");
  const Times facets = Ask(plain, Prefixed("/search?q=", some, "&facets=1"), "");
  const Times hits = Ask(plain, Prefixed("/search?q=", some), "");
  Print("two words, all, as a page", page);
  Print("the same from the plain server, with facets", facets);
  Print("the same from the plain server, without", hits);
  std::printf(
      "\nrequests a second of a processor to the plain server's: %.2f with facets, %.2f "
      "without\n",
      page.PerProcessorSecond() / facets.PerProcessorSecond(),
      page.PerProcessorSecond() / hits.PerProcessorSecond());
  std::printf("%.1f MB of its own after all this\n",
              static_cast<double>(ours.AnonymousBytes()) / 1e6);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) {
    std::fprintf(stderr, "usage: dateline_page_bench DATELINE ARCHIVE STOCK_DIRECTORY\n");
    return 2;
  }
  Measure(argv[1], argv[2], argv[3]);
  return 0;
} catch (const std::exception& failure) {
  std::fprintf(stderr, "dateline_page_bench: %s\n", failure.what());
  return 1;
}
