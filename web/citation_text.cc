// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/citation_text.h"

#include "web/message_keys/exports.h"
#include "web/messages.h"
#include "web/messages_exports.h"

namespace dateline::web {
namespace {

bool EndsSentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…");
}

std::string Ended(const std::string& text) { return EndsSentence(text) ? text : text + "."; }

}  // namespace

std::string CitationText(const Locale& locale, const Citation& citation) {
  std::string text;
  for (const std::string& author : citation.authors) text += (text.empty() ? "" : ", ") + author;
  if (!text.empty()) text = Ended(text) + " ";
  text += "“" + Ended(citation.title) + "” ";
  if (!citation.source.empty()) text += citation.source + ", ";
  text += Ended(messages::CitedDate(locale, citation.published)) + " ";
  return text + messages::Accessed(locale, citation.address, citation.accessed);
}

std::string CitationNote(const Citation& citation) {
  std::string note;
  const auto add = [&note](std::string_view sentence) {
    note += (note.empty() ? "" : " ") + std::string(sentence);
  };
  if (citation.published.origin == DateOrigin::kInferred) add(English()[messages::kCitedInferred]);
  if (!citation.published.date) add(English()[messages::kCitedUndated]);
  if (citation.title_made) add(English()[messages::kCitedMade]);
  return note;
}

}  // namespace dateline::web
