// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/settings.h"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <system_error>
#include <utility>

#include "web/site.h"
#include "web/time_zone.h"

namespace dateline::cli {
namespace {

using Kind = SettingDefinition::Kind;
namespace fs = std::filesystem;

constexpr std::array kDefinitions = {
    SettingDefinition{"archive", "DATELINE_ARCHIVE", "./archive", Kind::kText,
                      "the directory that holds the index"},
    SettingDefinition{"data", "DATELINE_DATA", "", Kind::kText,
                      "the directory with the name lists; empty: beside the program"},
    SettingDefinition{"model", "DATELINE_MODEL", "", Kind::kText,
                      "the tagger's model file; empty: tagger.model among the data"},
    SettingDefinition{"authority", "DATELINE_AUTHORITY", "", Kind::kText,
                      "the editor's file; empty: authority.jsonl in the archive"},
    SettingDefinition{"listen", "DATELINE_LISTEN", "127.0.0.1:8080", Kind::kText,
                      "address and port to serve on; port 0 takes any free one"},
    SettingDefinition{"health_listen", "DATELINE_HEALTH_LISTEN", "", Kind::kText,
                      "a second address for /healthz, /readyz and /metrics; empty: none"},
    SettingDefinition{"site_name", "DATELINE_SITE_NAME", "Dateline", Kind::kText,
                      "the name at the top of every page"},
    SettingDefinition{"public_address", "DATELINE_PUBLIC_ADDRESS", "", Kind::kText,
                      "how others reach the site, such as https://archive.example.org; empty: as "
                      "each request asks for it"},
    SettingDefinition{"time_zone", "DATELINE_TIME_ZONE", "", Kind::kText,
                      "whose day today is, such as Asia/Ho_Chi_Minh; empty: this machine's"},
    SettingDefinition{"threads", "DATELINE_THREADS", "32", Kind::kNumber,
                      "requests answered at once"},
    SettingDefinition{"requests_per_second", "DATELINE_REQUESTS_PER_SECOND", "20", Kind::kNumber,
                      "for each client address, three times as many at once; 0: no limit"},
    SettingDefinition{"allowed_hosts", "DATELINE_ALLOWED_HOSTS", "", Kind::kList,
                      "names this server answers to, parted by commas; empty: any"},
    SettingDefinition{"trusted_proxies", "DATELINE_TRUSTED_PROXIES", "", Kind::kList,
                      "addresses whose X-Forwarded-For counts, parted by commas"},
    SettingDefinition{"workers", "DATELINE_WORKERS", "0", Kind::kNumber,
                      "threads that read articles when indexing; 0: one a core"},
};

Error BadValue(const Setting& setting, std::string_view wanted) {
  return {Fault::kBadInput, "'" + setting.value + "' given by " + setting.where + " for " +
                                setting.name + " is not " + std::string(wanted)};
}

std::optional<std::uint64_t> ReadNumber(std::string_view text) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || text.empty()) return std::nullopt;
  return number;
}

std::string JoinedArray(const toml::array& array) {
  std::string joined;
  for (const toml::node& node : array) {
    if (!joined.empty()) joined += ',';
    joined += node.value_or(std::string());
  }
  return joined;
}

std::optional<std::string> AsText(const toml::node& node) {
  if (const auto text = node.value_exact<std::string>()) return *text;
  if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
  if (const toml::array* array = node.as_array()) return JoinedArray(*array);
  return std::nullopt;
}

const SettingDefinition* FindDefinition(std::string_view name) {
  const auto at = std::find_if(kDefinitions.begin(), kDefinitions.end(),
                               [&](const SettingDefinition& d) { return name == d.name; });
  return at == kDefinitions.end() ? nullptr : &*at;
}

// The settings a configuration file gives, by name.
Result<std::map<std::string, std::string>> ReadFile(const fs::path& file) {
  std::map<std::string, std::string> values;
  try {
    const toml::table table = toml::parse_file(file.string());
    for (const auto& [key, node] : table) {
      const std::string name(key.str());
      const std::string place =
          file.string() + ", line " + std::to_string(node.source().begin.line) + ": ";
      if (FindDefinition(name) == nullptr)
        return Error{Fault::kBadInput, place + "there is no setting '" + name +
                                           "'; `dateline config` lists those there are"};
      const std::optional<std::string> text = AsText(node);
      if (!text) return Error{Fault::kBadInput, place + name + " takes a text or a number"};
      values[name] = *text;
    }
  } catch (const toml::parse_error& error) {
    return Error{Fault::kBadInput, file.string() + ", line " +
                                       std::to_string(error.source().begin.line) + ": " +
                                       std::string(error.description())};
  }
  return values;
}

Result<std::map<std::string, std::string>> ReadConfiguration(const std::string& named) {
  std::error_code ignored;
  const fs::path file = named.empty() ? fs::path("dateline.toml") : fs::path(named);
  if (fs::is_regular_file(file, ignored)) return ReadFile(file);
  if (named.empty()) return std::map<std::string, std::string>{};
  return Error{Fault::kNotFound, "the configuration file " + named + " is not there"};
}

Result<Done> Validate(const Setting& setting, Kind kind) {
  if (kind == Kind::kNumber && !ReadNumber(setting.value))
    return BadValue(setting, "a whole number");
  if (setting.name == "threads" && ReadNumber(setting.value) == 0)
    return BadValue(setting, "a number from 1 on");
  if (setting.name == "public_address" && !web::IsPublicAddress(setting.value))
    return BadValue(setting, "a scheme and a host, such as https://archive.example.org");
  if (setting.name == "time_zone") {
    const Result<Done> known = web::CheckTimeZone(setting.value);
    if (!known) return Error{Fault::kBadInput, setting.where + ": " + known.error().message};
  }
  return Done{};
}

}  // namespace

std::span<const SettingDefinition> SettingDefinitions() { return kDefinitions; }

Result<Settings> Settings::Resolve(const std::map<std::string, std::string>& flags,
                                   const Environment& environment, const std::string& file) {
  const Result<std::map<std::string, std::string>> from_file = ReadConfiguration(file);
  if (!from_file) return from_file.error();
  Settings settings;
  for (const SettingDefinition& definition : kDefinitions) {
    Setting setting{definition.name, definition.standard, Origin::kDefault, ""};
    const auto filed = from_file->find(definition.name);
    if (filed != from_file->end())
      setting = {definition.name, filed->second, Origin::kFile,
                 file.empty() ? "dateline.toml" : file};
    if (const auto variable = environment(definition.variable))
      setting = {definition.name, *variable, Origin::kEnvironment, definition.variable};
    const auto flag = flags.find(definition.name);
    if (flag != flags.end()) {
      std::string spelled = definition.name;
      std::replace(spelled.begin(), spelled.end(), '_', '-');
      setting = {definition.name, flag->second, Origin::kFlag, "--" + spelled};
    }
    if (const Result<Done> valid = Validate(setting, definition.kind); !valid) return valid.error();
    settings.settings_.push_back(std::move(setting));
  }
  return settings;
}

const Setting& Settings::Get(std::string_view name) const {
  const auto at = std::find_if(settings_.begin(), settings_.end(),
                               [&](const Setting& setting) { return setting.name == name; });
  assert(at != settings_.end());
  return *at;
}

std::uint64_t Settings::Number(std::string_view name) const {
  return ReadNumber(Text(name)).value_or(0);
}

std::vector<std::string> Settings::List(std::string_view name) const {
  std::vector<std::string> items;
  std::string item;
  for (const char c : Text(name) + ",") {
    if (c != ',') {
      if (c != ' ') item += c;
    } else if (!item.empty()) {
      items.push_back(std::exchange(item, {}));
    }
  }
  return items;
}

Result<ListenAddress> ParseListenAddress(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  std::string_view host = colon == text.npos ? std::string_view() : text.substr(0, colon);
  const std::string_view port_text = colon == text.npos ? text : text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  const std::optional<std::uint64_t> port = ReadNumber(port_text);
  if (!port || *port > 65535)
    return Error{Fault::kBadInput,
                 "'" + std::string(text) + "' is no address to listen on; write 127.0.0.1:8080"};
  return ListenAddress{host.empty() ? "127.0.0.1" : std::string(host), static_cast<int>(*port)};
}

Result<fs::path> FindDataDirectory(const Settings& settings, const fs::path& program) {
  std::error_code ignored;
  std::vector<fs::path> places;
  if (!settings.Text("data").empty()) {
    places = {settings.Text("data")};
  } else {
    places = {program.parent_path() / "data",
              (program.parent_path() / ".." / "share" / "dateline").lexically_normal()};
  }
  std::string looked;
  for (const fs::path& place : places) {
    if (fs::is_directory(place / "gazetteers", ignored)) return place;
    looked += (looked.empty() ? "" : " and ") + place.string();
  }
  return Error{Fault::kNotFound, "the name lists are not in " + looked +
                                     "; give their directory with --data or DATELINE_DATA"};
}

}  // namespace dateline::cli
