// SPDX-License-Identifier: GPL-2.0-or-later
// Entities of any text: no crash, no span outside its field, no entity without a mention, a key, a
// name among its forms. SourceFolder() is the checkout, whose lists of names are read once.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "core/unicode.h"
#include "indexer/extract/credited.h"
#include "indexer/extract/entities.h"
#include "tests/support/folders.h"

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

const dateline::Gazetteer& Lists() {
  static const auto lists =
      dateline::Gazetteer::Load(dateline::SourceFolder() / "corpus" / "gazetteers");
  Check(static_cast<bool>(lists));
  return *lists;
}

void CheckEntity(const dateline::Article& article, const dateline::Entity& entity) {
  Check(!entity.key.empty() && !entity.mentions.empty());
  Check(std::ranges::find(entity.forms, entity.name) != entity.forms.end());
  for (const dateline::Mention& mention : entity.mentions) {
    const bool in_title = mention.field == dateline::Field::kTitle;
    const std::size_t size = in_title ? article.title.size() : article.text.size();
    Check(mention.span.begin < mention.span.end && mention.span.end <= size);
    Check(mention.confidence >= 0 && mention.confidence <= 1);
  }
  for (const dateline::Role& role : entity.roles) {
    Check(role.span.begin < role.span.end && !role.printed.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  dateline::Article article;
  article.text = dateline::CleanText(bytes);
  article.title = article.text.substr(0, article.text.find('\n'));
  // The second half stands where a signature does.
  dateline::Header half;
  half.body.end =
      static_cast<std::uint32_t>(dateline::CodePointFloor(article.text, article.text.size() / 2));
  const dateline::NamedAndCredited people =
      dateline::JoinCredited(dateline::FindEntities(article, dateline::Header{}, Lists()),
                             dateline::FindCredited(article, half, Lists()));
  for (const dateline::Entity& entity : people.named) CheckEntity(article, entity);
  for (const dateline::Entity& entity : people.credited) CheckEntity(article, entity);
  return 0;
}
