// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/bio_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/unicode.h"

namespace dateline {
namespace {

struct NamedType {
  std::string_view name;
  NameType type;
};

constexpr std::array<NamedType, 4> kTypes = {{{"PER", NameType::kPerson},
                                              {"ORG", NameType::kOrganisation},
                                              {"LOC", NameType::kLocation},
                                              {"MISC", NameType::kMiscellaneous}}};

// The words that print writes onto the one before.
constexpr std::array<std::string_view, 21> kAttached = {
    ".", ",",  ";",  ":",  "!",   "?",   ")",   "]",   "}",  "%", "...",
    "…", "'s", "’s", "'S", "n't", "'re", "'ve", "'ll", "'d", "'m"};

constexpr std::array<std::string_view, 6> kOpening = {"(", "[", "{", "$", "£", "€"};

template <typename List>
bool Holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct BioTag {
  bool begins = false;
  std::optional<NameType> type;  // none: outside
};

std::optional<BioTag> ReadTag(std::string_view tag) {
  if (tag == "O") return BioTag{};
  if (!tag.starts_with("B-") && !tag.starts_with("I-")) return std::nullopt;
  for (const NamedType& named : kTypes)
    if (tag.substr(2) == named.name) return BioTag{tag[0] == 'B', named.type};
  return std::nullopt;
}

// One document, word by word.
class TextBuilder {
 public:
  bool Empty() const { return text_.text.empty(); }

  void Add(std::string_view word, const BioTag& tag) {
    if (word.empty()) return;  // marks and invisible characters only
    // Print ends a sentence with the full stop of its last abbreviation.
    if (word == "." && text_.text.ends_with('.') && !tag.type) return;
    if (NeedsBlank(word)) text_.text += ' ';
    const auto begin = static_cast<std::uint32_t>(text_.text.size());
    text_.text += word;
    const auto end = static_cast<std::uint32_t>(text_.text.size());
    if (tag.type) {
      const bool goes_on = !tag.begins && in_name_ && text_.names.back().type == *tag.type;
      if (goes_on) {
        text_.names.back().span.end = end;
      } else {
        text_.names.push_back({{begin, end}, *tag.type});
      }
    }
    in_name_ = tag.type.has_value();
    after_opening_ = Holds(kOpening, word) || (word == "\"" && quote_open_);
  }

  void EndSentence() {
    if (!text_.text.empty() && text_.text.back() != '\n') text_.text += '\n';
    in_name_ = after_opening_ = quote_open_ = false;
  }

  AnnotatedText Take(std::string name) {
    EndSentence();
    text_.name = std::move(name);
    return std::exchange(text_, AnnotatedText());
  }

 private:
  // Straight quotes open and close in turn within a sentence.
  bool NeedsBlank(std::string_view word) {
    const bool closes_quote = word == "\"" && quote_open_;
    if (word == "\"") quote_open_ = !quote_open_;
    if (text_.text.empty() || text_.text.back() == '\n') return false;
    return !after_opening_ && !closes_quote && !Holds(kAttached, word);
  }

  AnnotatedText text_;
  bool in_name_ = false;
  bool after_opening_ = false;
  bool quote_open_ = false;
};

Error Problem(const std::string& name, std::size_t line, const std::string& what) {
  return {Fault::kBadInput, "reading " + name + ", line " + std::to_string(line) + ": " + what};
}

std::string_view CutLine(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

Result<std::vector<AnnotatedText>> ParseBio(std::string_view file, const std::string& name) {
  std::vector<AnnotatedText> documents;
  TextBuilder builder;
  const auto finish = [&] {
    if (!builder.Empty())
      documents.push_back(builder.Take(name + "#" + std::to_string(documents.size())));
  };
  for (std::size_t number = 1; !file.empty(); ++number) {
    const std::string_view line = CutLine(file);
    if (line.starts_with("-DOCSTART-")) {
      finish();
    } else if (line.empty()) {
      builder.EndSentence();
    } else {
      const std::size_t tab = line.rfind('\t');
      if (tab == line.npos || tab == 0) return Problem(name, number, "there is no token and a tab");
      const std::optional<BioTag> tag = ReadTag(line.substr(tab + 1));
      if (!tag)
        return Problem(name, number, "the tag is none of O, B- and I- with PER, ORG, LOC, MISC");
      builder.Add(CleanText(line.substr(0, tab)), *tag);
    }
  }
  finish();
  return documents;
}

}  // namespace dateline
