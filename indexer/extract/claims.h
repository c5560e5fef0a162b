// SPDX-License-Identifier: GPL-2.0-or-later
// Who owns which token while the tagger's passes run: the earlier pass wins.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/extract/tagger.h"

namespace dateline {

// Not thread-safe; each article has its own.
class Claims {
 public:
  explicit Claims(std::size_t tokens) : owners_(tokens, kFree) {}

  bool IsFree(std::size_t token) const { return owners_[token] == kFree; }
  bool AreFree(std::size_t first, std::size_t last) const;
  bool IsOwnedBy(std::size_t token, EntityKind kind) const {
    return owners_[token] == OwnerOf(kind);
  }

  // Takes the span when all of it is free; says whether it did.
  bool Take(const NameSpan& span);

  // Keeps all later passes from these tokens, without a name of their own.
  void Block(std::size_t first, std::size_t last);

  // What was taken, in the order of the text.
  std::vector<NameSpan> Sorted() const;
  const std::vector<NameSpan>& InOrderOfTaking() const { return spans_; }

 private:
  using Owner = std::uint8_t;
  static constexpr Owner kFree = 0;
  static constexpr Owner kBlocked = 1;
  static Owner OwnerOf(EntityKind kind) {
    return static_cast<Owner>(kBlocked + 1 + static_cast<Owner>(kind));
  }

  std::vector<Owner> owners_;
  std::vector<NameSpan> spans_;
};

}  // namespace dateline
