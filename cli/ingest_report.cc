// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/ingest_report.h"

#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "cli/exit_code.h"

namespace dateline::cli {
namespace {

std::string OneDecimal(double seconds) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(1) << seconds;
  return text.str();
}

std::string AsJson(const IngestReport& report, double seconds) {
  nlohmann::ordered_json json = {{"added", report.added},
                                 {"replaced", report.replaced},
                                 {"unchanged", report.unchanged},
                                 {"refused", nlohmann::ordered_json::array()},
                                 {"generation", report.generation},
                                 {"stopped", report.stopped},
                                 {"seconds", seconds}};
  for (const Refusal& refusal : report.refused)
    json["refused"].push_back({{"where", refusal.where}, {"message", refusal.message}});
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string InWords(const IngestReport& report, double seconds) {
  const std::uint64_t handled =
      report.added + report.replaced + report.unchanged + report.refused.size();
  std::string text = Counted(handled, "article", "articles") + ": " + Grouped(report.added) +
                     " added, " + Grouped(report.replaced) + " replaced, " +
                     Grouped(report.unchanged) + " unchanged, " + Grouped(report.refused.size()) +
                     " refused";
  text += " · generation " + std::to_string(report.generation) + " · " + OneDecimal(seconds) + " s";
  if (seconds > 0.5)
    text += " · " + Grouped(static_cast<std::uint64_t>(static_cast<double>(handled) / seconds)) +
            " articles/s";
  return text;
}

}  // namespace

int PrintReport(const Terminal& terminal, const IngestReport& report, double seconds, bool json,
                const Signals& signals) {
  for (const Refusal& refusal : report.refused)
    terminal.err << "refused: " << Printable(refusal.where) << ": " << Printable(refusal.message)
                 << "\n";
  terminal.out << (json ? AsJson(report, seconds) : InWords(report, seconds)) << "\n";
  if (report.stopped) {
    terminal.err << "dateline: stopped; everything counted above is in the archive, run the same "
                    "command again for the rest\n";
    return signals.number() != 0 ? 128 + signals.number() : kInterrupted;
  }
  return report.refused.empty() ? kOk : kSomeRefused;
}

}  // namespace dateline::cli
