// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string Joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// The authority of lines that must stand.
Authority Read(const std::vector<std::string>& lines) {
  const ReadAuthority read = ParseAuthority(Joined(lines));
  for (const AuthorityFault& fault : read.faults) ADD_FAILURE() << FaultText(fault);
  return read.authority;
}

const KindAuthority& PeopleOf(const Authority& authority) {
  return authority.of(FacetKind::kPerson);
}

std::vector<std::string> FaultsOf(const std::vector<std::string>& lines) {
  std::vector<std::string> texts;
  for (const AuthorityFault& fault : ParseAuthority(Joined(lines)).faults)
    texts.push_back(FaultText(fault));
  return texts;
}

TEST(ParseAuthority, ReadsAnEntity) {
  const Authority authority = Read(
      {"# the foreign ministry", "",
       R"({"id":"p:le-hoai-trung","display":"Lê Hoài Trung","also":["Le Hoai Trung", "Trung H. Le"],)"
       R"("order":"family-first","short":["Trung"],"note":"since 2021"})"});
  ASSERT_EQ(PeopleOf(authority).entities.size(), 1U);
  const AuthorityEntity& entity = PeopleOf(authority).entities.front();
  EXPECT_EQ(entity.id, "p:le-hoai-trung");
  EXPECT_EQ(entity.display, "Lê Hoài Trung");
  EXPECT_THAT(entity.keys, ElementsAre("le hoai trung", "trung h le"));
  EXPECT_THAT(entity.forms, ElementsAre("Le Hoai Trung", "Lê Hoài Trung", "Trung H. Le"));
  EXPECT_THAT(entity.shorts, ElementsAre("trung"));
  EXPECT_EQ(entity.order, StatedOrder::kFamilyFirst);
  EXPECT_EQ(entity.line, 3U);
  EXPECT_FALSE(entity.imported);
  EXPECT_FALSE(authority.fingerprint.empty());
}

TEST(ParseAuthority, FindsTheKeysThatTheIndexHolds) {
  const Authority authority = Read(
      {R"({"id":"o:cpv","display":"Communist Party of Việt Nam","acronym":"CPV","also":["The Party"]})",
       R"({"id":"o:ferry","display":"The Hạ Long Ferry Co., Ltd","also":["Halong-Ferry"]})",
       R"({"id":"l:viet-nam","display":"Việt Nam","also":["Vietnam","Viet Nam"],"acronym":"VN","lat":16,"lon":106.5})",
       R"({"id":"l:hebei","display":"Hebei Province","parent":"l:china"})",
       R"({"id":"p:pele","display":"Pelé"})"});
  const auto& organisations = authority.of(FacetKind::kOrganisation).entities;
  ASSERT_EQ(organisations.size(), 2U);
  EXPECT_THAT(organisations[0].keys, ElementsAre("communist party of viet nam", "party"));
  EXPECT_THAT(organisations[0].shorts, ElementsAre("cpv"));
  EXPECT_THAT(organisations[1].keys, ElementsAre("ha long ferry co", "halong-ferry"));
  EXPECT_THAT(organisations[1].shorts, ElementsAre("halong-ferry"));
  const auto& places = authority.of(FacetKind::kPlace).entities;
  ASSERT_EQ(places.size(), 2U);
  EXPECT_THAT(places[0].keys, ElementsAre("hebei"));
  EXPECT_EQ(places[0].parent, "l:china");
  EXPECT_THAT(places[1].keys, ElementsAre("viet nam", "vn"));
  EXPECT_EQ(places[1].longitude, 106.5);
  EXPECT_THAT(PeopleOf(authority).entities[0].keys, IsEmpty());
  EXPECT_THAT(PeopleOf(authority).entities[0].shorts, ElementsAre("pele"));
}

TEST(ParseAuthority, ReadsEveryOperation) {
  const Authority authority = Read(
      {R"({"id":"p:solberg","display":"Ingrid Solberg"})",
       R"({"op":"rename","id":"p:solberg","display":"Ingrid Solberg, shipowner"})",
       R"({"op":"merge","keys":["maria duarte","maria_duarte_vega"]})",
       R"({"op":"split","key":"john okafor","when":{"role":"striker","with":["cup","goal"],"any":["Lagos"],)"
       R"("source":"VNS","from":"1970","to":"1979-12-31","article":["a","b"]},)"
       R"("id":"p:okafor","display":"John Okafor, footballer"})",
       R"({"op":"keep-apart","keys":["Anna Berg","anna berger"]})",
       R"({"op":"hide","key":"Red River"})", R"({"op":"hide","kind":"org","key":"short:fob"})"});
  const KindAuthority& people = PeopleOf(authority);
  ASSERT_EQ(people.entities.size(), 2U);
  EXPECT_EQ(people.entities[0].id, "p:okafor");
  EXPECT_THAT(people.entities[0].keys, IsEmpty());
  EXPECT_EQ(people.entities[1].display, "Ingrid Solberg, shipowner");
  EXPECT_THAT(people.entities[1].keys, ElementsAre("ingrid solberg"));
  ASSERT_EQ(people.merges.size(), 1U);
  EXPECT_THAT(people.merges[0].members, ElementsAre("maria duarte", "maria duarte vega"));
  ASSERT_EQ(people.splits.size(), 1U);
  EXPECT_EQ(people.splits[0].key, "john okafor");
  EXPECT_EQ(people.splits[0].display, "John Okafor, footballer");
  EXPECT_EQ(people.splits[0].when.role, "striker");
  EXPECT_THAT(people.splits[0].when.with, ElementsAre("cup", "goal"));
  EXPECT_THAT(people.splits[0].when.articles, ElementsAre("a", "b"));
  EXPECT_EQ(FormatPartialDate(*people.splits[0].when.from), "1970");
  EXPECT_EQ(FormatPartialDate(*people.splits[0].when.to), "1979-12-31");
  EXPECT_THAT(people.keep_aparts[0].members, ElementsAre("anna berg", "anna berger"));
  EXPECT_THAT(people.hidden, ElementsAre("red river"));
  EXPECT_THAT(authority.of(FacetKind::kOrganisation).hidden, ElementsAre("short:fob"));
}

TEST(ParseAuthority, TheFirstIdOfAMergeIsKept) {
  const Authority authority =
      Read({R"({"op":"merge","ids":["p:b","p:a"]})",
            R"({"op":"merge","ids":["p:c"],"keys":["carl bo"]})",
            R"({"op":"merge","ids":["p:b","p:c"]})",
            R"({"id":"p:a","display":"Ann Abe","also":["Ann B"]})",
            R"({"id":"p:b","display":"Ann B"})", R"({"id":"p:c","display":"Ann Coe"})"});
  const KindAuthority& people = PeopleOf(authority);
  ASSERT_EQ(people.merges.size(), 1U);
  EXPECT_THAT(people.merges[0].members, ElementsAre("p:b", "p:a", "p:c", "carl bo"));
  EXPECT_EQ(people.merges[0].line, 1U);
}

TEST(ParseAuthority, AMergeOfKeysKeepsTheOwnerOfTheFirst) {
  const Authority authority =
      Read({R"({"op":"merge","keys":["bo ek","al ek"]})", R"({"id":"p:a","display":"Al Ek"})",
            R"({"id":"p:b","display":"Bo Ek"})"});
  EXPECT_THAT(PeopleOf(authority).merges[0].members, ElementsAre("p:b", "p:a", "al ek", "bo ek"));
}

TEST(ParseAuthority, ReadsATable) {
  const Authority table =
      Read({"# people", "op,id,display,also,short,keys,key,role,to",
            R"(,p:trung,"Trung, Lê Hoài",Lê Hoài Trung|Le Hoai Trung,Trung,,,,)",
            R"(merge,,,,,maria duarte|maria vega,,,)",
            R"(split,p:okafor,"John ""Jo"" Okafor",,,,john okafor,striker,1979)"});
  const Authority lines = Read(
      {R"({"id":"p:trung","display":"Trung, Lê Hoài","also":["Lê Hoài Trung","Le Hoai Trung"],"short":["Trung"]})",
       R"({"op":"merge","keys":["maria vega","maria duarte"]})",
       R"({"op":"split","id":"p:okafor","display":"John \"Jo\" Okafor","key":"john okafor","when":{"role":"striker","to":"1979"}})"});
  EXPECT_EQ(table.fingerprint, lines.fingerprint);
  EXPECT_EQ(PeopleOf(table).entities[1].line, 3U);
}

TEST(ParseAuthority, HandWrittenLinesStandBeforeImportedOnes) {
  const Authority authority = Read(
      {R"({"id":"p:Q1","display":"John Okafor","also":["J. A. Okafor","Jon Okafor"],"imported":true})",
       R"({"id":"p:Q2","display":"Jane Okafor","also":["J. A. Okafor"],"imported":true})",
       R"({"id":"p:okafor","display":"Jonathan Okafor","also":["John Okafor"]})",
       R"({"id":"p:Q3","display":"Anna Berg","also":["Anna Berger"],"imported":true})",
       R"({"op":"keep-apart","keys":["anna berg","anna berger"]})"});
  const auto& people = PeopleOf(authority).entities;
  ASSERT_EQ(people.size(), 4U);
  EXPECT_THAT(people[0].keys, ElementsAre("jon okafor"));  // what nobody else claims
  EXPECT_THAT(people[0].forms, ElementsAre("Jon Okafor"));
  EXPECT_TRUE(people[0].imported);
  EXPECT_THAT(people[1].keys, ElementsAre("jane okafor"));
  EXPECT_THAT(people[2].keys, ElementsAre("anna berg"));
  EXPECT_THAT(people[3].keys, ElementsAre("john okafor", "jonathan okafor"));
}

TEST(ParseAuthority, AnAcronymThatTwoClaimIsNobodys) {
  const Authority authority =
      Read({R"({"id":"o:football","display":"Asian Football Confederation","acronym":"AFC"})",
            R"({"id":"o:finance","display":"Africa Finance Corporation","acronym":"AFC"})",
            R"({"id":"o:cpv","display":"Communist Party","acronym":"CP"})",
            R"({"id":"o:cp","display":"Canadian Pacific","short":["CP"]})"});
  const auto& organisations = authority.of(FacetKind::kOrganisation).entities;
  EXPECT_THAT(organisations[0].shorts, ElementsAre("cp"));
  EXPECT_THAT(organisations[1].shorts, IsEmpty());
  EXPECT_EQ(organisations[1].acronym, "CP");
  EXPECT_THAT(organisations[2].shorts, IsEmpty());
  EXPECT_THAT(organisations[3].shorts, IsEmpty());
}

TEST(ParseAuthority, TheOrderOfLinesDecidesNothing) {
  std::vector<std::string> lines = {
      R"({"id":"p:a","display":"Ann Abe","also":["A. Abe"]})",
      R"({"id":"p:a","also":["Anna Abe"]})",
      R"({"id":"p:b","display":"Bo Bee"})",
      R"({"op":"merge","ids":["p:b","p:a"]})",
      R"({"op":"merge","keys":["a abe","abe a"]})",
      R"({"op":"rename","id":"p:b","display":"Bo Bee, sailor"})",
      R"({"op":"split","key":"cy coe","when":{"to":"1970"},"id":"p:c"})",
      R"({"op":"split","key":"cy coe","when":{"from":"1990"},"id":"p:d","display":"Cy Coe Jr"})",
      R"({"op":"keep-apart","keys":["x y","x z"]})",
      R"({"op":"hide","key":"red river"})",
      R"({"id":"p:i","display":"Imp One","also":["Imp Shared"],"imported":true})",
      R"({"id":"p:j","display":"Imp Two","also":["Imp Shared","Bo Bee"],"imported":true})"};
  const Authority first = Read(lines);
  std::mt19937 random(7);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(lines.begin(), lines.end(), random);
    EXPECT_EQ(Read(lines).fingerprint, first.fingerprint);
  }
}

TEST(ParseAuthority, AnEmptyFileSaysNothing) {
  EXPECT_EQ(Read({}).fingerprint, "");
  EXPECT_EQ(Read({"\xEF\xBB\xBF# nothing yet", "   "}).fingerprint, "");
}

TEST(ParseAuthority, RefusesALineWithItsNumberAndWhatToChange) {
  struct Case {
    const char* line;
    const char* says;
  };
  const Case cases[] = {
      {R"({"id":"p:a","display":"A B")", "line 2: the line is not JSON"},
      {R"(["p:a"])", "no object"},
      {R"({"op":"fuse","ids":["p:a","p:b"]})", "there is no operation 'fuse'; write merge, split"},
      {R"({"id":"p:a","colour":"red"})", "there is no field 'colour'"},
      {R"({"id":"p:a","display":"A B","display":"C D"})", "\"display\" is given twice"},
      {R"({"id":"p:a","keys":["a b"]})", "'keys' says nothing in an entity line"},
      {R"({"op":"hide","key":"a","also":["b"]})", "'also' says nothing in a hide line"},
      {R"({"id":"solberg","display":"A B"})", "'solberg' is no id; begin with p:, o: or l:"},
      {R"({"id":"p:a b","display":"A B"})", "is no id"},
      {R"({"display":"A B"})", "an entity needs \"id\""},
      {R"({"id":"p:a","order":"last"})", "write family-first or family-last"},
      {R"({"id":"p:a","short":["Two Words"]})", "put it into \"also\""},
      {R"({"id":"p:a","also":["…"]})", "has no letter or digit"},
      {R"({"id":"p:a","also":[["b"]]})", "holds more than texts"},
      {R"({"id":"p:a","also":{"b":"c"}})", "is an object; only \"when\" is one"},
      {R"({"id":"p:a","display":["A B","C D"]})", "is one text and holds 2"},
      {R"({"id":"p:a","imported":"yes"})", "is true or false"},
      {R"({"id":"l:a","lat":91})", "no number of degrees from -90 to 90"},
      {R"({"op":"merge","ids":["p:a","o:b"]})", "is of another kind"},
      {R"({"op":"merge","keys":["a b"]})", "needs two or more"},
      {R"({"op":"merge","kind":"ship","keys":["a","b"]})", "there is no kind 'ship'"},
      {R"({"op":"keep-apart","keys":["a b","A  B"]})", "one and the same twice"},
      {R"({"op":"split","key":"a b","id":"p:x"})", "the split has no condition"},
      {R"({"op":"split","key":"a b","id":"p:x","when":{}})", "the split has no condition"},
      {R"({"op":"split","key":"a b","id":"p:x","when":{"with":[]}})", "the split has no condition"},
      {R"({"op":"split","key":"a b","id":"p:x","when":"1979"})", "\"when\" is no object"},
      {R"({"op":"split","key":"a b","id":"p:x","when":{"to":"soon"}})", "'soon' is no date"},
      {R"({"op":"split","key":"a b","id":"p:x","when":{"day":"1979"}})", "no field 'when.day'"},
      {R"({"op":"split","id":"p:x","when":{"to":"1979"}})", "a split needs \"key\""},
      {R"({"op":"rename","id":"p:x"})", "a rename needs"},
      {R"({"op":"rename","id":"p:x","display":"X"})", "there is no entity p:x"},
      {R"({"op":"merge","ids":["p:x","p:y"]})", "there is no entity p:x"},
      {R"({"op":"hide","id":"p:x"})", "there is no entity p:x"},
      {R"({"op":"hide"})", "a hide needs"},
  };
  for (const Case& c : cases) {
    const auto faults = FaultsOf({"# a comment", c.line});
    ASSERT_FALSE(faults.empty()) << c.line;
    EXPECT_THAT(faults.front(), HasSubstr(c.says)) << c.line;
    EXPECT_THAT(faults.front(), HasSubstr("line 2")) << c.line;
  }
}

TEST(ParseAuthority, NamesBothLinesOfAContradiction) {
  struct Case {
    std::vector<std::string> lines;
    const char* says;
  };
  const Case cases[] = {
      {{R"({"id":"p:a","display":"Ann Abe"})", R"({"id":"p:a","display":"Ann Bee"})"},
       "line 2 contradicts line 1: p:a is given two values for 'display'"},
      {{R"({"id":"p:a","display":"Ann Abe"})", R"({"id":"p:b","display":"Ann  ABE"})"},
       "line 2 contradicts line 1: 'ann abe' would belong to p:a and to p:b"},
      {{R"({"id":"p:a","display":"A B","short":["Al"]})",
        R"({"id":"p:b","display":"B C","short":["Al"]})"},
       "line 2 contradicts line 1: 'short:al' would belong"},
      {{R"({"id":"p:a","display":"A B"})", R"({"op":"rename","id":"p:a","display":"C"})",
        R"({"op":"rename","id":"p:a","display":"D"})"},
       "line 3 contradicts line 2: p:a is given two values for 'display of a rename'"},
      {{R"({"op":"merge","keys":["a b","c d","e f"]})",
        R"({"op":"keep-apart","keys":["e f","a b"]})"},
       "line 2 contradicts line 1: a b and e f are kept apart and made one"},
      {{R"({"op":"keep-apart","keys":["a b","a c"]})",
        R"({"id":"p:a","display":"A B","also":["A C"]})"},
       "line 2 contradicts line 1: a b and a c are kept apart and made one"},
      {{R"({"op":"keep-apart","ids":["p:a"],"keys":["a b"]})", R"({"id":"p:a","display":"A B"})"},
       "line 2 contradicts line 1: p:a and a b are kept apart"},
      {{R"({"id":"p:a","display":"A B"})", R"({"id":"p:b","display":"B C"})",
        R"({"op":"merge","ids":["p:a","p:b"]})", R"({"op":"merge","ids":["p:b","p:a"]})"},
       "line 4 contradicts line 3: merges go round in a circle"},
      {{R"({"id":"p:a","display":"A B"})", R"({"id":"p:b","display":"B C"})",
        R"({"id":"p:c","display":"C D"})", R"({"op":"merge","ids":["p:a","p:c"]})",
        R"({"op":"merge","ids":["p:b","p:c"]})"},
       "line 5 contradicts line 4: merges that join p:a and p:b keep one each"},
      {{R"({"id":"p:a","display":"A B"})", R"({"op":"hide","key":"a b"})"},
       "line 2 contradicts line 1: the key 'a b' belongs to p:a; hide that id"},
      {{R"({"op":"merge","keys":["a b","c d"]})", R"({"op":"hide","key":"a b"})"},
       "line 2 contradicts line 1: 'a b' is hidden and merged"},
      {{R"({"id":"p:a","display":"A B"})",
        R"({"op":"split","key":"a b","id":"p:a","when":{"to":"1970"}})"},
       "line 2 contradicts line 1: 'a b' belongs to p:a with every article"},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(FaultsOf(c.lines), ElementsAre(HasSubstr(c.says))) << c.lines.back();
    std::vector<std::string> reversed(c.lines.rbegin(), c.lines.rend());
    EXPECT_EQ(FaultsOf(reversed).size(), 1U) << c.lines.back();
  }
}

TEST(ParseAuthority, NothingOfABrokenFileStands) {
  const ReadAuthority read =
      ParseAuthority("{\"id\":\"p:a\",\"display\":\"A B\"}\n{\"id\":\"p:b\",\"display\":3\n");
  EXPECT_EQ(read.faults.size(), 1U);
  EXPECT_TRUE(read.authority.of(FacetKind::kPerson).empty());
  EXPECT_EQ(read.authority.fingerprint, "");
}

TEST(ParseAuthority, RefusesTablesThatAreNone) {
  EXPECT_THAT(FaultsOf({"id,colour", "p:a,red"}), ElementsAre(HasSubstr("no column 'colour'")));
  EXPECT_THAT(FaultsOf({"id,id", "p:a,p:b"}), ElementsAre(HasSubstr("stands there twice")));
  EXPECT_THAT(FaultsOf({"id,display", "p:a,A B,C"}), ElementsAre(HasSubstr("has 3 cells")));
  EXPECT_THAT(FaultsOf({"id,display", "p:a,\"A B"}), ElementsAre(HasSubstr("is not closed")));
  EXPECT_THAT(FaultsOf({"id,display", "p:a,\"A\" B"}),
              ElementsAre(HasSubstr("behind a closed quote")));
}

TEST(ParseAuthority, RefusesBytesThatAreNoText) {
  EXPECT_THAT(FaultsOf({"{\"id\":\"p:\xC3\x28\"}"}), ElementsAre(HasSubstr("not UTF-8")));
}

TEST(ParseAuthority, ListsAtMostAHundredFaults) {
  EXPECT_EQ(FaultsOf(std::vector<std::string>(1000, "{")).size(), kMaxAuthorityFaults);
}

TEST(LoadAuthority, ReadsFilesAsOneAndTellsThemApart) {
  const TemporaryDirectory directory;
  const auto one = directory.Write("one/authority.jsonl", R"({"id":"p:a","display":"A B"})");
  const auto two = directory.Write(
      "two/authority.jsonl", "# more\n{\"op\":\"rename\",\"id\":\"p:a\",\"display\":\"C\"}\n");
  const auto none = directory.path() / "none" / "authority.jsonl";
  const Result<Authority> both = LoadAuthority({one, none, two});
  ASSERT_TRUE(both) << both.error().message;
  EXPECT_EQ(PeopleOf(*both).entities[0].display, "C");
  const Result<Authority> second = LoadAuthority({none, two});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, Fault::kBadInput);
  EXPECT_THAT(second.error().message, HasSubstr("'" + two.string() + "', line 2: there is no"));
}

TEST(LoadAuthority, AFileThatIsNoneIsSaidSo) {
  const TemporaryDirectory directory;
  const Result<Authority> read = LoadAuthority({directory.path()});
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().fault, Fault::kUnavailable);
}

TEST(StampOfAuthority, ChangesWithTheFile) {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "authority.jsonl";
  EXPECT_EQ(StampOfAuthority(file), AuthorityStamp{});
  directory.Write("authority.jsonl", "# a");
  const AuthorityStamp first = StampOfAuthority(file);
  EXPECT_NE(first, AuthorityStamp{});
  EXPECT_EQ(StampOfAuthority(file), first);
  directory.Write("authority.jsonl", "# longer");
  EXPECT_NE(StampOfAuthority(file), first);
}

TEST(NameKey, IsTheKeyOfTheIndex) {
  EXPECT_EQ(NameKey(FacetKind::kPerson, "Lê Hoài Trung"), "le hoai trung");
  EXPECT_EQ(NameKey(FacetKind::kPerson, "le_hoai_trung"), "le hoai trung");
  EXPECT_EQ(NameKey(FacetKind::kPerson, "Trung"), "short:trung");
  EXPECT_EQ(NameKey(FacetKind::kPerson, "short:Trung"), "short:trung");
  EXPECT_EQ(NameKey(FacetKind::kOrganisation, "The Bank of the West Ltd."), "bank of west");
  EXPECT_EQ(NameKey(FacetKind::kOrganisation, "Company"), "company");
  EXPECT_EQ(NameKey(FacetKind::kPlace, "the Hanoi"), "ha noi");
}

}  // namespace
}  // namespace dateline
