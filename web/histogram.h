// SPDX-License-Identifier: GPL-2.0-or-later
// Articles over time: bars that are links, their labels under them, and the same numbers as a
// table. Any thread.
#pragma once

#include <cstdint>

#include "core/date_terms.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// A histogram and the search that it is of; each bar leads to that search with the bar's days on
// this axis. Looked at for as long as a call lasts.
enum class ChartScope : std::uint8_t { kWhole, kChosen };  // all dates; those of the filter alone
struct ChartView {
  const SearchRequest& request;
  DateAxis axis;
  const Histogram& histogram;
  ChartScope scope = ChartScope::kWhole;
};

// The scale in words, the bars and their labels; nothing without articles.
Html TimePlot(const Locale& locale, const ChartView& chart);
// What no bar shows: articles dated less precisely, and those without a date as a choice.
Html TimeNotes(const Locale& locale, const ChartView& chart);
Html TimeTable(const Locale& locale, const ChartView& chart);
// The tables, folded up until asked for.
Html InDetails(const Locale& locale, const Html& tables);

// All of it for the days of publication, as on the page of a person.
Html TimeChart(const Locale& locale, const SearchRequest& request, const Histogram& published);

}  // namespace dateline::web
