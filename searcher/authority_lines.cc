// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>
#include <utility>

#include "core/unicode.h"

namespace dateline {
namespace {

using Op = AuthorityOp;
using Line = AuthorityLine;

constexpr std::size_t kMaxIdBytes = 200;

struct NamedOp {
  std::string_view name;
  Op op;
};
constexpr NamedOp kOps[] = {{"merge", Op::kMerge},
                            {"split", Op::kSplit},
                            {"keep-apart", Op::kKeepApart},
                            {"rename", Op::kRename},
                            {"hide", Op::kHide}};

// Which operations take a field, as bits.
constexpr unsigned Bit(Op op) { return 1U << static_cast<unsigned>(op); }
constexpr unsigned kEntity = Bit(Op::kEntity);
constexpr unsigned kSplit = Bit(Op::kSplit);
constexpr unsigned kGroup = Bit(Op::kMerge) | Bit(Op::kKeepApart);
constexpr unsigned kRename = Bit(Op::kRename);
constexpr unsigned kHide = Bit(Op::kHide);
constexpr unsigned kEvery = 0xFF;

struct TextField {
  std::string_view name;
  unsigned ops;
  std::string& (*at)(Line&);
};
constexpr TextField kTexts[] = {
    {"id", kEntity | kSplit | kRename | kHide, [](Line& l) -> std::string& { return l.id; }},
    {"display", kEntity | kSplit | kRename, [](Line& l) -> std::string& { return l.display; }},
    {"key", kSplit | kHide, [](Line& l) -> std::string& { return l.key; }},
    {"order", kEntity, [](Line& l) -> std::string& { return l.order; }},
    {"acronym", kEntity, [](Line& l) -> std::string& { return l.acronym; }},
    {"parent", kEntity, [](Line& l) -> std::string& { return l.parent; }},
    {"when.role", kSplit, [](Line& l) -> std::string& { return l.when.role; }},
    {"when.source", kSplit, [](Line& l) -> std::string& { return l.when.source; }},
};

struct ListField {
  std::string_view name;
  unsigned ops;
  std::vector<std::string>& (*at)(Line&);
};
using List = std::vector<std::string>;
constexpr ListField kLists[] = {
    {"also", kEntity, [](Line& l) -> List& { return l.also; }},
    {"short", kEntity, [](Line& l) -> List& { return l.shorts; }},
    {"ids", kGroup, [](Line& l) -> List& { return l.ids; }},
    {"keys", kGroup, [](Line& l) -> List& { return l.keys; }},
    {"when.with", kSplit, [](Line& l) -> List& { return l.when.with; }},
    {"when.any", kSplit, [](Line& l) -> List& { return l.when.any; }},
    {"when.article", kSplit, [](Line& l) -> List& { return l.when.articles; }},
};

// Fields that are read by hand below, or only allowed.
struct OtherField {
  std::string_view name;
  unsigned ops;
};
constexpr OtherField kOthers[] = {
    {"op", kEvery},        {"kind", kEvery},      {"note", kEvery},
    {"imported", kEntity}, {"lat", kEntity},      {"lon", kEntity},
    {"when", kSplit},      {"when.from", kSplit}, {"when.to", kSplit}};

std::string_view NameOf(Op op) {
  for (const NamedOp& named : kOps)
    if (named.op == op) return named.name;
  return "entity";
}

template <typename Fields>
const auto* Find(const Fields& fields, std::string_view name) {
  const auto at = std::find_if(std::begin(fields), std::end(fields),
                               [&](const auto& field) { return field.name == name; });
  return at == std::end(fields) ? nullptr : &*at;
}

// The operations that take the field; 0 when there is no such field.
unsigned OpsOf(std::string_view name) {
  if (const auto* text = Find(kTexts, name)) return text->ops;
  if (const auto* list = Find(kLists, name)) return list->ops;
  if (const auto* other = Find(kOthers, name)) return other->ops;
  return 0;
}

// Reads one line; the first thing that is wrong with it ends the reading.
class LineReader {
 public:
  explicit LineReader(const AuthorityFields& fields) : fields_(fields) { line_.line = fields.line; }

  // What is wrong with the line, or nothing.
  std::string Read() {
    if (std::string fault = ReadOp(); !fault.empty()) return fault;
    for (const AuthorityField& field : fields_.fields) {
      if (std::string fault = ReadField(field); !fault.empty()) return fault;
    }
    if (std::string fault = ReadKind(); !fault.empty()) return fault;
    return CheckNeeded();
  }

  AuthorityLine Take() { return std::move(line_); }

 private:
  const AuthorityField* Get(std::string_view name) const { return Find(fields_.fields, name); }

  std::string ReadOp() {
    const AuthorityField* field = Get("op");
    if (field == nullptr || field->values.empty()) return {};
    const NamedOp* named = field->values.size() == 1 ? Find(kOps, field->values.front()) : nullptr;
    if (named == nullptr)
      return fmt::format(
          "there is no operation '{}'; write merge, split, keep-apart, rename or hide, or leave "
          "\"op\" out for an entity",
          field->values.front());
    line_.op = named->op;
    return {};
  }

  std::string ReadField(const AuthorityField& field) {
    const unsigned ops = OpsOf(field.name);
    if (ops == 0)
      return fmt::format("there is no field '{}'; docs/authority.md lists those there are",
                         field.name);
    if ((ops & Bit(line_.op)) == 0)
      return fmt::format(
          "'{}' says nothing in {} line; remove it", field.name,
          line_.op == Op::kEntity ? "an entity" : "a " + std::string(NameOf(line_.op)));
    if (const TextField* text = Find(kTexts, field.name)) return ReadText(field, text->at(line_));
    if (const ListField* list = Find(kLists, field.name)) {
      list->at(line_) = field.values;
      std::erase_if(list->at(line_), [](const std::string& value) { return value.empty(); });
      return {};
    }
    return ReadOther(field);
  }

  static std::string ReadText(const AuthorityField& field, std::string& text) {
    if (field.values.size() > 1)
      return fmt::format("'{}' is one text and holds {}; keep one", field.name,
                         field.values.size());
    if (!field.values.empty()) text = field.values.front();
    return {};
  }

  std::string ReadOther(const AuthorityField& field) {
    std::string text;
    if (field.name == "op" || field.name == "note") return {};
    if (std::string fault = ReadText(field, text); !fault.empty() || text.empty()) return fault;
    if (field.name == "imported") return ReadFlag(text, line_.imported);
    if (field.name == "lat") return ReadDegrees(text, 90, line_.latitude);
    if (field.name == "lon") return ReadDegrees(text, 180, line_.longitude);
    if (field.name == "when.from") return ReadDate(text, line_.when.from);
    if (field.name == "when.to") return ReadDate(text, line_.when.to);
    if (field.name == "when") return "\"when\" is no object; write \"when\":{\"role\":\"striker\"}";
    return {};
  }

  static std::string ReadFlag(const std::string& text, bool& flag) {
    flag = text == "true";
    if (flag || text == "false") return {};
    return fmt::format("'imported' is true or false, not '{}'", text);
  }

  static std::string ReadDegrees(const std::string& text, double most,
                                 std::optional<double>& degrees) {
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || !(number >= -most && number <= most))
      return fmt::format("'{}' is no number of degrees from -{} to {}", text, most, most);
    degrees = number;
    return {};
  }

  static std::string ReadDate(const std::string& text, std::optional<PartialDate>& date) {
    const Result<PartialDate> read = ParsePartialDate(text);
    if (!read) return fmt::format("'{}' is no date; write 1979, 1979-12 or 1979-12-31", text);
    date = *read;
    return {};
  }

  // The ids say the kind; `kind` says it for lines that have none.
  std::string ReadKind() {
    std::vector<std::string_view> ids(line_.ids.begin(), line_.ids.end());
    if (!line_.id.empty()) ids.push_back(line_.id);
    std::optional<FacetKind> said;
    if (std::string fault = ReadSaidKind(said); !fault.empty()) return fault;
    for (const std::string_view id : ids) {
      if (!IsEditorId(id))
        return fmt::format(
            "'{}' is no id; begin with p:, o: or l: and go on with letters, digits, '-' and '.' "
            "of ASCII, as in p:le-hoai-trung",
            id);
      if (said && *said != KindOfId(id))
        return fmt::format(
            "'{}' is of another kind than the rest of the line; people, "
            "organisations and places are never one",
            id);
      said = KindOfId(id);
    }
    line_.kind = said.value_or(FacetKind::kPerson);
    return {};
  }

  std::string ReadSaidKind(std::optional<FacetKind>& said) const {
    const AuthorityField* field = Get("kind");
    if (field == nullptr || field->values.empty()) return {};
    const std::string& kind = field->values.front();
    if (kind == "person") said = FacetKind::kPerson;
    if (kind == "org") said = FacetKind::kOrganisation;
    if (kind == "place") said = FacetKind::kPlace;
    if (said && field->values.size() == 1) return {};
    return fmt::format("there is no kind '{}'; write person, org or place", kind);
  }

  std::string CheckNeeded() const {
    switch (line_.op) {
      case Op::kEntity:
        return CheckEntity();
      case Op::kMerge:
      case Op::kKeepApart:
        if (line_.ids.size() + line_.keys.size() >= 2) return {};
        return fmt::format("a {} needs two or more in \"ids\" or \"keys\"", NameOf(line_.op));
      case Op::kSplit:
        return CheckSplit();
      case Op::kRename:
        if (!line_.id.empty() && !line_.display.empty()) return {};
        return "a rename needs \"id\" and \"display\"";
      case Op::kHide:
        if (line_.id.empty() != line_.key.empty()) return {};
        return "a hide needs \"id\" or \"key\", and not both";
    }
    return {};
  }

  std::string CheckEntity() const {
    if (line_.id.empty()) return "an entity needs \"id\", as in p:le-hoai-trung";
    if (!line_.order.empty() && line_.order != "family-first" && line_.order != "family-last")
      return fmt::format("'{}' is no order; write family-first or family-last", line_.order);
    for (const std::string& name : line_.shorts) {
      if (name.find(' ') == name.npos) continue;
      return fmt::format("\"short\" holds '{}', which is more than one word; put it into \"also\"",
                         name);
    }
    return {};
  }

  std::string CheckSplit() const {
    if (line_.key.empty() || line_.id.empty())
      return "a split needs \"key\", the name that is shared, and \"id\", who gets the articles";
    if (line_.when == SplitCondition{})
      return "the split has no condition and would take every article; say \"when\", or write an "
             "entity line with the name in \"also\"";
    return {};
  }

  const AuthorityFields& fields_;
  AuthorityLine line_;
};

// A byte order mark is no part of the first line.
std::string_view WithoutMark(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  return text;
}

// The first line that is neither blank nor a comment tells the form: a header is parted by commas.
bool IsTable(std::string_view text) {
  while (!text.empty()) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos) return false;
    text.remove_prefix(begin);
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.front() != '#') return line.front() != '{' && line.find(',') != line.npos;
    text.remove_prefix(line.size());
  }
  return false;
}

}  // namespace

bool IsAuthorityField(std::string_view name) { return OpsOf(name) != 0; }

bool IsEditorId(std::string_view id) {
  if (id.size() < 3 || id.size() > kMaxIdBytes || id[1] != ':') return false;
  if (id[0] != 'p' && id[0] != 'o' && id[0] != 'l') return false;
  return std::all_of(id.begin() + 2, id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
  });
}

FacetKind KindOfId(std::string_view id) {
  if (id.front() == 'o') return FacetKind::kOrganisation;
  return id.front() == 'l' ? FacetKind::kPlace : FacetKind::kPerson;
}

ReadLines ReadAuthorityLines(std::string_view text, std::size_t first_line) {
  text = WithoutMark(text);
  if (text.size() > kMaxAuthorityBytes)
    return {{},
            {{first_line, 0,
              fmt::format("the file is larger than {} MiB; import fewer names",
                          kMaxAuthorityBytes >> 20U)}},
            1};
  if (!IsUtf8(text)) return {{}, {{first_line, 0, "the file is not UTF-8; save it as UTF-8"}}, 1};
  ReadLines lines;
  std::vector<AuthorityFault> faults;
  const auto take = [&](const AuthorityFields& fields) {
    LineReader reader(fields);
    if (std::string fault = reader.Read(); fault.empty()) {
      lines.lines.push_back(reader.Take());
    } else if (faults.size() < kMaxAuthorityFaults) {
      faults.push_back({fields.line, 0, std::move(fault)});
    }
  };
  ReadFields read = IsTable(text) ? ReadCsvFields(text, first_line, take)
                                  : ReadJsonFields(text, first_line, take);
  lines.faults = std::move(read.faults);
  lines.faults.insert(lines.faults.end(), faults.begin(), faults.end());
  lines.count = read.count;
  return lines;
}

}  // namespace dateline
