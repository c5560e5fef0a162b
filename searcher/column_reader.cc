// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/column_reader.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/date_terms.h"
#include "core/naming_wdf.h"
#include "core/result.h"
#include "searcher/check_document.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

// Every pair of a document and a number, number after number, and what goes with it.
struct Pairs {
  std::vector<Xapian::docid> documents;
  std::vector<std::uint8_t> prominence;  // may be empty
  std::vector<std::size_t> ends;         // by number
};

// A counting sort by document: count, sum up, fill. Going through the numbers in order leaves those
// of each document ascending.
void TurnAround(const Pairs& pairs, Xapian::docid last, ColumnParts::Numbers& rows,
                std::vector<std::uint8_t>* prominence) {
  rows.begins.assign(std::size_t{last} + 1, 0);
  for (const Xapian::docid document : pairs.documents) ++rows.begins[document];
  std::partial_sum(rows.begins.begin(), rows.begins.end(), rows.begins.begin());
  rows.values.resize(pairs.documents.size());
  if (prominence != nullptr) prominence->resize(pairs.documents.size());
  std::vector<std::uint32_t> next(rows.begins.begin(), rows.begins.end() - 1);
  std::size_t at = 0;
  for (std::uint32_t number = 0; number < pairs.ends.size(); ++number) {
    for (; at < pairs.ends[number]; ++at) {
      const std::uint32_t place = next[pairs.documents[at] - 1]++;
      rows.values[place] = number;
      if (prominence != nullptr) (*prominence)[place] = pairs.prominence[at];
    }
  }
}

// Gives `visit` every term that begins with `prefix`, and what follows the prefix.
template <typename Visit>
void VisitTerms(const Xapian::Database& database, std::string_view prefix, Visit visit) {
  const std::string start(prefix);
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end; ++term) {
    const std::string text = *term;
    visit(text, std::string_view(text).substr(prefix.size()));
  }
}

void AddKey(std::string_view key, ColumnParts::Keys& keys) {
  keys.letters += key;
  keys.key_ends.push_back(static_cast<std::uint32_t>(keys.letters.size()));
}

void ReadKeys(const Xapian::Database& database, std::string_view prefix, ColumnParts::Keys& keys) {
  Pairs pairs;
  const Xapian::docid last = database.get_lastdocid();
  VisitTerms(database, prefix, [&](const std::string& term, std::string_view key) {
    AddKey(key, keys);
    const auto end = database.postlist_end(term);
    for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
      CheckDocument(*posting, last);
      pairs.documents.push_back(*posting);
      pairs.prominence.push_back(ProminenceIn(posting.get_wdf()));
    }
    pairs.ends.push_back(pairs.documents.size());
  });
  TurnAround(pairs, last, keys.rows, &keys.prominence);
}

// What a term like "XDX:2024-03" stands for. archive_check tells of one that stands for nothing:
// the record says another date.
std::optional<Period> ParsePeriod(std::string_view text) {
  const Result<DayRange> days = ParseDayRange(text);
  return days ? std::optional(PeriodOf(*days)) : std::nullopt;
}

std::optional<PlainPeriod> ParsePlainPeriod(std::string_view text) {
  const std::optional<CalendarPeriod> period = ParseCalendarPeriod(text);
  if (!period) return std::nullopt;
  return PlainPeriod{DayNumber(period->first), static_cast<std::uint32_t>(period->unit)};
}

// The finest last: what is known to the day has no exact month or year.
std::array<std::string_view, 2> PublishedPrefixes() {
  return {ExactPrefix(DateAxis::kPublished),
          PeriodPrefix(DateAxis::kPublished, CalendarUnit::kDay)};
}

// The terms of the periods around these say nothing more.
std::array<std::string_view, 2> MentionedPrefixes() {
  return {PeriodPrefix(DateAxis::kMentioned, CalendarUnit::kDay),
          ExactPrefix(DateAxis::kMentioned)};
}

void ReadPublished(const Xapian::Database& database, std::vector<Period>& published) {
  const Xapian::docid last = database.get_lastdocid();
  published.resize(last);
  for (const std::string_view prefix : PublishedPrefixes()) {
    VisitTerms(database, prefix, [&](const std::string& term, std::string_view text) {
      const std::optional<Period> period = ParsePeriod(text);
      if (!period) return;
      const auto end = database.postlist_end(term);
      for (auto document = database.postlist_begin(term); document != end; ++document) {
        CheckDocument(*document, last);
        published[*document - 1] = *period;
      }
    });
  }
}

void ReadMentioned(const Xapian::Database& database, ColumnParts& parts) {
  Pairs pairs;
  const Xapian::docid last = database.get_lastdocid();
  for (const std::string_view prefix : MentionedPrefixes()) {
    VisitTerms(database, prefix, [&](const std::string& term, std::string_view text) {
      const std::optional<PlainPeriod> period = ParsePlainPeriod(text);
      if (!period) return;
      parts.periods.push_back(*period);
      pairs.documents.insert(pairs.documents.end(), database.postlist_begin(term),
                             database.postlist_end(term));
      if (!pairs.documents.empty()) CheckDocument(pairs.documents.back(), last);
      pairs.ends.push_back(pairs.documents.size());
    });
  }
  TurnAround(pairs, last, parts.mentioned, nullptr);
}

// Adds documents one by one behind those that `parts` has.
class Appender {
 public:
  explicit Appender(ColumnParts& parts) : parts_(parts) {
    for (const FacetKind kind : kFacetKinds) {
      const ColumnParts::Keys& keys = parts.keys[IndexOf(kind)];
      const KeyRows rows{keys.key_ends, keys.letters, {}, {}};
      for (std::uint32_t number = 0; number < rows.keys(); ++number)
        numbers_[IndexOf(kind)].emplace(rows.key(number), number);
    }
    for (std::uint32_t number = 0; number < parts.periods.size(); ++number)
      period_numbers_.emplace(Pair(parts.periods[number]), number);
  }

  // Documents of which nothing is known: they are deleted.
  void Skip(Xapian::docid end) {
    while (parts_.first + parts_.published.size() < end) EndRow({});
  }

  void Add(const Xapian::Database& database, Xapian::docid document) {
    const auto end = database.termlist_end(document);
    auto term = database.termlist_begin(document);
    Period published;
    for (term.skip_to("X"); term != end; ++term) {
      const std::string text = *term;
      if (text[0] != 'X') break;
      if (AddKeyTerm(text, term.get_wdf()) || AddMentioned(text)) continue;
      for (const std::string_view prefix : PublishedPrefixes()) {
        if (!text.starts_with(prefix)) continue;
        const auto period = ParsePeriod(std::string_view(text).substr(prefix.size()));
        // A day is finer than whatever else there is.
        if (period && (!published.known() || period->first == period->last)) published = *period;
      }
    }
    EndRow(published);
  }

 private:
  static std::pair<std::int32_t, std::uint32_t> Pair(const PlainPeriod& period) {
    return {period.first_day, period.unit};
  }

  bool AddKeyTerm(const std::string& term, Xapian::termcount wdf) {
    for (const FacetKind kind : kFacetKinds) {
      if (!term.starts_with(prefixes_[IndexOf(kind)])) continue;
      ColumnParts::Keys& keys = parts_.keys[IndexOf(kind)];
      auto& numbers = numbers_[IndexOf(kind)];
      const std::string key = term.substr(prefixes_[IndexOf(kind)].size());
      const auto [found, is_new] =
          numbers.emplace(key, static_cast<std::uint32_t>(keys.key_ends.size()));
      if (is_new) AddKey(key, keys);
      keys.rows.values.push_back(found->second);
      keys.prominence.push_back(ProminenceIn(wdf));
      return true;
    }
    return false;
  }

  bool AddMentioned(const std::string& term) {
    for (const std::string_view prefix : MentionedPrefixes()) {
      if (!term.starts_with(prefix)) continue;
      const auto period = ParsePlainPeriod(std::string_view(term).substr(prefix.size()));
      if (!period) return true;
      const auto [found, is_new] =
          period_numbers_.emplace(Pair(*period), static_cast<std::uint32_t>(parts_.periods.size()));
      if (is_new) parts_.periods.push_back(*period);
      parts_.mentioned.values.push_back(found->second);
      return true;
    }
    return false;
  }

  void EndRow(Period published) {
    parts_.published.push_back(published);
    for (ColumnParts::Keys& keys : parts_.keys)
      keys.rows.begins.push_back(static_cast<std::uint32_t>(keys.rows.values.size()));
    parts_.mentioned.begins.push_back(static_cast<std::uint32_t>(parts_.mentioned.values.size()));
  }

  ColumnParts& parts_;
  const std::array<std::string, 4> prefixes_ = {
      KeyPrefix(kFacetKinds[0]), KeyPrefix(kFacetKinds[1]), KeyPrefix(kFacetKinds[2]),
      KeyPrefix(kFacetKinds[3])};
  std::array<std::unordered_map<std::string, std::uint32_t>, 4> numbers_;
  std::map<std::pair<std::int32_t, std::uint32_t>, std::uint32_t> period_numbers_;
};

}  // namespace

ColumnParts ReadColumns(const Xapian::Database& database) {
  ColumnParts parts;
  for (const FacetKind kind : kFacetKinds)
    ReadKeys(database, KeyPrefix(kind), parts.keys[IndexOf(kind)]);
  ReadPublished(database, parts.published);
  ReadMentioned(database, parts);
  return parts;
}

void AppendColumns(const Xapian::Database& database, const std::vector<Xapian::docid>& documents,
                   ColumnParts& parts) {
  Appender appender(parts);
  for (const Xapian::docid document : documents) {
    appender.Skip(document);
    appender.Add(database, document);
  }
  appender.Skip(database.get_lastdocid() + 1);
}

}  // namespace dateline
