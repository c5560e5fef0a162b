// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/compression.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <string>
#include <vector>

namespace dateline::web {
namespace {

std::string Unpacked(const std::string& packed, std::size_t bytes) {
  std::string text(bytes, '\0');
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  std::string input = packed;
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

TEST(AcceptsGzip, WeighsTheQualities) {
  for (const std::string_view accepted :
       {"gzip", "GZIP", "deflate, gzip, br", "gzip;q=0.001", "gzip; q=1.0", "br;q=1, gzip;q=0.5",
        "*", "*;q=0.5", "identity;q=0.5, gzip;q=0.5", "identity;q=0, *", "x-gzip", "gzip;x=y;q=0.3",
        " gzip ", ",,gzip,,"}) {
    EXPECT_TRUE(AcceptsGzip(accepted)) << accepted;
  }
}

TEST(AcceptsGzip, RefusesWhatTheClientRefuses) {
  for (const std::string_view refused :
       {"", "identity", "br", "gzip;q=0", "gzip;q=0.0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *",
        "gzip;q=2", "gzip;q=x", "gzip;q=-1", "gzip;q=0.5, identity", "gzipped", "gzip;q=1.5", ";",
        "gzip;q=", "gzip;q=.5"}) {
    EXPECT_FALSE(AcceptsGzip(refused)) << refused;
  }
}

TEST(Gzip, GivesBackTheSameBytes) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "<li>" + std::to_string(i % 97) + "</li>\n";
  const std::string packed = Gzip(text);
  EXPECT_LT(packed.size(), text.size() / 5);
  EXPECT_EQ(Unpacked(packed, text.size()), text);
  EXPECT_EQ(Unpacked(Gzip(""), 1), "");
}

// Packs what `parts` are, each a write, as a source that then ends `whole` or short.
std::string GzippedParts(const std::vector<std::string>& parts, bool whole, bool* ended) {
  const BodySource source = Gzipped([&](const BodySink& sink) {
    for (const std::string& part : parts)
      if (!sink(part)) return false;
    return whole;
  });
  std::string packed;
  *ended = source([&packed](std::string_view bytes) {
    packed += bytes;
    return true;
  });
  return packed;
}

TEST(Gzipped, PacksAStreamAsOneFile) {
  bool ended = false;
  const std::string packed =
      GzippedParts({"one ", "", std::string(200'000, 'x'), "end"}, true, &ended);
  EXPECT_TRUE(ended);
  EXPECT_LT(packed.size(), 2000U);
  EXPECT_EQ(Unpacked(packed, 300'000), "one " + std::string(200'000, 'x') + "end");
}

TEST(Gzipped, OfNothingIsAnEmptyFile) {
  bool ended = false;
  EXPECT_EQ(Unpacked(GzippedParts({}, true, &ended), 10), "");
  EXPECT_TRUE(ended);
}

TEST(Gzipped, DeliversAllOfASourceThatEndsShort) {
  bool ended = true;
  std::string packed = GzippedParts({"begun"}, false, &ended);
  EXPECT_FALSE(ended);
  std::string text(100, '\0');
  z_stream stream{};
  ASSERT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(inflate(&stream, Z_SYNC_FLUSH), Z_OK);  // not Z_STREAM_END: no end of file
  text.resize(stream.total_out);
  inflateEnd(&stream);
  EXPECT_EQ(text, "begun");
}

TEST(Gzipped, StopsWhenNobodyTakesIt) {
  int written = 0;
  const BodySource source = Gzipped([&](const BodySink& sink) {
    std::string noise;
    for (unsigned i = 0, state = 1; i < 100'000; ++i)
      noise += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U);
    while (sink(noise) && ++written < 100) {
    }
    return written == 100;
  });
  EXPECT_FALSE(source([](std::string_view) { return false; }));
  EXPECT_LT(written, 100);
}

}  // namespace
}  // namespace dateline::web
