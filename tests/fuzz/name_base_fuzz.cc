// SPDX-License-Identifier: GPL-2.0-or-later
// Any lines, read as Wikidata's and as ParaNames', make an authority file that stands.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "cli/name_bases.h"
#include "cli/name_import.h"

namespace {

using dateline::cli::ImportedEntity;
using dateline::cli::ImportOptions;
using dateline::cli::NameImport;

void Take(dateline::Result<std::optional<ImportedEntity>> read, NameImport& import) {
  if (read && *read && !import.Add(*std::move(*read))) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  ImportOptions options;
  options.classes = dateline::cli::StandardClasses();
  NameImport import(options);
  std::optional<dateline::cli::ParaNamesColumns> columns;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() == text.size() ? line.size() : line.size() + 1);
    Take(dateline::cli::ReadWikidataLine(line, options), import);
    if (columns) Take(dateline::cli::ReadParaNamesLine(line, *columns, options), import);
    if (const auto header = dateline::cli::ReadParaNamesHeader(line)) columns = *header;
  }
  if (!dateline::ParseAuthority(import.Write().lines).faults.empty()) std::abort();
  return 0;
}
