// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/address.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "core/date.h"

namespace dateline::web {
namespace {

std::string Decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// The parameters of an address that we wrote, as a server reads them.
Parameters ParametersOf(std::string_view address) {
  Parameters parameters;
  const std::size_t mark = address.find('?');
  if (mark == address.npos) return parameters;
  for (std::string_view rest = address.substr(mark + 1); !rest.empty();) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    const std::size_t equals = pair.find('=');
    parameters.emplace_back(Decoded(pair.substr(0, equals)), Decoded(pair.substr(equals + 1)));
  }
  return parameters;
}

SearchRequest ReadBack(const SearchRequest& request) {
  ReadAddressResult read = ReadAddress(ParametersOf(WriteAddress(request).text()));
  EXPECT_TRUE(read.errors.empty());
  return read.request;
}

// A request that a page could show, from a generator of numbers.
class RandomRequests {
 public:
  explicit RandomRequests(unsigned seed) : random_(seed) {}

  SearchRequest Next() {
    SearchRequest request;
    request.query = Pick(kQueries);
    for (const FacetKind kind : kFacetKinds) {
      FacetFilter& filter = request.filter(kind);
      filter.values = Ids();
      filter.excluded = Ids();
      if (kind != FacetKind::kSource && Coin()) filter.op = FacetOp::kAll;
    }
    if (Coin()) request.from = *ParsePartialDate(Pick(kEarly));
    if (Coin()) request.to = *ParsePartialDate(Pick(kLate));
    request.written_in = {Ids(), Ids(), FacetOp::kAny};
    request.exact = Coin();
    request.prominence = static_cast<std::uint8_t>(Below(16));
    request.undated_only = Coin();
    if (Coin()) request.mentioned_from = *ParsePartialDate(Pick(kEarly));
    if (Coin()) request.mentioned_to = *ParsePartialDate(Pick(kLate));
    request.mentions_no_date = Coin();
    if (Coin()) request.axis = DateAxis::kMentioned;
    request.match = static_cast<MatchMode>(Below(3));
    request.sort = static_cast<SortOrder>(Below(4));
    request.explain = Below(2) == 0;
    request.each_copy = Below(4) == 0;
    request.page = 1 + Below(5000);
    request.size = 1 + Below(kMaxPageSize);
    request.strict = Coin();
    if (Coin()) request.time_zone = Pick(kZones);
    return request;
  }

 private:
  static constexpr std::string_view kQueries[] = {
      "", "common perceptions", "\"a & b\" -c", "Việt Nam + 100%", "?#/=&;", "ليلى", " x ", "中国"};
  static constexpr std::string_view kIdParts[] = {"le_hoai_trung", "o'neill", "a b", "x&y=z",
                                                  "short:trung",   "ليلى",    "%41", "q+q"};
  static constexpr std::string_view kZones[] = {"Asia/Ho_Chi_Minh", "UTC", "Etc/GMT+7"};
  static constexpr std::string_view kEarly[] = {"1998", "2001-02", "2003-12-31"};
  static constexpr std::string_view kLate[] = {"2004", "2024-02-29", "2026-11"};

  std::size_t Below(std::size_t bound) { return random_() % bound; }
  bool Coin() { return Below(2) == 0; }
  template <std::size_t N>
  std::string Pick(const std::string_view (&texts)[N]) {
    return std::string(texts[Below(N)]);
  }
  std::vector<std::string> Ids() {
    std::vector<std::string> ids;
    for (std::size_t i = Below(4); i > 0; --i) ids.push_back(Pick(kIdParts));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }

  std::mt19937 random_;
};

TEST(Address, ReadsBackEveryRequestItWrites) {
  RandomRequests requests(20261121);
  for (int i = 0; i < 2000; ++i) {
    const SearchRequest request = requests.Next();
    ASSERT_EQ(ReadBack(request), request) << WriteAddress(request).text();
  }
}

TEST(Address, IsTheSameWhateverTheOrderOfItsParameters) {
  RandomRequests requests(7);
  std::mt19937 random(7);
  for (int i = 0; i < 200; ++i) {
    const std::string address(WriteAddress(requests.Next()).text());
    Parameters parameters = ParametersOf(address);
    std::shuffle(parameters.begin(), parameters.end(), random);
    ASSERT_EQ(WriteAddress(ReadAddress(parameters).request).text(), address);
  }
}

TEST(WriteAddress, WritesTheCanonicalOrderWithoutDefaults) {
  SearchRequest request;
  EXPECT_EQ(WriteAddress(request).text(), "/search");
  request.query = "a b";
  request.filter(FacetKind::kSource).values = {"vns"};
  request.filter(FacetKind::kPerson).values = {"a", "b"};
  request.filter(FacetKind::kPerson).op = FacetOp::kAll;
  request.filter(FacetKind::kPlace).excluded = {"china"};
  request.written_in = {{"vi"}, {"en"}, FacetOp::kAny};
  request.exact = true;
  request.prominence = kQuoted | kInHeadline;
  request.from = *ParsePartialDate("2024");
  request.to = *ParsePartialDate("2024-03");
  request.sort = SortOrder::kNewest;
  request.page = 2;
  EXPECT_EQ(
      WriteAddress(request).text(),
      "/search?q=a%20b&person=a&person=b&source=vns&lang=vi&not.place=china&not.lang=en&person.op="
      "all&"
      "exact=1&prominence=headline&prominence=quoted&from=2024&to=2024-03&sort=newest&page=2");
  EXPECT_TRUE(WriteAddress(request, Url("/search.json")).text().starts_with("/search.json?q="));
}

TEST(ReadAddress, SortsValuesAndDropsRepeatsAndEmptyOnes) {
  const ReadAddressResult read =
      ReadAddress({{"person", "b"}, {"person", "a"}, {"person", ""}, {"person", "b"}, {"q", ""}});
  EXPECT_EQ(read.request.filter(FacetKind::kPerson).values, (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(read.errors.empty());
}

TEST(ReadAddress, IgnoresParametersItDoesNotKnow) {
  const ReadAddressResult read = ReadAddress({{"utm_source", "x"}, {"PERSON", "y"}, {"", "z"}});
  EXPECT_EQ(read.request, SearchRequest{});
  EXPECT_TRUE(read.errors.empty());
}

struct Refusal {
  std::string name, value, code;
};

TEST(ReadAddress, NamesWhatItCannotReadAndLeavesItOut) {
  const Refusal refusals[] = {
      {"from", "2024-13", "bad-date"},    {"to", "yesterday", "bad-date"},
      {"from", "2023-02-29", "bad-date"}, {"page", "0", "bad-number"},
      {"page", "-1", "bad-number"},       {"page", "99999999999999999999", "bad-number"},
      {"size", "101", "bad-number"},      {"size", "2x", "bad-number"},
      {"sort", "random", "bad-value"},    {"person.op", "some", "bad-value"},
      {"undated", "yes", "bad-value"},    {"match", "none", "bad-value"},
      {"strict", "maybe", "bad-value"},   {"exact", "yes", "bad-value"},
      {"prominence", "top", "bad-value"}, {"tz", "Asia/Hanoi", "bad-value"},
      {"mfrom", "30 April", "bad-date"},  {"mto", "1999-00", "bad-date"},
      {"mundated", "yes", "bad-value"},   {"axis", "both", "bad-value"},
  };
  for (const Refusal& refusal : refusals) {
    const ReadAddressResult read = ReadAddress({{"q", "x"}, {refusal.name, refusal.value}});
    ASSERT_EQ(read.errors.size(), 1U) << refusal.name << "=" << refusal.value;
    EXPECT_EQ(read.errors[0].parameter, refusal.name);
    EXPECT_EQ(read.errors[0].code, refusal.code);
    EXPECT_NE(read.errors[0].message.find(refusal.value), std::string::npos);
    SearchRequest rest;
    rest.query = "x";
    EXPECT_EQ(read.request, rest);
  }
}

TEST(ReadAddress, OffersTheDateThatWasProbablyMeant) {
  EXPECT_EQ(ReadAddress({{"mfrom", "2024-02-30"}}).errors.front().message,
            "“2024-02-30” is not a date. Did you mean 2024-02-29?");
  EXPECT_EQ(ReadAddress({{"to", "soon"}}).errors.front().message,
            "“soon” is not a date. Write 2024, 2024-03 or 2024-03-22.");
}

TEST(ReadAddress, RefusesReversedDatesButNotOverlappingOnes) {
  const ReadAddressResult reversed = ReadAddress({{"from", "2024-05"}, {"to", "2024-03"}});
  ASSERT_EQ(reversed.errors.size(), 1U);
  EXPECT_EQ(reversed.errors[0].code, "reversed-dates");
  EXPECT_FALSE(reversed.request.from || reversed.request.to);
  EXPECT_TRUE(ReadAddress({{"from", "2024-05"}, {"to", "2024"}}).errors.empty());
  const ReadAddressResult mentioned = ReadAddress({{"mfrom", "2024-05"}, {"mto", "2024-03"}});
  ASSERT_EQ(mentioned.errors.size(), 1U);
  EXPECT_EQ(mentioned.errors[0].parameter, "mto");
  EXPECT_FALSE(mentioned.request.mentioned_from || mentioned.request.mentioned_to);
}

TEST(ReadAddress, TakesNoMoreThanSoManyFilterValues) {
  Parameters parameters;
  for (std::size_t i = 0; i < kMaxFilterValues + 5; ++i) {
    parameters.emplace_back("person", "p" + std::to_string(i));
  }
  const ReadAddressResult read = ReadAddress(parameters);
  EXPECT_EQ(read.request.filter(FacetKind::kPerson).values.size(), kMaxFilterValues);
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].code, "too-many-values");
}

}  // namespace
}  // namespace dateline::web
