// SPDX-License-Identifier: GPL-2.0-or-later
// How a query was read in the words that people see, so that tests can be read.
#pragma once

#include <string>

#include "web/locale.h"
#include "web/messages_reading.h"

namespace dateline {

inline std::string InEnglish(const Wording& reading) {
  return web::messages::ReadingText(web::English(), reading);
}

}  // namespace dateline
