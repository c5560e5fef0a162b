// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace dateline {

// What the exception that is being handled says, those of Xapian with the system's reason; "a fault
// in the program" when there is none. For catch (...) and terminate handlers. Any thread.
std::string CurrentFailure();

}  // namespace dateline
