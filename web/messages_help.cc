// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_help.h"

#include "web/message_keys/help.h"

namespace dateline::web::messages {
namespace {

constexpr HelpExample kWords[] = {
    {"trade agreement", kHelpWordsBoth},
    {"\"common perceptions\"", kHelpWordsPhrase},
    {"tariff OR duty", kHelpWordsOr},
    {"trade -coal", kHelpWordsWithout},
    {"(tariff OR duty) steel", kHelpWordsBrackets},
    {"diplom*", kHelpWordsStar},
    {"organi?ation", kHelpWordsMark},
    {"Zelenski~", kHelpWordsSimilar},
    {"summit NEAR/5 postponed", kHelpWordsNear},
    {"prime ADJ/3 minister", kHelpWordsAdj},
    {"title:summit", kHelpWordsTitle},
    {"\"=Việt Nam\"", kHelpWordsExact},
};
constexpr HelpExample kNames[] = {
    {"person:\"To Lam\"", kHelpNamesPerson},
    {"person:\"Lê Hoài Trung\" person:\"Wang Yi\"", kHelpNamesBoth},
    {"-person:\"Cai Qi\"", kHelpNamesWithout},
    {"role:\"foreign minister\"", kHelpNamesRole},
    {"visit NEAR/8 person:\"Xi Jinping\"", kHelpNamesNear},
    {"summit NEAR/5 any:person", kHelpNamesAny},
    {"org:CPV", kHelpNamesOrg},
    {"person:trun*", kHelpNamesStar},
    {"place:Beijing", kHelpNamesPlace},
    {"source:VNS", kHelpNamesSource},
};
constexpr HelpLine kNameLines[] = {
    {R"({"op":"split","key":"john okafor","when":{"role":"striker"},"id":"p:okafor-footballer",)"
     R"x("display":"John Okafor (footballer)"})x",
     kHelpLineSplit},
    {R"({"op":"keep-apart","keys":["anna berg","anna berger"]})", kHelpLineApart},
    {R"({"op":"merge","keys":["maria duarte","maria duarte vega"]})", kHelpLineMerge},
    {R"({"op":"hide","key":"red river"})", kHelpLineHide},
};
constexpr HelpExample kDateExamples[] = {
    {"date:2024", kHelpDatesYear},
    {"date:2024-03", kHelpDatesMonth},
    {"date:2024-03-22", kHelpDatesDay},
    {"date:2024-03..2024-05", kHelpDatesRange},
    {"date:2024-03..", kHelpDatesOpen},
    {"after:2024-01", kHelpDatesAfter},
    {"before:2024-06", kHelpDatesBefore},
    {"date:7d", kHelpDatesLast},
    {"mentions:2024-03", kHelpDatesMentions},
    {"mentions:~2024-03", kHelpDatesCoarse},
    {"mentions:--01-26", kHelpDatesEveryYear},
    {"mentions:tet-2024", kHelpDatesFeast},
};
constexpr HelpExample kOrders[] = {
    {"steel sort:newest", kHelpOrderNewest},
    {"steel sort:oldest", kHelpOrderOldest},
    {"steel sort:relevance", kHelpOrderRelevance},
};

constexpr HelpSection kSections[] = {
    {"words", kHelpWords, kWords, kHelpWordsNote},
    {"people", kHelpNames, kNames, kHelpNamesNote, kHelpLinesLead, kNameLines},
    {"dates", kHelpDates, kDateExamples, kHelpDatesNote},
    {"order", kHelpOrder, kOrders},
};

constexpr HelpKey kShortcuts[] = {
    {"/", kKeySearch}, {"j", kKeyNext}, {"k", kKeyPrevious}, {"?", kKeyList}, {"Esc", kKeyEscape},
};

}  // namespace

std::span<const HelpSection> HelpSections() { return kSections; }
std::span<const HelpKey> HelpKeys() { return kShortcuts; }

}  // namespace dateline::web::messages
