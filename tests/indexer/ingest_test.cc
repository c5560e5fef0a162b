// SPDX-License-Identifier: GPL-2.0-or-later
// The whole way of an article, with the real extractor.
#include "indexer/ingest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <stdexcept>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "tests/support/folders.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

constexpr char kReport[] =
    " date 2024-03-22 BEIJING — Secretary of the Party Committee Lê Hoài Trung on Friday met with "
    "Foreign Minister Wang Yi.\n\nTrung briefed Wang on his visit to China. — VNS\n";

Annotator OpenAnnotator() {
  Result<Annotator> annotator = Annotator::Open(SourceFolder() / "corpus");
  if (!annotator) throw std::runtime_error(annotator.error().message);
  return *std::move(annotator);
}

TEST(Ingest, FindsPeopleDatesAndSources) {
  const TemporaryDirectory directory;
  const fs::path archive = directory.path() / "archive";
  const fs::path file = directory.Write("news/report.txt", kReport);
  const Annotator annotator = OpenAnnotator();
  {
    Result<IndexWriter> writer = IndexWriter::Open(archive);
    ASSERT_TRUE(writer);
    const Result<IngestReport> report = Ingest({file}, annotator, *writer, {});
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->added, 1u);
    EXPECT_THAT(report->refused, IsEmpty());
    ASSERT_TRUE(writer->Seal());
  }
  for (const char* round : {"indexed", "rebuilt"}) {
    SCOPED_TRACE(round);
    const Xapian::Database database(CurrentLink(archive).string());
    for (const char* term : {"XP:le hoai trung", "XP:wang yi", "XDD:2024-03-22", "XS:vns", "XG:en",
                             "Qnews/report", "viet", "XFP:le hoai trung\tTrung"}) {
      const bool is_there = std::string_view(term) != "viet";
      EXPECT_EQ(database.term_exists(term), is_there) << term;
    }
    Xapian::PositionIterator word = database.positionlist_begin(1, "le");
    word.skip_to(kTextPosition);
    Xapian::PositionIterator mention = database.positionlist_begin(1, "XP:le hoai trung");
    mention.skip_to(kTextPosition);
    EXPECT_EQ(*mention, *word) << "a mention stands where its first word stands";
    ASSERT_TRUE(Rebuild(archive, annotator, {}));
  }
}

}  // namespace
}  // namespace dateline
