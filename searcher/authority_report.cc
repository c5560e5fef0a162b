// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority_report.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>

#include "core/record.h"
#include "searcher/authority_lines.h"
#include "searcher/authority_splits.h"
#include "searcher/facet_terms.h"
#include "searcher/handles.h"
#include "searcher/snapshot.h"
#include "searcher/xapian_door.h"

namespace dateline {
namespace {

constexpr FacetKind kKinds[] = {FacetKind::kPerson, FacetKind::kOrganisation, FacetKind::kPlace};
constexpr std::string_view kShortPrefix = "short:";

// The remarks on one kind.
class KindCheck {
 public:
  KindCheck(const Xapian::Database& database, FacetKind kind, const KindAuthority& authority,
            std::vector<AuthorityRemark>& remarks)
      : database_(database), kind_(kind), authority_(authority), remarks_(remarks) {}

  void Run() {
    for (const AuthorityEntity& entity : authority_.entities)
      if (!entity.imported) CheckEntity(entity);
    for (const auto* groups : {&authority_.merges, &authority_.keep_aparts})
      for (const AuthorityGroup& group : *groups)
        for (const std::string& member : group.members) CheckKey(member, group.line);
    for (const AuthoritySplit& split : authority_.splits) CheckSplit(split);
    for (std::size_t i = 0; i < authority_.hidden.size(); ++i)
      CheckKey(authority_.hidden[i], authority_.hidden_lines[i]);
  }

 private:
  bool Exists(const std::string& key) const { return database_.term_exists(KeyTerm(kind_, key)); }

  void Remark(std::size_t line, std::string message) {
    remarks_.push_back({line, std::move(message)});
  }

  // A key that the index holds as a short one is the usual slip.
  std::string Hint(const std::string& key) const {
    if (Exists(std::string(kShortPrefix) + key))
      return fmt::format("; articles have '{}{}'", kShortPrefix, key);
    if (key.starts_with(kShortPrefix) && Exists(key.substr(kShortPrefix.size())))
      return fmt::format("; articles have '{}'", key.substr(kShortPrefix.size()));
    return {};
  }

  void CheckKey(const std::string& key, std::size_t line) {
    if (IsEditorId(key) || Exists(key)) return;
    Remark(line, fmt::format("no article carries the key '{}'{}", key, Hint(key)));
  }

  // The name shown need not stand in any article; one of them all must.
  void CheckEntity(const AuthorityEntity& entity) {
    bool any = std::any_of(authority_.splits.begin(), authority_.splits.end(),
                           [&](const AuthoritySplit& split) { return split.id == entity.id; });
    const auto found = [&](const std::string& key) { return any |= Exists(key), Exists(key); };
    const std::string shown = NameKey(kind_, entity.display);
    for (const std::string& word : entity.shorts) {
      const std::string key = std::string(kShortPrefix) + word;
      const bool is_full_too =
          std::binary_search(entity.keys.begin(), entity.keys.end(), word) && Exists(word);
      if (!found(key) && !is_full_too && key != shown && NameKey(kind_, entity.acronym) != word)
        Remark(entity.line, fmt::format("no article names {} by '{}' alone", entity.id, word));
    }
    for (const std::string& key : entity.keys) {
      const bool is_short_too = Exists(std::string(kShortPrefix) + key);
      if (!found(key) && !is_short_too && key != shown)
        Remark(entity.line, fmt::format("no article carries the name '{}' of {}", key, entity.id));
    }
    if (!any) Remark(entity.line, fmt::format("no article names {} in any way", entity.id));
  }

  void CheckSplit(const AuthoritySplit& split) {
    if (split.key != key_) seen_.clear();
    key_ = split.key;
    if (!Exists(split.key)) return CheckKey(split.key, split.line);
    const auto matches = SplitMatches(database_, kind_, split);
    if (matches.empty())
      Remark(split.line, fmt::format("no article with '{}' meets the condition", split.key));
    for (const Xapian::docid document : matches) {
      const auto [first, is_new] = seen_.try_emplace(document, &split);
      if (is_new || first->second->id == split.id) continue;
      const Result<Record> record = DecodeRecord(database_.get_document(document).get_data());
      Remark(split.line,
             fmt::format("the article '{}' meets this split and that of line {}; {} gets it",
                         record ? record->article.id : std::to_string(document),
                         first->second->line, first->second->id));
    }
  }

  const Xapian::Database& database_;
  FacetKind kind_;
  const KindAuthority& authority_;
  std::vector<AuthorityRemark>& remarks_;
  std::string_view key_;
  std::map<Xapian::docid, const AuthoritySplit*> seen_;  // of the key at hand
};

// How the values of one kind were and are.
class KindComparison {
 public:
  KindComparison(FacetKind kind, const Snapshot& old, const Snapshot& fresh)
      : kind_(kind), old_(old), fresh_(fresh) {}

  void AddTo(std::vector<ValueChange>& changes) {
    const AliasMap& names = old_.names(kind_);
    // Every old value, with the new one that its own address leads to.
    std::map<EntityNumber, std::vector<EntityNumber>> sources;
    for (EntityNumber entity = 0; entity < names.size(); ++entity) {
      if (!IsShown(old_, entity)) continue;
      if (const auto now = fresh_.names(kind_).FindId(names.id(entity))) {
        sources[*now].push_back(entity);
      } else if (const auto led = fresh_.names(kind_).FindKey(LeadKey(entity))) {
        sources[*led].push_back(entity);
      }
    }
    for (EntityNumber entity = 0; entity < fresh_.names(kind_).size(); ++entity)
      AddChange(entity, sources[entity], changes);
  }

 private:
  ValueChange::Value ValueOf(const Snapshot& snapshot, EntityNumber entity) const {
    return {snapshot.names(kind_).label(entity),
            snapshot.columns().entities(kind_).Articles(entity)};
  }

  bool IsShown(const Snapshot& snapshot, EntityNumber entity) const {
    return !snapshot.names(kind_).IsHidden(entity) && ValueOf(snapshot, entity).articles > 0;
  }

  std::string LeadKey(EntityNumber entity) const {
    const auto members = old_.names(kind_).members(entity);
    return members.empty() ? std::string() : std::string(members.front().key);
  }

  void AddChange(EntityNumber entity, const std::vector<EntityNumber>& sources,
                 std::vector<ValueChange>& changes) const {
    ValueChange change{kind_, ValueOf(fresh_, entity), {}, fresh_.names(kind_).IsHidden(entity)};
    for (const EntityNumber source : sources) change.before.push_back(ValueOf(old_, source));
    const bool is_shown = IsShown(fresh_, entity);
    const bool is_same = change.before.size() == 1 && change.before.front() == change.after;
    if (is_shown ? is_same : sources.empty()) return;
    changes.push_back(std::move(change));
  }

  FacetKind kind_;
  const Snapshot& old_;
  const Snapshot& fresh_;
};

Result<std::shared_ptr<const Snapshot>> OpenUnder(const std::filesystem::path& archive,
                                                  const Snapshot* previous,
                                                  const std::filesystem::path& authority) {
  Result<std::shared_ptr<const Snapshot>> opened =
      Snapshot::Open({archive}, 1, previous, authority);
  if (opened && !(*opened)->authority_fault().empty())
    return Error{Fault::kBadInput, (*opened)->authority_fault()};
  return opened;
}

std::uint64_t Size(const ValueChange& change) {
  std::uint64_t size = change.after.articles;
  for (const ValueChange::Value& value : change.before) size = std::max(size, value.articles);
  return size;
}

}  // namespace

Result<std::vector<AuthorityRemark>> CheckAuthority(const std::filesystem::path& archive,
                                                    const Authority& authority) {
  return AtTheDoor<std::vector<AuthorityRemark>>([&]() -> Result<std::vector<AuthorityRemark>> {
    const Result<OpenedArchive> opened = OpenArchive(archive);
    if (!opened) return opened.error();
    std::vector<AuthorityRemark> remarks;
    for (const FacetKind kind : kKinds)
      KindCheck(opened->database, kind, authority.of(kind), remarks).Run();
    std::stable_sort(
        remarks.begin(), remarks.end(),
        [](const AuthorityRemark& a, const AuthorityRemark& b) { return a.line < b.line; });
    return remarks;
  });
}

Result<std::vector<ValueChange>> CompareAuthorities(const std::filesystem::path& archive,
                                                    const std::filesystem::path& old,
                                                    const std::filesystem::path& fresh) {
  return AtTheDoor<std::vector<ValueChange>>([&]() -> Result<std::vector<ValueChange>> {
    const auto before = OpenUnder(archive, nullptr, old);
    if (!before) return before.error();
    const auto after = OpenUnder(archive, before->get(), fresh);
    if (!after) return after.error();
    std::vector<ValueChange> changes;
    for (const FacetKind kind : kKinds) KindComparison(kind, **before, **after).AddTo(changes);
    std::stable_sort(changes.begin(), changes.end(),
                     [](const ValueChange& a, const ValueChange& b) {
                       return a.kind != b.kind ? a.kind < b.kind : Size(a) > Size(b);
                     });
    return changes;
  });
}

Result<ArchiveNames> ReadArchiveNames(const std::filesystem::path& archive) {
  return AtTheDoor<ArchiveNames>([&]() -> Result<ArchiveNames> {
    const Result<OpenedArchive> opened = OpenArchive(archive);
    if (!opened) return opened.error();
    ArchiveNames names;
    for (const FacetKind kind : kKinds) {
      const std::string prefix = KeyPrefix(kind);
      const auto end = opened->database.allterms_end(prefix);
      for (auto term = opened->database.allterms_begin(prefix); term != end; ++term)
        names.Add(kind, (*term).substr(prefix.size()));
    }
    return names;
  });
}

}  // namespace dateline
