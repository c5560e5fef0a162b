// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/annotation_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline::cli {
namespace {

using nlohmann::json;

TEST(AnnotationJson, SaysNullForWhatIsUnknown) {
  const json found = json::parse(AnnotationJson("a", Article{}, Annotation{}));
  EXPECT_EQ(found["id"], "a");
  EXPECT_TRUE(found["publication_date"].is_null());
  EXPECT_TRUE(found["source"].is_null());
  EXPECT_TRUE(found["dateline_place"].is_null());
  EXPECT_EQ(found["people"], json::array());
  EXPECT_EQ(found["dates"], json::array());
}

TEST(AnnotationJson, WritesPeopleWithFormsSpansAndRoles) {
  Article article;
  article.text = "Envoy Lê Hoài Trung spoke on Friday. Trung left.";
  Entity person;
  person.key = "le hoai trung";
  person.name = "Lê Hoài Trung";
  person.forms = {"Lê Hoài Trung", "Trung"};
  person.mentions = {{Field::kText, {6, 21}, MentionRule::kFullName, 1},
                     {Field::kText, {39, 44}, MentionRule::kShortName, 0.5f}};
  person.roles = {{"Envoy", {0, 5}}};
  Annotation annotation;
  annotation.entities = {person};
  const json found = json::parse(AnnotationJson("a", article, annotation));
  ASSERT_EQ(found["people"].size(), 1u);
  const json& first = found["people"][0];
  EXPECT_EQ(first["canonical"], "Lê Hoài Trung");
  EXPECT_EQ(first["mentions"], json({"Lê Hoài Trung", "Trung"}));
  EXPECT_EQ(first["described_as"], json({"Envoy"}));
  EXPECT_EQ(first["spans"], json::parse("[[6,21],[39,44]]"));
  EXPECT_EQ(first["rules"], json({"full-name", "short-name"}));
  EXPECT_EQ(found["organisations"], json::array());
}

TEST(AnnotationJson, MarksWhoIsOnlyCredited) {
  Article article;
  article.text = "By Ann Lee\nIngrid Solberg won.";
  const auto person = [](const char* key, const char* name, Span span) {
    Entity entity;
    entity.key = key;
    entity.name = name;
    entity.forms = {name};
    entity.mentions = {{Field::kText, span}};
    return entity;
  };
  Annotation annotation;
  annotation.entities = {person("ingrid solberg", "Ingrid Solberg", {11, 25})};
  const std::vector<Entity> credited = {person("ann lee", "Ann Lee", {3, 10})};
  const json people =
      json::parse(AnnotationJson("a", article, annotation, {credited, {}, {}}))["people"];
  ASSERT_EQ(people.size(), 2u);
  EXPECT_EQ(people[0]["canonical"], "Ingrid Solberg");
  EXPECT_FALSE(people[0].contains("credited"));
  EXPECT_EQ(people[1]["canonical"], "Ann Lee");
  EXPECT_EQ(people[1]["credited"], true);
}

TEST(AnnotationJson, WritesDatesAsPrintedWithTheirDays) {
  Article article;
  article.text = "It opened on Friday.";
  const Day friday(std::chrono::year(2024), std::chrono::month(3), std::chrono::day(22));
  DateMention mention;
  mention.span = {13, 19};
  mention.value = "2024-03-22";
  mention.days = DayRange{friday, friday};
  Annotation annotation;
  annotation.dates = {mention};
  const json date = json::parse(AnnotationJson("a", article, annotation))["dates"][0];
  EXPECT_EQ(date["text"], "Friday");
  EXPECT_EQ(date["value"], "2024-03-22");
  EXPECT_EQ(date["type"], "DATE");
  EXPECT_EQ(date["first"], "2024-03-22");
  for (const char* key : {"anchor", "anchored_at", "inferred", "modifier", "confidence", "period"})
    EXPECT_FALSE(date.contains(key)) << key;
}

TEST(AnnotationJson, WritesWhatADateWasCountedFromAndThePeriodItOpens) {
  Article article;
  article.text = "From late 2015 to 2019.";
  DateMention mention;
  mention.span = {5, 14};
  mention.anchor = DateAnchor::kLocal;
  mention.anchored_at = ParseDayRange("2024-03-22")->first;
  mention.inferred = true;
  mention.modifier = DateModifier::kLate;
  mention.confidence = 0.5F;
  mention.period = DayRange{ParseDayRange("2015")->first, ParseDayRange("2019")->last};
  Annotation annotation;
  annotation.dates = {mention};
  const json date = json::parse(AnnotationJson("a", article, annotation))["dates"][0];
  EXPECT_EQ(date["anchor"], "local");
  EXPECT_EQ(date["anchored_at"], "2024-03-22");
  EXPECT_EQ(date["inferred"], true);
  EXPECT_EQ(date["modifier"], "late");
  EXPECT_EQ(date["confidence"], 0.5);
  EXPECT_EQ(date["period"], json({"2015-01-01", "2019-12-31"}));
}

TEST(AnnotationJson, SaysWhichDatesAreNoneOfTheStory) {
  Article article;
  article.title = "Vote on May 5";
  article.text = "HUE, March 22 - Voters met on Friday.";
  const auto mention = [](Span span, const char* value) {
    DateMention made;
    made.span = span;
    made.value = value;
    return made;
  };
  Annotation annotation;
  annotation.dates = {mention({30, 36}, "2024-03-22")};
  const BesideStory beside{{}, {mention({5, 13}, "2024-03-22")}, {mention({8, 13}, "2024-05-05")}};
  const json dates = json::parse(AnnotationJson("a", article, annotation, beside))["dates"];
  ASSERT_EQ(dates.size(), 3U);
  EXPECT_EQ(dates[0]["text"], "May 5");
  EXPECT_EQ(dates[0]["in"], "title");
  EXPECT_FALSE(dates[0].contains("start"));  // of a headline that is no part of the text
  EXPECT_EQ(dates[1]["text"], "March 22");
  EXPECT_EQ(dates[1]["in"], "frame");
  EXPECT_EQ(dates[2]["text"], "Friday");
  EXPECT_FALSE(dates[2].contains("in"));
}

TEST(AnnotationJson, WritesTheZoneOfAClockBesideItsValue) {
  Article article;
  article.text = "At 1120 GMT it fell.";
  DateMention mention;
  mention.span = {3, 11};
  mention.type = DateType::kTime;
  mention.value = "2024-03-22T11:20Z";
  Annotation annotation;
  annotation.dates = {mention};
  const json date = json::parse(AnnotationJson("a", article, annotation))["dates"][0];
  EXPECT_EQ(date["value"], "2024-03-22T11:20");
  EXPECT_EQ(date["zone"], "UTC");
}

}  // namespace
}  // namespace dateline::cli
