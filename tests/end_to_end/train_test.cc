// SPDX-License-Identifier: GPL-2.0-or-later
// dateline train, and a program that uses what it wrote.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "indexer/tagger/model_file.h"
#include "indexer/train/annotated_article.h"
#include "indexer/train/trainer.h"
#include "tests/end_to_end/dateline_program.h"
#include "tests/support/folders.h"

namespace dateline::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

void Write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

// A data directory with the lists that ship and a model that knows next to nothing.
class TrainCommand : public testing::Test {
 protected:
  TrainCommand() {
    fs::create_directories(data());
    fs::create_directory_symlink(SourceFolder() / "corpus" / "gazetteers", data() / "gazetteers");
    const std::vector<AnnotatedText> texts = {
        *ParseAnnotatedArticle("<per>Ana Silva</per> came to <loc>Lima</loc>.\n", "x")};
    TrainerOptions options;
    options.least_count = 1;
    Write(data() / "tagger.model",
          EncodeModel({Packable(TrainStages(texts, TagLists(), options, {})), {}, {}}));
    for (int i = 0; i < 20; ++i) {
      const std::string club(1, static_cast<char>('A' + i));
      Write(marked() / (club + ".txt"),
            "id: " + club + "\n\nSkipper of <org>" + club + "lo Rovers</org> said no on Friday.\n");
    }
  }

  fs::path data() const { return scratch_.path() / "data"; }
  fs::path marked() const { return scratch_.path() / "marked"; }
  fs::path model() const { return scratch_.path() / "our.model"; }

  Ran Train() const {
    return RunDateline({"--data", data(), "train", "--articles", marked(), "--output", model()});
  }

  ScratchDirectory scratch_;
};

TEST_F(TrainCommand, WritesAModelThatIndexAndAnnotateUse) {
  const Ran trained = Train();
  ASSERT_EQ(trained.exit_code, 0) << trained.err;
  EXPECT_THAT(trained.out, HasSubstr("On 2 of the articles"));
  EXPECT_THAT(trained.out, HasSubstr("before"));
  EXPECT_THAT(trained.out, HasSubstr("after"));
  ASSERT_TRUE(fs::exists(model()));

  Write(scratch_.path() / "report.txt", "Skipper of Zulo Rovers said no on Friday.\n");
  const Ran annotated = RunDateline(
      {"--data", data(), "--model", model(), "annotate", scratch_.path() / "report.txt"});
  EXPECT_EQ(annotated.exit_code, 0) << annotated.err;
  EXPECT_THAT(annotated.out, HasSubstr("Zulo Rovers"));
}

TEST_F(TrainCommand, NamesTheArticleThatIsBroken) {
  Write(marked() / "bad.txt", "<per>Ana went.\n");
  const Ran trained = Train();
  EXPECT_NE(trained.exit_code, 0);
  EXPECT_THAT(trained.err, HasSubstr("bad.txt"));
  EXPECT_FALSE(fs::exists(model()));
}

TEST_F(TrainCommand, RefusesAModelThatIsNotThere) {
  const Ran annotated =
      RunDateline({"--data", data(), "--model", scratch_.path() / "none", "annotate", "x.txt"});
  EXPECT_NE(annotated.exit_code, 0);
  EXPECT_THAT(annotated.err, HasSubstr("none"));
}

}  // namespace
}  // namespace dateline::test
