// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record.h"

#include <xxhash.h>
#include <zlib.h>
#include <zstd.h>

#include <cassert>
#include <optional>
#include <utility>

#include "core/record_cbor.h"

namespace dateline {
namespace {

// version, CRC-32 of all that follows it, length of the CBOR, zstd frame
constexpr char kVersion = 1;
constexpr std::size_t kCrcAt = 1;
constexpr std::size_t kLengthAt = 5;
constexpr std::size_t kFrameAt = 9;
constexpr int kLevel = 3;
constexpr std::size_t kMostCborBytes = std::size_t{64} << 20;

std::string BigEndian(std::uint32_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
  return bytes;
}

std::uint32_t ReadBigEndian(std::string_view bytes) {
  std::uint32_t number = 0;
  for (const char byte : bytes.substr(0, 4)) {
    number = number << 8 | static_cast<unsigned char>(byte);
  }
  return number;
}

std::uint32_t Crc32(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

Error Damaged(std::string_view how) {
  return {Fault::kDamaged, "a stored article cannot be read: " + std::string(how) +
                               "; run 'dateline check', then 'dateline rebuild' from the source"};
}

// Level 3 is where zstd's speed and size meet for texts of a few kilobytes.
std::string Compress(std::string_view bytes) {
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), kLevel);
  // It can only fail for want of room, and the bound leaves enough.
  assert(ZSTD_isError(size) == 0);
  frame.resize(size);
  return frame;
}

// The frame's content, when it holds exactly `length` bytes. The frame says its own length, so that
// nothing is allocated for a header that lies.
std::optional<std::string> Decompress(std::string_view frame, std::size_t length) {
  if (ZSTD_getFrameContentSize(frame.data(), frame.size()) != length) return std::nullopt;
  std::string bytes(length, '\0');
  if (ZSTD_decompress(bytes.data(), length, frame.data(), frame.size()) != length) {
    return std::nullopt;
  }
  return bytes;
}

// Fields are told apart by their lengths: "ab" and "c" is not "a" and "bc".
void AppendField(std::string& content, std::string_view field) {
  content += BigEndian(static_cast<std::uint32_t>(field.size()));
  content += field;
}

}  // namespace

std::string EncodeRecord(const Record& record) {
  const std::string cbor = RecordToCbor(record);
  const std::string rest = BigEndian(static_cast<std::uint32_t>(cbor.size())) + Compress(cbor);
  return kVersion + BigEndian(Crc32(rest)) + rest;
}

Result<Record> DecodeRecord(std::string_view bytes) {
  if (bytes.size() < kFrameAt) return Damaged("it is cut short");
  if (bytes[0] != kVersion) return Damaged("it was written by another version of Dateline");
  if (ReadBigEndian(bytes.substr(kCrcAt)) != Crc32(bytes.substr(kLengthAt))) {
    return Damaged("its checksum is wrong");
  }
  // From here on the bytes are those that were written, unless somebody wrote them on purpose: the
  // checks below keep such a record from costing memory, not from being wrong.
  const std::size_t length = ReadBigEndian(bytes.substr(kLengthAt));
  if (length > kMostCborBytes) return Damaged("it claims more than 64 MiB");
  const std::optional<std::string> cbor = Decompress(bytes.substr(kFrameAt), length);
  if (!cbor) return Damaged("it does not decompress to the length it states");
  std::optional<Record> record = CborToRecord(*cbor);
  if (!record) return Damaged("its fields are not those of an article");
  return *std::move(record);
}

std::vector<EarlierVersion> VersionsBefore(const Record& replacement, Record old) {
  std::vector<EarlierVersion> versions = std::move(old.earlier);
  const Article& before = old.article;
  const Article& after = replacement.article;
  if (before.title != after.title || before.text != after.text || before.date != after.date) {
    versions.push_back({std::move(old.article.title), std::move(old.article.text),
                        std::move(old.article.date), old.indexed_at});
  }
  const auto is_too_much = [&] {
    std::size_t bytes = 0;
    for (const EarlierVersion& version : versions)
      bytes += version.title.size() + version.text.size();
    return versions.size() > kMostEarlierVersions || bytes > kMostEarlierBytes;
  };
  // What was printed first and what was last corrected matter most: the second goes.
  while (versions.size() > 1 && is_too_much()) versions.erase(versions.begin() + 1);
  if (is_too_much()) versions.clear();
  return versions;
}

std::string ContentHash(const Article& article) {
  std::string content;
  content.reserve(article.text.size() + article.title.size() + 512);
  for (const std::string_view field :
       {std::string_view(article.id), std::string_view(article.title),
        std::string_view(article.title_origin == TitleOrigin::kMade ? "made" : "printed"),
        std::string_view(article.text), std::string_view(article.date),
        std::string_view(article.source), std::string_view(article.url),
        std::string_view(article.language), std::string_view(article.licence),
        std::string_view(article.credit), std::string_view(article.credit_url)}) {
    AppendField(content, field);
  }
  for (const std::string& author : article.authors) AppendField(content, author);
  XXH128_canonical_t bytes;
  XXH128_canonicalFromHash(&bytes, XXH3_128bits(content.data(), content.size()));
  return {reinterpret_cast<const char*>(bytes.digest), sizeof bytes.digest};
}

}  // namespace dateline
