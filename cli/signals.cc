// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/signals.h"

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cstdint>

namespace dateline::cli {
namespace {

sigset_t Watched() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

}  // namespace

Signals::Signals() : wake_(::eventfd(0, EFD_CLOEXEC)) {
  const sigset_t set = Watched();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  watcher_ = std::thread([this] { Watch(); });
}

Signals::~Signals() {
  const std::uint64_t one = 1;
  (void)!::write(wake_, &one, sizeof one);
  watcher_.join();
  ::close(wake_);
  const sigset_t set = Watched();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void Signals::Watch() {
  const sigset_t set = Watched();
  const int signals = ::signalfd(-1, &set, SFD_CLOEXEC);
  pollfd watched[] = {{signals, POLLIN, 0}, {wake_, POLLIN, 0}};
  while (::poll(watched, 2, -1) >= 0 && watched[1].revents == 0) {
    signalfd_siginfo info{};
    if (::read(signals, &info, sizeof info) != sizeof info) break;
    const int number = static_cast<int>(info.ssi_signo);
    if (stopped_) ::_exit(128 + number);  // the second one: the user does not want to wait
    number_ = number;
    stopped_ = true;
    stopped_.notify_all();
  }
  ::close(signals);
}

}  // namespace dateline::cli
