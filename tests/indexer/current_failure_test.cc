// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/current_failure.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <cerrno>
#include <stdexcept>
#include <string>

namespace dateline {
namespace {

template <typename Thrown>
std::string FailureOf(const Thrown& thrown) {
  try {
    throw thrown;
  } catch (...) {
    return CurrentFailure();
  }
}

TEST(CurrentFailure, SaysWhatWasThrown) {
  EXPECT_EQ(FailureOf(std::runtime_error("no room")), "no room");
  EXPECT_EQ(FailureOf(Xapian::DatabaseError("write failed", "", ENOSPC)),
            "write failed (No space left on device)");
  EXPECT_EQ(FailureOf(Xapian::DatabaseError("damaged")), "damaged");
  EXPECT_EQ(FailureOf(7), "an unknown exception");
}

TEST(CurrentFailure, KnowsWhenNothingWasThrown) {
  EXPECT_EQ(CurrentFailure(), "a fault in the program");
}

}  // namespace
}  // namespace dateline
