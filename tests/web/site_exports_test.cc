// SPDX-License-Identifier: GPL-2.0-or-later
// All results of a search as a file: as many rows as the search has articles, whatever is in them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/web/export_support.h"
#include "tests/web/raw_client.h"
#include "tests/web/site_support.h"
#include "web/export.h"
#include "web/server.h"

namespace dateline::web {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::size_t ColumnOf(const std::vector<std::string>& header, std::string_view name) {
  return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
}

TEST(SearchCsv, HasARowForEachArticleInTheOrderOfThePages) {
  const TestSite site;
  for (const std::string search :
       {"?q=common%20perceptions", "", "?sort=oldest", "?person=xi_jinping", "?q=nothing-such",
        "?q=trade&sort=newest&page=3&size=1", "?from=2024"}) {
    const auto records = ReadCsv(BodyOf(site.Get("/search.csv" + search)));
    ASSERT_FALSE(records.empty()) << search;
    EXPECT_EQ(records.size() - 1, site.Total("/search.json" + search)) << search;
    for (const auto& record : records) EXPECT_EQ(record.size(), records[0].size()) << search;
  }
  const auto records = ReadCsv(BodyOf(site.Get("/search.csv?sort=oldest&size=2")));
  const auto json = site.GetJson("/search.json?sort=oldest&size=100&copies=all");
  for (std::size_t i = 1; i < records.size(); ++i)
    EXPECT_EQ(records[i][0], json["hits"][i - 1]["id"]) << i;
}

TEST(SearchCsv, SaysWhatAJournalistAsksOfAnArticle) {
  const TestSite site(SmallCorpus(), {.public_address = "https://news.example.org"});
  const auto records = ReadCsv(BodyOf(site.Get("/search.csv?q=id:founding/1")));
  ASSERT_EQ(records.size(), 2U);
  const auto value = [&](std::string_view column) {
    return records[1].at(ColumnOf(records[0], column));
  };
  EXPECT_EQ(value("id"), "founding/1");
  EXPECT_EQ(value("url"), "https://news.example.org/article/founding/1");
  EXPECT_EQ(value("title"), "Trung meets Wang");
  EXPECT_EQ(value("published"), "2024-03-22");
  EXPECT_EQ(value("published_precision"), "day");
  EXPECT_EQ(value("source"), "VNS");
  EXPECT_EQ(value("language"), "en");
  EXPECT_EQ(value("people"), "Lê Hoài Trung; Wang Yi");
  EXPECT_EQ(value("organisations"), "");
  EXPECT_EQ(value("licence"), "CC BY 2.5");
  EXPECT_EQ(value("credit"), "A Newsroom");
  EXPECT_THAT(value("passages"), HasSubstr("common perceptions"));
  EXPECT_THAT(value("passages"), Not(HasSubstr("\n")));
  EXPECT_EQ(value("indexed_at"), "2024-03-22T09:33:20Z");
}

TEST(SearchCsv, HoldsHostileAndForeignTextAsItIs) {
  const TestSite site({MakeRecord({.id = "=1+1",
                                   .title = "=HYPERLINK(\"http://x\", \"y\")",
                                   .text = "A \"quoted\", line.\n",
                                   .source = "@VNS",
                                   .people = {"O’Hara, Siobhán", "ليلى حداد"}})});
  const auto records = ReadCsv(BodyOf(site.Get("/search.csv")));
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[1][0], "'=1+1");
  EXPECT_EQ(records[1][ColumnOf(records[0], "title")], "'=HYPERLINK(\"http://x\", \"y\")");
  EXPECT_EQ(records[1][ColumnOf(records[0], "source")], "'@VNS");
  EXPECT_EQ(records[1][ColumnOf(records[0], "people")], "O’Hara, Siobhán; ليلى حداد");
}

TEST(SearchCsv, BeginsWithAMarkOnlyWhereAsked) {
  const TestSite site;
  EXPECT_TRUE(BodyOf(site.Get("/search.csv")).starts_with("id,"));
  EXPECT_TRUE(BodyOf(site.Get("/search.csv?bom=1")).starts_with("\xEF\xBB\xBFid,"));
}

TEST(SearchCsv, SaysHowManyRowsToExpect) {
  const TestSite site;
  const Response response = site.Get("/search.csv?q=trade");
  EXPECT_EQ(response.content_type, "text/csv; charset=utf-8; header=present");
  EXPECT_EQ(HeaderOf(response, "Dateline-Total"),
            std::to_string(site.Total("/search.json?q=trade")));
  EXPECT_EQ(HeaderOf(response, "Dateline-Generation"), "1");
  EXPECT_EQ(HeaderOf(response, "Content-Disposition"), "attachment; filename=\"dateline-1.csv\"");
  EXPECT_EQ(HeaderOf(response, "Cache-Control"), "private, no-cache");
}

TEST(SearchCsv, IsNotSentAgainWhileNothingChanges) {
  const TestSite site;
  const std::string tag = HeaderOf(site.Get("/search.csv?q=trade"), "ETag");
  EXPECT_THAT(tag, HasSubstr("W/\""));
  EXPECT_EQ(site.Get("/search.csv?q=trade", {{"if-none-match", tag}}).status, 304);
  EXPECT_EQ(site.Get("/search.csv?q=trade&bom=1", {{"if-none-match", tag}}).status, 200);
  EXPECT_EQ(site.Get("/search.csv?q=steel", {{"if-none-match", tag}}).status, 200);
  EXPECT_EQ(site.Get("/search.csv?q=trade", {{"if-none-match", tag}, {"host", "x"}}).status, 200);
}

TEST(SearchExports, RefuseWithAProblem) {
  const TestSite site;
  for (const std::string path : {"/search.csv", "/search.ndjson"}) {
    for (const auto& [search, code] : std::vector<std::pair<std::string, std::string>>{
             {"?from=2023-02-30", "bad-date"},
             {"?q=date:2023-02-30", "bad-date"},
             {"?q=%22open&strict=1", "unbalanced-quote"}}) {
      const Response response = site.Get(path + search);
      EXPECT_EQ(response.status, 400) << path << search;
      EXPECT_EQ(response.content_type, "application/problem+json");
      EXPECT_EQ(nlohmann::json::parse(response.body)["code"], code);
    }
  }
}

TEST(SearchNdjson, HasAnObjectForEachArticle) {
  const TestSite site;
  const Response response = site.Get("/search.ndjson?person=le_hoai_trung");
  EXPECT_EQ(response.content_type, "application/x-ndjson");
  const auto lines = ReadLines(BodyOf(response));
  ASSERT_EQ(lines.size(), 2U);
  const nlohmann::json& first = *std::find_if(
      lines.begin(), lines.end(), [](const auto& line) { return line["id"] == "founding/1"; });
  EXPECT_EQ(first["url"], "/article/founding/1");  // nobody said under which name it was asked
  EXPECT_EQ(first["title"]["text"], "Trung meets Wang");
  EXPECT_EQ(first["people"][0]["label"], "Lê Hoài Trung");
  EXPECT_EQ(first["places"][0]["label"], "BEIJING");
  EXPECT_EQ(first["reasons"][0]["id"], "le_hoai_trung");
  EXPECT_EQ(first["licence"], "CC BY 2.5");
  EXPECT_TRUE(first["published_at"].is_null());
  EXPECT_FALSE(first.contains("copies"));
}

TEST(SearchNdjson, LeadsToTheNameItWasAskedBy) {
  const TestSite site;
  const auto lines = ReadLines(BodyOf(site.Get("/search.ndjson?q=steel", {{"host", "a.b:81"}})));
  ASSERT_FALSE(lines.empty());
  EXPECT_THAT(lines[0]["url"].get<std::string>(), testing::StartsWith("http://a.b:81/article/"));
}

// Near-identical articles stand under one on a page; each is a row here.
TEST(SearchExports, CountCopiesAsTheTotalDoes) {
  std::string text;
  for (int i = 0; i < 120; ++i) text += "Word" + std::to_string(i) + " of the dispatch. ";
  const TestSite site({MakeRecord({.id = "a", .text = text + "\n", .date = "2024-03-22"}),
                       MakeRecord({.id = "b", .text = text + "\n", .date = "2024-03-22"})});
  EXPECT_EQ(site.GetJson("/search.json")["hits"].size(), 1U);
  EXPECT_EQ(ReadLines(BodyOf(site.Get("/search.ndjson"))).size(), 2U);
  EXPECT_EQ(ReadCsv(BodyOf(site.Get("/search.csv"))).size(), 3U);
}

TEST(SearchExports, SayWhatWasTakenAwayMeanwhile) {
  const TestArchive archive(MakeRecords(50));
  const Searcher searcher = *Searcher::Open({archive.path()});
  SearchRequest request;
  request.each_copy = true;
  request.sort = SortOrder::kOldest;
  for (const ExportFormat format : {ExportFormat::kCsv, ExportFormat::kNdjson}) {
    ResultStream stream = *searcher.SearchAll(request);
    std::string written;
    int rows = 0;
    const ExportEnd end = WriteExport(stream, {format}, [&](std::string_view bytes) {
      written += bytes;
      if (++rows == 3) {
        // Often enough that the blocks of the state being listed are used again.
        for (int commit = 0; commit < 4; ++commit)
          archive.Remove("article-" + std::to_string(40 + commit));
      }
      return true;
    });
    EXPECT_TRUE(end.taken);
    EXPECT_TRUE(end.read);
    if (stream.gone() == 0) continue;  // nothing was used again yet: all of it is there
    EXPECT_THAT(written, HasSubstr("not complete: it has " +
                                   std::to_string(stream.total() - stream.gone())));
    const std::string_view last =
        std::string_view(written).substr(written.rfind('\n', written.size() - 2) + 1);
    if (format == ExportFormat::kCsv) {
      EXPECT_TRUE(last.starts_with(",,")) << last;
    } else {
      EXPECT_TRUE(last.starts_with("{\"incomplete\":{\"listed\":")) << last;
    }
  }
}

TEST(SearchExports, StopWhenNobodyTakesThem) {
  const TestSite site;
  const Response response = site.Get("/search.csv");
  int taken = 0;
  EXPECT_FALSE(response.source([&taken](std::string_view) { return ++taken < 3; }));
  EXPECT_EQ(taken, 3);
}

// What no page of results leads to, and no wall keeps back.
TEST(SearchExports, ReachTheTenThousandthArticleAndTheNext) {
  const TestSite site(MakeRecords(10'050));
  const auto lines = ReadLines(BodyOf(site.Get("/search.ndjson?sort=oldest")));
  ASSERT_EQ(lines.size(), 10'050U);
  std::set<std::string> ids;
  for (const nlohmann::json& line : lines) ids.insert(line["id"].get<std::string>());
  EXPECT_EQ(ids.size(), 10'050U);
  const auto page = site.GetJson("/search.json?sort=oldest&copies=all&size=1&page=10001");
  EXPECT_EQ(lines[10'000]["id"], page["hits"][0]["id"]);
  const auto records = ReadCsv(BodyOf(site.Get("/search.csv?sort=oldest")));
  EXPECT_EQ(records.size(), 10'051U);
  EXPECT_EQ(records[10'001][0], page["hits"][0]["id"]);
}

TEST(SearchExports, ComeThroughTheServerInChunksAndPacked) {
  const TestArchive archive(MakeRecords(300));
  const Searcher searcher = *Searcher::Open({archive.path()});
  ServerOptions options;
  options.limits.requests_per_second = 0;
  Server server(searcher, options, {}, [](std::string_view) {});
  ASSERT_TRUE(server.Start());
  for (const std::string accept : {"", "Accept-Encoding: gzip\r\n"}) {
    RawClient client(server.port());
    ASSERT_TRUE(client.Send(Get("/search.csv", accept + "Connection: close\r\n")));
    const std::string raw = client.ReadToEnd();
    EXPECT_THAT(raw, HasSubstr("Transfer-Encoding: chunked\r\n"));
    EXPECT_THAT(raw, HasSubstr("Vary: Accept-Encoding\r\n"));
    EXPECT_EQ(raw.find("Content-Encoding: gzip") != raw.npos, !accept.empty());
    EXPECT_TRUE(raw.ends_with("\r\n0\r\n\r\n"));
    EXPECT_EQ(raw.find("article-299,") != raw.npos, accept.empty());
  }
}

}  // namespace
}  // namespace dateline::web
