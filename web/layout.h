// SPDX-License-Identifier: GPL-2.0-or-later
// What every page has around its own part: head, search box, navigation, foot.
#pragma once

#include <optional>
#include <string>

#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// Whether the browser's settings chose the language, or the address did: then every link keeps it.
enum class LanguageChoice { kByBrowser, kByAddress };

// What is the same for every page of one visit.
struct Setting {
  std::string site_name = "Dateline";
  std::string theme{};                      // "light", "dark"; empty: as the browser likes
  const ArchiveSummary* summary = nullptr;  // null where the archive was not asked
  const Locale& locale = English();
  LanguageChoice chosen = LanguageChoice::kByBrowser;
  std::string origin{};  // before addresses that machines read; may be empty
};

// The parameter that chooses the language, whatever the browser asks for. It comes last.
inline constexpr Literal kLanguageParameter = "hl";

enum class NavItem { kNone, kPeople, kApi, kHelp };
enum class HeaderBox { kShown, kLeftOut };   // the home page has its own
enum class Indexing { kAllowed, kRefused };  // by search engines

struct Frame {
  std::string title;
  std::string query;  // what stands in the search box
  std::optional<Url> canonical;
  std::optional<Url> here = {};  // what was asked for, of a page that has no canonical address
  Indexing indexing = Indexing::kAllowed;
  NavItem current = NavItem::kNone;
  HeaderBox box = HeaderBox::kShown;
  std::optional<Url> feed = {};  // of what the page lists
  std::string data = {};         // JSON-LD, or nothing
};

// The whole page. `body` is what stands between header and foot, landmarks included. Any thread.
Html Page(const Setting& setting, const Frame& frame, const Html& body);

// The search box; also the middle of the home page.
Html SearchBox(const Locale& locale, std::string_view query);

}  // namespace dateline::web
