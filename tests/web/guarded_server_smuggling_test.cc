// SPDX-License-Identifier: GPL-2.0-or-later
// Heads about which two readers could disagree. Behind each comes a request that only a server that
// was fooled would run: in the same packet, and again a moment after the answer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/web/raw_client.h"
#include "tests/web/test_server.h"

namespace dateline::web {
namespace {

using std::string_literals::operator""s;

struct Pattern {
  std::string name;
  std::string head;
};

// In a head, Host and what surrounds it are sound, so that only the pattern decides.
std::string With(const std::string& lines) {
  return "GET /hi HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n";
}

std::vector<Pattern> BodyPatterns() {
  return {
      {"length on GET", With("Content-Length: 44\r\n")},
      {"length 0", With("Content-Length: 0\r\n")},
      {"empty length", With("Content-Length:\r\n")},
      {"blank length", With("Content-Length:  \t\r\n")},
      {"length twice", With("Content-Length: 0\r\nContent-Length: 44\r\n")},
      {"length twice the same", With("Content-Length: 44\r\nContent-Length: 44\r\n")},
      {"length as a list", With("Content-Length: 44, 44\r\n")},
      {"length with a plus", With("Content-Length: +44\r\n")},
      {"length with a minus", With("Content-Length: -1\r\n")},
      {"length in hexadecimal", With("Content-Length: 0x2c\r\n")},
      {"length with a fraction", With("Content-Length: 44.0\r\n")},
      {"length with a word", With("Content-Length: 44 bytes\r\n")},
      {"length that overflows", With("Content-Length: 18446744073709551616\r\n")},
      {"length with a blank before the colon", With("Content-Length : 44\r\n")},
      {"length with a tab before the colon", With("Content-Length\t: 44\r\n")},
      {"length folded", With("Content-Length:\r\n 44\r\n")},
      {"length after a fold", With("X: a\r\n Content-Length: 44\r\n")},
      {"length in another case", With("cOnTeNt-LeNgTh: 44\r\n")},
      {"length behind a bare CR", With("X: a\rContent-Length: 44\r\n")},
      {"length behind a bare LF", With("X: a\nContent-Length: 44\r\n")},
      {"length behind a NUL", With("X: a\0Content-Length: 44\r\n"s)},
      {"chunked", With("Transfer-Encoding: chunked\r\n")},
      {"chunked and length", With("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n")},
      {"length and chunked", With("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n")},
      {"identity", With("Transfer-Encoding: identity\r\n")},
      {"unknown encoding", With("Transfer-Encoding: xchunked\r\n")},
      {"encoding twice", With("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n")},
      {"encoding as a list", With("Transfer-Encoding: gzip, chunked\r\n")},
      {"encoding with a control", With("Transfer-Encoding: \x0b"s + "chunked\r\n")},
      {"encoding with a blank before the colon", With("Transfer-Encoding : chunked\r\n")},
      {"encoding folded", With("Transfer-Encoding:\r\n chunked\r\n")},
      {"encoding behind a blank", With(" Transfer-Encoding: chunked\r\n")},
      {"encoding empty", With("Transfer-Encoding:\r\n")},
      {"expectation", With("Expect: 100-continue\r\nContent-Length: 44\r\n")},
      {"compressed", With("Content-Encoding: gzip\r\nContent-Length: 44\r\n")},
  };
}

std::vector<Pattern> HeadPatterns() {
  const std::string host = "Host: x\r\n\r\n";
  return {
      {"no colon", With("X\r\n")},
      {"no name", With(": a\r\n")},
      {"name with a blank", With("X Y: a\r\n")},
      {"name with a NUL", With("X\0: a\r\n"s)},
      {"name above ASCII", With("X\xc3\xa9: a\r\n")},
      {"DEL in a value", With("X: a\x7f\r\n")},
      {"two hosts", With("Host: y\r\n")},
      {"bare LF throughout", "GET /hi HTTP/1.1\nHost: x\n\n"},
      {"bare LF at the end", "GET /hi HTTP/1.1\r\nHost: x\r\n\n"},
      {"CR CR LF", "GET /hi HTTP/1.1\r\nHost: x\r\r\n\r\n"},
      {"empty line first", "\r\nGET /hi HTTP/1.1\r\n" + host},
      {"blank first", " GET /hi HTTP/1.1\r\n" + host},
      {"two blanks", "GET  /hi HTTP/1.1\r\n" + host},
      {"tab for a blank", "GET\t/hi\tHTTP/1.1\r\n" + host},
      {"blank at the end", "GET /hi HTTP/1.1 \r\n" + host},
      {"no version", "GET /hi\r\n" + host},
      {"version 0.9", "GET /hi HTTP/0.9\r\n" + host},
      {"version 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
      {"version in lower case", "GET /hi http/1.1\r\n" + host},
      {"long version", "GET /hi HTTP/1.10\r\n" + host},
      {"target with a fragment", "GET /hi#x HTTP/1.1\r\n" + host},
      {"target without a slash", "GET hi HTTP/1.1\r\n" + host},
      {"target of another host", "GET http://y/hi HTTP/1.1\r\n" + host},
      {"target with a user", "GET http://u@x/hi HTTP/1.1\r\n" + host},
      {"star", "GET * HTTP/1.1\r\n" + host},
      {"method with a body", "POST /hi HTTP/1.1\r\nContent-Length: 44\r\n" + host},
      {"method without one", "POST /hi HTTP/1.1\r\n" + host},
      {"tunnel", "CONNECT x:80 HTTP/1.1\r\n" + host},
      {"greeting of TLS", "\x16\x03\x01\x02"s + std::string(200, '\0')},
  };
}

std::vector<Pattern> AllPatterns() {
  std::vector<Pattern> all = BodyPatterns();
  for (Pattern& pattern : HeadPatterns()) all.push_back(std::move(pattern));
  return all;
}

TEST(GuardedServerSmuggling, NothingRunsThatCameAsPartOfAnother) {
  TestServer server;
  const std::vector<Pattern> patterns = AllPatterns();
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
  for (const std::string& request :
       {With(""), With("X:\r\n"), With("X: a:b, \"c\" \t\r\n"),
        With("Content-Type: text/plain\r\n"),
        With("Connection: keep-alive, Upgrade\r\nUpgrade: h2c\r\n"), With("TE: trailers\r\n"),
        "GET http://X/hi HTTP/1.1\r\nHost: x\r\n\r\n"s, "GET /hi HTTP/1.0\r\nHost: x\r\n\r\n"s})
    EXPECT_EQ(Ask(server.port(), request).status, 200) << request;
}

}  // namespace
}  // namespace dateline::web
