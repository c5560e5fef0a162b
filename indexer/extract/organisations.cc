// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/organisations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "indexer/extract/aliases.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/mentions.h"
#include "indexer/extract/organisation_name.h"

namespace dateline {
namespace {

constexpr std::size_t kMostCandidates =
    50;                                    // bodies that share a word: an article, not a directory
constexpr std::size_t kFewestLetters = 3;  // "EU" without brackets could be anything

// How sure the owner of a mention is, by what tied them; the tagger's own doubt comes on top.
constexpr float kAcronymSure = 0.95F;
constexpr float kShortSure = 0.85F;
constexpr float kAliasSure = 0.85F;
constexpr float kInitialsSure = 0.75F;

struct Member {
  std::size_t at = 0;  // in the row of printed names
  MentionRule rule = MentionRule::kFullName;
  float sure = 1;
};

struct Group {
  std::vector<Member> members;
  std::vector<std::size_t> inner;  // bindings whose long form stands only inside another name
};

class OrganisationResolver {
 public:
  OrganisationResolver(const std::vector<Token>& tokens, const std::vector<NameSpan>& names)
      : tokens_(tokens), acronyms_(tokens) {
    for (const NameSpan& span : names) {
      if (span.kind != EntityKind::kOrganisation) continue;
      names_.push_back(MakeOrganisationName(tokens, acronyms_, span));
    }
    group_of_.resize(names_.size());
  }

  // The surest ties first; each step joins whole groups, so that what was tied stays tied.
  std::vector<Entity> Resolve() {
    GroupByContent();
    JoinAliases();
    JoinInitials();
    JoinPartialNames();
    AddInnerNames();
    std::vector<std::pair<std::size_t, Entity>> found;
    for (Group& group : groups_) {
      if (group.members.empty() && group.inner.empty()) continue;
      std::ranges::sort(group.members, {}, &Member::at);
      const std::size_t at = group.members.empty() ? acronyms_.bindings()[group.inner.front()].first
                                                   : names_[group.members.front().at].span.first;
      found.emplace_back(at, MakeEntity(group));
    }
    std::ranges::stable_sort(found, {}, [](const auto& entry) { return entry.first; });
    std::vector<Entity> entities;
    for (auto& [at, entity] : found) entities.push_back(std::move(entity));
    return entities;
  }

 private:
  void GroupByContent() {
    std::map<ContentWords, std::size_t> by_content;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const auto [known, is_new] = by_content.emplace(names_[i].content, groups_.size());
      if (is_new) groups_.emplace_back();
      group_of_[i] = known->second;
      Member member{i, MentionRule::kFullName, 1};
      if (names_[i].is_acronym) member = {i, MentionRule::kAcronym, kAcronymSure};
      groups_[known->second].members.push_back(member);
    }
  }

  // The way the group was printed first; all of its members have the same content words, unless a
  // join has added others behind.
  const OrganisationName& FirstOf(std::size_t group) const {
    return names_[groups_[group].members.front().at];
  }

  void Join(std::size_t from, std::size_t to, MentionRule rule, float sure) {
    if (from == to) return;
    for (Member member : groups_[from].members) {
      member.sure *= sure;
      if (member.rule != MentionRule::kAcronym) member.rule = rule;
      group_of_[member.at] = to;
      groups_[to].members.push_back(member);
    }
    groups_[from].members.clear();
  }

  // "Ministry of Trade (MOIT)", "Swedish Security Service (Säpo)": bound by the place alone.
  void JoinAliases() {
    std::vector<NameSpan> spans;
    for (const OrganisationName& name : names_) spans.push_back(name.span);
    for (const StatedAlias& alias : FindStatedAliases(tokens_, spans)) {
      Join(group_of_[alias.other], group_of_[alias.of], MentionRule::kAlias, kAliasSure);
    }
  }

  // "IDF" is the Israel Defense Forces when no other body of the article has these initials.
  void JoinInitials() {
    std::unordered_map<std::string, std::optional<std::size_t>> owners;  // null: more than one
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::string initials = InitialsOf(tokens_, names_[i].span);
      if (initials.size() < kFewestLetters) continue;
      const auto [entry, is_new] = owners.emplace(initials, group_of_[i]);
      if (!is_new && entry->second != group_of_[i]) entry->second.reset();
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::size_t group = group_of_[i];
      if (!names_[i].is_acronym || !FirstOf(group).is_acronym) continue;
      const auto owner = owners.find(tokens_[names_[i].span.first].folded);
      if (owner == owners.end() || !owner->second || groups_[*owner->second].members.empty()) {
        continue;
      }
      const bool only_letters = std::ranges::all_of(
          groups_[group].members,
          [this](const Member& member) { return names_[member.at].is_acronym; });
      if (only_letters) Join(group, *owner->second, MentionRule::kAcronym, kInitialsSure);
    }
  }

  // "International Department", "Jade Crest", "Goldman": the one body whose name it is a part of.
  void JoinPartialNames() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_word;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].members.empty()) continue;
      for (const std::string_view word : FirstOf(g).content) {
        std::vector<std::size_t>& same = by_word[word];
        if (same.size() < kMostCandidates) same.push_back(g);
      }
    }
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].members.empty() || FirstOf(g).is_acronym || FirstOf(g).content.empty()) {
        continue;
      }
      const std::optional<std::size_t> owner = OwnerOf(g, by_word[FirstOf(g).content.front()]);
      if (owner) Join(g, *owner, MentionRule::kShortName, kShortSure);
    }
  }

  std::optional<std::size_t> OwnerOf(std::size_t g,
                                     const std::vector<std::size_t>& candidates) const {
    const OrganisationName& part = FirstOf(g);
    std::optional<std::size_t> owner;
    for (const std::size_t other : candidates) {
      if (other == g || groups_[other].members.empty()) continue;
      const OrganisationName& full = FirstOf(other);
      if (full.is_acronym || full.is_short) continue;
      const bool fits = IsEndOf(tokens_, part.span, full.span) ||
                        IsStartOf(tokens_, part.span, full.span) || IsWordOf(part, full);
      if (!fits) continue;
      // Two that it could be: a single word goes to the first, as companies of one name do.
      if (owner) return part.is_short ? owner : std::nullopt;
      owner = other;
    }
    return owner;
  }

  // "Sachs" of "Goldman Sachs"; and neither "Navy" of "Navy's Base" nor "Senate" of anything.
  bool IsWordOf(const OrganisationName& part, const OrganisationName& full) const {
    if (!part.is_short || tokens_[part.span.first].Is(kOwnBody | kTopicBody)) return false;
    for (std::size_t i = full.span.first; i < full.span.last; ++i) {
      if (tokens_[i].folded != tokens_[part.span.first].folded) continue;
      return !tokens_[i].possessive;
    }
    return false;
  }

  // "Communist Party of Việt Nam (CPV) Central Committee": the party is named inside.
  void AddInnerNames() {
    std::unordered_map<std::string_view, std::size_t> by_acronym;  // to its group
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].content.size() == 1) by_acronym.emplace(names_[i].content[0], group_of_[i]);
    }
    for (std::size_t b = 0; b < acronyms_.bindings().size(); ++b) {
      const AcronymBinding& binding = acronyms_.bindings()[b];
      const auto holder =
          std::ranges::lower_bound(names_, binding.acronym, {},
                                   [](const OrganisationName& name) { return name.span.last - 1; });
      if (holder == names_.end() || holder->span.first > binding.first) continue;
      const auto [owner, is_new] =
          by_acronym.emplace(tokens_[binding.acronym].folded, groups_.size());
      if (is_new) groups_.emplace_back();
      groups_[owner->second].inner.push_back(b);
    }
  }

  // Best is a full name without brackets and possessive, then the most words, printed most often,
  // the longest.
  std::size_t BestName(const std::vector<Member>& members) const {
    std::map<std::string, std::size_t> counts;
    for (const Member& member : members) ++counts[FormOf(member.at)];
    const auto rank = [&](const Member& member) {
      const OrganisationName& name = names_[member.at];
      const std::string form = FormOf(member.at);
      const bool plain = form.find('(') == std::string::npos;
      const bool legal = tokens_[name.span.last - 1].Is(kLegalForm);
      return std::tuple(!name.is_acronym, member.rule == MentionRule::kFullName, !name.is_short,
                        plain, !HasPossessive(name.span), legal, counts[form], form.size());
    };
    const Member* best = &members.front();
    auto best_rank = rank(*best);
    for (const Member& member : members) {
      auto its_rank = rank(member);
      if (its_rank <= best_rank) continue;
      best = &member;
      best_rank = std::move(its_rank);
    }
    return best->at;
  }

  std::string FormOf(std::size_t i) const {
    return PrintedForm(tokens_, names_[i].span.first, names_[i].span.last);
  }

  bool HasPossessive(const NameSpan& span) const {
    for (std::size_t i = span.first; i + 1 < span.last; ++i) {
      if (tokens_[i].possessive) return true;
    }
    return false;
  }

  Entity MakeEntity(const Group& group) const {
    Entity entity;
    entity.kind = EntityKind::kOrganisation;
    for (const Member& member : group.members) {
      NameSpan span = names_[member.at].span;
      span.confidence *= member.sure;
      AddMention(tokens_, span, member.rule, entity);
      if (names_[member.at].is_acronym) entity.acronym = FormOf(member.at);
    }
    for (const std::size_t b : group.inner) AddInnerMention(acronyms_.bindings()[b], entity);
    NameEntity(group, entity);
    return entity;
  }

  void AddInnerMention(const AcronymBinding& binding, Entity& entity) const {
    const NameSpan acronym{binding.acronym, binding.acronym + 1, EntityKind::kOrganisation, 1};
    AddMention(tokens_, acronym, MentionRule::kAcronym, entity);
    entity.acronym = PrintedForm(tokens_, acronym.first, acronym.last);
    std::ranges::sort(entity.mentions, {}, [](const Mention& mention) {
      return std::pair(mention.field, mention.span.begin);
    });
  }

  void NameEntity(const Group& group, Entity& entity) const {
    const bool inner_only = group.members.empty();
    const std::size_t best = inner_only ? 0 : BestName(group.members);
    const bool full = !inner_only && !names_[best].is_acronym;
    if (!full && !group.inner.empty()) {
      const AcronymBinding& binding = acronyms_.bindings()[group.inner.front()];
      SetName(PrintedForm(tokens_, binding.first, binding.last), entity);
      entity.key = OrganisationKey(tokens_, binding.first, binding.last);
      return;
    }
    const OrganisationName& name = names_[best];
    SetName(FormOf(best), entity);
    entity.key = OrganisationKey(tokens_, name.span.first, name.span.last);
    // A known name of one word ("Boeing") is all there is; only letters wait for a long form.
    if (!name.is_acronym) return;
    entity.key = "short:" + entity.key;
    for (Mention& mention : entity.mentions) mention.rule = MentionRule::kAlone;
  }

  const std::vector<Token>& tokens_;
  AcronymIndex acronyms_;
  std::vector<OrganisationName> names_;
  std::vector<Group> groups_;
  std::vector<std::size_t> group_of_;  // of each printed name
};

}  // namespace

std::vector<Entity> ResolveOrganisations(const std::vector<Token>& tokens,
                                         const std::vector<NameSpan>& names) {
  return OrganisationResolver(tokens, names).Resolve();
}

}  // namespace dateline
