// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_copies.h"

#include "web/message_keys/copies.h"
#include "web/messages.h"

namespace dateline::web::messages {

std::string CopyText(const Locale& locale, const ArticleCopy& copy) {
  const std::string published = PublishedText(locale, copy.published);
  if (copy.source.empty()) return published;
  return locale.Say(kCopy, {{"source", copy.source}, {"date", published}});
}

std::string VersionText(const Locale& locale, std::size_t version, std::int64_t indexed_at) {
  return locale.Say(kVersionIndexed,
                    {{"version", version}, {"time", TimeText(locale, indexed_at)}});
}

std::string SideText(const Locale& locale, const ComparedText& side) {
  const std::string text = CopyText(locale, side.article);
  if (side.versions == 1) return text;
  return locale.Say(kVersionOf, {{"copy", text},
                                 {"version", side.version.value_or(side.versions)},
                                 {"versions", side.versions}});
}

}  // namespace dateline::web::messages
