// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/training_articles.h"

#include <set>
#include <sstream>

#include "corpus/training_sets.h"
#include "indexer/train/annotated_article.h"
#include "indexer/train/name_swapper.h"
#include "indexer/train/text_file.h"

namespace dateline::corpus {
namespace {

Result<std::set<std::string>> NamesIn(const std::filesystem::path& file) {
  std::set<std::string> names;
  if (file.empty()) return names;
  const Result<std::string> bytes = ReadWholeFile(file);
  if (!bytes) return bytes.error();
  std::istringstream lines(*bytes);
  for (std::string line; std::getline(lines, line);)
    if (!line.empty()) names.insert(line);
  return names;
}

}  // namespace

Result<ArticleSplit> SplitArticles(const ArticleOptions& options) {
  const Result<std::set<std::string>> held_out = NamesIn(options.held_out);
  if (!held_out) return held_out.error();
  ArticleSplit split;
  int number = 0;
  for (const std::filesystem::path& directory : options.directories) {
    Result<std::vector<AnnotatedText>> articles = ReadAnnotatedArticles(directory);
    if (!articles) return articles.error();
    for (AnnotatedText& article : *articles) {
      article.domain = kAgencyDomain;
      article.visits = options.visits;
      if (held_out->contains(article.name)) {
        split.held_out.push_back(std::move(article));
      } else if (options.left_out >= 0 && number++ % 4 == options.left_out) {
        split.left_out.push_back(std::move(article));
      } else {
        split.training.push_back(std::move(article));
      }
    }
  }
  return split;
}

std::vector<AnnotatedText> SwappedArticles(const ArticleSplit& split,
                                           const std::unordered_set<std::string>& countries,
                                           const ArticleOptions& options) {
  std::vector<AnnotatedText> copies = SwapNames(split.training, countries, {options.copies});
  for (AnnotatedText& copy : copies) copy.visits = 1;
  return copies;
}

}  // namespace dateline::corpus
