// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/person_kind.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

struct KindCase {
  const char* tagged;
  const char* retyped;
};

void ExpectRetyped(const std::vector<KindCase>& cases) {
  for (const KindCase& kind : cases) {
    const MarkedText text(kind.tagged);
    std::vector<NameSpan> names = text.names;
    RetypeDoubted(text.tokens, ShippedGazetteer(), names);
    RetypePeople(text.tokens, ShippedGazetteer(), names);
    EXPECT_EQ(MarkedAgain(text, names), kind.retyped);
  }
}

TEST(PersonKind, IsABodysWhereTheListsOrTheWordsSayIt) {
  ExpectRetyped({
      {"We asked {p Lockheed Martin}.", "We asked {o Lockheed Martin}."},
      {"{p Anton Vries} added 1.6%.", "{o Anton Vries} added 1.6%."},
      {"{p Hollis Brandt} shares fell. Then {p Hollis Brandt} closed.",
       "{o Hollis Brandt} shares fell. Then {o Hollis Brandt} closed."},
      {"{p Hansan Semik}, the Korean maker of film, grew.",
       "{o Hansan Semik}, the Korean maker of film, grew."},
      {"Quist, an analyst at {p Raymond Tull}, agreed.",
       "Quist, an analyst at {o Raymond Tull}, agreed."},
      {"He left {p Galerie Monnin-Laval} and {p Jan De Nul}.",
       "He left {o Galerie Monnin-Laval} and {o Jan De Nul}."},
      {"Men of {p Comando Vermelho} and {p Partai Hanura} met.",
       "Men of {o Comando Vermelho} and {o Partai Hanura} met."},
      {"He left {p Tenaga Motors}.", "He left {o Tenaga Motors}."},
      {"The {o Chamber of Commerce} ({p Voka}) met.",
       "The {o Chamber of Commerce} ({o Voka}) met."},
      {"{p Real Valdeon} beat {p Tosta Gazu Racing}.",
       "{o Real Valdeon} beat {o Tosta Gazu Racing}."},
      {"At {p Zak Kolej S.A.} and {p Barnard & Lyle} it rained.",
       "At {o Zak Kolej S.A}. and {o Barnard & Lyle} it rained."},
  });
}

TEST(PersonKind, StaysAPersonsWhereOneActs) {
  ExpectRetyped({
      {"Mr {p Martin Marietta}, 46, left.", "Mr {p Martin Marietta}, 46, left."},
      {"{p Anna Berg}, the company director, won.", "{p Anna Berg}, the company director, won."},
      {"Mayor {p Anna Berg} gained 4.1%.", "Mayor {p Anna Berg} gained 4.1%."},
      {"{p Anna Berg} lost 20 kilos.", "{p Anna Berg} lost 20 kilos."},
      {"He had a friend in {p Fidel Berg}.", "He had a friend in {p Fidel Berg}."},
      {"{p Rio Berg} met {p Sierra Holm} and {p Lạc Long Quân}.",
       "{p Rio Berg} met {p Sierra Holm} and {p Lạc Long Quân}."},
  });
}

TEST(PersonKind, IsAPlacesBehindAPreposition) {
  ExpectRetyped({
      {"Her house in {p Kim Lang} burnt. In {p Kim Lang} it rained.",
       "Her house in {l Kim Lang} burnt. In {l Kim Lang} it rained."},
      {"The {p Tay Nguyen} highlands are dry.", "The {l Tay Nguyen} highlands are dry."},
      {"On {p Plaza Quiroga} it rained.", "On {l Plaza Quiroga} it rained."},
      {"Along {p Lang Phu}, {p Le Loc} and {p Hai Ba Tung} streets.",
       "Along {l Lang Phu}, {l Le Loc} and {l Hai Ba Tung} streets."},
      {"In {p Kim Lang} we trust, {p Kim Lang} said.",
       "In {p Kim Lang} we trust, {p Kim Lang} said."},
  });
}

TEST(PersonKind, IsNobodysOfShipsAndIndices) {
  ExpectRetyped({
      {"Typhoon {p Dante} came. {p Dante} left.", "Typhoon Dante came. Dante left."},
      // The tagger took the storm for a storm where it is called one.
      {"Typhoon Dante came. The rain of {p Dante} fell.",
       "Typhoon Dante came. The rain of Dante fell."},
      {"Typhoon Ann Lee came. {p Ann} left.", "Typhoon Ann Lee came. {p Ann} left."},
      {"The tanker {p Hong Hai} sank.", "The tanker Hong Hai sank."},
      {"They hunted {p KD Lekiu} down.", "They hunted KD Lekiu down."},
      {"Typhoon {p Dante} came. Mayor {p Dante} left.",
       "Typhoon {p Dante} came. Mayor {p Dante} left."},
      {"The BRP {p Teresa Luna} left. {p Teresa Luna} watched.",
       "The BRP Teresa Luna left. {p Teresa Luna} watched."},
      {"The {p Hang Seng} fell.", "The Hang Seng fell."},
  });
}

TEST(PersonKind, IsAPersonsWithAnAgeOrACourtesy) {
  ExpectRetyped({
      {"The suspects are {o0.9 Vang A Chu}, 35, and {l0.9 Wa Ode Sari} (34).",
       "The suspects are {p Vang A Chu}, 35, and {p Wa Ode Sari} (34)."},
      {"His son {o0.6 Axelin} and Mr {l0.6 Zumm} left.",
       "His son {p Axelin} and Mr {p Zumm} left."},
      // Route 35, the population, what the tagger is sure of.
      {"From {l0.9 Gravelot}, 35 km away, to {o Bank of Hue}, 12, it rained.",
       "From {l Gravelot}, 35 km away, to {o Bank of Hue}, 12, it rained."},
  });
}

// The ambassador of the next clause is no apposition to the place.
TEST(PersonKind, IsAPlacesBeforeAClause) {
  ExpectRetyped({
      {"They linked it with {p Russey Keo}, in the presence of Ambassador Li.",
       "They linked it with {l Russey Keo}, in the presence of Ambassador Li."},
      {"They came from {p Võ Nhai} and left.", "They came from {l Võ Nhai} and left."},
  });
}

}  // namespace
}  // namespace dateline
