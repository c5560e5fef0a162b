// SPDX-License-Identifier: GPL-2.0-or-later
// Stock Xapian: TermGenerator, BM25, spies over packed slots, ranges of values, sorting by value.
#include <memory>

#include "bench/peers/driver.h"
#include "bench/peers/peer_records.h"
#include "bench/questions.h"
#include "bench/stock_xapian.h"

namespace {

using namespace dateline::bench;
namespace fs = std::filesystem;

class StockXapian : public PeerEngine {
 public:
  explicit StockXapian(const fs::path& directory) : directory_(directory / "xapian") {}

  void Index(const fs::path& articles) override {
    BuildStockIndex(directory_, [&](const VisitRecord& visit) {
      ReadPeerArticles(articles, [&](const PeerArticle& each) { visit(RecordOf(each)); });
    });
  }
  std::uint64_t BytesOnDisk() const override { return BytesIn(directory_); }
  void Open() override { searcher_ = std::make_unique<StockSearcher>(directory_); }

  std::optional<std::size_t> Ask(const PeerQuestion& question) override {
    StockQuestion asked;
    asked.query = AsQuery(QuestionOf(question));
    asked.top = 10;
    asked.snippets = false;
    asked.newest = question.task == "newest";
    if (question.task == "facets") asked.facets = StockFacets::kPacked;
    if (question.task == "dated") {
      asked.from = question.from;
      asked.to = question.to;
    }
    return searcher_->Search(asked).matches;
  }

 private:
  fs::path directory_;
  std::unique_ptr<StockSearcher> searcher_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  StockXapian engine{argv[1]};
  return Serve(engine, argv[2]);
}
