// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_copies.h"

#include <fmt/format.h>

#include "web/messages.h"

namespace dateline::web::messages {

std::string NearIdentical(std::uint64_t count) {
  return count == 1 ? "1 near-identical copy" : Number(count) + " near-identical copies";
}

std::string RepeatsGrouped(std::uint64_t repeats) {
  return repeats == 1 ? "1 near-identical copy is folded under the first."
                      : Number(repeats) + " near-identical copies are folded under the first.";
}

std::string CopyText(const ArticleCopy& copy) {
  const std::string published = PublishedText(copy.published);
  return copy.source.empty() ? published : copy.source + ", " + published;
}

std::string OtherCopies(std::uint64_t count) { return "and " + Number(count) + " more"; }

std::string VersionText(std::size_t version, std::int64_t indexed_at) {
  return fmt::format("Version {}, indexed {}", version, TimeText(indexed_at));
}

std::string WordsUnchanged(std::size_t words) {
  return words == 1 ? "1 word unchanged" : Number(words) + " words unchanged";
}

std::string SideText(const ComparedText& side) {
  std::string text = CopyText(side.article);
  if (side.versions == 1) return text;
  return text +
         fmt::format(", version {} of {}", side.version.value_or(side.versions), side.versions);
}

}  // namespace dateline::web::messages
