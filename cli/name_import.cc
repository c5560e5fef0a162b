// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/name_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/unicode.h"

namespace dateline::cli {
namespace {

// What one entity's line needs beside its names.
constexpr std::size_t kLineBytes = 60;

char PrefixOf(FacetKind kind) {
  if (kind == FacetKind::kOrganisation) return 'o';
  return kind == FacetKind::kPlace ? 'l' : 'p';
}

bool IsShortKey(const std::string& key) { return key.starts_with("short:"); }

// The index keeps an organisation of one word under either key.
bool Occurs(const ImportOptions& options, FacetKind kind, const std::string& key) {
  if (!options.occurs) return true;
  return options.occurs(kind, key) ||
         (kind == FacetKind::kOrganisation && options.occurs(kind, "short:" + key));
}

std::string CommentOf(const std::string& key, const std::set<std::string>& owners) {
  constexpr std::size_t kMostNamed = 8;
  std::string ids;
  std::size_t named = 0;
  for (const std::string& id : owners) {
    if (++named > kMostNamed) {
      ids += fmt::format(" and {} more", owners.size() - kMostNamed);
      break;
    }
    ids += (named == 1 ? "" : ", ") + id;
  }
  return fmt::format("# '{}' is a name of {}; write a line for the one you mean\n", key, ids);
}

}  // namespace

Result<Done> NameImport::Add(ImportedEntity entity) {
  std::vector<std::string> wanted;
  bool occurs = false;
  for (std::string& written : entity.names) {
    std::string name = CleanText(written);
    std::replace(name.begin(), name.end(), '\n', ' ');
    const std::string key = NameKey(entity.kind, name);
    if (key.empty() || (entity.kind == FacetKind::kPerson && IsShortKey(key))) continue;
    const bool found = Occurs(options_, entity.kind, key);
    occurs |= found;
    // The first one is what will be shown, even where no article prints it.
    if (found || wanted.empty()) wanted.push_back(std::move(name));
  }
  if (!occurs) return Done{};
  const std::string id = fmt::format("{}:{}", PrefixOf(entity.kind), entity.id);
  if (!entities_.contains(id)) bytes_ += kLineBytes + id.size();
  Gathered& gathered = entities_[id];
  gathered.kind = entity.kind;
  for (std::string& name : wanted) {
    if (std::find(gathered.names.begin(), gathered.names.end(), name) != gathered.names.end())
      continue;
    bytes_ += name.size() + 3;
    gathered.names.push_back(std::move(name));
  }
  if (bytes_ <= kMaxAuthorityBytes) return Done{};
  return Error{Fault::kBadInput,
               fmt::format("more names than an authority file holds ({} MiB); leave --all out, or "
                           "import fewer languages or classes",
                           kMaxAuthorityBytes >> 20U)};
}

std::map<NameImport::NameKeyOf, std::set<std::string>> NameImport::OwnersOfNames() const {
  std::map<NameKeyOf, std::set<std::string>> owners;
  for (const auto& [id, entity] : entities_)
    for (const std::string& name : entity.names)
      owners[{entity.kind, NameKey(entity.kind, name)}].insert(id);
  return owners;
}

NameImport::Written NameImport::Write() const {
  Written written;
  const auto owners = OwnersOfNames();
  for (const auto& [key, ids] : owners) {
    if (ids.size() < 2) continue;
    ++written.shared_names;
    written.lines += CommentOf(key.second, ids);
  }
  for (const auto& [id, entity] : entities_) {
    nlohmann::ordered_json line = {{"id", id}};
    nlohmann::ordered_json also = nlohmann::ordered_json::array();
    std::set<std::string> keys;
    for (const std::string& name : entity.names) {
      const std::string key = NameKey(entity.kind, name);
      const bool is_shared = owners.at({entity.kind, key}).size() > 1;
      if (is_shared || !keys.insert(key).second) continue;
      if (&name == &entity.names.front()) {
        line["display"] = name;
      } else {
        also.push_back(name);
      }
    }
    if (keys.empty()) continue;
    if (!also.empty()) line["also"] = std::move(also);
    line["imported"] = true;
    written.lines += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    ++written.entities;
  }
  return written;
}

}  // namespace dateline::cli
