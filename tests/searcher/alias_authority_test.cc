// SPDX-License-Identifier: GPL-2.0-or-later
// What the editor says, applied to the alias map (people.md sections 5 and 11).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/alias_map.h"
#include "searcher/authority.h"
#include "tests/searcher/alias_dump.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

KindAuthority People(std::string_view lines) {
  ReadAuthority read = ParseAuthority(lines);
  EXPECT_TRUE(read.faults.empty()) << (read.faults.empty() ? "" : FaultText(read.faults.front()));
  return read.authority.of(FacetKind::kPerson);
}

AliasMap MapOf(const std::vector<PrintedName>& printed, std::string_view lines) {
  return {FacetKind::kPerson, KeysOf(FacetKind::kPerson, printed), People(lines)};
}

TEST(AliasAuthority, JoinsWhatTheEditorSaysIsOne) {
  const std::vector<PrintedName> printed = {{"Ingrid Solberg", 41},
                                            {"Inga Zollberg", 2},
                                            {"I. M. Solberg"},
                                            {"Maria Duarte"},
                                            {"Maria Duarte Vega"}};
  const AliasMap names = MapOf(
      printed,
      R"x({"id":"p:solberg","display":"Solberg (owner)","also":["Ingrid Solberg","Inga Zollberg"]}
{"op":"merge","keys":["maria duarte","maria duarte vega"]})x");
  EXPECT_EQ(Groups(names),
            "i m solberg; inga zollberg, ingrid solberg; maria duarte, maria duarte vega");
  const EntityNumber solberg = *names.FindId("p:solberg");
  EXPECT_EQ(names.id(solberg), "p:solberg");
  EXPECT_EQ(names.label(solberg), "Solberg (owner)");
  EXPECT_EQ(names.FindId("ingrid_solberg"), solberg);
  EXPECT_EQ(names.members(solberg)[0].link, KeyLink::kSame);
  EXPECT_EQ(names.members(solberg)[1].link, KeyLink::kAuthority);
  EXPECT_THAT(names.FindName("solberg owner"), ElementsAre(solberg));
  EXPECT_THAT(names.FindName("p:solberg"), ElementsAre(solberg));
  EXPECT_THAT(names.FindName("p:nobody"), IsEmpty());
}

TEST(AliasAuthority, MergedIdsLeadToTheFirst) {
  const AliasMap names = MapOf({{"Ann Okafor", 2}, {"Ann Bello", 3}},
                               R"x({"id":"p:okafor","also":["Ann Okafor"]}
{"id":"p:bello","display":"Ann Bello-Okafor","also":["Ann Bello"]}
{"op":"merge","ids":["p:okafor","p:bello"]})x");
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names.FindId("p:okafor"), 0U);
  EXPECT_EQ(names.FindId("p:bello"), 0U);
  EXPECT_EQ(names.id(0), "p:okafor");
  EXPECT_EQ(names.label(0), "Ann Bello-Okafor");
}

TEST(AliasAuthority, LineAddedAndTakenAwayLeavesNoTrace) {
  const std::vector<PrintedName> printed = {{"Maria Duarte"}, {"Maria Duarte Vega"}, {"Vega"}};
  const std::string before = Dump(MapOf(printed, ""));
  EXPECT_NE(Dump(MapOf(printed, R"x({"op":"merge","keys":["maria duarte","maria duarte vega"]})x")),
            before);
  EXPECT_EQ(Dump(MapOf(printed, "")), before);
}

TEST(AliasAuthority, AnswersToUnknownNamesWithNothing) {
  const std::vector<PrintedName> printed = {{"Ann Okafor"}};
  const AliasMap names = MapOf(printed, R"x({"id":"p:nobody","display":"No Body"}
{"op":"merge","keys":["who ever","what ever"]}
{"op":"keep-apart","keys":["who ever","ann okafor"]}
{"op":"hide","key":"red river"})x");
  EXPECT_EQ(Groups(names), "ann okafor");
  EXPECT_FALSE(names.FindId("p:nobody"));
}

TEST(AliasAuthority, ShortNameOfTheEditorIsSure) {
  const AliasMap names = MapOf({{"Lê Hoài Trung", 2}, {"Tran Trung", 9}, {"Trung", 5}},
                               R"x({"id":"p:trung","display":"Lê Hoài Trung","short":["Trung"]})x");
  const EntityNumber trung = *names.FindId("p:trung");
  EXPECT_EQ(names.FindKey("short:trung"), trung);
  for (const KeyOfEntity& key : names.members(trung)) EXPECT_FALSE(IsProbable(key)) << key.key;
}

TEST(AliasAuthority, OrderDecidesWhichRulesApply) {
  const std::vector<PrintedName> printed = {{"Kato Mina", 20}, {"Kato Minaa", 2}};
  EXPECT_EQ(Groups(MapOf(printed, "")), "kato mina, kato minaa");
  EXPECT_EQ(
      Groups(MapOf(printed, R"x({"id":"p:kato","also":["Kato Mina"],"order":"family-first"})x")),
      "kato mina; kato minaa");
}

TEST(AliasAuthority, KeepsApartAgainstEveryRule) {
  const std::vector<PrintedName> printed = {{"Ingrid Solberg", 41}, {"Ingrid Sollberg", 2}};
  EXPECT_EQ(Groups(MapOf(printed, "")), "ingrid solberg, ingrid sollberg");
  EXPECT_EQ(Groups(MapOf(printed,
                         R"x({"op":"keep-apart","keys":["ingrid solberg","ingrid sollberg"]})x")),
            "ingrid solberg; ingrid sollberg");
}

TEST(AliasAuthority, NameThatWouldJoinBothSidesJoinsNeither) {
  // By sound one class, of which two are kept apart.
  EXPECT_EQ(Groups(MapOf({{"Ingrid Solberg", 41}, {"Ingrid Sollberg", 2}, {"Ingrid Solbberg", 1}},
                         R"x({"op":"keep-apart","keys":["ingrid solberg","ingrid sollberg"]})x")),
            "ingrid solbberg; ingrid solberg; ingrid sollberg");
  // By sound it joins the one, by its initial the other.
  EXPECT_EQ(Groups(MapOf({{"I. Solberg"}, {"I. Sollberg"}, {"Ingrid Solberg"}},
                         R"x({"op":"keep-apart","keys":["i sollberg","ingrid solberg"]})x")),
            "i solberg; i sollberg; ingrid solberg");
}

TEST(AliasAuthority, TwoIdsAreTwoPeople) {
  EXPECT_EQ(Groups(MapOf({{"Ingrid Solberg", 41}, {"Ingrid Sollberg", 2}},
                         R"x({"id":"p:one","also":["Ingrid Solberg"]}
{"id":"p:two","also":["Ingrid Sollberg"]})x")),
            "ingrid solberg; ingrid sollberg");
}

TEST(AliasAuthority, HidesAnEntity) {
  const AliasMap names =
      MapOf({{"Red River", 30}, {"Ann Okafor"}}, R"x({"op":"hide","key":"red river"})x");
  const EntityNumber river = *names.FindId("red_river");
  EXPECT_TRUE(names.IsHidden(river));
  EXPECT_THAT(names.FindName("Red River"), IsEmpty());
  EXPECT_FALSE(names.IsHidden(*names.FindKey("ann okafor")));
}

TEST(AliasAuthority, SplitsAKey) {
  const AliasMap names = MapOf(
      {{"John Okafor", 80}, {"J. Okafor", 2}, {"Okafor", 9}},
      R"x({"op":"split","key":"john okafor","when":{"role":"striker"},"id":"p:footballer","display":"John Okafor (footballer)"}
{"op":"split","key":"john okafor","when":{"to":"1979-12-31"},"id":"p:elder","display":"John Okafor (minister)"})x");
  const EntityNumber owner = *names.FindKey("john okafor");
  const EntityNumber footballer = *names.FindId("p:footballer");
  const EntityNumber elder = *names.FindId("p:elder");
  EXPECT_NE(owner, footballer);
  EXPECT_NE(footballer, elder);
  EXPECT_EQ(names.id(footballer), "p:footballer");
  EXPECT_EQ(names.label(footballer), "John Okafor (footballer)");
  EXPECT_THAT(names.keys(footballer), IsEmpty());
  ASSERT_EQ(names.members(footballer).size(), 1U);
  EXPECT_TRUE(names.members(footballer)[0].conditional);
  EXPECT_TRUE(names.members(footballer)[0].split_off);
  ASSERT_EQ(names.members(owner).size(), 1U) << "a name of several people is nobody's variant";
  EXPECT_TRUE(names.members(owner)[0].conditional);
  EXPECT_FALSE(names.members(owner)[0].split_off);
  EXPECT_EQ(Groups(names), "j okafor; john okafor; short:okafor");
  EXPECT_THAT(names.FindName("john okafor"), UnorderedElementsAre(owner, footballer, elder));
  EXPECT_THAT(names.SameName(footballer), UnorderedElementsAre(owner, elder));
}

TEST(AliasAuthority, GivesAnAcronym) {
  const ReadAuthority read = ParseAuthority(
      R"x({"id":"o:cpv","display":"Communist Party of Việt Nam","acronym":"CPV","also":["Communist Party of Vietnam"]})x");
  const AliasMap names(
      FacetKind::kOrganisation,
      KeysOf(FacetKind::kOrganisation, {{"Communist Party of Vietnam", 3}, {"CPV", 9}}),
      read.authority.of(FacetKind::kOrganisation));
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names.label(0), "Communist Party of Việt Nam");
  EXPECT_EQ(names.members(0)[1].link, KeyLink::kAcronym);
}

TEST(FingerprintOf, IsOfKeysCountsFormsAndAuthority) {
  const std::vector<PrintedName> printed = {{"Ann Okafor", 2}, {"Ann Bello", 3}};
  const std::string plain = MapOf(printed, "").fingerprint();
  EXPECT_EQ(MapOf({{"Ann Bello", 3}, {"Ann Okafor", 2}}, "# nothing").fingerprint(), plain);
  EXPECT_NE(MapOf({{"Ann Okafor", 2}, {"Ann Bello", 4}}, "").fingerprint(), plain);
  EXPECT_NE(MapOf({{"Ann Okafor", 2}}, "").fingerprint(), plain);
  EXPECT_NE(MapOf(printed, R"x({"op":"hide","key":"ann bello"})x").fingerprint(), plain);
}

}  // namespace
}  // namespace dateline
