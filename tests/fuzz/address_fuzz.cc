// SPDX-License-Identifier: GPL-2.0-or-later
// Any parameters give a request that its own canonical address gives again; two names among them
// give a pair whose address is the same whichever comes first; the name of a day is written as it
// was read; a part of the index of people is written so that it is read again, and whatever is no
// such part is the first.
// Input: lines of name=value.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "web/address.h"
#include "web/day_address.h"
#include "web/named_here.h"
#include "web/pair_address.h"
#include "web/people_address.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace web = dateline::web;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  web::Parameters parameters;
  while (!rest.empty() && parameters.size() < 200) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() == rest.size() ? line.size() : line.size() + 1);
    const std::size_t equals = line.find('=');
    parameters.emplace_back(line.substr(0, equals),
                            equals == line.npos ? "" : line.substr(equals + 1));
    const std::string& value = parameters.back().second;
    const auto day = web::ReadDayName(value);
    if (day && web::DayNameText(*day) != value) std::abort();
  }

  const dateline::SearchRequest request = web::ReadAddress(parameters).request;
  web::Parameters canonical;
  for (const web::CanonicalParameter& parameter : web::CanonicalParameters(request)) {
    canonical.emplace_back(parameter.name.view(), parameter.value);
  }
  const web::ReadAddressResult again = web::ReadAddress(canonical);
  if (!again.errors.empty() || again.request != request) std::abort();
  if (web::WriteAddress(again.request) != web::WriteAddress(request)) std::abort();
  if (const auto pair = web::ReadPair(parameters)) {
    const auto& [one, other] = *pair;
    if (one == other) std::abort();
    if (web::PairAddress(one, other).text() != web::PairAddress(other, one).text()) std::abort();
  }
  const web::PeopleChoice people = web::ReadPeopleChoice(parameters);
  if (people.page < 1 || people.initial.size() > 5) std::abort();
  const web::PeopleChoice same =
      web::ReadPeopleChoice({{"find", people.find},
                             {"letter", people.initial},
                             {"order", std::string(web::EntityOrderName(people.order))},
                             {"page", std::to_string(people.page)}});
  if (same != people || web::PeopleAddress(same) != web::PeopleAddress(people)) std::abort();
  if (web::MayBeName(request.query) && request.query.find('"') != request.query.npos) std::abort();
  return 0;
}
