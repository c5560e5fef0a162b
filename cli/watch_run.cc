// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/watch_run.h"

#include <fmt/format.h>

#include <chrono>
#include <ostream>

#include "cli/search_flags.h"
#include "cli/shell_command.h"
#include "web/api_watch.h"
#include "web/webhook.h"

namespace dateline::cli {
namespace {

std::int64_t Now() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return now.time_since_epoch().count();
}

// The same for the same articles: they begin behind one mark.
std::string KeyOf(const Watch& watch) {
  return fmt::format("{}/{}/{}", watch.name, watch.mark.database, watch.mark.document);
}

Result<Done> Deliver(const Watch& watch, const NewArticles& found, std::string json) {
  if (watch.delivery == Delivery::kWebhook)
    return web::SendWebhook({watch.target, std::move(json), KeyOf(watch)});
  ShellCommand command;
  command.line = watch.target;
  command.input = std::move(json);
  command.variables = {{"DATELINE_WATCH", watch.name},
                       {"DATELINE_ARTICLES", std::to_string(found.hits.size())}};
  return RunShell(command);
}

// Tells a watch's articles, message after message; the mark goes along.
class WatchRun {
 public:
  WatchRun(const Context& context, const Searcher& searcher, WatchList& list)
      : context_(context), searcher_(searcher), list_(list) {}

  // Fails only where the list cannot be saved.
  Result<WatchOutcome> Run(Watch& watch) {
    WatchOutcome outcome{watch.name, 0, {}};
    for (bool has_more = true; has_more;) {
      const Result<std::uint64_t> left = TellSome(watch, outcome);
      outcome.fault = left ? "" : left.error().message;
      watch.fault = outcome.fault;
      has_more = left && *left > 0;
      if (const Result<Done> saved = list_.Save(); !saved) return saved.error();
    }
    return outcome;
  }

 private:
  // One message, if there is anything to tell; gives how many articles are left.
  Result<std::uint64_t> TellSome(Watch& watch, WatchOutcome& outcome) {
    const Result<SearchRequest> request = ReadSearchFlags(context_, watch.search);
    if (!request) return request.error();
    const Result<NewArticles> found = searcher_.NewSince(*request, watch.mark, kMostArticlesTold);
    if (!found) return found.error();
    if (!found->hits.empty()) {
      const Result<Done> delivered =
          Deliver(watch, *found, web::NewArticlesJson(watch.name, *request, *found));
      if (!delivered) return delivered.error();
      outcome.told += found->hits.size();
      watch.told += found->hits.size();
      watch.told_at = Now();
    }
    watch.mark = found->mark;
    return found->total - found->hits.size();
  }

  const Context& context_;
  const Searcher& searcher_;
  WatchList& list_;
};

}  // namespace

void PrintOutcomes(const Terminal& terminal, const std::vector<WatchOutcome>& outcomes) {
  for (const WatchOutcome& outcome : outcomes) {
    const std::string name = "watch " + Printable(outcome.name) + ": ";
    if (outcome.told > 0 && !terminal.quiet)
      terminal.err << name << Counted(outcome.told, "article", "articles") << " sent\n";
    if (!outcome.fault.empty())
      terminal.err << name << Printable(outcome.fault) << "; sent with the next run\n";
  }
}

Result<std::vector<WatchOutcome>> RunWatches(const Context& context, const Searcher& searcher,
                                             WatchList& list) {
  std::vector<WatchOutcome> outcomes;
  WatchRun run(context, searcher, list);
  for (Watch& watch : list.watches()) {
    if (watch.delivery == Delivery::kFeed) continue;
    Result<WatchOutcome> outcome = run.Run(watch);
    if (!outcome) return outcome.error();
    outcomes.push_back(*std::move(outcome));
  }
  return outcomes;
}

}  // namespace dateline::cli
