// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/name_bases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace dateline::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

ImportOptions Options(std::vector<std::string> languages = {"en", "vi"}) {
  ImportOptions options;
  options.languages = std::move(languages);
  options.classes = StandardClasses();
  return options;
}

constexpr char kItem[] =
    R"({"type":"item","id":"Q36014","labels":{"en":{"language":"en","value":"Ho Chi Minh"},)"
    R"("vi":{"language":"vi","value":"Hồ Chí Minh"},"fr":{"language":"fr","value":"Hô Chi Minh"}},)"
    R"("aliases":{"en":[{"language":"en","value":"Uncle Ho"},{"language":"en","value":"Nguyen Ai Quoc"}]},)"
    R"("claims":{"P31":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"item",)"
    R"("id":"Q5"},"type":"wikibase-entityid"}},"rank":"normal"}]}},)";

TEST(ReadWikidataLine, TakesLabelsAndAliasesOfTheLanguagesAskedFor) {
  const auto read = ReadWikidataLine(kItem, Options());
  ASSERT_TRUE(read && *read);
  EXPECT_EQ((*read)->id, "Q36014");
  EXPECT_EQ((*read)->kind, FacetKind::kPerson);
  EXPECT_THAT((*read)->names,
              ElementsAre("Ho Chi Minh", "Hồ Chí Minh", "Uncle Ho", "Nguyen Ai Quoc"));
  EXPECT_THAT((*ReadWikidataLine(kItem, Options({"vi"})))->names, ElementsAre("Hồ Chí Minh"));
}

TEST(ReadWikidataLine, PassesOverWhatIsNotAskedFor) {
  for (const char* line :
       {"[", "]", "", R"({"id":"Q1","labels":{}})", R"({"id":"P31","claims":{}},)"}) {
    const auto read = ReadWikidataLine(line, Options());
    ASSERT_TRUE(read) << line;
    EXPECT_FALSE(*read) << line;
  }
  EXPECT_FALSE(*ReadWikidataLine(kItem, Options({"zh"})));
  ImportOptions no_classes = Options();
  no_classes.classes.clear();
  EXPECT_FALSE(*ReadWikidataLine(kItem, no_classes));
}

TEST(ReadWikidataLine, RefusesWhatIsNoItem) {
  for (const char* line : {"{", "[1", "7", "{\"ids\":3}"}) {
    EXPECT_FALSE(ReadWikidataLine(line, Options())) << line;
  }
}

TEST(ReadWikidataLine, ADeprecatedClassIsNone) {
  std::string item = kItem;
  item.replace(item.find("normal"), 6, "deprecated");
  EXPECT_FALSE(*ReadWikidataLine(item, Options()));
}

TEST(ReadParaNames, ReadsTheColumnsByTheirNames) {
  const auto columns = ReadParaNamesHeader("wikidata_id\teng\tlabel\tlanguage\ttype\r");
  ASSERT_TRUE(columns);
  EXPECT_EQ(*columns, (ParaNamesColumns{0, 4, 3, 2}));
  EXPECT_TRUE(ReadParaNamesHeader("id\ttype\tlang\tname"));
  const auto wrong = ReadParaNamesHeader("id\tname");
  ASSERT_FALSE(wrong);
  EXPECT_THAT(wrong.error().message, HasSubstr("wikidata_id, type, language and label"));
}

TEST(ReadParaNames, ReadsALine) {
  const ParaNamesColumns columns{0, 4, 3, 2};
  const auto place = ReadParaNamesLine("Q1858\tHanoi\tHà Nội\tvi\tLOC\r", columns, Options());
  ASSERT_TRUE(place && *place);
  EXPECT_EQ(**place, (ImportedEntity{"Q1858", FacetKind::kPlace, {"Hà Nội"}}));
  EXPECT_FALSE(*ReadParaNamesLine("Q1858\tHanoi\t河內\tzh\tLOC", columns, Options()));
  EXPECT_FALSE(*ReadParaNamesLine("Q1858\tHanoi\tHanoi\ten\tMISC", columns, Options()));
  EXPECT_FALSE(ReadParaNamesLine("Q1858\tHanoi", columns, Options()));
  EXPECT_FALSE(ReadParaNamesLine("Hanoi\tHanoi\tHanoi\ten\tLOC", columns, Options()));
}

}  // namespace
}  // namespace dateline::cli
