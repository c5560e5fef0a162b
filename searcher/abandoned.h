// SPDX-License-Identifier: GPL-2.0-or-later
// Whether somebody still waits for an answer.
#pragma once

#include <functional>

namespace dateline {

// True once nobody waits for the answer any longer; empty: somebody always does. Asked now and then
// while the answer is worked on, by the threads that work on it, and so must not wait.
using Abandoned = std::function<bool()>;

}  // namespace dateline
