// SPDX-License-Identifier: GPL-2.0-or-later
// Serving: the site behind the guarded server, health beside it, and the archive kept fresh.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"
#include "searcher/searcher.h"
#include "web/guarded_server.h"
#include "web/site.h"

namespace dateline::web {

// Start and Stop are safe from any thread.
class Server {
 public:
  // The searcher must outlive the server.
  Server(const Searcher& searcher, ServerOptions server, SiteOptions site, LogLine log);
  ~Server();

  // Serves in the background and takes up new commits within a second. Fails as GuardedServer, and
  // then serves nothing, neither the site nor health.
  Result<Done> Start();
  int port() const;
  int health_port() const;  // -1 when health has no address of its own
  void Stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::web
