// SPDX-License-Identifier: GPL-2.0-or-later
// A short name for a long value: equal values have equal fingerprints on every machine, and in
// practice only they.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

// Takes a value piece by piece. Lengths take part: "ab", "c" is another value than "a", "bc".
// XXH3, 128 bits; no defence against whoever forges values on purpose. One thread at a time.
class Fingerprint {
 public:
  Fingerprint();
  ~Fingerprint();
  Fingerprint(Fingerprint&&) noexcept;
  Fingerprint& operator=(Fingerprint&&) noexcept;

  void Add(std::string_view text);
  void Add(std::uint64_t number);

  // Of all that was added so far: 32 hex digits.
  std::string Hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
