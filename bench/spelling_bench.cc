// SPDX-License-Identifier: GPL-2.0-or-later
// Words by how they are spelled: near words against Xapian's spelling dictionary over the same
// words, and names while somebody types. Words and names are made of syllables.
//
//   dateline_spelling_bench [WORDS] [NAMES] [XAPIAN WORDS]     1,000,000, 1,000,000 and 100,000
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "searcher/name_completion.h"
#include "searcher/vocabulary.h"
#include "searcher/word_slips.h"

namespace {

using namespace dateline;

// The processor time of this thread: what else the machine does is not measured.
struct Clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<Clock>;
  static constexpr bool is_steady = true;
  static time_point now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
  }
};

constexpr const char* kSyllables[] = {"ma",  "rin", "to",  "kel", "sha", "dor", "vi",  "en",
                                      "tra", "pol", "gu",  "zan", "mi",  "lor", "bes", "hun",
                                      "ki",  "wan", "ter", "no",  "cas", "lye", "fo",  "rim",
                                      "qua", "jes", "ul",  "and", "ber", "ti"};
constexpr int kQuestions = 2000;

double Microseconds(Clock::time_point since) {
  return std::chrono::duration<double, std::micro>(Clock::now() - since).count();
}

std::string RandomWord(std::mt19937& random, std::size_t least, std::size_t more) {
  std::string word;
  for (std::size_t syllables = least + random() % more; syllables > 0; --syllables)
    word += kSyllables[random() % std::size(kSyllables)];
  return word;
}

// As in a language: few words of many articles, half of them of one.
std::uint32_t RandomArticles(std::mt19937& random) {
  const double share = std::generate_canonical<double, 32>(random);
  return static_cast<std::uint32_t>(std::min(1.0 / (share + 1e-6), 500'000.0));
}

std::string Mistyped(std::mt19937& random, std::string word) {
  const std::size_t at = random() % word.size();
  switch (random() % 4) {
    case 0:
      word.erase(at, 1);
      break;
    case 1:
      word.insert(at, 1, 'e');
      break;
    case 2:
      word[at] = 'x';
      break;
    default:
      std::swap(word[at], word[(at + 1) % word.size()]);
  }
  return word;
}

void Print(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  double sum = 0;
  for (const double time : times) sum += time;
  std::printf("%-44s mean %8.2f  p50 %8.2f  p99 %8.2f us\n", what,
              sum / static_cast<double>(times.size()), times[times.size() / 2],
              times[times.size() * 99 / 100]);
  std::fflush(stdout);
}

template <typename Ask>
void Measure(const char* what, const std::vector<std::string>& questions, Ask ask) {
  std::vector<double> times;
  for (const std::string& question : questions) {
    const Clock::time_point start = Clock::now();
    ask(question);
    times.push_back(Microseconds(start));
  }
  Print(what, std::move(times));
}

std::set<std::string> RandomWords(std::mt19937& random, std::size_t words) {
  std::set<std::string> distinct;
  while (distinct.size() < words) distinct.insert(RandomWord(random, 2, 4));
  return distinct;
}

std::vector<std::string> MistypedOnes(std::mt19937& random, const std::set<std::string>& words) {
  const std::vector<std::string> all(words.begin(), words.end());
  std::vector<std::string> questions;
  for (int i = 0; i < kQuestions; ++i)
    questions.push_back(Mistyped(random, all[random() % all.size()]));
  return questions;
}

Vocabulary VocabularyOf(std::mt19937& random, const std::set<std::string>& words) {
  WordList list;
  for (const std::string& word : words) list.Add(word, RandomArticles(random));
  return Vocabulary(std::move(list));
}

void MeasureVocabulary(std::size_t size) {
  std::mt19937 random(1);
  const std::set<std::string> words = RandomWords(random, size);
  const std::vector<std::string> questions = MistypedOnes(random, words);
  const Vocabulary vocabulary = VocabularyOf(random, words);
  const std::size_t alone = vocabulary.bytes();
  const Clock::time_point start = Clock::now();
  vocabulary.Near("dateline", 1, 1);
  std::printf("%zu words: %zu bytes; near words made in %.0f ms, %zu bytes\n", size, alone,
              Microseconds(start) / 1000, vocabulary.bytes() - alone);
  Measure("near words, 2 edits", questions,
          [&](const std::string& word) { vocabulary.Near(word, 2, 10); });
  Measure("meant words, near and split", questions,
          [&](const std::string& word) { MeantWords(vocabulary, word, 6); });
  Measure("a pattern, *end", {questions.begin(), questions.begin() + 20},
          [&](const std::string& word) { vocabulary.Matching("*" + word.substr(3), 64); });
}

// Both over the same words; Xapian's answer is one word, ours the likeliest six.
void CompareWithXapian(std::size_t size) {
  std::mt19937 random(1);
  const std::set<std::string> words = RandomWords(random, size);
  const std::vector<std::string> questions = MistypedOnes(random, words);
  const auto directory = std::filesystem::temp_directory_path() / "dateline-spelling-bench";
  std::filesystem::remove_all(directory);
  {
    Xapian::WritableDatabase database(directory.string(), Xapian::DB_CREATE);
    for (const std::string& word : words) database.add_spelling(word, RandomArticles(random));
    database.commit();
    std::mt19937 again(1);
    const Vocabulary vocabulary = VocabularyOf(again, words);
    vocabulary.Near("dateline", 1, 1);
    std::printf("%zu words\n", size);
    Measure("Xapian's get_spelling_suggestion", questions,
            [&](const std::string& word) { database.get_spelling_suggestion(word, 2); });
    Measure("meant words", questions,
            [&](const std::string& word) { MeantWords(vocabulary, word, 6); });
  }
  std::filesystem::remove_all(directory);
}

void MeasureNames(std::size_t size) {
  std::mt19937 random(2);
  NameCompletion names;
  std::vector<std::string> questions;
  for (std::uint32_t i = 0; i < size; ++i) {
    std::string name = RandomWord(random, 1, 3) + ' ' + RandomWord(random, 2, 2);
    if (random() % 2 == 0) name += ' ' + RandomWord(random, 2, 2);
    names.Add(i, name, RandomArticles(random));
    if (i % (size / kQuestions + 1) == 0) questions.push_back(name.substr(0, 1 + random() % 9));
  }
  const Clock::time_point start = Clock::now();
  names.Seal();
  std::printf("%zu names: %zu bytes, sealed in %.0f ms\n", size, names.bytes(),
              Microseconds(start) / 1000);
  Measure("names by one to nine letters, 8 of them", questions,
          [&](const std::string& typed) { names.Find(typed, 8); });
}

std::size_t Argument(int count, char** arguments, int which, std::size_t otherwise) {
  return count > which ? std::strtoull(arguments[which], nullptr, 10) : otherwise;
}

}  // namespace

int main(int count, char** arguments) {
  MeasureVocabulary(Argument(count, arguments, 1, 1'000'000));
  MeasureNames(Argument(count, arguments, 2, 1'000'000));
  CompareWithXapian(Argument(count, arguments, 3, 100'000));
  return 0;
}
