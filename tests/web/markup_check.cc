// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/web/markup_check.h"

#include <algorithm>
#include <set>

namespace dateline::web {
namespace {

constexpr std::string_view kVoid[] = {"meta", "link", "input", "br", "img"};

bool IsVoid(std::string_view name) {
  return std::find(std::begin(kVoid), std::end(kVoid), name) != std::end(kVoid);
}

std::string_view NameOf(std::string_view tag) {
  return tag.substr(0, tag.find_first_of(" \t\n/>"));
}

std::string Unescaped(std::string_view text) {
  std::string out(text);
  for (std::size_t at; (at = out.find("&amp;")) != out.npos;) out.replace(at, 5, "&");
  return out;
}

// The value of ` name="..."` in a tag.
std::string_view ValueIn(std::string_view tag, std::string_view start) {
  const std::size_t begin = tag.find(start);
  if (begin == tag.npos) return {};
  const std::string_view rest = tag.substr(begin + start.size());
  return rest.substr(0, rest.find('"'));
}

// Calls `visit` with each tag, without its angle brackets. Attribute values are ours and hold no
// raw '>'.
template <typename Visit>
void ForEachTag(std::string_view page, Visit visit) {
  for (std::size_t at = page.find('<'); at != page.npos; at = page.find('<', at + 1)) {
    const std::size_t end = page.find('>', at);
    if (end == page.npos) return;
    visit(page.substr(at + 1, end - at - 1));
  }
}

}  // namespace

std::string MarkupFault(std::string_view page) {
  std::vector<std::string> open;
  std::set<std::string> ids;
  std::string fault;
  ForEachTag(page, [&](std::string_view tag) {
    if (!fault.empty() || tag.starts_with('!')) return;
    if (tag.starts_with('/')) {
      const std::string_view name = NameOf(tag.substr(1));
      if (open.empty() || open.back() != name) {
        fault = "</" + std::string(name) + "> closes <" + (open.empty() ? "" : open.back()) + ">";
        return;
      }
      open.pop_back();
      return;
    }
    const std::string_view id = ValueIn(tag, " id=\"");
    if (!id.empty() && !ids.emplace(id).second) fault = "two ids " + std::string(id);
    if (!IsVoid(NameOf(tag)) && !tag.ends_with('/')) open.emplace_back(NameOf(tag));
  });
  if (fault.empty() && !open.empty()) fault = "<" + open.back() + "> is not closed";
  return fault;
}

std::vector<std::string> LinksOf(std::string_view page) {
  std::vector<std::string> links;
  ForEachTag(page, [&](std::string_view tag) {
    for (const std::string_view start : {" href=\"", " src=\"", " action=\""}) {
      const std::string_view link = ValueIn(tag, start);
      if (link.starts_with('/')) links.push_back(Unescaped(link.substr(0, link.find('#'))));
    }
  });
  return links;
}

}  // namespace dateline::web
