// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/impact_file.h"

#include <gtest/gtest.h>
#include <xxhash.h>

#include <cstring>
#include <string>
#include <vector>

namespace dateline {
namespace {

const ColumnSource kSource{"0f1e", 7, {{39'000, 5}, {40'000, 6}}};
constexpr Xapian::docid kLast = 40'000;  // in the third block

std::vector<Posting> EveryNth(Xapian::docid step) {
  std::vector<Posting> postings;
  for (Xapian::docid document = step; document <= kLast; document += step)
    postings.push_back({document, 1 + document % 222});
  return postings;
}

std::string SomeFile() {
  ImpactFileWriter writer(kSource, kLast, 39'990);
  writer.Add("Zport", EveryNth(7));
  writer.Add("Zship", EveryNth(20'000));
  return writer.Take();
}

std::vector<Posting> PostingsOf(const ImpactList& list) {
  std::vector<Posting> postings;
  for (std::size_t block = 0; block < list.blocks(); ++block) {
    for (std::uint32_t at = list.begins[block]; at < list.begins[block + 1]; ++at)
      postings.push_back({FirstOfBlock(block) + list.documents[at], list.impacts[at]});
  }
  return postings;
}

// A memory that begins on a multiple of 8, as a mapping does.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    std::memcpy(words_.data(), bytes.data(), bytes.size());
  }
  char* data() { return reinterpret_cast<char*>(words_.data()); }
  std::string_view bytes() { return {data(), size_}; }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

// The bytes with a checksum of their own.
std::string Summed(std::string bytes) {
  const std::uint64_t checksum = XXH3_64bits(bytes.data() + 24, bytes.size() - 24);
  std::memcpy(bytes.data() + 16, &checksum, sizeof checksum);
  return bytes;
}

TEST(ImpactFile, GivesWhatWasWritten) {
  Aligned memory(SomeFile());
  const Result<ImpactFile> file = ParseImpacts(memory.bytes());
  ASSERT_TRUE(file);
  EXPECT_EQ(file->source, kSource);
  EXPECT_EQ(file->last, kLast);
  EXPECT_EQ(file->articles, 39'990U);
  ASSERT_EQ(file->terms, (std::vector<std::string_view>{"Zport", "Zship"}));
  EXPECT_EQ(PostingsOf(file->lists[0]), EveryNth(7));
  EXPECT_EQ(PostingsOf(file->lists[1]), EveryNth(20'000));
}

TEST(ImpactFile, TakesThreeBytesAPosting) {
  EXPECT_LT(SomeFile().size(), EveryNth(7).size() * 3 + 400);
}

TEST(ImpactFile, MayBeOfNoStemAndNoDocument) {
  ImpactFileWriter writer({}, 0, 0);
  Aligned memory(writer.Take());
  const Result<ImpactFile> file = ParseImpacts(memory.bytes());
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->terms.empty());
}

TEST(ImpactFile, IsRefusedWhenCutOrAltered) {
  const std::string good = SomeFile();
  for (const std::size_t size : {0U, 8U, 167U, 168U, 4000U})
    EXPECT_FALSE(ParseImpacts(Aligned(good.substr(0, size)).bytes())) << size;
  EXPECT_FALSE(ParseImpacts(Aligned(good + std::string(8, '\0')).bytes()));
  for (std::size_t at = 0; at < good.size(); at += 131) {
    std::string altered = good;
    altered[at] = static_cast<char>(altered[at] ^ 4);
    EXPECT_FALSE(ParseImpacts(Aligned(altered).bytes())) << at;
  }
}

// Every field of the header, and places in the lists, with any value that leads elsewhere.
TEST(ImpactFile, IsRefusedWhereItLeadsOutOfItself) {
  const std::string good = SomeFile();
  ASSERT_TRUE(ParseImpacts(Aligned(Summed(good)).bytes()));
  for (const std::size_t at : {88U, 96U, 104U, 112U, 120U, 128U, 136U, 144U, 152U, 160U}) {
    for (const std::uint64_t value :
         {std::uint64_t{3}, std::uint64_t{1} << 40, ~std::uint64_t{7}}) {
      std::string altered = good;
      std::memcpy(altered.data() + at, &value, sizeof value);
      EXPECT_FALSE(ParseImpacts(Aligned(Summed(altered)).bytes())) << at << ' ' << value;
    }
  }
}

TEST(ImpactFile, IsRefusedWhereAListIsNone) {
  constexpr std::size_t kList = 168;  // of "Zport": four begins, then documents, impacts
  constexpr std::size_t kDocuments = kList + 16;
  const std::size_t impacts = kDocuments + EveryNth(7).size() * 2;
  const auto with = [](std::size_t at, std::string_view bytes) {
    std::string altered = SomeFile();
    altered.replace(at, bytes.size(), bytes);
    return ParseImpacts(Aligned(Summed(altered)).bytes()) ? true : false;
  };
  EXPECT_FALSE(with(kList, std::string_view("\1\0\0\0", 4))) << "begins elsewhere";
  EXPECT_FALSE(with(kList + 4, std::string_view("\xff\xff\0\0", 4))) << "runs backwards";
  EXPECT_FALSE(with(kDocuments, std::string_view("\0\0", 2))) << "a document of number 0";
  EXPECT_FALSE(with(kDocuments, std::string_view("\x0e\0", 2))) << "one twice";
  EXPECT_FALSE(with(impacts - 2, std::string_view("\xff\xff", 2))) << "one behind the last";
  EXPECT_FALSE(with(impacts, std::string_view("\0", 1))) << "an impact of nothing";
  EXPECT_TRUE(with(impacts, std::string_view("\xff", 1)));
}

TEST(ImpactFile, IsTheSameFileByItsHeader) {
  const std::string good = SomeFile();
  EXPECT_TRUE(IsSameFile(good, good));
  ImpactFileWriter writer(kSource, kLast, 39'990);
  writer.Add("Zport", EveryNth(7));
  EXPECT_FALSE(IsSameFile(good, writer.Take()));
  EXPECT_FALSE(IsSameFile("", ""));
}

}  // namespace
}  // namespace dateline
