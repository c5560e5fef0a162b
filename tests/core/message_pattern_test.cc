// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/message_pattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline {
namespace {

const LanguageData& British() {
  static const LanguageData kBritish("en-GB");
  return kBritish;
}

std::string Format(std::string_view pattern, std::initializer_list<MessageArgument> arguments,
                   const LanguageData& language = British()) {
  const Result<MessagePattern> compiled = MessagePattern::Compile(pattern);
  if (!compiled) return compiled.error().message;
  return compiled->Format({arguments.begin(), arguments.size()}, language);
}

TEST(MessagePattern, PutsArgumentsWhereTheyAreNamed) {
  EXPECT_EQ(Format("{b} before {a}", {{"a", "x"}, {"b", "y"}}), "y before x");
  EXPECT_EQ(Format("{n} of {n}", {{"n", 1234U}}), "1,234 of 1,234");
  EXPECT_EQ(Format("{a} {a}", {{"a", "{b}"}}), "{b} {b}");
}

TEST(MessagePattern, LeavesWhatIsMissingToBeSeen) {
  EXPECT_EQ(Format("by {name}", {}), "by {name}");
}

TEST(MessagePattern, ChoosesPluralsByTheLanguage) {
  constexpr std::string_view kPattern =
      "{n, plural, =0 {none} one {# file} few {# pliki} many {# plików} other {# files}}";
  EXPECT_EQ(Format(kPattern, {{"n", 0U}}), "none");
  EXPECT_EQ(Format(kPattern, {{"n", 1U}}), "1 file");
  EXPECT_EQ(Format(kPattern, {{"n", 21000U}}), "21,000 files");
  EXPECT_EQ(Format(kPattern, {{"n", 22U}}, LanguageData("pl")), "22 pliki");
  EXPECT_EQ(Format(kPattern, {{"n", 5U}}, LanguageData("pl")), "5 plików");
  EXPECT_EQ(Format(kPattern, {{"n", 1U}}, LanguageData("vi")), "1 files");
}

TEST(MessagePattern, ChoosesByNameAndFallsBackToOther) {
  constexpr std::string_view kPattern =
      "{kind, select, person {{n, plural, one {# person} other {# people}}} other {# {kind}}}";
  EXPECT_EQ(Format(kPattern, {{"kind", "person"}, {"n", 2U}}), "2 people");
  EXPECT_EQ(Format(kPattern, {{"kind", "tree"}, {"n", 2U}}), "# tree");
  EXPECT_EQ(Format(kPattern, {}), "# {kind}");
  EXPECT_EQ(Format("{rule, select, short_name {short} other {full}}", {{"rule", "short-name"}}),
            "short");
}

TEST(MessagePattern, QuotesAsMessageFormatDoes) {
  EXPECT_EQ(Format("it's '{'x'}' and ''y''", {}), "it's {x} and 'y'");
}

TEST(MessagePattern, KnowsItsTextAndItsArguments) {
  const MessagePattern plain = *MessagePattern::Compile("Skip to content");
  EXPECT_EQ(plain.text(), "Skip to content");
  EXPECT_THAT(plain.ArgumentNames(), testing::IsEmpty());
  const MessagePattern nested =
      *MessagePattern::Compile("{n, plural, one {{a}} other {{b, select, x {{c}} other {}}}}");
  EXPECT_EQ(nested.text(), "");
  EXPECT_THAT(nested.ArgumentNames(), testing::ElementsAre("a", "b", "c", "n"));
}

TEST(MessagePattern, RefusesWhatItCannotSay) {
  for (const std::string_view bad :
       {"{", "{a", "{a, plural, one {#}}", "{a, number}", "{a, date, short}", "{a, choice, 0#x}",
        "{n, plural, offset:1 one {#} other {#}}", "{a b}"}) {
    const Result<MessagePattern> compiled = MessagePattern::Compile(bad);
    ASSERT_FALSE(compiled) << bad;
    EXPECT_THAT(compiled.error().message, testing::HasSubstr(std::string(bad)));
  }
}

}  // namespace
}  // namespace dateline
