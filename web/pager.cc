// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pager.h"

#include <algorithm>

#include "web/message_keys/results.h"
#include "web/messages.h"

namespace dateline::web {
namespace {

std::size_t LastPage(const PageList& list) {
  return static_cast<std::size_t>((list.total + list.size - 1) / list.size);
}

Html Number(const Locale& locale, const PageList& list, std::size_t page) {
  const Html number = Text(messages::Number(locale, page));
  if (page == list.page) return Join({"<li><span aria-current=\"page\">", number, "</span></li>"});
  return Join({"<li><a rel=\"nofollow\"", Attribute("href", list.address(page)),
               Attribute("aria-label", locale.Say(messages::kPageNumber, {{"page", page}})), ">",
               number, "</a></li>"});
}

// Robots are kept from walking page by page through every search.
Html Step(const PageList& list, std::size_t page, Literal rel, std::string_view word) {
  return Join({"<li><a", Attribute("rel", std::string(rel.view()) + " nofollow"),
               Attribute("href", list.address(page)), ">", Text(word), "</a></li>"});
}

}  // namespace

// Three in a row wherever one stands, so the links do not jump about while paging.
std::vector<std::size_t> OfferedPages(std::size_t page, std::size_t last) {
  std::vector<std::size_t> pages = {1, last};
  const std::size_t from = page > 1 ? page - 1 : 1;
  for (std::size_t near = from; near <= std::min(from + 2, last); ++near) pages.push_back(near);
  std::sort(pages.begin(), pages.end());
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  std::erase_if(pages, [&](std::size_t number) { return number == 0 || number > last; });
  return pages;
}

Html Pager(const Locale& locale, const PageList& list) {
  const std::size_t last = LastPage(list);
  if (list.total == 0 || list.page > last) return {};
  const std::size_t first_shown = (list.page - 1) * list.size + 1;
  const std::size_t last_shown =
      std::min<std::size_t>(list.page * list.size, static_cast<std::size_t>(list.total));
  Html html = Join(
      {"<nav class=\"pages\"", Attribute("aria-label", list.label), ">\n<span class=\"quiet\">",
       Text(locale.Say(messages::kPageRange,
                       {{"first", first_shown}, {"last", last_shown}, {"total", list.total}})),
       "</span>\n"});
  if (last > 1) {
    html += "<ol>";
    if (list.page > 1) html += Step(list, list.page - 1, "prev", locale[messages::kPrevious]);
    std::size_t before = 0;
    for (const std::size_t page : OfferedPages(list.page, last)) {
      if (page > before + 1) html += "<li><span aria-hidden=\"true\">…</span></li>";
      html += Number(locale, list, page);
      before = page;
    }
    if (list.page < last) html += Step(list, list.page + 1, "next", locale[messages::kNext]);
    html += "</ol>\n";
  }
  return html + "</nav>\n";
}

}  // namespace dateline::web
