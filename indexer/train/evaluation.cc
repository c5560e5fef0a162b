// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "indexer/train/tagged_text.h"

namespace dateline {
namespace {

double Share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void Add(TagCounts& sum, const TagCounts& counts) {
  sum.right += counts.right;
  sum.found += counts.found;
  sum.marked += counts.marked;
}

bool Holds(std::span<const TaggedSpan> spans, const TaggedSpan& wanted) {
  return std::any_of(spans.begin(), spans.end(), [&](const TaggedSpan& span) {
    return span.first == wanted.first && span.last == wanted.last && span.type == wanted.type;
  });
}

std::string MissLine(std::string_view kind, const AnnotatedText& text,
                     std::span<const TagToken> tokens, const TaggedSpan& name) {
  constexpr std::size_t kAround = 40;
  const std::size_t begin = tokens[name.first].span.begin;
  const std::size_t end = tokens[name.last - 1].span.end;
  const std::size_t from = begin - std::min(begin, kAround);
  std::string around = text.text.substr(from, end + kAround - from);
  std::replace(around.begin(), around.end(), '\n', ' ');
  return fmt::format("{} {} {} | {} | {}", kind, NameOf(name.type),
                     text.text.substr(begin, end - begin), text.name, around);
}

}  // namespace

double TagCounts::Precision() const { return Share(right, found); }
double TagCounts::Recall() const { return Share(right, marked); }
double TagCounts::F1() const { return Share(2 * right, found + marked); }

TagCounts Evaluation::AllFour() const {
  TagCounts sum;
  for (const TagCounts& counts : types) Add(sum, counts);
  return sum;
}

TagCounts Evaluation::Three() const {
  TagCounts sum;
  for (std::size_t type = 0; type < kTypeCount; ++type)
    if (static_cast<NameType>(type) != NameType::kMiscellaneous) Add(sum, types[type]);
  return sum;
}

Evaluation Evaluate(std::span<const AnnotatedText> texts, const NameFinder& find,
                    const MissWatcher& watch) {
  Evaluation evaluation;
  for (const AnnotatedText& text : texts) {
    const TaggedText gold = TagByHand(text);
    const std::vector<TaggedSpan> found = find(gold.tokens);
    for (const TaggedSpan& name : gold.names) {
      TagCounts& counts = evaluation.types[static_cast<std::size_t>(name.type)];
      ++counts.marked;
      if (Holds(found, name)) {
        ++counts.right;
      } else if (watch) {
        watch(MissLine("FN", text, gold.tokens, name));
      }
    }
    for (const TaggedSpan& name : found) {
      ++evaluation.types[static_cast<std::size_t>(name.type)].found;
      if (watch && !Holds(gold.names, name)) watch(MissLine("FP", text, gold.tokens, name));
    }
  }
  return evaluation;
}

std::string EvaluationHeader() {
  return fmt::format("{:<22} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6}", "set", "F1(4)",
                     "F1(3)", "P(3)", "R(3)", "PER", "ORG", "LOC", "MISC");
}

std::string EvaluationRow(const std::string& set, const Evaluation& evaluation) {
  const auto f1 = [&](NameType type) {
    return evaluation.types[static_cast<std::size_t>(type)].F1();
  };
  const bool has_miscellaneous =
      evaluation.types[static_cast<std::size_t>(NameType::kMiscellaneous)].marked > 0;
  const TagCounts three = evaluation.Three();
  return fmt::format("{:<22} {:>6} {:6.2f} {:6.2f} {:6.2f} {:6.2f} {:6.2f} {:6.2f} {:6.2f}", set,
                     has_miscellaneous ? fmt::format("{:.2f}", evaluation.AllFour().F1()) : "-",
                     three.F1(), three.Precision(), three.Recall(), f1(NameType::kPerson),
                     f1(NameType::kOrganisation), f1(NameType::kLocation),
                     f1(NameType::kMiscellaneous));
}

}  // namespace dateline
