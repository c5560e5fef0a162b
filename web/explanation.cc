// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/explanation.h"

#include "web/message_keys/results.h"
#include "web/messages.h"

namespace dateline::web {
namespace {

struct FieldName {
  ScoreField field;
  std::string_view name;
};
constexpr FieldName kFields[] = {
    {ScoreField::kText, "text"},   {ScoreField::kTitle, "title"},       {ScoreField::kLead, "lead"},
    {ScoreField::kWord, "word"},   {ScoreField::kSpelling, "spelling"}, {ScoreField::kRow, "row"},
    {ScoreField::kName, "name"},   {ScoreField::kEvery, "every-word"},  {ScoreField::kAge, "age"},
    {ScoreField::kOther, "other"},
};

}  // namespace

std::string_view ScoreFieldName(ScoreField field) {
  for (const FieldName& known : kFields) {
    if (known.field == field) return known.name;
  }
  return kFields[0].name;
}

std::string ScorePartText(const Locale& locale, const ScorePart& part) {
  std::string line = locale.data().Decimal(part.weight, 2) + " " +
                     locale.Say(messages::kScorePart, {{"field", ScoreFieldName(part.field)}});
  for (std::size_t i = 0; i < part.terms.size(); ++i)
    line += (i == 0 ? ": " : ", ") + part.terms[i];
  return line;
}

Html ExplanationDetails(const Locale& locale, const std::vector<ScorePart>& parts, double score) {
  if (parts.empty()) return {};
  Html html = Join({"<details class=\"plain\"><summary>", Text(messages::ScoreText(locale, score)),
                    "</summary>\n<ul class=\"rows\">\n"});
  for (const ScorePart& part : parts)
    html += Join({"<li>", Text(ScorePartText(locale, part)), "</li>\n"});
  return html + "</ul></details>\n";
}

}  // namespace dateline::web
