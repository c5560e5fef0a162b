// SPDX-License-Identifier: GPL-2.0-or-later
#include <span>
#include <utility>

#include "core/cbor.h"
#include "core/record_cbor.h"
#include "core/record_keys.h"

namespace dateline {
namespace {

using Key = std::string_view;
using Map = CborWriter::Map;

// Writes the parts of a record in their order. A field with its default is left out by the Put
// functions below, so that a short article is a short record.
class RecordWriter {
 public:
  std::string Write(const Record& record) && {
    const Map map = out_.StartMap();
    out_.Key(map, "article");  // first: the bounds of all spans are in it
    Put(record.article);
    out_.Key(map, "header");
    Put(record.annotation.header);
    PutList(map, "entities", record.annotation.entities);
    PutList(map, "dates", record.annotation.dates);
    PutInteger(map, "indexed_at", record.indexed_at);
    PutList(map, "earlier", record.earlier);
    return std::move(out_).Take();
  }

 private:
  template <typename Struct>
  void PutTexts(Map map, std::span<const TextField<Struct>> fields, const Struct& from) {
    for (const auto& [key, member] : fields) {
      if ((from.*member).empty()) continue;
      out_.Key(map, key);
      out_.Text(from.*member);
    }
  }

  void PutInteger(Map map, Key key, std::int64_t number) {
    if (number == 0) return;
    out_.Key(map, key);
    out_.Integer(number);
  }

  void PutFlag(Map map, Key key, bool value) {
    if (!value) return;
    out_.Key(map, key);
    out_.Flag(value);
  }

  template <typename Item>
  void PutList(Map map, Key key, const std::vector<Item>& items) {
    if (items.empty()) return;
    out_.Key(map, key);
    out_.StartArray(items.size());
    for (const Item& item : items) Put(item);
  }

  void PutSpan(Map map, Key key, Span span) {
    if (span == Span{}) return;
    out_.Key(map, key);
    out_.StartArray(2);
    PutBounds(span);
  }

  void PutBounds(Span span) {
    out_.Integer(span.begin);
    out_.Integer(span.end);
  }

  void PutDate(Map map, Key key, const std::optional<PartialDate>& date) {
    if (!date) return;
    out_.Key(map, key);
    out_.Text(FormatPartialDate(*date));
  }

  void PutDays(Map map, Key key, const std::optional<DayRange>& days) {
    if (!days) return;
    out_.Key(map, key);
    out_.StartArray(2);
    out_.Integer(DayNumber(days->first));
    out_.Integer(DayNumber(days->last));
  }

  void Put(const std::string& text) { out_.Text(text); }

  void Put(const Article& article) {
    const Map map = out_.StartMap();
    PutTexts<Article>(map, kArticleTexts, article);
    PutFlag(map, "made", article.title_origin == TitleOrigin::kMade);
    PutList(map, "authors", article.authors);
  }

  void Put(const Header& header) {
    const Map map = out_.StartMap();
    PutDate(map, "published", header.published.date);
    PutInteger(map, "origin", static_cast<int>(header.published.origin));
    PutTexts<Publication>(map, kPublicationTexts, header.published);
    PutDate(map, "conflict", header.published.conflict);
    PutTexts<Header>(map, kHeaderTexts, header);
    PutSpan(map, "dateline", header.dateline);
    PutSpan(map, "body", header.body);
    PutList(map, "byline", header.byline);
  }

  void Put(const Entity& entity) {
    const Map map = out_.StartMap();
    PutInteger(map, "kind", static_cast<int>(entity.kind));
    PutTexts<Entity>(map, kEntityTexts, entity);
    PutList(map, "forms", entity.forms);
    PutList(map, "mentions", entity.mentions);
    PutList(map, "roles", entity.roles);
    PutInteger(map, "prominence", entity.prominence);
  }

  // Mentions and roles are many and always whole: arrays, without keys.
  void Put(const Mention& mention) {
    out_.StartArray(5);
    out_.Integer(static_cast<int>(mention.field));
    PutBounds(mention.span);
    out_.Integer(static_cast<int>(mention.rule));
    out_.Number(mention.confidence);
  }

  void Put(const Role& role) {
    out_.StartArray(3);
    out_.Text(role.printed);
    PutBounds(role.span);
  }

  void Put(const DateMention& date) {
    const Map map = out_.StartMap();
    PutSpan(map, "span", date.span);
    PutInteger(map, "type", static_cast<int>(date.type));
    PutTexts<DateMention>(map, kDateTexts, date);
    PutDays(map, "days", date.days);
    PutInteger(map, "anchor", static_cast<int>(date.anchor));
    if (date.anchored_at) {
      out_.Key(map, "anchored_at");
      out_.Integer(DayNumber(*date.anchored_at));
    }
    PutFlag(map, "inferred", date.inferred);
    PutInteger(map, "modifier", static_cast<int>(date.modifier));
    if (date.confidence != 1) {
      out_.Key(map, "confidence");
      out_.Number(date.confidence);
    }
    PutDays(map, "period", date.period);
  }

  void Put(const EarlierVersion& version) {
    const Map map = out_.StartMap();
    PutTexts<EarlierVersion>(map, kEarlierTexts, version);
    PutInteger(map, "indexed_at", version.indexed_at);
  }

  CborWriter out_;
};

}  // namespace

std::string RecordToCbor(const Record& record) { return RecordWriter().Write(record); }

}  // namespace dateline
