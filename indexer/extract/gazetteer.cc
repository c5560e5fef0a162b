// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/gazetteer.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/fold.h"
#include "core/unicode.h"

namespace dateline {
namespace {

struct ListFile {
  const char* name;
  GazetteerList list;
};

constexpr ListFile kFiles[] = {
    {"given_names.txt", kGivenName},
    {"family_names.txt", kFamilyName},
    {"given_names_vietnamese.txt", kVietnameseGivenName},
    {"family_names_vietnamese.txt", kVietnameseFamilyName},
    {"family_names_chinese.txt", kChineseFamilyName},
    {"family_names_korean.txt", kKoreanFamilyName},
    {"cities.txt", kCity},
    {"districts_vietnamese.txt", kCity},
    {"regions.txt", kRegion},
    {"countries.txt", kCountry},
    {"demonyms.txt", kDemonym},
    {"titles.txt", kTitleWord},
    {"organisation_words.txt", kOrganisationWord},
    {"known_people.txt", kKnownPerson},
    {"known_organisations.txt", kKnownOrganisation},
    {"known_places.txt", kKnownPlace},
    {"roles.txt", kRoleWord},
    {"common_words.txt", kCommonWord},
    {"event_words.txt", kEventWord},
    {"places.txt", kWellKnownPlace},
    {"organisations.txt", kWellKnownOrganisation},
};

std::size_t HashOf(std::string_view phrase) { return std::hash<std::string_view>{}(phrase); }

// The whole file in one read: a line at a time would cost more than everything else here.
Result<std::string> ReadList(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const std::streamoff size = file ? static_cast<std::streamoff>(file.tellg()) : -1;
  if (size < 0) {
    return Error{Fault::kNotFound,
                 "Cannot read the list of names " + path.string() +
                     ". Give the program's data directory, which holds the folder gazetteers."};
  }
  std::string bytes(static_cast<std::size_t>(size), '\0');
  file.seekg(0);
  file.read(bytes.data(), size);
  if (!IsUtf8(bytes)) {
    return Error{Fault::kDamaged,
                 "The list of names " + path.string() + " is not UTF-8. Install it again."};
  }
  return bytes;
}

bool IsPlain(std::string_view line) {
  return std::ranges::all_of(
      line, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' '; });
}

// Adds FoldName(line) to the arena. Most lines are plain letters, and a third of a million calls
// of ICU would be felt at every start; the test compares both ways on every list.
void AppendFolded(std::string_view line, std::string& arena) {
  if (!IsPlain(line)) {
    arena += FoldName(line);
    return;
  }
  for (const char c : line) arena += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

// Two open hash tables over one arena of text, so that loading allocates three times and not a
// third of a million times.
struct Gazetteer::Lists {
  struct Phrase {
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;  // 0: an empty place in the table
    std::uint32_t lists = 0;
  };

  std::string arena;
  std::vector<Phrase> phrases;
  std::vector<std::size_t> prefixes;  // hashes only; 0 is an empty place

  explicit Lists(std::size_t lines)
      : phrases(std::bit_ceil(lines * 2 + 2)), prefixes(std::bit_ceil(lines * 2 + 2)) {}

  std::string_view Text(const Phrase& phrase) const {
    return std::string_view(arena).substr(phrase.begin, phrase.size);
  }

  // Where `folded` is or would be.
  std::size_t Place(std::string_view folded, std::uint32_t hash) const {
    const std::size_t mask = phrases.size() - 1;
    std::size_t at = hash & mask;
    while (phrases[at].size != 0 && (phrases[at].hash != hash || Text(phrases[at]) != folded)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  std::size_t PrefixPlace(std::size_t hash) const {
    const std::size_t mask = prefixes.size() - 1;
    std::size_t at = hash & mask;
    while (prefixes[at] != 0 && prefixes[at] != hash) at = (at + 1) & mask;
    return at;
  }

  void AddPrefixes(std::string_view folded) {
    for (std::size_t end = folded.find_first_of(" -"); end != std::string_view::npos;
         end = folded.find_first_of(" -", end + 1)) {
      const std::size_t hash = HashOf(folded.substr(0, end));
      prefixes[PrefixPlace(hash)] = hash;
    }
  }

  void Add(std::string_view line, GazetteerList list) {
    const std::size_t begin = arena.size();
    AppendFolded(line, arena);
    const std::string_view folded = std::string_view(arena).substr(begin);
    if (folded.empty()) return;
    const auto hash = static_cast<std::uint32_t>(HashOf(folded));
    Phrase& phrase = phrases[Place(folded, hash)];
    if (phrase.size != 0) {
      phrase.lists |= list;
      arena.resize(begin);
      return;
    }
    phrase = {hash, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(folded.size()),
              static_cast<std::uint32_t>(list)};
    AddPrefixes(folded);
  }

  void AddLines(std::string_view file, GazetteerList list) {
    while (!file.empty()) {
      const std::size_t end = file.find('\n');
      std::string_view line = file.substr(0, end);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (!line.empty()) Add(line, list);
      file = end == std::string_view::npos ? std::string_view() : file.substr(end + 1);
    }
  }
};

Gazetteer::Gazetteer(std::shared_ptr<const Lists> lists) : lists_(std::move(lists)) {}

Result<Gazetteer> Gazetteer::Load(const std::filesystem::path& directory) {
  std::vector<std::string> files;
  std::size_t lines = 0;
  std::size_t bytes = 0;
  for (const ListFile& file : kFiles) {
    Result<std::string> text = ReadList(directory / file.name);
    if (!text) return text.error();
    lines += static_cast<std::size_t>(std::ranges::count(*text, '\n')) + 1;
    bytes += text->size();
    files.push_back(std::move(*text));
  }
  auto lists = std::make_shared<Lists>(lines);
  lists->arena.reserve(bytes + bytes / 8);
  for (std::size_t i = 0; i < files.size(); ++i) lists->AddLines(files[i], kFiles[i].list);
  return Gazetteer(std::move(lists));
}

std::uint32_t Gazetteer::Find(std::string_view folded_phrase) const {
  const auto hash = static_cast<std::uint32_t>(HashOf(folded_phrase));
  return lists_->phrases[lists_->Place(folded_phrase, hash)].lists;
}

bool Gazetteer::IsPrefix(std::string_view folded_phrase) const {
  const std::size_t hash = HashOf(folded_phrase);
  return hash != 0 && lists_->prefixes[lists_->PrefixPlace(hash)] == hash;
}

}  // namespace dateline
