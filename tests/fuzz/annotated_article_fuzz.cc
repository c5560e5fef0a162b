// SPDX-License-Identifier: GPL-2.0-or-later
// Annotated articles and column files as users write them: names stay inside their text, in order.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "indexer/train/annotated_article.h"
#include "indexer/train/bio_reader.h"
#include "indexer/train/tagged_text.h"

namespace {

void Check(const dateline::AnnotatedText& text) {
  std::size_t end = 0;
  for (const dateline::MarkedName& name : text.names) {
    if (name.span.begin < end || name.span.end <= name.span.begin) std::abort();
    end = name.span.end;
  }
  if (end > text.text.size()) std::abort();
  const dateline::TaggedText tagged = dateline::TagByHand(text);
  if (dateline::TrainingLabels(tagged).size() != tagged.tokens.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  if (const auto article = dateline::ParseAnnotatedArticle(file, "article")) Check(*article);
  if (const auto texts = dateline::ParseBio(file, "columns"))
    for (const dateline::AnnotatedText& text : *texts) Check(text);
  return 0;
}
