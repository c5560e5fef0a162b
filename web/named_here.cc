// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/named_here.h"

#include <algorithm>
#include <sstream>

#include "core/fold.h"
#include "searcher/facet_terms.h"
#include "web/address.h"
#include "web/message_keys/results.h"
#include "web/messages.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr std::size_t kMostBytes = 80;
constexpr std::size_t kMostWords = 6;
constexpr std::size_t kSuggestions = 8;
constexpr std::size_t kMostOffered = 3;

std::vector<std::string> WordsOf(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(std::move(word));
  return words;
}

// A family name may be typed first or last.
std::vector<std::string> SortedWordsOf(std::string_view text) {
  std::vector<std::string> words = WordsOf(text);
  std::ranges::sort(words);
  return words;
}

// Whether the suggestion is of the name itself and not only of something that begins so. One word
// may be a part of somebody's name.
bool IsNamed(const Suggestion& suggestion, std::string_view typed) {
  if (suggestion.kind > SuggestionKind::kPlace) return false;
  const std::string folded = FoldName(typed);
  const std::vector<std::string> wanted = SortedWordsOf(folded);
  for (const std::string_view form :
       {std::string_view(suggestion.label), std::string_view(suggestion.written)}) {
    const std::string name = FoldName(form);
    const std::vector<std::string> words = SortedWordsOf(name);
    if (words == wanted) return true;
    if (suggestion.kind != SuggestionKind::kPerson || wanted.size() != 1) continue;
    if (std::ranges::find(words, folded) != words.end()) return true;
  }
  return false;
}

bool IsChosen(const SearchRequest& request, const MeantByName& meant) {
  const FacetFilter& filter = request.filter(FacetOf(meant.kind));
  return std::ranges::find(filter.values, meant.id) != filter.values.end() ||
         std::ranges::find(filter.excluded, meant.id) != filter.excluded.end();
}

SearchRequest WithoutWords(const SearchRequest& request) {
  SearchRequest filters = FirstPage(request);
  filters.query.clear();
  return filters;
}

}  // namespace

bool MayBeName(std::string_view query) {
  if (query.size() > kMostBytes || query.find_first_of("\"()[]{}:*?~=<>|+/\\^") != query.npos)
    return false;
  const std::vector<std::string> words = WordsOf(query);
  return !words.empty() && words.size() <= kMostWords &&
         std::ranges::none_of(words, [](const std::string& word) {
           return word.starts_with('-') || word == "AND" || word == "OR" || word == "NOT";
         });
}

std::vector<MeantByName> NamedByQuery(const Searcher& searcher, const SearchRequest& request) {
  if (request.page > 1 || !MayBeName(request.query)) return {};
  // Most queries are no names; to find that out costs a few microseconds.
  const auto suggestions = searcher.Suggest(request.query, kSuggestions);
  if (!suggestions || std::ranges::none_of(*suggestions, [&](const Suggestion& one) {
        return IsNamed(one, request.query);
      }))
    return {};
  Result<NameCounts> counts = searcher.CountNames(WithoutWords(request), {request.query});
  if (!counts || counts->names.empty()) return {};
  std::vector<MeantByName> named = std::move(counts->names.front().meant);
  // A body or place that only has the word in its name is not what was typed.
  const std::string folded = FoldName(request.query);
  std::erase_if(named, [&](const MeantByName& meant) {
    const bool other = meant.kind != EntityKind::kPerson && FoldName(meant.label) != folded;
    return other || meant.articles == 0 || IsChosen(request, meant);
  });
  if (named.size() > kMostOffered) named.resize(kMostOffered);
  return named;
}

Html NamedHere(const Locale& locale, const SearchRequest& request,
               const std::vector<MeantByName>& named) {
  if (named.empty()) return {};
  Html html = Join({"<div class=\"read-as\" id=\"named-here\">\n<p>",
                    Sentence(locale, messages::kNamedHere,
                             {{"name", Join({"“<bdi>", Text(request.query), "</bdi>”"})}}),
                    "</p>\n<ul class=\"chips\">\n"});
  for (const MeantByName& meant : named) {
    const FacetKind kind = FacetOf(meant.kind);
    html += Join({"<li><a class=\"chip\" rel=\"nofollow\"",
                  Attribute("href", WriteAddress(WithOnly(WithoutWords(request), kind, meant.id))),
                  "><span>", Text(messages::OneOf(locale, kind)), "</span> <bdi>",
                  Text(meant.label), "</bdi> <span>",
                  Text(messages::Number(locale, meant.articles)), "</span></a></li>\n"});
  }
  return html + "</ul>\n</div>\n";
}

}  // namespace dateline::web
