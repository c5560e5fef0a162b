// SPDX-License-Identifier: GPL-2.0-or-later
// dateline export: the archive back out, one article a line.
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <ostream>

#include "cli/article_json.h"
#include "cli/command.h"
#include "cli/progress.h"
#include "cli/signals.h"
#include "searcher/stored_articles.h"

namespace dateline::cli {
namespace {

struct Written {
  std::uint64_t articles = 0;
  std::uint64_t unreadable = 0;
};

// Every article to standard output; what cannot be read to standard error, its neighbours are
// written. Fails where standard output or the archive fails.
Result<Written> WriteArticles(const Context& context, StoredArticles& articles, WithFound with,
                              const Signals& signals) {
  Progress progress(context.terminal);
  Written written;
  while (!signals.stopped()) {
    const Result<std::optional<Record>> next = articles.Next();
    if (!next && next.error().fault == Fault::kDamaged) {
      progress.Clear();
      context.terminal.err << "damaged: " << Printable(next.error().message) << "\n";
      ++written.unreadable;
      continue;
    }
    if (!next) return next.error();
    if (!*next) break;
    context.terminal.out << ArticleJson(**next, with) << "\n";
    if (!context.terminal.out)
      return Error{Fault::kUnavailable,
                   "cannot write the articles to standard output; is the disk full?"};
    ++written.articles;
    progress.Show({written.articles, written.articles, articles.total()});
  }
  progress.Clear();
  return written;
}

int Export(const Context& context, WithFound with) {
  const Signals signals;
  Result<StoredArticles> articles = StoredArticles::Open(context.settings.Archive());
  if (!articles) return Fail(context.terminal, articles.error());
  const Result<Written> written = WriteArticles(context, *articles, with, signals);
  if (!written) return Fail(context.terminal, written.error());
  if (!context.terminal.quiet)
    context.terminal.err << Counted(written->articles, "article", "articles") << " written\n";
  if (signals.stopped()) return signals.number() != 0 ? 128 + signals.number() : kInterrupted;
  return written->unreadable == 0 ? kOk : kBadArchive;
}

}  // namespace

void AddExport(CLI::App& app, Invocation& invocation) {
  auto found = std::make_shared<bool>(false);
  CLI::App* command =
      app.add_subcommand("export", "write the archive's articles, one JSON object a line");
  command->add_flag("--found", *found,
                    "with the people, organisations, places and dates found in each");
  command->callback([found, &invocation] {
    invocation.command = [found](const Context& context) {
      return Export(context, *found ? WithFound::kYes : WithFound::kNo);
    };
  });
}

}  // namespace dateline::cli
