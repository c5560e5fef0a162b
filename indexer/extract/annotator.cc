// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/annotator.h"

#include <chrono>

#include "indexer/extract/credited.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/entities.h"
#include "indexer/extract/frame_dates.h"
#include "indexer/extract/header.h"

namespace dateline {

Result<Annotator> Annotator::Open(const std::filesystem::path& data_directory) {
  Result<Gazetteer> gazetteer = Gazetteer::Load(data_directory / "gazetteers");
  if (!gazetteer) return gazetteer.error();
  Result<Tagger> model = Tagger::Open(data_directory / "tagger.model");
  if (model) return Annotator(std::move(*gazetteer), std::move(*model));
  if (model.error().fault != Fault::kNotFound) return model.error();
  return Annotator(std::move(*gazetteer), std::nullopt);
}

Result<Annotator> Annotator::Open(const std::filesystem::path& data_directory,
                                  const std::filesystem::path& model) {
  if (model.empty()) return Open(data_directory);
  Result<Gazetteer> gazetteer = Gazetteer::Load(data_directory / "gazetteers");
  if (!gazetteer) return gazetteer.error();
  Result<Tagger> tagger = Tagger::Open(model);
  if (!tagger) return tagger.error();
  return Annotator(std::move(*gazetteer), std::move(*tagger));
}

Annotation Annotator::Annotate(const Article& article) const {
  using std::chrono::system_clock;
  const Day today{std::chrono::floor<std::chrono::days>(system_clock::now())};
  Annotation annotation;
  annotation.header = FindHeader(article, today);
  annotation.entities =
      JoinCredited(model_ ? FindEntities(article, annotation.header, gazetteer_, *model_)
                          : FindEntities(article, annotation.header, gazetteer_),
                   FindCredited(article, annotation.header, gazetteer_))
          .named;
  annotation.dates = FindDates(article, annotation.header, annotation.entities);
  return annotation;
}

BesideStory Annotator::Beside(const Article& article, const Annotation& annotation) const {
  const Header& header = annotation.header;
  return {JoinCredited(annotation.entities, FindCredited(article, header, gazetteer_)).credited,
          FindFrameDates(article, header), FindTitleDates(article, header)};
}

}  // namespace dateline
