// SPDX-License-Identifier: GPL-2.0-or-later
// What the shipped tagger is trained on: which files, under which scheme, and what may become of
// them.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/result.h"
#include "indexer/tagger/tag_lists.h"
#include "indexer/train/annotated_text.h"

namespace dateline::corpus {

enum class Terms : std::uint8_t {
  kOpen,          // the text may be shipped
  kTrainingOnly,  // the weights may be shipped, the text not
};

struct TrainingSet {
  std::string_view file;  // below the data directory
  std::uint8_t domain;    // whose scheme of annotation it follows
  std::size_t copies;     // of so many documents, with their names swapped
  Terms terms;
  std::string_view licence;  // and whom to name, for the card
};

// The scheme of the agency articles (corpus/agency), and of whoever annotates by their guideline.
inline constexpr std::uint8_t kAgencyDomain = 6;

std::span<const TrainingSet> TrainingSets();

struct NameList {
  std::string_view file;  // "gaz/..." below the data directory, others in corpus/gazetteers
  std::string_view licence;
};

// The lists of names, in the order of their numbers in the model.
std::span<const NameList> NameLists();

// The documents of one file in column format, packed as .xz or not. Fails as reading does.
Result<std::vector<AnnotatedText>> ReadTrainingSet(const std::filesystem::path& data,
                                                   std::string_view file, std::uint8_t domain);

// The file itself, packed or not.
std::filesystem::path FileOf(const std::filesystem::path& data, std::string_view file);

// The sets' texts and their swapped copies; kOpen leaves out what may not be shipped. Fails as
// reading does.
enum class Selection : std::uint8_t { kAll, kOpen };
Result<std::vector<AnnotatedText>> ReadTrainingSets(const std::filesystem::path& data,
                                                    Selection selection);

// The texts of some sets alone, without copies. `files` are TrainingSet::file.
Result<std::vector<AnnotatedText>> ReadNamedSets(const std::filesystem::path& data,
                                                 std::span<const std::string> files);

// The names of the countries, which swapping replaces by other countries only.
Result<std::unordered_set<std::string>> ReadCountries(const std::filesystem::path& data);

// Where the list lies; `gazetteers` is corpus/gazetteers.
std::filesystem::path PathOf(const NameList& list, const std::filesystem::path& data,
                             const std::filesystem::path& gazetteers);

// The lists and the clusters of words.
Result<TagListsBuilder> ReadLists(const std::filesystem::path& data,
                                  const std::filesystem::path& gazetteers);

}  // namespace dateline::corpus
