// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/name_swapper.h"

#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "core/letter_case.h"
#include "indexer/train/name_stock.h"
#include "indexer/train/vietnamese_letters.h"

namespace dateline {
namespace {

std::string LastWord(const std::string& name) {
  const std::size_t blank = name.rfind(' ');
  return blank == name.npos ? name : name.substr(blank + 1);
}

bool IsSmall(char letter) { return letter >= 'a' && letter <= 'z'; }

// The replacements within one text.
class Swapper {
 public:
  Swapper(const AnnotatedText& text, const std::unordered_set<std::string>& countries,
          Chance& chance)
      : old_(text), countries_(countries), chance_(chance) {}

  AnnotatedText Swap() {
    MeetFullNames();
    new_.name = old_.name + "+";
    new_.domain = old_.domain;
    new_.marks_miscellaneous = old_.marks_miscellaneous;
    std::size_t copied = 0;
    for (const MarkedName& name : old_.names) {
      new_.text.append(old_.text, copied, name.span.begin - copied);
      Put(name);
      copied = name.span.end;
    }
    new_.text.append(old_.text, copied);
    return std::move(new_);
  }

 private:
  std::string Printed(const MarkedName& name) const {
    return old_.text.substr(name.span.begin, name.span.end - name.span.begin);
  }

  // Every full name first, so that a short mention finds its person, wherever it stands.
  void MeetFullNames() {
    for (const MarkedName& name : old_.names) {
      const std::string printed = Printed(name);
      if (name.type != NameType::kPerson || printed.find(' ') == printed.npos) continue;
      if (!people_.emplace(printed, InventedPerson()).second) continue;
      people_[printed] = InventPerson(chance_);
      full_of_last_word_[LastWord(printed)] = printed;
    }
  }

  std::string PersonFor(const std::string& printed) {
    if (const auto known = people_.find(printed); known != people_.end()) {
      // Papers add the name in its own script once, behind the full name.
      local_ = chance_.Hits(.06) ? std::exchange(known->second.local, {}) : std::string();
      return known->second.full;
    }
    const auto [full, is_new] = full_of_last_word_.emplace(LastWord(printed), printed);
    if (is_new) people_[printed] = InventPerson(chance_);
    return people_[full->second].later;
  }

  std::optional<std::string> PlaceFor(const std::string& printed) {
    const auto known = places_.find(printed);
    if (known != places_.end()) return known->second;
    std::optional<std::string> place;
    if (countries_.contains(printed)) {
      if (chance_.Hits(.35)) place = SpellVietNam(chance_);
    } else if (chance_.Hits(.6)) {
      place = InventPlace(chance_);
    }
    return places_[printed] = place;
  }

  std::optional<std::string> BodyFor(const std::string& printed) {
    const auto known = bodies_.find(printed);
    if (known != bodies_.end()) return known->second;
    std::optional<std::string> body;
    if (chance_.Hits(.6)) body = InventBody(chance_);
    return bodies_[printed] = body;
  }

  // A title may stand where the text before ends a sentence or is in small letters.
  bool MayTakeTitle() const {
    std::size_t end = new_.text.size();
    while (end > 0 && new_.text[end - 1] == ' ') --end;
    if (end == 0 || new_.text[end - 1] == '\n' || new_.text[end - 1] == '.') return true;
    std::size_t begin = end;
    while (begin > 0 && new_.text[begin - 1] != ' ' && new_.text[begin - 1] != '\n') --begin;
    return IsSmall(new_.text[begin]);
  }

  void Put(const MarkedName& name) {
    const std::string printed = Printed(name);
    std::optional<std::string> put;
    local_.clear();
    if (name.type == NameType::kPerson) {
      put = PersonFor(printed);
      if (chance_.Hits(.12) && MayTakeTitle()) new_.text += std::string(PickTitle(chance_)) + " ";
    } else if (name.type == NameType::kLocation) {
      put = PlaceFor(printed);
      // A dateline stays in capitals.
      if (put && IsAllCapitals(printed) && printed.size() > 2) put = VietnameseCapitals(*put);
    } else if (name.type == NameType::kOrganisation) {
      put = BodyFor(printed);
    }
    Append(put.value_or(printed), name.type);
    if (local_.empty()) return;
    new_.text += " (";
    Append(local_, name.type);
    new_.text += ")";
  }

  void Append(const std::string& printed, NameType type) {
    const auto begin = static_cast<std::uint32_t>(new_.text.size());
    new_.text += printed;
    new_.names.push_back({{begin, static_cast<std::uint32_t>(new_.text.size())}, type});
  }

  const AnnotatedText& old_;
  const std::unordered_set<std::string>& countries_;
  Chance& chance_;
  AnnotatedText new_;
  std::string local_;                             // what follows the name being put, in brackets
  std::map<std::string, InventedPerson> people_;  // by full name as it stood
  std::map<std::string, std::string> full_of_last_word_;
  std::map<std::string, std::optional<std::string>> places_;
  std::map<std::string, std::optional<std::string>> bodies_;
};

}  // namespace

std::vector<AnnotatedText> SwapNames(const std::vector<AnnotatedText>& texts,
                                     const std::unordered_set<std::string>& countries,
                                     const SwapOptions& options) {
  Chance chance(options.seed);
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  chance.Shuffle(order);
  if (order.size() > options.copies) order.resize(options.copies);
  std::vector<AnnotatedText> swapped;
  swapped.reserve(order.size());
  for (const std::size_t which : order)
    swapped.push_back(Swapper(texts[which], countries, chance).Swap());
  return swapped;
}

}  // namespace dateline
