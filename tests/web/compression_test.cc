// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/compression.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <string>

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

}  // namespace
}  // namespace dateline::web
