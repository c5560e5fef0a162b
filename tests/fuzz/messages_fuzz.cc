// SPDX-License-Identifier: GPL-2.0-or-later
// What languages a browser asks for, and the files of messages: any bytes are answered.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "web/locale.h"
#include "web/message_table.h"

namespace web = dateline::web;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static_cast<void>(web::AcceptedLanguage(text));
  static_cast<void>(web::LanguageNamed(text));
  if (const auto lines = web::ReadMessageLines(text)) {
    for (const auto& [key, message] : *lines) {
      if (key.empty()) std::abort();
      const auto pattern = dateline::MessagePattern::Compile(message);
      if (!pattern) continue;
      const std::uint64_t count = size;
      const dateline::MessageArgument arguments[] = {{"count", count}, {"name", "x"}};
      static_cast<void>(pattern->Format(arguments, web::English().data()));
    }
  }
  return 0;
}
