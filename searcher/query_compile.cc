// SPDX-License-Identifier: GPL-2.0-or-later
// The tree as what ranks and what matches. One function a kind of node; each gives both at once, so
// that they cannot come to differ.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/compounds.h"
#include "core/fold.h"
#include "core/schema.h"
#include "core/words.h"
#include "searcher/date_source.h"
#include "searcher/most_words.h"
#include "searcher/name_choices.h"
#include "searcher/query.h"
#include "searcher/query_expansion.h"
#include "searcher/query_fields.h"
#include "searcher/query_periods.h"
#include "searcher/query_text.h"
#include "searcher/query_words.h"
#include "searcher/ranking.h"
#include "searcher/starred_name.h"
#include "searcher/word_query.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;
using Xapian::Query;
using Queries = std::vector<Query>;

// Up to so many lists of postings are read as fast as the columns (docs/performance.md).
constexpr std::size_t kMostDateTerms = 6;

// A part that keeps documents out and weighs nothing.
CompiledQuery Filter(const Query& query) { return {RankByArticles(query), query, {}}; }

// any:person and its like, by the words of the address.
Query AnyEntity(const std::string& kind) {
  if (kind == "person") return Query(AnyEntityTerm(EntityKind::kPerson));
  if (kind == "org") return Query(AnyEntityTerm(EntityKind::kOrganisation));
  if (kind == "place") return Query(AnyEntityTerm(EntityKind::kPlace));
  Queries kinds;
  for (const EntityKind each : kEntityKinds) kinds.emplace_back(AnyEntityTerm(each));
  return AnyOf(kinds);
}

// Several parts, side by side.
class Parts {
 public:
  void Add(CompiledQuery part) {
    ranked_.push_back(std::move(part.ranked));
    matching_.push_back(std::move(part.matching));
    fine_.insert(fine_.end(), part.fine.begin(), part.fine.end());
  }
  // One that weighs nothing, of parts that are all needed.
  void AddFilter(const CompiledQuery& part) {
    filters_.push_back(part.matching);
    matching_.push_back(part.matching);
  }
  bool empty() const { return matching_.empty(); }

  CompiledQuery All() && {
    const bool filters_alone = ranked_.empty() && !filters_.empty();
    RankPlan ranked =
        filters_alone ? RankByArticles(AllOf(filters_)) : RankByAll(std::move(ranked_));
    if (!filters_alone && !filters_.empty()) ranked = RankOnly(std::move(ranked), AllOf(filters_));
    return {std::move(ranked), AllOf(matching_), std::move(fine_)};
  }
  CompiledQuery Any() && {
    return {RankByAny(std::move(ranked_)), AnyOf(matching_), std::move(fine_)};
  }
  // Only reasons to rank higher.
  CompiledQuery Beside(CompiledQuery needed) && {
    needed.ranked = RankWithBonus(std::move(needed.ranked), std::move(ranked_));
    needed.fine.insert(needed.fine.end(), fine_.begin(), fine_.end());
    return needed;
  }

 private:
  std::vector<RankPlan> ranked_;
  Queries matching_;
  Queries filters_;
  std::vector<FinePart> fine_;
};

class Compiler {
 public:
  Compiler(const QueryContext& context, QueryReading& said)
      : context_(context), words_(context.languages), said_(said) {}

  CompiledQuery Compile(const QueryNode& node, Joining joining) {
    switch (node.kind) {
      case Kind::kNothing:
        return {RankByAll({}), EveryArticle(), {}};
      case Kind::kWord:
        return Group({&node, 1}, GroupWords({&node, 1})[0], joining);
      case Kind::kPrefix:
      case Kind::kPattern:
        return WordQueries::Expanded(node.stands_for);
      case Kind::kSimilar:
        return Similar(node);
      case Kind::kPhrase:
        return Phrase(node);
      case Kind::kNear:
      case Kind::kAdjacent:
        return Near(node);
      case Kind::kAnd:
        return joining == Joining::kAny ? SomeOf(node) : EachOf(node);
      case Kind::kOr:
        return Or(node, joining);
      case Kind::kNot:
        return Not(node, joining);
      case Kind::kField:
        return Field(node);
      case Kind::kDate:
        return Filter(Dates(node.date));
    }
    return {RankByAny({}), Query::MatchNothing, {}};
  }

 private:
  void Warn(std::string code, std::string message, Span position,
            std::vector<std::string> details = {}) {
    QueryWarning warning{std::move(code), std::move(message), position, std::move(details)};
    // A query is compiled once for all words and perhaps again for any.
    std::vector<QueryWarning>& warnings = said_.warnings;
    if (std::find(warnings.begin(), warnings.end(), warning) == warnings.end())
      warnings.push_back(std::move(warning));
  }

  // The word as typed before those that are like it.
  CompiledQuery Similar(const QueryNode& node) const {
    Parts typed;
    typed.Add(words_.Word(node.text));
    return std::move(typed).Beside(WordQueries::Expanded(node.stands_for));
  }

  // Where a word, or any that it stands for, is found; `term` makes the terms of a field.
  static Query Slot(const QueryNode& word, std::string (*term)(std::string_view)) {
    if (!StandsForOthers(word)) return Query(term(SearchKey(word.text)));
    Queries terms;
    for (const std::string& folded : word.stands_for) terms.emplace_back(term(folded));
    return AnyOf(terms);
  }

  // A phrase some of whose words stand for others, or one such word.
  static Query Row(const QueryNode& node, std::string (*term)(std::string_view)) {
    if (node.children.empty()) return Slot(node, term);
    Queries slots;
    for (const QueryNode& word : node.children) slots.push_back(Slot(word, term));
    return Query(Query::OP_PHRASE, slots.begin(), slots.end(),
                 static_cast<Xapian::termcount>(slots.size()));
  }

  // What was typed, or a longer word that holds it: 经济 is a part of 经济学家.
  static CompiledQuery OrLonger(CompiledQuery typed, const QueryNode& node) {
    if (node.stands_for.empty()) return typed;
    Parts either;
    either.Add(std::move(typed));
    either.Add(WordQueries::Expanded(node.stands_for));
    return std::move(either).Any();
  }

  CompiledQuery MarkedPhrase(const QueryNode& node) {
    const Query row = Row(node, WordTerm);
    std::vector<RankPlan> bonus;
    for (const QueryNode& word : node.children)
      bonus.push_back(StandsForOthers(word) ? Compile(word, Joining::kAll).ranked
                                            : words_.Word(word.text).ranked);
    return {RankWithBonus(RankByArticles(row), std::move(bonus)), row, {}};
  }

  // As terms, each a list to step through, or document by document where those are many.
  Query Dates(const DateCondition& condition) const {
    const Query terms = DateQuery(condition, context_.held);
    if (context_.columns == nullptr || terms.get_num_subqueries() <= kMostDateTerms) return terms;
    return DateSourceQuery(condition, *context_.columns, context_.uuids);
  }

  CompiledQuery Phrase(const QueryNode& node) {
    if (!node.children.empty()) return MarkedPhrase(node);
    if (node.exact && !HasDiacritics(node.text))
      Warn("exact-without-marks",
           "“" + node.text +
               "” has no diacritics, so its exact search also finds the spellings "
               "that have them.",
           node.position);
    return OrLonger(words_.Phrase(node.text, node.exact), node);
  }

  // A group of children that is looked for as one: a name in its spellings, or one child.
  CompiledQuery Group(std::span<const QueryNode> children, const WordGroup& group,
                      Joining joining) {
    const QueryNode& first = children[group.first];
    if (first.kind != Kind::kWord) return Compile(first, joining);
    if (group.variants.spellings.empty()) return OrLonger(words_.Word(first.text), first);
    std::vector<std::string> typed;
    for (const QueryNode& child : children.subspan(group.first, group.count))
      typed.push_back(child.text);
    return words_.Name(group.variants, typed);
  }

  // Neighbours in the query that rank an article higher where they are neighbours in it.
  static std::vector<FinePart> Pairs(const QueryNode& node) {
    std::vector<FinePart> pairs;
    for (std::size_t i = 1; i < node.children.size(); ++i) {
      const QueryNode& left = node.children[i - 1];
      const QueryNode& right = node.children[i];
      if (left.kind == Kind::kWord && right.kind == Kind::kWord)
        pairs.push_back(WordQueries::Pair(left.text, right.text));
    }
    if (pairs.size() > RankingScale::kMostPairs) pairs.clear();
    return pairs;
  }

  // "covid19" for two groups that are the words covid and 19; else empty.
  static std::string PieceOf(const QueryNode& node, const WordGroup& left, const WordGroup& right) {
    if (!left.variants.spellings.empty() || !right.variants.spellings.empty()) return {};
    return PieceOfNeighbours(node.children[left.first], node.children[right.first]);
  }

  CompiledQuery InOnePieceToo(CompiledQuery left, CompiledQuery right,
                              const std::string& piece) const {
    Parts both;
    both.Add(std::move(left));
    both.Add(std::move(right));
    Parts either;
    either.Add(std::move(both).All());
    either.Add(words_.Piece(piece));
    return std::move(either).Any();
  }

  CompiledQuery EachOf(const QueryNode& node) {
    if (NeededWords(node).size() > kManyWords) return MostOfWords(node);
    Parts parts;
    const std::vector<WordGroup> groups = GroupWords(node.children);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const std::string piece =
          i + 1 < groups.size() ? PieceOf(node, groups[i], groups[i + 1]) : "";
      // "A 320" is one word in two.
      if (piece.empty() && IsPassedOver(groups[i], node.children[groups[i].first])) continue;
      CompiledQuery part = Group(node.children, groups[i], Joining::kAll);
      if (!piece.empty())
        part =
            InOnePieceToo(std::move(part), Group(node.children, groups[++i], Joining::kAll), piece);
      if (IsFilter(node.children[groups[i].first])) {
        parts.AddFilter(part);
      } else {
        parts.Add(std::move(part));
      }
    }
    return WithPairs(std::move(parts).All(), node);
  }

  static CompiledQuery WithPairs(CompiledQuery query, const QueryNode& node) {
    for (FinePart& pair : Pairs(node)) query.fine.push_back(std::move(pair));
    return query;
  }

  // A pasted sentence: what + and fields ask for, and most of the plain words.
  CompiledQuery MostOfWords(const QueryNode& node) {
    const std::vector<std::string> needed = NeededWords(node);
    std::vector<std::vector<std::string>> terms;
    std::vector<RankPlan> ranked;
    for (const std::string& word : needed) {
      terms.push_back(words_.StemTerms(word));
      ranked.push_back(words_.Word(word).ranked);
    }
    const Query most = MostWordsQuery(std::move(terms), MostOf(needed.size()));
    Parts parts;
    parts.Add({RankOnly(RankByAny(std::move(ranked)), most), most, {}});
    for (const QueryNode& child : node.children) {
      if (!IsPlain(child)) parts.Add(Compile(child, Joining::kAll));
    }
    return std::move(parts).All();
  }

  // Any of the plain words; filters and what was insisted on stay. Next to a word insisted on, the
  // others only rank.
  CompiledQuery SomeOf(const QueryNode& node) {
    Parts needed;
    Parts plain;
    bool insisted = false;
    for (const WordGroup& group : GroupWords(node.children)) {
      const QueryNode& child = node.children[group.first];
      if (IsPassedOver(group, child)) continue;
      const bool filter = IsFilter(child);
      insisted = insisted || (child.required && !filter);
      CompiledQuery part = Group(node.children, group, Joining::kAny);
      if (filter) {
        needed.AddFilter(part);
      } else {
        (child.required ? needed : plain).Add(std::move(part));
      }
    }
    if (!insisted && !plain.empty()) {
      needed.Add(std::move(plain).Any());
      plain = {};
    }
    return WithPairs(std::move(plain).Beside(std::move(needed).All()), node);
  }

  // "October 2008" is seldom printed in what was written then: what is of the period counts as
  // having the words. Where any word is enough it would find the whole month, so there it only
  // ranks.
  CompiledQuery Period(const QueryNode& node, Joining joining) {
    CompiledQuery words = Compile(node.children[0], joining);
    ScaleRank(words.ranked, RankingScale::kPeriodWords);
    for (FinePart& part : words.fine) part.factor *= RankingScale::kPeriodWords;
    if (joining == Joining::kAny) return words;
    Parts parts;
    parts.Add(words);
    for (std::size_t i = 1; i < node.children.size(); ++i)
      parts.Add(Compile(node.children[i], joining));
    return std::move(parts).Any();
  }

  CompiledQuery Or(const QueryNode& node, Joining joining) {
    if (node.field == kPeriodField) return Period(node, joining);
    Parts parts;
    for (const QueryNode& child : node.children) parts.Add(Compile(child, joining));
    return std::move(parts).Any();
  }

  // What is left out is read strictly whatever joins the rest: -(a b) is without both together.
  CompiledQuery Not(const QueryNode& node, Joining joining) {
    CompiledQuery with = Compile(node.children[0], joining);
    const Query without = Compile(node.children[1], Joining::kAll).matching;
    return {RankWithout(std::move(with.ranked), without),
            Query(Query::OP_AND_NOT, with.matching, without), std::move(with.fine)};
  }

  CompiledQuery Field(const QueryNode& node) {
    if (node.field == "title")
      return Filter(node.children.empty() ? words_.Title(node.text)
                                          : Row(node.children[0], TitleTerm));
    if (node.field == "id") return Filter(Query(IdTerm(node.text)));
    if (node.field == "lang") return Filter(Language(node));
    if (node.field == "any") return Filter(AnyEntity(node.text));
    if (node.field == "role") return Filter(words_.Role(node.text));
    return Filter(Names(node).articles);
  }

  Query Language(const QueryNode& node) {
    const std::vector<std::string>& held = context_.languages;
    const std::string primary = node.text.substr(0, node.text.find('-'));
    for (const std::string& language : {node.text, primary}) {
      if (std::find(held.begin(), held.end(), language) != held.end())
        return Query(LanguageTerm(language));
    }
    std::string list;
    for (const std::string& language : held) list += (list.empty() ? "" : ", ") + language;
    Warn("unknown-language",
         "No article is in the language '" + node.text + "'; the archive holds " +
             (list.empty() ? "none" : list) + ".",
         node.position, {list});
    return Query::MatchNothing;
  }

  // Every entity or source that the name means here.
  NameMatch Names(const QueryNode& node) {
    const FacetKind kind = FacetOfField(node.field);
    NameMatch match = context_.find_name ? context_.find_name(kind, node.text) : NameMatch{};
    if (match.choices.empty())
      Warn("unknown-name",
           "The archive knows no " + KindInWords(kind) + " '" + node.text +
               "'; try another spelling, or the word without " + node.field + ":.",
           node.position, {node.text});
    if (match.is_cut)
      Warn("expansion-cut",
           "'" + node.text + "' stands for more than " + std::to_string(kMostStarred) +
               " names of the archive; those in the most articles were searched, so type more "
               "letters.",
           node.position);
    if (match.choices.size() > 1) Offer(kind, node, match.choices);
    return match;
  }

  // A star asks for several, so that no remark is called for.
  void Offer(FacetKind kind, const QueryNode& node, const std::vector<NameChoice>& choices) {
    if (!IsStarred(node.text))
      Warn("ambiguous-name",
           "'" + node.text + "' may be " + ChoicesInWords(choices) +
               "; all of them were taken, so give the full name of the one you mean.",
           node.position, ChoiceDetails(choices));
    AmbiguousName name{kind, node.text, node.position, choices.size(), choices};
    std::vector<AmbiguousName>& known = said_.ambiguous;
    if (std::find(known.begin(), known.end(), name) == known.end())
      known.push_back(std::move(name));
  }

  static std::string KindInWords(FacetKind kind) {
    switch (kind) {
      case FacetKind::kOrganisation:
        return "organisation";
      case FacetKind::kPlace:
        return "place";
      case FacetKind::kSource:
        return "source";
      default:
        return "person";
    }
  }

  // One side of NEAR: every term at whose position it stands. A name or a role of several words
  // stands where its first one does; `spelled` asks for the rest of it somewhere in the article.
  struct Side {
    Queries places;
    Queries spelled;
    std::vector<RankPlan> rank;
    bool placed_whole = true;  // each place is all that is asked for
  };

  void AddField(const QueryNode& node, Side& side) {
    const auto add = [&](const Queries& places, const Query& articles) {
      side.places.insert(side.places.end(), places.begin(), places.end());
      side.spelled.push_back(articles);
    };
    if (node.field == "any") return add({AnyEntity(node.text)}, AnyEntity(node.text));
    side.placed_whole = false;
    if (node.field == "role") return add(words_.RolePlaces(node.text), words_.Role(node.text));
    const NameMatch match = Names(node);
    add(match.places, match.articles);
  }

  void AddSide(const QueryNode& node, Side& side) {
    if (node.kind == Kind::kOr) {
      for (const QueryNode& child : node.children) AddSide(child, side);
      return;
    }
    if (node.kind == Kind::kField) return AddField(node, side);
    if (StandsForOthers(node)) {
      for (const std::string& folded : node.stands_for) side.places.emplace_back(WordTerm(folded));
      side.rank.push_back(Compile(node, Joining::kAll).ranked);
      return;
    }
    side.rank.push_back(words_.Word(node.text).ranked);
    const NameVariants variants = node.exact ? NameVariants{} : GroupWords({&node, 1})[0].variants;
    if (variants.spellings.empty()) {
      const Query place = Placed(node);
      side.places.push_back(place);
      side.spelled.push_back(place);
      for (const std::string& longer : node.stands_for) side.places.emplace_back(WordTerm(longer));
      return;
    }
    side.placed_whole = false;
    for (const std::vector<std::string>& spelling : SpellingsOf(variants)) {
      side.places.emplace_back(WordTerm(SearchKeyOfFolded(spelling[0])));
      side.spelled.push_back(WordQueries::Row(spelling));
    }
  }

  static Query Placed(const QueryNode& node) {
    const std::string folded = FoldWord(node.text);
    const std::string spelling = SpellingKey(node.text);
    if (node.exact) return Query(spelling != folded ? SpellingTerm(spelling) : WordTerm(folded));
    return Query(WordTerm(SearchKey(node.text)));
  }

  CompiledQuery Near(const QueryNode& node) {
    Queries places;
    Queries needed;
    std::vector<RankPlan> rank;
    for (const QueryNode& child : node.children) {
      Side side;
      AddSide(child, side);
      places.push_back(AnyOf(side.places));
      if (!side.placed_whole) needed.push_back(AnyOf(side.spelled));
      rank.insert(rank.end(), side.rank.begin(), side.rank.end());
    }
    // Xapian's window is the stretch from the first word to the last, both counted.
    const std::size_t window = node.distance + node.children.size() - 1;
    const Query::op op = node.kind == Kind::kNear ? Query::OP_NEAR : Query::OP_PHRASE;
    needed.insert(needed.begin(),
                  Query(op, places.begin(), places.end(), static_cast<Xapian::termcount>(window)));
    const Query all = AllOf(needed);
    return {RankWithBonus(RankByArticles(all), std::move(rank)), all, {}};
  }

  const QueryContext& context_;
  WordQueries words_;
  QueryReading& said_;
};

}  // namespace

CompiledQuery CompileQuery(const ParsedQuery& query, const QueryContext& context, Joining joining,
                           QueryReading& said) {
  return Compiler(context, said).Compile(query.root, joining);
}

}  // namespace dateline
