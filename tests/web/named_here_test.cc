// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/named_here.h"

#include <gtest/gtest.h>

#include "tests/web/markup_check.h"
#include "tests/web/page_support.h"
#include "tests/web/site_support.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(MayBeName, IsAFewPlainWords) {
  for (const char* name : {"Trung", "to lam", "Siobhán O’Hara", "Jean-Luc Picard", "ليلى حداد"})
    EXPECT_TRUE(MayBeName(name)) << name;
  for (const char* query : {"", "  ", "\"to lam\"", "person:Lam", "lam -xi", "a AND b", "lam*",
                            "one two three four five six seven", "date:2024", "(lam)"})
    EXPECT_FALSE(MayBeName(query)) << query;
  EXPECT_FALSE(MayBeName(std::string(500, 'a')));
}

TEST(NamedHere, LeadsFromANameToEveryArticleThatHasIt) {
  const TestSite site;
  for (const char* target :
       {"/search?q=le+hoai+trung", "/search?q=Trung", "/search?q=trung+le+hoai"}) {
    const std::string page = site.Get(target).body;
    EXPECT_THAT(page, HasSubstr("id=\"named-here\"")) << target;
    EXPECT_THAT(page, HasSubstr("<bdi>Lê Hoài Trung</bdi> <span>2</span>")) << target;
    EXPECT_EQ(MarkupFault(page), "");
  }
  EXPECT_EQ(site.Total("/search.json?person=le_hoai_trung"), 2U);
}

// The number is of the articles that following the link leads to, under the filters there are.
TEST(NamedHere, KeepsTheFilters) {
  const TestSite site;
  const std::string page = site.Get("/search?q=Lê+Hoài+Trung&from=2024-03&to=2024-03").body;
  EXPECT_THAT(page,
              HasSubstr("href=\"/search?person=le_hoai_trung&amp;from=2024-03&amp;to=2024-03\""));
  EXPECT_THAT(page, HasSubstr("<bdi>Lê Hoài Trung</bdi> <span>1</span>"));
  EXPECT_EQ(site.Total("/search.json?person=le_hoai_trung&from=2024-03&to=2024-03"), 1U);
}

TEST(NamedHere, SaysNothingOfWordsAndOfWhomIsChosen) {
  const TestSite site;
  for (const char* target :
       {"/search?q=trade", "/search?q=common+perceptions", "/search?q=zzzz", "/search",
        "/search?q=Xi+Jinping&person=xi_jinping", "/search?q=Xi+Jinping&not.person=xi_jinping",
        "/search?q=Xi+Jinping&from=1990&to=1991"})
    EXPECT_THAT(site.Get(target).body, Not(HasSubstr("id=\"named-here\""))) << target;
}

}  // namespace
}  // namespace dateline::web
