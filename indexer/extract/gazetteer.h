// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of known names: given and family names, places, organisations, titles. Read once, shared.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "core/result.h"

namespace dateline {

// The lists; a phrase may stand in several, so they are bits.
enum GazetteerList : std::uint32_t {
  kGivenName = 1u << 0,
  kFamilyName = 1u << 1,
  kVietnameseGivenName = 1u << 2,
  kVietnameseFamilyName = 1u << 3,
  kChineseFamilyName = 1u << 4,
  kKoreanFamilyName = 1u << 5,
  kCity = 1u << 6,
  kRegion = 1u << 7,
  kCountry = 1u << 8,
  kDemonym = 1u << 9,
  kTitleWord = 1u << 10,
  kOrganisationWord = 1u << 11,
  kKnownPerson = 1u << 12,
  kKnownOrganisation = 1u << 13,
  kKnownPlace = 1u << 14,
  kRoleWord = 1u << 15,               // minister, chairwoman, coach
  kCommonWord = 1u << 16,             // an ordinary word of running English text
  kEventWord = 1u << 17,              // ends the name of an event or a work: Cup, Treaty
  kWellKnownPlace = 1u << 18,         // needs no further sign
  kWellKnownOrganisation = 1u << 19,  // needs no further sign
};

// Immutable after Load; every method is safe from any thread. Copies share the lists.
class Gazetteer {
 public:
  // Reads the lists in `directory` (corpus/gazetteers in a checkout). kNotFound, naming the file,
  // when one is missing; kDamaged when one is not UTF-8.
  static Result<Gazetteer> Load(const std::filesystem::path& directory);

  // The lists that hold the phrase (FoldName's form), or 0.
  std::uint32_t Find(std::string_view folded_phrase) const;

  // True when some phrase of two words or more begins with these words: go on matching.
  bool IsPrefix(std::string_view folded_phrase) const;

 private:
  struct Lists;
  explicit Gazetteer(std::shared_ptr<const Lists> lists);
  std::shared_ptr<const Lists> lists_;  // shared: every worker reads the same few megabytes
};

}  // namespace dateline
