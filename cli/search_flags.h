// SPDX-License-Identifier: GPL-2.0-or-later
// A search as flags of the command line. They have the names and meanings of the page's address,
// which is the one way to read them.
#pragma once

#include <memory>
#include <string>

#include "cli/command.h"
#include "core/result.h"
#include "searcher/request.h"
#include "web/address.h"

namespace CLI {
class App;
}

namespace dateline::cli {

// Adds QUERY, words as they are typed in the search box, to `command`. What is typed is put behind
// `parameters`.
void AddQuery(CLI::App& command, const std::shared_ptr<web::Parameters>& parameters);

// The flags that narrow what is found ("--person", "--from", "--exact"), likewise.
void AddSearchFlags(CLI::App& command, const std::shared_ptr<web::Parameters>& parameters);

// Those that say which part of the results is shown, and how ("--sort", "--page").
void AddPageFlags(CLI::App& command, const std::shared_ptr<web::Parameters>& parameters);

// What was typed, with today as the settings have it. kBadInput, naming the flag.
Result<SearchRequest> ReadSearchFlags(const Context& context, const web::Parameters& parameters);

}  // namespace dateline::cli
