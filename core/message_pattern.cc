// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/message_pattern.h"

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace dateline {
namespace {

using Kind = MessagePiece::Kind;
using Pieces = std::vector<MessagePiece>;

// Walks the parts that ICU found. Each Read... begins at `at_` and leaves it behind what it read.
class Reader {
 public:
  explicit Reader(const icu::MessagePattern& pattern)
      : pattern_(pattern), units_(pattern.getPatternString()) {}

  // Requires: at a MSG_START. `counted` is the argument that "#" stands for.
  Pieces ReadMessage(const std::string& counted);
  bool refused() const { return refused_; }

 private:
  UMessagePatternPartType Type() const { return pattern_.getPart(at_).getType(); }
  std::string Part() const { return Utf8(pattern_.getSubstring(pattern_.getPart(at_))); }
  static std::string Utf8(const icu::UnicodeString& units) {
    std::string text;
    units.toUTF8String(text);
    return text;
  }
  void AddText(Pieces& pieces, std::int32_t begin, std::int32_t end) const;
  MessagePiece ReadArgument();
  void ReadChoices(MessagePiece& piece);

  const icu::MessagePattern& pattern_;
  const icu::UnicodeString& units_;
  std::int32_t at_ = 0;
  bool refused_ = false;
};

void Reader::AddText(Pieces& pieces, std::int32_t begin, std::int32_t end) const {
  if (begin >= end) return;
  if (pieces.empty() || pieces.back().kind != Kind::kText) pieces.push_back({});
  pieces.back().text += Utf8(units_.tempSubStringBetween(begin, end));
}

Pieces Reader::ReadMessage(const std::string& counted) {
  Pieces pieces;
  std::int32_t done = pattern_.getPart(at_).getLimit();
  for (++at_; at_ < pattern_.countParts(); ++at_) {
    const icu::MessagePattern::Part& part = pattern_.getPart(at_);
    AddText(pieces, done, part.getIndex());
    done = part.getLimit();
    switch (part.getType()) {
      case UMSGPAT_PART_TYPE_MSG_LIMIT:
        return pieces;
      case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
        pieces.push_back({Kind::kArgument, counted, {}});
        break;
      case UMSGPAT_PART_TYPE_ARG_START:
        pieces.push_back(ReadArgument());
        done = pattern_.getPart(at_).getLimit();
        break;
      default:  // quotation marks that are left out
        break;
    }
  }
  return pieces;
}

// From ARG_START to ARG_LIMIT, at which it stays.
MessagePiece Reader::ReadArgument() {
  const UMessagePatternArgType type = pattern_.getPart(at_).getArgType();
  MessagePiece piece{Kind::kArgument, {}, {}};
  ++at_;
  piece.text = Part();
  ++at_;
  if (type == UMSGPAT_ARG_TYPE_PLURAL || type == UMSGPAT_ARG_TYPE_SELECT) {
    piece.kind = type == UMSGPAT_ARG_TYPE_PLURAL ? Kind::kPlural : Kind::kSelect;
    ReadChoices(piece);
  } else if (type != UMSGPAT_ARG_TYPE_NONE) {
    refused_ = true;
  }
  while (Type() != UMSGPAT_PART_TYPE_ARG_LIMIT) ++at_;
  return piece;
}

void Reader::ReadChoices(MessagePiece& piece) {
  while (Type() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
    MessageChoice choice;
    choice.selector = Part();
    ++at_;
    if (Type() == UMSGPAT_PART_TYPE_ARG_INT || Type() == UMSGPAT_PART_TYPE_ARG_DOUBLE) {
      choice.exactly = static_cast<std::uint64_t>(pattern_.getNumericValue(pattern_.getPart(at_)));
      ++at_;
    }
    choice.pieces = ReadMessage(piece.kind == Kind::kPlural ? piece.text : std::string());
    ++at_;
    piece.choices.push_back(std::move(choice));
  }
  if (Type() != UMSGPAT_PART_TYPE_ARG_LIMIT) refused_ = true;  // an offset
}

const MessageArgument* Find(std::span<const MessageArgument> arguments, std::string_view name) {
  for (const MessageArgument& argument : arguments) {
    if (argument.name == name) return &argument;
  }
  return nullptr;
}

// Selectors cannot hold hyphens, so "short-name" is written short_name.
bool Selects(std::string_view selector, std::string_view value) {
  return std::ranges::equal(selector, value, [](char written, char wanted) {
    return written == (wanted == '-' ? '_' : wanted);
  });
}

const MessageChoice* Choose(const MessagePiece& piece, const MessageArgument* argument,
                            const LanguageData& language) {
  const MessageChoice* other = nullptr;
  std::string_view wanted = "other";
  const std::uint64_t* const number =
      argument == nullptr ? nullptr : std::get_if<std::uint64_t>(&argument->value);
  if (number != nullptr) {
    wanted = PluralFormName(language.Plural(*number));
  } else if (argument != nullptr) {
    wanted = std::get<std::string_view>(argument->value);
  }
  const MessageChoice* chosen = nullptr;
  for (const MessageChoice& choice : piece.choices) {
    if (choice.exactly && number != nullptr && *choice.exactly == *number) return &choice;
    if (choice.exactly) continue;
    if (Selects(choice.selector, wanted)) chosen = &choice;
    if (choice.selector == "other") other = &choice;
  }
  return chosen != nullptr ? chosen : other;
}

using Decided = std::vector<const MessagePiece*>;

void AddDecided(const Pieces& pieces, std::span<const MessageArgument> arguments,
                const LanguageData& language, Decided& decided) {
  for (const MessagePiece& piece : pieces) {
    if (piece.kind == Kind::kText || piece.kind == Kind::kArgument) {
      decided.push_back(&piece);
    } else if (const MessageChoice* choice = Choose(piece, Find(arguments, piece.text), language)) {
      AddDecided(choice->pieces, arguments, language, decided);
    }
  }
}

void Append(std::string& text, const MessagePiece& place,
            std::span<const MessageArgument> arguments, const LanguageData& language) {
  const MessageArgument* const argument = Find(arguments, place.text);
  if (argument == nullptr) {
    text += "{" + place.text + "}";
  } else if (const auto* number = std::get_if<std::uint64_t>(&argument->value)) {
    text += language.Number(*number);
  } else {
    text += std::get<std::string_view>(argument->value);
  }
}

// A page has hundreds of messages, so they are put together without a list of their pieces.
void Append(std::string& text, const Pieces& pieces, std::span<const MessageArgument> arguments,
            const LanguageData& language) {
  for (const MessagePiece& piece : pieces) {
    if (piece.kind == Kind::kText) {
      text += piece.text;
    } else if (piece.kind == Kind::kArgument) {
      Append(text, piece, arguments, language);
    } else if (const MessageChoice* choice = Choose(piece, Find(arguments, piece.text), language)) {
      Append(text, choice->pieces, arguments, language);
    }
  }
}

void AddNames(const Pieces& pieces, std::set<std::string>& names) {
  for (const MessagePiece& piece : pieces) {
    if (piece.kind != Kind::kText) names.insert(piece.text);
    for (const MessageChoice& choice : piece.choices) AddNames(choice.pieces, names);
  }
}

}  // namespace

Result<MessagePattern> MessagePattern::Compile(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  icu::MessagePattern parsed(UMSGPAT_APOS_DOUBLE_OPTIONAL, status);
  parsed.parse(icu::UnicodeString::fromUTF8(
                   icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))),
               &where, status);
  const auto error = [&](std::string_view why) {
    return Error{Fault::kBadInput, "the message '" + std::string(text) + "' " + std::string(why)};
  };
  if (U_FAILURE(status))
    return error("is no MessageFormat pattern (" + std::string(u_errorName(status)) + ")");
  Reader reader(parsed);
  MessagePattern pattern;
  pattern.pieces_ = reader.ReadMessage({});
  if (reader.refused()) return error("has an argument that is neither plain, plural nor select");
  return pattern;
}

std::string_view MessagePattern::text() const {
  const bool is_text = pieces_.size() == 1 && pieces_[0].kind == Kind::kText;
  return is_text ? std::string_view(pieces_[0].text) : std::string_view();
}

std::vector<const MessagePiece*> MessagePattern::Decide(std::span<const MessageArgument> arguments,
                                                        const LanguageData& language) const {
  Decided decided;
  decided.reserve(pieces_.size() + 4);
  AddDecided(pieces_, arguments, language, decided);
  return decided;
}

std::string MessagePattern::Format(std::span<const MessageArgument> arguments,
                                   const LanguageData& language) const {
  std::string text;
  text.reserve(64);  // most fit: one allocation
  Append(text, pieces_, arguments, language);
  return text;
}

std::set<std::string> MessagePattern::ArgumentNames() const {
  std::set<std::string> names;
  AddNames(pieces_, names);
  return names;
}

}  // namespace dateline
