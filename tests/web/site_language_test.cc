// SPDX-License-Identifier: GPL-2.0-or-later
// The language of a visit: chosen by the browser or by the address, and kept by every link.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "tests/web/markup_check.h"
#include "tests/web/site_support.h"
#include "web/html.h"
#include "web/locale.h"
#include "web/message_table.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

const TestSite::Headers kVietnamese = {{"accept-language", "vi-VN,vi;q=0.9,en;q=0.5"}};

std::vector<std::string> Pages() {
  return {"/",
          "/search",
          "/search?q=trade",
          "/search?q=trade&page=9",
          "/search?q=common+perceptions&person=le_hoai_trung&from=2024&axis=mentioned",
          "/search?q=trade+nonsense&explain=1",
          "/search?q=zzzz&person=le_hoai_trung&from=2024-03",
          "/search?from=2024-13",
          "/search?q=%22common",
          "/search?q=to*",
          "/facet/person",
          "/facet/person?order=standing-out",
          "/facet/place?find=x&q=trade",
          "/article/founding/1",
          "/article/e",
          "/person/le_hoai_trung",
          "/person/nobody",
          "/org/officials",
          "/place/beijing",
          "/pair?person=le_hoai_trung&person=wang_yi",
          "/pair?person=le_hoai_trung&person=xi_jinping",
          "/pair?person=x",
          "/day/2024-03-22",
          "/day/2001-01-01",
          "/day/--03-22",
          "/day/2024-02-30",
          "/compare?before=founding/1&after=founding/2",
          "/compare",
          "/help",
          "/sources",
          "/api",
          "/people",
          "/people?letter=d&order=latest",
          "/nothing"};
}

// English that would only be English: whole messages, and the text between the places of others.
std::vector<std::string> EnglishWords() {
  const Locale& vietnamese = Locale::Of(Language::kVietnamese);
  std::vector<std::string> words;
  for (const auto& [key, name] : MessageKeys()) {
    const std::string_view text = English().pattern(key).text();
    if (text.empty()) {
      for (const MessagePiece* piece : English().pattern(key).Decide({}, English().data())) {
        if (piece->kind == MessagePiece::Kind::kText && piece->text.size() >= 10)
          words.push_back(Text(piece->text).text());
      }
    } else if (text != vietnamese[key] && text.size() > 4) {  // "to" is code too
      words.push_back(">" + Text(text).text() + "<");
      for (const char* attribute : {"aria-label", "placeholder", "title", "content"})
        words.push_back(std::string(" ") + attribute + "=\"" + Text(text).text() + "\"");
    }
  }
  return words;
}

TEST(Language, OfAPageIsOneOfTheBrowsers) {
  const TestSite site;
  const Response english = site.Get("/search?q=trade");
  EXPECT_THAT(english.body, HasSubstr("<html lang=\"en\">"));
  EXPECT_EQ(HeaderOf(english, "Content-Language"), "en");
  const Response vietnamese = site.Get("/search?q=trade", kVietnamese);
  EXPECT_THAT(vietnamese.body, HasSubstr("<html lang=\"vi\">"));
  EXPECT_THAT(vietnamese.body, HasSubstr("bài viết"));
  EXPECT_EQ(HeaderOf(vietnamese, "Content-Language"), "vi");
  EXPECT_THAT(vietnamese.body, Not(HasSubstr("hl=vi")));
  EXPECT_THAT(vietnamese.body, HasSubstr("href=\"/search?q=trade&amp;hl=en\" lang=\"en\""));
  EXPECT_THAT(std::string(HeaderOf(vietnamese, "Vary")), HasSubstr("Accept-Language"));
  EXPECT_NE(HeaderOf(english, "ETag"), HeaderOf(vietnamese, "ETag"));
}

TEST(Language, OfTheAddressGoesBeforeTheBrowsers) {
  const TestSite site;
  EXPECT_THAT(site.Get("/?hl=en", kVietnamese).body, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(site.Get("/?hl=vi").body, HasSubstr("<html lang=\"vi\">"));
  EXPECT_THAT(site.Get("/?hl=xx", kVietnamese).body, HasSubstr("<html lang=\"vi\">"));
  const std::string tag(HeaderOf(site.Get("/?hl=vi"), "ETag"));
  EXPECT_NE(tag, HeaderOf(site.Get("/", kVietnamese), "ETag"));  // its links differ
  EXPECT_EQ(site.Get("/?hl=vi", {{"if-none-match", tag}}).status, 304);
}

TEST(Language, SpeaksNothingElse) {
  const TestSite site;
  const std::vector<std::string> english = EnglishWords();
  ASSERT_GT(english.size(), 400U);
  for (const std::string& target : Pages()) {
    const Response page = site.Get(target, kVietnamese);
    EXPECT_EQ(MarkupFault(page.body), "") << target;
    EXPECT_THAT(page.body, Not(testing::ContainsRegex("\\{[a-z]+\\}"))) << target;
    for (const std::string& words : english)
      EXPECT_EQ(page.body.find(words), page.body.npos) << words << " in " << target;
  }
}

TEST(Language, IsKeptByEveryLinkAndForm) {
  const TestSite site;
  static const std::regex kLink(R"re(<a [^>]*href="(/[^"]*)")re");
  static const std::regex kForm(R"re(<form[\s\S]*?</form>)re");
  for (const std::string& target : Pages()) {
    const std::string chosen = target + (target.find('?') == target.npos ? "?hl=vi" : "&hl=vi");
    const std::string body = site.Get(chosen).body;
    EXPECT_EQ(MarkupFault(body), "") << target;
    const std::sregex_iterator end;
    for (std::sregex_iterator link(body.begin(), body.end(), kLink); link != end; ++link)
      EXPECT_THAT((*link)[1].str(), HasSubstr("hl=")) << target;
    for (std::sregex_iterator form(body.begin(), body.end(), kForm); form != end; ++form)
      EXPECT_THAT(form->str(), HasSubstr("name=\"hl\" value=\"vi\"")) << target;
  }
}

TEST(Language, OfWarningsAndRefusedQueriesIsThePages) {
  const TestSite site;
  EXPECT_THAT(site.Get("/search?q=%22common", kVietnamese).body,
              HasSubstr("Thiếu dấu ngoặc kép cuối cùng"));
  EXPECT_THAT(site.Get("/search?q=to*", kVietnamese).body, HasSubstr("hãy gõ thêm chữ"));
  EXPECT_THAT(site.Get("/search?q=%22common").body,
              HasSubstr("The last quotation mark is missing"));
}

TEST(Language, IsKeptByRedirects) {
  const TestSite site;
  EXPECT_EQ(HeaderOf(site.Get("/day/2024-03?hl=vi"), "Location"),
            std::string(HeaderOf(site.Get("/day/2024-03"), "Location")) + "&hl=vi");
}

TEST(Language, OfJsonIsEnglish) {
  const TestSite site;
  for (const std::string target :
       {"/search.json?q=%22common", "/search.json?from=2024-13", "/nothing.json",
        "/suggest.json?q=tru", "/pair.json", "/day/2024-02-30.json"}) {
    const Response json = site.Get(target, kVietnamese);
    std::string english = site.Get(target).body;
    std::string asked = json.body;
    static const std::regex kTook(R"("took_ms":[0-9.e-]+)");
    EXPECT_EQ(std::regex_replace(asked, kTook, ""), std::regex_replace(english, kTook, ""))
        << target;
    EXPECT_EQ(HeaderOf(json, "Content-Language"), "") << target;
  }
}

TEST(Language, OfRefusalsIsTheVisitors) {
  const TestSite site;
  Refused refused{503, "busy", false, "/search"};
  refused.parameters = {{"q", "common perceptions"}};
  refused.accept_language = "vi";
  const Response page = site.site().Refuse(refused);
  EXPECT_THAT(page.body, HasSubstr("Kho lưu trữ đang bận"));
  EXPECT_THAT(page.body, HasSubstr("value=\"common perceptions\""));
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?q=common%20perceptions\""));
}

}  // namespace
}  // namespace dateline::web
