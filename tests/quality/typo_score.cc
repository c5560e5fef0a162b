// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/typo_score.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "core/fold.h"

namespace dateline {
namespace {

template <typename T>
T Value(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

std::string Same(const std::string& text) {
  std::string folded = FoldName(text);
  std::replace(folded.begin(), folded.end(), '-', ' ');
  return folded;
}

// The corrections of one misspelling, the first one first.
std::vector<std::string> CorrectionsOf(const Searcher& searcher, const std::string& typed) {
  SearchRequest request;
  request.query = typed;
  std::vector<std::string> corrections;
  if (!MayNeedHelp(request, Value(searcher.Search(request)))) return corrections;
  for (const Correction& correction : Value(searcher.Help(request)).did_you_mean) {
    request.query = correction.query.text;
    const std::uint64_t total = Value(searcher.Search(request)).total;
    if (total == 0 || total != correction.total)
      throw std::runtime_error(typed + ": " + request.query + " does not find what it says");
    corrections.push_back(correction.query.text);
  }
  return corrections;
}

void Count(const Typo& typo, const std::vector<std::string>& corrections, TypoScore& score) {
  const auto is_wanted = [&](const std::string& text) { return Same(text) == Same(typo.wanted); };
  const auto found = std::find_if(corrections.begin(), corrections.end(), is_wanted);
  ++score.asked;
  score.offered += found != corrections.end() ? 1 : 0;
  if (found == corrections.begin() && found != corrections.end()) {
    ++score.first;
    return;
  }
  std::string line = typo.typed + ": " + typo.wanted + ", but got";
  for (const std::string& text : corrections) line += " [" + text + "]";
  score.missed.push_back(std::move(line));
}

}  // namespace

std::vector<Typo> ReadTypos(const std::string& path) {
  std::ifstream file(path);
  std::vector<Typo> typos;
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = first == line.npos ? line.npos : line.find('\t', first + 1);
    if (second == line.npos) throw std::runtime_error(path + ": no three columns: " + line);
    typos.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                     line.substr(second + 1)});
  }
  if (typos.empty()) throw std::runtime_error(path + ": nothing to read");
  return typos;
}

std::map<std::string, TypoScore> ScoreTypos(const Searcher& searcher,
                                            const std::vector<Typo>& typos) {
  std::map<std::string, TypoScore> scores;
  for (const Typo& typo : typos) {
    const std::vector<std::string> corrections = CorrectionsOf(searcher, typo.typed);
    Count(typo, corrections, scores[typo.kind]);
    Count(typo, corrections, scores["all"]);
  }
  return scores;
}

}  // namespace dateline
