// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/path_reader.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "core/unicode.h"
#include "indexer/file_kind.h"
#include "indexer/folder_walk.h"
#include "indexer/json_lines_reader.h"
#include "indexer/text_reader.h"
#include "indexer/unpack.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Archives inside archives, and no deeper: each holds buffers, and nobody packs news like that.
constexpr int kMaxDepth = 4;

// The path as the same file has it whatever it is called from.
fs::path Canonical(const fs::path& path) {
  std::error_code fault;
  fs::path canonical = fs::canonical(path, fault);
  return fault ? fs::absolute(path, fault) : canonical;
}

// Reads one file of the disk; goes down where it holds others.
class FileReader {
 public:
  FileReader(FileSource& source, const ReadTask& task) : task_(task), budget_{source} {}

  // False when the sink stopped.
  bool Read(const InputFile& file, std::string_view name, ByteSource& bytes, int depth = 0) {
    const NamedKind named = KindOf(name);
    switch (named.kind) {
      case FileKind::kText:
        return ReadText(file, bytes, task_);
      case FileKind::kJsonLines:
        return ReadJsonLines(file, bytes, task_);
      case FileKind::kUnknown:
        return task_.Refuse({file.where},
                            "this kind of file is not known; give .txt, .jsonl or .ndjson, alone "
                            "or in .gz .xz .zst .bz2 .zip .tar");
      default:
        return ReadPacked(file, named, bytes, depth);
    }
  }

 private:
  bool ReadPacked(const InputFile& file, const NamedKind& named, ByteSource& bytes, int depth) {
    if (depth == kMaxDepth) {
      return task_.Refuse({file.where}, fmt::format("it is packed more than {} times; unpack it "
                                                    "and index what comes out",
                                                    kMaxDepth));
    }
    bool goes_on = true;
    bool has_entry = false;
    const Result<Done> unpacked =
        Unpack(named.kind, bytes, budget_, [&](const std::string& entry, ByteSource& inner) {
          has_entry = true;
          goes_on = named.kind == FileKind::kCompressed ? Read(file, named.stem, inner, depth + 1)
                                                        : ReadEntry(file, entry, inner, depth + 1);
          return goes_on;
        });
    if (!goes_on) return false;
    if (!unpacked) return task_.Refuse({file.where}, unpacked.error().message);
    return has_entry || task_.Refuse({file.where}, "the file is empty");
  }

  bool ReadEntry(const InputFile& archive, const std::string& entry, ByteSource& bytes, int depth) {
    if (entry.empty()) {
      return task_.Refuse({archive.where},
                          "a file in it has a name that cannot be read; pack it "
                          "again with names in UTF-8");
    }
    if (!IsReadable(entry) || IsHidden(entry)) return true;
    const InputFile file{archive.where + "!" + entry, archive.path + "!" + entry,
                         archive.id + "/" + std::string(NameWithoutEndings(entry))};
    return Read(file, entry, bytes, depth);
  }

  // What a folder's walk would pass over, too ("__MACOSX/._a.txt", ".cache/b.txt").
  static bool IsHidden(std::string_view entry) {
    for (const fs::path& part : fs::path(entry)) {
      if (part.native().starts_with('.') && part != "." && part != "..") return true;
    }
    return false;
  }

  const ReadTask& task_;
  UnpackBudget budget_;
};

Result<bool> ReadFile(const fs::path& path, const InputFile& file, const ReadTask& task,
                      ReadMeter* meter) {
  const Result<std::unique_ptr<FileSource>> source = FileSource::Open(path, meter);
  if (!source) return source.error();
  return FileReader(**source, task).Read(file, path.filename().string(), **source);
}

Result<Done> ReadInput(const ReadTask& task, ReadMeter* meter) {
  const Result<std::unique_ptr<FileSource>> source = FileSource::Open("-", meter);
  if (!source) return source.error();
  ReadJsonLines({"standard input", "-", ""}, **source, task);
  return Done{};
}

Result<Done> ReadFolder(const fs::path& path, const ReadTask& task, ReadMeter* meter) {
  const fs::path root = Canonical(path);
  const std::string root_id = root.filename().string();
  FolderVisitor visitor;
  visitor.unreadable = [&](const fs::path& folder, const std::string& message) {
    return task.Refuse({folder.string()}, message);
  };
  visitor.file = [&](const fs::path& found, const std::string& name) {
    const InputFile file{found.string(), Canonical(found).string(),
                         root_id + "/" + std::string(NameWithoutEndings(name))};
    const Result<bool> read = ReadFile(found, file, task, meter);
    return read ? *read : task.Refuse({found.string()}, read.error().message);
  };
  const Result<bool> walked = WalkFolder(path, visitor);
  if (!walked) return walked.error();
  return Done{};
}

}  // namespace

Result<Done> ReadPath(std::string_view path, const ReadTask& task, ReadMeter* meter) {
  if (path == "-") return ReadInput(task, meter);
  const fs::path named(path);
  std::error_code fault;
  if (fs::is_directory(named, fault)) return ReadFolder(named, task, meter);

  const fs::path canonical = Canonical(named);
  const fs::path with_folder = canonical.parent_path().filename() / canonical.filename();
  const InputFile file{named.string(), canonical.string(),
                       std::string(NameWithoutEndings(with_folder.string()))};
  const Result<bool> read = ReadFile(named, file, task, meter);
  if (!read) return read.error();
  return Done{};
}

Result<Done> ReadArticles(std::string_view path, const ArticleDefaults& defaults,
                          const ArticleSink& sink) {
  const ReadSink placed = [&sink](ReadItem item) {
    if (auto* refusal = std::get_if<Refusal>(&item)) return sink(std::move(*refusal));
    return sink(std::move(std::get<ReadArticle>(item).article));
  };
  return ReadPath(path, ReadTask{defaults, placed}, nullptr);
}

}  // namespace dateline
