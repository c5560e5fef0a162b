// SPDX-License-Identifier: GPL-2.0-or-later
// One open file descriptor and the duty to close it.
#pragma once

#include <unistd.h>

#include <utility>

namespace dateline::web {

class Socket {
 public:
  explicit Socket(int descriptor = -1) : descriptor_(descriptor) {}
  ~Socket() { Close(); }
  Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Socket& operator=(Socket&& other) noexcept {
    if (this != &other) {
      Close();
      descriptor_ = std::exchange(other.descriptor_, -1);
    }
    return *this;
  }

  bool open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  void Close() {
    if (open()) ::close(std::exchange(descriptor_, -1));
  }

 private:
  int descriptor_;
};

}  // namespace dateline::web
