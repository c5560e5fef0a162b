// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/archive_summary.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include "core/collation.h"
#include "core/schema.h"
#include "searcher/facets.h"
#include "searcher/rising.h"

namespace dateline {
namespace {

constexpr std::size_t kMostPeople = 12;
constexpr std::size_t kMostDays = 7;

void SortLargestFirst(std::vector<SourceCount>& counts) {
  // Ties go by name, whose collation key is made once: there may be thousands of sources.
  std::vector<std::pair<std::string, SourceCount>> keyed;
  keyed.reserve(counts.size());
  for (SourceCount& count : counts) keyed.emplace_back(CollationKey(count.label), std::move(count));
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    return std::tie(b.second.articles, a.first, a.second.id) <
           std::tie(a.second.articles, b.first, b.second.id);
  });
  counts.clear();
  for (auto& [key, count] : keyed) counts.push_back(std::move(count));
}

// Sources have no page of their own, so their counts stand here in full.
std::vector<SourceCount> SourcesOf(const Snapshot& snapshot) {
  const AliasMap& names = snapshot.names(FacetKind::kSource);
  std::vector<SourceCount> sources;
  for (EntityNumber source = 0; source < names.size(); ++source) {
    const auto articles = snapshot.columns().entities(FacetKind::kSource).Articles(source);
    sources.push_back({names.id(source), names.label(source), articles});
  }
  SortLargestFirst(sources);
  return sources;
}

// A licence goes with each of several credits; here the credits are added up.
std::vector<SourceCount> LicencesOf(const Xapian::Database& database) {
  std::map<std::string, std::uint64_t> articles;
  const std::string prefix(kLicencePrefix);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::string licence_and_credit = (*term).substr(prefix.size());
    articles[licence_and_credit.substr(0, licence_and_credit.find('\t'))] += term.get_termfreq();
  }
  std::vector<SourceCount> licences;
  for (const auto& [licence, count] : articles) {
    if (!licence.empty()) licences.push_back({"", licence, count});
  }
  SortLargestFirst(licences);
  return licences;
}

// Every article once, under no filter: the facet of people is the list of the most named.
std::vector<FacetValue> MostNamedPeople(const Snapshot& snapshot) {
  const AliasMap& names = snapshot.names(FacetKind::kPerson);
  Tally tally;
  EntityCounts& counts = tally.counts[IndexOf(FacetKind::kPerson)];
  counts.named.resize(names.size());
  std::iota(counts.named.begin(), counts.named.end(), 0U);
  for (const EntityNumber person : counts.named)
    counts.articles.push_back(snapshot.columns().entities(FacetKind::kPerson).Articles(person));
  std::erase_if(counts.named, [&](EntityNumber person) { return names.IsHidden(person); });
  const KindFilter unfiltered;
  return ListTopValues(CountedFacetOf(FacetKind::kPerson, snapshot, unfiltered, tally), kMostPeople)
      .values;
}

// Counts articles by publication day, the undated ones too.
void SummariseDates(const Columns& columns, ArchiveSummary& summary) {
  std::map<std::int32_t, std::uint64_t> latest;  // at most one day more than is asked for
  for (const Xapian::docid document : columns.documents()) {
    const Period& period = columns.published(document);
    if (!period.known()) ++summary.undated;
    if (!period.known() || period.first != period.last) continue;
    if (latest.size() == kMostDays && period.first < latest.begin()->first) continue;
    ++latest[period.first];
    if (latest.size() > kMostDays) latest.erase(latest.begin());
  }
  for (auto day = latest.rbegin(); day != latest.rend(); ++day)
    summary.latest_days.push_back(
        {{DayOfNumber(day->first), DayOfNumber(day->first)}, day->second});
  summary.published = columns.span();
  const MentionColumn& mentioned = columns.mentioned();
  summary.mentioned = {mentioned.span(), mentioned.size(), mentioned.mentions(), mentioned.bytes()};
}

std::uint64_t BytesIn(const std::vector<std::filesystem::path>& directories) {
  std::uint64_t bytes = 0;
  for (const std::filesystem::path& directory : directories) {
    // A file that a commit takes away meanwhile counts as nothing.
    std::error_code failure;
    std::filesystem::directory_iterator entry(directory, failure);
    for (; !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
      std::error_code gone;
      const std::uintmax_t size = entry->file_size(gone);
      if (!gone) bytes += size;
    }
  }
  return bytes;
}

}  // namespace

ArchiveSummary SummariseArchive(const Snapshot& snapshot) {
  ArchiveSummary summary;
  summary.articles = snapshot.columns().documents().size();
  summary.generation = snapshot.generation();
  summary.committed_at = snapshot.committed_at();
  SummariseDates(snapshot.columns(), summary);
  for (const EntityKind kind : kEntityKinds)
    summary.entities[static_cast<std::size_t>(kind)] = snapshot.names(FacetOf(kind)).size();
  summary.sources = SourcesOf(snapshot);
  summary.licences = LicencesOf(*snapshot.Borrow());
  summary.people = MostNamedPeople(snapshot);
  summary.rising = RisingPeople(snapshot);
  summary.bytes = BytesIn(snapshot.directories());
  summary.authority = snapshot.authority().fingerprint;
  summary.authority_fault = snapshot.authority_fault();
  return summary;
}

}  // namespace dateline
