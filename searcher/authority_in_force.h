// SPDX-License-Identifier: GPL-2.0-or-later
// The authority that a committed state is shown under, and whether its files have changed since.
// Internal to searcher.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "searcher/authority.h"

namespace dateline {

// A value; copies share the authority. Any thread.
class AuthorityInForce {
 public:
  AuthorityInForce() : authority_(std::make_shared<const Authority>()) {}

  // Reads `files`. When they cannot be read or contradict themselves, what `before` says stays in
  // force (nothing, without one) and fault() tells why. Never fails.
  AuthorityInForce(std::vector<std::filesystem::path> files, const AuthorityInForce* before);

  const Authority& authority() const { return *authority_; }

  // Why the files are not what is in force; empty when they are.
  const std::string& fault() const { return fault_; }

  // False when a file was written, made or removed since it was read. One look at each.
  bool IsCurrent() const;

 private:
  std::vector<std::filesystem::path> files_;
  std::vector<AuthorityStamp> stamps_;
  std::shared_ptr<const Authority> authority_;
  std::string fault_;
};

// The files that hold the authority of `archives`: `named` where one is named, else the one beside
// each archive.
std::vector<std::filesystem::path> AuthorityFilesOf(
    const std::vector<std::filesystem::path>& archives, const std::filesystem::path& named);

}  // namespace dateline
