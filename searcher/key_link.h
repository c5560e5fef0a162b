// SPDX-License-Identifier: GPL-2.0-or-later
// Why a key belongs to its entity.
#pragma once

#include <cstdint>

namespace dateline {

// Shown to whoever asks "why is this article here?".
enum class KeyLink : std::uint8_t {
  kSame,        // the lead key itself
  kOrder,       // the same words in another order: "sato haruki", "haruki sato"
  kJoined,      // the same letters, divided otherwise: "sun hai yan", "sun haiyan"
  kSpelling,    // one word is spelt otherwise: "zelensky", "zelenskiy"
  kMiddleName,  // one leaves out a middle name
  kInitial,     // "j okafor"
  kAcronym,     // an acronym that the editor gave
  kPrior,       // a short name that nearly always means this entity: probable, not sure
  kAuthority,   // the editor says so
};

}  // namespace dateline
