// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/stem.h"

#include <libstemmer.h>

#include <algorithm>
#include <cctype>
#include <iterator>

namespace dateline {

struct Stemmer::Impl {
  struct Delete {
    void operator()(sb_stemmer* owned) const { sb_stemmer_delete(owned); }
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer;  // empty: every word is its own stem
  bool takes_endings_only = false;
};

namespace {

// "pt" of "pt-BR". Snowball also answers to names such as "porter", which are no languages.
std::string PrimarySubtag(std::string_view language) {
  std::string primary(language.substr(0, language.find_first_of("-_")));
  std::transform(primary.begin(), primary.end(), primary.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const bool is_code = primary.size() == 2 || primary.size() == 3;
  return is_code && primary.find('\0') == primary.npos ? primary : std::string();
}

// Sorted. Finnish also makes one of two like consonants ("bba"), Turkish hardens the last one
// ("aba", "ap"), Indonesian and Irish have stems without what a word begins with.
constexpr std::string_view kTakeEndingsOnly[] = {"ca", "da", "de", "en", "es", "eu", "fr", "hu",
                                                 "it", "lt", "nl", "no", "pt", "ro", "sv"};

// "covid19", "u.s": names rather than words; their ends are no endings.
bool HasStem(std::string_view word) { return word.find_first_of("0123456789.") == word.npos; }

}  // namespace

Stemmer::Stemmer(std::string_view language) : impl_(std::make_unique<Impl>()) {
  const std::string code = PrimarySubtag(language);
  // Snowball answers null for a language that it does not know.
  if (!code.empty()) impl_->stemmer.reset(sb_stemmer_new(code.c_str(), "UTF_8"));
  impl_->takes_endings_only =
      std::binary_search(std::begin(kTakeEndingsOnly), std::end(kTakeEndingsOnly), code);
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

bool Stemmer::KeepsFirstTwoLetters() const { return !impl_->stemmer || impl_->takes_endings_only; }

std::string Stemmer::Stem(std::string_view folded_word) const {
  if (!impl_->stemmer || !HasStem(folded_word)) return std::string(folded_word);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(folded_word.data());
  const sb_symbol* stem =
      sb_stemmer_stem(impl_->stemmer.get(), bytes, static_cast<int>(folded_word.size()));
  const int length = sb_stemmer_length(impl_->stemmer.get());
  // No memory, or an ending and nothing before it.
  if (stem == nullptr || length <= 0) return std::string(folded_word);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length)};
}

}  // namespace dateline
