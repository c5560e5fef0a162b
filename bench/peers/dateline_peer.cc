// SPDX-License-Identifier: GPL-2.0-or-later
// Dateline over an archive that was indexed before, step by step as its peers: no snippets, and
// every match counted afresh.
//
//   dateline_peer DIRECTORY ARTICLES ARCHIVE     also writes ARTICLES, which all peers read
#include <chrono>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "bench/peers/driver.h"
#include "bench/peers/peer_records.h"
#include "searcher/early_page.h"
#include "searcher/facets.h"
#include "searcher/histogram.h"
#include "searcher/hits.h"

namespace {

using namespace dateline;
using namespace dateline::bench;
namespace fs = std::filesystem;

const Deadline kNever(std::chrono::hours(24));

class OwnEngine : public PeerEngine {
 public:
  explicit OwnEngine(fs::path archive) : archive_(std::move(archive)) {}

  // Writes the articles of the archive as its peers read them: what it takes to find their names
  // and dates belongs to `dateline index`, which no peer does.
  void Index(const fs::path& articles) override {
    Open();
    const HandlePool::Loan database = snapshot_->Borrow();
    std::ofstream lines(articles);
    for (const Xapian::docid document : snapshot_->columns().documents()) {
      const Result<Record> record = ReadRecord(*database, document);
      if (record) lines << LineOf(ArticleOf(*record)) << '\n';
    }
    if (!lines.flush()) throw std::runtime_error("the articles could not be written");
  }

  std::uint64_t BytesOnDisk() const override { return BytesIn(archive_); }

  void Open() override {
    auto opened = Snapshot::Open({archive_}, 1);
    if (!opened) throw std::runtime_error(opened.error().message);
    snapshot_ = *std::move(opened);
  }

  std::optional<std::size_t> Ask(const PeerQuestion& question) override {
    const HandlePool::Loan database = snapshot_->Borrow();
    const Ground ground{*snapshot_, *database, kNever};
    const SearchRequest request = RequestOf(question);
    Reading reading = *ReadQuery(*snapshot_, *database, request, kNever);
    if (question.task == "top") return RankEarly(ground, reading, reading.joining, 10).found.size();
    MatchQuery(*snapshot_, *database, request, kNever, reading);
    const Columns& columns = snapshot_->columns();
    if (question.task == "facets")
      return CountFacets(Count(*reading.base, columns, reading.filters, kNever));
    const Listing listing{Passing(*reading.base, columns, reading.filters, kNever), false};
    (void)ListPage(ground, reading, listing, request.sort,
                   PageOf(request, listing.documents.size()));
    return listing.documents.size();
  }

 private:
  SearchRequest RequestOf(const PeerQuestion& question) {
    SearchRequest request;
    request.query = AsQuery(QuestionOf(question));
    request.match = MatchMode::kAll;
    request.each_copy = true;
    request.size = 10;
    // What is matched is remembered for the day: each question is of another one.
    request.today = DayOfNumber(day_++);
    if (question.task == "newest") request.sort = SortOrder::kNewest;
    if (question.task != "dated") return request;
    const auto date = [](const std::string& day) {
      return *ParsePartialDate(day.substr(0, 4) + '-' + day.substr(4, 2) + '-' + day.substr(6));
    };
    request.from = date(question.from);
    request.to = date(question.to);
    return request;
  }

  std::size_t CountFacets(const Tally& tally) const {
    for (const EntityKind each : kEntityKinds) {
      const FacetKind kind = FacetOf(each);
      (void)ListTopValues(CountedFacetOf(kind, *snapshot_, {}, tally), 6);
    }
    (void)CountPublished(tally.matches, snapshot_->columns());
    return tally.matches.size();
  }

  fs::path archive_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::int32_t day_ = 10'000;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  OwnEngine engine{argv[3]};
  return Serve(engine, argv[2]);
}
