// SPDX-License-Identifier: GPL-2.0-or-later
// What the tagger says of one token: outside, or which part of which type of name (BILOU: begin,
// inside, last, outside, unit; Ratinov and Roth, "Design Challenges and Misconceptions in Named
// Entity Recognition", 2009).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

enum class NameType : std::uint8_t {
  kPerson,
  kOrganisation,
  kLocation,
  kMiscellaneous,  // demonyms, events, works: not shown, but it keeps them out of the others
};

enum class NamePart : std::uint8_t { kBegin, kInside, kLast, kUnit };

// 0 is outside; 1 + 4 * type + part otherwise.
using Label = std::uint8_t;

inline constexpr std::size_t kTypeCount = 4;
inline constexpr std::size_t kLabelCount = 1 + 4 * kTypeCount;
inline constexpr Label kOutside = 0;

// The state before the first token of a sentence and after its last.
inline constexpr std::size_t kEdge = kLabelCount;
inline constexpr std::size_t kStateCount = kLabelCount + 1;

constexpr Label LabelOf(NameType type, NamePart part) {
  return static_cast<Label>(1 + 4 * static_cast<unsigned>(type) + static_cast<unsigned>(part));
}

// Requires: `label` is not kOutside.
constexpr NameType TypeOf(Label label) { return static_cast<NameType>((label - 1) / 4); }
constexpr NamePart PartOf(Label label) { return static_cast<NamePart>((label - 1) % 4); }

// True when the name goes on after a token of this label.
constexpr bool IsOpen(std::size_t state) {
  return state > 0 && state < kLabelCount && (state - 1) % 4 <= 1;
}

// True when the name began before a token of this label.
constexpr bool Continues(std::size_t state) {
  return state > 0 && state < kLabelCount && ((state - 1) % 4 == 1 || (state - 1) % 4 == 2);
}

// True when BILOU lets state `to` stand right after state `from`. States are labels and kEdge.
constexpr bool MayFollow(std::size_t from, std::size_t to) {
  if (!IsOpen(from)) return !Continues(to);
  return Continues(to) && (from - 1) / 4 == (to - 1) / 4;
}

// The probabilities of each type, by NameType, and of no name at all.
using TypeChances = std::array<float, kTypeCount + 1>;

// tokens[first, last) are one name.
struct TaggedSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameType type = NameType::kPerson;
  float confidence = 1;
  TypeChances chances{};  // the mean over its tokens; all 0 when nobody asked

  bool operator==(const TaggedSpan&) const = default;
};

// The names that `labels` spell out, in order. A name that the labels leave unfinished ends where
// they stop continuing it; a part without its beginning is no name.
std::vector<TaggedSpan> SpansOf(std::span<const Label> labels);

// The labels of `count` tokens. Requires: spans in order, none empty, overlapping or beyond count.
std::vector<Label> LabelsOf(std::span<const TaggedSpan> spans, std::size_t count);

// "O", "B-PER", "I-ORG", "L-LOC", "U-MISC"; "PER". Requires: a label, a type.
std::string_view NameOf(Label label);
std::string_view NameOf(NameType type);

}  // namespace dateline
