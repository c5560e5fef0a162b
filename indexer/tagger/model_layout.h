// SPDX-License-Identifier: GPL-2.0-or-later
// Where things stand in a model file. docs/tagger.md says the same in prose.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/tagger/labels.h"

namespace dateline {

inline constexpr std::array<char, 8> kModelMagic = {'D', 'A', 'T', 'E', 'L', 'T', 'A', 'G'};
inline constexpr std::uint32_t kModelFormat = 1;
inline constexpr std::size_t kSectionAlignment = 64;

enum class ModelSection : std::uint8_t {
  kTransitions,  // float [2 stages][18][18]
  kBothLines,    // features of both stages: lines of prints ...
  kBothRows,     // ... and rows of 16 + 16 weights
  kLateLines,    // features of stage 2 alone
  kLateRows,     // rows of 16
  kPhrases,      // slots of CompactTable
  kClusters,
  kCount,
};
inline constexpr std::size_t kSectionCount = static_cast<std::size_t>(ModelSection::kCount);

// Little-endian, without padding.
struct ModelHeader {
  struct Section {
    std::uint64_t begin = 0;
    std::uint64_t bytes = 0;
  };
  std::array<char, 8> magic = kModelMagic;
  std::uint32_t format = kModelFormat;
  std::uint32_t templates = 0;  // kTemplateVersion
  std::uint64_t checksum = 0;   // HashBytes of all that follows this field
  std::uint64_t file_bytes = 0;
  std::uint64_t label_names = 0;  // hash of the labels' names in order
  std::array<float, 2> scales{};  // what a weight of 1 stands for, by stage
  std::array<Section, kSectionCount> sections{};
};
static_assert(sizeof(ModelHeader) == 48 + 16 * kSectionCount);

// Of both stages: weights[0, 16) are stage 1's, [16, 32) stage 2's.
inline constexpr std::size_t kStageWidth = kLabelCount - 1;
inline constexpr std::size_t kBothWidth = 2 * kStageWidth;

// The bytes that the checksum does not cover.
inline constexpr std::size_t kUnsummedBytes = offsetof(ModelHeader, file_bytes);

// A model file of these sections: header, offsets and checksum are made to fit.
std::string JoinModel(const std::array<std::string, kSectionCount>& sections,
                      const std::array<float, 2>& scales);

// ModelHeader::label_names of this program.
std::uint64_t HashLabelNames();

}  // namespace dateline
