// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/webhook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace dateline::web {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// Takes what is sent to it, and answers with the status that the path names.
class Receiver {
 public:
  Receiver() {
    server_.Post(R"(/(\d+))", [this](const httplib::Request& request, httplib::Response& response) {
      const std::lock_guard lock(mutex_);
      requests_.push_back(request);
      response.status = std::stoi(request.matches[1]);
      if (response.status == 302) response.set_header("Location", "/200");
    });
    server_.Post("/endless", [](const httplib::Request&, httplib::Response& response) {
      response.set_chunked_content_provider("text/plain", [](std::size_t, httplib::DataSink& sink) {
        return sink.write(std::string(4096, 'x').data(), 4096);
      });
    });
    server_.Get("/running", [](const httplib::Request&, httplib::Response&) {});
    port_ = server_.bind_to_any_port("127.0.0.1");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
    // The socket listens since it was bound: who comes before the thread waits for it.
  }
  ~Receiver() {
    // It cannot be stopped before it runs; an answer says that it does.
    httplib::Client("127.0.0.1", port_).Get("/running");
    server_.stop();
    thread_.join();
  }
  std::string Address(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  std::vector<httplib::Request> requests() {
    const std::lock_guard lock(mutex_);
    return requests_;
  }

 private:
  httplib::Server server_;
  int port_ = 0;
  std::thread thread_;
  std::mutex mutex_;
  std::vector<httplib::Request> requests_;
};

TEST(Webhook, SendsJsonUnderAKey) {
  Receiver receiver;
  const Result<Done> sent =
      SendWebhook({receiver.Address("/204"), R"({"watch":"Tô Lâm"})", "flood/1"});
  EXPECT_TRUE(sent) << sent.error().message;
  const std::vector<httplib::Request> requests = receiver.requests();
  ASSERT_EQ(requests.size(), 1u);
  EXPECT_EQ(requests[0].body, R"({"watch":"Tô Lâm"})");
  EXPECT_EQ(requests[0].get_header_value("Content-Type"), "application/json; charset=utf-8");
  EXPECT_EQ(requests[0].get_header_value("Idempotency-Key"), "flood/1");
}

TEST(Webhook, SaysWhatWasAnsweredInstead) {
  Receiver receiver;
  const Result<Done> refused = SendWebhook({receiver.Address("/500"), "{}", "k"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::kUnavailable);
  EXPECT_THAT(refused.error().message, HasSubstr("answered with status 500"));
  EXPECT_FALSE(SendWebhook({receiver.Address("/302"), "{}", "k"}));
  EXPECT_EQ(receiver.requests().size(), 2u) << "a redirect was followed";
}

TEST(Webhook, SaysThatNobodyIsThere) {
  std::string address;
  {
    const Receiver gone;
    address = gone.Address("/200");
  }
  const Result<Done> sent = SendWebhook({address, "{}", "k"});
  ASSERT_FALSE(sent);
  EXPECT_THAT(sent.error().message, HasSubstr("cannot send to '" + address));
}

// The status has come; nobody waits for the rest.
TEST(Webhook, LeavesAnAnswerWithoutEnd) {
  Receiver receiver;
  EXPECT_TRUE(SendWebhook({receiver.Address("/endless"), "{}", "k"}));
}

TEST(Webhook, KnowsAnAddress) {
  for (const char* good : {"http://a", "https://a.example:8443/x?y=1#z", "http://[::1]:80/"})
    EXPECT_TRUE(CheckWebhook(good)) << good;
  for (const char* bad : {"", "a.example/x", "ftp://a/", "http://", "http:///x", "http://u:p@a/",
                          "http://a b/", "http://a/\r\nX: y", "javascript:alert(1)", "http://ă/"}) {
    const Result<Done> checked = CheckWebhook(bad);
    ASSERT_FALSE(checked) << bad;
    EXPECT_EQ(checked.error().fault, Fault::kBadInput);
    EXPECT_THAT(checked.error().message, HasSubstr("write https://host/path"));
  }
}

}  // namespace
}  // namespace dateline::web
