// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/pair_profile.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/spans.h"
#include "core/words.h"
#include "searcher/appearance.h"
#include "searcher/entity_profile.h"
#include "searcher/facet_terms.h"
#include "searcher/hits.h"
#include "searcher/reported_roles.h"
#include "searcher/sentences.h"

namespace dateline {
namespace {

using Found = std::vector<const Entity*>;

// Where two are named in one text of an article.
struct Meeting {
  bool near = false;
  std::optional<Span> sentence;  // the first that names both
};

// The words that a mention covers, by their numbers.
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

WordRange WordsOf(const std::vector<Word>& words, Span span) {
  const auto first =
      std::lower_bound(words.begin(), words.end(), span.begin,
                       [](const Word& word, std::uint32_t at) { return word.span.end <= at; });
  const auto end =
      std::lower_bound(first, words.end(), span.end,
                       [](const Word& word, std::uint32_t at) { return word.span.begin < at; });
  const auto begin = static_cast<std::size_t>(first - words.begin());
  const auto past = static_cast<std::size_t>(end - words.begin());
  return {begin, past > begin ? past - 1 : begin};
}

// How far the one begins behind the end of the other; 0 where they overlap.
std::size_t Distance(WordRange a, WordRange b) {
  if (a.first > b.first) std::swap(a, b);
  return b.first > a.last ? b.first - a.last : 0;
}

// Both lists are in order and short; what one article holds bounds the work.
bool AnyNear(const std::vector<Word>& words, const std::vector<Span>& a,
             const std::vector<Span>& b) {
  std::size_t from = 0;
  for (const Span& span : a) {
    const WordRange place = WordsOf(words, span);
    while (from < b.size() && b[from].end <= span.begin &&
           Distance(WordsOf(words, b[from]), place) > kNearWords)
      ++from;
    for (std::size_t i = from; i < b.size() && i < from + 2; ++i) {
      if (Distance(WordsOf(words, b[i]), place) <= kNearWords) return true;
    }
  }
  return false;
}

Meeting MeetIn(const Record& record, Field field, const std::vector<Span>& a,
               const std::vector<Span>& b) {
  Meeting meeting;
  if (a.empty() || b.empty()) return meeting;
  const bool in_title = field == Field::kTitle;
  const std::vector<Word> words = SplitWords(in_title ? record.article.title : record.article.text);
  const std::vector<Span> sentences =
      in_title ? SentencesOf(record.article.title, words) : StorySentences(record, words);
  meeting.near = AnyNear(words, a, b);
  for (const Span& span : a) {
    const Span* sentence = SentenceAt(sentences, span);
    const bool names_both = sentence && std::any_of(b.begin(), b.end(), [&](Span other) {
                              return SentenceAt(sentences, other) == sentence;
                            });
    if (!names_both) continue;
    meeting.sentence = *sentence;
    break;
  }
  return meeting;
}

// Counts one article, whose text is looked at before its title: a sentence says more.
void AddArticle(const Record& record, const Snapshot& snapshot, const Found& one,
                const Found& other, PairProfile& profile) {
  ++profile.read;
  bool near = false;
  std::optional<Marked> shown;
  for (const Field field : {Field::kText, Field::kTitle}) {
    const std::string& text = field == Field::kTitle ? record.article.title : record.article.text;
    const std::vector<Span> a = MentionSpans(one, field, text);
    const std::vector<Span> b = MentionSpans(other, field, text);
    const Meeting meeting = MeetIn(record, field, a, b);
    near = near || meeting.near;
    if (meeting.sentence && !shown)
      shown = ShowSentence(text, *meeting.sentence, MergedSpans(a, b), kSentenceBytes);
  }
  if (near) ++profile.near;
  if (!shown) return;
  ++profile.in_one_sentence;
  if (profile.sentences.size() < kMostSentences)
    profile.sentences.push_back({ReferenceTo(record, snapshot), *std::move(shown)});
}

PairSide SideOf(const Sought& sought) {
  return {*EntityOf(sought.kind), sought.names().id(sought.entity),
          sought.names().label(sought.entity),
          sought.snapshot.columns().entities(sought.kind).Articles(sought.entity)};
}

}  // namespace

Result<PairProfile> DescribePair(const Snapshot& snapshot, const EntityName& one,
                                 const EntityName& other, const Deadline& deadline) {
  const Result<Sought> a = FindEntity(snapshot, one.kind, one.id);
  if (!a) return a.error();
  const Result<Sought> b = FindEntity(snapshot, other.kind, other.id);
  if (!b) return b.error();
  if (a->kind == b->kind && a->entity == b->entity)
    return Error{Fault::kBadInput, "both addresses lead to " + a->names().label(a->entity) +
                                       "; name two that are not one"};
  PairProfile profile;
  profile.sides = {SideOf(*a), SideOf(*b)};
  profile.generation = snapshot.generation();

  const HandlePool::Loan database = snapshot.Borrow();
  const MatchSet of_a = DocumentsOf(*a, *database, deadline);
  const MatchSet of_b = DocumentsOf(*b, *database, deadline);
  MatchSet both;
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                        std::back_inserter(both));
  profile.articles = both.size();
  profile.appearance = AppearanceOf(both, snapshot.columns());
  for (const Xapian::docid document :
       NewestOf(std::move(both), snapshot.columns(), kMostArticlesRead)) {
    deadline.Check();
    const Result<Record> record = ReadRecord(*database, document);
    if (!record) return record.error();
    const StoredRecord stored{*record, document};
    AddArticle(*record, snapshot, FindIn(*a, stored), FindIn(*b, stored), profile);
  }
  return profile;
}

}  // namespace dateline
