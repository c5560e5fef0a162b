// SPDX-License-Identifier: GPL-2.0-or-later
// The site: every address it answers, over one open archive. Knows requests and responses, no
// sockets.
#pragma once

#include <string>

#include "searcher/searcher.h"
#include "web/guarded_server.h"

namespace dateline::web {

struct SiteOptions {
  std::string name = "Dateline";
};

// Handle is safe from any thread. The searcher must outlive the site.
class Site {
 public:
  Site(const Searcher& searcher, SiteOptions options);

  // Answers GET and HEAD of every address in docs/api.md: pages, JSON, assets, health. Compresses,
  // validates (ETag, 304) and adds the security headers. Never throws for anything in the request.
  Response Handle(const Request& request) const;

  // The same dress for what the server refused by itself.
  Response Refuse(const Refused& refused) const;

 private:
  const Searcher& searcher_;
  SiteOptions options_;
};

}  // namespace dateline::web
