// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/watch_list.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>

#include "core/archive_layout.h"
#include "core/durable_file.h"

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::array kDeliveries = {Delivery::kWebhook, Delivery::kCommand, Delivery::kFeed};

fs::path FileOf(const fs::path& archive) { return archive / "watches.jsonl"; }
fs::path LockOf(const fs::path& archive) { return archive / "watches.lock"; }

Json WatchJson(const Watch& watch) {
  Json search = Json::array();
  for (const auto& [name, value] : watch.search) search.push_back({name, value});
  Json json = {{"name", watch.name},
               {"search", std::move(search)},
               {"delivery", DeliveryName(watch.delivery)},
               {"target", watch.target},
               {"mark",
                {{"database", watch.mark.database},
                 {"document", watch.mark.document},
                 {"article", watch.mark.article},
                 {"indexed_at", watch.mark.indexed_at}}},
               {"told", watch.told},
               {"told_at", watch.told_at}};
  if (!watch.fault.empty()) json["fault"] = watch.fault;
  return json;
}

std::optional<Delivery> DeliveryNamed(std::string_view name) {
  const auto found = std::ranges::find(kDeliveries, name, DeliveryName);
  return found == kDeliveries.end() ? std::nullopt : std::optional(*found);
}

// Throws nlohmann's exceptions for a value of another type or a key that is missing.
Watch ReadWatch(const Json& json) {
  Watch watch;
  watch.name = json.at("name");
  for (const Json& parameter : json.at("search"))
    watch.search.emplace_back(parameter.at(0), parameter.at(1));
  const std::optional<Delivery> delivery = DeliveryNamed(json.at("delivery").get<std::string>());
  if (!delivery) throw std::invalid_argument("\"delivery\" is none of webhook, command and feed");
  watch.delivery = *delivery;
  watch.target = json.at("target");
  const Json& mark = json.at("mark");
  watch.mark = {mark.at("database"), mark.at("document"), mark.at("article"),
                mark.at("indexed_at")};
  watch.told = json.value("told", std::uint64_t{0});
  watch.told_at = json.value("told_at", std::int64_t{0});
  watch.fault = json.value("fault", std::string());
  return watch;
}

Result<int> TakeLock(const fs::path& archive) {
  const fs::path file = LockOf(archive);
  const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    return Unavailable("opening the lock of the watched searches", file,
                       std::error_code(errno, std::generic_category()));
  }
  while (flock(descriptor, LOCK_EX) != 0) {
    if (errno == EINTR) continue;
    const std::error_code fault(errno, std::generic_category());
    close(descriptor);
    return Unavailable("locking the watched searches", file, fault);
  }
  return descriptor;
}

}  // namespace

std::string_view DeliveryName(Delivery delivery) {
  switch (delivery) {
    case Delivery::kWebhook:
      return "webhook";
    case Delivery::kCommand:
      return "command";
    case Delivery::kFeed:
      break;
  }
  return "feed";
}

std::string WriteWatches(const std::vector<Watch>& watches) {
  std::string text;
  for (const Watch& watch : watches)
    text += WatchJson(watch).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  return text;
}

Result<std::vector<Watch>> ParseWatches(std::string_view text) {
  std::vector<Watch> watches;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    try {
      watches.push_back(ReadWatch(Json::parse(line)));
    } catch (const std::exception& fault) {
      return Error{
          Fault::kDamaged,
          fmt::format("line {} of the watched searches cannot be read ({}); mend or remove "
                      "the line in the archive's watches.jsonl",
                      number, fault.what())};
    }
  }
  return watches;
}

bool HasWatches(const fs::path& archive) {
  std::error_code none;
  const std::uintmax_t size = fs::file_size(FileOf(archive), none);
  return !none && size > 0;
}

Result<std::vector<Watch>> ReadWatches(const fs::path& archive) {
  const Result<fs::path> generation = CurrentGeneration(archive);
  if (!generation) return generation.error();
  std::ifstream file(FileOf(archive), std::ios::binary);
  return ParseWatches(std::string(std::istreambuf_iterator<char>(file), {}));
}

Result<WatchList> WatchList::Open(const fs::path& archive) {
  // Before the lock, which would make its file in a directory that is no archive.
  const Result<fs::path> generation = CurrentGeneration(archive);
  if (!generation) return generation.error();
  const Result<int> lock = TakeLock(archive);
  if (!lock) return lock.error();
  WatchList list(archive, *lock);
  Result<std::vector<Watch>> watches = ReadWatches(archive);
  if (!watches) return watches.error();
  list.watches_ = *std::move(watches);
  return list;
}

WatchList::WatchList(WatchList&& other) noexcept
    : archive_(std::move(other.archive_)),
      lock_(std::exchange(other.lock_, -1)),
      watches_(std::move(other.watches_)) {}

WatchList& WatchList::operator=(WatchList&& other) noexcept {
  std::swap(archive_, other.archive_);
  std::swap(lock_, other.lock_);
  std::swap(watches_, other.watches_);
  return *this;
}

WatchList::~WatchList() {
  if (lock_ >= 0) close(lock_);
}

Watch* WatchList::Find(std::string_view name) {
  const auto found = std::ranges::find(watches_, name, &Watch::name);
  return found == watches_.end() ? nullptr : &*found;
}

Result<Done> WatchList::Save() const {
  return WriteDurably(FileOf(archive_), WriteWatches(watches_));
}

}  // namespace dateline::cli
