// SPDX-License-Identifier: GPL-2.0-or-later
// A model made by hand: it knows five words and that a capitalised word after "Mr." is a person.
#pragma once

#include <string>

#include "indexer/tagger/model_file.h"

namespace dateline {

// "Hanoi" is a place, "Reuters" a body, "Vietnamese" of the fourth type; "Mr. X" is a person, and
// so is X elsewhere in the article, by stage 2.
ModelParts ToyModel();

// Its bytes on a boundary that ParseModel takes.
class ModelBytes {
 public:
  explicit ModelBytes(std::string_view bytes);
  std::string_view view() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

}  // namespace dateline
