// SPDX-License-Identifier: GPL-2.0-or-later
// What every page has around its own part: head, search box, navigation, foot.
#pragma once

#include <optional>
#include <string>

#include "searcher/response.h"
#include "web/html.h"

namespace dateline::web {

// What is the same for every page of one visit.
struct Setting {
  std::string site_name = "Dateline";
  std::string theme{};                      // "light", "dark"; empty: as the browser likes
  const ArchiveSummary* summary = nullptr;  // null where the archive was not asked
};

enum class NavItem { kNone, kPeople, kHelp };
enum class HeaderBox { kShown, kLeftOut };   // the home page has its own
enum class Indexing { kAllowed, kRefused };  // by search engines

struct Frame {
  std::string title;
  std::string query;  // what stands in the search box
  std::optional<Url> canonical;
  Indexing indexing = Indexing::kAllowed;
  NavItem current = NavItem::kNone;
  HeaderBox box = HeaderBox::kShown;
};

// The whole page. `body` is what stands between header and foot, landmarks included. Any thread.
Html Page(const Setting& setting, const Frame& frame, const Html& body);

// The search box; also the middle of the home page.
Html SearchBox(std::string_view query);

}  // namespace dateline::web
