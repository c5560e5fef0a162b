// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <string>
#include <utility>

#include "core/unicode.h"
#include "searcher/authority_lines.h"

namespace dateline {
namespace {

namespace dom = simdjson::dom;

// A hand-written line has some hundred bytes, the longest imported one some ten thousand. The bound
// also bounds what one line can make the parser hold.
constexpr std::size_t kMaxLineBytes = std::size_t{1} << 20U;

// Line breaks and tabs would end up in the middle of a shown name.
std::string OneLine(std::string_view text) {
  std::string clean = CleanText(text);
  std::replace_if(
      clean.begin(), clean.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return clean;
}

// The value as text; false where it is a list or an object.
bool TakeScalar(const dom::element& value, std::string& text) {
  std::string_view view;
  bool flag = false;
  double number = 0;
  if (value.get(view) == simdjson::SUCCESS) {
    text = OneLine(view);
  } else if (value.get(flag) == simdjson::SUCCESS) {
    text = flag ? "true" : "false";
  } else if (value.get(number) == simdjson::SUCCESS) {
    text = fmt::format("{}", number);
  } else {
    return false;
  }
  return true;
}

// What is wrong with the value, or nothing.
std::string TakeValue(std::string name, const dom::element& value, AuthorityFields& line) {
  for (const AuthorityField& known : line.fields) {
    if (known.name == name) return fmt::format("\"{}\" is given twice; keep one", name);
  }
  AuthorityField field{std::move(name), {}, false};
  std::string text;
  dom::array list;
  if (value.get(list) == simdjson::SUCCESS) {
    field.is_list = true;
    for (const dom::element& element : list) {
      if (!TakeScalar(element, text))
        return fmt::format("\"{}\" holds more than texts; write [\"one\", \"two\"]", field.name);
      field.values.push_back(text);
    }
  } else if (TakeScalar(value, text)) {
    field.values.push_back(text);
  } else if (!value.is_null()) {
    return fmt::format("\"{}\" is an object; only \"when\" is one", field.name);
  }
  line.fields.push_back(std::move(field));
  return {};
}

std::string TakeFields(const dom::object& object, const std::string& prefix,
                       AuthorityFields& line) {
  for (const dom::key_value_pair& pair : object) {
    const std::string name = prefix + OneLine(pair.key);
    dom::object condition;
    if (name == "when" && pair.value.get(condition) == simdjson::SUCCESS) {
      // The field itself stays, so that an empty condition is known to be one.
      if (std::string fault = TakeFields(condition, "when.", line); !fault.empty()) return fault;
      line.fields.push_back({name, {}, false});
    } else if (std::string fault = TakeValue(name, pair.value, line); !fault.empty()) {
      return fault;
    }
  }
  return {};
}

std::string ReadLine(dom::parser& parser, std::string_view text, AuthorityFields& line) {
  constexpr const char* kRemedy =
      "write one object {...} a line, or begin the line with # to have it skipped";
  if (text.size() > kMaxLineBytes)
    return fmt::format("the line is longer than {} MiB; split what is in it", kMaxLineBytes >> 20U);
  dom::element root;
  if (const auto fault = parser.parse(text.data(), text.size()).get(root))
    return fmt::format("the line is not JSON ({}); {}", simdjson::error_message(fault), kRemedy);
  dom::object object;
  if (root.get(object) != simdjson::SUCCESS)
    return fmt::format("the line is JSON but no object; {}", kRemedy);
  return TakeFields(object, "", line);
}

}  // namespace

ReadFields ReadJsonFields(std::string_view text, std::size_t first_line,
                          const FieldsVisitor& visit) {
  ReadFields read;
  dom::parser parser;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t number = first_line + read.count++;
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == line.npos || line[begin] == '#') continue;
    AuthorityFields fields{number, {}};
    std::string fault = ReadLine(parser, line.substr(begin), fields);
    if (fault.empty()) {
      visit(fields);
    } else if (read.faults.size() < kMaxAuthorityFaults) {
      read.faults.push_back({number, 0, std::move(fault)});
    }
  }
  return read;
}

}  // namespace dateline
