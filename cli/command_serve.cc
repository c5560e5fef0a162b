// SPDX-License-Identifier: GPL-2.0-or-later
// dateline serve: the page and the API.
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <mutex>
#include <ostream>
#include <string>

#include "cli/command.h"
#include "cli/signals.h"
#include "searcher/searcher.h"
#include "web/server.h"

namespace dateline::cli {
namespace {

Result<web::ServerOptions> OptionsFrom(const Settings& settings) {
  const Result<ListenAddress> listen = ParseListenAddress(settings.Text("listen"));
  if (!listen) return listen.error();
  web::ServerOptions options;
  options.address = listen->host;
  options.port = listen->port;
  options.allowed_hosts = settings.List("allowed_hosts");
  options.trusted_proxies = settings.List("trusted_proxies");
  options.limits.threads = settings.Number("threads");
  options.limits.requests_per_second = static_cast<double>(settings.Number("requests_per_second"));
  options.limits.burst = 3 * options.limits.requests_per_second;
  if (settings.Text("health_listen").empty()) return options;
  const Result<ListenAddress> health = ParseListenAddress(settings.Text("health_listen"));
  if (!health) return health.error();
  options.health_address = health->host;
  options.health_port = health->port;
  return options;
}

web::SiteOptions SiteFrom(const Settings& settings) {
  web::SiteOptions site;
  site.name = settings.Text("site_name");
  site.public_address = settings.Text("public_address");
  site.time_zone = settings.Text("time_zone");
  return site;
}

std::string Shown(const std::string& host, int port) {
  const bool ipv6 = host.find(':') != host.npos;
  return "http://" + (ipv6 ? "[" + host + "]" : host) + ":" + std::to_string(port) + "/";
}

// Each search takes megabytes and gives them back, on any of the workers. Left to itself, glibc
// keeps a heap for each of many threads, and with every large block that is freed keeps larger ones
// for later: of a million articles that came to 620 MB of which half was of no use to anybody. What
// is set no longer adapts.
void GiveMemoryBack() {
#ifdef __GLIBC__
  constexpr int kHeaps = 2;
  constexpr int kMappedFrom = 256 * 1024;
  constexpr int kKept = 1024 * 1024;
  ::mallopt(M_ARENA_MAX, kHeaps);
  ::mallopt(M_MMAP_THRESHOLD, kMappedFrom);
  ::mallopt(M_TRIM_THRESHOLD, kKept);
#endif
}

int Serve(const Context& context) {
  GiveMemoryBack();
  const Signals signals;
  const Terminal& terminal = context.terminal;
  const Result<web::ServerOptions> options = OptionsFrom(context.settings);
  if (!options) return Fail(terminal, options.error());
  const Result<Searcher> searcher = OpenSearcher(context);
  if (!searcher) return Fail(terminal, searcher.error());
  const Result<ArchiveSummary> summary = searcher->Summarise();
  if (!summary) return Fail(terminal, summary.error());

  std::mutex writing;  // guards terminal.err: log lines come from every worker
  const web::LogLine log = [&](std::string_view line) {
    const std::lock_guard lock(writing);
    terminal.err << Printable(line) << std::endl;
  };
  web::Server server(*searcher, *options, SiteFrom(context.settings), log);
  if (const Result<Done> started = server.Start(); !started) return Fail(terminal, started.error());
  terminal.out << "Serving " << Counted(summary->articles, "article", "articles") << " at "
               << Shown(options->address, server.port()) << std::endl;
  if (server.health_port() >= 0)
    terminal.out << "Health and metrics at " << Shown(options->health_address, server.health_port())
                 << std::endl;
  signals.Wait();
  server.Stop();
  // Asked to end, and ended as asked: that is success for whoever supervises it.
  return kOk;
}

void AddServeFlag(CLI::App& command, Invocation& invocation, const std::string& flag,
                  const std::string& setting, const std::string& help) {
  command.add_option_function<std::string>(
      flag, [&invocation, setting](const std::string& value) { invocation.flags[setting] = value; },
      help);
}

}  // namespace

void AddServe(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("serve", "serve the page and the API");
  AddServeFlag(*command, invocation, "--listen", "listen", "address and port (127.0.0.1:8080)");
  AddServeFlag(*command, invocation, "--threads", "threads", "requests answered at once (32)");
  AddServeFlag(*command, invocation, "--requests-per-second", "requests_per_second",
               "for each client address; 0: no limit (20)");
  AddServeFlag(*command, invocation, "--allowed-hosts", "allowed_hosts",
               "names this server answers to, parted by commas");
  AddServeFlag(*command, invocation, "--trusted-proxies", "trusted_proxies",
               "addresses whose X-Forwarded-For counts");
  AddServeFlag(*command, invocation, "--health-listen", "health_listen",
               "a second address for /healthz, /readyz and /metrics");
  AddServeFlag(*command, invocation, "--site-name", "site_name",
               "the name at the top of each page");
  AddServeFlag(*command, invocation, "--public-address", "public_address",
               "how others reach the site (https://archive.example.org)");
  command->callback([&invocation] { invocation.command = Serve; });
}

}  // namespace dateline::cli
