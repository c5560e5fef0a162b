// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/date_form.h"

#include <algorithm>

#include "web/hidden_fields.h"
#include "web/message_keys/chart.h"
#include "web/message_keys/results.h"
#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

// The boxes, in the order of TypedDates. A name is also the box's id.
struct Box {
  Literal name;
  DateAxis axis;
  messages::Key label;
  messages::Key example;
};
constexpr Box kBoxes[] = {
    {"from", DateAxis::kPublished, messages::kPublishedFrom, messages::kFromExample},
    {"to", DateAxis::kPublished, messages::kToLabel, messages::kToExample},
    {"mfrom", DateAxis::kMentioned, messages::kMentionedFrom, messages::kFromExample},
    {"mto", DateAxis::kMentioned, messages::kToLabel, messages::kToExample},
};

std::string ErrorsOf(const TypedDates& typed, std::string_view parameter) {
  std::string text;
  for (const AddressError& error : typed.errors) {
    if (error.parameter == parameter) text += (text.empty() ? "" : " ") + error.message;
  }
  return text;
}

// Shown are the boxes of the chart's axis, and those that hold a fault: it must be seen.
bool IsShown(const SearchRequest& request, const TypedDates& typed, DateAxis axis) {
  return request.axis == axis ||
         std::any_of(std::begin(kBoxes), std::end(kBoxes), [&](const Box& box) {
           return box.axis == axis && !ErrorsOf(typed, box.name.view()).empty();
         });
}

Html Field(const Locale& locale, const Box& box, std::string_view typed, bool bad) {
  const std::string name(box.name.view());
  Html state = Attribute("class", bad ? "field bad-field" : "field");
  if (bad) {
    state += " aria-invalid=\"true\"";
    state += Attribute("aria-describedby", name + "-error");
  }
  return Join({"<label>", Text(locale[box.label]), " <input", state, " type=\"text\"",
               Attribute("id", name), Attribute("name", name), Attribute("value", typed),
               Attribute("placeholder", locale[box.example]),
               " inputmode=\"numeric\" autocomplete=\"off\">", "</label>\n"});
}

Html FieldError(const Box& box, const std::string& message) {
  if (message.empty()) return {};
  return Join({"<p class=\"field-error\"", Attribute("id", std::string(box.name.view()) + "-error"),
               ">", Text(message), "</p>\n"});
}

}  // namespace

TypedDates TypedDatesOf(const Parameters& parameters, const std::vector<AddressError>& errors) {
  TypedDates typed{.boxes = {}, .errors = errors};
  for (const auto& [name, value] : parameters) {
    for (std::size_t i = 0; i < std::size(kBoxes); ++i) {
      if (name == kBoxes[i].name.view()) typed.boxes[i] = value;
    }
  }
  return typed;
}

// Typing dates takes "undated only" of that axis back: both at once would find nothing.
Html DateForm(const Locale& locale, const SearchRequest& request, const TypedDates& typed) {
  SearchRequest rest = FirstPage(request);
  Html fields;
  Html faults;
  for (std::size_t i = 0; i < std::size(kBoxes); ++i) {
    const Box& box = kBoxes[i];
    if (!IsShown(request, typed, box.axis)) continue;
    const std::string wrong = ErrorsOf(typed, box.name.view());
    rest = WithoutDates(std::move(rest), box.axis);
    fields += Field(locale, box, typed.boxes[i], !wrong.empty());
    faults += FieldError(box, wrong);
  }
  return Join({"<form class=\"range\" action=\"/search\" method=\"get\">\n", HiddenFields(rest),
               fields, "<button class=\"btn\" type=\"submit\">", Text(locale[messages::kSetDates]),
               "</button>\n", faults, "</form>\n"});
}

Html ErrorSummary(const Locale& locale, const std::vector<AddressError>& errors) {
  if (errors.empty()) return {};
  Html html = Join({"<div class=\"errors\" role=\"alert\">\n<h2>",
                    Text(locale[messages::kFaultyFields]), "</h2>\n<ul>\n"});
  for (const AddressError& error : errors) {
    const bool has_box = std::any_of(std::begin(kBoxes), std::end(kBoxes), [&](const Box& box) {
      return box.name.view() == error.parameter;
    });
    const Html message = Text(error.message);
    html += has_box ? Join({"<li><a", Attribute("href", "#" + error.parameter), ">", message,
                            "</a></li>\n"})
                    : Join({"<li>", message, "</li>\n"});
  }
  return html + Join({"</ul>\n<p>", Text(locale[messages::kRestShown]), "</p>\n</div>\n"});
}

}  // namespace dateline::web
