// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a tagger's model: refused, or safe to tag with. The checksum is set right first, or
// nothing would ever get past it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

#include "indexer/tagger/tagger.h"
#include "tests/indexer/tagger/toy_model.h"

namespace {

std::string Sealed(std::string bytes) {
  if (bytes.size() < sizeof(dateline::ModelHeader)) return bytes;
  dateline::ModelHeader header;
  std::memcpy(static_cast<void*>(&header), bytes.data(), sizeof header);
  header.file_bytes = bytes.size();
  std::memcpy(bytes.data(), &header, sizeof header);
  header.checksum = dateline::HashBytes(std::string_view(bytes).substr(dateline::kUnsummedBytes));
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const dateline::ModelBytes bytes(Sealed(std::string(reinterpret_cast<const char*>(data), size)));
  const dateline::Result<dateline::ModelView> view = dateline::ParseModel(bytes.view());
  if (!view) return 0;
  const std::vector<dateline::TagToken> tokens =
      dateline::TagTokens("Mr. Trung left Hà Nội. Then Reuters met Trung in Hanoi.");
  for (const dateline::TaggedSpan& span : dateline::TagArticle(*view, tokens)) {
    if (span.first >= span.last || span.last > tokens.size()) std::abort();
  }
  return 0;
}
