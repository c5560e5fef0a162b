// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/metrics.h"

#include <string_view>

namespace dateline::web {
namespace {

std::string Heading(const std::string& name, const std::string& meaning,
                    const char* type = "counter") {
  return "# HELP " + name + " " + meaning + "\n# TYPE " + name + " " + type + "\n";
}

// `label` is one of ours, so that nothing in it needs escaping.
std::string Sample(const std::string& name, const std::string& label, std::uint64_t value) {
  return name + "{" + label + "} " + std::to_string(value) + "\n";
}

}  // namespace

void Metrics::CountAnswer(int status) {
  const std::lock_guard lock(mutex_);
  ++answers_[status];
}

void Metrics::CountReopen() {
  const std::lock_guard lock(mutex_);
  ++reopens_;
}

void Metrics::CountFailedReopen() {
  const std::lock_guard lock(mutex_);
  ++failed_reopens_;
}

void Metrics::SetAuthorityFault(bool is_broken) {
  const std::lock_guard lock(mutex_);
  authority_is_broken_ = is_broken;
}

std::string Metrics::Text(const std::map<std::string, std::uint64_t>& refusals) const {
  const std::string answers = "dateline_http_requests_total";
  const std::string refused = "dateline_http_refused_total";
  const std::string reopens = "dateline_index_reopens_total";
  std::string text = Heading(answers, "Requests answered by the site, by status.");
  const std::lock_guard lock(mutex_);
  for (const auto& [status, count] : answers_)
    text += Sample(answers, "code=\"" + std::to_string(status) + "\"", count);
  text += Heading(refused, "What the server refused by itself or cut, by the bound it broke.");
  for (const auto& [reason, count] : refusals)
    text += Sample(refused, "reason=\"" + reason + "\"", count);
  text += Heading(reopens, "How often a newer state of the archive was looked at.");
  text += Sample(reopens, "result=\"ok\"", reopens_);
  text += Sample(reopens, "result=\"failed\"", failed_reopens_);
  const std::string authority = "dateline_authority_broken";
  text += Heading(authority, "1 while the authority file as it is now is not in force.", "gauge");
  text += authority + " " + (authority_is_broken_ ? "1" : "0") + "\n";
  return text;
}

}  // namespace dateline::web
