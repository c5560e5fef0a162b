// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mend_names.h"

#include <gtest/gtest.h>

#include <vector>

#include "indexer/extract/mend_bodies.h"
#include "indexer/extract/second_look.h"
#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

struct MendCase {
  const char* tagged;
  const char* mended;
};

// All passes but the check of people, which has tests of its own.
void ExpectMended(const std::vector<MendCase>& cases) {
  for (const MendCase& mend : cases) {
    const MarkedText text(mend.tagged);
    std::vector<NameSpan> names = ProposeNames(text.tokens, ShippedGazetteer(), text.names);
    FindAgain(text.tokens, names);
    EXPECT_EQ(MarkedAgain(text, names), mend.mended);
  }
}

TEST(MendNames, TakesTitlesOffPeople) {
  ExpectMended({
      {"Then {p Rabbi Yisrael Katz} spoke.", "Then Rabbi {p Yisrael Katz} spoke."},
      {"With {p Prince Abdulaziz bin Salman} came {p U Kyaw Min}.",
       "With Prince {p Abdulaziz bin Salman} came U {p Kyaw Min}."},
      {"Then {p Imogen Lowe KC} spoke.", "Then {p Imogen Lowe} KC spoke."},
      {"Then {p rookie Chance Ellison} beat {p Tseng 47.3} to it.",
       "Then rookie {p Chance Ellison} beat {p Tseng} 47.3 to it."},
      {"Then {p Ashi Pem Lhazom} met {p Oba Adekunle Oyelude} and {p Tan Sri Lim Wei Ho}.",
       "Then Ashi {p Pem Lhazom} met Oba {p Adekunle Oyelude} and Tan Sri {p Lim Wei Ho}."},
      {"Then {p Prince Harry} met {p Fan-san} and {p Philip Stokes RAN}.",
       "Then Prince {p Harry} met {p Fan}-san and {p Philip Stokes} RAN."},
      {"Then {p H.E. Yos Lina} met {p Suor Agnes}.", "Then H.E. {p Yos Lina} met Suor {p Agnes}."},
      // Titles that are listed as names do not come back when the parts are joined.
      {"Then {p Malam Ndagi Aliyu} met {p Ratu Semi Vaka} and {p Canon Ruth Odongo}.",
       "Then Malam {p Ndagi Aliyu} met Ratu {p Semi Vaka} and Canon {p Ruth Odongo}."},
      // Words that a caption or a crime leaves at the edge.
      {"Then {p Keisha Lance Berg Image} and {p Kennedy assassin Anna Berg}.",
       "Then {p Keisha Lance Berg} Image and Kennedy assassin {p Anna Berg}."},
      // Portfolios and places that end the role before the name.
      {"The Minister of Equipment and {p Water Nizar Benkir} left.",
       "The Minister of Equipment and Water {p Nizar Benkir} left."},
      {"The deputy from {p Jalal-Abad Gulnara Tokova} left.",
       "The deputy from {l Jalal-Abad} {p Gulnara Tokova} left."},
      {"The adviser to {p Jean-Luc Morel-Hart} left.",
       "The adviser to {p Jean-Luc Morel-Hart} left."},
      // Titles that are names.
      {"Then {p Puan Maharani} met {p Khun Maung Oo}.",
       "Then {p Puan Maharani} met {p Khun Maung Oo}."},
      {"Then {p Dean Smith} spoke.", "Then {p Dean Smith} spoke."},
  });
}

TEST(MendNames, TakesPositionsAndOrdersOffPeople) {
  ExpectMended({
      {"Then {p GK Ngwenya-Botha} met {p Anders Arborg OCD}.",
       "Then GK {p Ngwenya-Botha} met {p Anders Arborg} OCD."},
      // An initial without its stop.
      {"Then {p F Scott Fitzgerald} and {p C Gottlieb} spoke.",
       "Then {p F Scott Fitzgerald} and {p C Gottlieb} spoke."},
  });
}

TEST(MendNames, EndsAPersonBeforeASmallWord) {
  ExpectMended({
      {"Then {p Anna Berg sang Blanka}.", "Then {p Anna Berg} sang Blanka."},
      {"Then {p Ivan the Terrible} met {p Farina bt Othman} and {p Ewout op den Kamp}.",
       "Then {p Ivan the Terrible} met {p Farina bt Othman} and {p Ewout op den Kamp}."},
  });
}

TEST(MendNames, JoinsWhatAStopAHyphenOrAParticleCut) {
  ExpectMended({
      {"Mayor {p Jose Ma}. {l Barcena II} spoke.", "Mayor {p Jose Ma. Barcena II} spoke."},
      {"Then Ma. del {p Carmen Suarez} spoke.", "Then {p Ma. del Carmen Suarez} spoke."},
      {"Then {p Bolot Dzh}. {p Kupesh} met Kitione {p Savu-Nabou}.",
       "Then {p Bolot Dzh. Kupesh} met {p Kitione Savu-Nabou}."},
      // A listed name that begins a sentence; not a title, nor a place.
      {"They left. Ingrid {p Oumar Tounkara} came.", "They left. {p Ingrid Oumar Tounkara} came."},
      {"They left. Nana {p Oumar Tounkara} came.", "They left. Nana {p Oumar Tounkara} came."},
      {"They left. Paris {p Oumar Tounkara} came.", "They left. Paris {p Oumar Tounkara} came."},
      {"Then Gráinne {p Ní Bhriain} met {p Hubert Séguin} fils.",
       "Then {p Gráinne Ní Bhriain} met {p Hubert Séguin fils}."},
      {"Then I {p Nyoman Merta} met al-{p Sadiq Wadi}.",
       "Then {p I Nyoman Merta} met {p al-Sadiq Wadi}."},
      {"Then {p Seonu Jin}-a and {p Kim Ji}-based spoke.",
       "Then {p Seonu Jin-a} and {p Kim Ji}-based spoke."},
      {"May {p Song Li Ting}, 46, spoke.", "{p May Song Li Ting}, 46, spoke."},
      {"Then Fatima-{p Zahra El Idrissi} spoke.", "Then {p Fatima-Zahra El Idrissi} spoke."},
      {"Then {p Gert-Jan} ten {p Hoeve} spoke.", "Then {p Gert-Jan ten Hoeve} spoke."},
      {"Then {p Nurlan Asanbek} uulu spoke.", "Then {p Nurlan Asanbek uulu} spoke."},
      {"Then {p Carlos Medina} Jr. spoke.", "Then {p Carlos Medina Jr}. spoke."},
      {"Then {p Ruairí Mac} an {p Bhaird} spoke.", "Then {p Ruairí Mac an Bhaird} spoke."},
      {"Then Mohamed {p Noor Hassan} spoke.", "Then {p Mohamed Noor Hassan} spoke."},
      {"Then {p Nguyen} Thai {p Binh} spoke.", "Then {p Nguyen Thai Binh} spoke."},
      {"{p Anna Berg}'s {p Daniel} spoke.", "{p Anna Berg}'s {p Daniel} spoke."},
      {"{p Anna Berg} and {p Daniel Okafor} spoke.", "{p Anna Berg} and {p Daniel Okafor} spoke."},
      {"Then {p Hirano Satoru — Anna} spoke.", "Then {p Hirano Satoru} — {p Anna} spoke."},
      {"They chose {p Fuente/Hawkins} and {p Thivya a/p Selvam}.",
       "They chose {p Fuente}/{p Hawkins} and {p Thivya a/p Selvam}."},
  });
}

TEST(MendNames, LetsTheHeadWordDecideTheKind) {
  ExpectMended({
      {"At {p Mutsamudu Jetty} stood {p Tran Huu Trang Theatre}.",
       "At {l Mutsamudu Jetty} stood {o Tran Huu Trang Theatre}."},
      {"At the {p Nur Ihsan Mosque} we met.", "At the {l Nur Ihsan Mosque} we met."},
      {"At {l Rẫy Hospital} we met.", "At {o Rẫy Hospital} we met."},
      {"Then {p Chloe Park} spoke.", "Then {p Chloe Park} spoke."},
  });
}

TEST(MendNames, MakesBodiesWhole) {
  ExpectMended({
      {"{l Thailand}'s {o Constitutional Court} met.", "{o Thailand's Constitutional Court} met."},
      {"{l Japan}'s {o Obayashi} met.", "{l Japan}'s {o Obayashi} met."},
      {"The {o Russian Embassy} in {l Hanoi} closed.", "The {o Russian Embassy in Hanoi} closed."},
      {"The {o Congress (NPC)} {o Standing Committee} met.",
       "The {o Congress (NPC) Standing Committee} met."},
      {"The Ministry of {o Culture}, Sports and Tourism met.",
       "The {o Ministry of Culture, Sports and Tourism} met."},
  });
}

TEST(MendNames, DropsWhatIsNoName) {
  ExpectMended({
      {"Then the {p Crown Prince} spoke.", "Then the Crown Prince spoke."},
      {"The {o Committee} met.", "The Committee met."},
      {"The Minister of {o Water} met.", "The Minister of Water met."},
      {"Then {p Typhoon Yagi} struck.", "Then Typhoon Yagi struck."},
      {"The {o 13th National Congress} of the CPV met.",
       "The 13th National Congress of the {o CPV} met."},
      {"Of the {l Việt Nam}–{l China Community}.", "Of the {l Việt Nam}–{l China} Community."},
      {"Both the {p Mrs Okafor} and Mr and Mrs {p Haddad} left.",
       "Both the Mrs {p Okafor} and Mr and Mrs Haddad left."},
      {"He met {p 习近平在北京会见黎怀忠} there.", "He met 习近平在北京会见黎怀忠 there."},
  });
}

TEST(MendNames, CutsWhatBelongsToNoBody) {
  ExpectMended({
      {"Then {o Coast Guard Ensign} {p Anna Berg} spoke.",
       "Then {o Coast Guard} Ensign {p Anna Berg} spoke."},
      {"The {o Office of the Hue Party Central Committee} met.",
       "The Office of the {o Hue Party Central Committee} met."},
      {"{o Mme Viengsamone} spoke.", "Mme {p Viengsamone} spoke."},
  });
}

TEST(MendNames, DropsTheAgencyThatSigns) {
  const MarkedText text(
      "HANOI ({o VNA}) — It rained. Aides told {o VNA} of it, and later many more "
      "people came to see what the rain had done to the old town by night. — {o VNA}");
  std::vector<NameSpan> names = text.names;
  DropSignature(text.tokens, "VNA", names);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0], text.names[1]);
  names = text.names;
  DropSignature(text.tokens, "Bernama", names);
  EXPECT_EQ(names.size(), 3U);
}

TEST(MendNames, TakesNumbersThatBelongToTheName) {
  ExpectMended({
      {"On {l National Highway} 19 and in {l Iletsk}-1.",
       "On {l National Highway 19} and in {l Iletsk-1}."},
      {"In {l Hanoi} 19 people met.", "In {l Hanoi} 19 people met."},
  });
}

TEST(MendNames, LooksAgainForWhatIsSureElsewhere) {
  ExpectMended({
      {"Then {p Ulrike Brandvoll} spoke. \"No,\" Brandvoll said.",
       "Then {p Ulrike Brandvoll} spoke. \"No,\" {p Brandvoll} said."},
      {"The {o NGTX} met. Nobody at NGTX spoke.", "The {o NGTX} met. Nobody at {o NGTX} spoke."},
      {"{l Sos Kamry} and {p Sos Kamry} and {p Sos Kamry}.",
       "{p Sos Kamry} and {p Sos Kamry} and {p Sos Kamry}."},
  });
}

TEST(MendNames, AddsPeopleForWhomTheWordsSpeak) {
  ExpectMended({
      {"Then Minister Hugo Lindqvist spoke.", "Then Minister {p Hugo Lindqvist} spoke."},
      {"Then Hugo Lindqvist fell.", "Then Hugo Lindqvist fell."},
      {"He and his daughters Shoira and Nargiza left.",
       "He and his daughters {p Shoira} and {p Nargiza} left."},
      {"He told his wife Monday.", "He told his wife Monday."},
  });
}

TEST(MendNames, DropsPairsOfPeople) {
  ExpectMended({
      {"{p Joe Biden} said the {p Biden-Harris} team won.",
       "{p Joe Biden} said the Biden-Harris team won."},
      {"{p Itamar Ben-Gvir} left. {p Ben-Gvir} and {p Mette-Marit} met {p Ann Gvir}.",
       "{p Itamar Ben-Gvir} left. {p Ben-Gvir} and {p Mette-Marit} met {p Ann Gvir}."},
      {"A {p Djiboutian} and a {p Roman} met.", "A Djiboutian and a {p Roman} met."},
  });
}

TEST(MendNames, KeepsTitlesThatAreNames) {
  ExpectMended({
      {"Then {p Sri Mulyani} met {p Pak Jong-hwa} and {p Hon Lai-ying}.",
       "Then {p Sri Mulyani} met {p Pak Jong-hwa} and {p Hon Lai-ying}."},
      {"Then Wa {p Ode Nurhayati} met GA {p Nerine Fry}.",
       "Then {p Wa Ode Nurhayati} met GA {p Nerine Fry}."},
      {"Then {p Tan Sri Lim Wei Ho} met {p Datuk Sri Azmi Noor}.",
       "Then Tan Sri {p Lim Wei Ho} met Datuk Sri {p Azmi Noor}."},
  });
}

TEST(MendNames, TakesMoreTitlesOffPeople) {
  ExpectMended({
      {"Then {p Sekiwake Onosato} met {p Ratu Sakiusa Namosi}.",
       "Then Sekiwake {p Onosato} met Ratu {p Sakiusa Namosi}."},
      {"Then {p Khawaja Asif} left. With {p Étienne I} get none.",
       "Then {p Khawaja Asif} left. With {p Étienne} I get none."},
      {"Then {p Jamphel Rigdan Rinpoche} met {p Lord Aldous}.",
       "Then {p Jamphel Rigdan} Rinpoche met Lord {p Aldous}."},
  });
}

}  // namespace
}  // namespace dateline
