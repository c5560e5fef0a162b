// SPDX-License-Identifier: GPL-2.0-or-later
// A pasted list of names, and the address of a webhook: any bytes. Names come without blanks at
// their ends and without the ends of lines.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "web/name_list.h"
#include "web/webhook.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const std::string& name : dateline::web::ReadNameList(text)) {
    if (name.empty() || name.front() == ' ' || name.back() == ' ') std::abort();
    if (name.find('\n') != name.npos) std::abort();
  }
  const bool is_address = static_cast<bool>(dateline::web::CheckWebhook(text));
  if (is_address && !text.starts_with("http://") && !text.starts_with("https://")) std::abort();
  return 0;
}
