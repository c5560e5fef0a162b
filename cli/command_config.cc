// SPDX-License-Identifier: GPL-2.0-or-later
// dateline config: each setting, its value, and where that came from.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"

namespace dateline::cli {
namespace {

int Config(const Context& context, bool json) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const SettingDefinition& definition : SettingDefinitions()) {
    const Setting& setting = context.settings.Get(definition.name);
    const std::string where = setting.where.empty() ? "default" : setting.where;
    if (json) {
      all.push_back({{"name", setting.name},
                     {"value", setting.value},
                     {"from", where},
                     {"variable", definition.variable},
                     {"help", definition.help}});
      continue;
    }
    context.terminal.out << Bold(context.terminal, setting.name) << " = \""
                         << Printable(setting.value) << "\"  "
                         << Faint(context.terminal, "(" + where + ")") << "\n    "
                         << definition.help << " · " << definition.variable << "\n";
  }
  if (json)
    context.terminal.out << all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
                         << "\n";
  return kOk;
}

}  // namespace

void AddConfig(CLI::App& app, Invocation& invocation) {
  auto json = std::make_shared<bool>(false);
  CLI::App* command =
      app.add_subcommand("config", "each setting, its value and where it came from");
  command->add_flag("--json", *json, "print them as JSON");
  command->callback([json, &invocation] {
    invocation.command = [json](const Context& context) { return Config(context, *json); };
  });
}

}  // namespace dateline::cli
