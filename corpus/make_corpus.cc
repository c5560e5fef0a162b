// SPDX-License-Identifier: GPL-2.0-or-later
// Scales a corpus for benchmarks: any number of articles, made by splicing sentences of real ones
// and dating them afresh, so that words and names keep a natural distribution.
//
//   make_corpus 100000 corpus/articles/*.xz > big.jsonl
#include <charconv>
#include <cstdint>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/words.h"
#include "indexer/article_reader.h"

namespace {

using dateline::Article;

// 1 January 2000 to 31 December 2025.
constexpr std::int32_t kFirstDay = 10957;
constexpr std::int32_t kLastDay = 20453;

// Sentences of all articles, parted where the index parts them.
std::vector<std::string> SentencesOf(const Article& article) {
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (const dateline::Word& word : dateline::SplitWords(article.text)) {
    if (!word.starts_sentence || word.span.begin == begin) continue;
    if (word.span.begin > begin + 20)
      sentences.push_back(article.text.substr(begin, word.span.begin - begin));
    begin = word.span.begin;
  }
  sentences.push_back(article.text.substr(begin));
  return sentences;
}

struct Material {
  std::vector<Article> articles;                    // their titles, sources and languages
  std::vector<std::vector<std::string>> sentences;  // by article
};

Material ReadMaterial(const std::vector<std::string>& paths) {
  Material material;
  for (const std::string& path : paths) {
    const auto done =
        dateline::ReadArticles(path, {}, [&](std::variant<Article, dateline::Refusal> read) {
          if (Article* article = std::get_if<Article>(&read)) {
            material.sentences.push_back(SentencesOf(*article));
            material.articles.push_back(std::move(*article));
          }
          return true;
        });
    if (!done) std::cerr << "make_corpus: " << done.error().message << "\n";
  }
  return material;
}

// The n-th article: the head of one, sentences of three others, a day of its own. Draws come from
// the engine's own bits, because the standard's distributions differ between libraries.
nlohmann::ordered_json MakeArticle(const Material& material, std::uint64_t number,
                                   std::mt19937_64& engine) {
  const std::size_t count = material.articles.size();
  const Article& head = material.articles[engine() % count];
  std::string text;
  for (int part = 0; part < 4; ++part) {
    const std::vector<std::string>& sentences = material.sentences[engine() % count];
    const std::size_t first = engine() % sentences.size();
    const std::size_t most = 1 + engine() % 5;
    for (std::size_t i = first; i < sentences.size() && i < first + most; ++i)
      text += sentences[i] + " ";
    text += "\n";
  }
  const auto days = static_cast<std::uint64_t>(kLastDay - kFirstDay + 1);
  const auto day = dateline::DayOfNumber(kFirstDay + static_cast<std::int32_t>(engine() % days));
  return {{"id", "made-" + std::to_string(number)},
          {"title", head.title},
          {"date", dateline::FormatDay(day)},
          {"source", head.source},
          {"language", head.language},
          {"text", text}};
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t count = 0;
  const std::string_view wanted = argc > 1 ? argv[1] : "";
  const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), count);
  if (argc < 3 || error != std::errc() || end != wanted.data() + wanted.size()) {
    std::cerr << "usage: make_corpus NUMBER FILE... > articles.jsonl\n";
    return 2;
  }
  const Material material = ReadMaterial({argv + 2, argv + argc});
  if (material.articles.empty()) {
    std::cerr << "make_corpus: there is no article in the files given\n";
    return 1;
  }
  std::mt19937_64 engine(20240322);  // one seed, so that two runs make the same corpus
  for (std::uint64_t i = 0; i < count; ++i)
    std::cout << MakeArticle(material, i, engine).dump() << '\n';
  return std::cout.flush() ? 0 : 1;
}
