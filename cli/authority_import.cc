// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/authority_import.h"

#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <utility>

#include "cli/name_bases.h"
#include "cli/name_import.h"
#include "indexer/byte_source.h"
#include "indexer/file_kind.h"
#include "indexer/line_source.h"
#include "indexer/unpack.h"
#include "searcher/authority_report.h"

namespace dateline::cli {
namespace {

// The longest items of Wikidata have some ten million bytes.
constexpr std::size_t kMaxLineBytes = std::size_t{64} << 20U;
constexpr std::uint64_t kMostComplaints = 5;

// The names of the archive are asked for as they are read from the base.
Result<ImportOptions> OptionsFrom(const Context& context, const ImportFlags& flags) {
  ImportOptions options;
  if (!flags.languages.empty()) options.languages = flags.languages;
  options.classes = StandardClasses();
  for (const std::string& given : flags.classes) {
    const std::size_t equals = given.find('=');
    const std::string kind = given.substr(0, equals);
    if (equals == given.npos || (kind != "person" && kind != "org" && kind != "place"))
      return Error{Fault::kBadInput,
                   "--class " + given + ": write person=Q5, org=Q875538 or place=Q8502"};
    options.classes[given.substr(equals + 1)] = kind == "person" ? FacetKind::kPerson
                                                : kind == "org"  ? FacetKind::kOrganisation
                                                                 : FacetKind::kPlace;
  }
  if (flags.all) return options;
  Result<ArchiveNames> names = ReadArchiveNames(context.settings.Archive());
  if (!names) return names.error();
  const auto held = std::make_shared<const ArchiveNames>(*std::move(names));
  options.occurs = [held](FacetKind kind, const std::string& key) { return held->Has(kind, key); };
  return options;
}

// Reads lines into an import; counts those that are none.
class Reading {
 public:
  Reading(const Terminal& terminal, NameImport& import) : terminal_(terminal), import_(import) {}

  Result<Done> Read(const std::string& base, ByteSource& bytes) {
    LineSource lines(bytes, kMaxLineBytes);
    for (;;) {
      const Result<std::optional<Line>> line = lines.Next();
      if (!line) return line.error();
      if (!*line) return Done{};
      const Result<Done> taken = base == "paranames" ? TakeParaNames(**line) : TakeWikidata(**line);
      if (!taken) return taken.error();
    }
  }

  std::uint64_t refused() const { return refused_; }

 private:
  using Entity = std::optional<ImportedEntity>;

  Result<Done> Take(const Line& line, Result<Entity> entity) {
    if (line.is_too_long) entity = Error{Fault::kBadInput, "the line is longer than 64 MiB"};
    if (entity) return *entity ? import_.Add(*std::move(*entity)) : Result<Done>(Done{});
    if (++refused_ <= kMostComplaints)
      terminal_.err << "line " << line.number << ": " << Printable(entity.error().message) << "\n";
    return Done{};
  }

  Result<Done> TakeWikidata(const Line& line) {
    return Take(line, ReadWikidataLine(line.bytes, import_.options()));
  }

  // A table without its header cannot be read at all.
  Result<Done> TakeParaNames(const Line& line) {
    if (columns_) return Take(line, ReadParaNamesLine(line.bytes, *columns_, import_.options()));
    const Result<ParaNamesColumns> columns = ReadParaNamesHeader(line.bytes);
    if (!columns) return columns.error();
    columns_ = *columns;
    return Done{};
  }

  const Terminal& terminal_;
  NameImport& import_;
  std::optional<ParaNamesColumns> columns_;
  std::uint64_t refused_ = 0;
};

Result<Done> ReadBase(const ImportFlags& flags, Reading& reading) {
  const Result<std::unique_ptr<FileSource>> source = FileSource::Open(flags.file, nullptr);
  if (!source) return source.error();
  if (KindOf(flags.file).kind != FileKind::kCompressed) return reading.Read(flags.base, **source);
  UnpackBudget budget{**source};
  Result<Done> read = Done{};
  const Result<Done> unpacked =
      Unpack(FileKind::kCompressed, **source, budget, [&](const std::string&, ByteSource& bytes) {
        read = reading.Read(flags.base, bytes);
        return static_cast<bool>(read);
      });
  return read ? unpacked : read;
}

// Whom the base's licence asks to name stands in what is made of it.
const char* AttributionOf(const std::string& base) {
  return base == "paranames"
             ? "# Names from ParaNames (https://github.com/bltlab/paranames), CC BY 4.0.\n"
             : "# Names from Wikidata (https://www.wikidata.org), CC0.\n";
}

}  // namespace

int Import(const Context& context, const ImportFlags& flags) {
  const Terminal& terminal = context.terminal;
  Result<ImportOptions> options = OptionsFrom(context, flags);
  if (!options) return Fail(terminal, options.error());
  NameImport import(*std::move(options));
  Reading reading(terminal, import);
  if (const Result<Done> read = ReadBase(flags, reading); !read)
    return Fail(terminal, read.error());
  const NameImport::Written written = import.Write();
  terminal.out << AttributionOf(flags.base) << written.lines;
  if (!terminal.quiet) {
    terminal.err << Counted(written.entities, "entity", "entities") << ", "
                 << Counted(written.shared_names, "name", "names") << " of several left out";
    if (reading.refused() > 0)
      terminal.err << ", " << Counted(reading.refused(), "line", "lines") << " not read";
    terminal.err << "\n";
  }
  return reading.refused() > 0 ? kSomeRefused : kOk;
}

}  // namespace dateline::cli
