// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <span>
#include <utility>

#include "core/cbor.h"
#include "core/record_cbor.h"
#include "core/record_keys.h"

namespace dateline {
namespace {

using Key = std::string_view;

// Reads the parts of a record in any order but one: the article comes first, since every span is
// measured against its title or text. What is out of bounds makes the reader below unsound, and
// nothing is looked at until the end.
class RecordReader {
 public:
  explicit RecordReader(std::string_view cbor) : in_(cbor) {}

  std::optional<Record> Read() && {
    Record record;
    bool has_article = false;
    bool has_header = false;
    EachField([&](Key key) {
      if (key == "article") {
        record.article = ReadArticle();
        has_article = true;
      } else if (key == "header") {
        record.annotation.header = ReadHeader();
        has_header = true;
      } else if (key == "entities") {
        EachItem([&] { record.annotation.entities.push_back(ReadEntity()); });
      } else if (key == "dates") {
        EachItem([&] { record.annotation.dates.push_back(ReadDateMention()); });
      } else if (key == "indexed_at") {
        record.indexed_at = in_.Integer();
      } else if (key == "earlier") {
        EachItem([&] { record.earlier.push_back(ReadEarlierVersion()); });
      } else {
        in_.Fail();
      }
    });
    if (!in_.sound() || !in_.at_end() || !has_article || !has_header) return std::nullopt;
    return record;
  }

 private:
  // Calls `read` with each key of a map; it reads the value, or fails for a key it does not know.
  template <typename Read>
  void EachField(const Read& read) {
    for (std::size_t left = in_.MapSize(); left > 0 && in_.sound(); --left) read(in_.Text());
  }

  template <typename Read>
  void EachItem(const Read& read) {
    for (std::size_t left = in_.ArraySize(); left > 0 && in_.sound(); --left) read();
  }

  // What the bytes say must hold, or they are no record.
  void Require(bool holds) {
    if (!holds) in_.Fail();
  }

  // Reads the text that `key` names. False when none of `fields` has that key.
  template <typename Struct>
  bool ReadText(std::span<const TextField<Struct>> fields, Key key, Struct& to) {
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const TextField<Struct>& f) { return f.key == key; });
    if (field == fields.end()) return false;
    to.*(field->member) = in_.Text();
    return true;
  }

  std::vector<std::string> ReadTexts() {
    std::vector<std::string> texts;
    EachItem([&] { texts.emplace_back(in_.Text()); });
    return texts;
  }

  template <typename Enum>
  Enum ReadEnumerator(Enum last) {
    const std::int64_t value = in_.Integer();
    Require(value >= 0 && value <= static_cast<std::int64_t>(last));
    return in_.sound() ? static_cast<Enum>(value) : Enum{};
  }

  // The two ends of a span of a text of `bytes` bytes.
  Span ReadBounds(std::size_t bytes) {
    const std::int64_t begin = in_.Integer();
    const std::int64_t end = in_.Integer();
    Require(0 <= begin && begin <= end && std::cmp_less_equal(end, bytes));
    if (!in_.sound()) return {};
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  Span ReadSpan() {
    Require(in_.ArraySize() == 2);
    return ReadBounds(text_bytes_);
  }

  std::optional<PartialDate> ReadDate() {
    // The parser lets through only days that the calendar has.
    const Result<PartialDate> date = ParsePartialDate(in_.Text());
    if (date) return *date;
    in_.Fail();
    return std::nullopt;
  }

  std::optional<Day> ReadDay() {
    static const std::int32_t kFirst = DayNumber(std::chrono::year(1) / 1 / 1);
    static const std::int32_t kLast = DayNumber(std::chrono::year(9999) / 12 / 31);
    const std::int64_t number = in_.Integer();
    Require(kFirst <= number && number <= kLast);
    if (!in_.sound()) return std::nullopt;
    return DayOfNumber(static_cast<std::int32_t>(number));
  }

  // From 0 to 1. False for NaN as well.
  float ReadConfidence() {
    const float confidence = in_.Number();
    Require(confidence >= 0 && confidence <= 1);
    return confidence;
  }

  std::optional<DayRange> ReadDays() {
    Require(in_.ArraySize() == 2);
    const std::optional<Day> first = ReadDay();
    const std::optional<Day> last = ReadDay();
    Require(first && last && *first <= *last);
    if (!in_.sound()) return std::nullopt;
    return DayRange{*first, *last};
  }

  Article ReadArticle() {
    Article article;
    EachField([&](Key key) {
      if (ReadText<Article>(kArticleTexts, key, article)) return;
      if (key == "made") {
        article.title_origin = in_.Flag() ? TitleOrigin::kMade : TitleOrigin::kPrinted;
      } else if (key == "authors") {
        article.authors = ReadTexts();
      } else {
        in_.Fail();
      }
    });
    text_bytes_ = article.text.size();
    title_bytes_ = article.title.size();
    return article;
  }

  Header ReadHeader() {
    Header header;
    Publication& published = header.published;
    EachField([&](Key key) {
      if (ReadText<Publication>(kPublicationTexts, key, published)) return;
      if (ReadText<Header>(kHeaderTexts, key, header)) return;
      if (key == "published") {
        published.date = ReadDate();
      } else if (key == "origin") {
        published.origin = ReadEnumerator(DateOrigin::kInferred);
      } else if (key == "conflict") {
        published.conflict = ReadDate();
      } else if (key == "dateline") {
        header.dateline = ReadSpan();
      } else if (key == "body") {
        header.body = ReadSpan();
      } else if (key == "byline") {
        header.byline = ReadTexts();
      } else {
        in_.Fail();
      }
    });
    return header;
  }

  Mention ReadMention() {
    Mention mention;
    Require(in_.ArraySize() == 5);
    mention.field = ReadEnumerator(Field::kText);
    mention.span = ReadBounds(mention.field == Field::kTitle ? title_bytes_ : text_bytes_);
    mention.rule = ReadEnumerator(MentionRule::kAlias);
    mention.confidence = ReadConfidence();
    return mention;
  }

  Role ReadRole() {
    Require(in_.ArraySize() == 3);
    const std::string printed(in_.Text());
    // A role stands in the title or in the text.
    return {printed, ReadBounds(std::max(title_bytes_, text_bytes_))};
  }

  Entity ReadEntity() {
    Entity entity;
    EachField([&](Key key) {
      if (ReadText<Entity>(kEntityTexts, key, entity)) return;
      if (key == "kind") {
        entity.kind = ReadEnumerator(EntityKind::kPlace);
      } else if (key == "forms") {
        entity.forms = ReadTexts();
      } else if (key == "mentions") {
        EachItem([&] { entity.mentions.push_back(ReadMention()); });
      } else if (key == "roles") {
        EachItem([&] { entity.roles.push_back(ReadRole()); });
      } else if (key == "prominence") {
        const std::int64_t bits = in_.Integer();
        Require(bits >= 0 && bits <= UINT8_MAX);
        entity.prominence = static_cast<std::uint8_t>(bits);
      } else {
        in_.Fail();
      }
    });
    return entity;
  }

  DateMention ReadDateMention() {
    DateMention date;
    EachField([&](Key key) {
      if (ReadText<DateMention>(kDateTexts, key, date)) return;
      if (key == "span") {
        date.span = ReadSpan();
      } else if (key == "type") {
        date.type = ReadEnumerator(DateType::kSet);
      } else if (key == "days") {
        date.days = ReadDays();
      } else if (key == "anchor") {
        date.anchor = ReadEnumerator(DateAnchor::kLocal);
      } else if (key == "anchored_at") {
        date.anchored_at = ReadDay();
      } else if (key == "inferred") {
        date.inferred = in_.Flag();
      } else if (key == "modifier") {
        date.modifier = ReadEnumerator(DateModifier::kApprox);
      } else if (key == "confidence") {
        date.confidence = ReadConfidence();
      } else if (key == "period") {
        date.period = ReadDays();
      } else {
        in_.Fail();
      }
    });
    return date;
  }

  EarlierVersion ReadEarlierVersion() {
    EarlierVersion version;
    EachField([&](Key key) {
      if (ReadText<EarlierVersion>(kEarlierTexts, key, version)) return;
      if (key == "indexed_at") {
        version.indexed_at = in_.Integer();
      } else {
        in_.Fail();
      }
    });
    return version;
  }

  CborReader in_;
  std::size_t text_bytes_ = 0;
  std::size_t title_bytes_ = 0;
};

}  // namespace

std::optional<Record> CborToRecord(std::string_view cbor) { return RecordReader(cbor).Read(); }

}  // namespace dateline
