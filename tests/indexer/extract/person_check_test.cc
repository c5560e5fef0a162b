// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/person_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

using ::testing::FloatEq;
using ::testing::Gt;
using ::testing::Lt;

std::string Checked(const char* tagged) {
  const MarkedText text(tagged);
  std::vector<NameSpan> names = text.names;
  CheckPeople(text.tokens, ShippedGazetteer(), NameVotes(text.tokens, names), names);
  return MarkedAgain(text, names);
}

// The chance of the first person of the text.
float ChanceIn(const char* tagged) {
  const MarkedText text(tagged);
  const NameVotes votes(text.tokens, text.names);
  const std::vector<PersonCandidate> candidates =
      FindCandidates(text.tokens, ShippedGazetteer(), votes, text.names);
  return candidates.empty() ? -1 : ChanceOfPerson(candidates.front().evidence);
}

TEST(PersonCheck, BelievesACertainTagger) {
  EXPECT_EQ(Checked("Then {p0.99 Ingrid Solberg} left."), "Then {p Ingrid Solberg} left.");
  EXPECT_EQ(Checked("They left the {p0.3 Quvan}."), "They left the Quvan.");
  EXPECT_THAT(ChanceIn("Then {p0.6 Ingrid Solberg} left."),
              Lt(ChanceIn("Then {p0.9 Ingrid Solberg} left.")));
}

TEST(PersonCheck, WeighsWhatTheArticleSays) {
  const float alone = ChanceIn("Then {p0.7 Quvan Tesh} left.");
  EXPECT_THAT(ChanceIn("Then President {p0.7 Quvan Tesh} left."), Gt(alone));
  EXPECT_THAT(ChanceIn("Then Mr {p0.7 Quvan Tesh} left."), Gt(alone));
  EXPECT_THAT(ChanceIn("Then {p0.7 Quvan Tesh}, 52, left."), Gt(alone));
  EXPECT_THAT(ChanceIn("Then {p0.7 Quvan Tesh} left his house."), Gt(alone));
  EXPECT_THAT(ChanceIn("Then {p0.7 Quvan Tesh} and {p0.9 Ann Lee} left."), Gt(alone));
  EXPECT_THAT(ChanceIn("Then {p0.7 Quvan Tesh} left. {p0.7 Tesh} fell."), Gt(alone));
  EXPECT_THAT(ChanceIn("Then the {p0.7 Quvan Tesh} left."), Lt(alone));
  EXPECT_THAT(ChanceIn("Then shares of {p0.7 Quvan Tesh} left."), Lt(alone));
  EXPECT_THAT(ChanceIn("Then {p0.7 Quvan Bank} left."), Lt(alone));
  EXPECT_THAT(ChanceIn("Then the brewer {p0.7 Quvan Tesh} left."), Lt(alone));
  EXPECT_THAT(ChanceIn("Then {p0.7 Quvan Tesh}, which left, fell."), Lt(alone));
  EXPECT_THAT(ChanceIn("Then {p0.7 Quvan Tesh} clans left."), Lt(alone));
  EXPECT_THAT(ChanceIn("Then {p0.7 Quvan Tesh} raised its price."), Lt(alone));
}

float SignIn(const char* tagged, PersonSign sign) {
  const MarkedText text(tagged);
  const NameVotes votes(text.tokens, text.names);
  return FindCandidates(text.tokens, ShippedGazetteer(), votes, text.names)
      .front()
      .evidence[static_cast<std::size_t>(sign)];
}

// The rules read the same words without the tagger.
TEST(PersonCheck, AsksTheRulesAsWell) {
  const char* person = "Then President {p0.7 Anna Berg} left.";
  EXPECT_EQ(SignIn(person, PersonSign::kRuledPerson), 1);
  EXPECT_EQ(SignIn(person, PersonSign::kRuledFull), 1);
  const char* body = "Then the {p0.7 Quvan Shipping Corporation} left.";
  EXPECT_EQ(SignIn(body, PersonSign::kRuledOther), 1);
  EXPECT_EQ(SignIn(body, PersonSign::kRuledPerson), 0);
  EXPECT_EQ(SignIn("Then President {p0.7 Anna} Berg left.", PersonSign::kRuledCut), 1);
  EXPECT_EQ(SignIn("Then {p0.7 Quvan Tesh} left.", PersonSign::kRuledOther), 0);
}

// A text of one sentence has no rest that could speak, so less is asked for.
TEST(PersonCheck, AsksForLessInABrief) {
  const std::string rest =
      " Nobody was hurt. Nobody was hurt. Nobody was hurt. Nobody was hurt."
      " Nobody was hurt. Nobody was hurt. Nobody was hurt. Nobody was hurt."
      " Nobody was hurt. Nobody was hurt. Nobody was hurt. Nobody was hurt.";
  int between = 0;  // how often the chance lies between what the two ask for
  for (int sure = 40; sure < 99; ++sure) {
    const std::string brief = "He saw the {p0." + std::to_string(sure) + " Quvan Tesh} burn.";
    const std::string report = brief + rest;
    const float chance = ChanceIn(brief.c_str());
    if (chance < 0.51F || chance > 0.66F) continue;
    ++between;
    EXPECT_NE(Checked(brief.c_str()).find('{'), std::string::npos);
    EXPECT_EQ(Checked(report.c_str()).find('{'), std::string::npos);
  }
  EXPECT_GT(between, 0);
}

// A name is judged with all of its mentions, and goes with all of them.
TEST(PersonCheck, JudgesThePersonAndNotTheMention) {
  EXPECT_EQ(Checked("Then {p0.5 Quvan} left. President {p0.99 Ada Quvan} said so."),
            "Then {p Quvan} left. President {p Ada Quvan} said so.");
  EXPECT_EQ(Checked("In the {p0.3 Quvan} and in the {p0.3 Quvan}."),
            "In the Quvan and in the Quvan.");
}

TEST(PersonCheck, GivesARejectedPersonTheKindThatTheTaggerNearlyGave) {
  const MarkedText text("Then the {p0.5 Quvan} left the {p0.5 Tesha}.");
  NameVotes votes;
  votes.Add(text.tokens, text.names[0].first, text.names[0].last, {0.5F, 0.45F, 0.05F, 0});
  votes.Add(text.tokens, text.names[1].first, text.names[1].last, {0.5F, 0.1F, 0, 0.4F});
  std::vector<NameSpan> names = text.names;
  CheckPeople(text.tokens, ShippedGazetteer(), votes, names);
  EXPECT_EQ(MarkedAgain(text, names), "Then the {o Quvan} left the Tesha.");
}

TEST(NameVotes, SumsByTheWholeNameAndByItsWords) {
  const MarkedText text("{p0.8 Ada Quvan} of {o0.6 Quvan} met {p0.5 Ada Quvan}.");
  const NameVotes votes(text.tokens, text.names);
  const KindVotes whole = votes.OfName("ada quvan");
  EXPECT_THAT(whole[0], FloatEq(1.3F));
  EXPECT_THAT(whole[kNoKind], FloatEq(0.7F));
  const KindVotes word = votes.OfWord("quvan");
  EXPECT_THAT(word[0], FloatEq(1.3F));
  EXPECT_THAT(word[1], FloatEq(0.6F));
  EXPECT_EQ(votes.OfName("nobody"), KindVotes{});
}

}  // namespace
}  // namespace dateline
