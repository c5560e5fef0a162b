// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/model_file.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kTransitionBytes = 2 * sizeof(Transitions);

Error Damaged(const std::string& what) {
  return {Fault::kDamaged, "reading the tagger's model: " + what +
                               "; take tagger.model from the release of this program again"};
}

// What is wrong with the header, or nothing.
std::optional<Error> Refusal(const ModelHeader& header, std::string_view bytes) {
  if (std::endian::native != std::endian::little) {
    return Damaged("it is little-endian and this machine is not");
  }
  if (header.magic != kModelMagic) return Damaged("this is no model file");
  if (header.format != kModelFormat || header.templates != kTemplateVersion ||
      header.label_names != HashLabelNames()) {
    return Damaged("it was made for another version (format " + std::to_string(header.format) +
                   ", templates " + std::to_string(header.templates) + "; this program reads " +
                   std::to_string(kModelFormat) + " and " + std::to_string(kTemplateVersion) + ")");
  }
  if (header.file_bytes != bytes.size()) {
    return Damaged("it has " + std::to_string(bytes.size()) + " bytes instead of " +
                   std::to_string(header.file_bytes));
  }
  if (header.checksum != HashBytes(bytes.substr(kUnsummedBytes))) {
    return Damaged("its checksum is wrong");
  }
  return std::nullopt;
}

// The section as an array, or nothing when it leaves the file or is no whole number of elements.
template <typename T>
std::optional<std::span<const T>> Cut(const ModelHeader& header, std::string_view bytes,
                                      ModelSection which) {
  const ModelHeader::Section section = header.sections[static_cast<std::size_t>(which)];
  if (section.begin > bytes.size() || section.bytes > bytes.size() - section.begin ||
      section.begin % kSectionAlignment != 0 || section.bytes % sizeof(T) != 0) {
    return std::nullopt;
  }
  const auto* first = reinterpret_cast<const T*>(bytes.data() + section.begin);
  return std::span(first, section.bytes / sizeof(T));
}

template <std::size_t kWidth>
std::optional<FeatureTable<kWidth>> CutTable(const ModelHeader& header, std::string_view bytes,
                                             ModelSection lines_section) {
  using Table = FeatureTable<kWidth>;
  const auto rows_section = static_cast<ModelSection>(static_cast<std::size_t>(lines_section) + 1);
  const auto lines = Cut<PrintLine>(header, bytes, lines_section);
  const auto rows = Cut<typename Table::Row>(header, bytes, rows_section);
  if (!lines || !rows || !Table::IsSound(*lines, *rows)) return std::nullopt;
  return Table(*lines, *rows);
}

// Huge scales would make infinite scores; a trained one is near 0.01.
bool IsScale(float scale) { return scale > 0 && scale <= 1000; }

bool IsFinite(const Transitions& transitions) {
  for (const auto& row : transitions.weights) {
    // Beyond 80 the exponential leaves the range of float.
    for (const float weight : row) {
      if (!(std::abs(weight) <= 80)) return false;
    }
  }
  return true;
}

}  // namespace

std::uint64_t HashLabelNames() {
  std::uint64_t hash = 0;
  for (std::size_t label = 0; label < kLabelCount; ++label) {
    hash = Pair(hash, HashBytes(NameOf(static_cast<Label>(label))));
  }
  return hash;
}

Result<ModelView> ParseModel(std::string_view bytes) {
  ModelHeader header;
  if (bytes.size() < sizeof header) return Damaged("it is too short to be one");
  std::memcpy(static_cast<void*>(&header), bytes.data(), sizeof header);
  if (std::optional<Error> refusal = Refusal(header, bytes)) return *std::move(refusal);

  ModelView view;
  view.scales = header.scales;
  const auto transitions = Cut<Transitions>(header, bytes, ModelSection::kTransitions);
  const auto both = CutTable<kBothWidth>(header, bytes, ModelSection::kBothLines);
  const auto late = CutTable<kStageWidth>(header, bytes, ModelSection::kLateLines);
  const auto phrases = Cut<std::uint64_t>(header, bytes, ModelSection::kPhrases);
  const auto clusters = Cut<std::uint64_t>(header, bytes, ModelSection::kClusters);
  const bool scaled = IsScale(header.scales[0]) && IsScale(header.scales[1]);
  const bool sound = scaled && transitions && transitions->size_bytes() == kTransitionBytes &&
                     both && late && phrases && CompactTable::IsUsable(*phrases) && clusters &&
                     CompactTable::IsUsable(*clusters);
  if (!sound) return Damaged("its parts do not fit together");
  view.transitions = {(*transitions)[0], (*transitions)[1]};
  if (!IsFinite(view.transitions[0]) || !IsFinite(view.transitions[1])) {
    return Damaged("its transition weights are out of range");
  }
  view.both = *both;
  view.late = *late;
  view.lists = TagLists(*phrases, *clusters);
  return view;
}

}  // namespace dateline
