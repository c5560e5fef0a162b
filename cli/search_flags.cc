// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/search_flags.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <string_view>
#include <vector>

#include "web/time_zone.h"

namespace dateline::cli {
namespace {

enum class Says { kWhat, kHowShown };

// Flag and address parameter have one meaning; names differ only where a dot would be odd in a
// shell.
struct ParameterFlag {
  const char* flag;
  const char* parameter;
  const char* help;
  Says says = Says::kWhat;
};
constexpr ParameterFlag kParameterFlags[] = {
    {"--person", "person", "articles naming this person (an id, le_hoai_trung); repeatable"},
    {"--org", "org", "organisation, likewise"},
    {"--place", "place", "place, likewise"},
    {"--source", "source", "source, likewise"},
    {"--lang", "lang", "articles written in this language (vi); repeatable"},
    {"--not-person", "not.person", "leave this person out; repeatable"},
    {"--not-org", "not.org", "leave this organisation out"},
    {"--not-place", "not.place", "leave this place out"},
    {"--not-source", "not.source", "leave this source out"},
    {"--not-lang", "not.lang", "leave this language out"},
    {"--person-op", "person.op", "any (default) or all of the people given"},
    {"--org-op", "org.op", "likewise of the organisations given"},
    {"--place-op", "place.op", "likewise of the places given"},
    {"--prominence", "prominence",
     "only where named in the headline or lead, quoted or listed; repeatable"},
    {"--from", "from", "published from: 1998, 1998-04 or 1998-04-30"},
    {"--to", "to", "published to, the whole period included"},
    {"--undated", "undated", "only: articles without a publication date"},
    {"--mentioned-from", "mfrom", "speaking of a day from: as --from"},
    {"--mentioned-to", "mto", "speaking of a day up to"},
    {"--mentioned-undated", "mundated", "only: articles that mention no date"},
    {"--match", "match", "all or any of the words; without it, any when no article has all"},
    {"--strict", "strict", "1: refuse a query that needs a generous reading"},
    {"--sort", "sort",
     "relevance (default), newest, oldest, recent: relevance that age takes from, or indexed: the "
     "last added first",
     Says::kHowShown},
    {"--copies", "copies", "all: list near-identical articles each; else the first of them",
     Says::kHowShown},
    {"--page", "page", "from 1", Says::kHowShown},
    {"--size", "size", "results on a page (20, at most 100)", Says::kHowShown},
};

// What was typed here, for a parameter that cannot be read.
std::string FlagOf(std::string_view parameter) {
  const auto known = std::ranges::find(kParameterFlags, parameter, &ParameterFlag::parameter);
  return known == std::ranges::end(kParameterFlags) ? "--" + std::string(parameter) : known->flag;
}

void AddFlags(CLI::App& command, const std::shared_ptr<web::Parameters>& parameters, Says says) {
  for (const ParameterFlag& known : kParameterFlags) {
    if (known.says != says) continue;
    command
        .add_option_function<std::vector<std::string>>(
            known.flag,
            [parameters,
             name = std::string(known.parameter)](const std::vector<std::string>& values) {
              for (const std::string& value : values) parameters->emplace_back(name, value);
            },
            known.help)
        ->take_all()
        ->allow_extra_args(false);
  }
}

}  // namespace

void AddQuery(CLI::App& command, const std::shared_ptr<web::Parameters>& parameters) {
  command.add_option_function<std::vector<std::string>>(
      "QUERY",
      [parameters](const std::vector<std::string>& words) {
        std::string query;
        for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
        parameters->emplace_back("q", query);
      },
      "words, \"a phrase\", person:\"A Name\", date:2024-03; see docs/query-language.md");
}

void AddSearchFlags(CLI::App& command, const std::shared_ptr<web::Parameters>& parameters) {
  AddFlags(command, parameters, Says::kWhat);
  command.add_flag_callback(
      "--exact", [parameters] { parameters->emplace_back("exact", "1"); },
      "leave out who is only probably named, by a short name alone");
}

void AddPageFlags(CLI::App& command, const std::shared_ptr<web::Parameters>& parameters) {
  AddFlags(command, parameters, Says::kHowShown);
}

Result<SearchRequest> ReadSearchFlags(const Context& context, const web::Parameters& parameters) {
  web::ReadAddressResult address = web::ReadAddress(parameters);
  if (!address.errors.empty()) {
    const web::AddressError& error = address.errors.front();
    return Error{Fault::kBadInput, FlagOf(error.parameter) + ": " + error.message};
  }
  const auto now = std::chrono::system_clock::now();
  const Result<Day> today =
      web::DayIn(context.settings.Text("time_zone"), std::chrono::floor<std::chrono::seconds>(now));
  if (!today) return today.error();
  address.request.today = *today;
  return std::move(address.request);
}

}  // namespace dateline::cli
