// SPDX-License-Identifier: GPL-2.0-or-later
// A site over a real archive of a few articles.
#pragma once

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/test_archive.h"
#include "web/request_target.h"
#include "web/site.h"

namespace dateline::web {

// Eight articles: five people, two of them together twice; dates to the day, the month and none.
inline std::vector<Record> SmallCorpus() {
  const std::string text = "Officials spoke of common perceptions and of trade.\n";
  return {
      MakeRecord({.id = "founding/1",
                  .title = "Trung meets Wang",
                  .text = "BEIJING — Lê Hoài Trung met Wang Yi. Trung spoke of common "
                          "perceptions.\nWang agreed.\n",
                  .date = "2024-03-22",
                  .source = "VNS",
                  .licence = "CC BY 2.5",
                  .credit = "A Newsroom",
                  .credit_url = "https://example.org/terms",
                  .people = {"Lê Hoài Trung|Trung", "Wang Yi|Wang"},
                  .places = {"BEIJING"}}),
      MakeRecord({.id = "founding/2",
                  .text = "Lê Hoài Trung and Wang Yi met again.\n" + text,
                  .date = "2024-05",
                  .source = "VNA",
                  .people = {"Lê Hoài Trung", "Wang Yi"},
                  .organisations = {"Officials"}}),
      MakeRecord({.id = "c.json",
                  .text = "Xi Jinping spoke. " + text,
                  .date = "2023-01-02",
                  .source = "VNA",
                  .people = {"Xi Jinping"}}),
      MakeRecord({.id = "d",
                  .text = "Siobhán O’Hara wrote of steel.\n",
                  .date = "2022",
                  .source = "O'Neill & Sons",
                  .people = {"Siobhán O’Hara"}}),
      MakeRecord({.id = "e", .text = "ليلى حداد spoke of trade.\n", .people = {"ليلى حداد"}}),
      MakeRecord({.id = "f<script>",
                  .title = "<script>alert(1)</script>",
                  .text = "A <script>alert(1)</script> & \"steel\" in trade.\n",
                  .date = "2024-03-22",
                  .source = "<b>"}),
      MakeRecord({.id = "g",
                  .text = "Trade, steel and Xi Jinping.\n",
                  .date = "2024-03-23",
                  .source = "VNS",
                  .people = {"Xi Jinping"}}),
      MakeRecord({.id = "h", .text = text, .date = "1998-04-30", .source = "VNS"}),
  };
}

class TestSite {
 public:
  explicit TestSite(const std::vector<Record>& records = SmallCorpus(),
                    SiteOptions options = {.name = "The Test Times"})
      : archive_(records),
        searcher_(*Searcher::Open({archive_.path()})),
        site_(searcher_, std::move(options)) {}

  using Headers = std::map<std::string, std::string, std::less<>>;

  Response Get(const std::string& target, Headers headers = {}) const {
    const RequestTarget read = *DecodeTarget(target);
    Request request;
    request.method = "GET";
    request.path = read.path;
    request.parameters = read.parameters;
    request.headers = std::move(headers);
    return site_.Handle(request);
  }
  nlohmann::json GetJson(const std::string& target) const {
    const Response response = Get(target);
    nlohmann::json json = nlohmann::json::parse(response.body, nullptr, false);
    EXPECT_FALSE(json.is_discarded()) << target << "\n" << response.body;
    return json;
  }
  // How many articles an address of results finds.
  std::uint64_t Total(const std::string& target) const {
    const nlohmann::json json = GetJson(target);
    return json.contains("total") ? json["total"]["value"].get<std::uint64_t>() : 0;
  }
  const Site& site() const { return site_; }
  const TestArchive& archive() const { return archive_; }

 private:
  const TestArchive archive_;
  const Searcher searcher_;
  const Site site_;
};

inline std::string HeaderOf(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

}  // namespace dateline::web
