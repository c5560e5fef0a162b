// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/name_bases.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <utility>

namespace dateline::cli {
namespace {

namespace dom = simdjson::dom;

// A label in no language: names that are written alike in all.
constexpr std::string_view kAnyLanguage = "mul";

constexpr std::string_view kOrganisations[] = {
    "Q43229",    // organisation
    "Q4830453",  // business
    "Q783794",   // company
    "Q6881511",  // enterprise
    "Q891723",   // public company
    "Q7278",     // political party
    "Q484652",   // international organisation
    "Q245065",   // intergovernmental organisation
    "Q163740",   // nonprofit organisation
    "Q79913",    // non-governmental organisation
    "Q327333",   // government agency
    "Q192350",   // ministry
    "Q3918",     // university
    "Q31855",    // research institute
    "Q22687",    // bank
    "Q46970",    // airline
    "Q192283",   // news agency
    "Q476028",   // association football club
};
constexpr std::string_view kPlaces[] = {
    "Q6256",      // country
    "Q3624078",   // sovereign state
    "Q515",       // city
    "Q1549591",   // big city
    "Q5119",      // capital
    "Q3957",      // town
    "Q532",       // village
    "Q486972",    // human settlement
    "Q10864048",  // first-level administrative division
    "Q82794",     // region
    "Q23442",     // island
    "Q4022",      // river
};

Error NotRead(std::string message) { return {Fault::kBadInput, std::move(message)}; }

std::string_view Trimmed(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r\n,");
  line = line.substr(0, end == line.npos ? 0 : end + 1);
  const std::size_t begin = line.find_first_not_of(" \t");
  return begin == line.npos ? std::string_view() : line.substr(begin);
}

// The text at `path` below `element`; nothing where something else stands.
std::optional<std::string_view> TextAt(const dom::element& element, std::string_view path) {
  std::string_view text;
  if (element.at_pointer(path).get(text) != simdjson::SUCCESS) return std::nullopt;
  return text;
}

std::optional<FacetKind> KindOf(const dom::element& item, const ImportOptions& options) {
  dom::array statements;
  if (item.at_pointer("/claims/P31").get(statements) != simdjson::SUCCESS) return std::nullopt;
  std::optional<FacetKind> kind;
  for (const dom::element& statement : statements) {
    if (TextAt(statement, "/rank") == "deprecated") continue;
    const auto id = TextAt(statement, "/mainsnak/datavalue/value/id");
    if (!id) continue;
    const auto known = options.classes.find(std::string(*id));
    // Of several kinds the first of person, organisation and place, whatever their order.
    if (known != options.classes.end() && (!kind || known->second < *kind)) kind = known->second;
  }
  return kind;
}

void AddNames(const dom::element& item, const std::string& language, ImportedEntity& entity) {
  if (const auto label = TextAt(item, "/labels/" + language + "/value"))
    entity.names.emplace_back(*label);
}

void AddAliases(const dom::element& item, const std::string& language, ImportedEntity& entity) {
  dom::array aliases;
  if (item.at_pointer("/aliases/" + language).get(aliases) != simdjson::SUCCESS) return;
  for (const dom::element& alias : aliases)
    if (const auto name = TextAt(alias, "/value")) entity.names.emplace_back(*name);
}

// A number as Wikidata gives it; anything else could not be part of an editor's id.
bool IsItemId(std::string_view id) {
  return id.size() > 1 && id.size() < 20 && id[0] == 'Q' &&
         std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string_view> Cells(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  std::vector<std::string_view> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.push_back(line.substr(0, tab));
    if (tab == line.npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

std::map<std::string, FacetKind> StandardClasses() {
  std::map<std::string, FacetKind> classes = {{"Q5", FacetKind::kPerson}};
  for (const std::string_view id : kOrganisations) classes.emplace(id, FacetKind::kOrganisation);
  for (const std::string_view id : kPlaces) classes.emplace(id, FacetKind::kPlace);
  return classes;
}

Result<std::optional<ImportedEntity>> ReadWikidataLine(std::string_view line,
                                                       const ImportOptions& options) {
  line = Trimmed(line);
  if (line.empty() || line == "[" || line == "]") return std::optional<ImportedEntity>();
  dom::parser parser;
  dom::element item;
  if (const auto fault = parser.parse(line.data(), line.size()).get(item))
    return NotRead(fmt::format("the line is not JSON ({})", simdjson::error_message(fault)));
  const auto id = TextAt(item, "/id");
  if (!id) return NotRead("the line is no item of Wikidata: it has no \"id\"");
  const std::optional<FacetKind> kind = IsItemId(*id) ? KindOf(item, options) : std::nullopt;
  if (!kind) return std::optional<ImportedEntity>();
  ImportedEntity entity{std::string(*id), *kind, {}};
  for (const std::string& language : options.languages) AddNames(item, language, entity);
  AddNames(item, std::string(kAnyLanguage), entity);
  for (const std::string& language : options.languages) AddAliases(item, language, entity);
  AddAliases(item, std::string(kAnyLanguage), entity);
  if (entity.names.empty()) return std::optional<ImportedEntity>();
  return std::optional<ImportedEntity>(std::move(entity));
}

Result<ParaNamesColumns> ReadParaNamesHeader(std::string_view line) {
  const std::vector<std::string_view> cells = Cells(line);
  const auto column = [&](std::string_view name, std::string_view other) {
    const auto at = std::find_if(cells.begin(), cells.end(), [&](std::string_view cell) {
      return cell == name || cell == other;
    });
    return static_cast<std::size_t>(at - cells.begin());
  };
  const ParaNamesColumns columns{column("wikidata_id", "id"), column("type", "type"),
                                 column("language", "lang"), column("label", "name")};
  for (const std::size_t at : {columns.id, columns.type, columns.language, columns.name}) {
    if (at == cells.size())
      return NotRead(
          "the first line is no header of a ParaNames table; it names the columns "
          "wikidata_id, type, language and label, parted by tabs");
  }
  return columns;
}

Result<std::optional<ImportedEntity>> ReadParaNamesLine(std::string_view line,
                                                        const ParaNamesColumns& columns,
                                                        const ImportOptions& options) {
  const std::vector<std::string_view> cells = Cells(line);
  if (cells.size() <= std::max({columns.id, columns.type, columns.language, columns.name}))
    return NotRead("the line has fewer cells than the header");
  const std::string_view id = cells[columns.id];
  if (!IsItemId(id)) return NotRead("the line has no Wikidata number in its first column");
  const std::string_view type = cells[columns.type];
  ImportedEntity entity{std::string(id), FacetKind::kPerson, {std::string(cells[columns.name])}};
  if (type == "ORG") entity.kind = FacetKind::kOrganisation;
  if (type == "LOC") entity.kind = FacetKind::kPlace;
  const bool is_known = type == "PER" || type == "ORG" || type == "LOC";
  const auto& languages = options.languages;
  const bool is_wanted =
      std::find(languages.begin(), languages.end(), cells[columns.language]) != languages.end();
  if (!is_known || !is_wanted) return std::optional<ImportedEntity>();
  return std::optional<ImportedEntity>(std::move(entity));
}

}  // namespace dateline::cli
