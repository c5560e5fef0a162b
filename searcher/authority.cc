// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "core/fold.h"
#include "core/name_variants.h"
#include "searcher/authority_build.h"
#include "searcher/authority_lines.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

constexpr std::string_view kShortPrefix = "short:";

// What the recogniser leaves out of a key at the end of an organisation's or place's name. The same
// words stand in indexer/extract/cues.cc.
constexpr std::string_view kLegalForms[] = {
    "ag",           "bhd", "co",  "company", "corp", "corporation", "gmbh", "inc",
    "incorporated", "jsc", "kk",  "limited", "llc",  "llp",         "ltd",  "nv",
    "oyj",          "plc", "pte", "pvt",     "sa",   "sdn",         "spa"};
constexpr std::string_view kGenericPlaceWords[] = {"county", "governorate", "oblast", "prefecture",
                                                   "province"};

template <typename Words>
void DropLast(const Words& words, std::string& name) {
  const std::size_t blank = name.rfind(' ');
  if (blank == name.npos) return;
  const std::string_view last = std::string_view(name).substr(blank + 1);
  if (std::find(std::begin(words), std::end(words), last) != std::end(words)) name.resize(blank);
}

// "the bank of the west" -> "bank of west"; never down to nothing.
std::string WithoutArticles(const std::string& name) {
  std::string kept;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string_view word = std::string_view(name).substr(begin, end - begin);
    if (word != "the") kept.append(kept.empty() ? "" : " ").append(word);
    begin = end + 1;
  }
  return kept.empty() ? name : kept;
}

std::string OrganisationKey(std::string name) {
  name = WithoutArticles(name);
  DropLast(kLegalForms, name);
  return name;
}

std::string PlaceKey(std::string name) {
  DropLast(kGenericPlaceWords, name);
  if (name.starts_with("the ") && name.size() > 4) name.erase(0, 4);
  const NameVariants variants = VariantsOf(name);
  return variants.spellings.empty() ? name : std::string(variants.spellings.front());
}

// Everything that has a meaning, in one text that is equal for equal authorities. Every part ends
// with a control character, which no part holds.
class Meaning {
 public:
  void Add(const KindAuthority& kind) {
    for (const AuthorityEntity& entity : kind.entities) Add(entity);
    End();
    for (const AuthoritySplit& split : kind.splits) Add(split);
    End();
    for (const auto* groups : {&kind.merges, &kind.keep_aparts}) {
      for (const AuthorityGroup& group : *groups) Add(group.members);
      End();
    }
    Add(kind.hidden);
  }

  std::string Digest() const {
    const XXH128_hash_t hash = XXH3_128bits(text_.data(), text_.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
  }

 private:
  void End() { text_ += '\x1e'; }
  void Add(std::string_view part) { text_.append(part) += '\x1f'; }
  void Add(const std::vector<std::string>& parts) {
    for (const std::string& part : parts) Add(part);
    End();
  }
  void Add(const std::optional<PartialDate>& date) { Add(date ? FormatPartialDate(*date) : ""); }
  void Add(const std::optional<double>& number) { Add(number ? fmt::format("{}", *number) : ""); }

  void Add(const AuthorityEntity& entity) {
    for (const std::string* part : {&entity.id, &entity.display, &entity.acronym, &entity.parent})
      Add(*part);
    for (const auto* list : {&entity.keys, &entity.forms, &entity.shorts}) Add(*list);
    Add(entity.latitude);
    Add(entity.longitude);
    Add(fmt::format("{}{}", static_cast<int>(entity.order), entity.imported));
  }

  void Add(const AuthoritySplit& split) {
    for (const std::string* part :
         {&split.key, &split.id, &split.display, &split.when.role, &split.when.source})
      Add(*part);
    for (const auto* list : {&split.when.with, &split.when.any, &split.when.articles}) Add(*list);
    Add(split.when.from);
    Add(split.when.to);
  }

  std::string text_;
};

}  // namespace

std::string FaultText(const AuthorityFault& fault) {
  if (fault.other_line == 0) return fmt::format("line {}: {}", fault.line, fault.message);
  return fmt::format("line {} contradicts line {}: {}", fault.line, fault.other_line,
                     fault.message);
}

std::string NameKey(FacetKind kind, std::string_view name) {
  const bool is_short = name.starts_with(kShortPrefix);
  if (is_short) name.remove_prefix(kShortPrefix.size());
  std::string folded = FoldName(KeyOfId(name));
  if (folded.empty()) return folded;
  if (is_short) return std::string(kShortPrefix) + folded;
  if (kind == FacetKind::kOrganisation) return OrganisationKey(std::move(folded));
  if (kind == FacetKind::kPlace) return PlaceKey(std::move(folded));
  if (kind == FacetKind::kPerson && folded.find(' ') == folded.npos)
    return std::string(kShortPrefix) + folded;
  return folded;
}

ReadAuthority BuildAuthority(const ReadLines& read) {
  ReadAuthority built;
  built.faults = read.faults;
  // Without a line that cannot be read, others would seem to contradict each other.
  if (!built.faults.empty()) return built;
  bool says_something = false;
  Meaning meaning;
  for (const FacetKind kind : {FacetKind::kPerson, FacetKind::kOrganisation, FacetKind::kPlace}) {
    KindBuilder builder(kind, built.faults);
    for (const AuthorityLine& line : read.lines)
      if (line.kind == kind) builder.Add(line);
    KindAuthority& authority = built.authority.kinds[IndexOf(kind)];
    authority = builder.Build();
    says_something |= !authority.empty();
    meaning.Add(authority);
  }
  if (says_something) built.authority.fingerprint = meaning.Digest();
  std::sort(built.faults.begin(), built.faults.end(),
            [](const AuthorityFault& a, const AuthorityFault& b) {
              return std::tie(a.line, a.other_line, a.message) <
                     std::tie(b.line, b.other_line, b.message);
            });
  built.faults.erase(std::unique(built.faults.begin(), built.faults.end()), built.faults.end());
  // What lines say that cannot stand is not half believed.
  if (!built.faults.empty()) built.authority = {};
  return built;
}

ReadAuthority ParseAuthority(std::string_view text) {
  return BuildAuthority(ReadAuthorityLines(text, 1));
}

}  // namespace dateline
