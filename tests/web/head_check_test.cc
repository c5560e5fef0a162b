// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/head_check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "web/refusals.h"

namespace dateline::web {
namespace {

using std::string_literals::operator""s;

CheckedHead Checked(const std::string& lines) {
  return CheckHead("GET / HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n", {});
}

TEST(FindHeadEnd, FindsTheByteAfterTheBlankLine) {
  const std::string head = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  EXPECT_EQ(FindHeadEnd(head, 0, {}).end, head.size());
  EXPECT_EQ(FindHeadEnd(head + "GET / HTTP/1.1", 0, {}).end, head.size());
  for (std::size_t cut = 0; cut < head.size(); ++cut) {
    const HeadProgress progress = FindHeadEnd(head.substr(0, cut), 0, {});
    EXPECT_EQ(progress.end, 0u) << cut;
    EXPECT_FALSE(progress.fault) << cut;
    // Wherever the bytes were cut, going on from there ends the same.
    EXPECT_EQ(FindHeadEnd(head, cut, {}).end, head.size()) << cut;
  }
}

TEST(FindHeadEnd, RefusesAsEarlyAsItCan) {
  const std::string bad[] = {"\n",         "\r\n",         "\ra",     "G\0"s,
                             "G\x7f",      "GET / HTTP\n", "a\r\r\n", "\x16\x03\x01"s,
                             "a\r\nb\n\n", "a\r\nb: c\x1b"};
  for (const std::string& bytes : bad) {
    EXPECT_EQ(FindHeadEnd(bytes, 0, {}).fault.status, 400) << bytes;
    EXPECT_EQ(FindHeadEnd(bytes, 0, {}).fault.reason, "bad-head") << bytes;
  }
}

TEST(FindHeadEnd, BoundsTheRequestLineAndTheWhole) {
  const HeadRules rules{1024, 64, {}};
  EXPECT_EQ(FindHeadEnd("G\r\n" + std::string(1020, 'x'), 0, rules).fault.status, 0);
  EXPECT_EQ(FindHeadEnd("G\r\n" + std::string(1021, 'x'), 0, rules).fault.reason, "head-too-large");
  std::string head(1020, 'x');
  head.append("\r\n\r\n");
  EXPECT_EQ(FindHeadEnd(head, 0, rules).end, 1024u);
  head.insert(0, 1, 'x');
  EXPECT_EQ(FindHeadEnd(head, 0, rules).fault.reason, "head-too-large");
  EXPECT_EQ(FindHeadEnd(std::string(9000, 'x'), 0, {}).fault.reason, "target-too-long");
}

TEST(CheckHead, ReadsASoundHead) {
  const auto [head, fault] = CheckHead(
      "HEAD /search?q=a%20b HTTP/1.1\r\nHost: x:80\r\nACCEPT:  text/html \t\r\nX:\r\n\r\n", {});
  EXPECT_FALSE(fault);
  EXPECT_EQ(head.method, "HEAD");
  EXPECT_EQ(head.target, "/search?q=a%20b");
  EXPECT_TRUE(head.keep_alive);
  ASSERT_EQ(head.headers.size(), 3u);
  EXPECT_EQ(head.Header("accept"), "text/html");
  EXPECT_EQ(head.Header("x"), "");
  EXPECT_EQ(head.Header("none"), "");
}

TEST(CheckHead, StaysOnlyWhereTheClientWantsTo) {
  EXPECT_TRUE(Checked("").head.keep_alive);
  EXPECT_TRUE(Checked("Connection: keep-alive, Upgrade\r\n").head.keep_alive);
  EXPECT_FALSE(Checked("Connection: close\r\n").head.keep_alive);
  EXPECT_FALSE(Checked("Connection: x , CLOSE\r\n").head.keep_alive);
  EXPECT_FALSE(Checked("Connection: x\r\nConnection: close\r\n").head.keep_alive);
  EXPECT_TRUE(Checked("Connection: closed, ,\r\n").head.keep_alive);
  EXPECT_FALSE(
      CheckHead("GET / HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n", {}).head.keep_alive);
  EXPECT_FALSE(Checked("Content-Length: 1\r\n").head.keep_alive);
}

TEST(CheckHead, TakesAFullAddressOfTheSameHost) {
  const auto target = [](const std::string& address) {
    const CheckedHead checked = CheckHead("GET " + address + " HTTP/1.1\r\nHost: x\r\n\r\n", {});
    return checked.fault ? std::string(checked.fault.reason) : checked.head.target;
  };
  EXPECT_EQ(target("http://x/a?b"), "/a?b");
  EXPECT_EQ(target("HTTP://X/a"), "/a");
  EXPECT_EQ(target("http://x"), "/");
  EXPECT_EQ(target("http://x?b"), "/?b");
  EXPECT_EQ(target("http://y/a"), "bad-target");
  EXPECT_EQ(target("https://x/a"), "bad-target");
  EXPECT_EQ(target("http:/x/a"), "bad-target");
  EXPECT_EQ(target("//x/a"), "//x/a");
  EXPECT_EQ(target("/\xc3\xa9"), "/\xc3\xa9");
  EXPECT_EQ(target("/a#b"), "bad-target");
}

TEST(CheckHead, NamesTheRuleThatWasBroken) {
  const struct {
    std::string lines;
    int status;
    std::string reason;
  } cases[] = {
      {"Transfer-Encoding: chunked\r\n", 400, "transfer-encoding"},
      {"Content-Encoding: gzip\r\n", 400, "content-encoding"},
      {"Content-Length: 1\r\n", 400, "body"},
      {"Content-Length: 65536\r\n", 400, "body"},
      {"Content-Length: 65537\r\n", 413, "body-too-large"},
      {"Content-Length: 1\r\nContent-Length: 1\r\n", 400, "bad-length"},
      {"Content-Length: 1,1\r\n", 400, "bad-length"},
      {"Content-Length:\r\n", 400, "bad-length"},
      {"Expect: 100-continue\r\n", 417, "expectation"},
      {"Host: x\r\n", 400, "bad-host"},
      {"Range: bytes=0-1,2-3\r\n", 400, "ranges"},
      {"X : a\r\n", 400, "bad-head"},
      {" X: a\r\n", 400, "bad-head"},
      {"X\r\n", 400, "bad-head"},
      {":\r\n", 400, "bad-head"},
  };
  for (const auto& [lines, status, reason] : cases) {
    EXPECT_EQ(Checked(lines).fault.status, status) << lines;
    EXPECT_EQ(Checked(lines).fault.reason, reason) << lines;
  }
}

TEST(CheckHead, RefusesRequestLinesThatAreNone) {
  for (const std::string line :
       {"", "GET", "GET /", "GET / ", "GET / HTTP/1.1 ", "GET /  HTTP/1.1", "GET / HTTP/11",
        "GET / HTTP/1,1", "G(T / HTTP/1.1", " / HTTP/1.1"}) {
    const CheckedHead checked = CheckHead(line + "\r\nHost: x\r\n\r\n", {});
    EXPECT_EQ(checked.fault.reason, "bad-head") << line;
  }
  EXPECT_EQ(CheckHead("GET / HTTP/3.0\r\nHost: x\r\n\r\n", {}).fault.status, 505);
  EXPECT_EQ(CheckHead("GET * HTTP/1.1\r\nHost: x\r\n\r\n", {}).fault.reason, "bad-target");
  EXPECT_EQ(CheckHead("\r\n\r\n", {}).fault.reason, "bad-head");
  EXPECT_EQ(CheckHead("a\r\n\r\n", {}).fault.reason, "bad-head");
}

TEST(WantsJson, FollowsTheSuffixThenTheAcceptHeader) {
  const auto wants = [](const std::string& target, const std::string& accept) {
    return WantsJson({"GET", target, true, {{"accept", accept}}});
  };
  EXPECT_TRUE(wants("/search.json?q=x", "text/html"));
  EXPECT_TRUE(wants("/search.feed.json", ""));
  EXPECT_TRUE(wants("/search", "application/json"));
  EXPECT_FALSE(wants("/search?q=.json", ""));
  EXPECT_FALSE(wants("/search", "text/html,application/json;q=0.5"));
}

}  // namespace
}  // namespace dateline::web
