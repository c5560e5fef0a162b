// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/citation.h"

#include <fmt/format.h>

#include <algorithm>

#include "web/citation_text.h"
#include "web/html.h"
#include "web/json_parts.h"
#include "web/message_keys/exports.h"
#include "web/messages_exports.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};

bool IsInferred(const Citation& citation) {
  return citation.published.origin == DateOrigin::kInferred;
}

// The year, month and day that are known: one, two or three numbers; none of an undated article.
std::vector<int> DateParts(const Publication& published) {
  if (!published.date) return {};
  const std::chrono::year_month_day day(published.date->first);
  std::vector<int> parts = {static_cast<int>(day.year())};
  if (published.date->granularity == Granularity::kYear) return parts;
  parts.push_back(static_cast<int>(static_cast<unsigned>(day.month())));
  if (published.date->granularity == Granularity::kMonth) return parts;
  parts.push_back(static_cast<int>(static_cast<unsigned>(day.day())));
  return parts;
}

// What an entry is called in a LaTeX source: letters and digits of ASCII, and little else.
std::string BibTexKey(const Citation& citation) {
  std::string key;
  for (const char letter : citation.id) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' ||
                       letter == '.' || letter == ':';
    key += plain ? letter : '-';
  }
  return key;
}

void AddField(std::string& entry, std::string_view name, const std::string& value) {
  if (!value.empty()) entry += fmt::format(",\n  {} = {{{}}}", name, value);
}

// "~" is how biblatex writes a date that is only about right (EDTF).
void AddBibTexDate(const Citation& citation, std::string& entry) {
  const std::vector<int> parts = DateParts(citation.published);
  if (parts.empty()) return;
  AddField(entry, "date",
           FormatPartialDate(*citation.published.date) + (IsInferred(citation) ? "~" : ""));
  AddField(entry, "year", fmt::format("{:04}", parts[0]));
  if (parts.size() > 1)
    entry += fmt::format(",\n  month = {}", kMonths[static_cast<std::size_t>(parts[1]) - 1]);
}

std::string BibTex(const Citation& citation) {
  std::string entry =
      fmt::format("@{}{{{}", citation.source.empty() ? "misc" : "article", BibTexKey(citation));
  std::string authors;
  for (const std::string& author : citation.authors)
    authors += (authors.empty() ? "{" : " and {") + BibTexText(author) + "}";
  AddField(entry, "author", authors);
  AddField(entry, "title", "{" + BibTexText(citation.title) + "}");
  AddField(entry, "journal", BibTexText(citation.source));
  AddBibTexDate(citation, entry);
  AddField(entry, "url", BibTexText(citation.address));
  AddField(entry, "urldate", FormatDay(citation.accessed));
  AddField(entry, "langid", BibTexText(citation.language));
  AddField(entry, "note", BibTexText(CitationNote(citation)));
  return entry + "\n}\n";
}

void AddTag(std::string& entry, std::string_view tag, std::string_view value) {
  if (!value.empty()) entry += fmt::format("{}  - {}\r\n", tag, RisText(value));
}

// "2024/03/22/": year, month, day and a remark, those unknown left empty.
std::string RisDate(const Citation& citation) {
  const std::vector<int> parts = DateParts(citation.published);
  if (parts.empty()) return {};
  std::string date = fmt::format("{:04}", parts[0]);
  for (std::size_t i = 1; i < 3; ++i)
    date += parts.size() > i ? fmt::format("/{:02}", parts[i]) : "/";
  return date + "/" + std::string(IsInferred(citation) ? English()[messages::kCitedAbout] : "");
}

std::string InSlashes(Day day) {
  std::string text = FormatDay(day);
  std::replace(text.begin(), text.end(), '-', '/');
  return text + "/";
}

std::string Ris(const Citation& citation) {
  std::string entry = "TY  - NEWS\r\n";
  AddTag(entry, "ID", citation.id);
  AddTag(entry, "TI", citation.title);
  for (const std::string& author : citation.authors) AddTag(entry, "AU", author);
  AddTag(entry, "T2", citation.source);
  AddTag(entry, "PY", DateParts(citation.published).empty() ? "" : RisDate(citation).substr(0, 4));
  AddTag(entry, "DA", RisDate(citation));
  AddTag(entry, "LA", citation.language);
  AddTag(entry, "UR", citation.address);
  AddTag(entry, "Y2", InSlashes(citation.accessed));
  AddTag(entry, "DB", citation.archive);
  AddTag(entry, "AN", citation.id);
  AddTag(entry, "N1", CitationNote(citation));
  return entry + "ER  - \r\n";
}

Json CslDate(const std::vector<int>& parts) {
  return Json{{"date-parts", Json::array({Json(parts)})}};
}

std::string CslJson(const Citation& citation) {
  Json json;
  json["id"] = citation.id;
  json["type"] = "article-newspaper";
  json["title"] = citation.title;
  for (const std::string& author : citation.authors)
    json["author"].push_back(Json{{"literal", author}});
  if (!citation.source.empty()) json["container-title"] = citation.source;
  if (const std::vector<int> parts = DateParts(citation.published); !parts.empty()) {
    json["issued"] = CslDate(parts);
    if (IsInferred(citation)) json["issued"]["circa"] = true;
  }
  Publication accessed;
  accessed.date = PartialDate{citation.accessed, Granularity::kDay};
  json["accessed"] = CslDate(DateParts(accessed));
  if (!citation.address.empty()) json["URL"] = citation.address;
  if (!citation.language.empty()) json["language"] = citation.language;
  json["archive"] = citation.archive;
  json["archive_location"] = citation.id;
  if (const std::string note = CitationNote(citation); !note.empty()) json["note"] = note;
  return Dump(Json::array({json}));
}

}  // namespace

Citation CitationOf(const StoredArticle& stored, std::string_view site_name,
                    std::string_view origin, Day accessed) {
  const Article& article = stored.record.article;
  const Header& header = stored.record.annotation.header;
  Citation citation;
  citation.id = article.id;
  citation.title = article.title.empty() ? article.id : article.title;
  citation.title_made = article.title_origin == TitleOrigin::kMade;
  if (citation.title_made) citation.title = "[" + citation.title + "]";
  citation.authors = article.authors.empty() ? header.byline : article.authors;
  citation.source = header.source;
  citation.published = header.published;
  if (article.language != "und") citation.language = article.language;
  citation.address = Url::External(article.url).text();
  if (citation.address.empty())
    citation.address = std::string(origin) + std::string(ArticleAddress(article.id, {}).text());
  citation.archive = site_name;
  citation.accessed = accessed;
  return citation;
}

// Braces stay balanced whatever the text has: a brace of the text is a command like the others.
std::string BibTexText(std::string_view text) {
  std::string escaped;
  for (const char letter : text) {
    switch (letter) {
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
        escaped += '\\';
        escaped += letter;
        break;
      case '{':
        escaped += "\\textbraceleft{}";
        break;
      case '}':
        escaped += "\\textbraceright{}";
        break;
      case '~':
        escaped += "\\textasciitilde{}";
        break;
      case '^':
        escaped += "\\textasciicircum{}";
        break;
      case '\\':
        escaped += "\\textbackslash{}";
        break;
      case '\n':
      case '\r':
      case '\t':
        escaped += ' ';
        break;
      default:
        escaped += letter;
    }
  }
  return escaped;
}

// A value is the rest of its line, so that a line end in it would begin another field.
std::string RisText(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

std::string FormatCitation(const Citation& citation, CitationFormat format) {
  switch (format) {
    case CitationFormat::kBibTex:
      return BibTex(citation);
    case CitationFormat::kRis:
      return Ris(citation);
    case CitationFormat::kCslJson:
      return CslJson(citation);
    case CitationFormat::kText:
      break;
  }
  return CitationText(English(), citation) + "\n";
}

}  // namespace dateline::web
