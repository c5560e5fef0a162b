// SPDX-License-Identifier: GPL-2.0-or-later
// Asks the archive for everything that the page of a day shows. Internal to web's handlers.
#pragma once

#include "core/result.h"
#include "searcher/searcher.h"
#include "web/page_day.h"

namespace dateline::web {

// A handful of searches and the articles whose sentences are shown. Fails as Searcher::Search. Any
// thread.
Result<DayView> ReadDay(const Searcher& searcher, const DayName& name);

// The narrowest date of the article that holds the day, with its sentence; nothing when no date of
// the text does. `hit` is the article as a search found it.
std::optional<SpeakingHit> SpeakingOf(const StoredArticle& stored, const DayName& name, Hit hit);

}  // namespace dateline::web
