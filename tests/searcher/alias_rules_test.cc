// SPDX-License-Identifier: GPL-2.0-or-later
// The rules of the alias map, each on the smallest archive that shows it (people.md sections 4, 6,
// 7 and 11).
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/alias_map.h"
#include "tests/searcher/alias_dump.h"

namespace dateline {
namespace {

struct Case {
  const char* what;
  std::vector<PrintedName> printed;
  std::string groups;
};

void ExpectGroups(FacetKind kind, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    EXPECT_EQ(Groups(AliasMap(kind, KeysOf(kind, c.printed))), c.groups);
  }
}

TEST(PersonRules, JoinOneName) {
  ExpectGroups(
      FacetKind::kPerson,
      {{"folded twin", {{"Trần Văn Bình"}, {"Tran Van Binh"}}, "tran van binh"},
       {"order", {{"Sato Haruki"}, {"Haruki Sato"}}, "haruki sato, sato haruki"},
       {"order, Vietnamese",
        {{"Nguyen Van Minh"}, {"Van Minh Nguyen"}},
        "nguyen van minh, van minh nguyen"},
       {"joined",
        {{"Sun Hai Yan"}, {"Sun Haiyan"}, {"Sun Hai-Yan"}},
        "sun hai yan, sun hai-yan, sun haiyan"},
       {"sound",
        {{"Volodymyr Zelensky"}, {"Volodymyr Zelenskiy"}, {"Volodymyr Zelenskyy"}},
        "volodymyr zelenskiy, volodymyr zelensky, volodymyr zelenskyy"},
       {"sound of the given name",
        {{"Mohammed Salah", 3}, {"Mohamed Salah", 2}},
        "mohamed salah, mohammed salah"},
       {"transcriptions of a given name",
        {{"Mohammed bin Salman", 4}, {"Mohammad bin Salman"}, {"Muhammad bin Salman"}},
        "mohammad bin salman, mohammed bin salman, muhammad bin salman"},
       {"doubled letter",
        {{"Ingrid Solberg", 41}, {"Ingrid Sollberg", 2}},
        "ingrid solberg, ingrid sollberg"},
       {"misprint",
        {{"Ingrid Solberg", 41}, {"Ingrid Soberg", 2}},
        "ingrid soberg, ingrid solberg"},
       {"misprint of two letters",
        {{"Lina Kovalenko", 10}, {"Lina Khovalenka"}},
        "lina khovalenka, lina kovalenko"},
       {"middle name",
        {{"Maria Elena Duarte"}, {"Maria Duarte"}},
        "maria duarte, maria elena duarte"},
       {"middle initial", {{"John F. Kennedy"}, {"John Kennedy"}}, "john f kennedy, john kennedy"},
       {"middle initial and name",
        {{"John F. Kennedy"}, {"John Fitzgerald Kennedy"}, {"John Kennedy"}},
        "john f kennedy, john fitzgerald kennedy, john kennedy"},
       {"initial", {{"John Okafor"}, {"J. Okafor"}}, "j okafor, john okafor"},
       {"two initials", {{"James Kofi Abara"}, {"J.K. Abara"}}, "j k abara, james kofi abara"},
       {"particles",
        {{"Pieter Jan van den Broek"}, {"Pieter van den Broek"}},
        "pieter jan van den broek, pieter van den broek"}});
}

TEST(PersonRules, KeepPeopleApart) {
  ExpectGroups(
      FacetKind::kPerson,
      {{"one letter, family first", {{"Zhao Lin", 9}, {"Zhao Lina"}}, "zhao lin; zhao lina"},
       {"one letter, Vietnamese", {{"Do Thi Lan", 9}, {"Do Thi Loan"}}, "do thi lan; do thi loan"},
       {"one letter, by diacritics",
        {{"Kpă Thị Lương", 20}, {"Kpa Thi Luong"}, {"Kpa Thi Luonh"}},
        "kpa thi luong; kpa thi luonh"},
       {"given names in another order",
        {{"Nguyen Van Minh"}, {"Nguyen Minh Van"}},
        "nguyen minh van; nguyen van minh"},
       {"two given names that are family names",
        {{"Thomas James"}, {"James Thomas"}},
        "james thomas; thomas james"},
       {"sexes",
        {{"Daniel Okafor", 20}, {"Daniela Okafor"}, {"Mario Rossi", 20}, {"Maria Rossi"}},
        "daniel okafor; daniela okafor; maria rossi; mario rossi"},
       {"one letter, both frequent",
        {{"Frank Moran", 4}, {"Frank Morgan", 4}},
        "frank moran; frank morgan"},
       {"transcriptions of a name that many bear",
        {{"Muhammad Ali", 4}, {"Mohammed Ali", 2}, {"Ahmed Hussein", 4}, {"Ahmad Hussain"}},
        "ahmad hussain; ahmed hussein; mohammed ali; muhammad ali"},
       {"popes", {{"Leo XIII", 9}, {"Leo XIV", 9}}, "leo xiii; leo xiv"},
       {"short word", {{"Ann Lee", 20}, {"Ann Leo"}}, "ann lee; ann leo"},
       {"two misprints for one",
        {{"Ingrid Solberg", 5}, {"Ingrid Saolberg"}, {"Ingrid Solberk", 25}},
        "ingrid saolberg; ingrid solberg; ingrid solberk"},
       {"ambiguous initial",
        {{"John Okafor"}, {"James Okafor"}, {"J. Okafor"}},
        "j okafor; james okafor; john okafor"},
       {"other initials", {{"Bianca King"}, {"B. B. King"}}, "b b king; bianca king"},
       {"two middle names",
        {{"Maria Elena Duarte"}, {"Maria Duarte"}, {"Maria Luz Duarte"}},
        "maria duarte; maria elena duarte; maria luz duarte"},
       {"dropped word, family first",
        {{"Nguyen Van Minh"}, {"Nguyen Minh"}},
        "nguyen minh; nguyen van minh"},
       {"junior", {{"Carlos Medina Jr."}, {"Carlos Medina"}}, "carlos medina; carlos medina jr"},
       {"numbers",
        {{"Pope Clement VII", 20}, {"Pope Clement VIII"}},
        "pope clement vii; pope clement viii"},
       {"families", {{"Anna Berg", 9}, {"Anna Berger"}}, "anna berg; anna berger"}});
}

TEST(ShortPrior, GivesAShortNameToWhoNearlyAlwaysMeansIt) {
  ExpectGroups(FacetKind::kPerson,
               {{"prior", {{"Trần Văn Bình", 2}, {"Binh"}}, "short:binh, tran van binh"},
                {"prior refused",
                 {{"Trần Văn Bình", 2}, {"Lê Thị Bình"}, {"Bình"}},
                 "le thi binh; short:binh; tran van binh"},
                {"nine of ten",
                 {{"Trần Văn Bình", 9}, {"Lê Thị Bình"}, {"Bình"}},
                 "le thi binh; short:binh, tran van binh"},
                {"one article", {{"Zhao Mingde"}, {"Zhao"}}, "short:zhao; zhao mingde"},
                {"Chinese",
                 {{"Zhao Mingde", 2}, {"Zhao"}, {"Mingde"}},
                 "short:mingde; short:zhao, zhao mingde"},
                {"western",
                 {{"Ingrid Solberg", 2}, {"Solberg"}, {"Ingrid"}},
                 "ingrid solberg, short:solberg; short:ingrid"},
                {"over two keys",
                 {{"Ingrid Solberg"}, {"Ingrid Sollberg"}, {"Solberg"}},
                 "ingrid solberg, ingrid sollberg; short:solberg"}});
}

TEST(ShortPrior, HeedsWhatIsPrinted) {
  std::vector<KeyForms> keys = KeysOf(FacetKind::kPerson, {{"Lucía Torres Vega", 3}, {"Torres"}});
  EXPECT_EQ(Groups(AliasMap(FacetKind::kPerson, keys)), "lucia torres vega; short:torres");
  keys[0].forms.push_back({"Torres", 2});
  EXPECT_EQ(Groups(AliasMap(FacetKind::kPerson, keys)), "lucia torres vega, short:torres");
  keys = KeysOf(FacetKind::kPerson, {{"Robert Okafor", 3}, {"Robert"}});
  keys[0].forms.push_back({"Robert", 2});
  EXPECT_EQ(Groups(AliasMap(FacetKind::kPerson, keys)), "robert okafor; short:robert");
}

TEST(ShortPrior, IsProbableAndLeadsNobody) {
  const AliasMap names(FacetKind::kPerson,
                       KeysOf(FacetKind::kPerson, {{"Tran Van Binh", 2}, {"Binh", 50}}));
  ASSERT_EQ(names.size(), 1U);
  const std::vector<KeyOfEntity> members = names.members(0);
  EXPECT_EQ(members[0].key, "tran van binh");
  EXPECT_FALSE(IsProbable(members[0]));
  EXPECT_TRUE(IsProbable(members[1]));
  EXPECT_FALSE(names.IsShort(0));
  EXPECT_EQ(names.label(0), "Tran Van Binh");
  EXPECT_EQ(names.FindId("short:binh"), 0U);
}

TEST(AliasMap, LetsGoOfAnInitialWhenASecondNameArrives) {
  const AliasMap before(FacetKind::kPerson,
                        KeysOf(FacetKind::kPerson, {{"John Okafor"}, {"J. Okafor"}}));
  EXPECT_EQ(before.FindId("j_okafor"), before.FindId("john_okafor"));
  const AliasMap after(
      FacetKind::kPerson,
      KeysOf(FacetKind::kPerson, {{"John Okafor"}, {"J. Okafor"}, {"James Okafor"}}));
  ASSERT_TRUE(after.FindId("j_okafor")) << "an address is for ever";
  EXPECT_NE(after.FindId("j_okafor"), after.FindId("john_okafor"));
}

TEST(OrganisationRules, JoinOneName) {
  ExpectGroups(FacetKind::kOrganisation,
               {{"legal form", {{"Acme Steel Ltd."}, {"Acme Steel"}}, "acme steel, acme steel ltd"},
                {"the",
                 {{"The Washington Post"}, {"Washington Post"}},
                 "the washington post, washington post"},
                {"of",
                 {{"Central Committee of the Communist Party of China"},
                  {"China Communist Party Central Committee"},
                  {"Communist Party of China Central Committee"},
                  {"Communist Party of China’s Central Committee"}},
                 "central committee of the communist party of china, china communist party central "
                 "committee, communist party of china central committee"},
                {"ministry",
                 {{"Ministry of Health"}, {"Health Ministry"}},
                 "health ministry, ministry of health"},
                {"spelling",
                 {{"World Health Organisation"}, {"World Health Organization"}},
                 "world health organisation, world health organization"},
                {"defence",
                 {{"Ministry of Defence"}, {"Defense Ministry"}, {"Defence Ministry"}},
                 "defence ministry, defense ministry, ministry of defence"}});
}

TEST(OrganisationRules, KeepBodiesApart) {
  ExpectGroups(FacetKind::kOrganisation,
               {{"university",
                 {{"University of Miami"}, {"Miami University"}},
                 "miami university; university of miami"},
                {"other order",
                 {{"State Police Department"}, {"State Department Police"}},
                 "state department police; state police department"},
                {"countries",
                 {{"Austrian Football Association", 90}, {"Australian Football Association"}},
                 "australian football association; austrian football association"},
                {"parties", {{"Labour Party"}, {"Labor Party"}}, "labor party; labour party"},
                {"short words", {{"Grand Bank", 90}, {"Brand Bank"}}, "brand bank; grand bank"}});
}

TEST(OrganisationRules, BindAnAcronymByWhatIsPrintedBesideIt) {
  std::vector<KeyForms> keys =
      KeysOf(FacetKind::kOrganisation, {{"Communist Party of Viet Nam", 5}, {"CPV", 3}});
  EXPECT_EQ(Groups(AliasMap(FacetKind::kOrganisation, keys)),
            "communist party of viet nam; short:cpv");
  keys[0].forms.push_back({"CPV", 4});
  EXPECT_EQ(Groups(AliasMap(FacetKind::kOrganisation, keys)),
            "communist party of viet nam, short:cpv");
}

TEST(OrganisationRules, LeaveAnAcronymOfTwoAlone) {
  std::vector<KeyForms> keys =
      KeysOf(FacetKind::kOrganisation,
             {{"Asian Football Confederation", 5}, {"Africa Finance Corporation", 4}, {"AFC", 3}});
  keys[0].forms.push_back({"AFC", 4});
  keys[1].forms.push_back({"AFC", 3});
  EXPECT_EQ(Groups(AliasMap(FacetKind::kOrganisation, keys)),
            "africa finance corporation; asian football confederation; short:afc");
}

TEST(PlaceRules, JoinOneName) {
  ExpectGroups(FacetKind::kPlace,
               {{"variants", {{"Việt Nam"}, {"Vietnam"}}, "viet nam, vietnam"},
                {"syllables", {{"Hưng Yên"}, {"Hungyen"}}, "hung yen, hungyen"},
                {"hyphen", {{"Saint-Denis"}, {"Saint Denis"}}, "saint denis, saint-denis"},
                {"the",
                 {{"The United States"}, {"United States"}, {"USA"}},
                 "the united states, united states, usa"},
                {"sort", {{"Hebei Province"}, {"Hebei"}}, "hebei, hebei province"}});
}

TEST(PlaceRules, KeepPlacesApart) {
  ExpectGroups(FacetKind::kPlace,
               {{"city", {{"Mexico City"}, {"Mexico"}}, "mexico; mexico city"},
                {"river", {{"Red River"}, {"Red"}}, "red; red river"},
                {"spelling", {{"Austria", 90}, {"Australia"}}, "australia; austria"},
                {"one letter", {{"Slovakia", 90}, {"Slovenia"}}, "slovakia; slovenia"},
                {"court",
                 {{"United States"}, {"United States District"}},
                 "united states; united states district"},
                {"court of a state",
                 {{"Massachusetts"}, {"District of Massachusetts"}},
                 "district of massachusetts; massachusetts"},
                {"towns", {{"Fig Tree"}, {"Figtree"}}, "fig tree; figtree"},
                {"nameless", {{"Central District"}, {"Central"}}, "central; central district"}});
}

TEST(SourceRules, JoinNobody) {
  ExpectGroups(
      FacetKind::kSource,
      {{"order", {{"Post Washington"}, {"Washington Post"}}, "post washington; washington post"}});
}

TEST(SameName, ListsThoseAReaderMayTakeForEachOther) {
  const AliasMap names(
      FacetKind::kPerson,
      KeysOf(FacetKind::kPerson, {{"Wang Yi", 4}, {"Wang Huning", 5}, {"Wang", 6}}));
  const EntityNumber wang = *names.FindKey("short:wang");
  EXPECT_TRUE(names.SameName(wang).empty());
}

}  // namespace
}  // namespace dateline
