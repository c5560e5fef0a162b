// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/settings.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

const Environment kEmpty = [](const std::string&) { return std::nullopt; };

// A configuration file that lives as long as the test.
class ConfigurationFile {
 public:
  explicit ConfigurationFile(const std::string& text) {
    char name[] = "/tmp/dateline-settings-XXXXXX";
    const int file = ::mkstemp(name);
    EXPECT_GE(file, 0);
    path_ = name;
    std::ofstream(path_) << text;
  }
  ~ConfigurationFile() { fs::remove(path_); }
  std::string path() const { return path_; }

 private:
  std::string path_;
};

TEST(Settings, TakesFlagOverEnvironmentOverFileOverDefault) {
  const ConfigurationFile file("archive = \"from-file\"\nlisten = \"0.0.0.0:1\"\nworkers = 3\n");
  const Environment environment = [](const std::string& name) -> std::optional<std::string> {
    if (name == "DATELINE_ARCHIVE") return "from-environment";
    if (name == "DATELINE_LISTEN") return "0.0.0.0:2";
    return std::nullopt;
  };
  const Result<Settings> settings =
      Settings::Resolve({{"archive", "from-flag"}}, environment, file.path());
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->Get("archive"),
            (Setting{"archive", "from-flag", Origin::kFlag, "--archive"}));
  EXPECT_EQ(settings->Get("listen"),
            (Setting{"listen", "0.0.0.0:2", Origin::kEnvironment, "DATELINE_LISTEN"}));
  EXPECT_EQ(settings->Number("workers"), 3u);
  EXPECT_EQ(settings->Get("workers").origin, Origin::kFile);
  EXPECT_EQ(settings->Get("threads"), (Setting{"threads", "32", Origin::kDefault, ""}));
}

TEST(Settings, RefusesWhatItDoesNotKnowWithFileAndLine) {
  const ConfigurationFile file("# mine\narchiv = \"x\"\n");
  const Result<Settings> settings = Settings::Resolve({}, kEmpty, file.path());
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().fault, Fault::kBadInput);
  EXPECT_NE(settings.error().message.find("line 2"), std::string::npos);
  EXPECT_NE(settings.error().message.find("'archiv'"), std::string::npos);
}

TEST(Settings, RefusesBrokenFilesAndValues) {
  static constexpr const char* kBroken[] = {"archive = \n",   "workers = \"many\"\n",
                                            "threads = 0\n",  "workers = -1\n",
                                            "archive = {}\n", "time_zone = \"Asia/Hanoi\"\n"};
  for (const char* text : kBroken) {
    SCOPED_TRACE(text);
    const ConfigurationFile file(text);
    const Result<Settings> settings = Settings::Resolve({}, kEmpty, file.path());
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().fault, Fault::kBadInput);
  }
}

TEST(Settings, SaysWhenTheNamedFileIsMissing) {
  const Result<Settings> settings = Settings::Resolve({}, kEmpty, "/nonexistent/dateline.toml");
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().fault, Fault::kNotFound);
}

TEST(Settings, ReadsListsWithAndWithoutBlanks) {
  const ConfigurationFile file("allowed_hosts = [\"a.example\", \"b.example\"]\n");
  const Result<Settings> settings =
      Settings::Resolve({{"trusted_proxies", "10.0.0.1, 10.0.0.2,"}}, kEmpty, file.path());
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->List("allowed_hosts"), (std::vector<std::string>{"a.example", "b.example"}));
  EXPECT_EQ(settings->List("trusted_proxies"), (std::vector<std::string>{"10.0.0.1", "10.0.0.2"}));
}

TEST(ParseListenAddress, ReadsHostAndPort) {
  static constexpr struct {
    const char* text;
    const char* host;
    int port;
  } kCases[] = {{"127.0.0.1:8080", "127.0.0.1", 8080},
                {"0.0.0.0:0", "0.0.0.0", 0},
                {":80", "127.0.0.1", 80},
                {"8080", "127.0.0.1", 8080},
                {"[::1]:443", "::1", 443},
                {"localhost:65535", "localhost", 65535}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    const Result<ListenAddress> address = ParseListenAddress(c.text);
    ASSERT_TRUE(address);
    EXPECT_EQ(*address, (ListenAddress{c.host, c.port}));
  }
}

TEST(ParseListenAddress, RefusesWhatIsNone) {
  for (const char* text : {"", "host:", "host:x", "host:65536", "host:-1"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(ParseListenAddress(text));
  }
}

}  // namespace
}  // namespace dateline::cli
