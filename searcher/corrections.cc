// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/corrections.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "searcher/meant_names.h"
#include "searcher/query_spelling.h"
#include "searcher/query_text.h"
#include "searcher/word_query.h"
#include "searcher/word_slips.h"

namespace dateline {
namespace {

constexpr std::size_t kMostPlaces = 4;  // corrected in one query
constexpr std::size_t kReadings = 6;    // of one place
constexpr std::size_t kMostRuns = 12;   // each is a search
constexpr double kStillIncomplete = 3;  // no article has all words of it either
constexpr double kHeldAnyway = 0.5;     // against changing what some article holds
constexpr double kFarRarer = 10;
constexpr double kWholeName = 0.5;
constexpr double kMuchLikelier = 0.8;  // costlier ones beside the best are no help

// A part of the query and what may stand in its place.
struct Replacement {
  Span position;
  std::string text;
  double cost = 0;
};

struct Candidate {
  std::vector<Replacement> replacements;  // in order, apart
  double cost = 0;
};

struct Tried {
  Correction correction;
  double cost = 0;
};

// The typed query with the replacements, which become its marked ranges.
Marked Written(std::string_view typed, const std::vector<Replacement>& replacements) {
  Marked query;
  std::size_t at = 0;
  for (const Replacement& replacement : replacements) {
    query.text += typed.substr(at, replacement.position.begin - at);
    const std::size_t begin = query.text.size();
    query.text += replacement.text;
    query.ranges.push_back(SpanOf(begin, query.text.size()));
    at = replacement.position.end;
  }
  query.text += typed.substr(at);
  return query;
}

class Corrector {
 public:
  Corrector(const AskedOf& asked, const SearchRequest& request, const Reading& reading)
      : asked_(asked),
        request_(request),
        parts_(SpelledPartsOf(request.query, reading.parsed)),
        word_queries_(asked.snapshot.languages()) {}

  std::vector<Correction> Correct() {
    std::vector<std::vector<Replacement>> places = UnknownPlaces();
    const bool any_unknown = has_unknown_;
    std::vector<Candidate> candidates;
    if (any_unknown) {
      candidates = Combined(places);
    } else if (request_.match != MatchMode::kAny) {
      candidates = OneChanged();
    }
    AddJoined(candidates);
    return Run(std::move(candidates));
  }

 private:
  const Vocabulary& vocabulary() const { return asked_.snapshot.vocabulary(); }

  // Articles that hold the word, in any of its forms where any will do.
  std::uint32_t ArticlesWith(const SpelledWord& word) const {
    if (word.is_literal) return vocabulary().ArticlesWith(word.folded);
    std::uint32_t most = 0;
    for (const std::string& term : word_queries_.StemTerms(word.typed))
      most = std::max(most, asked_.database.get_termfreq(term));
    return most;
  }

  // A blank would part a word from its phrase, or a second word from its plus.
  Replacement InPlaceOf(const SpelledWord& word, const MeantWord& meant) const {
    return {word.position, InTheCaseOf(word.typed, meant.text), meant.cost};
  }

  std::vector<Replacement> ReadingsOf(const SpelledWord& word) const {
    std::vector<Replacement> readings;
    for (const MeantWord& meant : MeantWords(vocabulary(), word.folded, kReadings))
      readings.push_back(InPlaceOf(word, meant));
    return readings;
  }

  std::vector<Replacement> ReadingsOf(const SpelledName& name) const {
    const std::string_view field = PartOf(request_.query, name.position);
    const std::string opening(field.substr(0, field.find(':') + 1));
    std::vector<Replacement> readings;
    for (const MeantName& meant : MeantNames(asked_.snapshot, name.kind, name.typed, kReadings)) {
      std::string quoted = meant.text;
      std::erase(quoted, '"');
      readings.push_back({name.position, opening + '"' + quoted + '"', meant.cost});
    }
    return readings;
  }

  // Every word and name that nothing here is spelled like, with what it may have been. One that
  // nothing is near to either stays as it is typed.
  std::vector<std::vector<Replacement>> UnknownPlaces() {
    std::vector<std::vector<Replacement>> places;
    const auto add = [&](std::vector<Replacement> readings) {
      has_unknown_ = true;
      if (!readings.empty() && places.size() < kMostPlaces) places.push_back(std::move(readings));
    };
    for (const SpelledWord& word : parts_.words) {
      if (ArticlesWith(word) == 0) add(ReadingsOf(word));
    }
    for (const SpelledName& name : parts_.names) {
      if (asked_.snapshot.names(name.kind).FindName(name.typed).empty()) add(ReadingsOf(name));
    }
    return places;
  }

  // Every choice of one reading for each place, the cheapest first.
  static std::vector<Candidate> Combined(const std::vector<std::vector<Replacement>>& places) {
    if (places.empty()) return {};
    std::vector<Candidate> candidates(1);
    for (const std::vector<Replacement>& readings : places) {
      std::vector<Candidate> longer;
      for (const Candidate& candidate : candidates) {
        for (const Replacement& reading : readings) {
          longer.push_back(candidate);
          longer.back().replacements.push_back(reading);
          longer.back().cost += reading.cost;
        }
      }
      candidates = std::move(longer);
    }
    for (Candidate& candidate : candidates) InOrder(candidate);
    return candidates;
  }

  static void InOrder(Candidate& candidate) {
    std::sort(candidate.replacements.begin(), candidate.replacements.end(),
              [](const Replacement& a, const Replacement& b) {
                return a.position.begin < b.position.begin;
              });
  }

  // Every word is held by some article, but none by all of the rest: one of them may be a slip that
  // happens to be a word.
  std::vector<Candidate> OneChanged() const {
    std::vector<Candidate> candidates;
    for (const SpelledWord& word : parts_.words) {
      const double held = ArticlesWith(word);
      for (const MeantWord& meant : MeantWords(vocabulary(), word.folded, kReadings)) {
        Candidate candidate{{InPlaceOf(word, meant)}, meant.cost + kHeldAnyway};
        const std::string corrected = Written(request_.query, candidate.replacements).text;
        const bool is_slip = meant.distance <= 1 && meant.articles >= kFarRarer * held;
        if (is_slip || IsWholeName(asked_.snapshot, corrected))
          candidates.push_back(std::move(candidate));
      }
    }
    return candidates;
  }

  // "under stand": two words that were one.
  void AddJoined(std::vector<Candidate>& candidates) const {
    for (std::size_t i = 1; i < parts_.words.size(); ++i) {
      const SpelledWord& left = parts_.words[i - 1];
      const SpelledWord& right = parts_.words[i];
      const Span between = {left.position.end, right.position.begin};
      if (Trimmed(PartOf(request_.query, between)) != "" || between.begin == between.end) continue;
      const std::uint32_t articles = vocabulary().ArticlesWith(left.folded + right.folded);
      const std::uint32_t apart = std::min(ArticlesWith(left), ArticlesWith(right));
      if (articles == 0 || (has_unknown_ && apart > 0)) continue;
      const Span both = {left.position.begin, right.position.end};
      const double cost = 0.8 - Familiarity(articles);
      candidates.push_back({{{both, left.typed + right.typed, cost}}, cost});
    }
  }

  // The likeliest are run; how many articles they find decides between them.
  std::vector<Correction> Run(std::vector<Candidate> candidates) const {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    if (candidates.size() > kMostRuns) candidates.resize(kMostRuns);
    std::vector<Tried> tried;
    try {
      for (const Candidate& candidate : candidates) Try(candidate, tried);
    } catch (const DeadlinePassed&) {
      // What has been tried is what is given.
    }
    std::stable_sort(tried.begin(), tried.end(),
                     [](const Tried& a, const Tried& b) { return a.cost < b.cost; });
    std::vector<Correction> best;
    for (Tried& one : tried) {
      if (best.size() == kMostCorrections || one.cost > tried.front().cost + kMuchLikelier) break;
      best.push_back(std::move(one.correction));
    }
    return best;
  }

  void Try(const Candidate& candidate, std::vector<Tried>& tried) const {
    SearchRequest request = request_;
    request.page = 1;
    Marked query = Written(request_.query, candidate.replacements);
    request.query = query.text;
    const bool is_known = std::any_of(tried.begin(), tried.end(), [&](const Tried& other) {
      return other.correction.query.text == query.text;
    });
    if (is_known || query.text == request_.query || query.text.size() > kMaxQueryBytes) return;
    const MatchingCount count = CountMatching(asked_, request);
    if (count.total == 0) return;
    // Words that some article holds are taken for slips only where that makes the query whole.
    if (!has_unknown_ && count.matched_any) return;
    double cost = candidate.cost - Familiarity(count.total);
    if (count.matched_any) cost += kStillIncomplete;
    if (IsWholeName(asked_.snapshot, query.text)) cost -= kWholeName;
    tried.push_back({{std::move(query), count.total}, cost});
  }

  const AskedOf& asked_;
  const SearchRequest& request_;
  const SpelledParts parts_;
  const WordQueries word_queries_;
  bool has_unknown_ = false;
};

}  // namespace

std::vector<Correction> CorrectionsOf(const AskedOf& asked, const SearchRequest& request,
                                      const Reading& reading) {
  return Corrector(asked, request, reading).Correct();
}

}  // namespace dateline
