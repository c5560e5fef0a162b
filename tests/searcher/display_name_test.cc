// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/display_name.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/fold.h"
#include "searcher/response.h"

namespace dateline {
namespace {

std::string NameOf(FacetKind kind, const std::vector<std::string>& keys,
                   const std::vector<FormCount>& counts) {
  std::vector<FoldedForm> forms;
  for (const FormCount& count : counts)
    forms.push_back({FoldName(count.form), count.form, count.articles});
  const std::string name = DisplayName(kind, keys, forms);
  std::reverse(forms.begin(), forms.end());
  EXPECT_EQ(DisplayName(kind, keys, forms), name) << "the order of the forms matters";
  return name;
}

std::string PersonName(const std::string& key, const std::vector<FormCount>& counts) {
  return NameOf(FacetKind::kPerson, {key}, counts);
}

TEST(DisplayName, IsTheMostFrequentFullForm) {
  EXPECT_EQ(NameOf(FacetKind::kPerson, {"jane austen", "jane m austen"},
                   {{"Jane Austen", 7}, {"Jane M. Austen", 2}, {"Austen", 9}}),
            "Jane Austen");
}

TEST(DisplayName, PrefersDiacriticsAmongFormsThatFoldAlike) {
  EXPECT_EQ(PersonName("le hoai trung", {{"Le Hoai Trung", 90}, {"Lê Hoài Trung", 2}}),
            "Lê Hoài Trung");
}

TEST(DisplayName, ShowsPlacesAndBodiesAsTheArchivePrintsThem) {
  EXPECT_EQ(NameOf(FacetKind::kPlace, {"mexico"}, {{"Mexico", 90}, {"México", 2}}), "Mexico");
  EXPECT_EQ(NameOf(FacetKind::kPlace, {"viet nam"}, {{"Viet Nam", 3}, {"Việt Nam", 1}}),
            "Việt Nam");
  EXPECT_EQ(NameOf(FacetKind::kPlace, {"viet nam"}, {{"Viet Nam", 4}, {"Việt Nam", 1}}),
            "Viet Nam");
  EXPECT_EQ(NameOf(FacetKind::kOrganisation, {"banco de mexico"},
                   {{"Banco de Mexico", 9}, {"Banco de México", 1}}),
            "Banco de Mexico");
}

TEST(DisplayName, CountsFormsThatFoldAlikeAsOne) {
  EXPECT_EQ(NameOf(FacetKind::kPerson, {"to lam", "lam to"},
                   {{"Lam To", 5}, {"Tô Lâm", 3}, {"To Lam", 3}}),
            "Tô Lâm");
}

TEST(DisplayName, IsNeverInCapitalsWhenThereIsAnother) {
  EXPECT_EQ(PersonName("le hoai trung", {{"LÊ HOÀI TRUNG", 90}, {"Le Hoai Trung", 1}}),
            "Le Hoai Trung");
  EXPECT_EQ(NameOf(FacetKind::kPlace, {"beijing"}, {{"BEIJING", 9}, {"Beijing", 1}}), "Beijing");
  EXPECT_EQ(PersonName("xi jinping", {{"XI JINPING", 3}}), "XI JINPING");
}

TEST(DisplayName, LeavesCapitalsToOrganisationsAndSources) {
  EXPECT_EQ(NameOf(FacetKind::kOrganisation, {"nato"}, {{"NATO", 9}, {"Nato", 2}}), "NATO");
  EXPECT_EQ(NameOf(FacetKind::kSource, {"vns"}, {{"VNS", 9}, {"Vns", 2}}), "VNS");
}

TEST(DisplayName, ShowsAnAcronymOnlyWhenThereIsNoLongForm) {
  EXPECT_EQ(
      NameOf(FacetKind::kOrganisation, {"european union"}, {{"EU", 50}, {"European Union", 3}}),
      "European Union");
  EXPECT_EQ(NameOf(FacetKind::kOrganisation, {"some longer body"}, {{"EU", 50}}), "EU");
}

TEST(DisplayName, KnowsTheSpellingsOfOneName) {
  // "vietnam" is a spelling of the key "viet nam", so it is a full form of it.
  EXPECT_EQ(NameOf(FacetKind::kPlace, {"viet nam"}, {{"Vietnam", 5}, {"VN", 9}}), "Vietnam");
}

TEST(DisplayName, DecidesTiesByLengthThenCodePoints) {
  EXPECT_EQ(PersonName("j k abara", {{"J K Abara", 2}, {"J. K. Abara", 2}}), "J. K. Abara");
  EXPECT_EQ(PersonName("anna berg", {{"Anna berg", 2}, {"Anna Berg", 2}}), "Anna Berg");
}

TEST(DisplayName, IsEmptyWithoutForms) { EXPECT_EQ(PersonName("nobody", {}), ""); }

}  // namespace
}  // namespace dateline
