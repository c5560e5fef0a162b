// SPDX-License-Identifier: GPL-2.0-or-later
// Articles and records for tests, from the few facts that a test is about.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/record.h"

namespace dateline {

// What a test says of an article; the rest is filled in. Write MakeRecord({.id = "a", .text =
// ...}).
struct ArticleFields {
  std::string id = "a";
  std::string title = "A title";
  std::string text = "A text.\n";
  std::string date = {};  // "2024-03-22", "2024-03", "2024", or empty: published on an unknown day
  std::string source = {};
  std::string url = {};
  std::string language = "en";
  std::vector<std::string> authors = {};
  std::string licence = {};
  std::string credit = {};
  std::string credit_url = {};
  std::string path = "/test/articles.jsonl";

  // Entities by their printed forms, parted by '|', the fullest first: "Lê Hoài Trung|Trung". Every
  // place where a form stands as a whole word in title or text is a mention.
  std::vector<std::string> people = {};
  std::vector<std::string> organisations = {};
  std::vector<std::string> places = {};

  std::vector<DateMention> dates = {};
  std::string dateline_place = {};
  std::int64_t indexed_at = 1'711'100'000;
};

Article MakeArticle(const ArticleFields& fields);

// The article with an annotation made from the fields, not by the extractors. An entity that stands
// nowhere gets one mention of no bytes at the start of the text.
Record MakeRecord(const ArticleFields& fields);

// `count` records with ids prefix-0, prefix-1 ..., texts that differ, and dates from 2024-01-01 on.
std::vector<Record> MakeRecords(std::size_t count, const std::string& prefix = "article");

}  // namespace dateline
