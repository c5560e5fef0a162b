// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/name_order.h"

#include <gtest/gtest.h>

#include "indexer/extract/person_name.h"
#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

PersonName NameOf(std::string_view printed) {
  const Article article = ArticleOf(printed);
  const std::vector<Token> tokens = Tokenise(article, Header{}, ShippedGazetteer());
  return MakePersonName(tokens, 0, tokens.size());
}

TEST(OrderOf, KnowsTheThreeClasses) {
  const struct {
    const char* name;
    NameOrder order;
  } kCases[] = {
      {"Trần Văn Bình", NameOrder::kVietnamese},
      {"Tran Van Binh", NameOrder::kVietnamese},
      {"Do Thi Loan", NameOrder::kVietnamese},
      {"Tô Lâm", NameOrder::kVietnamese},
      {"Nguyễn Phú Trọng", NameOrder::kVietnamese},
      {"Zhao Mingde", NameOrder::kFamilyFirst},
      {"Xie Chun Tao", NameOrder::kFamilyFirst},
      {"Wang Yi", NameOrder::kFamilyFirst},
      {"Song Ki-hoon", NameOrder::kFamilyFirst},
      {"Kim Jong Un", NameOrder::kFamilyFirst},
      {"Ingrid Solberg", NameOrder::kFamilyLast},
      {"Pieter van den Broek", NameOrder::kFamilyLast},
      {"Van den Broek", NameOrder::kFamilyLast},
      {"Faisal bin Rashid", NameOrder::kFamilyLast},
      {"J.K. Abara", NameOrder::kFamilyLast},
  };
  for (const auto& row : kCases) EXPECT_EQ(NameOf(row.name).order, row.order) << row.name;
}

TEST(PersonName, KeepsSuffixNicknameAndInitialsApart) {
  EXPECT_EQ(NameOf("Carlos Medina Jr.").Key(), "carlos medina jr");
  EXPECT_EQ(NameOf("Carlos Medina Jr.").suffix, "jr");
  EXPECT_EQ(NameOf("Manuel \"Manny\" Duarte").Key(), "manuel duarte");
  EXPECT_EQ(NameOf("Manuel \"Manny\" Duarte").nickname, "manny");
  EXPECT_EQ(NameOf("J.K. Abara").Key(), "j k abara");
  EXPECT_EQ(NameOf("J. K. Abara").Key(), "j k abara");
  EXPECT_EQ(NameOf("Jean-Luc Morel").Key(), "jean-luc morel");
  EXPECT_EQ(NameOf("Sean O’Leary").Key(), "sean o'leary");
  EXPECT_EQ(NameOf("Lê Văn Đạt").Key(), "le van dat");
}

TEST(PersonName, IsFullWithANumber) {
  EXPECT_EQ(NameOf("Leo XIV").Key(), "leo xiv");
  EXPECT_EQ(NameOf("Leo XIV").suffix, "xiv");
  EXPECT_TRUE(NameOf("Leo XIV").IsFull());
  EXPECT_FALSE(NameOf("Leo").IsFull());
  EXPECT_FALSE(IsSamePerson(NameOf("Leo XIV"), NameOf("Leo XIII")));
  EXPECT_EQ(FitOf(NameOf("Leo"), NameOf("Leo XIV")), ShortFit::kUsual);
  EXPECT_EQ(FitOf(NameOf("Leo XIV"), NameOf("Leo XIII")), ShortFit::kNone);
  // Names that are spelt as numbers are.
  EXPECT_EQ(NameOf("Phạm Tường Vi").Key(), "pham tuong vi");
  EXPECT_EQ(NameOf("Phạm Tường Vi").suffix, "");
  EXPECT_EQ(NameOf("Li Xi").suffix, "");
  EXPECT_EQ(NameOf("Malcolm X").suffix, "");
}

TEST(IsSamePerson, JoinsWhatDesignSaysIsOne) {
  const std::pair<const char*, const char*> kSame[] = {
      {"Nguyễn Thị Hạnh", "Nguyen Thi Hanh"},
      {"Sato Haruki", "Haruki Sato"},
      {"Sun Hai Yan", "Sun Haiyan"},
      {"J. K. Abara", "James Abara"},
      {"Ingrid M. Solberg", "Ingrid Solberg"},
      {"Volodymyr Zelensky", "Volodymyr Zelenskiy"},
      {"Pieter van den Broek", "Van den Broek"},
      {"Lucía Torres Vega", "Torres Vega"},
      {"Lucía Torres Vega", "Lucia Torres"},
      {"Maria Elena Duarte", "Maria Duarte"},
  };
  for (const auto& [a, b] : kSame) {
    EXPECT_TRUE(IsSamePerson(NameOf(a), NameOf(b))) << a << " / " << b;
    EXPECT_TRUE(IsSamePerson(NameOf(b), NameOf(a))) << b << " / " << a;
  }
}

TEST(IsSamePerson, KeepsApartWhatOneLetterTellsApart) {
  const std::pair<const char*, const char*> kApart[] = {
      {"Do Thi Lan", "Do Thi Loan"},     {"Zhao Lin", "Zhao Lina"},
      {"Anna Okafor", "Daniel Okafor"},  {"Carlos Medina Jr.", "Carlos Medina"},
      {"Marek Petrov", "Elena Petrova"}, {"Faisal bin Rashid", "Omar bin Rashid"},
      {"Jim Kolberg", "James Kolbert"},  {"Tô Lâm", "Tô Hà"},
  };
  for (const auto& [a, b] : kApart) {
    EXPECT_FALSE(IsSamePerson(NameOf(a), NameOf(b))) << a << " / " << b;
    EXPECT_FALSE(IsSamePerson(NameOf(b), NameOf(a))) << b << " / " << a;
  }
}

TEST(FitOf, RanksShortFormsByPosition) {
  EXPECT_EQ(FitOf(NameOf("Trung"), NameOf("Lê Hoài Trung")), ShortFit::kUsual);
  EXPECT_EQ(FitOf(NameOf("Le"), NameOf("Lê Hoài Trung")), ShortFit::kGiven);
  EXPECT_EQ(FitOf(NameOf("Wang"), NameOf("Wang Yi")), ShortFit::kUsual);
  EXPECT_EQ(FitOf(NameOf("Solberg"), NameOf("Ingrid Solberg")), ShortFit::kUsual);
  EXPECT_EQ(FitOf(NameOf("Torres"), NameOf("Lucía Torres Vega")), ShortFit::kFamilyPart);
  EXPECT_EQ(FitOf(NameOf("Faisal"), NameOf("Faisal bin Rashid")), ShortFit::kUsual);
  EXPECT_EQ(FitOf(NameOf("Rashid"), NameOf("Faisal bin Rashid")), ShortFit::kFamilyPart);
  EXPECT_EQ(FitOf(NameOf("Mirziyoev"), NameOf("Shavkat Mirziyoyev")), ShortFit::kMisspelt);
  EXPECT_EQ(FitOf(NameOf("Berg"), NameOf("Ingrid Solberg")), ShortFit::kNone);
}

TEST(FitOf, TakesRunsOfParts) {
  EXPECT_EQ(FitOf(NameOf("Thu Ha"), NameOf("Dinh Thi Thu Ha")), ShortFit::kUsual);
  EXPECT_EQ(FitOf(NameOf("El Idrissi"), NameOf("Fatima El Idrissi Mhamdi")), ShortFit::kFamilyPart);
  EXPECT_EQ(FitOf(NameOf("Díaz-Canel"), NameOf("Miguel Díaz-Canel Bermúdez")),
            ShortFit::kFamilyPart);
  EXPECT_EQ(FitOf(NameOf("Mario Díaz"), NameOf("Miguel Mario Díaz Bermúdez")), ShortFit::kNone);
  EXPECT_EQ(FitOf(NameOf("Salman"), NameOf("Omar bin Salman bin Aziz")), ShortFit::kGiven);
  EXPECT_EQ(FitOf(NameOf("Salman bin Aziz"), NameOf("Omar bin Salman bin Aziz")), ShortFit::kNone);
}

TEST(IsSamePerson, TakesInitialsOfAllButOnePart) {
  EXPECT_TRUE(IsSamePerson(NameOf("L.B. May"), NameOf("Lê Bá May")));
  EXPECT_TRUE(IsSamePerson(NameOf("Hsu C.W."), NameOf("Hsu Chia-wei")));
  EXPECT_FALSE(IsSamePerson(NameOf("L.C. May"), NameOf("Lê Bá May")));
  EXPECT_FALSE(IsSamePerson(NameOf("J. P. Singh"), NameOf("Jitendra Singh-Deo")));
}

}  // namespace
}  // namespace dateline
