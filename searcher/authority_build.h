// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of one kind held against each other: what the file says as a whole. Internal to
// searcher.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/authority.h"
#include "searcher/authority_claims.h"
#include "searcher/authority_groups.h"
#include "searcher/authority_lines.h"

namespace dateline {

// Used once: Add every line, then Build. The order of the lines does not matter.
class KindBuilder {
 public:
  KindBuilder(FacetKind kind, std::vector<AuthorityFault>& faults) : kind_(kind), faults_(faults) {}

  // Requires: `line` outlives this and is of this kind.
  void Add(const AuthorityLine& line);

  KindAuthority Build();

 private:
  // What lines say of one id, and which line says it. A value of line 0 is not given.
  template <typename T>
  struct Said {
    T value{};
    std::size_t line = 0;
    bool imported = false;
  };
  struct Draft {
    AuthorityEntity entity;
    Said<std::string> display;
    Said<std::string> order;
    Said<std::string> acronym;
    Said<std::string> parent;
    Said<std::string> renamed;
    Said<std::optional<double>> latitude;
    Said<std::optional<double>> longitude;
    std::size_t first_line = 0;
    bool only_imported = true;
  };
  using Line = AuthorityLine;

  void Fault(std::size_t line, std::size_t other, std::string message);
  template <typename T>
  void Settle(const char* field, const T& value, const Line& line, Said<T>& said);
  Draft& DraftOf(const Line& line);
  void AddEntity(const Line& line);
  void AddSplit(const Line& line);
  void Claim(const std::string& name, bool is_short, ClaimRank rank, const Line& line);
  std::string Member(const std::string& written, std::size_t line);
  AuthorityGroup MembersOf(const Line& line);

  void JoinMerges();
  void BoundKeepAparts();
  void SettleNames();
  void CheckIds();
  std::vector<AuthorityGroup> BuildMerges();
  AuthorityGroup MergeOf(const std::vector<const AuthorityGroup*>& lines);
  void CheckKeepAparts();
  void CheckSplits();
  void BuildHidden(KindAuthority& built);
  std::vector<AuthorityEntity> BuildEntities();
  std::size_t LineJoining(const std::string& member);

  FacetKind kind_;
  std::vector<AuthorityFault>& faults_;
  std::map<std::string, Draft> drafts_;  // by id
  std::vector<KeyClaim> claims_;
  std::map<std::string, std::string> owners_;  // of claimed keys; one of several merged ids
  std::vector<AuthorityGroup> merges_;         // members as written, in their order
  std::vector<AuthorityGroup> keep_aparts_;
  std::vector<AuthoritySplit> splits_;
  std::vector<AuthorityGroup> hidden_;  // one member each
  std::vector<const Line*> renames_;
  NameGroups groups_;
};

}  // namespace dateline
