// SPDX-License-Identifier: GPL-2.0-or-later
// The watched searches of an archive, kept in its directory: watches.jsonl, one object a line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "searcher/index_mark.h"
#include "web/address.h"

namespace dateline::cli {

enum class Delivery : std::uint8_t {
  kWebhook,  // POSTed to `target`
  kCommand,  // given to the shell command `target` on standard input
  kFeed,     // fetched by whoever reads the feed; nothing is sent
};

// "webhook", "command", "feed".
std::string_view DeliveryName(Delivery delivery);

struct Watch {
  std::string name;        // unique in the archive
  web::Parameters search;  // canonical (web::CanonicalParameters)
  Delivery delivery = Delivery::kFeed;
  std::string target;
  IndexMark mark;            // what lies before it has been told
  std::int64_t told_at = 0;  // when something was last told, seconds since 1970 UTC; 0: never
  std::uint64_t told = 0;    // articles told so far
  std::string fault;         // why the last attempt failed; empty: it did not

  bool operator==(const Watch&) const = default;
};

// Held by one process at a time, from Open to destruction; another one waits for it in Open.
class WatchList {
 public:
  // An archive without watches has an empty list, and no file until one is saved. kNotFound where
  // there is no archive; kDamaged, with the line, for a file that cannot be read.
  static Result<WatchList> Open(const std::filesystem::path& archive);
  ~WatchList();
  WatchList(WatchList&& other) noexcept;
  WatchList& operator=(WatchList&& other) noexcept;

  std::vector<Watch>& watches() { return watches_; }
  const std::vector<Watch>& watches() const { return watches_; }

  // Null when there is none of this name.
  Watch* Find(std::string_view name);

  // Replaces the file in one step. kUnavailable when the file system refuses.
  Result<Done> Save() const;

 private:
  WatchList(std::filesystem::path archive, int lock) : archive_(std::move(archive)), lock_(lock) {}

  std::filesystem::path archive_;
  int lock_ = -1;
  std::vector<Watch> watches_;
};

// The list as it stands, without waiting for anybody: it is only ever replaced whole. Fails as
// Open.
Result<std::vector<Watch>> ReadWatches(const std::filesystem::path& archive);

// True when the archive has any: a look at the file's size, without waiting for anybody.
bool HasWatches(const std::filesystem::path& archive);

// The two halves of the file's format. ParseWatches: kDamaged with the line. Any thread.
std::string WriteWatches(const std::vector<Watch>& watches);
Result<std::vector<Watch>> ParseWatches(std::string_view text);

}  // namespace dateline::cli
