// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/judged_queries.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

namespace dateline {
namespace {

using nlohmann::json;

[[noreturn]] void Fail(const std::filesystem::path& file, std::size_t line, const char* why) {
  throw std::runtime_error(file.string() + ", line " + std::to_string(line) + ": " + why);
}

std::ifstream Open(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return stream;
}

std::vector<JudgedQuery> ReadQueries(const std::filesystem::path& file) {
  std::ifstream stream = Open(file);
  std::vector<JudgedQuery> queries;
  std::size_t number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    const json object = json::parse(line, nullptr, false);
    if (!object.is_object() || !object.contains("text")) Fail(file, number, "no query");
    JudgedQuery query;
    query.id = object.value(object.contains("_id") ? "_id" : "id", "");
    query.text = object.at("text");
    query.kind = object.value("kind", "");
    query.development = object.value("dev", number % 2 == 1);
    if (query.id.empty()) Fail(file, number, "a query without an id");
    queries.push_back(std::move(query));
  }
  return queries;
}

std::unordered_map<std::string, Grades> ReadGrades(const std::filesystem::path& file) {
  std::ifstream stream = Open(file);
  std::unordered_map<std::string, Grades> judged;
  std::size_t number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    std::istringstream columns(line);
    std::string query;
    std::string article;
    std::string grade;
    std::getline(columns, query, '\t');
    std::getline(columns, article, '\t');
    std::getline(columns, grade, '\t');
    int value = 0;
    const char* end = grade.data() + grade.size();
    const bool is_number = std::from_chars(grade.data(), end, value).ptr == end && !grade.empty();
    if (!is_number && number == 1) continue;
    if (!is_number) Fail(file, number, "the third column is no grade");
    if (!judged[query].emplace(article, value).second) Fail(file, number, "judged twice");
  }
  return judged;
}

bool HasRelevant(const JudgedQuery& query) {
  return std::ranges::any_of(query.grades, [](const auto& judged) { return judged.second > 0; });
}

}  // namespace

std::vector<JudgedQuery> ReadJudgedQueries(const std::filesystem::path& folder) {
  std::vector<JudgedQuery> queries = ReadQueries(folder / "queries.jsonl");
  std::unordered_map<std::string, Grades> judged = ReadGrades(folder / "qrels.tsv");
  for (JudgedQuery& query : queries) query.grades = std::move(judged[query.id]);
  std::erase_if(queries, [](const JudgedQuery& query) { return !HasRelevant(query); });
  return queries;
}

}  // namespace dateline
