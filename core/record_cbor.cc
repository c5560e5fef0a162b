// SPDX-License-Identifier: GPL-2.0-or-later
// The keys of a stored record. A field that has its default is not written.
//
//   record   {article, header, entities, dates, indexed_at}
//   article  {id, title, made, text, date, source, url, language, authors, licence, credit,
//             credit_url, path}
//   header   {published, origin, printed, conflict, place, dateline, source, body, byline}
//   entity   {kind, key, name, forms, acronym, mentions, roles, prominence}
//   mention  [field, begin, end, rule, confidence]       role  [printed, begin, end]
//   date     {span, type, value, days, rule, anchor, inferred}
//
// Spans are [begin, end], dates "2024-03-22" as far as known, days [first, last] by number.
#include "core/record_cbor.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "core/cbor_shape.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

// ---- writing ----

template <typename Enum>
int Number(Enum value) {
  return static_cast<int>(value);
}

void PutText(Json& map, const char* key, const std::string& text) {
  if (!text.empty()) map[key] = text;
}

void PutTexts(Json& map, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) map[key] = texts;
}

Json FromSpan(Span span) { return Json::array({span.begin, span.end}); }

void PutSpan(Json& map, const char* key, Span span) {
  if (span != Span{}) map[key] = FromSpan(span);
}

void PutDate(Json& map, const char* key, const std::optional<PartialDate>& date) {
  if (date) map[key] = FormatPartialDate(*date);
}

Json FromArticle(const Article& article) {
  Json map = Json::object();
  PutText(map, "id", article.id);
  PutText(map, "title", article.title);
  if (article.title_origin == TitleOrigin::kMade) map["made"] = true;
  PutText(map, "text", article.text);
  PutText(map, "date", article.date);
  PutText(map, "source", article.source);
  PutText(map, "url", article.url);
  PutText(map, "language", article.language);
  PutTexts(map, "authors", article.authors);
  PutText(map, "licence", article.licence);
  PutText(map, "credit", article.credit);
  PutText(map, "credit_url", article.credit_url);
  PutText(map, "path", article.path);
  return map;
}

Json FromHeader(const Header& header) {
  Json map = Json::object();
  PutDate(map, "published", header.published.date);
  if (header.published.origin != DateOrigin::kNone) {
    map["origin"] = Number(header.published.origin);
  }
  PutText(map, "printed", header.published.printed);
  PutDate(map, "conflict", header.published.conflict);
  PutText(map, "place", header.dateline_place);
  PutSpan(map, "dateline", header.dateline);
  PutText(map, "source", header.source);
  PutSpan(map, "body", header.body);
  PutTexts(map, "byline", header.byline);
  return map;
}

Json FromEntity(const Entity& entity) {
  Json map = Json::object();
  map["kind"] = Number(entity.kind);
  PutText(map, "key", entity.key);
  PutText(map, "name", entity.name);
  PutTexts(map, "forms", entity.forms);
  PutText(map, "acronym", entity.acronym);
  Json& mentions = map["mentions"] = Json::array();
  for (const Mention& mention : entity.mentions) {
    mentions.push_back(Json::array({Number(mention.field), mention.span.begin, mention.span.end,
                                    Number(mention.rule), mention.confidence}));
  }
  for (const Role& role : entity.roles) {
    map["roles"].push_back(Json::array({role.printed, role.span.begin, role.span.end}));
  }
  if (entity.prominence != 0) map["prominence"] = entity.prominence;
  return map;
}

Json FromDateMention(const DateMention& date) {
  Json map = Json::object();
  map["span"] = FromSpan(date.span);
  map["type"] = Number(date.type);
  PutText(map, "value", date.value);
  if (date.days) {
    map["days"] = Json::array({DayNumber(date.days->first), DayNumber(date.days->last)});
  }
  PutText(map, "rule", date.rule);
  if (date.anchor != DateAnchor::kNone) map["anchor"] = Number(date.anchor);
  if (date.inferred) map["inferred"] = true;
  return map;
}

// ---- reading ----

// Reads the parts of a record and remembers whether all of them were sound. A part that is not is
// left at its default, so that reading goes on without a test at each step.
class Reader {
 public:
  bool sound() const { return sound_; }

  Record ReadRecord(const Json& map) {
    Record record;
    record.article = ReadArticle(At(map, "article"));
    text_bytes_ = record.article.text.size();
    title_bytes_ = record.article.title.size();
    record.annotation.header = ReadHeader(At(map, "header"));
    for (const Json& entity : List(map, "entities")) {
      record.annotation.entities.push_back(ReadEntity(entity));
    }
    for (const Json& date : List(map, "dates")) {
      record.annotation.dates.push_back(ReadDateMention(date));
    }
    record.indexed_at = Whole<std::int64_t>(At(map, "indexed_at"));
    return record;
  }

 private:
  // The value of `key`, or null where it was left out.
  const Json& At(const Json& map, const char* key) {
    static const Json kNull;
    if (!map.is_object()) {
      sound_ = false;
      return kNull;
    }
    const auto found = map.find(key);
    return found == map.end() ? kNull : *found;
  }

  const Json& List(const Json& map, const char* key) {
    static const Json kNone = Json::array();
    const Json& list = At(map, key);
    if (list.is_array()) return list;
    sound_ = sound_ && list.is_null();
    return kNone;
  }

  // The items of an array of exactly `count`.
  bool IsTuple(const Json& item, std::size_t count) {
    const bool is_tuple = item.is_array() && item.size() == count;
    sound_ = sound_ && is_tuple;
    return is_tuple;
  }

  std::string Text(const Json& item) {
    if (const auto* text = item.get_ptr<const std::string*>()) return *text;
    sound_ = sound_ && item.is_null();
    return {};
  }

  std::vector<std::string> Texts(const Json& map, const char* key) {
    std::vector<std::string> texts;
    for (const Json& text : List(map, key)) texts.push_back(Text(text));
    return texts;
  }

  bool Flag(const Json& item) {
    sound_ = sound_ && (item.is_boolean() || item.is_null());
    return item.is_boolean() && item.get<bool>();
  }

  template <typename Integer>
  Integer Whole(const Json& item) {
    if (item.is_null()) return 0;
    if (item.is_number_unsigned() && std::in_range<Integer>(item.get<std::uint64_t>())) {
      return static_cast<Integer>(item.get<std::uint64_t>());
    }
    if (item.is_number_integer() && !item.is_number_unsigned() &&
        std::in_range<Integer>(item.get<std::int64_t>())) {
      return static_cast<Integer>(item.get<std::int64_t>());
    }
    sound_ = false;
    return 0;
  }

  template <typename Enum>
  Enum Enumerator(const Json& item, Enum last) {
    const auto value = Whole<std::uint8_t>(item);
    if (value <= static_cast<std::uint8_t>(last)) return static_cast<Enum>(value);
    sound_ = false;
    return Enum{};
  }

  Span MakeSpan(const Json& begin, const Json& end, std::size_t limit) {
    const Span span{Whole<std::uint32_t>(begin), Whole<std::uint32_t>(end)};
    sound_ = sound_ && span.begin <= span.end && span.end <= limit;
    return span;
  }

  Span ReadSpan(const Json& item) {
    if (item.is_null() || !IsTuple(item, 2)) return {};
    return MakeSpan(item[0], item[1], text_bytes_);
  }

  std::optional<PartialDate> ReadDate(const Json& item) {
    if (item.is_null()) return std::nullopt;
    const Result<PartialDate> date = ParsePartialDate(Text(item));
    sound_ = sound_ && date;
    return date ? std::optional(*date) : std::nullopt;
  }

  Article ReadArticle(const Json& map) {
    Article article;
    article.id = Text(At(map, "id"));
    article.title = Text(At(map, "title"));
    article.title_origin = Flag(At(map, "made")) ? TitleOrigin::kMade : TitleOrigin::kPrinted;
    article.text = Text(At(map, "text"));
    article.date = Text(At(map, "date"));
    article.source = Text(At(map, "source"));
    article.url = Text(At(map, "url"));
    article.language = Text(At(map, "language"));
    article.authors = Texts(map, "authors");
    article.licence = Text(At(map, "licence"));
    article.credit = Text(At(map, "credit"));
    article.credit_url = Text(At(map, "credit_url"));
    article.path = Text(At(map, "path"));
    return article;
  }

  Header ReadHeader(const Json& map) {
    Header header;
    header.published.date = ReadDate(At(map, "published"));
    header.published.origin = Enumerator(At(map, "origin"), DateOrigin::kInferred);
    header.published.printed = Text(At(map, "printed"));
    header.published.conflict = ReadDate(At(map, "conflict"));
    header.dateline_place = Text(At(map, "place"));
    header.dateline = ReadSpan(At(map, "dateline"));
    header.source = Text(At(map, "source"));
    header.body = ReadSpan(At(map, "body"));
    header.byline = Texts(map, "byline");
    return header;
  }

  Mention ReadMention(const Json& item) {
    Mention mention;
    if (!IsTuple(item, 5)) return mention;
    mention.field = Enumerator(item[0], Field::kText);
    mention.span =
        MakeSpan(item[1], item[2], mention.field == Field::kTitle ? title_bytes_ : text_bytes_);
    mention.rule = Enumerator(item[3], MentionRule::kAlone);
    sound_ = sound_ && item[4].is_number();
    if (item[4].is_number()) mention.confidence = item[4].get<float>();
    sound_ = sound_ && mention.confidence >= 0 && mention.confidence <= 1;
    return mention;
  }

  Entity ReadEntity(const Json& map) {
    Entity entity;
    entity.kind = Enumerator(At(map, "kind"), EntityKind::kPlace);
    entity.key = Text(At(map, "key"));
    entity.name = Text(At(map, "name"));
    entity.forms = Texts(map, "forms");
    entity.acronym = Text(At(map, "acronym"));
    for (const Json& mention : List(map, "mentions")) {
      entity.mentions.push_back(ReadMention(mention));
    }
    for (const Json& role : List(map, "roles")) {
      if (!IsTuple(role, 3)) continue;
      // A role stands in the title or in the text.
      entity.roles.push_back(
          {Text(role[0]), MakeSpan(role[1], role[2], std::max(title_bytes_, text_bytes_))});
    }
    entity.prominence = Whole<std::uint8_t>(At(map, "prominence"));
    return entity;
  }

  std::optional<DayRange> ReadDays(const Json& item) {
    if (item.is_null() || !IsTuple(item, 2)) return std::nullopt;
    static const std::int32_t kFirst = DayNumber(std::chrono::year(1) / 1 / 1);
    static const std::int32_t kLast = DayNumber(std::chrono::year(9999) / 12 / 31);
    const auto first = Whole<std::int32_t>(item[0]);
    const auto last = Whole<std::int32_t>(item[1]);
    sound_ = sound_ && kFirst <= first && first <= last && last <= kLast;
    if (!sound_) return std::nullopt;
    return DayRange{DayOfNumber(first), DayOfNumber(last)};
  }

  DateMention ReadDateMention(const Json& map) {
    DateMention date;
    date.span = ReadSpan(At(map, "span"));
    date.type = Enumerator(At(map, "type"), DateType::kSet);
    date.value = Text(At(map, "value"));
    date.days = ReadDays(At(map, "days"));
    date.rule = Text(At(map, "rule"));
    date.anchor = Enumerator(At(map, "anchor"), DateAnchor::kLocal);
    date.inferred = Flag(At(map, "inferred"));
    return date;
  }

  bool sound_ = true;
  std::size_t text_bytes_ = 0;
  std::size_t title_bytes_ = 0;
};

}  // namespace

std::string RecordToCbor(const Record& record) {
  Json map = Json::object();
  map["article"] = FromArticle(record.article);
  map["header"] = FromHeader(record.annotation.header);
  for (const Entity& entity : record.annotation.entities) {
    map["entities"].push_back(FromEntity(entity));
  }
  for (const DateMention& date : record.annotation.dates) {
    map["dates"].push_back(FromDateMention(date));
  }
  map["indexed_at"] = record.indexed_at;
  std::string cbor;
  Json::to_cbor(map, nlohmann::detail::output_adapter<char>(cbor));
  return cbor;
}

std::optional<Record> CborToRecord(std::string_view cbor) {
  if (!HasRecordShape(cbor)) return std::nullopt;
  const Json map = Json::from_cbor(cbor.begin(), cbor.end(), true, false);
  if (map.is_discarded()) return std::nullopt;
  Reader reader;
  Record record = reader.ReadRecord(map);
  if (!reader.sound()) return std::nullopt;
  return record;
}

}  // namespace dateline
