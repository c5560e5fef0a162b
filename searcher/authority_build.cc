// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/fold.h"

namespace dateline {
namespace {

constexpr std::string_view kShortPrefix = "short:";

void SortUnique(std::vector<std::string>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

bool OneWord(std::string_view folded) { return !folded.empty() && folded.find(' ') == folded.npos; }

// Members without repeats: ids first, each part in order.
AuthorityGroup Sorted(AuthorityGroup group) {
  std::sort(group.members.begin(), group.members.end(),
            [](const std::string& a, const std::string& b) {
              return std::tuple(!IsEditorId(a), std::string_view(a)) <
                     std::tuple(!IsEditorId(b), std::string_view(b));
            });
  group.members.erase(std::unique(group.members.begin(), group.members.end()), group.members.end());
  return group;
}

bool ByMembers(const AuthorityGroup& a, const AuthorityGroup& b) {
  return std::tie(a.members, a.line) < std::tie(b.members, b.line);
}

}  // namespace

void KindBuilder::Fault(std::size_t line, std::size_t other, std::string message) {
  if (faults_.size() >= kMaxAuthorityFaults) return;
  if (other > line) std::swap(line, other);
  faults_.push_back({line, other, std::move(message)});
}

// A hand-written value stands before an imported one. Two hand-written ones contradict each other;
// of two imported ones the smaller is taken, so that the order of lines decides nothing.
template <typename T>
void KindBuilder::Settle(const char* field, const T& value, const Line& line, Said<T>& said) {
  if (value == T{}) return;
  const bool first = said.line == 0;
  if (!first && !said.imported && !line.imported && said.value != value)
    return Fault(line.line, said.line,
                 fmt::format("{} is given two values for '{}'; keep one", line.id, field));
  const bool better = line.imported == said.imported ? value < said.value : said.imported;
  if (first || better) said = {value, line.line, line.imported};
}

KindBuilder::Draft& KindBuilder::DraftOf(const Line& line) {
  Draft& draft = drafts_[line.id];
  if (draft.first_line == 0) draft.first_line = line.line;
  draft.first_line = std::min(draft.first_line, line.line);
  draft.only_imported &= line.imported;
  return draft;
}

void KindBuilder::Add(const Line& line) {
  switch (line.op) {
    case AuthorityOp::kEntity:
      return AddEntity(line);
    case AuthorityOp::kSplit:
      return AddSplit(line);
    case AuthorityOp::kMerge:
      merges_.push_back(MembersOf(line));
      break;
    case AuthorityOp::kKeepApart:
      keep_aparts_.push_back(Sorted(MembersOf(line)));
      break;
    case AuthorityOp::kRename:
      renames_.push_back(&line);
      break;
    case AuthorityOp::kHide:
      hidden_.push_back({{line.id.empty() ? Member(line.key, line.line) : line.id}, line.line});
      break;
  }
}

void KindBuilder::AddEntity(const Line& line) {
  Draft& draft = DraftOf(line);
  Settle("display", line.display, line, draft.display);
  Settle("order", line.order, line, draft.order);
  Settle("acronym", line.acronym, line, draft.acronym);
  Settle("parent", line.parent, line, draft.parent);
  Settle("lat", line.latitude, line, draft.latitude);
  Settle("lon", line.longitude, line, draft.longitude);
  draft.entity.line = draft.entity.line == 0 ? line.line : std::min(draft.entity.line, line.line);
  const ClaimRank rank = line.imported ? ClaimRank::kImported : ClaimRank::kWritten;
  if (!line.display.empty()) Claim(line.display, false, rank, line);
  for (const std::string& name : line.also) Claim(name, false, rank, line);
  for (const std::string& word : line.shorts) Claim(word, true, rank, line);
  if (!line.acronym.empty())
    Claim(line.acronym, true, line.imported ? ClaimRank::kImportedAcronym : ClaimRank::kAcronym,
          line);
}

// A name of one word may stand in the index as a full name ("boeing"), as a short one
// ("short:cpv"), or either; people of one word are always short, places never.
void KindBuilder::Claim(const std::string& name, bool is_short, ClaimRank rank, const Line& line) {
  const std::string key = NameKey(kind_, name);
  if (key.empty()) {
    if (!line.imported)
      Fault(line.line, 0,
            fmt::format("'{}' has no letter or digit that names are compared by; remove it", name));
    return;
  }
  const bool is_display = name == line.display;
  const std::string& form = is_short ? std::string() : name;
  const std::string folded = FoldName(name);
  if (!is_short || kind_ == FacetKind::kPlace)
    claims_.push_back({key, line.id, form, rank, is_display, line.line});
  const bool waits = is_short || (kind_ == FacetKind::kOrganisation && OneWord(folded));
  if (waits && kind_ != FacetKind::kPlace)
    claims_.push_back(
        {std::string(kShortPrefix) + folded, line.id, form, rank, is_display, line.line});
}

void KindBuilder::AddSplit(const Line& line) {
  Draft& draft = DraftOf(line);
  Settle("display", line.display, line, draft.display);
  splits_.push_back({Member(line.key, line.line), line.id, {}, line.when, line.line});
}

// An id as it is, a name as its key.
std::string KindBuilder::Member(const std::string& written, std::size_t line) {
  if (IsEditorId(written) && KindOfId(written) == kind_) return written;
  std::string key = NameKey(kind_, written);
  if (key.empty())
    Fault(line, 0, fmt::format("the key '{}' has no letter or digit in it; remove it", written));
  return key;
}

AuthorityGroup KindBuilder::MembersOf(const Line& line) {
  AuthorityGroup group{line.ids, line.line};
  for (const std::string& key : line.keys) group.members.push_back(Member(key, line.line));
  return group;
}

KindAuthority KindBuilder::Build() {
  CheckIds();
  JoinMerges();
  SettleNames();
  KindAuthority built;
  built.merges = BuildMerges();
  CheckKeepAparts();
  CheckSplits();
  BuildHidden(built);
  built.entities = BuildEntities();
  std::sort(keep_aparts_.begin(), keep_aparts_.end(), ByMembers);
  built.keep_aparts = std::move(keep_aparts_);
  std::sort(splits_.begin(), splits_.end(), [](const AuthoritySplit& a, const AuthoritySplit& b) {
    return std::tie(a.key, a.id, a.line) < std::tie(b.key, b.id, b.line);
  });
  built.splits = std::move(splits_);
  return built;
}

// An id that no line describes is a typing error more often than not.
void KindBuilder::CheckIds() {
  const auto check = [&](const std::string& id, std::size_t line) {
    if (!IsEditorId(id) || drafts_.contains(id)) return;
    Fault(line, 0,
          fmt::format("there is no entity {}; write a line {{\"id\":\"{}\",\"display\":…}} for it, "
                      "or mend the id",
                      id, id));
  };
  for (const auto* groups : {&merges_, &keep_aparts_, &hidden_})
    for (const AuthorityGroup& group : *groups)
      for (const std::string& member : group.members) check(member, group.line);
  for (const Line* rename : renames_) {
    check(rename->id, rename->line);
    if (drafts_.contains(rename->id))
      Settle("display of a rename", rename->display, *rename, drafts_[rename->id].renamed);
  }
}

void KindBuilder::JoinMerges() {
  for (const AuthorityGroup& merge : merges_)
    for (const std::string& member : merge.members) groups_.Join(merge.members.front(), member);
}

// A name that is kept apart in thousands of lines makes every claim of it cost as much.
void KindBuilder::BoundKeepAparts() {
  constexpr std::size_t kMost = 1000;
  std::map<std::string_view, std::size_t> lines;
  for (const AuthorityGroup& group : keep_aparts_) {
    for (const std::string& member : group.members) {
      if (++lines[member] != kMost + 1) continue;
      Fault(group.line, 0,
            fmt::format("'{}' is kept apart in more than {} lines; name all in one line", member,
                        kMost));
      keep_aparts_.clear();
      return;
    }
  }
}

void KindBuilder::SettleNames() {
  BoundKeepAparts();
  DropClaimsKeptApart(keep_aparts_, claims_);
  claims_ = SettleClaims(std::move(claims_), groups_, faults_);
  for (const KeyClaim& claim : claims_) owners_.try_emplace(claim.key, claim.id);
}

// Merges that share a member, or a key that belongs to a member, are one group.
std::vector<AuthorityGroup> KindBuilder::BuildMerges() {
  std::map<NameGroups::Group, std::vector<const AuthorityGroup*>> by_group;
  for (const AuthorityGroup& merge : merges_)
    by_group[groups_.Of(merge.members.front())].push_back(&merge);
  std::vector<AuthorityGroup> built;
  for (const auto& [group, lines] : by_group) built.push_back(MergeOf(lines));
  std::sort(built.begin(), built.end(), ByMembers);
  return built;
}

// The id that is first in some line and behind another in none is kept.
AuthorityGroup KindBuilder::MergeOf(const std::vector<const AuthorityGroup*>& lines) {
  const auto id_of = [&](const std::string& member) {
    if (IsEditorId(member)) return member;
    const auto owner = owners_.find(member);
    return owner == owners_.end() ? std::string() : owner->second;
  };
  AuthorityGroup merged;
  merged.line = lines.front()->line;
  std::map<std::string, std::size_t> firsts;  // id to line
  std::set<std::string> behind;
  for (const AuthorityGroup* line : lines) {
    merged.line = std::min(merged.line, line->line);
    std::string first;
    for (const std::string& member : line->members) {
      merged.members.push_back(member);
      const std::string id = id_of(member);
      if (id.empty()) continue;
      merged.members.push_back(id);
      if (first.empty()) {
        first = id;
        firsts.try_emplace(id, line->line);
      } else if (id != first) {
        behind.insert(id);
      }
    }
  }
  merged = Sorted(std::move(merged));
  std::vector<std::pair<std::string, std::size_t>> kept;
  for (const auto& [id, line] : firsts)
    if (!behind.contains(id)) kept.emplace_back(id, line);
  if (kept.size() == 1) {
    const auto at = std::find(merged.members.begin(), merged.members.end(), kept.front().first);
    std::rotate(merged.members.begin(), at, at + 1);
  } else if (kept.size() > 1) {
    Fault(kept[0].second, kept[1].second,
          fmt::format("merges that join {} and {} keep one each; name both in one line, the one to "
                      "keep first",
                      kept[0].first, kept[1].first));
  } else if (!firsts.empty()) {
    const auto [first, last] =
        std::minmax_element(firsts.begin(), firsts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; });
    Fault(last->second, first->second,
          fmt::format("merges go round in a circle: {} and {} would each be kept and given up; "
                      "name all in one line, the one to keep first",
                      first->first, last->first));
  }
  return merged;
}

// The line that makes `member` one with others: a merge where there is one, else its entity's.
std::size_t KindBuilder::LineJoining(const std::string& member) {
  if (faults_.size() >= kMaxAuthorityFaults) return 0;  // nobody will read it
  std::size_t line = 0;
  for (const AuthorityGroup& merge : merges_)
    if (groups_.Of(merge.members.front()) == groups_.Of(member) && (line == 0 || merge.line < line))
      line = merge.line;
  if (line != 0) return line;
  const auto owner = owners_.find(member);
  const auto draft = drafts_.find(owner == owners_.end() ? member : owner->second);
  return draft == drafts_.end() ? 0 : draft->second.first_line;
}

void KindBuilder::CheckKeepAparts() {
  for (const AuthorityGroup& group : keep_aparts_) {
    std::map<NameGroups::Group, const std::string*> seen;
    if (group.members.size() < 2)
      Fault(group.line, 0, "a keep-apart names one and the same twice; name two");
    for (const std::string& member : group.members) {
      const auto [at, is_new] = seen.try_emplace(groups_.Of(member), &member);
      if (is_new) continue;
      Fault(group.line, LineJoining(member),
            fmt::format("{} and {} are kept apart and made one; remove one of the two lines, or "
                        "the name from one",
                        *at->second, member));
      break;
    }
  }
}

void KindBuilder::CheckSplits() {
  for (const AuthoritySplit& split : splits_) {
    if (groups_.Of(split.key) != groups_.Of(split.id)) continue;
    Fault(split.line, LineJoining(split.key),
          fmt::format("'{}' belongs to {} with every article; remove the name there, or split it "
                      "off to another id",
                      split.key, split.id));
  }
}

void KindBuilder::BuildHidden(KindAuthority& built) {
  std::map<std::string_view, std::size_t> merged;  // member to line
  for (const AuthorityGroup& merge : merges_)
    for (const std::string& member : merge.members) merged.try_emplace(member, merge.line);
  std::map<std::string, std::size_t> hidden;
  for (const AuthorityGroup& hide : hidden_) {
    const std::string& name = hide.members.front();
    const auto owner = owners_.find(name);
    if (owner != owners_.end()) {
      Fault(hide.line, LineJoining(name),
            fmt::format("the key '{}' belongs to {}; hide that id, or take the name from it", name,
                        owner->second));
    }
    const auto merge = merged.find(name);
    if (merge != merged.end())
      Fault(hide.line, merge->second,
            fmt::format("'{}' is hidden and merged; give the merged an id and hide what is kept",
                        name));
    const auto at = hidden.try_emplace(name, hide.line).first;
    at->second = std::min(at->second, hide.line);
  }
  for (const auto& [name, line] : hidden) {
    built.hidden.push_back(name);
    built.hidden_lines.push_back(line);
  }
}

std::vector<AuthorityEntity> KindBuilder::BuildEntities() {
  for (KeyClaim& claim : claims_) {
    AuthorityEntity& entity = drafts_[claim.id].entity;
    if (claim.key.starts_with(kShortPrefix)) {
      entity.shorts.push_back(claim.key.substr(kShortPrefix.size()));
    } else {
      entity.keys.push_back(claim.key);
    }
    if (!claim.form.empty()) entity.forms.push_back(claim.form);
  }
  std::vector<AuthorityEntity> entities;
  for (auto& [id, draft] : drafts_) {
    AuthorityEntity& entity = draft.entity;
    entity.id = id;
    entity.display = draft.renamed.line != 0 ? draft.renamed.value : draft.display.value;
    entity.acronym = draft.acronym.value;
    entity.parent = draft.parent.value;
    entity.latitude = draft.latitude.value;
    entity.longitude = draft.longitude.value;
    if (draft.order.value == "family-first") entity.order = StatedOrder::kFamilyFirst;
    if (draft.order.value == "family-last") entity.order = StatedOrder::kFamilyLast;
    entity.imported = draft.only_imported;
    for (auto* list : {&entity.keys, &entity.forms, &entity.shorts}) SortUnique(*list);
    entities.push_back(std::move(entity));
  }
  for (AuthoritySplit& split : splits_) {
    const Draft& draft = drafts_[split.id];
    split.display = draft.renamed.line != 0 ? draft.renamed.value : draft.display.value;
  }
  return entities;
}

}  // namespace dateline
