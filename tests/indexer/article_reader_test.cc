// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/indexer/packed.h"
#include "tests/indexer/reading.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr char kText[] = "Ministers met.\n";
constexpr char kLine[] = "{\"text\":\"Ministers met.\"}\n";

class ReadArticlesTest : public testing::Test {
 protected:
  // Ids of what reading a file of this name and these bytes gives.
  std::vector<std::string> Ids(const std::string& path) const {
    const Reading reading = ReadAll(path);
    std::vector<std::string> ids;
    for (const Article& article : reading.articles) ids.push_back(article.id);
    for (const Refusal& refusal : reading.refusals) ids.push_back("refused: " + refusal.message);
    return ids;
  }

  const TemporaryDirectory directory_;
};

TEST_F(ReadArticlesTest, WalksAFolderByName) {
  directory_.Write("news/b.txt", kText);
  directory_.Write("news/2024/z.TXT", kText);
  directory_.Write("news/2024/a.jsonl", std::string(kLine) + kLine);
  directory_.Write("news/.hidden.txt", kText);
  directory_.Write("news/.git/c.txt", kText);
  directory_.Write("news/picture.png", "\x89PNG");
  directory_.Write("news/README", kText);
  EXPECT_THAT(Ids(directory_.path() / "news"),
              ElementsAre("news/2024/a/1", "news/2024/a/2", "news/2024/z", "news/b"));
  EXPECT_THAT(Ids((directory_.path() / "news/2024/../").string()),
              ElementsAre("news/2024/a/1", "news/2024/a/2", "news/2024/z", "news/b"))
      << "the id does not depend on how the folder is called";
}

TEST_F(ReadArticlesTest, NamesAFileAloneByItsFolder) {
  const fs::path file = directory_.Write("2024/a.txt", kText);
  EXPECT_THAT(Ids(file), ElementsAre("2024/a"));
  EXPECT_EQ(ReadAll(file).articles[0].path, fs::canonical(file).string());
}

TEST_F(ReadArticlesTest, FollowsLinksToFilesAndNotToFolders) {
  directory_.Write("news/a.txt", kText);
  fs::create_symlink("a.txt", directory_.path() / "news/link.txt");
  fs::create_directory_symlink(".", directory_.path() / "news/round");
  EXPECT_THAT(Ids(directory_.path() / "news"), ElementsAre("news/a", "news/link"));
}

TEST_F(ReadArticlesTest, ReadsEveryCompression) {
  for (const auto& [ending, filter] : std::vector<std::pair<std::string, std::string>>{
           {".gz", "gzip"}, {".xz", "xz"}, {".zst", "zstd"}, {".bz2", "bzip2"}}) {
    SCOPED_TRACE(ending);
    const std::string folder = directory_.path().filename();
    EXPECT_THAT(Ids(directory_.Write("a.txt" + ending, Compressed(kText, filter))),
                ElementsAre(folder + "/a"));
    EXPECT_THAT(Ids(directory_.Write("a.jsonl" + ending, Compressed(kLine, filter))),
                ElementsAre(folder + "/a/1"));
    EXPECT_THAT(Ids(directory_.Write("a.tar" + ending, Tar({{"x.txt", kText}}, filter))),
                ElementsAre(folder + "/a/x"));
  }
}

TEST_F(ReadArticlesTest, ReadsArchivesInsideArchives) {
  const std::string inner = Zip({{"deep/c.txt", kText}, {"d.jsonl.gz", Compressed(kLine, "gzip")}});
  const fs::path file =
      directory_.Write("news/all.tar.gz", Tar({{"Hà Nội/a.txt", kText}, {"b.zip", inner}}, "gzip"));
  EXPECT_THAT(Ids(file), ElementsAre("news/all/Hà Nội/a", "news/all/b/deep/c", "news/all/b/d/1"));
  EXPECT_EQ(ReadAll(file).articles[1].path, file.string() + "!b.zip!deep/c.txt");
}

// Whatever the locale: the tests run in the plain C one, as programs do.
TEST_F(ReadArticlesTest, ReadsNamesThatAreNotAscii) {
  const PackedFiles files = {{"Hà Nội/bài.txt", kText}, {"b.txt", kText}};
  for (const std::string& bytes : {Zip(files), Tar(files)}) {
    const std::string name = bytes.starts_with("PK") ? "news/n.zip" : "news/n.tar";
    EXPECT_THAT(Ids(directory_.Write(name, bytes)), ElementsAre("news/n/Hà Nội/bài", "news/n/b"));
  }
  const Reading latin = ReadAll(directory_.Write("l.tar", Tar({{"caf\xE9s/fran\xE7"
                                                                "ais.txt",
                                                                kText}})));
  EXPECT_THAT(latin.articles, SizeIs(1)) << "a name in no known encoding loses no article";
}

TEST_F(ReadArticlesTest, RefusesArchivesThatAreTooDeep) {
  std::string bytes = Tar({{"a.txt", kText}});
  for (int depth = 0; depth < 6; ++depth) bytes = Tar({{"inner.tar", bytes}});
  const Reading reading = ReadAll(directory_.Write("deep.tar", bytes));
  EXPECT_THAT(reading.articles, IsEmpty());
  ASSERT_THAT(reading.refusals, SizeIs(1));
  EXPECT_THAT(reading.refusals[0].message, HasSubstr("packed more than 4 times"));
}

TEST_F(ReadArticlesTest, TakesHostileNamesForNamesOnly) {
  const PackedFiles files = {{"../../etc/evil.txt", kText},
                             {"/abs.txt", kText},
                             {"a/./b/../c.txt", kText},
                             {"__MACOSX/._d.txt", "\x05\x16\x07"},
                             {"new\nline.txt", kText}};
  for (const std::string& bytes : {Tar(files), Zip(files)}) {
    const std::string name = bytes.starts_with("PK") ? "news/e.zip" : "news/e.tar";
    EXPECT_THAT(Ids(directory_.Write(name, bytes)),
                ElementsAre("news/e/etc/evil", "news/e/abs", "news/e/a/b/c", "news/e/new line"));
  }
  EXPECT_FALSE(fs::exists(directory_.path().parent_path() / "etc"));
}

TEST_F(ReadArticlesTest, RefusesABombByItsRatio) {
  const std::string zeros(300 << 20, ' ');
  const fs::path file = directory_.Write("bomb.jsonl.gz", Compressed(zeros, "gzip"));
  const Reading reading = ReadAll(file);
  EXPECT_THAT(reading.articles, IsEmpty());
  ASSERT_THAT(reading.refusals, SizeIs(1));
  EXPECT_THAT(reading.refusals[0].message, HasSubstr("unpacks to more than 200 times its size"));
}

TEST_F(ReadArticlesTest, FindsABombAmongFilesThatItDoesNotRead) {
  const fs::path file = directory_.Write(
      "bomb.zip", Zip({{"a.txt", kText}, {"big.bin", std::string(200 << 20, '\0')}}));
  const Reading reading = ReadAll(file);
  EXPECT_THAT(reading.articles, SizeIs(1));
  ASSERT_THAT(reading.refusals, SizeIs(1));
  EXPECT_THAT(reading.refusals[0].message, HasSubstr("200 times"));
}

TEST_F(ReadArticlesTest, RefusesWhatIsBrokenAndReadsOn) {
  std::string lines;
  for (int line = 0; line < 20'000; ++line) {
    lines += "{\"text\":\"Number " + std::to_string(line * 7919 % 10'007) + ".\"}\n";
  }
  const std::string gz = Compressed(lines, "gzip");
  directory_.Write("news/a.jsonl.gz", gz.substr(0, gz.size() / 2));
  directory_.Write("news/b.zip", "PK\x03\x04 and nothing more");
  directory_.Write("news/c.txt.xz", "");
  directory_.Write("news/d.tar", std::string(2000, 'x'));
  directory_.Write("news/e.txt", kText);
  const Reading reading = ReadAll(directory_.path() / "news");
  ASSERT_FALSE(reading.articles.empty());
  EXPECT_EQ(reading.articles.back().id, "news/e");
  EXPECT_GT(reading.articles.size(), 1000u) << "the lines before the break are there";
  std::vector<std::string> files;
  for (const Refusal& refusal : reading.refusals) {
    files.push_back(fs::path(refusal.where).filename());
    EXPECT_FALSE(refusal.message.empty());
  }
  EXPECT_THAT(files, ElementsAre("a.jsonl.gz", "b.zip", "c.txt.xz", "d.tar"));
}

TEST_F(ReadArticlesTest, RefusesAFileOfAnUnknownKindThatIsNamed) {
  const Reading reading = ReadAll(directory_.Write("a.pdf", "%PDF-1.4"));
  ASSERT_THAT(reading.refusals, SizeIs(1));
  EXPECT_THAT(reading.refusals[0].message, HasSubstr("kind of file is not known"));
}

TEST_F(ReadArticlesTest, FailsWhenThePathIsNotThere) {
  const auto sink = [](std::variant<Article, Refusal>) { return true; };
  for (const char* name : {"nothing", "nothing.txt"}) {
    const Result<Done> read = ReadArticles((directory_.path() / name).string(), {}, sink);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().fault, Fault::kNotFound);
    EXPECT_THAT(read.error().message, HasSubstr(name));
  }
}

TEST_F(ReadArticlesTest, GoesOnBehindAFolderThatCannotBeRead) {
  // Root reads everything; so the test is somebody else for a while.
  const bool is_root = geteuid() == 0;
  constexpr uid_t kNobody = 65534;
  fs::permissions(directory_.path(), fs::perms(0755));
  directory_.Write("news/a/1.txt", kText);
  directory_.Write("news/b.txt", kText);
  directory_.Write("news/c.txt", kText);
  fs::permissions(directory_.path() / "news/a", fs::perms::none);
  fs::permissions(directory_.path() / "news/b.txt", fs::perms::none);
  if (is_root) {
    ASSERT_EQ(seteuid(kNobody), 0);
  }
  const Reading reading = ReadAll(directory_.path() / "news");
  const auto sink = [](std::variant<Article, Refusal>) { return true; };
  const Result<Done> read = ReadArticles((directory_.path() / "news/a").string(), {}, sink);
  if (is_root) {
    ASSERT_EQ(seteuid(0), 0);
  }
  fs::permissions(directory_.path() / "news/a", fs::perms::owner_all);

  ASSERT_THAT(reading.articles, SizeIs(1));
  EXPECT_EQ(reading.articles[0].id, "news/c");
  ASSERT_THAT(reading.refusals, SizeIs(2));
  EXPECT_THAT(reading.refusals[0].where, HasSubstr("news/a"));
  EXPECT_THAT(reading.refusals[0].message, HasSubstr("the folder cannot be read"));
  EXPECT_THAT(reading.refusals[1].message, HasSubstr("b.txt"));
  EXPECT_EQ(read.error().fault, Fault::kUnavailable);
}

TEST_F(ReadArticlesTest, StopsWhenTheSinkSaysSo) {
  directory_.Write("news/a.zip", Zip({{"a.txt", kText}, {"b.jsonl", std::string(kLine) + kLine}}));
  directory_.Write("news/b.jsonl", std::string(kLine) + kLine + kLine);
  directory_.Write("news/c.txt", kText);
  for (std::size_t most = 1; most <= 7; ++most) {
    std::size_t seen = 0;
    const auto sink = [&](std::variant<Article, Refusal>) { return ++seen < most; };
    ASSERT_TRUE(ReadArticles((directory_.path() / "news").string(), {}, sink));
    EXPECT_EQ(seen, most);
  }
}

TEST_F(ReadArticlesTest, ReadsStandardInput) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const std::string lines = "{\"id\":\"a\",\"text\":\"T.\"}\nbroken\n{\"text\":\"T.\"}\n";
  ASSERT_EQ(write(ends[1], lines.data(), lines.size()), static_cast<ssize_t>(lines.size()));
  close(ends[1]);
  const int before = dup(STDIN_FILENO);
  dup2(ends[0], STDIN_FILENO);
  const Reading reading = ReadAll("-");
  dup2(before, STDIN_FILENO);
  close(before);
  close(ends[0]);
  ASSERT_THAT(reading.articles, SizeIs(1));
  EXPECT_EQ(reading.articles[0].path, "-");
  ASSERT_THAT(reading.refusals, SizeIs(2));
  EXPECT_EQ(reading.refusals[0].where, "standard input, line 2");
  EXPECT_THAT(reading.refusals[1].message, HasSubstr("it has no id"));
}

}  // namespace
}  // namespace dateline
