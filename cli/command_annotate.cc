// SPDX-License-Identifier: GPL-2.0-or-later
// dateline annotate FILE...: what the indexer finds in an article, without an index.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

#include "cli/annotation_json.h"
#include "cli/command.h"
#include "cli/open_annotator.h"
#include "core/date.h"
#include "indexer/article_reader.h"

namespace dateline::cli {
namespace {

struct Flags {
  std::vector<std::string> files;
  std::string published;
  bool json = false;
};

// A file's article goes by the file's name here: there is no archive whose other folders matter.
std::string ShortId(const Article& article) {
  const std::string stem = std::filesystem::path(article.path).stem().string();
  return article.id.ends_with("/" + stem) ? stem : article.id;
}

void PrintNames(const Terminal& terminal, const std::vector<Entity>& entities, EntityKind kind,
                std::string_view heading) {
  for (const Entity& entity : entities) {
    if (entity.kind != kind) continue;
    terminal.out << "  " << heading << "  " << Bold(terminal, entity.name);
    for (const std::string& form : entity.forms)
      if (form != entity.name) terminal.out << " · " << Printable(form);
    terminal.out << "\n";
    for (const Role& role : entity.roles)
      terminal.out << "          " << Faint(terminal, role.printed) << "\n";
  }
}

void PrintDates(const Terminal& terminal, const std::string& text,
                const std::vector<DateMention>& dates) {
  for (const DateMention& date : dates)
    terminal.out << "  date    "
                 << Printable(text.substr(date.span.begin, date.span.end - date.span.begin))
                 << " = " << Printable(date.value) << "\n";
}

void PrintFound(const Terminal& terminal, const Article& article, const Annotation& annotation,
                const BesideStory& beside) {
  const Header& header = annotation.header;
  terminal.out << Bold(terminal, article.title) << "\n  published "
               << (header.published.date ? FormatPartialDate(*header.published.date) : "unknown");
  if (!header.source.empty()) terminal.out << " · source " << Printable(header.source);
  if (!header.dateline_place.empty())
    terminal.out << " · from " << Printable(header.dateline_place);
  terminal.out << "\n";
  PrintNames(terminal, annotation.entities, EntityKind::kPerson, "person");
  PrintNames(terminal, beside.credited, EntityKind::kPerson, "credit");
  PrintNames(terminal, annotation.entities, EntityKind::kOrganisation, "org   ");
  PrintNames(terminal, annotation.entities, EntityKind::kPlace, "place ");
  PrintDates(terminal, article.title, beside.title_dates);
  PrintDates(terminal, article.text, annotation.dates);
  terminal.out << "\n";
}

int Annotate(const Context& context, const Flags& flags) {
  const Terminal& terminal = context.terminal;
  if (!flags.published.empty()) {
    const Result<PartialDate> given = ParsePartialDate(flags.published);
    if (!given) return Fail(terminal, given.error());
  }
  const Result<Annotator> annotator = OpenAnnotator(context);
  if (!annotator) return Fail(terminal, annotator.error());

  bool refused = false;
  const ArticleSink sink = [&](std::variant<Article, Refusal> read) {
    if (const Refusal* refusal = std::get_if<Refusal>(&read)) {
      terminal.err << "refused: " << Printable(refusal->where) << ": "
                   << Printable(refusal->message) << "\n";
      refused = true;
      return true;
    }
    Article& article = std::get<Article>(read);
    if (!flags.published.empty()) article.date = flags.published;
    const Annotation annotation = annotator->Annotate(article);
    const BesideStory beside = annotator->Beside(article, annotation);
    if (flags.json) {
      terminal.out << AnnotationJson(ShortId(article), article, annotation, beside,
                                     InputPlaces::Of(article))
                   << "\n";
    } else {
      PrintFound(terminal, article, annotation, beside);
    }
    return true;
  };
  for (const std::string& file : flags.files)
    if (const Result<Done> done = ReadArticles(file, {}, sink); !done)
      return Fail(terminal, done.error());
  return refused ? kSomeRefused : kOk;
}

}  // namespace

void AddAnnotate(CLI::App& app, Invocation& invocation) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command =
      app.add_subcommand("annotate", "show what the indexer finds in an article, without an index");
  command->add_option("FILE", flags->files, "as for index")->required();
  command->add_option("--published", flags->published,
                      "the publication date, when it is known from outside (2024-03-22)");
  command->add_flag("--json", flags->json, "print one JSON object an article");
  command->callback([flags, &invocation] {
    invocation.command = [flags](const Context& context) { return Annotate(context, *flags); };
  });
}

}  // namespace dateline::cli
