// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <utility>

namespace dateline {
namespace {

std::unique_ptr<icu::Collator> MakeCollator(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  // Names come composed and decomposed; without this the two would sort apart.
  if (collator) collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
  return collator;
}

const icu::Collator* Prototype() {
  static const std::unique_ptr<const icu::Collator> kPrototype =
      MakeCollator(icu::Locale::getRoot());
  return kPrototype.get();
}

}  // namespace

// Null where ICU has no data: then names sort by their bytes.
struct Collation::Order {
  std::unique_ptr<const icu::Collator> collator;
};

// ICU promises that a clone may be used beside its original, and cloning is cheap; of another
// language than the root's it reads the order, once for the process.
Collation::Collation(std::string_view language) {
  std::unique_ptr<const icu::Collator> collator;
  if (!language.empty())
    collator = MakeCollator(icu::Locale::createCanonical(std::string(language).c_str()));
  if (!collator && Prototype() != nullptr) collator.reset(Prototype()->clone());
  order_ = std::make_unique<const Order>(Order{std::move(collator)});
}

Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

std::string Collation::Key(std::string_view name) const {
  if (!order_->collator) return std::string(name);
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  // ICU tells the room it needs when this is too little, and then the loop goes round once more.
  std::string key(name.size() * 3 + 16, '\0');
  for (;;) {
    const auto room = static_cast<std::int32_t>(key.size());
    const std::int32_t length =
        order_->collator->getSortKey(units, reinterpret_cast<std::uint8_t*>(key.data()), room);
    key.resize(static_cast<std::size_t>(length));
    if (length <= room) break;
  }
  // ICU ends a key with a NUL, which std::string does not need.
  if (!key.empty()) key.pop_back();
  return key;
}

std::string CollationKey(std::string_view name) { return Collation().Key(name); }

}  // namespace dateline
