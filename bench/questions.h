// SPDX-License-Identifier: GPL-2.0-or-later
// The questions that every engine of the benchmarks is asked, the same words in the same classes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::bench {

enum class QuestionKind { kAll, kAny, kPhrase, kWithout };  // kWithout: the first, not the second

struct Question {
  QuestionKind kind = QuestionKind::kAll;
  std::vector<std::string> words;
};

struct QuestionClass {
  const char* name;
  std::vector<Question> questions;
};

inline std::vector<QuestionClass> RankedClasses() {
  using enum QuestionKind;
  return {
      {"a frequent word",
       {{kAll, {"president"}},
        {kAll, {"government"}},
        {kAll, {"police"}},
        {kAll, {"people"}},
        {kAll, {"country"}}}},
      {"a rare word",
       {{kAll, {"volcano"}},
        {kAll, {"chess"}},
        {kAll, {"glacier"}},
        {kAll, {"orchestra"}},
        {kAll, {"lottery"}}}},
      {"two words, all",
       {{kAll, {"president", "election"}},
        {kAll, {"police", "protest"}},
        {kAll, {"court", "government"}},
        {kAll, {"attack", "killed"}},
        {kAll, {"minister", "visit"}}}},
      {"three words, all",
       {{kAll, {"prime", "minister", "election"}},
        {kAll, {"police", "arrested", "protest"}},
        {kAll, {"court", "rules", "government"}},
        {kAll, {"people", "killed", "attack"}},
        {kAll, {"president", "signed", "law"}}}},
      {"two words, any",
       {{kAny, {"president", "election"}},
        {kAny, {"police", "protest"}},
        {kAny, {"court", "government"}},
        {kAny, {"attack", "killed"}},
        {kAny, {"minister", "visit"}}}},
      {"five words, any",
       {{kAny, {"flood", "storm", "rain", "damage", "river"}},
        {kAny, {"police", "court", "trial", "murder", "prison"}},
        {kAny, {"election", "vote", "party", "parliament", "president"}},
        {kAny, {"football", "team", "match", "final", "championship"}},
        {kAny, {"oil", "price", "market", "trade", "company"}}}},
      {"a phrase",
       {{kPhrase, {"prime", "minister"}},
        {kPhrase, {"united", "nations"}},
        {kPhrase, {"human", "rights"}},
        {kPhrase, {"climate", "change"}},
        {kPhrase, {"supreme", "court"}}}},
      {"a word without another",
       {{kWithout, {"president", "election"}},
        {kWithout, {"police", "protest"}},
        {kWithout, {"court", "government"}},
        {kWithout, {"attack", "killed"}},
        {kWithout, {"minister", "visit"}}}},
  };
}

// The words in one line.
inline std::string Join(const std::vector<std::string>& words, std::string_view between) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += between;
    joined += word;
  }
  return joined;
}

// In the syntax that Dateline's and Xapian's parser share.
inline std::string AsQuery(const Question& question) {
  switch (question.kind) {
    case QuestionKind::kAll:
      return Join(question.words, " ");
    case QuestionKind::kAny:
      return Join(question.words, " OR ");
    case QuestionKind::kPhrase:
      return '"' + Join(question.words, " ") + '"';
    case QuestionKind::kWithout:
      return question.words[0] + " -" + question.words[1];
  }
  return {};
}

}  // namespace dateline::bench
