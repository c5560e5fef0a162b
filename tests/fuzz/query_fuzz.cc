// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a query: read, described and compiled both ways; positions stay inside what was
// typed and everything said of it is valid UTF-8.
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.h"
#include "searcher/query.h"
#include "searcher/query_expansion.h"
#include "searcher/query_names.h"
#include "searcher/query_spelling.h"
#include "searcher/vocabulary.h"
#include "tests/support/wording.h"

namespace {

using std::chrono::year;

void Require(bool holds) {
  if (!holds) std::abort();
}

void RequireSound(const dateline::QueryWarning& warning, std::size_t size) {
  Require(warning.position.begin <= warning.position.end);
  Require(warning.position.end <= size);
  Require(dateline::IsUtf8(warning.message));
  Require(!warning.code.empty());
}

dateline::NameMatch FindName(dateline::FacetKind, std::string_view typed) {
  if (typed.size() % 3 == 0) return {};
  const Xapian::Query term("XP:to lam");
  return {
      term, {term, Xapian::Query("XP:lam")}, {{"to_lam", "To Lam"}, {"lam", std::string(typed)}}};
}

dateline::WordList SomeWords() {
  dateline::WordList words;
  for (const char* word : {"economy", "minister", "ministers", "ministry", "viet", "world", "中国"})
    words.Add(word, 3);
  return words;
}

// Weights are numbers, none below nothing, and a part that others are beside is there.
void RequireSound(const dateline::RankPlan& plan) {
  using Kind = dateline::RankPlan::Kind;
  Require(std::isfinite(plan.factor) && plan.factor >= 0);
  const bool has_first =
      plan.kind == Kind::kMaybe || plan.kind == Kind::kOnly || plan.kind == Kind::kWithout;
  Require(!has_first || !plan.parts.empty());
  for (const dateline::RankPlan& part : plan.parts) RequireSound(part);
}

void Compile(const dateline::ParsedQuery& parsed, std::size_t size) {
  const dateline::DayRange held = {dateline::Day(year(1990) / 1 / 1),
                                   dateline::Day(year(2030) / 12 / 31)};
  const dateline::QueryContext context = {{"en", "vi", "fr"}, {held, held}, FindName};
  for (const dateline::Joining joining : {dateline::Joining::kAll, dateline::Joining::kAny}) {
    dateline::QueryReading said;
    const dateline::CompiledQuery compiled = dateline::CompileQuery(parsed, context, joining, said);
    RequireSound(compiled.ranked);
    Require(!compiled.matching.serialise().empty() || compiled.matching.empty());
    for (const dateline::QueryWarning& warning : said.warnings) RequireSound(warning, size);
    for (const dateline::AmbiguousName& name : said.ambiguous) {
      Require(name.position.begin < name.position.end && name.position.end <= size);
      Require(name.meant == name.choices.size() && name.meant > 1);
    }
  }
}

// What is put in the place of a part must not cut into another.
void RequireParts(std::string_view query, const dateline::ParsedQuery& parsed) {
  const dateline::SpelledParts parts = dateline::SpelledPartsOf(query, parsed);
  std::uint32_t end = 0;
  for (const dateline::SpelledWord& word : parts.words) {
    Require(word.position.begin >= end && word.position.begin < word.position.end);
    Require(word.position.end <= query.size() && !word.folded.empty());
    end = word.position.end;
  }
  end = 0;
  for (const dateline::SpelledName& name : parts.names) {
    Require(name.position.begin >= end && name.position.end <= query.size());
    Require(name.position.begin <= name.value.begin && name.value.end <= name.position.end);
    end = name.position.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view query(reinterpret_cast<const char*>(data), size);
  auto parsed = dateline::ParseQuery(query, dateline::Day(year(2024) / 3 / 22));
  if (!parsed) {
    Require(parsed.error().begin <= parsed.error().end && parsed.error().end <= size);
    Require(dateline::IsUtf8(parsed.error().message) && !parsed.error().code.empty());
    return 0;
  }
  Require(dateline::IsUtf8(dateline::DescribeQuery(*parsed)));
  for (const dateline::QueryWarning& warning : parsed->warnings) RequireSound(warning, size);
  dateline::HasSeveralWords(*parsed);
  Compile(*parsed, size);
  dateline::DecideNames(query, FindName, *parsed);
  static const dateline::Vocabulary kVocabulary(SomeWords());
  dateline::ExpandWords(kVocabulary, *parsed);
  Require(dateline::IsUtf8(dateline::DescribeQuery(*parsed)));
  for (const dateline::QueryWarning& warning : parsed->warnings) RequireSound(warning, size);
  Compile(*parsed, size);
  RequireParts(query, *parsed);
  return 0;
}
