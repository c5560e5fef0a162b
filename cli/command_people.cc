// SPDX-License-Identifier: GPL-2.0-or-later
// dateline people: the alias map with counts, for whoever asks why two names are one.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/command.h"
#include "searcher/alias_listing.h"
#include "web/reasons.h"

namespace dateline::cli {
namespace {

struct PeopleFlags {
  std::string kind = "person";
  AliasQuestion question;
  bool json = false;
};

FacetKind KindOf(const std::string& name) {
  if (name == "org") return FacetKind::kOrganisation;
  return name == "place" ? FacetKind::kPlace : FacetKind::kPerson;
}

void PrintListing(const Terminal& terminal, const AliasListing& listing) {
  for (const ListedEntity& entity : listing.entities) {
    terminal.out << Grouped(entity.articles) << "  " << Printable(entity.label) << "  "
                 << Faint(terminal, Printable(entity.id));
    if (entity.probable > 0) terminal.out << "  " << Grouped(entity.probable) << " probable";
    if (entity.is_hidden) terminal.out << "  hidden";
    terminal.out << "\n";
    if (entity.keys.size() == 1 && !entity.keys.front().is_split) continue;
    for (const ListedKey& key : entity.keys) {
      terminal.out << "    " << Printable(key.key) << "  " << Grouped(key.articles) << "  "
                   << web::LinkName(key.link) << (key.is_split ? ", split" : "") << "\n";
    }
  }
  if (listing.found > listing.entities.size())
    terminal.err << Grouped(listing.found - listing.entities.size())
                 << " more; --limit shows them, --find narrows\n";
}

std::string ListingJson(const AliasListing& listing) {
  nlohmann::ordered_json entities = nlohmann::ordered_json::array();
  for (const ListedEntity& entity : listing.entities) {
    nlohmann::ordered_json keys = nlohmann::ordered_json::array();
    for (const ListedKey& key : entity.keys) {
      keys.push_back({{"key", key.key},
                      {"link", web::LinkName(key.link)},
                      {"articles", key.articles},
                      {"split", key.is_split}});
    }
    entities.push_back({{"id", entity.id},
                        {"label", entity.label},
                        {"articles", entity.articles},
                        {"probable", entity.probable},
                        {"hidden", entity.is_hidden},
                        {"keys", std::move(keys)}});
  }
  const nlohmann::ordered_json all = {{"found", listing.found}, {"entities", std::move(entities)}};
  return all.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

int People(const Context& context, const PeopleFlags& flags) {
  AliasQuestion question = flags.question;
  question.kind = KindOf(flags.kind);
  question.authority = context.settings.Text("authority");
  const Result<AliasListing> listing = ListAliases(context.settings.Archive(), question);
  if (!listing) return Fail(context.terminal, listing.error());
  if (flags.json) {
    context.terminal.out << ListingJson(*listing) << "\n";
  } else {
    PrintListing(context.terminal, *listing);
  }
  return kOk;
}

}  // namespace

void AddPeople(CLI::App& app, Invocation& invocation) {
  auto flags = std::make_shared<PeopleFlags>();
  CLI::App* command =
      app.add_subcommand("people", "who is who: the names that are one, with counts and reasons");
  command->add_option("--find", flags->question.find, "only names with words that begin so")
      ->type_name("NAME");
  command->add_option("--kind", flags->kind, "person, org or place (person)")
      ->check(CLI::IsMember({"person", "org", "place"}));
  command->add_option("--limit", flags->question.most, "how many to print (100)")
      ->check(CLI::Range(std::size_t{1}, std::size_t{10'000'000}));
  command->add_flag("--joined", flags->question.several_only, "only those of several keys");
  command->add_flag("--json", flags->json, "print them as JSON");
  command->callback([flags, &invocation] {
    invocation.command = [flags](const Context& context) { return People(context, *flags); };
  });
}

}  // namespace dateline::cli
