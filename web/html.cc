// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/html.h"

#include <algorithm>

#include "core/unicode.h"
#include "core/utf8.h"

namespace dateline::web {
namespace {

void AppendEscaped(std::string& out, char letter) {
  switch (letter) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    default:
      break;
  }
  const bool control = (letter >= 0 && letter < 0x20) || letter == 0x7F;
  if (!control || letter == '\t' || letter == '\n') out += letter;
}

std::string Escaped(std::string_view stored) {
  std::string out;
  out.reserve(stored.size() + stored.size() / 8);
  for (std::size_t at = 0; at < stored.size();) {
    const CodePoint letter = DecodeCodePoint(stored, at);
    if (!letter.valid || letter.value == 0xFFFE || letter.value == 0xFFFF) {
      AppendCodePoint(out, kReplacement);
    } else if (letter.bytes == 1) {
      AppendEscaped(out, stored[at]);
    } else {
      out += stored.substr(at, letter.bytes);
    }
    at += letter.bytes;
  }
  return out;
}

bool IsUnreserved(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
         letter == '~';
}

// Every byte that is neither unreserved nor one of `kept` becomes %XX.
std::string PercentEncoded(std::string_view value, std::string_view kept) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  out.reserve(value.size());
  for (const char letter : value) {
    if (IsUnreserved(letter) || kept.find(letter) != kept.npos) {
      out += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 0x0F];
  }
  return out;
}

// The length of "http://" or "https://" at the start of `address`, in either case; 0 for others.
std::size_t WebSchemeBytes(std::string_view address) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (address.size() <= scheme.size()) continue;
    const bool same = std::equal(scheme.begin(), scheme.end(), address.begin(), [](char a, char b) {
      return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
    });
    if (same) return scheme.size();
  }
  return 0;
}

// Of these only strings have any in JSON, where the escape means the same.
std::string_view JsonEscape(char letter) {
  switch (letter) {
    case '<':
      return "\\u003c";
    case '>':
      return "\\u003e";
    case '&':
      return "\\u0026";
    default:
      return {};
  }
}

}  // namespace

Url Url::Segment(std::string_view value) && {
  text_ += '/';
  text_ += PercentEncoded(value, "/");
  return std::move(*this);
}

Url Url::Parameter(Literal name, std::string_view value) && {
  text_ += has_query_ ? '&' : '?';
  has_query_ = true;
  text_ += name.view();
  text_ += '=';
  text_ += PercentEncoded(value, "");
  return std::move(*this);
}

Url Url::Fragment(Literal name) && {
  text_ += '#';
  text_ += name.view();
  return std::move(*this);
}

Url Url::External(std::string_view address) {
  Url url;
  const std::size_t scheme = WebSchemeBytes(address);
  if (scheme == 0 || address[scheme] == '/') return url;
  // What is already an address keeps its marks ('%' too, or it would be encoded twice).
  url.text_ = PercentEncoded(address, ":/?#[]@!$&()*+,;=%");
  url.has_query_ = url.text_.find('?') != url.text_.npos;
  return url;
}

Html& Html::operator+=(const Html& more) & {
  text_ += more.text_;
  return *this;
}

Html& Html::operator+=(Literal markup) & {
  text_ += markup.view();
  return *this;
}

Html Text(std::string_view stored) {
  Html html;
  html.text_ = Escaped(stored);
  return html;
}

Html Attribute(Literal name, std::string_view value) {
  Html html;
  html.text_ += ' ';
  html.text_ += name.view();
  html.text_ += "=\"";
  html.text_ += Escaped(value);
  html.text_ += '"';
  return html;
}

Html Attribute(Literal name, const Url& url) { return Attribute(name, url.text()); }

Html Marks(std::string_view text, std::span<const Span> ranges) {
  Html html;
  std::size_t done = 0;
  for (const Span& range : ranges) {
    const std::size_t end = CodePointFloor(text, std::min<std::size_t>(range.end, text.size()));
    const std::size_t begin =
        std::max(done, CodePointFloor(text, std::min<std::size_t>(range.begin, text.size())));
    if (begin >= end) continue;
    html += Text(text.substr(done, begin - done));
    html += Join({"<mark>", Text(text.substr(begin, end - begin)), "</mark>"});
    done = end;
  }
  return html + Text(text.substr(done));
}

Html DataBlock(std::string_view json) {
  Html html("<script type=\"application/ld+json\">");
  for (const char letter : json) {
    const std::string_view escape = JsonEscape(letter);
    if (escape.empty()) {
      html.text_ += letter;
    } else {
      html.text_ += escape;
    }
  }
  return std::move(html += "</script>\n");
}

Html Join(std::initializer_list<Part> parts) {
  std::size_t bytes = 0;
  for (const Part& part : parts) bytes += part.text_.size();
  Html html;
  html.text_.reserve(bytes);
  for (const Part& part : parts) html.text_ += part.text_;
  return html;
}

}  // namespace dateline::web
