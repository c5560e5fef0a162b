// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/explanation.h"

#include <fmt/format.h>

#include "web/messages.h"

namespace dateline::web {
namespace {

struct FieldWords {
  ScoreField field;
  std::string_view name;
  std::string_view words;
};
constexpr FieldWords kFields[] = {
    {ScoreField::kText, "text", "in title or text, in any form"},
    {ScoreField::kTitle, "title", "in the title"},
    {ScoreField::kLead, "lead", "in the first words of the text"},
    {ScoreField::kWord, "word", "as typed"},
    {ScoreField::kSpelling, "spelling", "with the letters typed"},
    {ScoreField::kRow, "row", "side by side"},
    {ScoreField::kName, "name", "for being about what the query names"},
    {ScoreField::kEvery, "every-word", "for having every word"},
    {ScoreField::kAge, "age", "for its age"},
    {ScoreField::kOther, "other", "for all else together"},
};

const FieldWords& WordsOf(ScoreField field) {
  for (const FieldWords& known : kFields) {
    if (known.field == field) return known;
  }
  return kFields[0];
}

}  // namespace

std::string_view ScoreFieldName(ScoreField field) { return WordsOf(field).name; }

std::string ScorePartText(const ScorePart& part) {
  std::string line = fmt::format("{:.2f} {}", part.weight, WordsOf(part.field).words);
  for (std::size_t i = 0; i < part.terms.size(); ++i)
    line += (i == 0 ? ": " : ", ") + part.terms[i];
  return line;
}

Html ExplanationDetails(const std::vector<ScorePart>& parts, double score) {
  if (parts.empty()) return {};
  Html html = Join({"<details class=\"plain\"><summary>", Text(messages::ScoreText(score)),
                    "</summary>\n<ul class=\"rows\">\n"});
  for (const ScorePart& part : parts) html += Join({"<li>", Text(ScorePartText(part)), "</li>\n"});
  return html + "</ul></details>\n";
}

}  // namespace dateline::web
