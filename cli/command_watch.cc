// SPDX-License-Identifier: GPL-2.0-or-later
// dateline watch add|list|remove|run: searches that tell of new articles by themselves.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/search_flags.h"
#include "cli/watch_list.h"
#include "cli/watch_run.h"
#include "core/fold.h"
#include "core/words.h"
#include "searcher/searcher.h"
#include "web/webhook.h"

namespace dateline::cli {
namespace {

constexpr std::size_t kMostWatches = 1000;
constexpr std::size_t kMostNameBytes = 60;

struct AddFlags {
  std::shared_ptr<web::Parameters> search = std::make_shared<web::Parameters>();
  std::string name;
  std::string webhook;
  std::string command;
  bool feed = false;
  bool from_start = false;
};

// "trade-tariff" for 'trade tariff'; "watch" where nothing of it can be a name.
std::string NameFor(const SearchRequest& request) {
  std::string name;
  for (const Word& word : SplitWords(request.query)) {
    const std::string_view typed = request.query;
    const std::string folded =
        FoldWord(typed.substr(word.span.begin, word.span.end - word.span.begin));
    if (name.size() + folded.size() >= kMostNameBytes) break;
    name += (name.empty() ? "" : "-") + folded;
  }
  return name.empty() ? "watch" : name;
}

// The name itself, or "name-2" and so on where it is taken.
std::string FreeName(WatchList& list, const std::string& name) {
  std::string free = name;
  for (int i = 2; list.Find(free) != nullptr; ++i) free = name + "-" + std::to_string(i);
  return free;
}

Result<Done> ChooseDelivery(const AddFlags& flags, Watch& watch) {
  const int ways = !flags.webhook.empty() + !flags.command.empty() + flags.feed;
  if (ways != 1) {
    return Error{Fault::kBadInput,
                 "say how new articles are told: one of --webhook URL, --command CMD and --feed"};
  }
  if (!flags.webhook.empty()) {
    watch.delivery = Delivery::kWebhook;
    watch.target = flags.webhook;
    return web::CheckWebhook(watch.target);
  }
  watch.delivery = flags.feed ? Delivery::kFeed : Delivery::kCommand;
  watch.target = flags.command;
  return Done{};
}

// A watch tells of articles that have what was asked for. Any of the words instead, where no
// article has them all yet, is a help to somebody who looks at a page, and no news.
SearchRequest Strictly(SearchRequest request) {
  if (request.match == MatchMode::kAllThenAny) request.match = MatchMode::kAll;
  return request;
}

Result<Done> CheckName(const std::string& name) {
  const bool is_plain = std::ranges::none_of(
      name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
  if (is_plain && name.size() <= kMostNameBytes) return Done{};
  return Error{Fault::kBadInput, "a watch's name is one line of at most " +
                                     std::to_string(kMostNameBytes) +
                                     " bytes; give another --name"};
}

// Which parameters say the search. The day it was added is no part of it: date:7d goes on meaning
// the last seven days.
web::Parameters Canonical(const SearchRequest& request) {
  web::Parameters parameters;
  for (const web::CanonicalParameter& parameter : web::CanonicalParameters(request))
    parameters.emplace_back(parameter.name.view(), parameter.value);
  return parameters;
}

std::string FeedOf(const SearchRequest& request) {
  return std::string(web::WriteAddress(request, web::Url("/search.atom")).text());
}

Result<Done> Keep(WatchList& list, Watch watch) {
  if (list.watches().size() >= kMostWatches) {
    return Error{Fault::kBadInput, "there are " + std::to_string(kMostWatches) +
                                       " watches already; remove one with 'dateline watch remove'"};
  }
  list.watches().push_back(std::move(watch));
  return list.Save();
}

// The watch as it will be kept. Telling begins behind the articles that are there, unless asked for
// all.
Result<Watch> MakeWatch(const Context& context, const AddFlags& flags,
                        const SearchRequest& request) {
  Watch watch;
  if (const Result<Done> chosen = ChooseDelivery(flags, watch); !chosen) return chosen.error();
  if (const Result<Done> named = CheckName(flags.name); !named) return named.error();
  watch.search = Canonical(request);
  const Result<Searcher> searcher = OpenSearcher(context, Waiting::kNobody);
  if (!searcher) return searcher.error();
  const Result<NewArticles> found = searcher->NewSince(request, {}, 0);
  if (!found) return found.error();
  if (!flags.from_start) watch.mark = found->end;
  return watch;
}

int Add(const Context& context, const AddFlags& flags) {
  const Result<SearchRequest> typed = ReadSearchFlags(context, *flags.search);
  if (!typed) return Fail(context.terminal, typed.error());
  const SearchRequest request = Strictly(*typed);
  Result<Watch> watch = MakeWatch(context, flags, request);
  if (!watch) return Fail(context.terminal, watch.error());
  Result<WatchList> list = WatchList::Open(context.settings.Archive());
  if (!list) return Fail(context.terminal, list.error());
  if (!flags.name.empty() && list->Find(flags.name) != nullptr) {
    return Fail(context.terminal, {Fault::kBadInput, "there is a watch '" + flags.name +
                                                         "' already; give another --name"});
  }
  watch->name = flags.name.empty() ? FreeName(*list, NameFor(request)) : flags.name;
  const std::string name = watch->name;
  if (const Result<Done> kept = Keep(*list, *std::move(watch)); !kept)
    return Fail(context.terminal, kept.error());
  context.terminal.out << "watch " << Printable(name) << " added\n";
  if (flags.feed) context.terminal.out << "its feed: " << FeedOf(request) << "\n";
  return kOk;
}

nlohmann::ordered_json WatchJson(const Watch& watch) {
  const SearchRequest request = web::ReadAddress(watch.search).request;
  nlohmann::ordered_json json = {{"name", watch.name},
                                 {"search", web::WriteAddress(request).text()},
                                 {"delivery", DeliveryName(watch.delivery)},
                                 {"target", watch.target},
                                 {"told", watch.told},
                                 {"fault", watch.fault}};
  if (watch.delivery == Delivery::kFeed) json["target"] = FeedOf(request);
  return json;
}

void PrintWatch(const Terminal& terminal, const Watch& watch) {
  const SearchRequest request = web::ReadAddress(watch.search).request;
  terminal.out << Bold(terminal, watch.name) << "  " << Printable(web::WriteAddress(request).text())
               << "\n    " << DeliveryName(watch.delivery) << " "
               << Printable(watch.delivery == Delivery::kFeed ? FeedOf(request) : watch.target);
  if (watch.delivery != Delivery::kFeed)
    terminal.out << Faint(terminal, ", " + Counted(watch.told, "article", "articles") + " sent");
  terminal.out << "\n";
  if (!watch.fault.empty()) terminal.out << "    failed: " << Printable(watch.fault) << "\n";
}

int List(const Context& context, bool json) {
  const Result<std::vector<Watch>> watches = ReadWatches(context.settings.Archive());
  if (!watches) return Fail(context.terminal, watches.error());
  if (json) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const Watch& watch : *watches) all.push_back(WatchJson(watch));
    context.terminal.out << all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
                         << "\n";
    return kOk;
  }
  for (const Watch& watch : *watches) PrintWatch(context.terminal, watch);
  if (watches->empty() && !context.terminal.quiet)
    context.terminal.err << "no watches; add one with 'dateline watch add QUERY --feed'\n";
  return kOk;
}

int Remove(const Context& context, const std::string& name) {
  Result<WatchList> list = WatchList::Open(context.settings.Archive());
  if (!list) return Fail(context.terminal, list.error());
  const auto is_it = [&](const Watch& watch) { return watch.name == name; };
  if (std::erase_if(list->watches(), is_it) == 0) {
    return Fail(context.terminal, {Fault::kNotFound, "there is no watch '" + name +
                                                         "'; 'dateline watch list' names them"});
  }
  if (const Result<Done> saved = list->Save(); !saved) return Fail(context.terminal, saved.error());
  context.terminal.out << "watch " << Printable(name) << " removed\n";
  return kOk;
}

int Run(const Context& context) {
  const Result<Searcher> searcher = OpenSearcher(context, Waiting::kNobody);
  if (!searcher) return Fail(context.terminal, searcher.error());
  Result<WatchList> list = WatchList::Open(context.settings.Archive());
  if (!list) return Fail(context.terminal, list.error());
  const auto outcomes = RunWatches(context, *searcher, *list);
  if (!outcomes) return Fail(context.terminal, outcomes.error());
  PrintOutcomes(context.terminal, *outcomes);
  const bool has_failed = std::ranges::any_of(
      *outcomes, [](const WatchOutcome& outcome) { return !outcome.fault.empty(); });
  return has_failed ? kFailed : kOk;
}

void DescribeAdd(CLI::App& watch, Invocation& invocation) {
  auto flags = std::make_shared<AddFlags>();
  CLI::App* add = watch.add_subcommand("add", "watch a search");
  AddQuery(*add, flags->search);
  AddSearchFlags(*add, flags->search);
  add->add_option("--webhook", flags->webhook,
                  "an address that new articles are POSTed to, as JSON");
  add->add_option("--command", flags->command,
                  "a shell command that gets them as JSON on standard input");
  add->add_flag("--feed", flags->feed, "only the address of a feed of them");
  add->add_option("--name", flags->name, "what the watch is called (made from the query)");
  add->add_flag("--from-start", flags->from_start, "tell of the articles that are there, too");
  add->callback([flags, &invocation] {
    invocation.command = [flags](const Context& context) { return Add(context, *flags); };
  });
}

}  // namespace

void AddWatch(CLI::App& app, Invocation& invocation) {
  CLI::App* watch = app.add_subcommand(
      "watch", "searches that tell of new articles, after each commit of dateline index");
  watch->require_subcommand(1);
  DescribeAdd(*watch, invocation);

  auto json = std::make_shared<bool>(false);
  CLI::App* list = watch->add_subcommand("list", "the watched searches");
  list->add_flag("--json", *json, "print them as JSON");
  list->callback([json, &invocation] {
    invocation.command = [json](const Context& context) { return List(context, *json); };
  });

  auto name = std::make_shared<std::string>();
  CLI::App* remove = watch->add_subcommand("remove", "watch it no more");
  remove->add_option("NAME", *name, "as 'dateline watch list' prints it")->required();
  remove->callback([name, &invocation] {
    invocation.command = [name](const Context& context) { return Remove(context, *name); };
  });

  CLI::App* run = watch->add_subcommand("run", "tell what is new now, or what could not be told");
  run->callback(
      [&invocation] { invocation.command = [](const Context& context) { return Run(context); }; });
}

}  // namespace dateline::cli
