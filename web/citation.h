// SPDX-License-Identifier: GPL-2.0-or-later
// How an article is cited. Nothing is said more surely than it is known: a day, month or year as
// far as the date goes, a date worked out from the text as such, a headline that the source did not
// print in brackets. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/date.h"
#include "searcher/response.h"

namespace dateline::web {

enum class CitationFormat { kBibTex, kRis, kCslJson, kText };

// What every format says, each in its own way.
struct Citation {
  std::string id;     // in the archive
  std::string title;  // in brackets where it was made from the text
  bool title_made = false;
  std::vector<std::string> authors;  // as printed: who is family and who given name is not known
  std::string source;                // the paper or agency, or empty
  Publication published;
  std::string language;  // or empty
  std::string address;   // where it was published, else where it stands in the archive
  std::string archive;   // the site's name
  Day accessed{};
};
Citation CitationOf(const StoredArticle& stored, std::string_view site_name,
                    std::string_view origin, Day accessed);

// One entry with its line end. BibTeX for biblatex, in UTF-8, names in braces so that none is taken
// apart; RIS as reference managers read it (lines end in CR LF); CSL-JSON 1.0, an array of one.
std::string FormatCitation(const Citation& citation, CitationFormat format);

// Text as BibTeX reads it back; as one value of RIS.
std::string BibTexText(std::string_view text);
std::string RisText(std::string_view text);

}  // namespace dateline::web
