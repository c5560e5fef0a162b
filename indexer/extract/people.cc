// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/people.h"

#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "core/fold.h"
#include "core/letter_case.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/mentions.h"
#include "indexer/extract/person_name.h"

namespace dateline {
namespace {

constexpr std::size_t kMostCompared = 1000;  // persons; an article with more is a directory
constexpr float kDoubtful = 0.45F;  // a short form that two persons of the article could own

struct NamedSpan {
  NameSpan span;
  PersonName name;
};

struct Member {
  std::size_t at = 0;  // in the row of named spans
  MentionRule rule = MentionRule::kFullName;
  bool doubtful = false;
};

struct Cluster {
  std::vector<std::size_t> full_names;  // one of each distinct full name
  std::vector<Member> members;
};

class PeopleResolver {
 public:
  PeopleResolver(const std::vector<Token>& tokens, const std::vector<NameSpan>& names)
      : tokens_(tokens) {
    for (const NameSpan& span : names) {
      if (span.kind != EntityKind::kPerson) continue;
      names_.push_back({span, MakePersonName(tokens, span.first, span.last)});
    }
  }

  std::vector<ResolvedPerson> Resolve() {
    PlaceFullNames();
    PlaceShortNames();
    std::vector<ResolvedPerson> people;
    for (Cluster& cluster : clusters_) people.push_back(MakePerson(cluster));
    std::ranges::sort(people, {},
                      [](const ResolvedPerson& person) { return person.spans.front().first; });
    return people;
  }

 private:
  void PlaceFullNames() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].name.IsFull()) order.push_back(i);
    }
    std::ranges::stable_sort(order, std::greater<>(), [this](std::size_t i) {
      return std::pair(CountWhole(i), names_[i].name.parts.size());
    });
    for (const std::size_t i : order) PlaceFullName(i);
  }

  // Parts that are more than an initial: "James Abara" is fuller than "J. K. Abara".
  std::size_t CountWhole(std::size_t i) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        names_[i].name.parts, [](const NamePart& part) { return part.folded.size() > 1; }));
  }

  void PlaceFullName(std::size_t i) {
    const std::string key = names_[i].name.Key();
    if (const auto known = by_key_.find(key); known != by_key_.end()) {
      clusters_[known->second].members.push_back({i, MentionRule::kFullName});
      return;
    }
    const std::optional<std::size_t> match = BestCluster(i);
    const std::size_t cluster = match.value_or(clusters_.size());
    if (!match) clusters_.emplace_back();
    by_key_.emplace(key, cluster);
    clusters_[cluster].full_names.push_back(i);
    const MentionRule rule = match ? MentionRule::kVariant : MentionRule::kFullName;
    clusters_[cluster].members.push_back({i, rule});
  }

  // Of several that fit, the one mentioned last before the name, else the first after it.
  std::optional<std::size_t> BestCluster(std::size_t i) const {
    std::optional<std::size_t> best;
    for (std::size_t c = 0; c < std::min(clusters_.size(), kMostCompared); ++c) {
      const bool fits = std::ranges::any_of(clusters_[c].full_names, [&](std::size_t j) {
        return IsSamePerson(names_[i].name, names_[j].name);
      });
      if (fits && (!best || Nearness(c, i) > Nearness(*best, i))) best = c;
    }
    return best;
  }

  // Greater is nearer: mentioned before counts more than after, then the shorter way.
  std::pair<bool, std::ptrdiff_t> Nearness(std::size_t cluster, std::size_t i) const {
    std::pair<bool, std::ptrdiff_t> best{false, -static_cast<std::ptrdiff_t>(names_.size()) - 1};
    for (const Member& member : clusters_[cluster].members) {
      const auto at = static_cast<std::ptrdiff_t>(member.at);
      const auto here = static_cast<std::ptrdiff_t>(i);
      best = std::max(best, at < here ? std::pair(true, at - here) : std::pair(false, here - at));
    }
    return best;
  }

  void PlaceShortNames() {
    const std::size_t persons = std::min(clusters_.size(), kMostCompared);
    std::map<std::string, std::size_t> lone;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].name.IsFull() || names_[i].name.parts.empty()) continue;
      if (PlaceByFit(i, persons)) continue;
      const auto [own, is_new] = lone.emplace(names_[i].name.Key(), clusters_.size());
      if (is_new) clusters_.emplace_back();
      clusters_[own->second].members.push_back({i, MentionRule::kAlone});
    }
  }

  bool PlaceByFit(std::size_t i, std::size_t persons) {
    ShortFit best_fit = ShortFit::kNone;
    std::size_t best = 0;
    std::size_t rivals = 0;
    for (std::size_t c = 0; c < persons; ++c) {
      const ShortFit fit = BestFit(i, c);
      if (fit == ShortFit::kNone || fit < best_fit) continue;
      rivals = fit == best_fit ? rivals + 1 : 1;
      if (fit > best_fit || Nearness(c, i) > Nearness(best, i)) best = c;
      best_fit = fit;
    }
    if (best_fit == ShortFit::kNone) return false;
    Cluster& cluster = clusters_[best];
    const Member member{i, MentionRule::kShortName, rivals > 1};
    const auto later =
        std::ranges::find_if(cluster.members, [i](const Member& other) { return other.at > i; });
    cluster.members.insert(later, member);
    return true;
  }

  ShortFit BestFit(std::size_t i, std::size_t cluster) const {
    ShortFit best = ShortFit::kNone;
    for (const std::size_t j : clusters_[cluster].full_names) {
      best = std::max(best, FitOf(names_[i].name, names_[j].name));
    }
    return best;
  }

  ResolvedPerson MakePerson(Cluster& cluster) const {
    std::ranges::sort(cluster.members, {}, &Member::at);
    const std::size_t fullest = Fullest(cluster);
    const NamedSpan& naming = names_[fullest];
    ResolvedPerson person;
    person.entity.kind = EntityKind::kPerson;
    person.entity.name = PrintedForm(tokens_, naming.span.first, naming.span.last);
    const std::string key = naming.name.Key();
    person.entity.key = naming.name.IsFull() ? key : "short:" + key;
    for (const Member& member : cluster.members) {
      NameSpan span = names_[member.at].span;
      if (member.doubtful) span.confidence = kDoubtful;
      AddMention(tokens_, span, RuleOf(member, key), person.entity);
      person.spans.push_back(span);
    }
    return person;
  }

  // A form that differs from the fullest one is a variant, whichever was placed first.
  MentionRule RuleOf(const Member& member, const std::string& key) const {
    if (member.rule == MentionRule::kShortName || member.rule == MentionRule::kAlone) {
      return member.rule;
    }
    return names_[member.at].name.Key() == key ? MentionRule::kFullName : MentionRule::kVariant;
  }

  // Most parts, then no initials, then diacritics, then not in capitals, then the first.
  std::size_t Fullest(const Cluster& cluster) const {
    const auto rank = [this](std::size_t i) {
      const NamedSpan& named = names_[i];
      const bool diacritics = std::ranges::any_of(named.name.parts, &NamePart::diacritics);
      const bool capitals = IsAllCapitals(PrintedForm(tokens_, named.span.first, named.span.last));
      return std::tuple(CountWhole(i), named.name.parts.size(), diacritics, !capitals);
    };
    std::size_t best = cluster.members.front().at;
    for (const Member& member : cluster.members) {
      if (rank(member.at) > rank(best)) best = member.at;
    }
    return best;
  }

  const std::vector<Token>& tokens_;
  std::vector<NamedSpan> names_;
  std::vector<Cluster> clusters_;
  std::map<std::string, std::size_t> by_key_;  // of full names, to their cluster
};

}  // namespace

std::vector<ResolvedPerson> ResolvePeople(const std::vector<Token>& tokens,
                                          const std::vector<NameSpan>& names) {
  return PeopleResolver(tokens, names).Resolve();
}

}  // namespace dateline
