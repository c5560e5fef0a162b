// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/articles.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "core/date.h"
#include "core/fold.h"

namespace dateline {
namespace {

std::vector<std::string> SplitForms(std::string_view forms) {
  std::vector<std::string> split;
  for (std::size_t bar; (bar = forms.find('|')) != forms.npos; forms.remove_prefix(bar + 1)) {
    split.emplace_back(forms.substr(0, bar));
  }
  split.emplace_back(forms);
  return split;
}

// Bytes above ASCII count as letters.
bool IsLetterAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

// Longer forms come first in `forms`, so "Trung" inside "Lê Hoài Trung" is no mention of its own.
void AddMentions(std::string_view text, Field field, Entity& entity) {
  std::vector<Mention> found;
  for (const std::string& form : entity.forms) {
    for (std::size_t at = text.find(form); at != text.npos; at = text.find(form, at + 1)) {
      const std::size_t end = at + form.size();
      if (IsLetterAt(text, at - 1) || IsLetterAt(text, end)) continue;
      const bool covered = std::any_of(found.begin(), found.end(), [&](const Mention& mention) {
        return at < mention.span.end && mention.span.begin < end;
      });
      if (covered) continue;
      Mention mention;
      mention.field = field;
      mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      mention.rule = form == entity.name ? MentionRule::kFullName : MentionRule::kShortName;
      found.push_back(mention);
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
  entity.mentions.insert(entity.mentions.end(), found.begin(), found.end());
}

void AddEntities(const std::vector<std::string>& all_forms, EntityKind kind, Record& record) {
  for (const std::string& forms : all_forms) {
    Entity entity;
    entity.kind = kind;
    entity.forms = SplitForms(forms);
    entity.name = entity.forms.front();
    entity.key = FoldName(entity.name);
    AddMentions(record.article.title, Field::kTitle, entity);
    if (!entity.mentions.empty()) entity.prominence = kInHeadline;
    AddMentions(record.article.text, Field::kText, entity);
    if (entity.mentions.empty()) entity.mentions.emplace_back();
    record.annotation.entities.push_back(std::move(entity));
  }
}

Header MakeHeader(const ArticleFields& fields) {
  Header header;
  header.source = fields.source;
  header.dateline_place = fields.dateline_place;
  header.body = {0, static_cast<std::uint32_t>(fields.text.size())};
  header.byline = fields.authors;
  if (const Result<PartialDate> date = ParsePartialDate(fields.date)) {
    header.published.date = *date;
    header.published.origin = DateOrigin::kGiven;
    header.published.printed = fields.date;
  }
  return header;
}

}  // namespace

Article MakeArticle(const ArticleFields& fields) {
  Article article;
  article.id = fields.id;
  article.title = fields.title;
  article.text = fields.text;
  article.date = fields.date;
  article.source = fields.source;
  article.url = fields.url;
  article.language = fields.language;
  article.authors = fields.authors;
  article.licence = fields.licence;
  article.credit = fields.credit;
  article.credit_url = fields.credit_url;
  article.path = fields.path;
  return article;
}

Record MakeRecord(const ArticleFields& fields) {
  Record record;
  record.article = MakeArticle(fields);
  record.annotation.header = MakeHeader(fields);
  AddEntities(fields.people, EntityKind::kPerson, record);
  AddEntities(fields.organisations, EntityKind::kOrganisation, record);
  AddEntities(fields.places, EntityKind::kPlace, record);
  record.annotation.dates = fields.dates;
  record.indexed_at = fields.indexed_at;
  return record;
}

std::vector<Record> MakeRecords(std::size_t count, const std::string& prefix) {
  std::vector<Record> records;
  const std::int32_t first =
      DayNumber(Day{std::chrono::year(2024), std::chrono::month(1), std::chrono::day(1)});
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    ArticleFields fields;
    fields.id = prefix + "-" + number;
    fields.title = "Report " + number;
    fields.text = "Ministers met in Hà Nội for report number " + number + ".\n";
    fields.date = FormatDay(DayOfNumber(first + static_cast<std::int32_t>(i % 366)));
    records.push_back(MakeRecord(fields));
  }
  return records;
}

}  // namespace dateline
