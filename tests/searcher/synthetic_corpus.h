// SPDX-License-Identifier: GPL-2.0-or-later
// Random articles whose every fact is known, and the answers that follow from those facts by the
// plainest reading: what a searcher is compared with.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/record.h"
#include "searcher/request.h"

namespace dateline {

// The same seed gives the same articles, names and requests everywhere.
class SyntheticCorpus {
 public:
  SyntheticCorpus(std::uint32_t seed, std::size_t articles);

  const std::vector<Record>& records() const { return records_; }

  // A search with words, filters and dates that often finds something.
  SearchRequest RandomRequest();

  // A condition on the dates of either axis as it is typed: "mentions:~2024-03".
  std::string RandomDateQuery();

  // An id that some article carries.
  std::string RandomId(FacetKind kind);

  // `count` words of the articles, the frequent ones more often.
  std::string RandomWords(std::size_t count);

  std::size_t Random(std::size_t below) { return random_() % below; }

 private:
  std::string RandomWord();
  std::string RandomDate();
  DateMention RandomMention();
  std::vector<DateMention> RandomMentions();
  std::string RandomQuery();
  std::string RandomLanguage();
  FacetFilter RandomLanguages();
  Record RandomRecord(std::size_t number);

  // While it lives, what is random about mentioned dates, or about languages, is drawn apart, so
  // that it changes nothing else about the articles and requests of a seed.
  class DrawApart {
   public:
    DrawApart(SyntheticCorpus& corpus, std::mt19937& from) : corpus_(corpus), from_(from) {
      Swap();
    }
    ~DrawApart() { Swap(); }
    DrawApart(const DrawApart&) = delete;
    DrawApart& operator=(const DrawApart&) = delete;

   private:
    void Swap() { std::swap(corpus_.random_, from_); }
    SyntheticCorpus& corpus_;
    std::mt19937& from_;
  };

  std::mt19937 random_;
  std::mt19937 mention_random_;
  std::mt19937 language_random_;
  std::vector<Record> records_;
};

// The facts of one article that filters and words look at.
struct ArticleFacts {
  std::string id;
  std::set<std::string> words;
  std::array<std::set<std::string>, 4> values;  // ids by FacetKind
  std::string language;
  std::optional<DayRange> period;
  std::vector<DayRange> mentioned;              // the days of each period of the calendar
  std::set<std::chrono::month_day> every_year;  // of all mentioned days, also without a year
};
ArticleFacts FactsOf(const Record& record);

// What a request should find, by looking at every article for every question.
class Oracle {
 public:
  explicit Oracle(const std::vector<Record>& records);

  struct Answer {
    std::set<std::string> ids;
    std::set<std::string> ids_any_date;       // without the filter on publication
    std::set<std::string> ids_any_mentioned;  // without the filter on what is mentioned
    std::array<std::map<std::string, std::uint64_t>, 4> counts;  // by FacetKind; none at 0
    std::array<std::uint64_t, 4> without{};  // by FacetKind: counted, and with no value of it
    std::map<std::string, std::uint64_t> languages;  // as if none were ticked; none at 0
    // What each excluded language keeps out by itself; none at 0.
    std::map<std::string, std::uint64_t> excluded_languages;
    bool matched_any = false;
  };
  Answer Ask(const SearchRequest& request) const;

  // The articles that meet a RandomDateQuery.
  std::set<std::string> AskDate(const std::string& query) const;

 private:
  std::vector<ArticleFacts> articles_;
};

}  // namespace dateline
