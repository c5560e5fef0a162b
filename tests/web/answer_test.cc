// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/answer.h"

#include <gtest/gtest.h>

#include "tests/web/page_support.h"
#include "web/assets.h"

namespace dateline::web {
namespace {

std::string HeaderOf(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

TEST(Dress, AllowsNothingFromElsewhere) {
  Response response = HtmlAnswer(200, Html("x"));
  Dress(response, "");
  EXPECT_EQ(HeaderOf(response, "Content-Security-Policy"),
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  EXPECT_EQ(HeaderOf(response, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(HeaderOf(response, "Referrer-Policy"), "same-origin");
  EXPECT_EQ(HeaderOf(response, "Cross-Origin-Opener-Policy"), "same-origin");
  EXPECT_EQ(HeaderOf(response, "Vary"), "Accept-Encoding");
}

TEST(Dress, KeepsPagesPrivateAndRefusalsNowhere) {
  const std::pair<int, std::string> cases[] = {
      {200, "private, no-cache"}, {304, "private, no-cache"}, {400, "no-cache"},
      {404, "no-cache"},          {429, "no-store"},          {503, "no-store"}};
  for (const auto& [status, control] : cases) {
    Response response = HtmlAnswer(status, Html("x"));
    Dress(response, "");
    EXPECT_EQ(HeaderOf(response, "Cache-Control"), control) << status;
  }
}

TEST(Dress, PacksWhatIsLongEnoughForWhoeverTakesIt) {
  Html page;
  for (int i = 0; i < 200; ++i) page += "<p>again</p>";
  Response packed = HtmlAnswer(200, page);
  Dress(packed, "gzip, br");
  EXPECT_EQ(HeaderOf(packed, "Content-Encoding"), "gzip");
  EXPECT_LT(packed.body.size(), 200U);
  Response plain = HtmlAnswer(200, page);
  Dress(plain, "gzip;q=0");
  EXPECT_EQ(HeaderOf(plain, "Content-Encoding"), "");
  Response little = HtmlAnswer(200, Html("x"));
  Dress(little, "gzip");
  EXPECT_EQ(little.body, "x");
}

TEST(EntityTag, ChangesWithWhateverThePageShows) {
  const PageVersion version{7, "dark", Url("/search").Parameter("q", "x")};
  PageVersion other = version;
  EXPECT_EQ(EntityTag(version), EntityTag(other));
  other.generation = 8;
  EXPECT_NE(EntityTag(version), EntityTag(other));
  other = version;
  other.look = "";
  EXPECT_NE(EntityTag(version), EntityTag(other));
  other = version;
  other.address = Url("/search").Parameter("q", "y");
  EXPECT_NE(EntityTag(version), EntityTag(other));
  other = version;
  other.origin = "https://news.example.org";
  EXPECT_NE(EntityTag(version), EntityTag(other));
  EXPECT_TRUE(EntityTag(version).starts_with("W/\"7-" + std::string(BuildId())));
}

TEST(NamesTag, ComparesWeakly) {
  EXPECT_TRUE(NamesTag("W/\"a\"", "W/\"a\""));
  EXPECT_TRUE(NamesTag("\"a\"", "W/\"a\""));
  EXPECT_TRUE(NamesTag("W/\"b\", W/\"a\"", "W/\"a\""));
  EXPECT_TRUE(NamesTag("*", "W/\"a\""));
  EXPECT_FALSE(NamesTag("", "W/\"a\""));
  EXPECT_FALSE(NamesTag("W/\"ab\"", "W/\"a\""));
}

TEST(ThemeOf, TakesOurTwoValuesOnly) {
  EXPECT_EQ(ThemeOf("theme=dark"), "dark");
  EXPECT_EQ(ThemeOf("a=b; theme=light; c=d"), "light");
  for (const std::string_view none : {"", "theme=", "theme=pink", "xtheme=dark", "theme=dark2"}) {
    EXPECT_EQ(ThemeOf(none), "") << none;
  }
}

}  // namespace
}  // namespace dateline::web
