// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/line_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Hands its bytes over a few at a time; may fail at the end.
class SlowSource : public ByteSource {
 public:
  SlowSource(std::string bytes, std::size_t step) : bytes_(std::move(bytes)), step_(step) {}

  Result<std::string_view> Next() override {
    if (at_ >= bytes_.size() && fails_) return Error{Fault::kBadInput, "broken"};
    const std::string_view chunk = std::string_view(bytes_).substr(at_, step_);
    at_ += chunk.size();
    return chunk;
  }
  void FailAtTheEnd() { fails_ = true; }

 private:
  std::string bytes_;
  std::size_t step_;
  std::size_t at_ = 0;
  bool fails_ = false;
};

// "1:text" for each line, "2:!" for one that is too long, "failed" where the source failed.
std::vector<std::string> Lines(ByteSource& source, std::size_t most) {
  std::vector<std::string> lines;
  for (LineSource reader(source, most);;) {
    const Result<std::optional<Line>> line = reader.Next();
    if (!line) lines.emplace_back("failed");
    if (!line || !*line) return lines;
    lines.push_back(std::to_string((*line)->number) + ":" +
                    ((*line)->is_too_long ? "!" : std::string((*line)->bytes)));
  }
}

TEST(LineSource, ReadsTheSameLinesWhateverThePieces) {
  for (std::size_t step = 1; step <= 20; ++step) {
    SlowSource source("one\n\ntwo\r\nfour, and more\nlast", step);
    EXPECT_THAT(Lines(source, 100),
                ElementsAre("1:one", "2:", "3:two\r", "4:four, and more", "5:last"));
  }
}

TEST(LineSource, PassesOverWhatIsTooLong) {
  for (std::size_t step = 1; step <= 20; ++step) {
    SlowSource source("12345\n123456\n1\n1234567", step);
    EXPECT_THAT(Lines(source, 5), ElementsAre("1:12345", "2:!", "3:1", "4:!"));
  }
}

TEST(LineSource, EndsWithItsSource) {
  SlowSource nothing("", 1);
  EXPECT_THAT(Lines(nothing, 5), IsEmpty());
  SlowSource broken("one\ntw", 2);
  broken.FailAtTheEnd();
  EXPECT_THAT(Lines(broken, 5), ElementsAre("1:one", "failed"));
}

}  // namespace
}  // namespace dateline
