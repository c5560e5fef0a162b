// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/stock_xapian.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dateline::bench {
namespace {

constexpr Xapian::valueno kDateSlot = 0;
constexpr Xapian::valueno kPersonSlot = 1;
constexpr Xapian::valueno kYearSlot = 2;
constexpr Xapian::valueno kPackedSlots[] = {3, 4, 5};  // by EntityKind

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

// The names of one kind, one after the other, each with its length before it.
std::string PackedNames(const Record& record, EntityKind kind) {
  std::string packed;
  for (const Entity& entity : record.annotation.entities) {
    if (entity.kind != kind || entity.name.size() > 255) continue;
    packed += static_cast<char>(entity.name.size());
    packed += entity.name;
  }
  return packed;
}

void AddValues(const Record& record, Xapian::Document& document) {
  const std::string day = CompactDate(record);
  document.add_value(kDateSlot, day);
  document.add_value(kYearSlot, day.substr(0, 4));
  document.add_value(kPersonSlot, FirstPerson(record));
  for (const EntityKind kind : kEntityKinds)
    document.add_value(kPackedSlots[static_cast<std::size_t>(kind)], PackedNames(record, kind));
}

// What one writes where an article has several values: Xapian's own spy counts a slot as one.
class PackedSpy : public Xapian::MatchSpy {
 public:
  explicit PackedSpy(Xapian::valueno slot) : slot_(slot) {}

  void operator()(const Xapian::Document& document, double /*weight*/) override {
    const std::string packed = document.get_value(slot_);
    for (std::size_t at = 0; at < packed.size();) {
      const std::size_t size = static_cast<unsigned char>(packed[at]);
      name_.assign(packed, at + 1, size);
      ++counts_[name_];
      at += 1 + size;
    }
  }

  // The six of the most articles.
  std::vector<std::pair<std::string, std::size_t>> Top() const {
    std::vector<std::pair<std::size_t, std::string_view>> counts;
    counts.reserve(counts_.size());
    for (const auto& [name, count] : counts_) counts.emplace_back(count, name);
    const auto end = counts.begin() + static_cast<std::ptrdiff_t>(
                                          std::min<std::size_t>(counts.size(), kListedValues));
    std::partial_sort(counts.begin(), end, counts.end(), std::greater<>());
    std::vector<std::pair<std::string, std::size_t>> top;
    for (auto each = counts.begin(); each != end; ++each)
      top.emplace_back(std::string(each->second), each->first);
    return top;
  }

 private:
  static constexpr std::size_t kListedValues = 6;

  Xapian::valueno slot_;
  std::string name_;
  std::unordered_map<std::string, std::size_t> counts_;
};

std::vector<std::pair<std::string, std::size_t>> Top(const Xapian::ValueCountMatchSpy& spy) {
  std::vector<std::pair<std::string, std::size_t>> top;
  for (auto value = spy.top_values_begin(6); value != spy.top_values_end(6); ++value)
    top.emplace_back(*value, value.get_termfreq());
  return top;
}

// The title stands in the first line, as BuildStockIndex stores it.
StockHit HitOf(const Xapian::MSet& matches, const Xapian::MSetIterator& match,
               const Xapian::Stem& stem) {
  const std::string data = match.get_document().get_data();
  return {data.substr(0, data.find('\n')), matches.snippet(data, 300, stem)};
}

}  // namespace

void BuildStockIndex(const std::filesystem::path& directory,
                     const std::function<void(const VisitRecord&)>& each_record) {
  Xapian::WritableDatabase database(directory.string(), Xapian::DB_CREATE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("en"));
  each_record([&](const Record& record) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(record.article.title, 1, "S");
    generator.index_text(record.article.title);
    generator.increase_termpos();
    generator.index_text(record.article.text);
    AddValues(record, document);
    document.add_boolean_term("Q" + record.article.id);
    document.set_data(record.article.title + "\n" + record.article.text);
    database.add_document(document);
  });
  database.commit();
}

StockSearcher::StockSearcher(const std::filesystem::path& directory, const Xapian::Weight& weight)
    : database_(directory.string()), stem_("en"), enquire_(database_) {
  parser_.set_stemmer(stem_);
  parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  parser_.set_default_op(Xapian::Query::OP_AND);
  parser_.set_database(database_);
  enquire_.set_weighting_scheme(weight);
}

Xapian::MSet StockSearcher::Best(const std::string& query, std::size_t top) {
  constexpr unsigned kFlags = Xapian::QueryParser::FLAG_DEFAULT;
  enquire_.set_query(parser_.parse_query(query, kFlags));
  return enquire_.get_mset(0, static_cast<Xapian::doccount>(top));
}

StockAnswer StockSearcher::Search(const StockQuestion& question) {
  const StockPage page = Page(question);
  StockAnswer answer{page.matches, 0, 0};
  for (const auto& values : page.facets) answer.facet_values += values.size();
  for (const StockHit& hit : page.hits) answer.snippet_bytes += hit.snippet.size();
  return answer;
}

StockPage StockSearcher::Page(const StockQuestion& question) {
  Xapian::Query query = parser_.parse_query(question.query);
  if (!question.from.empty())
    query = Xapian::Query(
        Xapian::Query::OP_FILTER, query,
        Xapian::Query(Xapian::Query::OP_VALUE_RANGE, kDateSlot, question.from, question.to));
  enquire_.set_query(query);
  if (question.newest) {
    enquire_.set_sort_by_value(kDateSlot, true);
  } else {
    enquire_.set_sort_by_relevance();
  }
  Xapian::ValueCountMatchSpy person(kPersonSlot);
  Xapian::ValueCountMatchSpy year(kYearSlot);
  std::array<PackedSpy, 3> packed = {PackedSpy(kPackedSlots[0]), PackedSpy(kPackedSlots[1]),
                                     PackedSpy(kPackedSlots[2])};
  if (question.facets == StockFacets::kFirstPerson) enquire_.add_matchspy(&person);
  if (question.facets == StockFacets::kPacked) {
    enquire_.add_matchspy(&year);
    for (PackedSpy& spy : packed) enquire_.add_matchspy(&spy);
  }
  const bool facets = question.facets != StockFacets::kNone;
  const Xapian::MSet matches = enquire_.get_mset(0, static_cast<Xapian::doccount>(question.top),
                                                 facets ? database_.get_doccount() : 0);
  enquire_.clear_matchspies();
  StockPage page;
  page.matches = matches.get_matches_estimated();
  for (auto match = matches.begin(); question.snippets && match != matches.end(); ++match)
    page.hits.push_back(HitOf(matches, match, stem_));
  if (facets) page.facets = {Top(person), Top(year)};
  if (question.facets == StockFacets::kPacked)
    for (const PackedSpy& spy : packed) page.facets.push_back(spy.Top());
  return page;
}

}  // namespace dateline::bench
