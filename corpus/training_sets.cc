// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/training_sets.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "indexer/train/bio_reader.h"
#include "indexer/train/name_swapper.h"
#include "indexer/train/text_file.h"

namespace dateline::corpus {
namespace {

constexpr std::string_view kCrossNer =
    "CrossNER: annotation MIT (c) 2020 Zihan Liu; text CC BY-SA (Wikipedia contributors)";

constexpr std::array<TrainingSet, 8> kSets = {{
    {"train/gmb.tsv", 1, 900, Terms::kTrainingOnly,
     "Groningen Meaning Bank: texts in the public domain; terms of the export not settled"},
    {"train/redocred.tsv", 2, 0, Terms::kOpen,
     "Re-DocRED: annotation MIT (c) 2023 tonytan48; text CC BY-SA (Wikipedia contributors)"},
    {"train/men.tsv", 3, 0, Terms::kTrainingOnly,
     "Malaysian English News: annotation MIT (c) 2023 Mohan Raj; text (c) the news sites"},
    {"train/crossner-politics.tsv", 4, 0, Terms::kOpen, kCrossNer},
    {"train/crossner-science.tsv", 4, 0, Terms::kOpen, kCrossNer},
    {"train/crossner-literature.tsv", 4, 0, Terms::kOpen, kCrossNer},
    {"train/crossner-music.tsv", 4, 0, Terms::kOpen, kCrossNer},
    {"train/worldwide.tsv", 5, 200, Terms::kTrainingOnly,
     "Worldwide English Newswire: no licence stated; text (c) the outlets"},
}};

constexpr std::string_view kNames =
    "popular-names-by-country (CC0); NameDatabases (Unlicense); Names Corpus 1.3 (c) Mark "
    "Kantrowitz";
constexpr std::string_view kTyped = "typed by hand (CC0)";
constexpr std::string_view kGeoNames = "GeoNames, geonames.org (CC BY 4.0)";
constexpr std::string_view kWikiAnn = "titles of Wikipedia by way of WikiANN (CC BY-SA)";

constexpr std::array<NameList, 22> kLists = {{
    {"given_names.txt", kNames},
    {"family_names.txt", kNames},
    {"given_names_vietnamese.txt", "vietnamese-namedb: MIT (c) 2016 Van-Duyet Le"},
    {"family_names_vietnamese.txt", kTyped},
    {"family_names_chinese.txt", kTyped},
    {"family_names_korean.txt", kTyped},
    {"cities.txt", kGeoNames},
    {"regions.txt", kGeoNames},
    {"countries.txt", "Unicode CLDR (Unicode License v3); variants typed by hand (CC0)"},
    {"demonyms.txt", kTyped},
    {"organisation_words.txt", kTyped},
    {"titles.txt", kTyped},
    {"gaz/wikiann_per.txt", kWikiAnn},
    {"gaz/wikiann_org.txt", kWikiAnn},
    {"gaz/wikiann_loc.txt", kWikiAnn},
    {"roles.txt", kTyped},
    {"event_words.txt", kTyped},
    {"common_words.txt", "counted in texts that ship and in Re-DocRED and CrossNER (CC0)"},
    {"organisations.txt", kTyped},
    {"places.txt", kTyped},
    {"gaz/orgkw.txt", kTyped},
    {"english_words.txt", "SCOWL: (c) 2000-2011 Kevin Atkinson, free use with its notice"},
}};

// Calls `use` with each line that is not empty.
template <typename Use>
void EachLine(std::string_view text, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) use(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

std::span<const TrainingSet> TrainingSets() { return kSets; }
std::span<const NameList> NameLists() { return kLists; }

std::filesystem::path PathOf(const NameList& list, const std::filesystem::path& data,
                             const std::filesystem::path& gazetteers) {
  return list.file.starts_with("gaz/") ? FileOf(data, list.file) : gazetteers / list.file;
}

std::filesystem::path FileOf(const std::filesystem::path& data, std::string_view file) {
  std::filesystem::path plain = data / file;
  std::error_code fault;
  if (std::filesystem::exists(plain, fault)) return plain;
  plain += ".xz";
  return plain;
}

Result<std::vector<AnnotatedText>> ReadTrainingSet(const std::filesystem::path& data,
                                                   std::string_view file, std::uint8_t domain) {
  const Result<std::string> bytes = ReadWholeFile(FileOf(data, file));
  if (!bytes) return bytes.error();
  Result<std::vector<AnnotatedText>> texts = ParseBio(*bytes, std::string(file));
  if (!texts) return texts.error();
  for (AnnotatedText& text : *texts) text.domain = domain;
  return texts;
}

Result<std::vector<AnnotatedText>> ReadTrainingSets(const std::filesystem::path& data,
                                                    Selection selection) {
  const Result<std::unordered_set<std::string>> countries = ReadCountries(data);
  if (!countries) return countries.error();
  std::vector<AnnotatedText> all;
  for (const TrainingSet& set : kSets) {
    if (selection == Selection::kOpen && set.terms != Terms::kOpen) continue;
    Result<std::vector<AnnotatedText>> texts = ReadTrainingSet(data, set.file, set.domain);
    if (!texts) return texts.error();
    const std::vector<AnnotatedText> swapped = SwapNames(*texts, *countries, {set.copies});
    for (AnnotatedText& text : *texts) all.push_back(std::move(text));
    all.insert(all.end(), swapped.begin(), swapped.end());
  }
  return all;
}

Result<std::vector<AnnotatedText>> ReadNamedSets(const std::filesystem::path& data,
                                                 std::span<const std::string> files) {
  std::vector<AnnotatedText> all;
  for (const TrainingSet& set : kSets) {
    if (std::find(files.begin(), files.end(), set.file) == files.end()) continue;
    const Result<std::vector<AnnotatedText>> texts = ReadTrainingSet(data, set.file, set.domain);
    if (!texts) return texts.error();
    all.insert(all.end(), texts->begin(), texts->end());
  }
  return all;
}

Result<std::unordered_set<std::string>> ReadCountries(const std::filesystem::path& data) {
  const Result<std::string> bytes = ReadWholeFile(FileOf(data, "gaz/country.txt"));
  if (!bytes) return bytes.error();
  std::unordered_set<std::string> countries;
  EachLine(*bytes, [&](std::string_view line) { countries.emplace(line); });
  return countries;
}

Result<TagListsBuilder> ReadLists(const std::filesystem::path& data,
                                  const std::filesystem::path& gazetteers) {
  TagListsBuilder lists;
  for (std::size_t list = 0; list < kLists.size(); ++list) {
    const Result<std::string> bytes = ReadWholeFile(PathOf(kLists[list], data, gazetteers));
    if (!bytes) return bytes.error();
    EachLine(*bytes, [&](std::string_view line) { lists.AddPhrase(list, line); });
  }
  const Result<std::string> clusters = ReadWholeFile(FileOf(data, "clusters.txt"));
  if (!clusters) return clusters.error();
  EachLine(*clusters, [&](std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == line.npos) return;
    const std::string_view rest = line.substr(tab + 1);
    lists.AddCluster(rest.substr(0, rest.find('\t')), line.substr(0, tab));
  });
  return lists;
}

}  // namespace dateline::corpus
