// SPDX-License-Identifier: GPL-2.0-or-later
// Heads about which two readers could disagree. Behind each comes a request that only a server that
// was fooled would run: in the same packet, and again a moment after the answer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/web/raw_client.h"
#include "tests/web/test_server.h"

namespace dateline::web {
namespace {

using std::string_view_literals::operator""sv;  // keeps the NULs

struct Pattern {
  std::string_view name;
  std::string_view text;
};

// Header lines for a head that is sound but for them.
constexpr Pattern kLines[] = {
    {"length on GET", "Content-Length: 44\r\n"sv},
    {"length 0", "Content-Length: 0\r\n"sv},
    {"empty length", "Content-Length:\r\n"sv},
    {"blank length", "Content-Length:  \t\r\n"sv},
    {"length twice", "Content-Length: 0\r\nContent-Length: 44\r\n"sv},
    {"length twice the same", "Content-Length: 44\r\nContent-Length: 44\r\n"sv},
    {"length as a list", "Content-Length: 44, 44\r\n"sv},
    {"length with a plus", "Content-Length: +44\r\n"sv},
    {"length with a minus", "Content-Length: -1\r\n"sv},
    {"length in hexadecimal", "Content-Length: 0x2c\r\n"sv},
    {"length with a fraction", "Content-Length: 44.0\r\n"sv},
    {"length with a word", "Content-Length: 44 bytes\r\n"sv},
    {"length that overflows", "Content-Length: 18446744073709551616\r\n"sv},
    {"length with a blank before the colon", "Content-Length : 44\r\n"sv},
    {"length with a tab before the colon", "Content-Length\t: 44\r\n"sv},
    {"length folded", "Content-Length:\r\n 44\r\n"sv},
    {"length after a fold", "X: a\r\n Content-Length: 44\r\n"sv},
    {"length in another case", "cOnTeNt-LeNgTh: 44\r\n"sv},
    {"length behind a bare CR", "X: a\rContent-Length: 44\r\n"sv},
    {"length behind a bare LF", "X: a\nContent-Length: 44\r\n"sv},
    {"length behind a NUL", "X: a\0Content-Length: 44\r\n"sv},
    {"chunked", "Transfer-Encoding: chunked\r\n"sv},
    {"chunked and length", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n"sv},
    {"length and chunked", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n"sv},
    {"identity", "Transfer-Encoding: identity\r\n"sv},
    {"unknown encoding", "Transfer-Encoding: xchunked\r\n"sv},
    {"encoding twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n"sv},
    {"encoding as a list", "Transfer-Encoding: gzip, chunked\r\n"sv},
    {"encoding with a control",
     "Transfer-Encoding: \x0b"
     "chunked\r\n"sv},
    {"encoding with a blank before the colon", "Transfer-Encoding : chunked\r\n"sv},
    {"encoding folded", "Transfer-Encoding:\r\n chunked\r\n"sv},
    {"encoding behind a blank", " Transfer-Encoding: chunked\r\n"sv},
    {"encoding empty", "Transfer-Encoding:\r\n"sv},
    {"expectation", "Expect: 100-continue\r\nContent-Length: 44\r\n"sv},
    {"compressed", "Content-Encoding: gzip\r\nContent-Length: 44\r\n"sv},
    {"no colon", "X\r\n"sv},
    {"no name", ": a\r\n"sv},
    {"name with a blank", "X Y: a\r\n"sv},
    {"name with a NUL", "X\0: a\r\n"sv},
    {"name above ASCII", "X\xc3\xa9: a\r\n"sv},
    {"DEL in a value", "X: a\x7f\r\n"sv},
    {"two hosts", "Host: y\r\n"sv},
};

constexpr Pattern kHeads[] = {
    {"bare LF throughout", "GET /hi HTTP/1.1\nHost: x\n\n"sv},
    {"bare LF at the end", "GET /hi HTTP/1.1\r\nHost: x\r\n\n"sv},
    {"CR CR LF", "GET /hi HTTP/1.1\r\nHost: x\r\r\n\r\n"sv},
    {"empty line first", "\r\nGET /hi HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"blank first", " GET /hi HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"two blanks", "GET  /hi HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"tab for a blank", "GET\t/hi\tHTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"blank at the end", "GET /hi HTTP/1.1 \r\nHost: x\r\n\r\n"sv},
    {"no version", "GET /hi\r\nHost: x\r\n\r\n"sv},
    {"version 0.9", "GET /hi HTTP/0.9\r\nHost: x\r\n\r\n"sv},
    {"version 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"sv},
    {"version in lower case", "GET /hi http/1.1\r\nHost: x\r\n\r\n"sv},
    {"long version", "GET /hi HTTP/1.10\r\nHost: x\r\n\r\n"sv},
    {"target with a fragment", "GET /hi#x HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"target without a slash", "GET hi HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"target of another host", "GET http://y/hi HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"target with a user", "GET http://u@x/hi HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"star", "GET * HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"method with a body", "POST /hi HTTP/1.1\r\nContent-Length: 44\r\nHost: x\r\n\r\n"sv},
    {"method without one", "POST /hi HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"tunnel", "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n"sv},
    {"greeting of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"sv},
};

std::string With(std::string_view lines) {
  return "GET /hi HTTP/1.1\r\nHost: x\r\n" + std::string(lines) + "\r\n";
}

struct NamedHead {
  std::string name;
  std::string head;
};

std::vector<NamedHead> AllPatterns() {
  std::vector<NamedHead> all;
  for (const auto& [name, lines] : kLines) all.push_back({std::string(name), With(lines)});
  for (const auto& [name, head] : kHeads) all.push_back({std::string(name), std::string(head)});
  return all;
}

TEST(GuardedServerSmuggling, NothingRunsThatCameAsPartOfAnother) {
  TestServer server;
  const std::vector<NamedHead> patterns = AllPatterns();
  EXPECT_GE(patterns.size(), 38u);
  for (const auto& [name, head] : patterns) {
    RawClient client(server.port());
    ASSERT_TRUE(client.Send(head + Get("/smuggled"))) << name;
    const Answer answer = client.Read();
    EXPECT_GE(answer.status, 400) << name;
    EXPECT_LT(answer.status, 506) << name;
    EXPECT_EQ(client.ReadToEnd(), "") << name << ": a second answer";
    EXPECT_EQ(server.smuggled(), 0) << name;
  }
}

TEST(GuardedServerSmuggling, NothingRunsThatComesAfterTheAnswer) {
  TestServer server;
  for (const auto& [name, head] : AllPatterns()) {
    RawClient client(server.port());
    ASSERT_TRUE(client.Send(head)) << name;
    const Answer answer = client.Read();
    EXPECT_GE(answer.status, 400) << name;
    EXPECT_EQ(answer.headers.at("connection"), "close") << name;
    client.Send(Get("/smuggled"));
    EXPECT_EQ(client.ReadToEnd(), "") << name << ": a second answer";
    EXPECT_EQ(server.smuggled(), 0) << name;
  }
}

TEST(GuardedServerSmuggling, ASoundRequestIsNotMistakenForOne) {
  TestServer server;
  for (const std::string_view lines :
       {"", "X:\r\n", "X: a:b, \"c\" \t\r\n", "Content-Type: text/plain\r\n", "TE: trailers\r\n",
        "Connection: keep-alive, Upgrade\r\nUpgrade: h2c\r\n"})
    EXPECT_EQ(Ask(server.port(), With(lines)).status, 200) << lines;
  for (const std::string_view line : {"GET http://X/hi HTTP/1.1", "GET /hi HTTP/1.0"})
    EXPECT_EQ(Ask(server.port(), std::string(line) + "\r\nHost: x\r\n\r\n").status, 200) << line;
}

}  // namespace
}  // namespace dateline::web
