// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/media_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/letter_case.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBytes = 60;
constexpr std::size_t kMostWords = 5;
constexpr std::size_t kMostAcronymBytes = 11;

// Sorted, so that they can be searched.
constexpr std::array<std::string_view, 56> kAgencies = {
    "AAP",   "AFP",  "AGI",      "AKIpress",  "ANI",    "ANSA",  "ANTARA",  "AP",
    "APA",   "APP",  "AZERTAC",  "Anadolu",   "Antara", "BELTA", "BERNAMA", "BNA",
    "BSS",   "BTA",  "Bernama",  "Bloomberg", "CNA",    "CTK",   "EFE",     "IANS",
    "INA",   "IRNA", "Interfax", "Jiji",      "KCNA",   "KPL",   "KUNA",    "Kyodo",
    "LUSA",  "Lusa", "MAP",      "MENA",      "NTB",    "PAP",   "PNA",     "PTI",
    "Petra", "QNA",  "Reuters",  "SANA",      "SPA",    "TASS",  "TTXVN",   "Tass",
    "UNB",   "UNI",  "VNA",      "VNS",       "VOV",    "WAM",   "Xinhua",  "Yonhap"};

// Without a capital, as they print themselves.
constexpr std::array<std::string_view, 5> kSmallAgencies = {"aap", "apa", "belga", "dpa", "epd"};

// Words that only the trade has in its names, in the languages whose agencies write English.
constexpr std::array<std::string_view, 33> kTradeWords = {
    "Agence",    "Agencia",    "Agency",  "Agentur", "Agenzia",  "Broadcasting", "Correspondents",
    "Courier",   "Dispatch",   "Gazette", "Herald",  "Info",     "Inquirer",     "Journal",
    "Latina",    "Ledger",     "Media",   "News",    "Newsline", "Newslink",     "Newspaper",
    "Newswire",  "Noticias",   "Press",   "Presse",  "Radio",    "Sangbad",      "Service",
    "Telegraph", "Television", "Times",   "Tribune", "Wire"};

// Words that people and places are called by as well.
constexpr std::array<std::string_view, 29> kPaperWords = {
    "Advertiser", "Bulletin", "Business", "Chronicle", "Citizen", "Daily",    "Desk",     "Echo",
    "Examiner",   "Express",  "Globe",    "Guardian",  "Mail",    "Mirror",   "Monitor",  "Nation",
    "Network",    "Observer", "Online",   "Post",      "Record",  "Register", "Reporter", "Review",
    "Standard",   "Star",     "Sun",      "Voice",     "Weekly"};

// What one-word names end in: "Nordwire", "Iberpress".
constexpr std::array<std::string_view, 6> kEndings = {"wire",     "press", "presse",
                                                      "newslink", "news",  "media"};

std::vector<std::string_view> Words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -/", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

template <std::size_t size>
bool Holds(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool EndsLikeTheTrade(std::string_view word) {
  std::string small(word);
  for (char& byte : small) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 32) : byte;
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
    return small.size() > ending.size() + 1 && small.ends_with(ending);
  });
}

}  // namespace

bool IsAcronym(std::string_view name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char byte) {
    return (byte >= 'A' && byte <= 'Z') || byte == '/' || byte == '-';
  });
  return plain && name.size() >= 2 && name.size() <= kMostAcronymBytes && name.front() >= 'A' &&
         name.back() >= 'A';
}

bool IsKnownAgency(std::string_view name) {
  return std::binary_search(kAgencies.begin(), kAgencies.end(), name) ||
         Holds(kSmallAgencies, name);
}

bool IsSourceName(std::string_view text) {
  if (text.empty() || text.size() > kMostBytes) return false;
  if (text.find_first_of(".,;:?!()\"") != text.npos) return false;
  const std::vector<std::string_view> words = Words(text);
  return !words.empty() && words.size() <= kMostWords &&
         std::all_of(words.begin(), words.end(), [](auto word) { return StartsWithCapital(word); });
}

bool IsMediaName(std::string_view name) {
  if (IsKnownAgency(name)) return true;
  if (!IsSourceName(name)) return false;
  const std::vector<std::string_view> words = Words(name);
  return EndsLikeTheTrade(words.back()) ||
         std::any_of(words.begin(), words.end(), [](std::string_view word) {
           return Holds(kTradeWords, word) || IsKnownAgency(word);
         });
}

bool IsPaperName(std::string_view name) {
  if (IsMediaName(name)) return true;
  if (!IsSourceName(name)) return false;
  const std::vector<std::string_view> words = Words(name);
  return words.size() > 1 && Holds(kPaperWords, words.back());
}

}  // namespace dateline
