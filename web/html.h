// SPDX-License-Identifier: GPL-2.0-or-later
// HTML that is right by type: text is escaped where it enters, addresses are built from parts, and
// markup comes only from literals in our own code.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/article.h"

namespace dateline::web {

// A string literal of our own sources; nothing else converts to it.
class Literal {
 public:
  template <std::size_t N>
  consteval Literal(const char (&text)[N])
      : text_(text, N - 1) {}  // NOLINT(google-explicit-constructor)
  constexpr std::string_view view() const { return text_; }

 private:
  std::string_view text_;
};

// An address: a path and parameters, percent-encoded. Never made from a finished string, except
// External, which refuses every scheme but http and https.
class Url {
 public:
  explicit Url(Literal path) : text_(path.view()) {}
  // One more path segment; '/' inside stays, everything else unsafe is encoded.
  Url Segment(std::string_view value) &&;
  Url Parameter(Literal name, std::string_view value) &&;  // ' ' as %20
  Url Fragment(Literal name) &&;
  static Url External(std::string_view address);  // "" when refused
  std::string_view text() const { return text_; }

  bool operator==(const Url&) const = default;

 private:
  Url() = default;
  std::string text_;
  bool has_query_ = false;
};

class Part;

// A piece of a page. Has no constructor from std::string and no cast to make one.
class Html {
 public:
  Html() = default;
  Html(Literal markup) : text_(markup.view()) {}  // NOLINT(google-explicit-constructor)

  Html& operator+=(const Html& more) &;
  Html& operator+=(Literal markup) &;
  friend Html operator+(Html left, const Html& right) { return std::move(left += right); }
  friend Html operator+(Html left, Literal right) { return std::move(left += right); }

  const std::string& text() const& { return text_; }
  std::string text() && { return std::move(text_); }
  bool empty() const { return text_.empty(); }

 private:
  friend Html Text(std::string_view stored);
  friend Html Attribute(Literal name, std::string_view value);
  friend Html DataBlock(std::string_view json);
  friend Html Join(std::initializer_list<Part> parts);
  friend Html WithParameter(const Html& page, Literal name, std::string_view value);
  std::string text_;
};

// The only way a stored or typed string enters a page: & < > " ' escaped, invalid UTF-8 and what is
// no character becomes U+FFFD, C0 controls other than tab and newline go. What remains is right in
// XML 1.0 as well, of which feeds and sitemaps are made by the same means.
Html Text(std::string_view stored);

// ` name="value"`, escaped likewise, with the blank before it.
Html Attribute(Literal name, std::string_view value);
Html Attribute(Literal name, const Url& url);

// `text` with <mark> around the ranges; ranges are clipped to code points and to the text.
Html Marks(std::string_view text, std::span<const Span> ranges);

// JSON for machines that read the page (<script type="application/ld+json">): nothing in it ends
// the element or begins another. Requires: `json` is JSON.
Html DataBlock(std::string_view json);

// A literal or a piece, looked at for as long as the call lasts:
//   Join({"<bdi>", Text(name), "</bdi>"})
class Part {
 public:
  template <std::size_t N>
  consteval Part(const char (&markup)[N])
      : text_(markup, N - 1) {}                     // NOLINT(google-explicit-constructor)
  Part(const Html& piece) : text_(piece.text()) {}  // NOLINT(google-explicit-constructor)

 private:
  friend Html Join(std::initializer_list<Part> parts);
  std::string_view text_;
};

Html Join(std::initializer_list<Part> parts);

// `page` with the parameter added to every address of this site in it, and to every form as a
// hidden field; an address that has it already stays, and so do assets (/a/). In a page a quotation
// mark can only be markup, so what looks like an attribute is one. Any thread.
Html WithParameter(const Html& page, Literal name, std::string_view value);

}  // namespace dateline::web
