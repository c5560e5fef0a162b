// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/thing_cues.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

using Cue = bool (*)(const std::vector<Token>&, const NameSpan&);

struct CueCase {
  const char* text;  // with one name marked
  bool holds;
};

void ExpectCue(Cue cue, const std::vector<CueCase>& cases) {
  for (const CueCase& row : cases) {
    const MarkedText text(row.text);
    ASSERT_EQ(text.names.size(), 1U) << row.text;
    EXPECT_EQ(cue(text.tokens, text.names.front()), row.holds) << row.text;
  }
}

TEST(ThingCues, SeesWhatStandsAloneInBracketsOrQuotes) {
  ExpectCue(IsAloneInBrackets, {{"Then Ann Lee ({p Prima Pramac}) led.", true},
                                {"Then Ann Lee ({p Prima Pramac} of Turin) led.", false},
                                {"Then Ann Lee of {p Prima Pramac} led.", false}});
  ExpectCue(IsAloneInQuotes, {{"He drove “{p Patience Luna}” home.", true},
                              {"He drove \"{p Patience Luna},\" and sang.", true},
                              {"He said \"{p Lolo} asked for it.\"", false},
                              {"Then {p Lolo} asked.", false}});
  ExpectCue(HasLettersInBrackets, {{"Then {p Tenaga Hijau} (THB) fell.", true},
                                   {"Then {p Ann Lee} (34) fell.", false},
                                   {"Then {p Ann Lee} fell.", false}});
}

TEST(ThingCues, SeesWhatANameIsCalled) {
  ExpectCue(HasThingBefore, {{"Then the consultancy {p Drewry} spoke.", true},
                             {"Then a fashion house, the brewer, {p Baan Mai}, spoke.", true},
                             {"Then a volcano named {p Krakua} spoke.", true},
                             {"Then the director {p Ann Lee} spoke.", false},
                             {"They left the ship. {p Ann Lee} spoke.", false},
                             {"{p Ann Lee} spoke.", false}});
  ExpectCue(HasThingBehind, {{"Then {p Albu Shama} clans met.", true},
                             {"Then {p Albu Shama}'s clans met.", false},
                             {"Then {p Albu Shama} met.", false},
                             {"Then came {p Albu Shama}", false}});
  ExpectCue(HasThingInApposition, {{"Then {p Wakker Dier}, an animal welfare group, spoke.", true},
                                   {"Then {p Irma Falco}, a cannery.", true},
                                   {"Then {p Ann Lee}, the company director, spoke.", false},
                                   {"Then {p Ann Lee}, a bank clerk, spoke.", false},
                                   {"Then {p Ann Lee}, the mother of a team, spoke.", false},
                                   {"Then came {p Ann Lee}", false}});
}

TEST(ThingCues, SeesWhatANameDoes) {
  ExpectCue(HasWhichBehind, {{"Then {p Barrick Niugini}, which runs the mine, paid.", true},
                             {"Then {p Ann Lee}, who runs the mine, paid.", false},
                             {"Then came {p Ann Lee}", false}});
  ExpectCue(HasRoleBehind, {{"Then {p Petrosonar} chairman Ann Lee left.", true},
                            {"Then {p Petrosonar}'s chairman left.", false},
                            {"Then {p Petrosonar}, chairman, left.", false}});
  ExpectCue(HasPluralVerbBehind, {{"Then {p Nadi Jetsetters} have won.", true},
                                  {"Then Bo Berg and {p Ann Lee} have won.", false},
                                  {"Then {p Ann Lee} has won.", false}});
  ExpectCue(HasItsBehind, {{"Then {p Lyten} raised its price.", true},
                           {"Then {p Lyten} said that she saw it.", false},
                           {"Then {p Lyten} left. It rained.", false},
                           {"Then {p Lyten} left.", false}});
  ExpectCue(HasNumberBehind, {{"So {p Tacloban Tidal} 91, Iloilo 88.", true},
                              {"So {p Ann Lee}, 52, left.", false},
                              {"So came {p Ann Lee}", false}});
}

}  // namespace
}  // namespace dateline
