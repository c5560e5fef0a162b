// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/searcher/synthetic_corpus.h"

#include <algorithm>
#include <sstream>

#include "core/fold.h"
#include "core/schema.h"
#include "tests/support/articles.h"

namespace dateline {
namespace {

// Words of no language, so that no stemmer makes two of them one.
constexpr const char* kWords[] = {"kova",  "zelum", "brint", "dosta", "mulfe", "parga", "tinko",
                                  "wexar", "yolda", "chubo", "fesk",  "gropa", "hanti", "julmo",
                                  "lirso", "nakvi", "oprez", "quado", "rundi", "stolp"};

const std::vector<std::string>& People() {
  static const std::vector<std::string> people = {
      "Tô Lâm|Lâm",       "To Lam|Lam",     "Lê Hoài Trung|Trung",
      "Jane Austen",      "O’Neill Byrne",  "Sean O'Leary",
      "L’Hostis Marc",    "محمد علي",       "Georgia Meloni",
      "Sato Haruki",      "Ingrid Solberg", "Wang Yi|Wang",
      "Wang Huning|Wang", "Anna Berg",      "Anna Berger",
      "Daniel Okafor",    "Xi Jinping|Xi",  "J.K. Abara",
      "MARIA DUARTE",     "Maria Duarte",   std::string(300, 'q') + " Long"};
  return people;
}

const std::vector<std::string>& Organisations() {
  static const std::vector<std::string> organisations = {
      "NATO", "European Union|EU", "Georgia", "Harbour Office", "Communist Party of Việt Nam|CPV"};
  return organisations;
}

const std::vector<std::string>& Places() {
  static const std::vector<std::string> places = {"Georgia", "Hà Nội", "BEIJING", "Beijing",
                                                  "Ningbo",  "Lisbon", "Paris"};
  return places;
}

constexpr const char* kSources[] = {"VNS", "VNA", "Wikinews", "Reuters", ""};

std::string IdOf(FacetKind kind, const std::string& key) {
  constexpr EntityKind kKinds[] = {EntityKind::kPerson, EntityKind::kOrganisation,
                                   EntityKind::kPlace};
  const std::string term = kind == FacetKind::kSource
                               ? SourceTerm(key)
                               : EntityTerm(kKinds[static_cast<std::size_t>(kind)], key);
  return IdOfKey(term.substr(std::string("XP:").size()));
}

bool HasWords(const ArticleFacts& article, const std::vector<std::string>& words, bool any) {
  if (words.empty()) return true;
  const auto has = [&](const std::string& word) { return article.words.contains(word); };
  return any ? std::any_of(words.begin(), words.end(), has)
             : std::all_of(words.begin(), words.end(), has);
}

bool InTime(const ArticleFacts& article, const SearchRequest& request) {
  if (request.undated_only && article.period) return false;
  if (!request.from && !request.to) return true;
  if (!article.period) return false;
  if (request.from && article.period->first < Days(*request.from).first) return false;
  return !request.to || article.period->last <= Days(*request.to).last;
}

bool HasTicks(const std::set<std::string>& values, const FacetFilter& filter) {
  if (filter.values.empty()) return true;
  const auto has = [&](const std::string& id) { return values.contains(id); };
  return filter.op == FacetOp::kAny ? std::any_of(filter.values.begin(), filter.values.end(), has)
                                    : std::all_of(filter.values.begin(), filter.values.end(), has);
}

bool HasNoExcluded(const std::set<std::string>& values, const FacetFilter& filter) {
  return std::none_of(filter.excluded.begin(), filter.excluded.end(),
                      [&](const std::string& id) { return values.contains(id); });
}

bool PassesFacets(const ArticleFacts& article, const SearchRequest& request,
                  std::optional<FacetKind> ticks_ignored) {
  for (const FacetKind kind : kFacetKinds) {
    const auto& values = article.values[static_cast<std::size_t>(kind)];
    if (!HasNoExcluded(values, request.filter(kind))) return false;
    if (kind != ticks_ignored && !HasTicks(values, request.filter(kind))) return false;
  }
  return true;
}

std::vector<std::string> SplitQuery(const std::string& query) {
  std::vector<std::string> words;
  std::istringstream stream(query);
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

}  // namespace

SyntheticCorpus::SyntheticCorpus(std::uint32_t seed, std::size_t articles) : random_(seed) {
  for (std::size_t i = 0; i < articles; ++i) records_.push_back(RandomRecord(i));
}

std::string SyntheticCorpus::RandomWord() {
  // The product of two draws favours the first words, as language does.
  const std::size_t all = std::size(kWords);
  return kWords[Random(all) * Random(all) / all];
}

std::string SyntheticCorpus::RandomWords(std::size_t count) {
  std::string words = RandomWord();
  for (std::size_t i = 1; i < count; ++i) words += " " + RandomWord();
  return words;
}

std::string SyntheticCorpus::RandomDate() {
  std::string year = std::to_string(2022 + Random(3));
  const std::size_t month = 1 + Random(12);
  std::string year_month = year + (month < 10 ? "-0" : "-") + std::to_string(month);
  const std::size_t day = 1 + Random(28);
  switch (Random(8)) {
    case 0:
      return "";
    case 1:
      return year;
    case 2:
      return year_month;
    default:
      return year_month + (day < 10 ? "-0" : "-") + std::to_string(day);
  }
}

Record SyntheticCorpus::RandomRecord(std::size_t number) {
  const auto some = [&](const std::vector<std::string>& pool, std::size_t most) {
    std::set<std::string> chosen;
    for (std::size_t i = Random(most + 1); i > 0; --i) chosen.insert(pool[Random(pool.size())]);
    return std::vector<std::string>(chosen.begin(), chosen.end());
  };
  ArticleFields fields;
  fields.id = "article-" + std::to_string(number);
  fields.title = RandomWords(2);
  fields.text = RandomWords(4 + Random(5)) + ".\n";
  fields.language = "und";
  fields.date = RandomDate();
  fields.source = kSources[Random(std::size(kSources))];
  fields.people = some(People(), 4);
  fields.organisations = some(Organisations(), 2);
  fields.places = some(Places(), 2);
  return MakeRecord(fields);
}

std::string SyntheticCorpus::RandomQuery() {
  // Many words are rarely all in one article: then any of them is enough.
  constexpr std::size_t kCounts[] = {0, 1, 1, 2, 2, 3, 6};
  const std::size_t count = kCounts[Random(std::size(kCounts))];
  return count == 0 ? "" : RandomWords(count);
}

std::string SyntheticCorpus::RandomId(FacetKind kind) {
  for (;;) {
    const ArticleFacts facts = FactsOf(records_[Random(records_.size())]);
    const auto& values = facts.values[static_cast<std::size_t>(kind)];
    if (values.empty()) continue;
    return *std::next(values.begin(), static_cast<std::ptrdiff_t>(Random(values.size())));
  }
}

SearchRequest SyntheticCorpus::RandomRequest() {
  SearchRequest request;
  request.query = RandomQuery();
  for (const FacetKind kind : kFacetKinds) {
    FacetFilter& filter = request.filter(kind);
    std::set<std::string> values;
    std::set<std::string> excluded;
    if (Random(4) == 0) {
      for (std::size_t i = 0; i <= Random(3); ++i) values.insert(RandomId(kind));
      if (Random(8) == 0) values.insert("nobody_of_that_name");
    }
    if (Random(8) == 0) {
      for (std::size_t i = 0; i <= Random(2); ++i) excluded.insert(RandomId(kind));
    }
    if (Random(3) == 0) filter.op = FacetOp::kAll;
    filter.values.assign(values.begin(), values.end());
    filter.excluded.assign(excluded.begin(), excluded.end());
  }
  const auto date = [&]() -> std::optional<PartialDate> {
    const Result<PartialDate> read = ParsePartialDate(RandomDate());
    return read ? std::optional(*read) : std::nullopt;
  };
  if (Random(4) == 0) request.from = date();
  if (Random(4) == 0) request.to = date();
  if (request.from && request.to && Days(*request.to).last < Days(*request.from).first)
    std::swap(request.from, request.to);
  request.undated_only = Random(16) == 0;
  constexpr MatchMode kModes[] = {MatchMode::kAllThenAny, MatchMode::kAllThenAny, MatchMode::kAll,
                                  MatchMode::kAny};
  request.match = kModes[Random(std::size(kModes))];
  request.sort = static_cast<SortOrder>(Random(3));
  return request;
}

ArticleFacts FactsOf(const Record& record) {
  ArticleFacts facts;
  facts.id = record.article.id;
  for (const std::string* text : {&record.article.title, &record.article.text}) {
    for (std::string word : SplitQuery(*text)) {
      if (word.ends_with('.')) word.pop_back();
      facts.words.insert(word);
    }
  }
  for (const Entity& entity : record.annotation.entities) {
    const auto at = static_cast<std::size_t>(entity.kind);
    facts.values[at].insert(IdOf(kFacetKinds[at], entity.key));
  }
  const std::string& source = record.annotation.header.source;
  if (!source.empty()) facts.values[3].insert(IdOf(FacetKind::kSource, FoldName(source)));
  if (const auto& date = record.annotation.header.published.date) facts.period = Days(*date);
  return facts;
}

Oracle::Oracle(const std::vector<Record>& records) {
  for (const Record& record : records) articles_.push_back(FactsOf(record));
}

Oracle::Answer Oracle::Ask(const SearchRequest& request) const {
  Answer answer;
  const std::vector<std::string> words = SplitQuery(request.query);
  const auto has_words = [&](bool any) {
    return std::any_of(articles_.begin(), articles_.end(),
                       [&](const ArticleFacts& article) { return HasWords(article, words, any); });
  };
  answer.matched_any =
      request.match == MatchMode::kAllThenAny && !has_words(false) && has_words(true);
  const bool any = answer.matched_any || request.match == MatchMode::kAny;

  for (const ArticleFacts& article : articles_) {
    if (!HasWords(article, words, any)) continue;
    const bool in_time = InTime(article, request);
    if (PassesFacets(article, request, std::nullopt)) {
      answer.ids_any_date.insert(article.id);
      if (in_time) answer.ids.insert(article.id);
    }
    if (!in_time) continue;
    for (const FacetKind kind : kFacetKinds) {
      const bool widens = request.filter(kind).op == FacetOp::kAny;
      if (!PassesFacets(article, request, widens ? std::optional(kind) : std::nullopt)) continue;
      for (const std::string& id : article.values[static_cast<std::size_t>(kind)])
        ++answer.counts[static_cast<std::size_t>(kind)][id];
    }
  }
  return answer;
}

}  // namespace dateline
