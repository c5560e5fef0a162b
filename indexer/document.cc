// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/compounds.h"
#include "core/date_terms.h"
#include "core/fold.h"
#include "core/naming_wdf.h"
#include "core/schema.h"
#include "core/signature.h"
#include "core/words.h"
#include "indexer/placed_words.h"
#include "indexer/role_terms.h"
#include "indexer/term_table.h"
#include "indexer/word_terms.h"

namespace dateline {
namespace {

PlacedWords PlaceTitle(std::string_view title) {
  PlacedWords placed{SplitWords(title, kMaxTitleWords), {}};
  for (Xapian::termpos i = 0; i < placed.words.size(); ++i) placed.positions.push_back(i);
  return placed;
}

PlacedWords PlaceText(std::string_view text) {
  PlacedWords placed{SplitWords(text), {}};
  placed.positions.reserve(placed.words.size());
  Xapian::termpos next = kTextPosition;
  for (const Word& word : placed.words) {
    // The gap keeps phrases from running out of one paragraph into the next.
    if (word.starts_paragraph && next != kTextPosition) next += kParagraphGap;
    placed.positions.push_back(next++);
  }
  return placed;
}

struct PlacedArticle {
  PlacedWords title;
  PlacedWords text;
};

using Place = WordTerms::Place;

// Adds word `i` of a field, and the piece it makes with the word before it; gives it folded.
std::string_view AddWord(std::string_view text, const PlacedWords& placed, std::size_t i,
                         Place place, WordTerms& terms) {
  const std::string_view word = WordBytes(text, placed.words[i]);
  if (i > 0) {
    const Span before = placed.words[i - 1].span;
    if (JoinsParts(text.substr(before.end, placed.words[i].span.begin - before.end)))
      terms.AddPair(WordBytes(text, placed.words[i - 1]), word, placed.positions[i - 1], place);
  }
  return terms.AddWord(word, placed.positions[i], place);
}

void AddEntity(const Entity& entity, const PlacedArticle& placed, TermTable& terms) {
  const std::string term = EntityTerm(entity.kind, entity.key);
  const std::string any = AnyEntityTerm(entity.kind);
  // Two keys may be cut to one term: then it is as prominent as both, and mentioned as often as
  // one.
  Xapian::termcount& wdf = terms[term].wdf;
  wdf = NamingWdf(static_cast<std::uint8_t>(ProminenceIn(wdf) | entity.prominence),
                  std::max<std::size_t>(MentionsIn(wdf), entity.mentions.size()));
  terms.Mark(any);
  for (const Mention& mention : entity.mentions) {
    const PlacedWords& field = mention.field == Field::kTitle ? placed.title : placed.text;
    const auto position = PositionOf(field, mention.span);
    if (!position) continue;
    terms.MarkAt(term, *position);
    terms.MarkAt(any, *position);
  }
  for (const std::string& form : entity.forms) {
    const std::string form_term = FormTerm(KindLetter(entity.kind), entity.key, form);
    if (!form_term.empty()) terms.Mark(form_term);
  }
}

void AddSource(const std::string& source, TermTable& terms) {
  const std::string key = FoldName(source);
  if (key.empty()) return;
  terms.Mark(SourceTerm(key));
  const std::string form_term = FormTerm('S', key, source);
  if (!form_term.empty()) terms.Mark(form_term);
}

void AddFacts(const Record& record, TermTable& terms) {
  const Article& article = record.article;
  terms.Mark(IdTerm(article.id));
  terms.Mark(LanguageTerm(article.language));
  if (!article.licence.empty() || !article.credit.empty()) {
    terms.Mark(LicenceTerm(article.licence, article.credit));
  }
  AddSource(record.annotation.header.source, terms);
  for (std::string& term : PublishedTerms(record.annotation.header.published))
    terms.Mark(std::move(term));
  for (std::string& term : MentionTerms(record.annotation.dates)) terms.Mark(std::move(term));
}

std::string EightBytes(std::int64_t seconds) {
  const auto bits = static_cast<std::uint64_t>(seconds);
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(bits >> shift));
  return bytes;
}

// The story without dateline and credit, which differ between two copies of one dispatch.
bool IsOfStory(const Record& record, Span word) {
  const Span body = record.annotation.header.body;
  return body == Span{} || (body.begin <= word.begin && word.end <= body.end);
}

// Adds the terms of the text's words and gives what the whole of them is like.
std::optional<Signature> AddTextWords(const Record& record, const PlacedWords& text,
                                      WordTerms& terms) {
  SignatureMaker signature;
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const Place place = i < kLeadWords ? Place::kLead : Place::kBody;
    const std::string_view folded = AddWord(record.article.text, text, i, place, terms);
    if (IsOfStory(record, text.words[i].span)) signature.Add(folded);
  }
  return signature.Make();
}

void AddValues(const Record& record, Xapian::Document& document) {
  if (const std::optional<PartialDate>& date = record.annotation.header.published.date) {
    const DayRange days = Days(*date);
    document.add_value(kSlotPublishedFirst, SortableDay(days.first));
    if (date->granularity != Granularity::kDay) {
      document.add_value(kSlotPublishedLast, SortableDay(days.last));
    }
  }
  document.add_value(kSlotIndexedAt, EightBytes(record.indexed_at));
  document.add_value(kSlotContentHash, ContentHash(record.article));
}

}  // namespace

Xapian::Document MakeDocument(const Record& record) {
  const Article& article = record.article;
  const PlacedArticle placed{PlaceTitle(article.title), PlaceText(article.text)};

  TermTable terms;
  WordTerms words(article.language, terms);
  const bool made = article.title_origin == TitleOrigin::kMade;
  for (std::size_t i = 0; i < placed.title.words.size(); ++i)
    AddWord(article.title, placed.title, i, made ? Place::kMadeTitle : Place::kTitle, words);
  const std::optional<Signature> signature = AddTextWords(record, placed.text, words);
  words.AddStems();
  for (const Entity& entity : record.annotation.entities) AddEntity(entity, placed, terms);
  AddRoles(record, placed.text, terms);
  AddFacts(record, terms);

  Xapian::Document document;
  terms.HandOver(document);
  AddValues(record, document);
  if (signature) document.add_value(kSlotSignature, std::string(SignatureBytes(*signature)));
  document.set_data(EncodeRecord(record));
  return document;
}

PreparedDocument Prepare(const Record& record) {
  return {record.article.id, record.article.path, MakeDocument(record)};
}

}  // namespace dateline
