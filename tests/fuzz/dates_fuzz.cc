// SPDX-License-Identifier: GPL-2.0-or-later
// Header and dates of any text: no crash, no span outside the text, no date twice.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/unicode.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/header.h"

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

void CheckArticle(const dateline::Article& article) {
  using namespace std::chrono_literals;
  const dateline::Header header =
      dateline::FindHeader(article, dateline::Day(2026y / std::chrono::November / 21));
  Check(header.body.begin <= header.body.end && header.body.end <= article.text.size());
  Check(header.dateline.end <= article.text.size());
  std::uint32_t end = 0;
  for (const dateline::DateMention& date : dateline::FindDates(article, header)) {
    Check(end <= date.span.begin && date.span.begin < date.span.end);
    Check(date.span.end <= article.text.size() && !date.value.empty());
    if (date.days) {
      Check(date.days->first.ok() && date.days->last.ok() && date.days->first <= date.days->last);
    }
    if (date.period) Check(date.days && date.period->first <= date.period->last);
    Check(!date.anchored_at || date.anchor != dateline::DateAnchor::kNone);
    Check(date.confidence > 0 && date.confidence <= 1);
    end = date.span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  dateline::Article article;
  article.text = dateline::CleanText(bytes);
  CheckArticle(article);
  // The first line as the date that a feed gave, the second as its address.
  const std::size_t newline = article.text.find('\n');
  article.date = article.text.substr(0, newline);
  article.url = newline == std::string::npos ? "" : article.text.substr(newline + 1, 200);
  article.path = article.url;
  CheckArticle(article);
  return 0;
}
