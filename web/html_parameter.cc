// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "web/html.h"

namespace dateline::web {
namespace {

constexpr std::string_view kAddress = " href=\"/";
constexpr std::string_view kFormEnd = "</form>";

// Whether the escaped address has the parameter already, at whatever place.
bool Has(std::string_view address, std::string_view name) {
  for (std::size_t at = address.find(name); at != address.npos; at = address.find(name, at + 1)) {
    const bool begins = at > 0 && (address[at - 1] == '?' || address[at - 1] == ';');
    const std::size_t end = at + name.size();
    if (begins && end < address.size() && address[end] == '=') return true;
  }
  return false;
}

// The address as it stands in the attribute, with the parameter before the fragment.
std::string Added(std::string_view address, std::string_view name, std::string_view value) {
  if (address.starts_with("/a/") || Has(address, name)) return std::string(address);
  const std::size_t fragment = std::min(address.find('#'), address.size());
  std::string added(address.substr(0, fragment));
  added += added.find('?') == added.npos ? "?" : "&amp;";
  added += name;
  added += '=';
  added += value;
  added += address.substr(fragment);
  return added;
}

}  // namespace

Html WithParameter(const Html& page, Literal name, std::string_view value) {
  const std::string& text = page.text();
  const Html field = Join(
      {"<input type=\"hidden\"", Attribute("name", name.view()), Attribute("value", value), ">"});
  const std::string encoded(Url("").Parameter("v", value).text().substr(3));
  Html kept;
  kept.text_.reserve(text.size() + text.size() / 8);
  std::size_t done = 0;
  const auto copy_to = [&](std::size_t end) {
    kept.text_.append(text, done, end - done);
    done = end;
  };
  std::size_t link = text.find(kAddress);
  std::size_t form = text.find(kFormEnd);
  while (link != text.npos || form != text.npos) {
    if (form < link) {
      copy_to(form);
      kept.text_ += field.text();
      form = text.find(kFormEnd, form + 1);
      continue;
    }
    copy_to(link + kAddress.size() - 1);
    const std::size_t end = std::min(text.find('"', done), text.size());
    kept.text_ += Added(std::string_view(text).substr(done, end - done), name.view(), encoded);
    done = end;
    link = text.find(kAddress, end);
  }
  copy_to(text.size());
  return kept;
}

}  // namespace dateline::web
