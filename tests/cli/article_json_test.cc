// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/article_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline::cli {
namespace {

using nlohmann::json;

Record Stored() {
  Record record;
  record.article.id = "vns/1";
  record.article.title = "A \"meeting\"";
  record.article.text = "Trung spoke.\n";
  record.article.language = "und";
  record.indexed_at = 1'711'100'000;
  return record;
}

TEST(ArticleJson, LeavesOutWhatTheSourceDidNotGive) {
  const json article = json::parse(ArticleJson(Stored(), WithFound::kNo));
  EXPECT_EQ(article, json({{"id", "vns/1"},
                           {"title", "A \"meeting\""},
                           {"text", "Trung spoke.\n"},
                           {"indexed", "2024-03-22T09:33:20Z"}}));
}

TEST(ArticleJson, GivesNoTitleThatWasMadeFromTheText) {
  Record record = Stored();
  record.article.title_origin = TitleOrigin::kMade;
  EXPECT_FALSE(json::parse(ArticleJson(record, WithFound::kNo)).contains("title"));
}

TEST(ArticleJson, KeepsWhatTheArticleSaidBefore) {
  Record record = Stored();
  record.earlier = {{"Old", "Older words.\n", "2024-03", 1'711'000'000}};
  const json article = json::parse(ArticleJson(record, WithFound::kNo));
  ASSERT_EQ(article["earlier"].size(), 1u);
  EXPECT_EQ(article["earlier"][0]["text"], "Older words.\n");
  EXPECT_EQ(article["earlier"][0]["date"], "2024-03");
}

TEST(ArticleJson, SaysWhatWasFoundWhereAsked) {
  Record record = Stored();
  Entity trung;
  trung.name = "Trung";
  record.annotation.entities = {trung};
  const json article = json::parse(ArticleJson(record, WithFound::kYes));
  EXPECT_EQ(article["found"]["people"][0]["canonical"], "Trung");
}

}  // namespace
}  // namespace dateline::cli
