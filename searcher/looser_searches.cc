// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/looser_searches.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "core/language_data.h"
#include "searcher/facet_terms.h"
#include "searcher/query_text.h"
#include "searcher/query_words.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

// Each is a search of its own, so a page of nothing costs at most this many.
constexpr std::size_t kMostRuns = 16;
constexpr std::size_t kMostParts = 6;

// The two ends of one axis in a request, to read and to change.
struct Ends {
  std::optional<PartialDate>& from;
  std::optional<PartialDate>& to;
  bool& undated_only;
};

Ends EndsOf(SearchRequest& request, DateAxis axis) {
  if (axis == DateAxis::kPublished) return {request.from, request.to, request.undated_only};
  return {request.mentioned_from, request.mentioned_to, request.mentions_no_date};
}

DateAxis Other(DateAxis axis) {
  return axis == DateAxis::kPublished ? DateAxis::kMentioned : DateAxis::kPublished;
}

std::optional<PartialDate> Widened(const std::optional<PartialDate>& end, Granularity to) {
  if (!end || end->granularity >= to) return end;
  const auto month = to == Granularity::kYear ? std::chrono::January : end->first.month();
  return PartialDate{Day(end->first.year(), month, std::chrono::day(1)), to};
}

// Phrases of several words that the query asks for, in the order typed.
void FindPhrases(const QueryNode& node, std::vector<const QueryNode*>& phrases) {
  if (node.kind == Kind::kPhrase && node.text.find(' ') != node.text.npos) phrases.push_back(&node);
  if (node.kind == Kind::kNot) FindPhrases(node.children[0], phrases);
  if (node.kind != Kind::kAnd && node.kind != Kind::kOr) return;
  for (const QueryNode& child : node.children) FindPhrases(child, phrases);
}

class Collector {
 public:
  Collector(const Snapshot& snapshot, const SearchRequest& request)
      : snapshot_(snapshot), request_(request) {
    request_.page = 1;
  }

  void AddMarks() {
    if (request_.exact) {
      LooserSearch& way = Add(LooseningKind::kProbableToo);
      way.request.exact = false;
    }
    if (request_.prominence != 0) {
      LooserSearch& way = Add(LooseningKind::kNamedAnywhere);
      way.request.prominence = 0;
    }
  }

  void AddWiderDates(DateAxis axis) {
    for (const Granularity to : {Granularity::kMonth, Granularity::kYear}) {
      SearchRequest wider = request_;
      const Ends ends = EndsOf(wider, axis);
      ends.from = Widened(ends.from, to);
      ends.to = Widened(ends.to, to);
      if (wider == request_ || (!ways_.empty() && ways_.back().request == wider)) continue;
      LooserSearch& way = Add(LooseningKind::kWiderDates);
      way.axis = axis;
      way.request = std::move(wider);
    }
  }

  // Where the other axis has a filter too, swapping them is no looser search.
  void AddOtherAxis(DateAxis axis) {
    SearchRequest moved = request_;
    const Ends ends = EndsOf(moved, axis);
    const Ends others = EndsOf(moved, Other(axis));
    const bool has_others = others.from || others.to || others.undated_only;
    if (has_others || !(ends.from || ends.to)) return;
    others.from = std::exchange(ends.from, std::nullopt);
    others.to = std::exchange(ends.to, std::nullopt);
    ends.undated_only = false;
    LooserSearch& way = Add(LooseningKind::kOtherAxis);
    way.axis = Other(axis);
    way.request = std::move(moved);
  }

  void AddWithoutDates(DateAxis axis) {
    SearchRequest undated = request_;
    const Ends ends = EndsOf(undated, axis);
    if (!ends.from && !ends.to && !ends.undated_only) return;
    ends.from.reset();
    ends.to.reset();
    ends.undated_only = false;
    LooserSearch& way = Add(LooseningKind::kWithoutDates);
    way.axis = axis;
    way.request = std::move(undated);
  }

  // Values one by one, as each may be the one that is too much.
  void AddValues(FacetKind kind) {
    const FacetFilter filter = request_.filter(kind);
    for (const std::string& id : filter.values) {
      LooserSearch& way = Add(LooseningKind::kWithoutValue);
      way.name = NameOf(kind, id);
      std::erase(way.request.filter(kind).values, id);
      if (way.request.filter(kind).values.empty()) way.request.filter(kind).op = FacetOp::kAny;
    }
    for (const std::string& id : filter.excluded) {
      LooserSearch& way = Add(LooseningKind::kAllowValue);
      way.name = NameOf(kind, id);
      std::erase(way.request.filter(kind).excluded, id);
    }
  }

  void AddLanguages() {
    const FacetFilter filter = request_.written_in;
    if (filter.values.empty() && filter.excluded.empty()) return;
    const LanguageData words(request_.language.empty() ? "en" : request_.language);
    for (const std::string& id : filter.values) {
      LooserSearch& way = Add(LooseningKind::kWithoutValue);
      way.name = words.NameOfLanguage(id);
      std::erase(way.request.written_in.values, id);
    }
    for (const std::string& id : filter.excluded) {
      LooserSearch& way = Add(LooseningKind::kAllowValue);
      way.name = words.NameOfLanguage(id);
      std::erase(way.request.written_in.excluded, id);
    }
  }

  void AddAnyWord(const ParsedQuery& parsed) {
    if (request_.match != MatchMode::kAll || !HasSeveralWords(parsed)) return;
    LooserSearch& way = Add(LooseningKind::kAnyWord);
    way.request.match = MatchMode::kAny;
  }

  // The words that a phrase ties together, for who types quotation marks around a search.
  void AddWithoutQuotes(const ParsedQuery& parsed) {
    std::vector<const QueryNode*> phrases;
    FindPhrases(parsed.root, phrases);
    if (phrases.empty()) return;
    std::string text = ReadableCopy(request_.query);
    for (auto phrase = phrases.rbegin(); phrase != phrases.rend(); ++phrase) {
      const Span span = (*phrase)->position;
      text.replace(span.begin, span.end - span.begin, (*phrase)->text);
    }
    LooserSearch& way = Add(LooseningKind::kWithoutQuotes);
    way.name = phrases.front()->text;
    way.request.query = std::move(text);
  }

  // What the query asks for one by one: words, phrases, names, dates.
  void AddParts(const ParsedQuery& parsed) {
    const QueryNode* all = &parsed.root;
    while (all->kind == Kind::kNot) all = &all->children[0];
    if (all->kind != Kind::kAnd || all->children.size() > kMostParts) return;
    for (const QueryNode& child : all->children) {
      if (child.kind != Kind::kNot) AddWithoutPart(child.position);
    }
  }

  void AddWithoutWords() {
    if (request_.query.empty() || !HasFilters()) return;
    LooserSearch& way = Add(LooseningKind::kWithoutWords);
    way.request.query.clear();
  }

  std::vector<LooserSearch> Take() && { return std::move(ways_); }

 private:
  LooserSearch& Add(LooseningKind kind) {
    LooserSearch way;
    way.kind = kind;
    way.request = request_;
    ways_.push_back(std::move(way));
    return ways_.back();
  }

  bool HasFilters() const {
    const auto is_used = [](const FacetFilter& filter) {
      return !filter.values.empty() || !filter.excluded.empty();
    };
    return std::any_of(request_.filters.begin(), request_.filters.end(), is_used) ||
           is_used(request_.written_in) || request_.from || request_.to || request_.undated_only ||
           request_.mentioned_from || request_.mentioned_to || request_.mentions_no_date;
  }

  std::string NameOf(FacetKind kind, const std::string& id) const {
    const auto entity = snapshot_.names(kind).FindId(id);
    return entity ? snapshot_.names(kind).label(*entity) : id;
  }

  // A sign before the part goes with it ("+word"), and so does an AND that joined it to the rest.
  void AddWithoutPart(Span part) {
    const std::string text = ReadableCopy(request_.query);
    std::size_t begin = part.begin;
    while (begin > 0 && text[begin - 1] == '+') --begin;
    const std::string_view name = Trimmed(std::string_view(text).substr(begin, part.end - begin));
    std::string_view before = Trimmed(std::string_view(text).substr(0, begin));
    std::string_view behind = Trimmed(std::string_view(text).substr(part.end));
    if (before.ends_with(" AND")) {
      before.remove_suffix(4);
    } else if (behind.starts_with("AND ")) {
      behind.remove_prefix(4);
    }
    std::string rest(Trimmed(before));
    if (!rest.empty() && !behind.empty()) rest += ' ';
    rest += Trimmed(behind);
    if (rest.empty() || name.empty()) return;
    LooserSearch& way = Add(LooseningKind::kWithoutPart);
    way.name = name;
    way.request.query = std::move(rest);
  }

  const Snapshot& snapshot_;
  SearchRequest request_;
  std::vector<LooserSearch> ways_;
};

// A search with wider dates is done with where narrower ones have found something.
bool IsSettled(const LooserSearch& way, const std::vector<LooserSearch>& found) {
  return way.kind == LooseningKind::kWiderDates && !found.empty() &&
         found.back().kind == way.kind && found.back().axis == way.axis;
}

}  // namespace

std::vector<LooserSearch> LooserCandidates(const Snapshot& snapshot, const SearchRequest& request,
                                           const ParsedQuery& parsed) {
  Collector collector(snapshot, request);
  collector.AddAnyWord(parsed);
  collector.AddWithoutQuotes(parsed);
  collector.AddMarks();
  for (const DateAxis axis : {DateAxis::kPublished, DateAxis::kMentioned}) {
    collector.AddWiderDates(axis);
    collector.AddOtherAxis(axis);
    collector.AddWithoutDates(axis);
  }
  for (const FacetKind kind : kFacetKinds) collector.AddValues(kind);
  collector.AddLanguages();
  collector.AddParts(parsed);
  collector.AddWithoutWords();
  return std::move(collector).Take();
}

std::vector<LooserSearch> LooserSearches(const AskedOf& asked, const SearchRequest& request,
                                         const ParsedQuery& parsed) {
  std::vector<LooserSearch> found;
  std::size_t runs = 0;
  try {
    for (LooserSearch& way : LooserCandidates(asked.snapshot, request, parsed)) {
      if (found.size() == kMostLoosenings || runs == kMostRuns) break;
      if (IsSettled(way, found)) continue;
      ++runs;
      way.total = CountMatching(asked, way.request).total;
      if (way.total > 0) found.push_back(std::move(way));
    }
  } catch (const DeadlinePassed&) {
    // What has been tried is what is given.
  }
  return found;
}

}  // namespace dateline
