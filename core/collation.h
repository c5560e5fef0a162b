// SPDX-License-Identifier: GPL-2.0-or-later
// The order of names in lists.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

// Bytes that compare as the names do in the root collation (CLDR): "Đỗ" sorts after "Do" and before
// "Du". Compare with operator<. Any thread.
std::string CollationKey(std::string_view name);

// The same in the order of a language: in Vietnamese "Đỗ" sorts after "Du". For a list of names,
// whose keys are made one after the other, far cheaper than CollationKey for each.
class Collation {
 public:
  // `language` as in HTML ("vi"); what is empty or unknown to CLDR is the root. Any thread.
  explicit Collation(std::string_view language = {});
  ~Collation();
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;

  // One thread at a time.
  std::string Key(std::string_view name) const;

 private:
  struct Order;
  std::unique_ptr<const Order> order_;
};

}  // namespace dateline
