// SPDX-License-Identifier: GPL-2.0-or-later
// The day that the relative dates of a visit count from. Internal to web's handlers. Any thread.
#pragma once

#include "web/address.h"
#include "web/handlers.h"

namespace dateline::web {

// The visit's address as ReadAddress reads it, with the day it is in the zone that it names, else
// in the site's.
ReadAddressResult ReadToday(const Visit& visit, Format format);

}  // namespace dateline::web
