// SPDX-License-Identifier: GPL-2.0-or-later
// Names of any text by a small model: no crash, tokens in order and inside the text, names in order
// and inside the tokens.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/unicode.h"
#include "indexer/tagger/tagger.h"
#include "tests/indexer/tagger/toy_model.h"

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

const dateline::ModelView& Model() {
  static const dateline::ModelBytes bytes(dateline::EncodeModel(dateline::ToyModel()));
  static const dateline::Result<dateline::ModelView> view = dateline::ParseModel(bytes.view());
  Check(static_cast<bool>(view));
  return *view;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text =
      dateline::CleanText(std::string_view(reinterpret_cast<const char*>(data), size));
  const std::vector<dateline::TagToken> tokens = dateline::TagTokens(text);
  std::uint32_t end = 0;
  for (const dateline::TagToken& token : tokens) {
    Check(token.span.begin >= end && token.span.end > token.span.begin);
    end = token.span.end;
  }
  Check(end <= text.size());
  std::uint32_t last = 0;
  for (const dateline::TaggedSpan& span : dateline::TagArticle(Model(), tokens)) {
    Check(span.first >= last && span.last > span.first && span.last <= tokens.size());
    Check(span.confidence >= 0 && span.confidence <= 1.001f);
    last = span.last;
  }
  return 0;
}
