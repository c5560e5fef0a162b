// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/labels.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, kLabelCount> kLabelNames = {
    "O",     "B-PER", "I-PER", "L-PER", "U-PER",  "B-ORG",  "I-ORG",  "L-ORG",  "U-ORG",
    "B-LOC", "I-LOC", "L-LOC", "U-LOC", "B-MISC", "I-MISC", "L-MISC", "U-MISC",
};
constexpr std::array<std::string_view, kTypeCount> kTypeNames = {"PER", "ORG", "LOC", "MISC"};

// Where the name that begins at `first` ends.
std::size_t EndOf(std::span<const Label> labels, std::size_t first) {
  std::size_t last = first + 1;
  while (last < labels.size() && IsOpen(labels[last - 1]) &&
         MayFollow(labels[last - 1], labels[last])) {
    ++last;
  }
  return last;
}

}  // namespace

std::vector<TaggedSpan> SpansOf(std::span<const Label> labels) {
  std::vector<TaggedSpan> spans;
  for (std::size_t i = 0; i < labels.size();) {
    if (labels[i] == kOutside || Continues(labels[i])) {
      ++i;
      continue;
    }
    const std::size_t last = EndOf(labels, i);
    spans.push_back(
        {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(last), TypeOf(labels[i])});
    i = last;
  }
  return spans;
}

std::vector<Label> LabelsOf(std::span<const TaggedSpan> spans, std::size_t count) {
  std::vector<Label> labels(count, kOutside);
  for (const TaggedSpan& span : spans) {
    if (span.last - span.first == 1) {
      labels[span.first] = LabelOf(span.type, NamePart::kUnit);
      continue;
    }
    std::fill(labels.begin() + span.first, labels.begin() + span.last,
              LabelOf(span.type, NamePart::kInside));
    labels[span.first] = LabelOf(span.type, NamePart::kBegin);
    labels[span.last - 1] = LabelOf(span.type, NamePart::kLast);
  }
  return labels;
}

std::string_view NameOf(Label label) { return kLabelNames[label]; }

std::string_view NameOf(NameType type) { return kTypeNames[static_cast<std::size_t>(type)]; }

}  // namespace dateline
