// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/unpack.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <locale.h>

#include <cerrno>
#include <memory>
#include <optional>
#include <string_view>

#include "core/unicode.h"

namespace dateline {
namespace {

struct Free {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Free>;

std::string Cause(archive* reader) {
  const char* cause = archive_error_string(reader);
  return cause == nullptr ? "its end is missing" : cause;
}

Error Broken(archive* reader) {
  return {Fault::kBadInput, fmt::format("it cannot be unpacked: {}; pack it again", Cause(reader))};
}

Error OverBudget() {
  return {Fault::kBadInput, fmt::format("it unpacks to more than {} times its size; unpack it and "
                                        "index what comes out",
                                        UnpackBudget::kMaxRatio)};
}

// The packed bytes on their way to libarchive, and the error that stopped them.
struct Feed {
  ByteSource& packed;
  std::optional<Error> error;
};

la_ssize_t Pull(archive* reader, void* data, const void** buffer) {
  Feed& feed = *static_cast<Feed*>(data);
  const Result<std::string_view> chunk = feed.packed.Next();
  if (!chunk) {
    feed.error = chunk.error();
    archive_set_error(reader, EIO, "%s", chunk.error().message.c_str());
    return -1;
  }
  *buffer = chunk->data();
  return static_cast<la_ssize_t>(chunk->size());
}

// The bytes of the entry that the reader stands at.
class EntrySource : public ByteSource {
 public:
  EntrySource(archive* reader, UnpackBudget& budget) : reader_(reader), budget_(budget) {}

  Result<std::string_view> Next() override {
    Result<std::string_view> chunk = NextBlock();
    has_failed_ = has_failed_ || !chunk;
    return chunk;
  }

  bool has_failed() const { return has_failed_; }
  bool is_over_budget() const {
    return budget_.unpacked >
           UnpackBudget::kFreeBytes + UnpackBudget::kMaxRatio * budget_.file.bytes_read();
  }

 private:
  Result<std::string_view> NextBlock() {
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    do {
      const int status = archive_read_data_block(reader_, &bytes, &size, &offset);
      if (status == ARCHIVE_EOF) return std::string_view();
      if (status < ARCHIVE_WARN) return Broken(reader_);
    } while (size == 0);
    budget_.unpacked += size;
    if (is_over_budget()) return OverBudget();
    return std::string_view(static_cast<const char*>(bytes), size);
  }

  archive* reader_;
  UnpackBudget& budget_;
  bool has_failed_ = false;
};

// Reads to the end what the visitor left, within the budget: libarchive's own way of skipping would
// unpack a bomb to its end unseen.
Result<Done> Drain(EntrySource& entry) {
  for (;;) {
    const Result<std::string_view> chunk = entry.Next();
    if (!chunk) return chunk.error();
    if (chunk->empty()) return Done{};
  }
}

// libarchive translates names to the thread's locale, and in the plain C locale drops those that
// are not ASCII. While one of these lives, the calling thread's locale is UTF-8.
class Utf8Names {
 public:
  Utf8Names() : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (utf8_ != nullptr) before_ = uselocale(utf8_);
  }
  ~Utf8Names() {
    if (utf8_ == nullptr) return;
    uselocale(before_);
    freelocale(utf8_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t utf8_;
  locale_t before_ = nullptr;
};

// Names come in whatever encoding the packer used; libarchive knows it only sometimes.
std::string EntryName(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  if (name == nullptr) return {};
  const Result<std::string> utf8 = ToUtf8(name);
  return CleanText(utf8 ? *utf8 : std::string(name));
}

bool IsFile(FileKind kind, archive_entry* entry) {
  if (kind == FileKind::kCompressed) return true;
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
}

Reader MakeReader(FileKind kind) {
  Reader reader(archive_read_new());
  if (!reader) return reader;
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_filter_bzip2(reader.get());
  archive_read_support_filter_xz(reader.get());
  archive_read_support_filter_zstd(reader.get());
  archive_read_support_format_empty(reader.get());
  if (kind == FileKind::kTar) archive_read_support_format_tar(reader.get());
  if (kind == FileKind::kZip) archive_read_support_format_zip_streamable(reader.get());
  if (kind == FileKind::kCompressed) archive_read_support_format_raw(reader.get());
  return reader;
}

Result<Done> VisitEntries(FileKind kind, archive* reader, UnpackBudget& budget,
                          const EntryVisitor& visit) {
  for (;;) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF) return Done{};
    if (status < ARCHIVE_WARN) return Broken(reader);
    EntrySource bytes(reader, budget);
    if (IsFile(kind, entry) && !visit(EntryName(entry), bytes)) return Done{};
    // Whoever read the entry has reported the fault; a single one has no neighbours to lose.
    if (bytes.has_failed() && kind == FileKind::kCompressed) return Done{};
    if (bytes.is_over_budget()) return OverBudget();
    if (bytes.has_failed()) continue;
    const Result<Done> drained = Drain(bytes);
    if (!drained) return drained;
  }
}

}  // namespace

Result<Done> Unpack(FileKind kind, ByteSource& packed, UnpackBudget& budget,
                    const EntryVisitor& visit) {
  const Utf8Names names;
  const Reader reader = MakeReader(kind);
  Feed feed{packed, {}};
  if (!reader || archive_read_open(reader.get(), &feed, nullptr, Pull, nullptr) != ARCHIVE_OK) {
    if (feed.error) return *feed.error;
    return reader ? Broken(reader.get())
                  : Error{Fault::kUnavailable, "there is no memory to unpack it"};
  }
  const Result<Done> visited = VisitEntries(kind, reader.get(), budget, visit);
  if (!visited && feed.error) return *feed.error;
  return visited;
}

}  // namespace dateline
