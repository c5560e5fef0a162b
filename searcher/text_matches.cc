// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/text_matches.h"

#include <algorithm>

#include "core/compounds.h"
#include "core/schema.h"
#include "searcher/query_text.h"

namespace dateline {
namespace {

bool Holds(const AtomList& atoms, Atom atom) {
  return std::binary_search(atoms.begin(), atoms.end(), atom);
}

// The words' positions as the index counts them: a paragraph adds a gap.
std::vector<std::uint32_t> Positions(std::span<const Word> words) {
  std::vector<std::uint32_t> positions(words.size());
  std::uint32_t position = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) position += 1 + (words[i].starts_paragraph ? kParagraphGap : 0);
    positions[i] = position;
  }
  return positions;
}

}  // namespace

Matcher::Matcher(const ParsedQuery& query, const std::vector<std::string>& languages)
    : atoms_(languages), patterns_(PatternsOf(query, atoms_)) {
  for (std::size_t i = 0; i < patterns_.patterns.size(); ++i) {
    const Atom first = patterns_.patterns[i].atoms[0];
    if (starting_.size() <= first) starting_.resize(first + 1U);
    starting_[first].push_back(static_cast<std::uint16_t>(i));
  }
}

// Adds the patterns that begin with `atoms`, which stand at words [first, next), and go on behind.
void Matcher::AddRows(std::string_view text, std::span<const Word> words, const Start& start,
                      std::vector<Place>& places) const {
  const auto continues = [&](const Pattern& pattern) {
    if (start.next + pattern.atoms.size() - 1 > words.size()) return false;
    for (std::size_t k = 1; k < pattern.atoms.size(); ++k) {
      const Word& word = words[start.next + k - 1];
      if (word.starts_paragraph) return false;
      const std::string_view printed = PartOf(text, word.span);
      if (!atoms_.MayFind(printed) || !Holds(atoms_.Find(printed), pattern.atoms[k])) return false;
    }
    return true;
  };
  for (const Atom atom : start.atoms) {
    if (atom >= starting_.size()) continue;
    for (const std::uint16_t index : starting_[atom]) {
      const Pattern& pattern = patterns_.patterns[index];
      if (!continues(pattern)) continue;
      const auto last = static_cast<std::uint32_t>(start.next + pattern.atoms.size() - 2);
      places.push_back({{static_cast<std::uint32_t>(start.first), last, pattern.unit}, index});
    }
  }
}

std::vector<Matcher::Place> Matcher::FindRows(std::string_view text,
                                              std::span<const Word> words) const {
  std::vector<Place> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = PartOf(text, words[i].span);
    if (!atoms_.MayFind(word)) continue;
    if (const AtomList& found = atoms_.Find(word); !found.empty())
      AddRows(text, words, {found, i, i + 1}, places);
    // COVID-19 is one piece as well, as the index has it.
    if (i + 1 == words.size() ||
        !JoinsParts(PartOf(text, {words[i].span.end, words[i + 1].span.begin})))
      continue;
    const std::string piece = std::string(word).append(PartOf(text, words[i + 1].span));
    if (const AtomList& found = atoms_.Find(piece); !found.empty())
      AddRows(text, words, {found, i, i + 2}, places);
  }
  return places;
}

// A place that NEAR asks for counts when every other side stands close enough by.
void Matcher::KeepCompany(const std::vector<Place>& places, std::span<const Word> words,
                          std::vector<TextMatch>& kept) const {
  const std::vector<std::uint32_t> positions = Positions(words);
  for (std::size_t rule_index = 0; rule_index < patterns_.nears.size(); ++rule_index) {
    const NearRule& rule = patterns_.nears[rule_index];
    std::vector<std::vector<std::uint32_t>> sides(rule.sides);
    std::vector<bool> has_patterns(rule.sides);  // those that have patterns
    for (const Pattern& pattern : patterns_.patterns) {
      if (pattern.near == rule_index + 1) has_patterns[pattern.side] = true;
    }
    for (const Place& place : places) {
      const Pattern& pattern = patterns_.patterns[place.pattern];
      if (pattern.near == rule_index + 1)
        sides[pattern.side].push_back(positions[place.match.first]);
    }
    const auto reach = static_cast<std::uint32_t>(rule.distance + rule.sides - 2);
    const auto has_company = [&](std::uint32_t at, std::size_t side) {
      for (std::size_t other = 0; other < sides.size(); ++other) {
        if (other == side || !has_patterns[other]) continue;
        const bool before = !rule.in_order || other < side;
        const bool after = !rule.in_order || other > side;
        const std::uint32_t from = before ? (at > reach ? at - reach : 0) : at + 1;
        const std::uint32_t to = after ? at + reach : at - (at > 0 ? 1 : 0);
        const auto next = std::lower_bound(sides[other].begin(), sides[other].end(), from);
        if (next == sides[other].end() || *next > to) return false;
      }
      return true;
    };
    for (const Place& place : places) {
      const Pattern& pattern = patterns_.patterns[place.pattern];
      if (pattern.near == rule_index + 1 && has_company(positions[place.match.first], pattern.side))
        kept.push_back(place.match);
    }
  }
}

std::vector<TextMatch> Matcher::Find(std::string_view text, std::span<const Word> words) const {
  std::vector<TextMatch> matches;
  if (empty()) return matches;
  atoms_.ForgetMany();
  const std::vector<Place> places = FindRows(text, words);
  matches.reserve(places.size());
  for (const Place& place : places) {
    if (patterns_.patterns[place.pattern].near == 0) matches.push_back(place.match);
  }
  if (patterns_.nears.empty()) return matches;  // in order, as the places are
  KeepCompany(places, words, matches);
  std::stable_sort(
      matches.begin(), matches.end(),
      [](const TextMatch& left, const TextMatch& right) { return left.first < right.first; });
  return matches;
}

}  // namespace dateline
