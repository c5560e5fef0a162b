// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/packed.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>

namespace dateline {
namespace {

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;

void Check(archive* writer, int status) {
  if (status != ARCHIVE_OK) throw std::runtime_error(archive_error_string(writer));
}

la_ssize_t Append(archive*, void* bytes, const void* block, std::size_t size) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(block), size);
  return static_cast<la_ssize_t>(size);
}

std::string Pack(Writer writer, const PackedFiles& files) {
  std::string bytes;
  archive_write_set_bytes_in_last_block(writer.get(), 1);
  Check(writer.get(), archive_write_open(writer.get(), &bytes, nullptr, Append, nullptr));
  for (const auto& [name, content] : files) {
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              archive_entry_free);
    // A tar of GNU's keeps names as bytes, a zip says that its names are UTF-8.
    archive_entry_set_pathname(entry.get(), name.c_str());
    if (archive_format(writer.get()) == ARCHIVE_FORMAT_ZIP) {
      archive_entry_set_pathname_utf8(entry.get(), name.c_str());
    }
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    Check(writer.get(), archive_write_header(writer.get(), entry.get()));
    archive_write_data(writer.get(), content.data(), content.size());
  }
  Check(writer.get(), archive_write_close(writer.get()));
  return bytes;
}

Writer MakeWriter() { return Writer(archive_write_new(), archive_write_free); }

void AddFilter(archive* writer, const std::string& filter) {
  if (!filter.empty()) Check(writer, archive_write_add_filter_by_name(writer, filter.c_str()));
}

}  // namespace

std::string Tar(const PackedFiles& files, const std::string& filter) {
  Writer writer = MakeWriter();
  AddFilter(writer.get(), filter);
  archive_write_set_format_gnutar(writer.get());
  return Pack(std::move(writer), files);
}

std::string Zip(const PackedFiles& files) {
  Writer writer = MakeWriter();
  archive_write_set_format_zip(writer.get());
  return Pack(std::move(writer), files);
}

std::string Compressed(const std::string& bytes, const std::string& filter) {
  Writer writer = MakeWriter();
  AddFilter(writer.get(), filter);
  archive_write_set_format_raw(writer.get());
  return Pack(std::move(writer), {{"data", bytes}});
}

}  // namespace dateline
