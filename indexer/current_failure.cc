// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/current_failure.h"

#include <xapian.h>

#include <exception>

namespace dateline {

std::string CurrentFailure() {
  if (!std::current_exception()) return "a fault in the program";
  try {
    throw;
  } catch (const Xapian::Error& error) {
    const char* reason = error.get_error_string();
    return error.get_msg() + (reason == nullptr ? "" : " (" + std::string(reason) + ")");
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "an unknown exception";
  }
}

}  // namespace dateline
