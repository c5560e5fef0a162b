// SPDX-License-Identifier: GPL-2.0-or-later
// A search as a feed: its articles as they were added to the archive, the last added first, so that
// whoever follows it sees every article once, also one of 1998 that was indexed today. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/request.h"
#include "searcher/result_stream.h"

namespace dateline::web {

enum class FeedFormat { kAtom, kJson };

struct FeedView {
  SearchRequest request;  // as asked for: of it the page and size are of the feed
  std::string site_name;
  std::string origin;             // before every address; may be empty
  std::string tag_authority;      // the host that ids are made with
  std::uint64_t total = 0;        // articles of the search
  std::int64_t committed_at = 0;  // when the archive changed last: that of a feed without articles
  std::vector<ListedArticle> articles;  // of the page
};

// RFC 4287, with the elements of OpenSearch 1.1 that say how many there are.
std::string AtomFeed(const FeedView& view);

// https://www.jsonfeed.org/version/1.1/; what the format has no member for is in `_dateline`.
std::string JsonFeed(const FeedView& view);

// The host of an origin, or "localhost" where there is none: a name that stays the same whatever
// name the site is asked under.
std::string TagAuthority(std::string_view public_address);

// RFC 4151: the same for an article for ever, wherever its archive is moved to.
std::string ArticleTag(std::string_view tag_authority, std::string_view id);

}  // namespace dateline::web
