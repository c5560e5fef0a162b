// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/people.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/fold.h"
#include "core/letter_case.h"
#include "indexer/extract/acronyms.h"
#include "indexer/extract/aliases.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/mentions.h"
#include "indexer/extract/person_name.h"
#include "indexer/extract/person_titles.h"

namespace dateline {
namespace {

// Bounds for articles that are directories, or made to hurt: work stays linear in the names.
constexpr std::size_t kMostPerPart = 32;   // persons that share one part of their names
constexpr std::size_t kMostFullNames = 8;  // distinct full names of one person
constexpr std::size_t kMostParts = 16;     // a longer run is found by its key alone
constexpr std::size_t kShortestGiven = 3;  // bytes of "Ale" for "Alejandra"

// How sure the owner of a mention is, by what tied them; the tagger's own doubt comes on top.
constexpr float kVariantSure = 0.9F;
constexpr float kAliasSure = 0.85F;
constexpr float kTitleDecides = 0.7F;  // two could own the short form, one has the title
constexpr float kDoubtful = 0.45F;     // two could own it, and it went to the one named last

float SureOf(ShortFit fit) {
  switch (fit) {
    case ShortFit::kUsual:
      return 0.95F;
    case ShortFit::kFamilyPart:
      return 0.9F;
    case ShortFit::kGiven:
      return 0.8F;
    case ShortFit::kMisspelt:
      return 0.6F;
    case ShortFit::kNone:
      break;
  }
  return 1;
}

struct NamedSpan {
  NameSpan span;
  PersonName name;
};

struct Member {
  MentionRule rule = MentionRule::kFullName;
  float sure = 1;
};

struct Cluster {
  std::vector<std::size_t> full_names;    // one of each distinct full name
  std::map<std::size_t, Member> members;  // by their place in the row of named spans
};

class PeopleResolver {
 public:
  PeopleResolver(const std::vector<Token>& tokens, const std::vector<NameSpan>& names)
      : tokens_(tokens) {
    for (const NameSpan& span : names) {
      if (span.kind != EntityKind::kPerson) continue;
      names_.push_back({span, MakePersonName(tokens, span.first, span.last)});
    }
    cluster_of_.resize(names_.size());
  }

  std::vector<ResolvedPerson> Resolve() {
    PlaceFullNames();
    PlaceShortNames();
    JoinAliases();
    JoinInitialWords();
    std::vector<ResolvedPerson> people;
    for (const Cluster& cluster : clusters_) {
      if (!cluster.members.empty()) people.push_back(MakePerson(cluster));
    }
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

  void Put(std::size_t i, std::size_t cluster, Member member) {
    clusters_[cluster].members.emplace(i, member);
    cluster_of_[i] = cluster;
  }

  void PlaceFullName(std::size_t i) {
    const auto [known, is_new] = by_key_.emplace(names_[i].name.Key(), clusters_.size());
    if (!is_new) {
      // What the first of these was is what they all are.
      const Cluster& cluster = clusters_[known->second];
      const auto first = cluster.members.find(first_of_key_[known->first]);
      Put(i, known->second, first->second);
      return;
    }
    first_of_key_[known->first] = i;
    const std::optional<std::size_t> match = BestCluster(i);
    if (!match && PlaceByFit(i, ShortFit::kFamilyPart)) {
      known->second = cluster_of_[i];
      return;
    }
    known->second = match.value_or(clusters_.size());
    if (!match) clusters_.emplace_back();
    const Member member = match ? Member{MentionRule::kVariant, kVariantSure} : Member{};
    Put(i, known->second, member);
    LearnFullName(i, known->second);
  }

  // Makes the name findable by its parts, so that nobody is compared with everybody.
  void LearnFullName(std::size_t i, std::size_t cluster) {
    std::vector<std::size_t>& full_names = clusters_[cluster].full_names;
    if (full_names.size() >= kMostFullNames) return;
    full_names.push_back(i);
    const PersonName& name = names_[i].name;
    if (name.parts.size() > kMostParts) return;
    for (const NamePart& part : name.parts) AddCandidate(by_part_[part.folded], cluster);
    if (!name.nickname.empty()) AddCandidate(by_part_[name.nickname], cluster);
    AddCandidate(by_opening_[name.parts.back().folded.substr(0, 1)], cluster);
    AddCandidate(by_given_[name.parts.front().folded.substr(0, kShortestGiven)], cluster);
  }

  static void AddCandidate(std::vector<std::size_t>& clusters, std::size_t cluster) {
    const bool known = std::ranges::find(clusters, cluster) != clusters.end();
    if (!known && clusters.size() < kMostPerPart) clusters.push_back(cluster);
  }

  // The persons that share a part with the name, without repetition.
  std::vector<std::size_t> CandidatesOf(std::size_t i) const {
    std::vector<std::size_t> all;
    const PersonName& name = names_[i].name;
    if (name.parts.size() > kMostParts) return all;
    const auto add = [&all](const auto& index, const std::string& word) {
      const auto entry = index.find(word);
      if (entry != index.end()) all.insert(all.end(), entry->second.begin(), entry->second.end());
    };
    for (const NamePart& part : name.parts) add(by_part_, part.folded);
    // A misspelt family name shares its first letter alone, a short form some of the given name's.
    if (!name.IsFull()) {
      add(by_opening_, name.parts.front().folded.substr(0, 1));
      add(by_given_, name.parts.front().folded.substr(0, kShortestGiven));
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
  }

  // Of several that fit, the one mentioned last before the name, else the first after it.
  std::optional<std::size_t> BestCluster(std::size_t i) const {
    std::optional<std::size_t> best;
    for (const std::size_t c : CandidatesOf(i)) {
      const bool fits = std::ranges::any_of(clusters_[c].full_names, [&](std::size_t j) {
        return IsSamePerson(names_[i].name, names_[j].name);
      });
      if (fits && (!best || Nearness(c, i) > Nearness(*best, i))) best = c;
    }
    return best;
  }

  // Greater is nearer: mentioned before counts more than after, then the shorter way.
  std::pair<bool, std::ptrdiff_t> Nearness(std::size_t cluster, std::size_t i) const {
    const std::map<std::size_t, Member>& members = clusters_[cluster].members;
    const auto here = static_cast<std::ptrdiff_t>(i);
    const auto after = members.lower_bound(i);
    if (after != members.begin()) {
      return {true, static_cast<std::ptrdiff_t>(std::prev(after)->first) - here};
    }
    if (after == members.end()) return {false, -here - 1};
    return {false, here - static_cast<std::ptrdiff_t>(after->first)};
  }

  void PlaceShortNames() {
    std::unordered_map<std::string, std::size_t> lone;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const PersonName& name = names_[i].name;
      if (name.IsFull() || name.parts.empty() || PlaceByFit(i, ShortFit::kMisspelt)) continue;
      const auto [own, is_new] = lone.emplace(name.Key(), clusters_.size());
      if (is_new) clusters_.emplace_back();
      Put(i, own->second, {MentionRule::kAlone, 1});
    }
  }

  // The persons whom the short form fits best, if it fits at all.
  std::vector<std::size_t> BestFitting(std::size_t i, ShortFit& best) const {
    std::vector<std::size_t> fitting;
    for (const std::size_t c : CandidatesOf(i)) {
      const ShortFit fit = FitIn(i, c);
      if (fit == ShortFit::kNone || fit < best) continue;
      if (fit > best) fitting.clear();
      best = fit;
      fitting.push_back(c);
    }
    return fitting;
  }

  bool PlaceByFit(std::size_t i, ShortFit least) {
    ShortFit fit = least;
    const std::vector<std::size_t> fitting = BestFitting(i, fit);
    if (fitting.empty()) return false;
    std::size_t best = fitting.front();
    for (const std::size_t c : fitting) {
      if (Nearness(c, i) > Nearness(best, i)) best = c;
    }
    float sure = SureOf(fit);
    if (fitting.size() > 1) {
      const std::optional<std::size_t> titled = OnlyOneWithTitle(i, fitting);
      best = titled.value_or(best);
      sure = titled ? kTitleDecides : kDoubtful;
    }
    Put(i, best, {MentionRule::kShortName, sure});
    return true;
  }

  // "Judge Tan" is the one of the two Tans who was called a judge.
  std::optional<std::size_t> OnlyOneWithTitle(std::size_t i,
                                              const std::vector<std::size_t>& rivals) const {
    const std::vector<std::string_view> titles = TitlesBefore(tokens_, names_[i].span);
    if (titles.empty()) return std::nullopt;
    std::optional<std::size_t> owner;
    for (const std::size_t c : rivals) {
      const bool has = std::ranges::any_of(clusters_[c].full_names, [&](std::size_t j) {
        return IsCalled(tokens_, names_[j].span, titles);
      });
      if (!has) continue;
      if (owner) return std::nullopt;
      owner = c;
    }
    return owner;
  }

  ShortFit FitIn(std::size_t i, std::size_t cluster) const {
    ShortFit best = ShortFit::kNone;
    for (const std::size_t j : clusters_[cluster].full_names) {
      best = std::max(best, FitOf(names_[i].name, names_[j].name));
    }
    return best;
  }

  // What goes by another name joins whoever the text says it is.
  void JoinAliases() {
    std::vector<NameSpan> spans;
    for (const NamedSpan& named : names_) spans.push_back(named.span);
    for (const StatedAlias& alias : FindStatedAliases(tokens_, spans)) {
      Join(cluster_of_[alias.other], cluster_of_[alias.of], {MentionRule::kAlias, kAliasSure});
    }
  }

  // "AKD" is Anura Kumara Dissanayake when nobody else of the article has these initials.
  void JoinInitialWords() {
    std::unordered_map<std::string, std::optional<std::size_t>> owners;  // null: more than one
    for (std::size_t c = 0; c < clusters_.size(); ++c) {
      if (clusters_[c].members.empty()) continue;
      for (const std::size_t j : clusters_[c].full_names) {
        const std::string initials = InitialsOf(names_[j].name);
        const auto [entry, is_new] = owners.emplace(initials, c);
        if (!is_new && entry->second != c) entry->second.reset();
      }
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const NameSpan& span = names_[i].span;
      const bool word = span.last - span.first == 1 && tokens_[span.first].printed.size() >= 3 &&
                        LooksLikeAcronym(tokens_[span.first]) && !tokens_[span.first].in_capitals;
      const bool alone = word && clusters_[cluster_of_[i]].full_names.empty();
      const auto owner = alone ? owners.find(tokens_[span.first].folded) : owners.end();
      if (owner == owners.end() || !owner->second) continue;
      Join(cluster_of_[i], *owner->second, {MentionRule::kAcronym, kAliasSure});
    }
  }

  static std::string InitialsOf(const PersonName& name) {
    std::string initials;
    for (const NamePart& part : name.parts) initials += part.folded.substr(0, 1);
    return initials;
  }

  void Join(std::size_t from, std::size_t to, Member as) {
    if (from == to) return;
    for (const auto& [i, member] : clusters_[from].members) Put(i, to, as);
    clusters_[from].members.clear();
  }

  ResolvedPerson MakePerson(const Cluster& cluster) const {
    const NamedSpan& naming = names_[Fullest(cluster)];
    ResolvedPerson person;
    person.entity.kind = EntityKind::kPerson;
    const std::string key = naming.name.Key();
    person.entity.key = naming.name.IsFull() ? key : "short:" + key;
    for (const auto& [i, member] : cluster.members) {
      NameSpan span = names_[i].span;
      span.confidence *= member.sure;
      AddMention(tokens_, span, RuleOf(i, member, key), person.entity);
      person.spans.push_back(span);
    }
    SetName(PrintedForm(tokens_, naming.span.first, naming.span.last), person.entity);
    return person;
  }

  // A form that differs from the fullest one is a variant, whichever was placed first.
  MentionRule RuleOf(std::size_t i, const Member& member, const std::string& key) const {
    const bool full = member.rule == MentionRule::kFullName || member.rule == MentionRule::kVariant;
    if (!full) return member.rule;
    return names_[i].name.Key() == key ? MentionRule::kFullName : MentionRule::kVariant;
  }

  // Most parts, then no initials, then diacritics, then not in capitals, then the first. Another
  // name names nobody when the person's own is printed.
  std::size_t Fullest(const Cluster& cluster) const {
    const auto rank = [this](std::size_t i, const Member& member) {
      const NamedSpan& named = names_[i];
      const bool diacritics = std::ranges::any_of(named.name.parts, &NamePart::diacritics);
      const bool capitals =
          std::all_of(tokens_.begin() + static_cast<std::ptrdiff_t>(named.span.first),
                      tokens_.begin() + static_cast<std::ptrdiff_t>(named.span.last),
                      [](const Token& token) { return IsAllCapitals(token.printed); });
      const std::size_t parts = named.name.parts.size() + (named.name.IsRegnal() ? 1 : 0);
      return std::tuple(member.rule != MentionRule::kAlias, CountWhole(i), parts, diacritics,
                        !capitals);
    };
    auto best = cluster.members.begin();
    auto best_rank = rank(best->first, best->second);
    for (auto member = std::next(best); member != cluster.members.end(); ++member) {
      const auto its_rank = rank(member->first, member->second);
      if (its_rank <= best_rank) continue;
      best = member;
      best_rank = its_rank;
    }
    return best->first;
  }

  using ClustersByWord = std::unordered_map<std::string, std::vector<std::size_t>>;

  const std::vector<Token>& tokens_;
  std::vector<NamedSpan> names_;
  std::vector<Cluster> clusters_;
  std::vector<std::size_t> cluster_of_;                        // of each named span
  std::unordered_map<std::string, std::size_t> by_key_;        // of full names, to their cluster
  std::unordered_map<std::string, std::size_t> first_of_key_;  // the first span placed under it
  ClustersByWord by_part_;
  ClustersByWord by_opening_;  // by the first letter of the last part
  ClustersByWord by_given_;    // by the first letters of the first part
};

}  // namespace

std::vector<ResolvedPerson> ResolvePeople(const std::vector<Token>& tokens,
                                          const std::vector<NameSpan>& names) {
  return PeopleResolver(tokens, names).Resolve();
}

}  // namespace dateline
