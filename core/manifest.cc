// SPDX-License-Identifier: GPL-2.0-or-later
// The manifest of core/archive_layout.h.
#include <openssl/evp.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "core/archive_layout.h"
#include "core/durable_file.h"
#include "core/schema.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// A glass database has seven files or so; a manifest of more than this is none.
constexpr std::size_t kMostManifestBytes = 1 << 20;

fs::path ManifestPath(const fs::path& generation) { return generation / "manifest.json"; }

Error CannotRead(const fs::path& path) {
  return Unavailable("reading", path, std::make_error_code(std::errc::io_error));
}

std::string Hex(const std::vector<unsigned char>& bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : bytes) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 0xF];
  }
  return hex;
}

bool IsDigest(std::string_view hex) {
  static constexpr std::size_t kDigits = 64;
  return hex.size() == kDigits && hex.find_first_not_of("0123456789abcdef") == hex.npos;
}

// The SHA-256 of a file, or nothing when it cannot be read to its end.
std::optional<std::string> Digest(const fs::path& path) {
  static constexpr std::size_t kBlock = 1 << 20;
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(EVP_MD_CTX_new(),
                                                                     &EVP_MD_CTX_free);
  std::ifstream file(path, std::ios::binary);
  if (!file || !hash || EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr) != 1) {
    return std::nullopt;
  }
  std::vector<char> block(kBlock);
  // In blocks: the largest file of an archive is larger than memory.
  while (file) {
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    EVP_DigestUpdate(hash.get(), block.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (!file.eof()) return std::nullopt;
  std::vector<unsigned char> digest(static_cast<std::size_t>(EVP_MD_CTX_get_size(hash.get())));
  EVP_DigestFinal_ex(hash.get(), digest.data(), nullptr);
  return Hex(digest);
}

// The manifest itself, what is derived, and what is left of one that was being written.
bool IsLeftOut(const fs::path& file) {
  const std::string name = file.filename().string();
  return name.starts_with("manifest.json") ||
         name.starts_with(ColumnsFile({}).filename().string()) ||
         name.starts_with(ImpactsFile({}).filename().string());
}

// Every field is required: a manifest without one was cut or comes from elsewhere.
std::optional<Manifest> FromJson(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  for (const char* key : {"schema", "generation", "articles"}) {
    if (!json.contains(key) || !json[key].is_number_unsigned()) return std::nullopt;
  }
  if (!json.contains("sha256") || !json["sha256"].is_object()) return std::nullopt;
  if (json["schema"].get<std::uint64_t>() > 1'000'000) return std::nullopt;
  Manifest manifest;
  manifest.schema = json["schema"].get<int>();
  manifest.generation = json["generation"].get<std::uint64_t>();
  manifest.articles = json["articles"].get<std::uint64_t>();
  for (const auto& [name, digest] : json["sha256"].items()) {
    if (!digest.is_string() || !IsDigest(digest.get_ref<const std::string&>())) {
      return std::nullopt;
    }
    manifest.sha256[name] = digest.get<std::string>();
  }
  return manifest;
}

}  // namespace

Result<Manifest> DescribeGeneration(const fs::path& generation) {
  Manifest manifest;
  manifest.schema = kSchemaVersion;
  std::error_code failure;
  fs::directory_iterator entry(generation, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    std::error_code unknown;
    if (!entry->is_regular_file(unknown) || IsLeftOut(entry->path())) continue;
    std::optional<std::string> digest = Digest(entry->path());
    if (!digest) return CannotRead(entry->path());
    manifest.sha256[entry->path().filename().string()] = *std::move(digest);
  }
  if (failure) return Unavailable("reading the directory", generation, failure);
  return manifest;
}

Result<Done> WriteManifest(const fs::path& generation, const Manifest& manifest) {
  Json json;
  json["schema"] = manifest.schema;
  json["generation"] = manifest.generation;
  json["articles"] = manifest.articles;
  json["sha256"] = manifest.sha256;
  // A file name need not be UTF-8; the manifest must be.
  return WriteDurably(ManifestPath(generation),
                      json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
}

Result<Manifest> ReadManifest(const fs::path& generation) {
  const fs::path path = ManifestPath(generation);
  std::error_code failure;
  const std::uintmax_t size = fs::file_size(path, failure);
  if (failure == std::errc::no_such_file_or_directory) {
    return Error{Fault::kNotFound, "'" + path.string() +
                                       "' does not exist; the next 'dateline index' that ends "
                                       "writes it"};
  }
  std::ifstream file(path, std::ios::binary);
  if (failure || !file) return CannotRead(path);
  const Error damaged{Fault::kDamaged, "'" + path.string() +
                                           "' is not a manifest; run 'dateline check', then "
                                           "'dateline rebuild'"};
  if (size > kMostManifestBytes) return damaged;
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  std::optional<Manifest> manifest = FromJson(Json::parse(text, nullptr, false));
  if (!manifest) return damaged;
  return *std::move(manifest);
}

}  // namespace dateline
