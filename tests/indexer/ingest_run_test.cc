// SPDX-License-Identifier: GPL-2.0-or-later
// The ingest loop over real files into a real archive, with an annotator of the test's own.
#include "indexer/ingest_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <atomic>
#include <csignal>
#include <exception>
#include <stdexcept>

#include "core/archive_layout.h"
#include "core/fold.h"
#include "core/schema.h"
#include "tests/indexer/packed.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// The source and nothing else, which is enough to see that the annotation arrives.
Annotation OnlySource(const Article& article) {
  Annotation annotation;
  annotation.header.source = article.source;
  annotation.header.body = {0, static_cast<std::uint32_t>(article.text.size())};
  return annotation;
}

std::string Line(const std::string& id, const std::string& text) {
  return R"({"id":")" + id + R"(","title":"T","text":")" + text + "\"}\n";
}

class RunIngestTest : public testing::Test {
 protected:
  Result<IngestReport> Index(const std::vector<std::string>& paths, IngestOptions options = {},
                             const Annotate& annotate = OnlySource) const {
    Result<IndexWriter> writer = IndexWriter::Open(archive_);
    if (!writer) throw std::runtime_error(writer.error().message);
    options.workers = options.workers == 0 ? 2 : options.workers;
    Result<IngestReport> report = RunIngest(paths, annotate, *writer, options);
    if (report && !writer->Seal()) throw std::runtime_error("cannot seal");
    return report;
  }

  // As Index, for runs that do not fail.
  IngestReport MustIndex(const std::vector<std::string>& paths, IngestOptions options = {},
                         const Annotate& annotate = OnlySource) const {
    Result<IngestReport> report = Index(paths, std::move(options), annotate);
    if (!report) throw std::runtime_error(report.error().message);
    return *std::move(report);
  }

  Xapian::Database Reader() const { return Xapian::Database(CurrentLink(archive_).string()); }

  Record Stored(const std::string& id) const {
    const Xapian::Database database = Reader();
    const auto posting = database.postlist_begin(IdTerm(id));
    if (posting == database.postlist_end(IdTerm(id))) throw std::runtime_error("no " + id);
    return *DecodeRecord(database.get_document(*posting).get_data());
  }

  const TemporaryDirectory directory_;
  const fs::path archive_ = directory_.path() / "archive";
};

TEST_F(RunIngestTest, IndexesFilesAndSkipsThemTheNextTime) {
  directory_.Write("news/a.txt", "Ministers met.\n");
  directory_.Write("news/b.jsonl", Line("b1", "One.") + Line("b2", "Two."));
  const std::string news = directory_.path() / "news";
  IngestOptions options;
  options.defaults.source = "VNS";

  const IngestReport first = MustIndex({news}, options);
  EXPECT_EQ(first.added, 3u);
  EXPECT_EQ(first.unchanged, 0u);
  EXPECT_EQ(first.generation, 1u);
  EXPECT_THAT(first.refused, IsEmpty());
  EXPECT_EQ(Stored("news/a").annotation.header.source, "VNS");
  EXPECT_EQ(Stored("news/a").article.language, "und");

  const IngestReport second = MustIndex({news}, options);
  EXPECT_EQ(second.added, 0u);
  EXPECT_EQ(second.unchanged, 3u);
  EXPECT_EQ(second.generation, 1u) << "nothing changed, so nothing was committed";

  directory_.Write("news/a.txt", "Ministers parted.\n");
  const IngestReport third = MustIndex({news}, options);
  EXPECT_EQ(third.replaced, 1u);
  EXPECT_EQ(third.unchanged, 2u);
  EXPECT_EQ(third.generation, 2u);
  EXPECT_EQ(Stored("news/a").article.text, "Ministers parted.\n");
}

TEST_F(RunIngestTest, AnnotatesNothingThatIsUnchanged) {
  const fs::path file = directory_.Write("a.jsonl", Line("a", "One.") + Line("b", "Two."));
  std::atomic<int> annotated = 0;
  const Annotate counting = [&annotated](const Article& article) {
    ++annotated;
    return OnlySource(article);
  };
  MustIndex({file}, {}, counting);
  MustIndex({file}, {}, counting);
  EXPECT_EQ(annotated, 2);
}

TEST_F(RunIngestTest, DetectsTheLanguage) {
  const fs::path file = directory_.Write(
      "a.jsonl", Line("en", "The ministers of both countries met on Friday and signed a treaty.") +
                     Line("vi", "Bộ trưởng hai nước đã gặp nhau hôm thứ Sáu và ký hiệp định."));
  MustIndex({file});
  EXPECT_EQ(Stored("en").article.language, "en");
  EXPECT_EQ(Stored("vi").article.language, "vi");
}

TEST_F(RunIngestTest, GivesTheSameArchiveWithAnyNumberOfWorkers) {
  std::string lines;
  for (int i = 0; i < 300; ++i) {
    lines += Line("id" + std::to_string(i),
                  std::string(static_cast<std::size_t>(i * 37 % 900), 'x') + " text.");
  }
  const fs::path file = directory_.Write("a.jsonl", lines);
  std::vector<std::string> orders;
  for (const unsigned workers : {1u, 7u}) {
    fs::remove_all(archive_);
    IngestOptions options;
    options.workers = workers;
    MustIndex({file}, options);
    const Xapian::Database database = Reader();
    std::string order;
    for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
      order += DecodeRecord(database.get_document(*id).get_data())->article.id + " ";
    }
    orders.push_back(order);
  }
  EXPECT_EQ(orders[0], orders[1]);
}

TEST_F(RunIngestTest, RefusesTheSecondOfTwoArticlesWithOneId) {
  const fs::path file = directory_.Write(
      "a.jsonl", Line("x", "One.") + Line("y", "Y.") + Line("x", "Two.") + Line("x", "One."));
  const IngestReport report = MustIndex({file});
  EXPECT_EQ(report.added, 2u);
  EXPECT_EQ(report.unchanged, 1u) << "the identical one";
  ASSERT_THAT(report.refused, SizeIs(1));
  EXPECT_EQ(report.refused[0].where, file.string() + ", line 3");
  EXPECT_THAT(report.refused[0].message, HasSubstr("its id 'x' belongs to another article"));
  EXPECT_THAT(report.refused[0].message, HasSubstr(file.string() + ", line 1;"));
  EXPECT_EQ(Stored("x").article.text, "One.\n");

  // The same again over the archive: neither the first nor the refusal depends on what is stored.
  const IngestReport again = MustIndex({file});
  EXPECT_EQ(again.unchanged, 3u);
  EXPECT_THAT(again.refused, SizeIs(1));
}

TEST_F(RunIngestTest, RefusesAnIdThatStandsForAnotherFile) {
  const fs::path first = directory_.Write("one/news/a.txt", "One.\n");
  const fs::path second = directory_.Write("two/news/a.txt", "Two.\n");
  MustIndex({first});
  const IngestReport report = MustIndex({second});
  EXPECT_EQ(report.replaced, 0u);
  ASSERT_THAT(report.refused, SizeIs(1));
  EXPECT_THAT(report.refused[0].message, HasSubstr("'" + first.string() + "'"));
  EXPECT_THAT(report.refused[0].message, HasSubstr("'" + second.string() + "'"));
  EXPECT_EQ(Stored("news/a").article.text, "One.\n");

  // The same content twice is no loss; and a file that is gone has moved.
  directory_.Write("two/news/a.txt", "One.\n");
  EXPECT_EQ(MustIndex({second}).unchanged, 1u);
  directory_.Write("two/news/a.txt", "Two.\n");
  fs::remove(first);
  EXPECT_EQ(MustIndex({second}).replaced, 1u);
  EXPECT_EQ(Stored("news/a").article.path, second.string());
}

TEST_F(RunIngestTest, LooksForTheArchiveOfAnArticleInsideOne) {
  const fs::path zip = directory_.Write("one/n.zip", Zip({{"a.jsonl", Line("x", "One.")}}));
  const fs::path plain = directory_.Write("two/a.jsonl", Line("x", "Two."));
  MustIndex({zip});
  EXPECT_THAT(MustIndex({plain}).refused, SizeIs(1));
  fs::remove(zip);
  EXPECT_EQ(MustIndex({plain}).replaced, 1u);
}

TEST_F(RunIngestTest, TakesAFileThatChangedItsMind) {
  const fs::path file = directory_.Write("a.jsonl", Line("a", "One."));
  MustIndex({file});
  directory_.Write("a.jsonl", Line("a", "Two."));
  MustIndex({file});
  directory_.Write("a.jsonl", Line("a", "One."));
  EXPECT_EQ(MustIndex({file}).replaced, 1u);
  EXPECT_EQ(Stored("a").article.text, "One.\n");
}

TEST_F(RunIngestTest, ReportsWhatIsBrokenAndIndexesTheRest) {
  directory_.Write("news/a.txt", "");
  directory_.Write("news/b.jsonl", Line("1", "One.") + "{broken\n" + Line("2", "Two."));
  directory_.Write("news/c.txt", "Three.\n");
  const IngestReport report =
      MustIndex({directory_.path() / "news", directory_.path() / "missing"});
  EXPECT_EQ(report.added, 3u);
  ASSERT_THAT(report.refused, SizeIs(3));
  EXPECT_THAT(report.refused[0].where, HasSubstr("a.txt"));
  EXPECT_THAT(report.refused[1].where, HasSubstr("b.jsonl, line 2"));
  EXPECT_THAT(report.refused[2].where, HasSubstr("missing"));
}

TEST_F(RunIngestTest, FailsWhenNoPathCanBeRead) {
  const Result<IngestReport> report =
      Index({directory_.path() / "missing", directory_.path() / "gone.txt"});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().fault, Fault::kNotFound);
  EXPECT_THAT(report.error().message, HasSubstr("missing"));
}

TEST_F(RunIngestTest, LosesOneArticleToABugAndNotTheRun) {
  const fs::path file =
      directory_.Write("a.jsonl", Line("a", "One.") + Line("bug", "Two.") + Line("c", "Three."));
  const IngestReport report = MustIndex({file}, {}, [](const Article& article) {
    if (article.id == "bug") throw std::logic_error("a pass lost its way");
    return OnlySource(article);
  });
  EXPECT_EQ(report.added, 2u);
  ASSERT_THAT(report.refused, SizeIs(1));
  EXPECT_THAT(report.refused[0].message, HasSubstr("a pass lost its way"));
}

TEST_F(RunIngestTest, CommitsAsItGoesAndTellsHowFarItIs) {
  std::string lines;
  for (int i = 0; i < 25; ++i) lines += Line("id" + std::to_string(i), "Text.");
  const fs::path file = directory_.Write("a.jsonl", lines);
  IngestOptions options;
  options.commit_every = 10;
  std::vector<IngestProgress> seen;
  options.on_progress = [&seen](const IngestProgress& progress) { seen.push_back(progress); };
  EXPECT_EQ(MustIndex({file}, options).generation, 3u);
  ASSERT_THAT(seen, SizeIs(25));
  EXPECT_EQ(seen.back().articles, 25u);
  EXPECT_EQ(seen.back().bytes_read, lines.size());
  EXPECT_EQ(seen.back().bytes_total, lines.size());
}

TEST_F(RunIngestTest, StopsWhenAskedAndKeepsWhatItCounts) {
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += Line("id" + std::to_string(i), "Text.");
  const fs::path file = directory_.Write("a.jsonl", lines);
  std::atomic<bool> stop = false;
  IngestOptions options;
  options.stop = &stop;
  options.on_progress = [&stop](const IngestProgress& progress) { stop = progress.articles >= 20; };
  const IngestReport report = MustIndex({file}, options);
  EXPECT_TRUE(report.stopped);
  EXPECT_GE(report.added, 20u);
  EXPECT_LT(report.added, 1000u);
  EXPECT_EQ(Reader().get_doccount(), report.added);
  const IngestReport rest = MustIndex({file});
  EXPECT_FALSE(rest.stopped);
  EXPECT_EQ(rest.added + rest.unchanged, 5000u);
  EXPECT_EQ(rest.unchanged, report.added);
}

TEST_F(RunIngestTest, StopsWhileItWaitsForInput) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const std::string line = Line("a", "Text.");
  ASSERT_EQ(write(ends[1], line.data(), line.size()), static_cast<ssize_t>(line.size()));
  const int before = dup(STDIN_FILENO);
  dup2(ends[0], STDIN_FILENO);
  std::atomic<bool> stop = false;
  IngestOptions options;
  options.stop = &stop;
  options.on_progress = [&stop](const IngestProgress&) { stop = true; };
  const IngestReport report = MustIndex({"-"}, options);
  dup2(before, STDIN_FILENO);
  for (const int descriptor : {before, ends[0], ends[1]}) close(descriptor);
  EXPECT_TRUE(report.stopped);
  EXPECT_EQ(report.added, 1u);
}

constexpr int kXapianEnded = 5;

// The child's run under a limit on file sizes; its exit status says what went wrong. Where a write
// fails while Xapian cleans up after a failed write, it calls std::terminate: the program then says
// so and ends (cli/last_words.h), and so does the child.
int IngestOnAFullDisk(const fs::path& archive, const fs::path& file, rlim_t most_bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  std::set_terminate([] { _exit(kXapianEnded); });
  Result<IndexWriter> writer = IndexWriter::Open(archive);
  const rlimit limit{most_bytes, most_bytes};
  setrlimit(RLIMIT_FSIZE, &limit);
  if (!writer) return 1;
  IngestOptions options;
  options.commit_every = 100;
  options.workers = 2;
  const Result<IngestReport> report = RunIngest({file}, OnlySource, *writer, options);
  if (report) return 2;
  if (report.error().fault != Fault::kUnavailable) return 3;
  if (report.error().message.find("of this run") == std::string::npos) return 4;
  return 0;
}

TEST_F(RunIngestTest, KeepsWhatItCommittedWhenTheDiskIsFull) {
  std::string lines;
  for (int i = 0; i < 5000; ++i) {
    lines += Line("id" + std::to_string(i), "Word" + std::to_string(i) + " and more.");
  }
  const fs::path file = directory_.Write("a.jsonl", lines);
  int answered = 0;
  for (const rlim_t most_bytes : {400'000, 600'000, 800'000, 1'000'000}) {
    SCOPED_TRACE(most_bytes);
    fs::remove_all(archive_);
    const pid_t child = fork();
    if (child == 0) _exit(IngestOnAFullDisk(archive_, file, most_bytes));
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    ASSERT_TRUE(WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == kXapianEnded)
        << WEXITSTATUS(status);
    answered += WEXITSTATUS(status) == 0 ? 1 : 0;
    const Xapian::doccount kept = Reader().get_doccount();
    EXPECT_GT(kept, 0u);
    EXPECT_EQ(kept % 100, 0u);
    EXPECT_EQ(Xapian::Database::check((archive_ / "current").string()), 0u);
    const IngestReport rest = MustIndex({file});
    EXPECT_EQ(rest.unchanged, kept);
    EXPECT_EQ(rest.added, 5000u - kept);
  }
  EXPECT_GT(answered, 0);
}

}  // namespace
}  // namespace dateline
