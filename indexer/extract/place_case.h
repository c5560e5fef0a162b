// SPDX-License-Identifier: GPL-2.0-or-later
// Names of places printed in capitals, written as a page shows them.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// "HÀ TĨNH" -> "Hà Tĩnh", "ACAPULCO DE JUÁREZ" -> "Acapulco de Juárez", "HCM CITY" -> "HCM City".
// What is not printed in capitals stays as it is. Any thread.
std::string PlaceInTitleCase(std::string_view printed);

// A small word inside a place's name: "de" of "Rio de Janeiro". Any thread.
bool IsPlaceParticle(std::string_view small);

// False for an acronym ("HCM", "CCTV"), as far as letters tell. Any thread.
bool HasVowel(std::string_view capitals);

// ASCII letters made small, others kept. Any thread.
std::string SmallLetters(std::string_view text);

}  // namespace dateline
