// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/searcher/in_english.h"
#include "tests/searcher/query_index.h"

namespace dateline {
namespace {

std::vector<Record> Articles() {
  return {
      MakeRecord({.id = "trung",
                  .title = "Trung meets Wang in Beijing",
                  .text = "Officials reached common perceptions on the visit.\n"
                          "Lê Hoài Trung said Việt Nam valued the talks.\n",
                  .date = "2024-03-22",
                  .source = "VNS",
                  .people = {"Lê Hoài Trung|Trung", "Wang Yi|Wang"},
                  .places = {"Beijing"}}),
      MakeRecord({.id = "lam",
                  .title = "To Lam visits Vietnam's north",
                  .text = "He met a common farmer. Perceptions differ.\n",
                  .date = "2024-05",
                  .source = "Reuters",
                  .people = {"To Lam"}}),
      MakeRecord({.id = "viet",
                  .title = "Chuyến thăm",
                  .text = "Chủ tịch Tô Lâm thăm Hà Nội. Việt Minh, nam giới.\n",
                  .date = "2023",
                  .source = "VNA",
                  .language = "vi",
                  .people = {"Tô Lâm"},
                  .places = {"Hà Nội"}}),
      MakeRecord({.id = "wang",
                  .title = "COVID-19 in the U.S.",
                  .text = "Wang Xiaohong spoke of 中国经济 in Hanoi.\n",
                  .people = {"Wang Xiaohong"},
                  .places = {"Hanoi"}}),
  };
}

// Each way to print each of a few compounds, one an article.
// One person of each article and what he is described as, wherever the text prints it.
Record WithRoles(const ArticleFields& fields, const std::vector<std::string>& roles) {
  Record record = MakeRecord(fields);
  for (const std::string& printed : roles) {
    const auto at = static_cast<std::uint32_t>(fields.text.find(printed));
    record.annotation.entities[0].roles.push_back(
        {printed, {at, at + static_cast<std::uint32_t>(printed.size())}});
  }
  return record;
}

class CompileQueryTest : public testing::Test {
 protected:
  QueryIndex index_{Articles()};
};

TEST_F(CompileQueryTest, FindsWhatTheQuerySays) {
  static constexpr struct {
    const char* query;
    const char* found;
  } kCases[] = {
      {"", "lam trung viet wang"},
      {"perception", "lam trung"},
      {"visiting", "lam trung"},
      {"common perceptions", "lam trung"},
      {"\"common perceptions\"", "trung"},
      {"\"common perception\"", ""},
      {"\"common Perceptions\"", "trung"},
      {"\"perceptions\" farmer", "lam"},
      {"\"meets Wang in Beijing Officials\"", ""},  // never from the title into the text
      {"farmer OR economy OR 中国", "lam wang"},
      {"perceptions -farmer", "trung"},
      {"-perceptions", "viet wang"},
      {"NOT (NOT farmer)", "lam"},
      {"percept*", "lam trung"},
      {"zzz*", ""},
      {"perc?ption*", "lam trung"},
      {"*ception?", ""},
      {"*ception*", "lam trung"},
      {"f?rmer", "lam"},
      {"v*tnam*", "lam"},
      {"farmr~", "lam"},
      {"farmer~", "lam"},
      {"framer~", "lam"},
      {"famr~", ""},
      {"perceptoin~2 -farm*", "trung"},
      {"thǎm~", "viet"},
      {"\"common percept*\"", "trung"},
      {"\"comm?n percept*\"", "trung"},
      {"\"reached comon~ perceptions\"", "trung"},
      {"\"percept* common\"", ""},
      {"title:vis*", "lam"},
      {"title:\"lam vis*\"", "lam"},
      {"title:\"vis* lam\"", ""},
      {"title:(v?sits OR metes~)", "lam trung"},
      {"thăm", "viet"},
      {"THAM", "viet"},
      {"COVID-19", "wang"},
      {"19 covid", "wang"},
      {"\"19 covid\"", ""},
      {"中国经济", "wang"},
      {"U.S.", "wang"},
      {"title:visits", "lam"},
      {"title:visit", ""},
      {"title:\"to lam\"", "lam"},
      {"title:common", ""},
      {"title:(tham OR meets)", "trung viet"},
      {"person:\"to lam\"", "lam viet"},
      {"person:wang", "trung wang"},
      {"person:wang -person:\"Wang Yi\"", "wang"},
      {"person:wang title:trung", "trung"},
      {"source:vna", "viet"},
      {"id:trung", "trung"},
      {"id:Trung", ""},
      {"lang:vi", "viet"},
      {"lang:en-GB wang", "trung wang"},
      {"date:2024", "lam trung"},
      {"date:2024-03-22", "trung"},
      {"date:2023..2024", "lam trung viet"},
      {"after:2024-04", "lam"},
      {"before:2024-03-22", "viet"},
      {"date:undated", "wang"},
      {"-date:undated", "lam trung viet"},
      {"date:..", "lam trung viet"},
      {"🎉", "lam trung viet wang"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(index_.Found(c.query), c.found);
  }
}

TEST_F(CompileQueryTest, FindsANameInEverySpelling) {
  for (const char* query : {"viet nam", "Việt Nam", "vietnam", "VIETNAM", "Viê\u0323t Nam",
                            "\"viet nam\"", "\"Vietnam\"", "Socialist Republic of Vietnam"}) {
    SCOPED_TRACE(query);
    EXPECT_EQ(index_.Found(query), "lam trung");
  }
  EXPECT_EQ(index_.Found("hanoi"), "viet wang");
  EXPECT_EQ(index_.Found("Hà Nội"), "viet wang");
  EXPECT_EQ(index_.Found("usa"), "wang");
  EXPECT_EQ(index_.Found("title:\"viet nam\""), "lam");
  EXPECT_EQ(index_.Found("viet nam visit"), "lam trung");
  EXPECT_EQ(index_.Found("\"said vietnam valued\""), "trung");
  EXPECT_EQ(index_.Found("-vietnam"), "viet wang");
  EXPECT_EQ(index_.Found("vietnam NEAR/3 valued"), "trung");
}

TEST_F(CompileQueryTest, TakesExactLettersWhereTheyAreAskedFor) {
  EXPECT_EQ(index_.Found("\"=Việt Nam\""), "trung");
  EXPECT_EQ(index_.warnings(), "");
  EXPECT_EQ(index_.Found("=Lâm"), "viet");
  EXPECT_EQ(index_.Found("\"=Tô Lâm\""), "viet");
  EXPECT_EQ(index_.Found("=Việt"), "trung viet");
  EXPECT_EQ(index_.Found("=Viêt"), "");
  EXPECT_EQ(index_.Found("=lam"), "lam viet");
  EXPECT_EQ(index_.warnings(), "exact-without-marks");
}

TEST_F(CompileQueryTest, MeasuresDistanceInWords) {
  static constexpr struct {
    const char* query;
    const char* found;
  } kCases[] = {
      {"common NEAR/1 perceptions", "trung"},
      {"perceptions NEAR/1 common", "trung"},
      {"perceptions ADJ/1 common", ""},
      {"common ADJ/1 perceptions", "trung"},
      {"officials NEAR/3 perceptions", "trung"},
      {"offic* NEAR/3 percept*", "trung"},
      {"offic* NEAR/2 percept*", ""},
      {"percept* ADJ/1 common", ""},
      {"comm?n ADJ/1 perceptoins~", "trung"},
      {"comm?n NEAR/2 (farm* OR percept*)", "lam trung"},
      {"nothin* NEAR/3 visit", ""},
      {"off?cials NEAR/10 any:place", ""},
      {"\"common percept*\" NEAR/3 visit", "trung"},
      {"officials NEAR/2 perceptions", ""},
      {"officials NEAR/1 reached NEAR/1 common", "trung"},
      {"common NEAR/2 (farmer OR perceptions)", "lam trung"},
      {"wang NEAR/2 person:\"Le Hoai Trung\"", "trung"},
      {"spoke NEAR/2 person:wang", "wang"},
      {"spoke NEAR/1 person:wang", ""},  // a person stands where the name begins
      {"=Lâm NEAR/1 thăm", "viet"},
      {"\"common perceptions\" NEAR/3 visit", "trung"},
      {"nothing NEAR/3 visit", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(index_.Found(c.query), c.found);
  }
}

TEST_F(CompileQueryTest, LoosensOnlyWhatNobodyInsistedOn) {
  static constexpr struct {
    const char* query;
    const char* found;
  } kCases[] = {
      {"farmer Officials", "lam trung"},
      {"farmer absent", "lam"},
      {"farmer +Officials", "trung"},
      {"farmer AND Officials", ""},
      {"farmer \"common perceptions\"", "trung"},
      {"farmer Officials -Beijing", "lam"},
      {"farmer Officials person:wang", "trung"},
      {"person:wang date:2024", "trung"},
      {"farmer (person:wang OR source:VNA)", ""},
      {"farmer tham (person:wang OR source:VNA)", "viet"},
      {"farmer tham date:2023", "viet"},
      {"farmer (-perceptions) tham", "viet"},
      {"viet nam", "lam trung"},
      {"viet nam covid", "lam trung wang"},
      {"title:visits title:meets", ""},
      {"-(farmer Officials)", "lam trung viet wang"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(index_.Found(c.query, Joining::kAny), c.found);
  }
}

TEST(CompileQuery, FindsRolesWithinOneRole) {
  QueryIndex index({
      WithRoles({.id = "minister",
                 .title = "x",
                 .text = "Foreign Minister Ann Ray visited the port.\n",
                 .people = {"Ann Ray"}},
                {"Foreign Minister"}),
      WithRoles({.id = "touching",
                 .title = "x",
                 .text = "Ann Ray, head of state, minister, foreign ministers wrote.\n",
                 .people = {"Ann Ray"}},
                {"head of state", "minister"}),
      WithRoles({.id = "vietnam",
                 .title = "x",
                 .text = "President of Vietnam Ann Ray spoke of the Foreign Minister.\n",
                 .people = {"Ann Ray"}},
                {"President of Vietnam"}),
  });
  static constexpr struct {
    const char* query;
    const char* found;
  } kCases[] = {
      {"role:minister", "minister touching"},
      {"role:Ministers", "minister touching"},
      {"role:\"foreign minister\"", "minister"},
      {"role:\"minister foreign\"", ""},
      {"role:\"state minister\"", ""},  // the end of one role and the beginning of the next
      {"role:\"of state\"", "touching"},
      {"role:(foreign minister)", "minister"},
      {"role:(head OR president)", "touching vietnam"},
      {"role:\"president of Việt Nam\"", "vietnam"},
      {"role:head role:minister", "touching"},
      {"role:port", ""},
      {"-role:minister", "vietnam"},
      {"port NEAR/6 role:minister", "minister"},
      {"port NEAR/5 role:minister", "minister"},
      {"port NEAR/4 role:minister", ""},
      {"role:\"foreign minister\" NEAR/6 visited", "minister"},
      {"role:\"foreign minister\" NEAR/3 person:\"Ann Ray\"", "minister"},
      {"role:president ADJ/3 any:person", "vietnam"},
      {"person:\"Ann Ray\" ADJ/9 role:president", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(index.Found(c.query), c.found);
    EXPECT_EQ(index.warnings(), "");
  }
}

TEST_F(CompileQueryTest, FindsAnyEntityOfAKind) {
  static constexpr struct {
    const char* query;
    const char* found;
  } kCases[] = {
      {"any:person", "lam trung viet wang"},
      {"any:place", "trung viet wang"},
      {"any:org", ""},
      {"any:entity -any:place", "lam"},
      {"talks NEAR/9 any:person", "trung"},
      {"talks NEAR/2 any:person", ""},
      {"thăm ADJ/1 any:place", "viet"},
      {"thăm ADJ/1 any:entity", "viet"},
      {"any:person NEAR/2 any:place", "trung"},
      {"any:person ADJ/4 thăm ADJ/1 any:place", "viet"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(index_.Found(c.query), c.found);
  }
}

TEST_F(CompileQueryTest, LetsTheArchiveDecideWhereANameEnds) {
  static constexpr struct {
    const char* query;
    const char* found;
    const char* understood;
  } kCases[] = {
      {"person:to lam", "lam viet", "articles naming to lam"},
      {"person:to lam farmer", "lam", "articles with farmer, naming to lam"},
      {"person:wang yi talks", "trung", "articles with talks, naming wang yi"},
      {"person:wang talks", "trung", "articles with talks, naming wang"},
      {"person:\"wang\" yi", "", "articles with yi, naming wang"},
      {"person:wang +yi", "", "articles with yi, naming wang"},
      {"person:Wang Beijing", "trung", "articles with Beijing, naming Wang"},
      {"person:Wang Yi Beijing", "trung", "articles with Beijing, naming Wang Yi"},
      {"person:Nobody Known", "", "articles naming Nobody Known"},
      {"farmer OR person:Wang Hanoi", "lam wang",
       "articles with farmer or (with Hanoi (in any spelling), naming Wang)"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(index_.Found(c.query), c.found);
    Result<ParsedQuery> parsed = ParseQuery(c.query, kToday);
    DecideNames(c.query, index_.context().find_name, *parsed);
    EXPECT_EQ(InEnglish(DescribeQuery(*parsed)), c.understood);
  }
}

TEST_F(CompileQueryTest, SaysOnceHowANameWasRead) {
  Result<ParsedQuery> parsed = ParseQuery("visit person:Wang Yi Beijing", kToday);
  DecideNames("visit person:Wang Yi Beijing", index_.context().find_name, *parsed);
  ASSERT_EQ(parsed->warnings.size(), 1u);
  EXPECT_EQ(parsed->warnings[0].code, "unquoted-value");
  EXPECT_THAT(parsed->warnings[0].message, testing::HasSubstr("person:\"Wang Yi\""));
  EXPECT_EQ(parsed->warnings[0].position, (Span{6, 20}));
}

TEST_F(CompileQueryTest, OffersThoseWhomANameMayMean) {
  index_.Found("visit person:Wang");
  const AmbiguousName expected = {
      FacetKind::kPerson,
      "Wang",
      {6, 17},
      2,
      {{"wang_xiaohong", "wang xiaohong", 0}, {"wang_yi", "wang yi", 0}}};
  EXPECT_EQ(index_.ambiguous(), std::vector<AmbiguousName>{expected});
  index_.Found("talks NEAR/5 person:wang");
  EXPECT_EQ(index_.ambiguous().size(), 1u);
  index_.Found("person:\"Wang Yi\"");
  EXPECT_TRUE(index_.ambiguous().empty());
}

TEST_F(CompileQueryTest, SaysWhatOnlyTheArchiveCanTell) {
  EXPECT_EQ(index_.Found("person:Nobody visit"), "");
  EXPECT_EQ(index_.warnings(), "unknown-name");
  EXPECT_THAT(index_.all_warnings()[0].message, testing::HasSubstr("no person 'Nobody'"));
  EXPECT_EQ(index_.all_warnings()[0].position, (Span{0, 13}));
  EXPECT_EQ(index_.Found("person:Wang"), "trung wang");
  EXPECT_EQ(index_.warnings(), "ambiguous-name");
  EXPECT_THAT(index_.all_warnings()[0].message, testing::HasSubstr("wang xiaohong or wang yi"));
  EXPECT_EQ(index_.Found("lang:fr"), "");
  EXPECT_EQ(index_.warnings(), "unknown-language");
  EXPECT_EQ(index_.Found("person:\"Wang Yi\""), "trung");
  EXPECT_EQ(index_.warnings(), "");
}

TEST_F(CompileQueryTest, SaysTheSameThingOnce) {
  const Result<ParsedQuery> parsed = ParseQuery("person:Nobody a b", kToday);
  ASSERT_TRUE(parsed);
  QueryReading said;
  CompileQuery(*parsed, index_.context(), Joining::kAll, said);
  CompileQuery(*parsed, index_.context(), Joining::kAny, said);
  EXPECT_EQ(said.warnings.size(), 1U);
}

TEST_F(CompileQueryTest, NeedsNothingOfTheContext) {
  index_.context() = {};
  index_.context().held = {{kToday, kToday}, {kToday, kToday}};
  EXPECT_EQ(index_.Found("farmer"), "lam");
  EXPECT_EQ(index_.Found("person:wang"), "");
  EXPECT_EQ(index_.Found("lang:en"), "");
}

TEST(CompileQuery, FindsAPastedSentenceByMostOfItsWords) {
  // Sixteen words: twelve are enough, eleven are not.
  const std::string words[] = {"ministers", "agreed", "jointly", "another",  "plan",  "saving",
                               "northern",  "rivers", "lower",   "delta",    "heavy", "floods",
                               "destroyed", "rice",   "fields",  "yesterday"};
  const auto first = [&](std::size_t count, const std::string& rest) {
    std::string text = rest;
    for (std::size_t i = 0; i < count; ++i) text += " " + words[i];
    return text + ".\n";
  };
  QueryIndex index({MakeRecord({.id = "all", .title = "x", .text = first(16, "")}),
                    MakeRecord({.id = "twelve", .title = "x", .text = first(12, "Quiet")}),
                    MakeRecord({.id = "eleven", .title = "x", .text = first(11, "Quiet")}),
                    MakeRecord({.id = "none", .title = "x", .text = "Nothing else.\n"})});
  const std::string pasted = first(16, "");
  EXPECT_EQ(index.Found(pasted), "all twelve");
  EXPECT_EQ(index.Found(pasted + " and of the which"), "all twelve") << "function words count not";
  EXPECT_EQ(index.Ranked(pasted)[0], "all");
  EXPECT_EQ(index.Found(pasted + " +quiet"), "twelve");
  EXPECT_EQ(index.Found(pasted + " id:all"), "all");
  EXPECT_EQ(index.Found(pasted + " -quiet"), "all");
  EXPECT_EQ(index.Found("(" + pasted + ") OR else"), "all none twelve");
  EXPECT_EQ(index.Found(pasted, Joining::kAny), "all eleven twelve");
  // Queries are told apart by their serialised form.
  EXPECT_NE(index.Compile(pasted).matching.serialise(),
            index.Compile(pasted + " more").matching.serialise());
}

TEST(HasSeveralWords, TellsWhereAnyFindsMore) {
  static constexpr struct {
    const char* query;
    bool several;
  } kCases[] = {
      {"", false},
      {"a", false},
      {"a b", true},
      {"a AND b", false},
      {"+a b", true},
      {"\"a b\"", false},
      {"\"a b\" c", true},
      {"a person:x", false},
      {"a b person:x", true},
      {"a OR b", false},
      {"a OR (b c)", true},
      {"a -b", false},
      {"a -(b c)", false},
      {"viet nam", false},
      {"viet nam a", true},
      {"date:2024 person:x", false},
      {"COVID-19", false},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(HasSeveralWords(*ParseQuery(c.query, kToday)), c.several);
  }
}

}  // namespace
}  // namespace dateline
