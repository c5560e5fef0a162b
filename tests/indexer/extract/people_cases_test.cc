// SPDX-License-Identifier: GPL-2.0-or-later
// The cases of corpus/cases/people.jsonl: what each sentence says of its people.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/fold.h"
#include "tests/indexer/extract/entity_fixture.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

using nlohmann::json;

struct PeopleCase {
  std::string id;
  json content;
};

// What a failing test prints of its parameter.
void PrintTo(const PeopleCase& people_case, std::ostream* out) { *out << people_case.id; }

std::vector<PeopleCase> AllCases() {
  std::ifstream file(SourceFolder() / "corpus/cases/people.jsonl");
  std::vector<PeopleCase> cases;
  for (std::string line; std::getline(file, line);) {
    json content = json::parse(line);
    cases.push_back({content["id"], std::move(content)});
  }
  return cases;
}

std::vector<const Entity*> PeopleAmong(const std::vector<Entity>& entities) {
  std::vector<const Entity*> people;
  for (const Entity& entity : entities) {
    if (entity.kind == EntityKind::kPerson) people.push_back(&entity);
  }
  return people;
}

bool IsNamed(const Entity& person, const json& expected) {
  if (person.name == expected["canonical"]) return true;
  const json also = expected.value("also", json::array());
  return std::find(also.begin(), also.end(), json(person.name)) != also.end();
}

std::set<std::string> Set(const json& strings) { return strings.get<std::set<std::string>>(); }

class PeopleCases : public testing::TestWithParam<PeopleCase> {};

void ExpectAsDesigned(const json& content, const std::vector<Entity>& entities) {
  const std::vector<const Entity*> people = PeopleAmong(entities);
  std::size_t required = 0;
  for (const json& expected : content["people"]) {
    if (expected.value("optional", false)) continue;
    ++required;
    const auto found = std::find_if(people.begin(), people.end(), [&](const Entity* person) {
      return IsNamed(*person, expected);
    });
    ASSERT_NE(found, people.end()) << expected["canonical"];
    const Entity& person = **found;
    EXPECT_EQ(std::set<std::string>(person.forms.begin(), person.forms.end()),
              Set(expected["mentions"]));
    std::set<std::string> roles;
    for (const Role& role : person.roles) roles.insert(role.printed);
    EXPECT_EQ(roles, Set(expected["described_as"])) << person.name;
  }
  EXPECT_EQ(people.size(), required)
      << testing::PrintToString(Shown(entities, EntityKind::kPerson));
}

TEST_P(PeopleCases, AreReadAsDesigned) {
  const json& content = GetParam().content;
  ExpectAsDesigned(content, EntitiesIn(content["text"].get<std::string>()));
}

TEST_P(PeopleCases, AreReadAsDesignedWithTheModel) {
  ASSERT_TRUE(HasShippedModel()) << "no corpus/tagger.model";
  const json& content = GetParam().content;
  ExpectAsDesigned(content, EntitiesByModel(content["text"].get<std::string>()));
}

INSTANTIATE_TEST_SUITE_P(Design, PeopleCases, testing::ValuesIn(AllCases()),
                         [](const testing::TestParamInfo<PeopleCase>& parameter) {
                           std::string name = parameter.param.id;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(PeopleCasesFile, HoldsAllCases) { EXPECT_EQ(AllCases().size(), 30U); }

}  // namespace
}  // namespace dateline
