// SPDX-License-Identifier: GPL-2.0-or-later
// The main job over the bundled articles: index, search, filter, over HTTP and on the command line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "tests/end_to_end/dateline_program.h"

namespace dateline::test {
namespace {

using nlohmann::json;

constexpr char kFirstReport[] = "founding-reports/000_fb207dc14ab148fa";
constexpr char kSecondReport[] = "founding-reports/004_8ae0716dad7dc256";

// One server over the bundled archive for all tests of this file.
class MainJob : public testing::Test {
 protected:
  static void SetUpTestSuite() { server_ = std::make_unique<RunningServer>(BundledArchive()); }
  static void TearDownTestSuite() { server_.reset(); }

  static json Get(const std::string& path, const httplib::Params& parameters = {}) {
    httplib::Client client("127.0.0.1", server_->port());
    const auto answer = client.Get(path, parameters, httplib::Headers{});
    EXPECT_TRUE(answer) << path;
    if (!answer) return {};
    EXPECT_EQ(answer->status, 200) << path << answer->body;
    return json::parse(answer->body, nullptr, false);
  }
  static json Search(const httplib::Params& parameters) { return Get("/search.json", parameters); }
  static std::uint64_t Total(const httplib::Params& parameters) {
    return Search(parameters)["total"]["value"];
  }
  static std::vector<std::string> Ids(const json& answer) {
    std::vector<std::string> ids;
    for (const json& hit : answer["hits"]) ids.push_back(hit["id"]);
    return ids;
  }

  static std::unique_ptr<RunningServer> server_;
};
std::unique_ptr<RunningServer> MainJob::server_;

TEST_F(MainJob, FindsBothFoundingReports) {
  EXPECT_THAT(Ids(Search({{"q", "common perceptions"}})),
              testing::IsSupersetOf({kFirstReport, kSecondReport}));
}

TEST_F(MainJob, HoldsEveryBundledArticle) { EXPECT_EQ(Total({}), 10'917u); }

TEST_F(MainJob, MakesOnePersonOfEverySpellingInAReport) {
  const json answer = Search({{"q", std::string("id:\"") + kFirstReport + "\""}});
  ASSERT_EQ(answer["total"]["value"], 1);
  std::vector<std::string> labels;
  for (const json& value : answer["facets"]["person"]["values"]) labels.push_back(value["label"]);
  EXPECT_THAT(labels,
              testing::UnorderedElementsAre("Lê Hoài Trung", "Cai Qi", "Wang Yi",
                                            "Nguyễn Phú Trọng", "Xi Jinping", "Xie Chun Tao"));
}

TEST_F(MainJob, KeepsAShortNameApartUntilItIsTied) {
  const json answer = Search({{"q", std::string("id:\"") + kSecondReport + "\""}});
  std::vector<std::string> ids;
  for (const json& value : answer["facets"]["person"]["values"]) ids.push_back(value["id"]);
  EXPECT_THAT(ids, testing::IsSupersetOf({"short:trung", "short:liu", "to_lam"}));
}

TEST_F(MainJob, FindsAPersonHoweverTheNameIsTyped) {
  const json exact = Search({{"q", "person:\"Lê Hoài Trung\""}});
  EXPECT_GE(exact["total"]["value"], 1);
  for (const char* typed : {"person:\"Le Hoai Trung\"", "person:\"LE HOAI TRUNG\"",
                            "person:Le Hoai Trung", "person:“lê hoài trung”"}) {
    SCOPED_TRACE(typed);
    EXPECT_EQ(Ids(Search({{"q", typed}})), Ids(exact));
  }
}

TEST_F(MainJob, FindsACountryHoweverItIsSpelled) {
  const std::uint64_t total = Total({{"q", "Việt Nam"}});
  EXPECT_GT(total, 2u);
  for (const char* spelled : {"viet nam", "vietnam", "VIETNAM", "Vie\xcc\xa3\xcc\x82t Nam"}) {
    SCOPED_TRACE(spelled);
    EXPECT_EQ(Total({{"q", spelled}}), total);
  }
}

TEST_F(MainJob, LeavesTheReportOfTheMonth) {
  const json answer =
      Search({{"q", "common perceptions"}, {"from", "2024-03-01"}, {"to", "2024-03-31"}});
  EXPECT_EQ(Ids(answer), std::vector<std::string>{kFirstReport});
}

TEST_F(MainJob, CountsUndatedReportsAsUndated) {
  EXPECT_EQ(Ids(Search({{"undated", "only"}})), std::vector<std::string>{kSecondReport});
}

// Every value shown with n leads to exactly n, whatever the search.
TEST_F(MainJob, EveryFacetValueLeadsToItsCount) {
  const std::vector<httplib::Params> searches = {
      {},
      {{"q", "president election"}},
      {{"q", "\"prime minister\" OR earthquake"}, {"from", "2025-06"}},
      {{"q", "nothing-of-the-kind common"}},
      {{"person", "xi_jinping"}, {"q", "trade"}},
      {{"source", "reuters"}, {"from", "2026"}, {"to", "2026-02"}},
  };
  for (const httplib::Params& search : searches) {
    const json answer = Search(search);
    for (const auto& [facet, described] : answer["facets"].items()) {
      if (!described.contains("values")) continue;
      for (const json& value : described["values"]) {
        if (value["selected"] == true) continue;
        httplib::Params followed = search;
        followed.erase(facet);
        followed.emplace(facet, value["id"]);
        EXPECT_EQ(Total(followed), value["count"]) << facet << " " << value.dump();
      }
    }
  }
}

TEST_F(MainJob, EveryBarLeadsToItsCount) {
  const json answer = Search({{"q", "election"}});
  const json& histogram = answer["facets"]["published"];
  std::uint64_t sum = histogram["missing"];
  std::mt19937 engine(1);
  for (const json& bucket : histogram["buckets"]) {
    sum += bucket["count"].get<std::uint64_t>();
    if (engine() % 8 != 0) continue;
    EXPECT_EQ(Total({{"q", "election"}, {"from", bucket["from"]}, {"to", bucket["to"]}}),
              bucket["count"]);
  }
  EXPECT_EQ(sum, answer["total"]["value"]);
}

TEST_F(MainJob, ReachesTheLastPageWithoutMeetingAnArticleTwice) {
  std::vector<std::string> all;
  const std::uint64_t total = Total({{"q", "volcano"}});
  for (int page = 1; all.size() < total && page < 100; ++page)
    for (const std::string& id : Ids(Search({{"q", "volcano"}, {"page", std::to_string(page)}})))
      all.push_back(id);
  EXPECT_EQ(all.size(), total);
  std::sort(all.begin(), all.end());
  EXPECT_EQ(std::unique(all.begin(), all.end()), all.end());
  EXPECT_EQ(Search({{"page", "546"}})["hits"].size(), 17u);  // 10,917 = 545 pages of 20 and 17
}

TEST_F(MainJob, AnswersTheSameOnTheCommandLine) {
  const std::vector<std::pair<std::vector<std::string>, httplib::Params>> cases = {
      {{"common perceptions"}, {{"q", "common perceptions"}}},
      {{"china", "--person", "xi_jinping", "--sort", "newest"},
       {{"q", "china"}, {"person", "xi_jinping"}, {"sort", "newest"}}},
      {{"flood", "--from", "2025-03", "--size", "5"},
       {{"q", "flood"}, {"from", "2025-03"}, {"size", "5"}}},
  };
  for (const auto& [arguments, parameters] : cases) {
    std::vector<std::string> line = {"search", "--json", "--archive", BundledArchive()};
    line.insert(line.end(), arguments.begin(), arguments.end());
    const Ran ran = RunDateline(line);
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    json printed = json::parse(ran.out);
    json served = Search(parameters);
    printed.erase("took_ms");
    served.erase("took_ms");
    EXPECT_EQ(printed, served);
  }
}

TEST_F(MainJob, ReadsAnArticleBack) {
  const json article = Get(std::string("/article/") + kFirstReport + ".json");
  EXPECT_EQ(article["id"], kFirstReport);
  EXPECT_EQ(article["published"], "2024-03-22");
  EXPECT_EQ(article["source"]["label"], "VNS");
}

TEST_F(MainJob, AnswersHealth) {
  httplib::Client client("127.0.0.1", server_->port());
  EXPECT_EQ(client.Get("/healthz")->status, 200);
  EXPECT_EQ(client.Get("/readyz")->status, 200);
}

}  // namespace
}  // namespace dateline::test
