// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/article_lists.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/date.h"
#include "web/annotated_text.h"
#include "web/day_address.h"
#include "web/message_keys/article.h"
#include "web/message_keys/dates.h"
#include "web/message_keys/frame.h"
#include "web/messages.h"
#include "web/messages_dates.h"
#include "web/reasons.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

constexpr std::size_t kMostRoles = 3;
constexpr std::size_t kMostDates = 12;

void AddMissing(std::vector<std::string>& values, const std::string& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

// Two names of one article may be tied to one entity of the archive: that is still one row.
EntityRow& RowOf(std::vector<EntityRow>& rows, const NamedEntity& named) {
  for (EntityRow& row : rows) {
    if (row.id == named.id) return row;
  }
  return rows.emplace_back(EntityRow{named.id, named.label, 0, {}, {}, named.link, {}});
}

Html Section(std::string_view title, const Html& rows, const Html& after = {}) {
  if (rows.empty()) return {};
  return Join({"<section><h2>", Text(title), "</h2><ul class=\"rows\">\n", rows, "</ul>", after,
               "</section>\n"});
}

// Rows beyond what a reader takes in at a glance.
Html Folded(std::string_view summary, const Html& rows) {
  if (rows.empty()) return {};
  return Join({"<details class=\"plain\"><summary>", Text(summary),
               "</summary><ul class=\"rows\">\n", rows, "</ul></details>"});
}

std::string Notes(const Locale& locale, const EntityRow& row) {
  std::string notes = messages::AlsoAs(locale, row.also_as);
  for (std::size_t i = 0; i < std::min(row.roles.size(), kMostRoles); ++i) {
    notes += (notes.empty() ? "" : "; ") + row.roles[i];
  }
  return notes;
}

Html Small(const std::string& words) {
  if (words.empty()) return {};
  return Join({"<small dir=\"auto\">", Text(words), "</small>"});
}

// The day of publication leads the list, as the dates of the text are often counted from it.
Html PublishedRow(const Locale& locale, const Publication& published) {
  if (!published.date) {
    return Join({"<li>", Text(locale[messages::kDateUnknown]), "<span>",
                 Text(locale[messages::kPublishedRow]), "</span></li>\n"});
  }
  return Join({"<li><a", Attribute("href", PublishedAddress(*published.date)), ">",
               Text(messages::PublishedText(locale, published)), "</a><span>",
               Text(locale[messages::kPublishedRow]), "</span></li>\n"});
}

Html DateRow(const Locale& locale, const DateMention& mention, const Url& leads_to,
             const std::string& words) {
  const Html meaning = Text(messages::MeaningText(locale, mention));
  return Join({"<li><a rel=\"nofollow\"", Attribute("href", leads_to), ">",
               mention.days ? DaysTime(*mention.days, meaning) : meaning, "</a><span dir=\"auto\">",
               Text(messages::Quoted(locale, words)), "</span>",
               Small(messages::DateNote(locale, mention)), "</li>\n"});
}

// A term and its description; nothing for an empty one.
Html Fact(std::string_view term, const Html& description) {
  if (description.empty()) return {};
  return Join({"<dt>", Text(term), "</dt><dd>", description, "</dd>\n"});
}

Html Code(std::string_view text) {
  return text.empty() ? Html() : Join({"<code>", Text(text), "</code>"});
}

// A link where the address is one of the web; the bare words otherwise.
Html LinkOut(std::string_view address, std::string_view words) {
  const Url url = Url::External(address);
  if (url.text().empty()) return Text(words);
  return Join({"<a rel=\"nofollow noopener\"", Attribute("href", url), ">", Text(words), "</a>"});
}

// A list of hundreds is searched, not opened row by row, and each row repeats its sentences.
constexpr std::size_t kMostOpened = 60;

Html WhyHere(const Locale& locale, const StoredArticle& stored, const EntityRow& row) {
  std::vector<SentenceMentions> sentences;
  for (const std::size_t index : row.indexes) {
    for (SentenceMentions& more : SentencesNaming(stored, index))
      sentences.push_back(std::move(more));
  }
  return ReasonDetails(locale, {row.label, row.link, stored, std::move(sentences)});
}

}  // namespace

std::vector<EntityRow> EntityRowsOf(const StoredArticle& stored, EntityKind kind) {
  const std::vector<Entity>& entities = stored.record.annotation.entities;
  std::vector<EntityRow> rows;
  for (std::size_t i = 0; i < std::min(entities.size(), stored.entities.size()); ++i) {
    if (entities[i].kind != kind) continue;
    EntityRow& row = RowOf(rows, stored.entities[i]);
    row.mentions += entities[i].mentions.size();
    row.indexes.push_back(i);
    if (row.link == KeyLink::kPrior || stored.entities[i].link == KeyLink::kSame)
      row.link = stored.entities[i].link;
    for (const std::string& form : entities[i].forms) {
      if (form != row.label) AddMissing(row.also_as, form);
    }
    for (const Role& role : entities[i].roles) AddMissing(row.roles, role.printed);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const EntityRow& a, const EntityRow& b) { return a.mentions > b.mentions; });
  return rows;
}

Html EntityList(const Locale& locale, const StoredArticle& stored, EntityKind kind) {
  Html rows;
  std::size_t opened = 0;
  for (const EntityRow& row : EntityRowsOf(stored, kind)) {
    rows +=
        Join({"<li><a", Attribute("href", EntityAddress(kind, row.id)), "><bdi>",
              Text(row.label.empty() ? row.id : row.label), "</bdi></a><span>",
              Text(messages::Number(locale, row.mentions)), "</span>", Small(Notes(locale, row)),
              opened++ < kMostOpened ? WhyHere(locale, stored, row) : Html(), "</li>\n"});
  }
  return Section(messages::EntitiesTitle(locale, kind), rows);
}

// The same words for the same days are listed once, however often the text says them.
Html DateList(const Locale& locale, const StoredArticle& stored) {
  const std::string_view text = stored.record.article.text;
  Html rows = PublishedRow(locale, stored.record.annotation.header.published);
  Html more;
  std::set<std::pair<std::string, std::string>> seen;  // meaning and words
  for (const DateMention& mention : stored.record.annotation.dates) {
    const std::optional<Url> leads_to = DateAddress(mention);
    const std::string words(WordsAt(text, mention.span));
    if (!leads_to || !seen.emplace(messages::MeaningText(locale, mention), words).second) continue;
    (seen.size() <= kMostDates ? rows : more) += DateRow(locale, mention, *leads_to, words);
  }
  return Section(locale[messages::kDates], rows,
                 Folded(locale.Say(messages::kMoreDates,
                                   {{"count", seen.size() - std::min(seen.size(), kMostDates)}}),
                        more));
}

// What a reader needs to find the article again without us.
Html ProvenanceList(const Locale& locale, const StoredArticle& stored) {
  const Article& article = stored.record.article;
  const Publication& published = stored.record.annotation.header.published;
  return Join(
      {"<section><h2>", Text(locale[messages::kProvenance]), "</h2><dl>\n",
       Fact(locale[messages::kPublishedAt],
            article.url.empty() ? Html() : LinkOut(article.url, article.url)),
       Fact(locale[messages::kFile], Code(article.path)),
       Fact(locale[messages::kIdentifier], Code(article.id)),
       Fact(locale[messages::kIndexed], Text(messages::TimeText(locale, stored.record.indexed_at))),
       Fact(locale[messages::kDateFrom], Text(messages::DateFrom(locale, published.origin))),
       Fact(locale[messages::kDatePrinted], Code(published.printed)),
       Fact(locale[messages::kDateConflict],
            published.conflict ? Text(messages::DateText(locale, *published.conflict)) : Html()),
       "</dl></section>\n"});
}

// Said also when nothing was given: silence would look like permission.
Html LicenceList(const Locale& locale, const StoredArticle& stored) {
  const Article& article = stored.record.article;
  const std::string& credit = article.credit.empty() ? article.credit_url : article.credit;
  return Join({"<section><h2>", Text(locale[messages::kLicenceAndCredit]), "</h2><dl>\n",
               Fact(locale[messages::kLicence],
                    Text(article.licence.empty() ? locale[messages::kNoLicence] : article.licence)),
               Fact(locale[messages::kCredit],
                    credit.empty() ? Html() : LinkOut(article.credit_url, credit)),
               "</dl></section>\n"});
}

}  // namespace dateline::web
