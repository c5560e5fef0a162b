// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "searcher/authority.h"
#include "searcher/authority_lines.h"

namespace dateline {
namespace {

struct AuthorityText {
  std::filesystem::path file;
  std::size_t first_line = 1;  // lines are counted on from file to file
};

// The text of one file; empty when there is none. Whatever can be read will do: /dev/null stands
// for an empty file, a pipe for what comes out of it.
Result<std::string> ReadText(const std::filesystem::path& file) {
  std::error_code failure;
  const std::filesystem::file_status status = std::filesystem::status(file, failure);
  if (status.type() == std::filesystem::file_type::not_found) return std::string();
  std::ifstream stream(file, std::ios::binary);
  std::string text;
  std::vector<char> piece(std::size_t{1} << 20U);
  // One byte beyond the bound is enough for the reader to refuse it.
  while (stream && text.size() <= kMaxAuthorityBytes) {
    stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    text.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
  }
  if (std::filesystem::is_directory(status) || stream.bad() || (!stream.eof() && text.empty()))
    return Error{Fault::kUnavailable, fmt::format("cannot read the authority file '{}'; make it a "
                                                  "file that can be read",
                                                  file.string())};
  return text;
}

// Which file a line counted over all of them stands in, and its number there.
AuthorityFault InItsFile(AuthorityFault fault, const std::vector<AuthorityText>& texts,
                         std::filesystem::path& file) {
  for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
    if (fault.line < text->first_line) continue;
    file = text->file;
    fault.line -= text->first_line - 1;
    if (fault.other_line >= text->first_line) {
      fault.other_line -= text->first_line - 1;
    } else if (fault.other_line != 0) {
      fault.message = "(another archive's file) " + fault.message;
      fault.other_line = 0;
    }
    break;
  }
  return fault;
}

Error ErrorOf(const std::vector<AuthorityFault>& faults, const std::vector<AuthorityText>& texts) {
  std::filesystem::path file;
  const AuthorityFault first = InItsFile(faults.front(), texts, file);
  std::string message = fmt::format("the authority file '{}', {}", file.string(), FaultText(first));
  if (faults.size() > 1)
    message += fmt::format(" (and {} more; run 'dateline authority check')", faults.size() - 1);
  return {Fault::kBadInput, std::move(message)};
}

}  // namespace

std::filesystem::path AuthorityFile(const std::filesystem::path& archive) {
  return archive / "authority.jsonl";
}

Result<Authority> LoadAuthority(const std::vector<std::filesystem::path>& files) {
  ReadLines all;
  std::vector<AuthorityText> texts;
  for (const std::filesystem::path& file : files) {
    const Result<std::string> text = ReadText(file);
    if (!text) return text.error();
    texts.push_back({file, all.count + 1});
    ReadLines read = ReadAuthorityLines(*text, all.count + 1);
    all.count += read.count;
    std::move(read.lines.begin(), read.lines.end(), std::back_inserter(all.lines));
    std::move(read.faults.begin(), read.faults.end(), std::back_inserter(all.faults));
  }
  ReadAuthority read = BuildAuthority(all);
  if (!read.faults.empty()) return ErrorOf(read.faults, texts);
  return std::move(read.authority);
}

AuthorityStamp StampOfAuthority(const std::filesystem::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return {};
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return {status.st_ino, static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

}  // namespace dateline
