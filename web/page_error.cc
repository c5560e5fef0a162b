// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_error.h"

#include <algorithm>

#include "core/unicode.h"
#include "web/address.h"
#include "web/message_keys/errors.h"
#include "web/message_keys/frame.h"
#include "web/messages.h"
#include "web/sentence.h"

namespace dateline::web {
namespace {

// The query with its faulty characters underlined, and the reason with their place in words.
Html QueryFault(const Locale& locale, const ErrorView& view) {
  const std::string_view query = view.query;
  const std::size_t begin =
      CodePointFloor(query, std::min<std::size_t>(view.faulty.begin, query.size()));
  const std::size_t end =
      std::max(begin, CodePointFloor(query, std::min<std::size_t>(view.faulty.end, query.size())));
  const Span at = CodePoints(query, view.faulty);
  return Join({"<div class=\"caret\" role=\"group\"",
               Attribute("aria-label", locale[messages::kWhereTheProblemIs]),
               ">\n<p dir=\"auto\"><code>", Text(query.substr(0, begin)), "<strong class=\"bad\">",
               Text(query.substr(begin, end - begin)), "</strong>", Text(query.substr(end)),
               "</code></p>\n<p class=\"quiet\">",
               Text(messages::CharactersAt(locale, at.begin + 1, std::max(at.begin + 1, at.end))),
               ": ", Text(view.problem.detail), "</p>\n</div>\n"});
}

// Each with the number it leads to: a remedy that finds nothing is none.
Html Remedies(const Locale& locale, const ErrorView& view) {
  if (view.remedies.empty()) return {};
  Html html = Join({"<p>", Text(locale[messages::kYouCan]), "</p>\n<ul>\n"});
  for (const Loosening& remedy : view.remedies) {
    html += Join({"<li><a rel=\"nofollow\"", Attribute("href", WriteAddress(remedy.request)), ">",
                  Text(remedy.text), "</a>: ", Text(messages::Articles(locale, remedy.articles)),
                  "</li>\n"});
  }
  return html + "</ul>\n";
}

// What helps depends on what went wrong: the language of queries, patience, or another way in.
Html WaysOn(const Locale& locale, const ErrorView& view) {
  if (view.faulty != Span{}) {
    return Join({"<p class=\"quiet\"><a href=\"/help\">", Text(locale[messages::kQueryHelp]),
                 "</a></p>\n"});
  }
  if (view.retry_after > 0) {
    return Join({"<p><a class=\"btn btn--main\" rel=\"nofollow\"",
                 Attribute("href", view.problem.instance), ">", Text(locale[messages::kTryAgain]),
                 "</a></p>\n"});
  }
  return Join({"<ul>\n<li><a href=\"/\">", Text(locale[messages::kSearchTheArchive]),
               "</a></li>\n<li><a href=\"/people\">", Text(locale[messages::kBrowsePeople]),
               "</a></li>\n<li><a href=\"/help\">", Text(locale[messages::kHelp]),
               "</a></li>\n</ul>\n"});
}

}  // namespace

Html ErrorPage(const Setting& setting, const ErrorView& view) {
  const Locale& locale = setting.locale;
  const Problem& problem = view.problem;
  Html main =
      Join({"<div class=\"shell\">\n<main id=\"main\" tabindex=\"-1\" class=\"advice\">\n"
            "<h1>",
            Text(problem.title), "</h1>\n"});
  if (view.faulty != Span{}) {
    main += QueryFault(locale, view);
  } else {
    main += Join({"<p>", Text(problem.detail), "</p>\n"});
  }
  main += Remedies(locale, view);
  main += WaysOn(locale, view);
  main += Join({"<p class=\"quiet small\">", Text(std::to_string(problem.status)), " · <code>",
                Text(problem.code), "</code>"});
  if (view.retry_after > 0) {
    main += Join(
        {" · ", Text(locale.Say(messages::kTryAgainAfter,
                                {{"seconds", static_cast<std::uint64_t>(view.retry_after)}}))});
  }
  main += "</p>\n</main>\n</div>\n";

  Frame frame;
  frame.title = problem.title;
  frame.query = view.query;
  frame.here = view.here;
  frame.indexing = Indexing::kRefused;
  return Page(setting, frame, main);
}

}  // namespace dateline::web
