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

bool SpeaksInTime(const ArticleFacts& article, const SearchRequest& request) {
  if (request.mentions_no_date && !article.mentioned.empty()) return false;
  if (!request.mentioned_from && !request.mentioned_to) return true;
  return std::any_of(article.mentioned.begin(), article.mentioned.end(), [&](const DayRange& days) {
    return (!request.mentioned_from || Days(*request.mentioned_from).first <= days.first) &&
           (!request.mentioned_to || days.last <= Days(*request.mentioned_to).last);
  });
}

DayRange RangeOf(const std::string& first, const std::string& last) {
  return {ParseDayRange(first)->first, ParseDayRange(last)->last};
}

// What the mentions of SyntheticCorpus say, one by one.
void AddMention(const DateMention& mention, ArticleFacts& facts) {
  const std::string& value = mention.value;
  if (value == "XXXX-02-29") facts.every_year.insert(std::chrono::February / 29);
  if (!mention.days) return;
  const std::size_t before = facts.mentioned.size();
  if (value == "2022/2024") {
    for (const char* year : {"2022", "2023", "2024"})
      facts.mentioned.push_back(RangeOf(year, year));
  } else if (value.ends_with("-Q2")) {
    for (const char* month : {"-04", "-05", "-06"}) {
      const std::string written = value.substr(0, 4) + month;
      facts.mentioned.push_back(RangeOf(written, written));
    }
  } else if (value == "2024-W09") {
    for (std::int32_t day = 0; day < 7; ++day) {
      const Day monday = mention.days->first;
      const Day each = DayOfNumber(DayNumber(monday) + day);
      facts.mentioned.push_back({each, each});
    }
  } else {
    facts.mentioned.push_back(*mention.days);
  }
  for (std::size_t i = before; i < facts.mentioned.size(); ++i) {
    const DayRange days = facts.mentioned[i];
    if (days.first == days.last) facts.every_year.insert(days.first.month() / days.first.day());
  }
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

bool IsAmong(const std::string& language, const std::vector<std::string>& chosen) {
  return std::find(chosen.begin(), chosen.end(), language) != chosen.end();
}

bool InLanguages(const ArticleFacts& article, const FacetFilter& filter) {
  return (filter.values.empty() || IsAmong(article.language, filter.values)) &&
         !IsAmong(article.language, filter.excluded);
}

std::vector<std::string> SplitQuery(const std::string& query) {
  std::vector<std::string> words;
  std::istringstream stream(query);
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

}  // namespace

SyntheticCorpus::SyntheticCorpus(std::uint32_t seed, std::size_t articles)
    : random_(seed), mention_random_(seed + 1000), language_random_(seed + 2000) {
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

std::vector<DateMention> SyntheticCorpus::RandomMentions() {
  const DrawApart draw(*this, mention_random_);
  std::vector<DateMention> mentions;
  for (std::size_t i = Random(2) * Random(5); i > 0; --i) mentions.push_back(RandomMention());
  return mentions;
}

DateMention SyntheticCorpus::RandomMention() {
  DateMention mention;
  const auto named = [&](const std::string& value, const std::string& first,
                         const std::string& last) {
    mention.value = value;
    mention.days = DayRange{ParseDayRange(first)->first, ParseDayRange(last)->last};
  };
  const std::string year = std::to_string(2022 + Random(3));
  std::string date;
  while (date.empty()) date = RandomDate();
  switch (Random(9)) {
    case 0:
      named(year + "-Q2", year + "-04", year + "-06");
      break;
    case 1:
      named("2022/2024", "2022", "2024");
      break;
    case 2:
      named("202", "2020", "2029");
      break;
    case 3:
      named("20", "2000", "2099");
      break;
    case 4:
      named("2024-W09", "2024-02-26", "2024-03-03");
      break;
    case 5:
      mention.value = "XXXX-02-29";
      break;
    case 6:
      mention.value = "P3Y";
      mention.type = DateType::kDuration;
      break;
    default:
      named(date, date, date);
  }
  return mention;
}

std::string SyntheticCorpus::RandomDateQuery() {
  const DrawApart draw(*this, mention_random_);
  const std::string field = Random(2) == 0 ? "date:" : "mentions:";
  if (Random(10) == 0) return field + "none";
  if (Random(5) == 0) return field + (Random(2) == 0 ? "--02-29" : "--03-01");
  std::string from;
  while (from.empty()) from = RandomDate();
  const std::string overlap = Random(2) == 0 ? "~" : "";
  if (Random(2) == 0) return field + overlap + from;
  std::string to = RandomDate();
  if (!to.empty() && ParseDayRange(to)->last < ParseDayRange(from)->first) std::swap(from, to);
  return field + overlap + from + ".." + to;
}

// None of them has a stemmer.
std::string SyntheticCorpus::RandomLanguage() {
  const DrawApart draw(*this, language_random_);
  constexpr const char* kLanguages[] = {"und", "vi", "vi", "vi", "vi", "la", "la", "mt", ""};
  return kLanguages[Random(std::size(kLanguages))];
}

FacetFilter SyntheticCorpus::RandomLanguages() {
  std::set<std::string> values;
  std::set<std::string> excluded;
  const auto some = [this] {
    const std::string language = RandomLanguage();
    return language.empty() ? "xx" : language;
  };
  const std::string first = some();
  const std::string second = some();
  const std::string third = some();
  const DrawApart draw(*this, language_random_);
  if (Random(5) == 0) values.insert(first);
  if (Random(8) == 0) values.insert(second);
  if (Random(8) == 0) excluded.insert(third);
  return {{values.begin(), values.end()}, {excluded.begin(), excluded.end()}, FacetOp::kAny};
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
  fields.language = RandomLanguage();
  fields.date = RandomDate();
  fields.dates = RandomMentions();
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

  request.written_in = RandomLanguages();
  const DrawApart draw(*this, mention_random_);
  if (Random(6) == 0) request.mentioned_from = date();
  if (Random(6) == 0) request.mentioned_to = date();
  if (request.mentioned_from && request.mentioned_to &&
      Days(*request.mentioned_to).last < Days(*request.mentioned_from).first)
    std::swap(request.mentioned_from, request.mentioned_to);
  request.mentions_no_date = Random(16) == 0;
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
  facts.language = record.article.language;
  const std::string& source = record.annotation.header.source;
  if (!source.empty()) facts.values[3].insert(IdOf(FacetKind::kSource, FoldName(source)));
  if (const auto& date = record.annotation.header.published.date) facts.period = Days(*date);
  for (const DateMention& mention : record.annotation.dates) AddMention(mention, facts);
  return facts;
}

Oracle::Oracle(const std::vector<Record>& records) {
  for (const Record& record : records) articles_.push_back(FactsOf(record));
}

Oracle::Answer Oracle::Ask(const SearchRequest& request) const {
  Answer answer;
  const std::vector<std::string> words = SplitQuery(request.query);
  const auto with_words = [&](bool any) {
    return std::count_if(articles_.begin(), articles_.end(), [&](const ArticleFacts& article) {
      return HasWords(article, words, any);
    });
  };
  // Ten articles with all of four words or more are enough, one with all of fewer words.
  const std::ptrdiff_t enough = words.size() >= 4 ? 10 : 1;
  answer.matched_any = request.match == MatchMode::kAllThenAny && with_words(false) < enough &&
                       with_words(true) > with_words(false);
  const bool any = answer.matched_any || request.match == MatchMode::kAny;

  for (const ArticleFacts& article : articles_) {
    if (!HasWords(article, words, any)) continue;
    const bool published = InTime(article, request);
    const bool mentioned = SpeaksInTime(article, request);
    const bool in_time = published && mentioned;
    const bool passes = PassesFacets(article, request, std::nullopt);
    if (passes && in_time && !article.language.empty()) {
      const bool out = IsAmong(article.language, request.written_in.excluded);
      ++(out ? answer.excluded_languages : answer.languages)[article.language];
    }
    if (!InLanguages(article, request.written_in)) continue;
    if (passes) {
      if (mentioned) answer.ids_any_date.insert(article.id);
      if (published) answer.ids_any_mentioned.insert(article.id);
      if (in_time) answer.ids.insert(article.id);
    }
    if (!in_time) continue;
    for (const FacetKind kind : kFacetKinds) {
      const bool widens = request.filter(kind).op == FacetOp::kAny;
      if (!PassesFacets(article, request, widens ? std::optional(kind) : std::nullopt)) continue;
      const std::set<std::string>& values = article.values[static_cast<std::size_t>(kind)];
      if (values.empty()) ++answer.without[static_cast<std::size_t>(kind)];
      for (const std::string& id : values) ++answer.counts[static_cast<std::size_t>(kind)][id];
    }
  }
  return answer;
}

std::set<std::string> Oracle::AskDate(const std::string& query) const {
  const bool mentions = query.starts_with("mentions:");
  std::string value = query.substr(query.find(':') + 1);
  const bool overlaps = value.starts_with('~');
  if (overlaps) value.erase(0, 1);
  std::set<std::string> ids;
  for (const ArticleFacts& article : articles_) {
    std::vector<DayRange> dates = article.mentioned;
    std::set<std::chrono::month_day> every_year = article.every_year;
    if (!mentions) {
      dates.clear();
      every_year.clear();
      if (article.period) dates = {*article.period};
      if (article.period && article.period->first == article.period->last)
        every_year.insert(article.period->first.month() / article.period->first.day());
    }
    bool found = false;
    if (value == "none") {
      found = dates.empty();
    } else if (value.starts_with("--")) {
      const Day leap = ParseDayRange("2024" + value.substr(1))->first;
      found = every_year.contains(leap.month() / leap.day());
    } else {
      const std::size_t dots = value.find("..");
      const std::string to = dots == value.npos ? value : value.substr(dots + 2);
      const DayRange asked = RangeOf(value.substr(0, dots), to.empty() ? "9999" : to);
      found = std::any_of(dates.begin(), dates.end(), [&](const DayRange& days) {
        return overlaps ? days.first <= asked.last && asked.first <= days.last
                        : asked.first <= days.first && days.last <= asked.last;
      });
    }
    if (found) ids.insert(article.id);
  }
  return ids;
}

}  // namespace dateline
