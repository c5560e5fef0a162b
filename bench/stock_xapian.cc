// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/stock_xapian.h"

#include <algorithm>

namespace dateline::bench {
namespace {

constexpr Xapian::valueno kDateSlot = 0;
constexpr Xapian::valueno kPersonSlot = 1;  // one value: the spy knows no more
constexpr std::size_t kTop = 20;

std::string CompactDate(const Record& record) {
  if (!record.annotation.header.published.date) return "";
  std::string day = FormatDay(record.annotation.header.published.date->first);
  day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
  return day;
}

std::string FirstPerson(const Record& record) {
  for (const Entity& entity : record.annotation.entities)
    if (entity.kind == EntityKind::kPerson) return entity.name;
  return "";
}

}  // namespace

void BuildStockIndex(const std::filesystem::path& directory, const std::vector<Record>& records) {
  Xapian::WritableDatabase database(directory.string(), Xapian::DB_CREATE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("en"));
  for (const Record& record : records) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(record.article.title, 1, "S");
    generator.index_text(record.article.title);
    generator.increase_termpos();
    generator.index_text(record.article.text);
    document.add_value(kDateSlot, CompactDate(record));
    document.add_value(kPersonSlot, FirstPerson(record));
    document.add_boolean_term("Q" + record.article.id);
    document.set_data(record.article.title + "\n" + record.article.text);
    database.add_document(document);
  }
  database.commit();
}

StockSearcher::StockSearcher(const std::filesystem::path& directory)
    : database_(directory.string()), stem_("en") {
  parser_.set_stemmer(stem_);
  parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  parser_.set_default_op(Xapian::Query::OP_AND);
  parser_.set_database(database_);
}

StockAnswer StockSearcher::Search(const Question& question) {
  Xapian::Query query = parser_.parse_query(question.query);
  if (!question.from.empty())
    query = Xapian::Query(
        Xapian::Query::OP_FILTER, query,
        Xapian::Query(Xapian::Query::OP_VALUE_RANGE, kDateSlot, question.from, question.to));
  Xapian::Enquire enquire(database_);
  enquire.set_query(query);
  if (question.newest) enquire.set_sort_by_value(kDateSlot, true);
  Xapian::ValueCountMatchSpy spy(kPersonSlot);
  const bool facets = question.facets == StockFacets::kPeople;
  if (facets) enquire.add_matchspy(&spy);
  const Xapian::MSet matches = enquire.get_mset(0, kTop, facets ? database_.get_doccount() : 0);
  StockAnswer answer;
  answer.matches = matches.get_matches_estimated();
  for (auto match = matches.begin(); match != matches.end(); ++match)
    answer.snippet_bytes += matches.snippet(match.get_document().get_data(), 300, stem_).size();
  if (facets)
    answer.facet_values =
        static_cast<std::size_t>(std::distance(spy.top_values_begin(6), spy.top_values_end(6)));
  return answer;
}

}  // namespace dateline::bench
