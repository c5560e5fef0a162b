// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/export.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "core/date.h"
#include "web/csv.h"
#include "web/json_parts.h"
#include "web/messages_exports.h"
#include "web/result_item.h"
#include "web/timestamp.h"

namespace dateline::web {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A list in one value: names hold commas ("Smith, Jr."), hardly ever semicolons.
std::string InOneValue(const std::vector<std::string>& values) {
  std::string joined;
  for (const std::string& value : values) joined += (joined.empty() ? "" : "; ") + value;
  return joined;
}

// Each once: an article may have several names of one entity.
std::vector<NamedEntity> Named(const ListedArticle& article, EntityKind kind) {
  const std::vector<Entity>& entities = article.record.annotation.entities;
  std::vector<NamedEntity> named;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const NamedEntity& entity = article.entities[i];
    const auto known = std::find_if(named.begin(), named.end(), [&](const NamedEntity& other) {
      return other.id == entity.id;
    });
    if (entities[i].kind != kind) continue;
    if (known == named.end()) {
      named.push_back(entity);
    } else {
      known->count += entity.count;
    }
  }
  return named;
}

std::string Labels(const ListedArticle& article, EntityKind kind) {
  std::vector<std::string> labels;
  for (const NamedEntity& entity : Named(article, kind)) labels.push_back(entity.label);
  return InOneValue(labels);
}

// The passages of a page of results, on one line.
std::string Passages(const Hit& hit) {
  std::string text;
  for (const Marked& snippet : hit.snippets) text += (text.empty() ? "" : " ") + snippet.text;
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

const std::vector<std::string>& AuthorsOf(const ListedArticle& article) {
  const Article& read = article.record.article;
  return read.authors.empty() ? article.record.annotation.header.byline : read.authors;
}

std::string Address(const ListedArticle& article, const ExportManner& manner) {
  return manner.origin + std::string(ArticleAddress(article.hit.id, {}).text());
}

// New columns may come after these; none is renamed or taken away.
const std::vector<std::string>& Columns() {
  static const std::vector<std::string> kColumns = {"id",
                                                    "url",
                                                    "title",
                                                    "published",
                                                    "published_precision",
                                                    "published_from",
                                                    "source",
                                                    "dateline",
                                                    "language",
                                                    "authors",
                                                    "people",
                                                    "organisations",
                                                    "places",
                                                    "passages",
                                                    "published_at",
                                                    "licence",
                                                    "credit",
                                                    "indexed_at"};
  return kColumns;
}

std::string CsvRow(const ListedArticle& article, const ExportManner& manner) {
  const Hit& hit = article.hit;
  const Article& read = article.record.article;
  const std::array<std::string, 18> values = {
      hit.id,
      Address(article, manner),
      hit.title.text,
      hit.published.date ? FormatPartialDate(*hit.published.date) : "",
      std::string(PrecisionName(hit.published)),
      std::string(OriginName(hit.published.origin)),
      hit.source,
      hit.dateline_place,
      hit.language,
      InOneValue(AuthorsOf(article)),
      Labels(article, EntityKind::kPerson),
      Labels(article, EntityKind::kOrganisation),
      Labels(article, EntityKind::kPlace),
      Passages(hit),
      read.url,
      read.licence,
      read.credit,
      Timestamp(article.record.indexed_at)};
  return CsvRecord(values);
}

Json NamedJson(const ListedArticle& article, EntityKind kind) {
  Json json = Json::array();
  for (const NamedEntity& entity : Named(article, kind))
    json.push_back(Json{{"id", entity.id}, {"label", entity.label}, {"count", entity.count}});
  return json;
}

// A hit of /search.json without what only a page has, and with what a list of articles wants.
std::string NdjsonLine(const ListedArticle& article, const ExportManner& manner) {
  const Article& read = article.record.article;
  Json json = HitJson(article.hit);
  json["url"] = Address(article, manner);
  json.erase("duplicates");
  json.erase("copies");
  json["organisations"] = NamedJson(article, EntityKind::kOrganisation);
  json["places"] = NamedJson(article, EntityKind::kPlace);
  json["authors"] = AuthorsOf(article);
  json["published_at"] = TextOrNull(read.url);
  json["licence"] = TextOrNull(read.licence);
  json["credit"] = TextOrNull(read.credit);
  json["indexed_at"] = Timestamp(article.record.indexed_at);
  return Dump(json);
}

// What stands before the first row.
std::string Opening(const ExportManner& manner) {
  if (manner.format == ExportFormat::kNdjson) return {};
  const std::string mark(manner.byte_order_mark ? kByteOrderMark : "");
  return mark + CsvRecord(Columns());
}

std::string IncompleteRow(const ExportManner& manner, std::uint64_t listed, std::uint64_t total) {
  const std::string detail = messages::ExportIncomplete(English(), listed, total);
  if (manner.format == ExportFormat::kNdjson) {
    return Dump(Json{{"incomplete", {{"listed", listed}, {"total", total}, {"detail", detail}}}});
  }
  std::vector<std::string> values(Columns().size());
  values[2] = detail;
  return CsvRecord(values);
}

}  // namespace

std::string ExportRow(const ListedArticle& article, const ExportManner& manner) {
  return manner.format == ExportFormat::kCsv ? CsvRow(article, manner)
                                             : NdjsonLine(article, manner);
}

ExportEnd WriteExport(ResultStream& stream, const ExportManner& manner, const BodySink& sink) {
  if (!sink(Opening(manner))) return {false, Done{}};
  std::uint64_t listed = 0;
  while (true) {
    Result<std::optional<ListedArticle>> next = stream.Next();
    const bool more = next && *next;
    if (more && !sink(ExportRow(**next, manner))) return {false, Done{}};
    if (more) {
      ++listed;
      continue;
    }
    if (!next || stream.gone() > 0) sink(IncompleteRow(manner, listed, stream.total()));
    if (!next) return {true, next.error()};
    return {};
  }
}

}  // namespace dateline::web
