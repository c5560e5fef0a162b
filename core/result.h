// SPDX-License-Identifier: GPL-2.0-or-later
// How a call that may fail says so. Nothing else in the project reports failure.
#pragma once

#include <cassert>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>

namespace dateline {

// What kind of failure, in the words of the person who can act on it.
// The web layer maps each one to exactly one HTTP status, the program to one exit code.
enum class Fault {
  kBadInput,     // the caller's text, file or flag is wrong; say what to change
  kNotFound,     // the named thing does not exist
  kUnavailable,  // locked, unreachable or out of time; trying again may work
  kDamaged,      // the index or a file is not what it claims to be
};

struct Error {
  Fault fault;
  std::string message;  // one sentence: what was being done, to what, and what to change

  // For bad input, where it helps: the rule that was broken ("bad-date") and the bytes of the
  // caller's text that broke it.
  std::string code{};
  std::size_t begin = 0;
  std::size_t end = 0;
};

// What a call gives that does something and has nothing to hand back.
struct Done {
  bool operator==(const Done&) const = default;
};

// A value of type T, or the Error that took its place.
//
//   Result<Article> article = ReadArticle(path);
//   if (!article) return article.error();
//   Use(*article);
template <typename T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return error;` are how a call ends.
  // NOLINTNEXTLINE(google-explicit-constructor)
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }

  // Requires: the result holds a value.
  const T& operator*() const& {
    assert(*this);
    return *std::get_if<0>(&state_);
  }
  T& operator*() & {
    assert(*this);
    return *std::get_if<0>(&state_);
  }
  T&& operator*() && {
    assert(*this);
    return std::move(*std::get_if<0>(&state_));
  }
  const T* operator->() const {
    assert(*this);
    return std::get_if<0>(&state_);
  }
  T* operator->() {
    assert(*this);
    return std::get_if<0>(&state_);
  }

  // Requires: the result holds an error.
  const Error& error() const {
    assert(!*this);
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace dateline
