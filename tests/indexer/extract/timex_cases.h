// SPDX-License-Identifier: GPL-2.0-or-later
// Texts with the dates they hold, as the files of corpus/cases and corpus/meantime give them.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/extract/dates.h"
#include "indexer/extract/header.h"

namespace dateline {

struct TimexMark {
  Span span;
  std::string value;
};

struct TimexCase {
  std::string id;
  std::string published;  // empty when unknown
  std::string text;
  std::vector<TimexMark> marks;
};

inline std::vector<TimexCase> ReadTimexCases(const std::string& path) {
  std::vector<TimexCase> cases;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json object = nlohmann::json::parse(line);
    TimexCase read{object.at("id"), "", object.at("text"), {}};
    if (object.at("published").is_string()) read.published = object.at("published");
    for (const nlohmann::json& mark : object.at("timex")) {
      read.marks.push_back({{mark.at("start"), mark.at("end")}, mark.at("value")});
    }
    cases.push_back(std::move(read));
  }
  EXPECT_FALSE(cases.empty()) << path;
  return cases;
}

// The dates that are found in a text published on a day ("2024-03-22"), or on none ("").
inline std::vector<DateMention> DatesIn(const std::string& text, const std::string& published) {
  Article article;
  article.text = text;
  article.date = published;
  const Day today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};
  return FindDates(article, FindHeader(article, today));
}

inline bool Overlap(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

}  // namespace dateline
