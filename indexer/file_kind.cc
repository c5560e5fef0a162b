// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/file_kind.h"

#include <algorithm>

namespace dateline {
namespace {

struct Ending {
  std::string_view text;
  FileKind kind;
};

// Longer endings stand before those that end them.
constexpr Ending kEndings[] = {{".tar.gz", FileKind::kTar},      {".tar.xz", FileKind::kTar},
                               {".tar.zst", FileKind::kTar},     {".tar.bz2", FileKind::kTar},
                               {".tgz", FileKind::kTar},         {".txz", FileKind::kTar},
                               {".tzst", FileKind::kTar},        {".tbz2", FileKind::kTar},
                               {".tar", FileKind::kTar},         {".zip", FileKind::kZip},
                               {".gz", FileKind::kCompressed},   {".xz", FileKind::kCompressed},
                               {".zst", FileKind::kCompressed},  {".bz2", FileKind::kCompressed},
                               {".txt", FileKind::kText},        {".jsonl", FileKind::kJsonLines},
                               {".ndjson", FileKind::kJsonLines}};

bool EndsWith(std::string_view name, std::string_view ending) {
  if (name.size() <= ending.size()) return false;
  name.remove_prefix(name.size() - ending.size());
  return std::equal(name.begin(), name.end(), ending.begin(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

}  // namespace

NamedKind KindOf(std::string_view name) {
  for (const Ending& ending : kEndings) {
    if (EndsWith(name, ending.text)) {
      return {ending.kind, name.substr(0, name.size() - ending.text.size())};
    }
  }
  return {FileKind::kUnknown, name};
}

std::string_view NameWithoutEndings(std::string_view name) {
  NamedKind named = KindOf(name);
  while (named.kind == FileKind::kCompressed) named = KindOf(named.stem);
  return named.stem;
}

bool IsReadable(std::string_view name) {
  NamedKind named = KindOf(name);
  while (named.kind == FileKind::kCompressed) named = KindOf(named.stem);
  return named.kind != FileKind::kUnknown;
}

}  // namespace dateline
