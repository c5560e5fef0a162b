// SPDX-License-Identifier: GPL-2.0-or-later
// Answers made by hand, for the tests of pages.
#pragma once

#include <gmock/gmock.h>

#include <string>

#include "core/date.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "web/layout.h"

namespace dateline::web {

// Strings that would break out of a page if anything let them through as they are.
inline constexpr std::string_view kHostile = "<script>alert(1)</script>\"'&\xFF";

inline DayRange Range(std::string_view text) { return *ParseDayRange(text); }

inline Publication PublishedOn(std::string_view date) {
  Publication published;
  published.date = *ParsePartialDate(date);
  published.origin = DateOrigin::kHeader;
  return published;
}

inline FacetValue Value(std::string id, std::string label, std::uint64_t count) {
  FacetValue value;
  value.id = std::move(id);
  value.label = std::move(label);
  value.count = count;
  return value;
}

inline Hit FirstReport() {
  Hit hit;
  hit.id = "founding-reports/000_fb207dc14ab148fa";
  hit.title = {"Lê Hoài Trung meets officials", {{0, 18}}};
  hit.published = PublishedOn("2024-03-22");
  hit.source_id = "vns";
  hit.source = "VNS";
  hit.dateline_place = "Beijing";
  hit.language = "en";
  hit.snippets = {{"… the common perceptions reached …", {{8, 26}}}};
  hit.people = {{"cai_qi", "Cai Qi", {"Cai Qi", "Cai"}, 2, false}};
  return hit;
}

inline SearchResponse OneHit() {
  SearchResponse response;
  response.total = 1;
  response.generation = 7;
  response.took_ms = 8.2;
  for (const FacetKind kind : kFacetKinds) {
    response.facets[static_cast<std::size_t>(kind)].kind = kind;
  }
  Facet& people = response.facets[0];
  people.distinct = 2;
  people.values = {Value("le_hoai_trung", "Lê Hoài Trung", 1), Value("cai_qi", "Cai Qi", 1)};
  response.hits = {FirstReport()};
  response.published.interval = Interval::kMonth;
  response.published.buckets = {{Range("2024-03"), 1}};
  response.published.years = {{Range("2024"), 1}};
  return response;
}

inline ArchiveSummary SmallArchive() {
  ArchiveSummary summary;
  summary.articles = 10917;
  summary.generation = 7;
  summary.committed_at = 1795286400;
  summary.published = DayRange{Range("2004-11-03").first, Range("2026-11-20").first};
  summary.undated = 3;
  summary.entities = {8000, 3000, 900};
  summary.sources = {{"wikinews", "Wikinews", 456}, {"vns", "VNS", 1}};
  summary.licences = {{"", "CC BY 2.5\tWikinews", 456}, {"", "", 2}};
  summary.people = {Value("xi_jinping", "Xi Jinping", 41)};
  summary.latest_days = {{Range("2026-11-20"), 5}};
  return summary;
}

// What no page may hold, whatever it was given.
inline void ExpectNoScript(const std::string& page) {
  EXPECT_EQ(page.find("<script>"), std::string::npos);
  EXPECT_EQ(page.find("alert(1)</script>"), std::string::npos);
  EXPECT_EQ(page.find(" style="), std::string::npos);  // the policy allows no inline style
  EXPECT_EQ(page.find(" onclick="), std::string::npos);
  EXPECT_EQ(page.find('\xFF'), std::string::npos);
}

inline std::size_t Occurrences(std::string_view page, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = page.find(part); at != page.npos; at = page.find(part, at + 1)) ++count;
  return count;
}

}  // namespace dateline::web
