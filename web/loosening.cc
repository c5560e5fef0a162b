// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/loosening.h"

#include "core/date_suggestion.h"
#include "web/message_keys/errors.h"
#include "web/messages.h"
#include "web/messages_offers.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

bool IsBlank(char letter) { return letter == ' ' || letter == '\t' || letter == '\n'; }

}  // namespace

std::vector<Loosening> Loosenings(const Locale& locale, const std::vector<LooserSearch>& ways) {
  std::vector<Loosening> links;
  for (const LooserSearch& way : ways)
    links.push_back({messages::LooserSearchText(locale, way), way.request, way.total});
  return links;
}

std::vector<Loosening> WithoutFaultyWord(const Locale& locale, const SearchRequest& request,
                                         std::size_t begin, std::size_t end) {
  const std::string& query = request.query;
  if (begin >= end || end > query.size()) return {};
  while (begin > 0 && !IsBlank(query[begin - 1])) --begin;
  while (end < query.size() && !IsBlank(query[end])) ++end;
  const std::string word = query.substr(begin, end - begin);
  SearchRequest rest = FirstPage(request);
  while (end < query.size() && IsBlank(query[end])) ++end;
  rest.query.erase(begin, end - begin);
  while (!rest.query.empty() && IsBlank(rest.query.back())) rest.query.pop_back();
  if (rest.query.empty()) return {};
  return {{locale.Say(messages::kSearchWithout, {{"words", word}}), rest}};
}

std::vector<Loosening> WithLikelyDates(const Locale& locale, const SearchRequest& request,
                                       std::size_t begin, std::size_t end) {
  const std::string& query = request.query;
  if (begin >= end || end > query.size()) return {};
  const std::string_view typed = std::string_view(query).substr(begin, end - begin);
  std::vector<Loosening> links;
  for (const std::string& date : NearestDates(typed)) {
    SearchRequest meant = FirstPage(request);
    meant.query.replace(begin, end - begin, date);
    links.push_back({locale.Say(messages::kSearchWithDate, {{"date", date}}), meant});
  }
  return links;
}

}  // namespace dateline::web
