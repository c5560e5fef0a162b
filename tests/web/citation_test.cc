// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/citation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/web/page_support.h"
#include "tests/web/site_support.h"
#include "web/citation_text.h"

namespace dateline::web {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Citation Full() {
  Citation citation;
  citation.id = "founding/1";
  citation.title = "Tô Lâm thăm & 100% \"đồng\"";
  citation.authors = {"Nguyễn Văn A", "Reuters and AP"};
  citation.source = "Việt Nam News";
  citation.published = PublishedOn("2024-03-22");
  citation.language = "vi";
  citation.address = "https://example.org/a_b?c=1&d=~e";
  citation.archive = "The Test Times";
  citation.accessed = Range("2026-11-22").first;
  return citation;
}

Citation Dated(const std::string& date, DateOrigin origin = DateOrigin::kHeader) {
  Citation citation = Full();
  citation.published = PublishedOn(date);
  citation.published.origin = origin;
  return citation;
}

Citation Undated() {
  Citation citation = Full();
  citation.published = {};
  return citation;
}

TEST(BibTexCitation, EscapesWhatLatexReads) {
  const std::string entry = FormatCitation(Full(), CitationFormat::kBibTex);
  EXPECT_THAT(entry, StartsWith("@article{founding-1,\n"));
  EXPECT_THAT(entry, HasSubstr("  author = {{Nguyễn Văn A} and {Reuters and AP}},\n"));
  EXPECT_THAT(entry, HasSubstr("  title = {{Tô Lâm thăm \\& 100\\% \"đồng\"}},\n"));
  EXPECT_THAT(entry, HasSubstr("  journal = {Việt Nam News},\n"));
  EXPECT_THAT(entry, HasSubstr("  date = {2024-03-22},\n  year = {2024},\n  month = mar,\n"));
  EXPECT_THAT(entry,
              HasSubstr("  url = {https://example.org/a\\_b?c=1\\&d=\\textasciitilde{}e},\n"));
  EXPECT_THAT(entry, HasSubstr("  urldate = {2026-11-22},\n"));
  EXPECT_THAT(entry, Not(HasSubstr("note")));
  EXPECT_THAT(entry, EndsWith("\n}\n"));
}

TEST(BibTexText, KeepsBracesBalanced) {
  EXPECT_EQ(BibTexText("}, evil = {"), "\\textbraceright{}, evil = \\textbraceleft{}");
  EXPECT_EQ(
      BibTexText("\\input{x}^_#$"),
      "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}\\textasciicircum{}\\_\\#\\$");
  EXPECT_EQ(BibTexText("a\nb"), "a b");
}

TEST(BibTexCitation, SaysNoMoreOfADateThanIsKnown) {
  const auto entry = [](const Citation& citation) {
    return FormatCitation(citation, CitationFormat::kBibTex);
  };
  EXPECT_THAT(entry(Dated("2024-03")),
              HasSubstr("date = {2024-03},\n  year = {2024},\n  month = mar"));
  EXPECT_THAT(entry(Dated("2024")), HasSubstr("date = {2024},\n  year = {2024},\n  url"));
  EXPECT_THAT(entry(Dated("2024-03", DateOrigin::kInferred)), HasSubstr("date = {2024-03~}"));
  EXPECT_THAT(entry(Dated("2024-03", DateOrigin::kInferred)),
              HasSubstr("note = {The date was worked out from the text.}"));
  EXPECT_THAT(entry(Undated()), Not(HasSubstr("year")));
  EXPECT_THAT(entry(Undated()), HasSubstr("note = {No date is known.}"));
}

TEST(RisCitation, IsOneTagALine) {
  EXPECT_EQ(FormatCitation(Full(), CitationFormat::kRis),
            "TY  - NEWS\r\n"
            "ID  - founding/1\r\n"
            "TI  - Tô Lâm thăm & 100% \"đồng\"\r\n"
            "AU  - Nguyễn Văn A\r\n"
            "AU  - Reuters and AP\r\n"
            "T2  - Việt Nam News\r\n"
            "PY  - 2024\r\n"
            "DA  - 2024/03/22/\r\n"
            "LA  - vi\r\n"
            "UR  - https://example.org/a_b?c=1&d=~e\r\n"
            "Y2  - 2026/11/22/\r\n"
            "DB  - The Test Times\r\n"
            "AN  - founding/1\r\n"
            "ER  - \r\n");
}

TEST(RisCitation, LetsNoValueBeginAnotherTag) {
  Citation citation = Full();
  citation.title = "A\r\nER  - \r\nTY  - BOOK";
  EXPECT_THAT(FormatCitation(citation, CitationFormat::kRis),
              HasSubstr("TI  - A  ER  -   TY  - BOOK\r\n"));
}

TEST(RisCitation, SaysNoMoreOfADateThanIsKnown) {
  const auto entry = [](const Citation& citation) {
    return FormatCitation(citation, CitationFormat::kRis);
  };
  EXPECT_THAT(entry(Dated("2024-03")), HasSubstr("DA  - 2024/03//\r\n"));
  EXPECT_THAT(entry(Dated("2024")), HasSubstr("PY  - 2024\r\nDA  - 2024///\r\n"));
  EXPECT_THAT(entry(Dated("2024", DateOrigin::kInferred)),
              HasSubstr("DA  - 2024///date inferred\r\n"));
  EXPECT_THAT(entry(Undated()), Not(HasSubstr("DA  - ")));
  EXPECT_THAT(entry(Undated()), Not(HasSubstr("PY  - ")));
}

TEST(CslCitation, SaysWhatItKnows) {
  const auto csl = [](const Citation& citation) {
    return nlohmann::json::parse(FormatCitation(citation, CitationFormat::kCslJson)).at(0);
  };
  const auto full = csl(Full());
  EXPECT_EQ(full["type"], "article-newspaper");
  EXPECT_EQ(full["author"][1]["literal"], "Reuters and AP");
  EXPECT_EQ(full["issued"]["date-parts"].dump(), "[[2024,3,22]]");
  EXPECT_FALSE(full["issued"].contains("circa"));
  EXPECT_EQ(full["accessed"]["date-parts"].dump(), "[[2026,11,22]]");
  EXPECT_EQ(full["container-title"], "Việt Nam News");
  EXPECT_EQ(csl(Dated("2024-03"))["issued"]["date-parts"].dump(), "[[2024,3]]");
  EXPECT_EQ(csl(Dated("2024", DateOrigin::kInferred))["issued"]["circa"], true);
  EXPECT_FALSE(csl(Undated()).contains("issued"));
}

TEST(CitationText, ReadsAsASentence) {
  EXPECT_EQ(CitationText(English(), Full()),
            "Nguyễn Văn A, Reuters and AP. “Tô Lâm thăm & 100% \"đồng\".” Việt Nam News, "
            "22 March 2024. https://example.org/a_b?c=1&d=~e (accessed 22 November 2026).");
  Citation bare = Undated();
  bare.authors.clear();
  bare.source.clear();
  bare.title = "Who came?";
  EXPECT_THAT(CitationText(English(), bare), StartsWith("“Who came?” n.d. https://"));
  EXPECT_THAT(CitationText(English(), Dated("2024-03", DateOrigin::kInferred)),
              HasSubstr(", [about March 2024]. "));
}

TEST(ArticleCitation, IsServedInEveryForm) {
  const TestSite site(SmallCorpus(), {.public_address = "https://news.example.org"});
  const struct {
    std::string suffix, type, part;
  } cases[] = {
      {".bib", "application/x-bibtex; charset=utf-8",
       "url = {https://news.example.org/article/founding/1}"},
      {".ris", "application/x-research-info-systems; charset=utf-8",
       "UR  - https://news.example.org/article/founding/1"},
      {".csl.json", "application/vnd.citationstyles.csl+json",
       "\"archive_location\":\"founding/1\""},
      {".cite.txt", "text/plain; charset=utf-8", "“Trung meets Wang.” VNS, 22 March 2024."},
  };
  for (const auto& [suffix, type, part] : cases) {
    const Response response = site.Get("/article/founding/1" + suffix);
    EXPECT_EQ(response.status, 200) << suffix;
    EXPECT_EQ(response.content_type, type);
    EXPECT_THAT(response.body, HasSubstr(part));
    EXPECT_EQ(HeaderOf(response, "X-Robots-Tag"), "noindex");
    EXPECT_EQ(site.Get("/article/nothing-such" + suffix).status, 404) << suffix;
    EXPECT_THAT(site.Get("/article/founding/1").body,
                HasSubstr("href=\"/article/founding/1" + suffix + "\""));
  }
  EXPECT_THAT(site.Get("/article/founding/1").body,
              HasSubstr("“Trung meets Wang.” VNS, 22 March 2024. https://news.example.org/"));
}

// An id may end as a form does.
TEST(ArticleCitation, DoesNotHideAnArticleOfThatName) {
  const TestSite site({MakeRecord({.id = "notes.bib", .title = "Notes", .text = "Text.\n"})});
  EXPECT_THAT(site.Get("/article/notes.bib").body, HasSubstr("<h1"));
  EXPECT_THAT(site.Get("/article/notes.bib.bib").body, StartsWith("@misc{notes.bib,"));
}

TEST(ArticleCitation, SaysWhereAHeadlineWasMade) {
  Record record = MakeRecord({.id = "a", .title = "The first words", .text = "The first words.\n"});
  record.article.title_origin = TitleOrigin::kMade;
  const TestSite site({record});
  EXPECT_THAT(site.Get("/article/a.bib").body, HasSubstr("title = {{[The first words]}}"));
  EXPECT_THAT(site.Get("/article/a.ris").body, HasSubstr("N1  - No date is known. The headline"));
}

}  // namespace
}  // namespace dateline::web
