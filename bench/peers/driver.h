// SPDX-License-Identifier: GPL-2.0-or-later
// What an engine has to do to be compared: index the articles, open, answer. Each is a program of
// its own that obeys lines on its standard input, so that all take turns in one run, each in its
// own language and with its own memory.
//
//   index                          ok SECONDS BYTES_ON_DISK
//   open                           ok SECONDS
//   ask TASK KIND WORDS FROM TO    ok MICROSECONDS MATCHES      (parted by tabs; time of a
//   processor,
//                                                               of the one thread that answers)
//   memory                         ok BYTES
//
// TASK: top (ten best), facets (six of the most articles of people, organisations and places each,
// and articles by year), newest (ten), dated (ten best from FROM to TO, "20100301"). KIND: all,
// any, phrase, without (the first word, not the second). What an engine cannot do: "none REASON".
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::bench {

// One article as all engines are fed: names as Dateline found them, blanks for tabs and line ends.
struct PeerArticle {
  std::string id;
  std::string day;                              // "20240322", or empty
  std::vector<std::vector<std::string>> names;  // people, organisations, places
  std::string title;
  std::string text;
};

// The file of all articles: a line each, parted by tabs; names parted by the byte 0x1F.
std::string LineOf(const PeerArticle& article);
void ReadPeerArticles(const std::filesystem::path& file,
                      const std::function<void(const PeerArticle&)>& visit);

struct PeerQuestion {
  std::string task;
  std::string kind;
  std::vector<std::string> words;
  std::string from;
  std::string to;
};

class PeerEngine {
 public:
  virtual ~PeerEngine() = default;
  virtual void Index(const std::filesystem::path& articles) = 0;
  virtual std::uint64_t BytesOnDisk() const = 0;
  virtual void Open() = 0;

  // How many articles match; nothing where the engine has no such question.
  virtual std::optional<std::size_t> Ask(const PeerQuestion& question) = 0;

  // Of a processor, spent so far by what answers: this thread, or where an engine has a server,
  // the process of it that this is connected to besides.
  virtual double ProcessorMilliseconds() const;

  // Bytes in memory, of its server where it has one.
  virtual std::uint64_t Memory() const;
};

std::uint64_t BytesIn(const std::filesystem::path& directory);
std::uint64_t ResidentBytes(long process);  // 0 where it is none

// Obeys standard input until it ends. Gives the exit code.
int Serve(PeerEngine& engine, const std::filesystem::path& articles);

}  // namespace dateline::bench
