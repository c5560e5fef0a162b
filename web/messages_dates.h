// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences about dates: what a date of a text stands for and why, charts. A part of
// web/messages.h. Any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/annotation.h"
#include "core/date.h"
#include "core/date_terms.h"
#include "searcher/response.h"
#include "web/locale.h"

namespace dateline::web::messages {

// What the bars of a chart stand for: "Articles a month, at most 39".
struct ChartScaleView {
  DateAxis axis = DateAxis::kPublished;
  const Histogram& histogram;
  std::uint64_t most = 0;
  bool range_chosen = false;
};
std::string ChartScale(const Locale& locale, const ChartScaleView& chart);
std::string ShortMonth(const Locale& locale, Day day);  // "Mar"
std::string ShortDay(const Locale& locale, Day day);    // "22", and "1 Mar" on the first of a month

// A date of the text.
std::string EveryYearText(const Locale& locale,
                          std::chrono::month_day day);  // "26 January of any year"
// "early March 2024"; empty for what stands for no days ("three years").
std::string MeaningText(const Locale& locale, const DateMention& mention);
// "counted from the publication date", and what else is not plain; often empty.
std::string DateNote(const Locale& locale, const DateMention& mention);
// "“Friday” = 22 March 2024, counted from the publication date"; empty where it means nothing.
std::string DateReason(const Locale& locale, const DateMention& mention, std::string_view words);

// A date of publication that is less than plainly printed; empty for one that is.
std::string PublicationNote(const Locale& locale, const Publication& published);

}  // namespace dateline::web::messages
