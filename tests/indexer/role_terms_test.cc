// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/role_terms.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "indexer/document.h"
#include "tests/support/articles.h"

namespace dateline {
namespace {

// The role terms of a text in which one person is described as each of `roles`, wherever the text
// prints it: "XT:minist@1003", by position.
std::string RoleTermsOf(const std::string& text, const std::vector<std::string>& roles,
                        const std::string& language = "en") {
  Record record =
      MakeRecord({.title = "x", .text = text, .language = language, .people = {"Nobody"}});
  for (const std::string& printed : roles) {
    const auto at = static_cast<std::uint32_t>(text.find(printed));
    record.annotation.entities[0].roles.push_back(
        {printed, {at, at + static_cast<std::uint32_t>(printed.size())}});
  }
  const Xapian::Document document = MakeDocument(record);
  std::map<Xapian::termpos, std::string> found;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if (!(*term).starts_with("XT:") && !(*term).starts_with("XU:")) continue;
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      found[*at] += (found[*at].empty() ? "" : "+") + *term;
  }
  std::string joined;
  for (const auto& [at, term] : found)
    joined += (joined.empty() ? "" : " ") + term + "@" + std::to_string(at);
  return joined;
}

TEST(RoleTerms, StandWhereTheRoleIsPrinted) {
  EXPECT_EQ(RoleTermsOf("The Foreign Minister Nobody spoke.\n", {"Foreign Minister"}),
            "XT:foreign@1001 XT:minist@1002");
}

TEST(RoleTerms, FoldAndStemInTheLanguageOfTheArticle) {
  EXPECT_EQ(RoleTermsOf("Bộ trưởng Nobody.\n", {"Bộ trưởng"}, "vi"), "XT:bo@1000 XT:truong@1001");
  EXPECT_EQ(RoleTermsOf("DIRECTORS’ head Nobody.\n", {"DIRECTORS’ head"}),
            "XT:director@1000 XT:head@1001");
}

TEST(RoleTerms, PutTouchingRolesIntoDifferentRows) {
  EXPECT_EQ(RoleTermsOf("Nobody, minister, secretary of state, envoy.\n",
                        {"minister", "secretary of state", "envoy"}),
            "XT:minist@1001 XU:secretari@1002 XU:of@1003 XU:state@1004 XT:envoy@1005");
  EXPECT_EQ(RoleTermsOf("Nobody, minister and secretary.\n", {"minister", "secretary"}),
            "XT:minist@1001 XT:secretari@1003");
}

TEST(RoleTerms, WriteARoleInsideAnotherOnce) {
  EXPECT_EQ(RoleTermsOf("Deputy Prime Minister Nobody.\n",
                        {"Prime Minister", "Deputy Prime Minister", "Minister"}),
            "XT:deputi@1000 XT:prime@1001 XT:minist@1002");
}

TEST(RoleTerms, TakeSpansThatLieOutside) {
  Record record = MakeRecord({.text = "Xi.\n", .people = {"Xi"}});
  record.annotation.entities[0].roles = {{"a", {4'000'000'000u, 4'000'000'010u}}, {"b", {3, 1}}};
  const Xapian::Document document = MakeDocument(record);
  Xapian::TermIterator term = document.termlist_begin();
  term.skip_to("XT:");
  EXPECT_TRUE(term == document.termlist_end() || !(*term).starts_with("XT:"));
}

}  // namespace
}  // namespace dateline
