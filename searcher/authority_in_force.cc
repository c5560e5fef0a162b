// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority_in_force.h"

#include <utility>

namespace dateline {

AuthorityInForce::AuthorityInForce(std::vector<std::filesystem::path> files,
                                   const AuthorityInForce* before)
    : AuthorityInForce() {
  files_ = std::move(files);
  // Stamped first: a file written while it is read then looks older than it is, and is read again.
  for (const std::filesystem::path& file : files_) stamps_.push_back(StampOfAuthority(file));
  if (before != nullptr) {
    authority_ = before->authority_;
    if (before->files_ == files_ && before->stamps_ == stamps_) {
      fault_ = before->fault_;
      return;
    }
  }
  Result<Authority> read = LoadAuthority(files_);
  if (read) {
    authority_ = std::make_shared<const Authority>(*std::move(read));
  } else {
    fault_ = read.error().message;
  }
}

bool AuthorityInForce::IsCurrent() const {
  for (std::size_t i = 0; i < files_.size(); ++i)
    if (StampOfAuthority(files_[i]) != stamps_[i]) return false;
  return true;
}

std::vector<std::filesystem::path> AuthorityFilesOf(
    const std::vector<std::filesystem::path>& archives, const std::filesystem::path& named) {
  if (!named.empty()) return {named};
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& archive : archives) files.push_back(AuthorityFile(archive));
  return files;
}

}  // namespace dateline
