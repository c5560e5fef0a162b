// SPDX-License-Identifier: GPL-2.0-or-later
// What the program is set to and who set it: flag over environment over dateline.toml over default.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace dateline::cli {

enum class Origin : std::uint8_t { kDefault, kFile, kEnvironment, kFlag };

struct Setting {
  std::string name;  // "archive"
  std::string value;
  Origin origin = Origin::kDefault;
  std::string where;  // "--archive", "DATELINE_ARCHIVE", "dateline.toml", or empty for the default

  bool operator==(const Setting&) const = default;
};

// One setting that exists: its name in dateline.toml, its variable, its default and what it does.
struct SettingDefinition {
  enum class Kind : std::uint8_t { kText, kNumber, kList };
  const char* name;
  const char* variable;
  const char* standard;
  Kind kind;
  const char* help;
};
std::span<const SettingDefinition> SettingDefinitions();

// Reads a variable of the environment; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const std::string&)>;

class Settings {
 public:
  // `flags` are the settings given on the command line, by name. `file` is the configuration file,
  // or empty: then ./dateline.toml is read when it exists. kBadInput, naming file and line, flag or
  // variable, for an unknown key or a value that cannot be read; kNotFound for a named file that is
  // not there.
  static Result<Settings> Resolve(const std::map<std::string, std::string>& flags,
                                  const Environment& environment, const std::string& file);

  // Requires: `name` is one of SettingDefinitions.
  const Setting& Get(std::string_view name) const;
  const std::string& Text(std::string_view name) const { return Get(name).value; }
  std::uint64_t Number(std::string_view name) const;           // kNumber settings
  std::vector<std::string> List(std::string_view name) const;  // kList settings, parted by commas
  std::filesystem::path Archive() const { return Text("archive"); }

  const std::vector<Setting>& all() const { return settings_; }

 private:
  std::vector<Setting> settings_;  // in the order of SettingDefinitions
};

// "127.0.0.1:8080", ":8080", "[::1]:0" or "8080", as --listen takes it. kBadInput otherwise.
struct ListenAddress {
  std::string host;
  int port = 0;

  bool operator==(const ListenAddress&) const = default;
};
Result<ListenAddress> ParseListenAddress(std::string_view text);

// The directory with gazetteers: the setting `data`, else `data` beside the program, else
// ../share/dateline. kNotFound, naming what was looked at, when none of them is there.
Result<std::filesystem::path> FindDataDirectory(const Settings& settings,
                                                const std::filesystem::path& program);

}  // namespace dateline::cli
