// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/date_form.h"

#include "web/hidden_fields.h"
#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

// One of the two boxes.
struct Box {
  Literal name;  // also its id
  std::string_view label;
  std::string_view example;
  const std::string& typed;
};

std::string ErrorsOf(const TypedDates& typed, std::string_view parameter) {
  std::string text;
  for (const AddressError& error : typed.errors) {
    if (error.parameter == parameter) text += (text.empty() ? "" : " ") + error.message;
  }
  return text;
}

Html Field(const Box& box, bool bad) {
  const std::string name(box.name.view());
  Html state = Attribute("class", bad ? "field bad-field" : "field");
  if (bad) {
    state += " aria-invalid=\"true\"";
    state += Attribute("aria-describedby", name + "-error");
  }
  return Join({"<label>", Text(box.label), " <input", state, " type=\"text\"",
               Attribute("id", name), Attribute("name", name), Attribute("value", box.typed),
               Attribute("placeholder", box.example),
               " inputmode=\"numeric\" autocomplete=\"off\">", "</label>\n"});
}

Html FieldError(Literal name, const std::string& message) {
  if (message.empty()) return {};
  return Join({"<p class=\"field-error\"", Attribute("id", std::string(name.view()) + "-error"),
               ">", Text(message), "</p>\n"});
}

}  // namespace

TypedDates TypedDatesOf(const Parameters& parameters, const std::vector<AddressError>& errors) {
  TypedDates typed{.from = {}, .to = {}, .errors = errors};
  for (const auto& [name, value] : parameters) {
    if (name == "from") typed.from = value;
    if (name == "to") typed.to = value;
  }
  return typed;
}

Html DateForm(const SearchRequest& request, const TypedDates& typed) {
  const std::string wrong_from = ErrorsOf(typed, "from");
  const std::string wrong_to = ErrorsOf(typed, "to");
  return Join(
      {"<form class=\"range\" action=\"/search\" method=\"get\">\n",
       HiddenFields(WithoutDates(request)),
       Field({"from", messages::kFrom, messages::kFromExample, typed.from}, !wrong_from.empty()),
       Field({"to", messages::kToLabel, messages::kToExample, typed.to}, !wrong_to.empty()),
       "<button class=\"btn\" type=\"submit\">", Text(messages::kSetDates), "</button>\n",
       FieldError("from", wrong_from), FieldError("to", wrong_to), "</form>\n"});
}

Html ErrorSummary(const std::vector<AddressError>& errors) {
  if (errors.empty()) return {};
  Html html = Join({"<div class=\"errors\" role=\"alert\">\n<h2>", Text(messages::kFaultyFields),
                    "</h2>\n<ul>\n"});
  for (const AddressError& error : errors) {
    const Html message = Text(error.message);
    if (error.parameter == "from") {
      html += Join({"<li><a href=\"#from\">", message, "</a></li>\n"});
    } else if (error.parameter == "to") {
      html += Join({"<li><a href=\"#to\">", message, "</a></li>\n"});
    } else {
      html += Join({"<li>", message, "</li>\n"});
    }
  }
  return html + Join({"</ul>\n<p>", Text(messages::kRestShown), "</p>\n</div>\n"});
}

}  // namespace dateline::web
