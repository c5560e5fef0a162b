// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/fingerprint.h"

#include <xxhash.h>

#include <array>
#include <cstdio>

namespace dateline {

struct Fingerprint::State {
  struct Free {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
  };
  std::unique_ptr<XXH3_state_t, Free> xxh{XXH3_createState()};
};

Fingerprint::Fingerprint() : state_(std::make_unique<State>()) {
  XXH3_128bits_reset(state_->xxh.get());
}
Fingerprint::~Fingerprint() = default;
Fingerprint::Fingerprint(Fingerprint&&) noexcept = default;
Fingerprint& Fingerprint::operator=(Fingerprint&&) noexcept = default;

void Fingerprint::Add(std::string_view text) {
  Add(std::uint64_t{text.size()});
  XXH3_128bits_update(state_->xxh.get(), text.data(), text.size());
}

void Fingerprint::Add(std::uint64_t number) {
  // Byte by byte, so that the order of bytes in memory plays no part.
  std::array<unsigned char, 8> bytes{};
  for (unsigned char& byte : bytes) {
    byte = static_cast<unsigned char>(number & 0xFFU);
    number >>= 8U;
  }
  XXH3_128bits_update(state_->xxh.get(), bytes.data(), bytes.size());
}

std::string Fingerprint::Hex() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(state_->xxh.get());
  std::array<char, 33> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return hex.data();
}

}  // namespace dateline
