// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/organisations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/fold.h"
#include "indexer/extract/acronyms.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/mentions.h"

namespace dateline {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t kMostPerWord = 8;     // long forms that begin with the same word
constexpr std::size_t kMostCompared = 500;  // bodies; an article with more is a directory

bool IsContent(const Token& token) {
  const bool link =
      token.letters == LetterCase::kSmall && token.Is(kFunctionWord | kBodyPreposition);
  return !link && !token.Is(kLegalForm);
}

// One way of printing the name of a body.
struct PrintedName {
  NameSpan span;
  Words content;  // sorted; long forms with an acronym replaced by it
  bool is_acronym = false;
  bool is_short = false;  // one word that is no acronym
};

struct Group {
  std::vector<std::size_t> members;  // in the row of printed names
  std::vector<std::size_t> inner;    // bindings whose long form stands only inside another name
};

class OrganisationResolver {
 public:
  OrganisationResolver(const std::vector<Token>& tokens, const std::vector<NameSpan>& names)
      : tokens_(tokens), bindings_(FindAcronyms(tokens)) {
    for (std::size_t b = 0; b < bindings_.size(); ++b) {
      std::vector<std::size_t>& same = by_opening_[tokens[bindings_[b].first].folded];
      if (same.size() < kMostPerWord) same.push_back(b);
    }
    for (const NameSpan& span : names) {
      if (span.kind == EntityKind::kOrganisation) names_.push_back(MakeName(span));
    }
  }

  std::vector<Entity> Resolve() {
    GroupByContent();
    AddInnerNames();
    std::vector<std::pair<std::size_t, Entity>> found;
    for (const Group& group : groups_) {
      const std::size_t at = group.members.empty() ? bindings_[group.inner.front()].first
                                                   : names_[group.members.front()].span.first;
      found.emplace_back(at, MakeEntity(group));
    }
    std::ranges::sort(found, {}, [](const auto& entry) { return entry.first; });
    std::vector<Entity> entities;
    for (auto& [at, entity] : found) entities.push_back(std::move(entity));
    return entities;
  }

 private:
  // The binding whose long form reads like tokens[i ...), ending before `last`.
  std::optional<std::size_t> BindingAt(std::size_t i, std::size_t last) const {
    const auto opened = by_opening_.find(tokens_[i].folded);
    if (opened == by_opening_.end()) return std::nullopt;
    for (const std::size_t b : opened->second) {
      const AcronymBinding& binding = bindings_[b];
      const std::size_t size = binding.last - binding.first;
      if (i + size > last) continue;
      std::size_t same = 0;
      while (same < size && tokens_[i + same].folded == tokens_[binding.first + same].folded)
        ++same;
      if (same == size) return b;
    }
    return std::nullopt;
  }

  PrintedName MakeName(const NameSpan& span) const {
    PrintedName name{span, {}, false, false};
    for (std::size_t i = span.first; i < span.last; ++i) {
      // A lone acronym has no long form inside it; the search below is for real names.
      const bool may_open = tokens_[i].IsCapital() && i + 1 < span.last;
      if (const auto binding = may_open ? BindingAt(i, span.last) : std::nullopt) {
        name.content.push_back(tokens_[bindings_[*binding].acronym].folded);
        i += bindings_[*binding].last - bindings_[*binding].first - 1;
      } else if (tokens_[i].before == Gap::kOpenBracket && i > span.first) {
        continue;  // the acronym of what stands before it
      } else if (IsContent(tokens_[i])) {
        name.content.push_back(tokens_[i].folded);
      }
    }
    std::ranges::sort(name.content);
    const bool one = span.last - span.first == 1;
    name.is_acronym = one && LooksLikeAcronym(tokens_[span.first]);
    name.is_short = one && !name.is_acronym;
    return name;
  }

  void GroupByContent() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      std::optional<std::size_t> group;
      if (const auto known = by_content_.find(names_[i].content); known != by_content_.end()) {
        group = known->second;
      } else if (names_[i].is_acronym) {
        group = GroupOfLooseAcronym(i);
      }
      if (!group) {
        group = groups_.size();
        groups_.emplace_back();
      }
      by_content_.emplace(names_[i].content, *group);
      groups_[*group].members.push_back(i);
    }
    JoinTails();
    JoinShortNames();
  }

  // "International Department" is the one whose full name ends so, when there is only one.
  void JoinTails() {
    const std::size_t count = std::min(groups_.size(), kMostCompared);
    for (std::size_t g = 0; g < count; ++g) {
      std::optional<std::size_t> owner;
      std::size_t owners = 0;
      for (std::size_t other = 0; other < count; ++other) {
        if (other == g || groups_[other].members.empty() || groups_[g].members.empty()) continue;
        if (!IsTailOf(groups_[g].members.front(), groups_[other].members.front())) continue;
        owner = other;
        ++owners;
      }
      if (owners == 1) MoveMembers(g, *owner);
    }
  }

  bool IsTailOf(std::size_t tail, std::size_t full) const {
    const NameSpan& a = names_[tail].span;
    const NameSpan& b = names_[full].span;
    const std::size_t size = a.last - a.first;
    if (size < 2 || b.last - b.first <= size) return false;
    // After "of" stands another body: the Committee of the Party is no part of its Committee.
    if (!tokens_[b.last - size - 1].IsCapital()) return false;
    for (std::size_t i = 0; i < size; ++i) {
      if (tokens_[a.first + i].folded != tokens_[b.last - size + i].folded) return false;
    }
    return true;
  }

  void MoveMembers(std::size_t from, std::size_t to) {
    std::vector<std::size_t>& members = groups_[to].members;
    members.insert(members.end(), groups_[from].members.begin(), groups_[from].members.end());
    groups_[from].members.clear();
  }

  // "Ministry of Trade (MOIT)": bound by its place alone, not by its letters.
  std::optional<std::size_t> GroupOfLooseAcronym(std::size_t i) const {
    const std::size_t at = names_[i].span.first;
    if (i == 0 || tokens_[at].before != Gap::kOpenBracket || names_[i - 1].span.last != at) {
      return std::nullopt;
    }
    return by_content_.at(names_[i - 1].content);
  }

  // "Goldman" goes to the body it is a word of: the latest before it, else the first after.
  void JoinShortNames() {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].members.empty() || !names_[groups_[g].members.front()].is_short) continue;
      const std::string_view word = names_[groups_[g].members.front()].content.empty()
                                        ? std::string_view()
                                        : names_[groups_[g].members.front()].content.front();
      for (std::size_t other = 0; other < std::min(groups_.size(), kMostCompared); ++other) {
        if (other == g || groups_[other].members.empty()) continue;
        const PrintedName& name = names_[groups_[other].members.front()];
        const bool longer = !name.is_short && !name.is_acronym;
        if (!longer || std::ranges::find(name.content, word) == name.content.end()) continue;
        MoveMembers(g, other);
        break;
      }
    }
    std::erase_if(groups_, [](const Group& group) { return group.members.empty(); });
    for (Group& group : groups_) std::ranges::sort(group.members);
  }

  // "Communist Party of Việt Nam (CPV) Central Committee": the party is named inside.
  void AddInnerNames() {
    for (std::size_t b = 0; b < bindings_.size(); ++b) {
      const AcronymBinding& binding = bindings_[b];
      const auto holder = std::ranges::lower_bound(
          names_, binding.acronym, {}, [](const PrintedName& name) { return name.span.last - 1; });
      if (holder == names_.end() || holder->span.first > binding.first) continue;
      const Words content{tokens_[binding.acronym].folded};
      const auto owner = std::ranges::find_if(groups_, [&](const Group& group) {
        return std::ranges::any_of(group.members,
                                   [&](std::size_t i) { return names_[i].content == content; });
      });
      if (owner != groups_.end()) {
        owner->inner.push_back(b);
      } else {
        groups_.push_back({{}, {b}});
      }
    }
  }

  // Best is a full name without brackets and possessive, printed most often, then the longest.
  std::size_t BestName(const std::vector<std::size_t>& members) const {
    std::map<std::string, std::size_t> counts;
    for (const std::size_t i : members) ++counts[FormOf(i)];
    const auto rank = [&](std::size_t i) {
      const PrintedName& name = names_[i];
      const std::string form = FormOf(i);
      const bool plain = form.find('(') == std::string::npos;
      return std::tuple(!name.is_acronym, !name.is_short, plain, !HasPossessive(name.span),
                        counts[form], form.size());
    };
    std::size_t best = members.front();
    for (const std::size_t i : members) {
      if (rank(i) > rank(best)) best = i;
    }
    return best;
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
    for (const std::size_t i : group.members) {
      const PrintedName& name = names_[i];
      const MentionRule rule = name.is_acronym ? MentionRule::kAcronym
                               : name.is_short ? MentionRule::kShortName
                                               : MentionRule::kFullName;
      AddMention(tokens_, name.span, rule, entity);
      if (name.is_acronym) entity.acronym = FormOf(i);
    }
    for (const std::size_t b : group.inner) AddInnerMention(bindings_[b], entity);
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
      const AcronymBinding& binding = bindings_[group.inner.front()];
      entity.name = PrintedForm(tokens_, binding.first, binding.last);
      AddForm(entity.name, entity);
      entity.key = KeyOf(binding.first, binding.last);
      return;
    }
    const PrintedName& name = names_[best];
    entity.name = FormOf(best);
    entity.key = KeyOf(name.span.first, name.span.last);
    // A known name of one word ("Boeing") is all there is; only letters wait for a long form.
    if (name.is_acronym) {
      entity.key = "short:" + entity.key;
    } else if (entity.acronym.empty()) {
      return;
    }
    for (const Mention& mention : entity.mentions) {
      if (mention.rule != MentionRule::kAcronym) return;
    }
    for (Mention& mention : entity.mentions) mention.rule = MentionRule::kAlone;
  }

  // Without "the", legal forms and the acronym in brackets; possessives are gone from tokens.
  std::string KeyOf(std::size_t first, std::size_t last) const {
    std::string key;
    for (std::size_t i = first; i < last; ++i) {
      const bool bracketed = i > first && tokens_[i].before == Gap::kOpenBracket;
      const bool legal = i > first && tokens_[i].Is(kLegalForm) && i + 1 == last;
      if (bracketed || legal || tokens_[i].folded == "the") continue;
      if (!key.empty()) key += tokens_[i].before == Gap::kHyphen ? '-' : ' ';
      key += tokens_[i].folded;
    }
    return key.empty() ? JoinFolded(tokens_, first, last) : key;
  }

  const std::vector<Token>& tokens_;
  std::vector<AcronymBinding> bindings_;
  std::map<std::string_view, std::vector<std::size_t>> by_opening_;  // bindings by first word
  std::vector<PrintedName> names_;
  std::vector<Group> groups_;
  std::map<Words, std::size_t> by_content_;
};

}  // namespace

std::vector<Entity> ResolveOrganisations(const std::vector<Token>& tokens,
                                         const std::vector<NameSpan>& names) {
  return OrganisationResolver(tokens, names).Resolve();
}

}  // namespace dateline
