// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_help.h"

namespace dateline::web::messages {
namespace {

constexpr HelpExample kWords[] = {
    {"trade agreement", "articles with both words, anywhere, and with their other forms"},
    {"\"common perceptions\"", "the words next to each other, in this order, as written"},
    {"tariff OR duty", "either word"},
    {"trade -coal", "the first word without the second; `NOT coal` is the same"},
    {"(tariff OR duty) steel", "brackets group"},
    {"diplom*", "words that begin so; at least 3 letters before the star"},
    {"organi?ation", "any one letter in place of `?`; `*` inside a word is any number of letters"},
    {"Zelenski~", "words spelled almost so: one letter differs; `~2` allows two"},
    {"summit NEAR/5 postponed", "within 5 words of each other, either order"},
    {"prime ADJ/3 minister", "within 3 words, in this order"},
    {"title:summit", "in the headline only"},
    {"\"=Việt Nam\"", "these letters exactly, accents and all"},
};
constexpr HelpExample kNames[] = {
    {"person:\"To Lam\"", "articles that name this person, in any spelling"},
    {"person:\"Lê Hoài Trung\" person:\"Wang Yi\"", "articles that name both"},
    {"-person:\"Cai Qi\"", "articles that do not name this person"},
    {"role:\"foreign minister\"", "somebody is described so, in any form of the words"},
    {"visit NEAR/8 person:\"Xi Jinping\"", "the word within 8 words of the person, however named"},
    {"summit NEAR/5 any:person", "near any person; also `any:org`, `any:place`, `any:entity`"},
    {"org:CPV", "an organisation, by name or acronym"},
    {"place:Beijing", "a place"},
    {"source:VNS", "one news source"},
};
constexpr HelpLine kNameLines[] = {
    {R"({"op":"split","key":"john okafor","when":{"role":"striker"},"id":"p:okafor-footballer",)"
     R"x("display":"John Okafor (footballer)"})x",
     "articles that describe him so are of another; `with`, `any`, `source`, `from`, `to` and "
     "`article` are conditions too"},
    {R"({"op":"keep-apart","keys":["anna berg","anna berger"]})", "two that were joined are two"},
    {R"({"op":"merge","keys":["maria duarte","maria duarte vega"]})",
     "two that are counted apart are one"},
    {R"({"op":"hide","key":"red river"})", "this is nobody; the text stays searchable"},
};
constexpr HelpExample kDateExamples[] = {
    {"date:2024", "published in that year"},
    {"date:2024-03", "published in that month"},
    {"date:2024-03-22", "published on that day"},
    {"date:2024-03..2024-05", "from 1 March to 31 May: both ends count whole"},
    {"date:2024-03..", "from 1 March 2024 on"},
    {"after:2024-01", "from 1 January 2024 on"},
    {"before:2024-06", "up to 31 May 2024"},
    {"date:7d", "the last seven days"},
    {"mentions:2024-03", "speaking of March 2024 or a day of it, whenever published"},
    {"mentions:~2024-03", "also what speaks of 2024 alone, and so may mean March"},
    {"mentions:--01-26", "speaking of a 26 January, of whatever year"},
};
constexpr HelpExample kOrders[] = {
    {"steel sort:newest", "newest first"},
    {"steel sort:oldest", "oldest first"},
    {"steel sort:relevance", "best match first, as usual"},
};

constexpr HelpSection kSections[] = {
    {"words", "Words", kWords,
     "`AND`, `OR`, `NOT`, `NEAR` and `ADJ` are written in capitals. Accents never keep anything "
     "from you: `To Lam` finds *Tô Lâm* and the reverse; the spelling you typed comes first. When "
     "no article has all of the words, or of four words and more fewer than ten have, those with "
     "some of them follow, and the page says so."},
    {"people", "People, organisations, places", kNames,
     "Ticking two boxes in one list finds articles with *any* of them, unless you choose *all of "
     "them*. “Not” leaves a name out. Names are tied by rules: a short name to the full one in the "
     "same article, and full names to each other where they differ only in order, spelling, a "
     "middle name or an initial and nobody else is as near. Each page of a person shows every form "
     "with the reason why it is tied, each article opens every name to its sentences, and a name "
     "tied by a short form alone is called *probable*; `exact=1` leaves such articles out.",
     "Rules err: two people of one name are counted as one until somebody says otherwise. Whoever "
     "keeps the archive does so with a line in its `authority.jsonl`; the page of each name has "
     "the "
     "line for that very name, ready to be edited. Nothing is indexed again.",
     kNameLines},
    {"dates", "Dates", kDateExamples,
     "`date:` is when an article was published, `mentions:` what days its text speaks of: “on "
     "Friday” in a report of 22 March 2024 is that day. The chart above the results shows either, "
     "from years to months to days, and each day has a page. An article without a date of its own "
     "is never given one: it is listed as undated, and no range of dates finds it."},
    {"order", "Order", kOrders, ""},
};

constexpr HelpKey kKeyList[] = {
    {"/", "go to the search box"},
    {"j", "next result"},
    {"k", "previous result"},
    {"?", "this list"},
    {"Esc", "close the filters on a small screen"},
};

}  // namespace

std::span<const HelpSection> HelpSections() { return kSections; }
std::span<const HelpKey> HelpKeys() { return kKeyList; }

}  // namespace dateline::web::messages
