// SPDX-License-Identifier: GPL-2.0-or-later
// A search whose results are read one after the other. Internal to searcher.
#pragma once

#include <memory>

#include "core/result.h"
#include "searcher/abandoned.h"
#include "searcher/deadline.h"
#include "searcher/request.h"
#include "searcher/result_stream.h"
#include "searcher/snapshot.h"

namespace dateline {

// Finds and orders by `deadline`; reading the articles afterwards has no end but `abandoned`.
// Fails and throws as AnswerSearch, and throws DeadlinePassed also where only the order is missing.
class ResultStreamMaker {
 public:
  static Result<ResultStream> Open(std::shared_ptr<const Snapshot> snapshot,
                                   const SearchRequest& request, const Deadline& deadline,
                                   Abandoned abandoned);
};

}  // namespace dateline
