// SPDX-License-Identifier: GPL-2.0-or-later
// The postings of terms, out of the lists beside the database where there are any. Internal to
// searcher.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/impact_list.h"
#include "searcher/impact_lists.h"
#include "searcher/matches.h"

namespace dateline {

// Says the same whether there is a list or not. Every function throws Xapian::Error and
// DeadlinePassed. One thread; refers to what it is made of.
class TermPostings {
 public:
  TermPostings(const Xapian::Database& database, const ImpactLists& lists, const Deadline& deadline)
      : database_(database),
        lists_(lists),
        deadline_(deadline),
        last_(lists.size() == 0 ? 0 : lists.last()),
        has_later_(lists.size() > 0 && database.get_lastdocid() > lists.last()) {}

  const Xapian::Database& database() const { return database_; }
  const ImpactLists& lists() const { return lists_; }
  const Deadline& deadline() const { return deadline_; }

  // Calls `visit` with the document and the wdf of every posting of `term`, in order.
  template <typename Visit>
  void VisitAll(const std::string& term, Visit visit) const {
    const ImpactList* list = lists_.Find(term);
    if (list != nullptr) VisitList(*list, visit);
    if (list == nullptr || has_later_) VisitFrom(term, list == nullptr ? 1 : last_ + 1, visit);
  }

  // The same of those behind the lists.
  template <typename Visit>
  void VisitLater(const std::string& term, Visit visit) const {
    if (has_later_) VisitFrom(term, last_ + 1, visit);
  }

  // The same of those that are of `among`.
  template <typename Visit>
  void VisitAmong(const std::string& term, const MatchSet& among, Visit visit) const {
    const ImpactList* list = lists_.Find(term);
    auto next = among.begin();
    if (list != nullptr) {
      const auto later = std::upper_bound(among.begin(), among.end(), last_);
      for (ListProbe probe(*list); next != later; ++next) {
        if (const Xapian::termcount wdf = probe.In(*next); wdf > 0 && !lists_.IsGone(*next))
          visit(*next, wdf);
      }
    }
    if (next != among.end() && (list == nullptr || has_later_))
      VisitThose(term, next, among.end(), visit);
  }

  // To ask about one document costs about as much as to step over so many postings.
  std::size_t PostingsPerProbe(const std::string& term) const {
    constexpr std::size_t kOfList = 24;
    constexpr std::size_t kOfXapian = 8;
    return lists_.Find(term) != nullptr ? kOfList : kOfXapian;
  }

 private:
  static constexpr std::size_t kPostingsPerLook = 4096;  // at the clock

  // Looks documents up that ascend.
  class ListProbe {
   public:
    explicit ListProbe(const ImpactList& list) : list_(list) {}

    // 0 where the list has not got it. Requires: `document` is up to the lists' last.
    Xapian::termcount In(Xapian::docid document) {
      const std::size_t block = BlockOf(document);
      at_ = std::max(at_, list_.begins[block]);
      const auto begin = list_.documents.begin();
      const auto end = begin + list_.begins[block + 1];
      const auto low = static_cast<std::uint16_t>(document % kBlockDocuments);
      const auto found = std::lower_bound(begin + at_, end, low);
      at_ = static_cast<std::uint32_t>(found - begin);
      return found != end && *found == low ? list_.impacts[at_] : 0;
    }

   private:
    const ImpactList& list_;
    std::uint32_t at_ = 0;
  };

  template <typename Visit>
  void VisitList(const ImpactList& list, Visit& visit) const {
    const bool all_live = lists_.gone().empty();
    for (std::size_t block = 0; block < list.blocks(); ++block) {
      deadline_.Check();
      const Xapian::docid first = FirstOfBlock(block);
      for (std::uint32_t at = list.begins[block]; at < list.begins[block + 1]; ++at) {
        const Xapian::docid document = first + list.documents[at];
        if (all_live || !lists_.IsGone(document))
          visit(document, Xapian::termcount{list.impacts[at]});
      }
    }
  }

  template <typename Visit>
  void VisitFrom(const std::string& term, Xapian::docid first, Visit& visit) const {
    auto posting = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    if (first > 1 && posting != end) posting.skip_to(first);
    std::size_t read = 0;
    for (; posting != end; ++posting) {
      visit(*posting, posting.get_wdf());
      if (++read % kPostingsPerLook == 0) deadline_.Check();
    }
  }

  template <typename Visit>
  void VisitThose(const std::string& term, MatchSet::const_iterator next,
                  MatchSet::const_iterator behind, Visit& visit) const {
    auto posting = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    std::size_t asked = 0;
    for (; next != behind && posting != end; ++next) {
      if (*posting < *next) posting.skip_to(*next);
      if (posting != end && *posting == *next) visit(*next, posting.get_wdf());
      if (++asked % kPostingsPerLook == 0) deadline_.Check();
    }
  }

  const Xapian::Database& database_;
  const ImpactLists& lists_;
  const Deadline& deadline_;
  const Xapian::docid last_;
  const bool has_later_;  // documents that only the database tells of
};

}  // namespace dateline
