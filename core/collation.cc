// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>

namespace dateline {
namespace {

const icu::Collator* Prototype() {
  static const std::unique_ptr<const icu::Collator> kPrototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> root(
        icu::Collator::createInstance(icu::Locale::getRoot(), status));
    // Names come composed and decomposed; without this the two would sort apart.
    if (root) root->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
    return root;
  }();
  return kPrototype.get();
}

}  // namespace

std::string CollationKey(std::string_view name) {
  if (Prototype() == nullptr) return std::string(name);
  // ICU promises that a clone may be used beside its original, and cloning is cheap.
  const std::unique_ptr<const icu::Collator> collator(Prototype()->clone());
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  // ICU tells the room it needs when this is too little, and then the loop goes round once more.
  std::string key(name.size() * 3 + 16, '\0');
  for (;;) {
    const auto room = static_cast<std::int32_t>(key.size());
    const std::int32_t length =
        collator->getSortKey(units, reinterpret_cast<std::uint8_t*>(key.data()), room);
    key.resize(static_cast<std::size_t>(length));
    if (length <= room) break;
  }
  // ICU ends a key with a NUL, which std::string does not need.
  if (!key.empty()) key.pop_back();
  return key;
}

}  // namespace dateline
