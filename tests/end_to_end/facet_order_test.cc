// SPDX-License-Identifier: GPL-2.0-or-later
// An archive depends on its articles alone, not on the way they came: in any order, one by one or
// all at once, with some removed and put back meanwhile, every facet is the same byte for byte.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "indexer/article_reader.h"
#include "indexer/extract/annotator.h"
#include "indexer/index_writer.h"
#include "searcher/searcher.h"
#include "tests/support/folders.h"
#include "tests/support/temporary_directory.h"
#include "web/api.h"

namespace dateline {
namespace {

constexpr std::size_t kArticles = 48;
constexpr std::size_t kOrders = 20;
constexpr std::size_t kStrangers = 8;  // articles that come and go

template <typename T>
T Value(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

// The first articles of the bundled ones, annotated as 'dateline index' does it.
std::vector<Record> BundledRecords(std::size_t count) {
  const std::filesystem::path root = SourceFolder();
  const Annotator annotator = Value(Annotator::Open(root / "corpus"));
  std::vector<Record> records;
  const auto read = [&](const char* path, std::size_t most) {
    const ArticleSink take = [&](std::variant<Article, Refusal> article) {
      if (records.size() == most) return false;
      Record record;
      record.article = std::get<Article>(std::move(article));
      if (record.article.language.empty()) record.article.language = "en";
      record.annotation = annotator.Annotate(record.article);
      records.push_back(std::move(record));
      return true;
    };
    Value(ReadArticles((root / path).string(), {}, take));
  };
  read("corpus/founding-reports", count);
  read("corpus/articles/wikinews.jsonl.xz", count);
  return records;
}

class Archive {
 public:
  Archive() : path_(directory_.path() / "archive") {}

  // Adds and removes in one commit.
  void Change(const std::vector<const Record*>& added, const std::vector<const Record*>& removed) {
    IndexWriter writer = Value(IndexWriter::Open(path_));
    for (const Record* record : added) Value(writer.Put(*record));
    for (const Record* record : removed) Value(writer.Remove(record->article.id));
    Value(writer.Commit());
    Value(writer.Seal());
  }

  // Every facet in full, of everything and of two searches.
  std::string Facets() const {
    const Searcher searcher = Value(Searcher::Open({path_}));
    std::string text;
    for (const char* query : {"", "government", "any:person date:2005.."}) {
      SearchRequest request;
      request.query = query;
      for (const FacetKind kind : kFacetKinds) {
        const Facet facet =
            Value(searcher.ListFacet(request, {.kind = kind, .find = "", .limit = 100'000}));
        text += web::FacetJson(request, facet);
      }
    }
    return text;
  }

 private:
  TemporaryDirectory directory_;
  std::filesystem::path path_;
};

// Puts the records in a random order in batches of random sizes, the first order one by one. Some
// strangers come with them and some of their own are taken away and come again.
std::string FacetsOfRandomOrder(std::vector<const Record*> records,
                                std::vector<const Record*> strangers, std::uint32_t order) {
  std::mt19937 random(order);
  Archive archive;
  std::shuffle(records.begin(), records.end(), random);
  const std::size_t most = order == 0 ? 1 : records.size() / 2;
  std::vector<const Record*> here;
  for (std::size_t at = 0; at < records.size();) {
    const std::size_t count = std::min(1 + random() % most, records.size() - at);
    std::vector<const Record*> batch(records.begin() + static_cast<std::ptrdiff_t>(at),
                                     records.begin() + static_cast<std::ptrdiff_t>(at + count));
    at += count;
    here.insert(here.end(), batch.begin(), batch.end());
    if (!strangers.empty() && random() % 4 == 0) {
      archive.Change({strangers.back()}, {});
      batch.push_back(here[random() % here.size()]);  // put again: replaced or unchanged
      archive.Change(batch, {strangers.back()});
      strangers.pop_back();
    } else {
      archive.Change(batch, {});
    }
  }
  const Record* removed = here[random() % here.size()];
  archive.Change({}, {removed});
  archive.Change({removed}, {});
  return archive.Facets();
}

TEST(Facets, AreTheSameInWhateverOrderArticlesCome) {
  const std::vector<Record> all = BundledRecords(kArticles + kStrangers);
  ASSERT_EQ(all.size(), kArticles + kStrangers);
  std::vector<const Record*> records;
  for (const Record& record : all) records.push_back(&record);
  const std::vector<const Record*> strangers(records.end() - kStrangers, records.end());
  records.resize(kArticles);

  Archive at_once;
  at_once.Change(records, {});
  const std::string expected = at_once.Facets();
  EXPECT_GT(expected.size(), 10'000u);
  for (std::uint32_t order = 0; order < kOrders; ++order)
    ASSERT_EQ(FacetsOfRandomOrder(records, strangers, order), expected) << "order " << order;
}

}  // namespace
}  // namespace dateline
