// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/search_output.h"

#include <algorithm>
#include <optional>
#include <ostream>

#include "core/unicode.h"
#include "web/explanation.h"
#include "web/messages_offers.h"
#include "web/plain_facet_list.h"

namespace dateline::cli {
namespace {

std::string WithMarks(const Terminal& terminal, const Marked& marked) {
  std::string shown;
  std::size_t at = 0;
  const std::string_view text = marked.text;
  for (const Span& range : marked.ranges) {
    shown += Printable(text.substr(at, range.begin - at));
    shown += Bold(terminal, text.substr(range.begin, range.end - range.begin));
    at = range.end;
  }
  shown += Printable(text.substr(at));
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  return shown;
}

// A near-identical article under the one that stands for it.
std::string CopyLine(const ArticleCopy& copy) {
  std::string line = copy.published.date ? FormatPartialDate(*copy.published.date) : "date unknown";
  if (!copy.source.empty()) line += " · " + copy.source;
  return line + " · " + copy.id;
}

void PrintHit(const Terminal& terminal, std::size_t number, const Hit& hit) {
  const std::string date =
      hit.published.date ? FormatPartialDate(*hit.published.date) : "date unknown";
  std::string line = date;
  for (const std::string* part : {&hit.source, &hit.dateline_place})
    if (!part->empty()) line += " · " + *part;
  terminal.out << number << ". " << Bold(terminal, hit.title.text) << "\n   "
               << Faint(terminal, line + " · " + hit.id) << "\n";
  for (const Marked& snippet : hit.snippets)
    terminal.out << "   " << WithMarks(terminal, snippet) << "\n";
  for (const ArticleCopy& copy : hit.listed_copies)
    terminal.out << "   " << Faint(terminal, "= " + Printable(CopyLine(copy))) << "\n";
  if (hit.copies > hit.listed_copies.size())
    terminal.out << "   "
                 << Faint(terminal,
                          "= and " + Grouped(hit.copies - hit.listed_copies.size()) + " more")
                 << "\n";
  for (const ScorePart& part : hit.explanation)
    terminal.out << "   " << Faint(terminal, Printable(web::ScorePartText(web::English(), part)))
                 << "\n";
  terminal.out << "\n";
}

std::string_view NameOf(FacetKind kind) {
  switch (kind) {
    case FacetKind::kPerson:
      return "person";
    case FacetKind::kOrganisation:
      return "org";
    case FacetKind::kPlace:
      return "place";
    case FacetKind::kSource:
      return "source";
  }
  return "";
}

void PrintFacet(const Terminal& terminal, const Facet& facet) {
  terminal.out << Bold(terminal, NameOf(facet.kind)) << " (" << Grouped(facet.distinct) << ")\n";
  for (const FacetValue& value : facet.values)
    terminal.out << "  " << Grouped(value.count) << "  " << Printable(value.label) << "  "
                 << Faint(terminal, value.id) << (value.selected ? "  [chosen]" : "")
                 << (value.probable > 0 ? "  [" + Grouped(value.probable) + " probable]" : "")
                 << "\n";
  if (facet.other > 0) terminal.out << "  and " << Counted(facet.other, "other", "others") << "\n";
}

void PrintPlainFacet(const Terminal& terminal, std::string_view name, const PlainFacet& facet,
                     std::string (*label)(const web::Locale&, std::string_view)) {
  terminal.out << Bold(terminal, name) << " (" << Grouped(facet.distinct) << ")\n";
  for (const PlainValue& value : facet.values)
    terminal.out << "  " << Grouped(value.count) << "  "
                 << Printable(label(web::English(), value.id)) << "  "
                 << Faint(terminal, Printable(value.id)) << (value.selected ? "  [chosen]" : "")
                 << (value.excluded ? "  [left out]" : "") << "\n";
}

// "2024-03", or the first and last day of what no partial date says; both can be typed again.
std::string PeriodText(DayRange days) {
  if (const Result<PartialDate> whole = AsPartialDate(days)) return FormatPartialDate(*whole);
  return FormatDay(days.first) + ".." + FormatDay(days.last);
}

void PrintOverTime(const Terminal& terminal, std::string_view name, const Histogram& histogram) {
  terminal.out << Bold(terminal, name) << "\n";
  const auto print = [&](const Bucket& bucket) {
    terminal.out << "  " << Grouped(bucket.count) << "  " << PeriodText(bucket.days) << "\n";
  };
  if (histogram.earlier) print(*histogram.earlier);
  for (const Bucket& bucket : histogram.buckets)
    if (bucket.count > 0) print(bucket);
  if (histogram.later) print(*histogram.later);
  if (histogram.coarser > 0)
    terminal.out << "  " << Grouped(histogram.coarser) << "  known less precisely\n";
  if (histogram.undated > 0) terminal.out << "  " << Grouped(histogram.undated) << "  no date\n";
}

// What the filter on an axis chooses, as finely as it allows; all of the search without a filter.
const Histogram& FinestOf(const Histogram& whole, const std::optional<Histogram>& chosen) {
  return chosen ? *chosen : whole;
}

bool IsAskedFor(const std::vector<std::string>& facets, std::string_view name) {
  return std::find(facets.begin(), facets.end(), name) != facets.end();
}

std::string FlagFor(FacetKind kind) { return "--" + std::string(NameOf(kind)); }

// Whom a name may mean, with what to type for each.
void PrintAmbiguous(const Terminal& terminal, const AmbiguousName& name) {
  for (const NameChoice& choice : name.choices)
    terminal.err << "  " << Grouped(choice.count) << "  " << Printable(choice.label) << "  "
                 << Faint(terminal, FlagFor(name.kind) + " " + Printable(choice.id)) << "\n";
}

void PrintReading(const Terminal& terminal, const SearchResponse& response) {
  if (terminal.quiet) return;
  terminal.err << Counted(response.total, "article", "articles");
  if (response.query.matched_any && response.query.with_every_word > 0) {
    terminal.err << "; " << Grouped(response.query.with_every_word)
                 << " of them with all of these words, the rest with some";
  } else if (response.query.matched_any) {
    terminal.err << "; none has all of these words, these have some";
  }
  if (response.repeats > 0)
    terminal.err << "; "
                 << Counted(response.repeats, "near-identical copy", "near-identical copies")
                 << " under the first (--copies all lists each)";
  terminal.err << "\n";
  for (const QueryWarning& warning : response.query.warnings)
    terminal.err << "note: " << Printable(warning.message) << "\n";
  for (const AmbiguousName& name : response.query.ambiguous) PrintAmbiguous(terminal, name);
}

}  // namespace

void PrintResults(const Terminal& terminal, const SearchRequest& request,
                  const SearchResponse& response, const std::vector<std::string>& facets) {
  PrintReading(terminal, response);
  std::size_t number = (request.page - 1) * request.size;
  for (const Hit& hit : response.hits) PrintHit(terminal, ++number, hit);
  for (const Facet& facet : response.facets)
    if (IsAskedFor(facets, NameOf(facet.kind))) PrintFacet(terminal, facet);
  if (IsAskedFor(facets, "lang"))
    PrintPlainFacet(terminal, "lang", response.languages, web::LanguageLabel);
  if (IsAskedFor(facets, "prominence"))
    PrintPlainFacet(terminal, "prominence", response.prominence, web::ProminenceLabel);
  if (IsAskedFor(facets, "published"))
    PrintOverTime(terminal, "published", FinestOf(response.published, response.published_chosen));
  if (IsAskedFor(facets, "mentioned"))
    PrintOverTime(terminal, "mentioned", FinestOf(response.mentioned, response.mentioned_chosen));
}

void PrintHelp(const Terminal& terminal, const SearchHelp& help) {
  if (terminal.quiet) return;
  for (const Correction& correction : help.did_you_mean)
    terminal.err << "did you mean: " << WithMarks(terminal, correction.query) << "  "
                 << Counted(correction.total, "article", "articles") << "\n";
  for (const LooserSearch& way : help.looser)
    terminal.err << "instead: " << Printable(web::messages::LooserSearchText(web::English(), way))
                 << "  " << Counted(way.total, "article", "articles") << "\n";
}

void PrintQueryFault(const Terminal& terminal, std::string_view query, const Error& error) {
  terminal.err << "dateline: " << Printable(error.message) << "\n";
  if (error.fault != Fault::kBadInput || error.end <= error.begin || error.end > query.size())
    return;
  const std::size_t before = CountCodePoints(query.substr(0, error.begin));
  const std::size_t marked = CountCodePoints(query.substr(error.begin, error.end - error.begin));
  terminal.err << "  " << Printable(query) << "\n  " << std::string(before, ' ')
               << std::string(marked, '^') << "\n";
}

}  // namespace dateline::cli
