// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_exports.h"

#include "web/message_keys/exports.h"
#include "web/messages.h"

namespace dateline::web::messages {

std::string ExportIncomplete(const Locale& locale, std::uint64_t listed, std::uint64_t total) {
  return locale.Say(kExportIncomplete, {{"listed", listed}, {"articles", Articles(locale, total)}});
}

std::string CiteSearch(const Locale& locale, std::uint64_t total, std::uint64_t generation) {
  return locale.Say(kCiteSearch, {{"articles", Articles(locale, total)}, {"state", generation}});
}

std::string FeedTitle(const Locale& locale, std::string_view site,
                      const std::vector<std::string>& parts) {
  std::string what;
  for (const std::string& part : parts) what += (what.empty() ? "" : ", ") + part;
  if (what.empty()) what = locale[kFeedEverything];
  return locale.Say(kFeedTitle, {{"site", site}, {"what", what}});
}

std::string CitedDate(const Locale& locale, const Publication& published) {
  if (!published.date) return std::string(locale[kCitedNoDate]);
  const std::string date = DateText(locale, *published.date);
  if (published.origin != DateOrigin::kInferred) return date;
  return locale.Say(kCitedAboutDate, {{"date", date}});
}

std::string Accessed(const Locale& locale, std::string_view address, Day day) {
  return locale.Say(kCitedAccessed, {{"address", address}, {"date", DayText(locale, day)}});
}

}  // namespace dateline::web::messages
