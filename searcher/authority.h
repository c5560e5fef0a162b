// SPDX-License-Identifier: GPL-2.0-or-later
// The editor's file: what a human decided about the names of an archive (design: people.md section
// 5). Read here as values; alias_map applies them. It never touches the index.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/result.h"
#include "searcher/request.h"

namespace dateline {

enum class StatedOrder : std::uint8_t { kUnsaid, kFamilyFirst, kFamilyLast };

// {"id":"p:le-hoai-trung","display":"Lê Hoài Trung","also":[...],"short":["Trung"], ...}
struct AuthorityEntity {
  std::string id;                   // "p:le-hoai-trung"
  std::string display;              // empty: the archive's own rule decides
  std::vector<std::string> keys;    // NameKey of display and of every `also`, sorted, each once
  std::vector<std::string> forms;   // display and `also` as written: typed names find them
  std::vector<std::string> shorts;  // folded one-word forms, sorted: the keys "short:" + these
  std::string acronym;              // as written; in `shorts` too when no other entity claims it
  std::string parent;               // id of the place around it; read, not used yet
  std::optional<double> latitude;   // likewise
  std::optional<double> longitude;
  StatedOrder order = StatedOrder::kUnsaid;
  bool imported = false;  // ranks below hand-written lines
  std::size_t line = 0;   // of the file, from 1; 0 when made by a split

  bool operator==(const AuthorityEntity&) const = default;
};

// Which articles of a key a split takes. All that are given must hold; none given is refused.
struct SplitCondition {
  std::vector<std::string> with;    // all these words in the article
  std::vector<std::string> any;     // one of these words
  std::string role;                 // these words in one role of this very key
  std::string source;               // as a source's id or printed name
  std::optional<PartialDate> from;  // publication; unknown never matches
  std::optional<PartialDate> to;
  std::vector<std::string> articles;  // ids

  bool operator==(const SplitCondition&) const = default;
};

// Articles that carry `key` and meet `when` belong to the entity `id`; the others stay.
struct AuthoritySplit {
  std::string key;
  std::string id;
  std::string display;
  SplitCondition when;
  std::size_t line = 0;

  bool operator==(const AuthoritySplit&) const = default;
};

// Keys ("anna berg") and ids ("p:solberg") that are one entity, or must never be.
struct AuthorityGroup {
  std::vector<std::string> members;
  std::size_t line = 0;

  bool operator==(const AuthorityGroup&) const = default;
};

// What the file says of one facet. Every list is sorted (entities and splits by id, the others by
// members), so that equal files in another order of lines give equal values.
struct KindAuthority {
  std::vector<AuthorityEntity> entities;
  std::vector<AuthoritySplit> splits;
  // No two share a member: merges that do are one group. Ids stand first: the first id is kept.
  std::vector<AuthorityGroup> merges;
  std::vector<AuthorityGroup> keep_aparts;
  std::vector<std::string> hidden;        // keys and ids
  std::vector<std::size_t> hidden_lines;  // where each of them is said

  bool empty() const {
    return entities.empty() && splits.empty() && merges.empty() && keep_aparts.empty() &&
           hidden.empty();
  }
};

struct Authority {
  std::array<KindAuthority, 4> kinds;  // by FacetKind; sources have none
  std::string fingerprint;             // of the meaning; empty for an empty file

  const KindAuthority& of(FacetKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
};

// A line that cannot stand, with what to change. `other_line` names the line it contradicts, or 0.
struct AuthorityFault {
  std::size_t line = 0;
  std::size_t other_line = 0;
  std::string message;

  bool operator==(const AuthorityFault&) const = default;
};

// "line 7 contradicts line 3: ...": the fault as a sentence.
std::string FaultText(const AuthorityFault& fault);

// Reads JSON Lines with # comments (or CSV with the same column names when the first line is a
// header). Renames are folded into their entity's display. Gives the authority, or every fault
// found: bad JSON, an unknown field or id, two displays for one id, one key claimed by two
// entities, a cycle of merges, what is both merged and kept apart, a split without condition.
// What an imported line says against a hand-written one, or against another imported one, is left
// out without a fault. Bounded: a file beyond kMaxAuthorityBytes is one fault. Pure; any thread.
struct ReadAuthority {
  Authority authority;
  std::vector<AuthorityFault> faults;  // by line; empty when the authority may be used
};
inline constexpr std::size_t kMaxAuthorityBytes = std::size_t{256} << 20U;
inline constexpr std::size_t kMaxAuthorityFaults = 100;
ReadAuthority ParseAuthority(std::string_view text);

// The key under which the index holds a name as an editor writes it: folded, an organisation
// without "the" and its legal form, a place by the first of its spellings ("Vietnam" -> "viet
// nam"). A person of one word is "short:" and that word. '_' serves as a blank and a leading
// "short:" stays, so that what stands in an address is a key too. Any thread.
std::string NameKey(FacetKind kind, std::string_view name);

// Where an archive keeps it: "authority.jsonl" in the archive's directory.
std::filesystem::path AuthorityFile(const std::filesystem::path& archive);

// The files read as one: lines of different archives may contradict each other too. A missing file
// is an empty one. kUnavailable when one cannot be read; kBadInput, naming file, line and remedy,
// for the first fault.
Result<Authority> LoadAuthority(const std::vector<std::filesystem::path>& files);

// What the file system tells of a file; all zero for a missing one. Another content written by any
// usual means gives another stamp.
struct AuthorityStamp {
  std::uint64_t inode = 0;
  std::uint64_t bytes = 0;
  std::int64_t changed_ns = 0;

  bool operator==(const AuthorityStamp&) const = default;
};
AuthorityStamp StampOfAuthority(const std::filesystem::path& file);

}  // namespace dateline
