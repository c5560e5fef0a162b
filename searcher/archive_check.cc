// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/archive_check.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include "core/archive_layout.h"
#include "core/date_terms.h"
#include "core/fold.h"
#include "core/record.h"
#include "core/schema.h"
#include "searcher/archive_columns.h"
#include "searcher/facet_terms.h"
#include "searcher/handles.h"
#include "searcher/impact_lists.h"
#include "searcher/snapshot.h"

namespace dateline {
namespace {

constexpr std::size_t kMostDamages = 100;  // listed one by one

constexpr std::string_view kRemedy =
    "; restore the archive from a backup, or index the articles again";

// The steps of one check, from the outside in. Each goes on after damage: the report should tell of
// everything that is broken, not of the first thing.
class Check {
 public:
  Check(const std::filesystem::path& archive, ArchiveState state)
      : archive_(archive), state_(std::move(state)) {
    report_.generation = state_.generation;
  }

  // Xapian reads every block of every table and follows every link between them.
  void CheckDatabase() {
    std::ostringstream found;
    try {
      const std::size_t errors =
          Xapian::Database::check(state_.stamp.directory.string(), 0, &found);
      if (errors == 0) return;
      Damage("the database in " + Directory() + " has " + std::to_string(errors) +
             " structural errors" + std::string(kRemedy));
    } catch (const Xapian::Error& error) {
      Damage("the database in " + Directory() + " cannot be checked (" + error.get_msg() + ")" +
             std::string(kRemedy));
    }
  }

  // Digests are of the sealed state; a commit since then has changed the files rightly.
  void CheckManifest() {
    const Result<Manifest> manifest = ReadManifest(state_.stamp.directory);
    if (!manifest) {
      if (manifest.error().fault == Fault::kNotFound) {
        report_.notes.push_back(
            Directory() +
            " has no manifest: a run was interrupted or is under way, digests not "
            "compared");
      } else {
        Damage(manifest.error().message);
      }
      return;
    }
    if (manifest->generation != state_.generation) {
      report_.notes.push_back("the manifest is of generation " +
                              std::to_string(manifest->generation) + ", the database of " +
                              std::to_string(state_.generation) +
                              ": a run was interrupted or is under way, digests not compared");
      return;
    }
    sealed_articles_ = manifest->articles;
    CompareDigests(*manifest);
  }

  // Searches believe the files of columns and impacts until a commit adds to them.
  void CheckColumns(const Xapian::Database& database) {
    const ArchiveColumns columns =
        ArchiveColumns::Open(database, state_.stamp.directory, state_.generation, nullptr);
    if (columns.origin() == ColumnOrigin::kFile && !AgreeWithTerms(columns, database))
      Damage("the file columns.bin of " + Directory() +
             " does not agree with the index; remove it: searches are right without it, and the "
             "next 'dateline index' makes it anew");
    const ImpactLists lists = ImpactLists::Open(database, columns, state_.stamp.directory, {});
    if (!lists.AgreeWith(database))
      Damage("the file impacts.bin of " + Directory() +
             " does not agree with the index; remove it: searches are right without it, and the "
             "next 'dateline index' makes it anew");
  }

  // Opens the archive as a search does, so that what is checked is what searches would see.
  void CheckArticles(const std::function<void(std::uint64_t)>& on_article) {
    const Result<std::shared_ptr<const Snapshot>> opened = Snapshot::Open({archive_}, 1);
    if (!opened) return Damage(opened.error().message);
    const Snapshot& snapshot = **opened;
    const HandlePool::Loan database = snapshot.Borrow();
    for (const Xapian::docid document : snapshot.columns().documents()) {
      CheckArticle(snapshot, *database, document);
      on_article(++report_.articles);
    }
    if (report_.articles != database->get_doccount())
      Damage("the database counts " + std::to_string(database->get_doccount()) +
             " articles and holds " + std::to_string(report_.articles) + std::string(kRemedy));
    if (sealed_articles_ && snapshot.generation() == state_.generation &&
        *sealed_articles_ != report_.articles)
      Damage("the manifest tells of " + std::to_string(*sealed_articles_) +
             " articles, the database holds " + std::to_string(report_.articles) +
             std::string(kRemedy));
  }

  // Counts every damage and lists the first ones: one broken block can touch every article.
  void Damage(std::string what) {
    if (++damages_ <= kMostDamages) report_.damages.push_back(std::move(what));
  }

  CheckReport Take() {
    if (damages_ > kMostDamages) {
      report_.damages.push_back("and " + std::to_string(damages_ - kMostDamages) +
                                " more of the same kind");
    }
    return std::move(report_);
  }

 private:
  std::string Directory() const { return "'" + state_.stamp.directory.string() + "'"; }

  // A file that the manifest does not name is none of the archive's and no damage.
  void CompareDigests(const Manifest& sealed) {
    const Result<Manifest> found = DescribeGeneration(state_.stamp.directory);
    if (!found) return Damage(found.error().message);
    for (const auto& [file, digest] : sealed.sha256) {
      const auto now = found->sha256.find(file);
      if (now == found->sha256.end()) {
        Damage("the file " + file + " of " + Directory() + " is missing" + std::string(kRemedy));
      } else if (now->second != digest) {
        Damage("the file " + file + " of " + Directory() + " has changed since it was sealed" +
               std::string(kRemedy));
      }
    }
  }

  // The record is what was read and found; terms, values and columns are made of it and must agree.
  void CheckArticle(const Snapshot& snapshot, const Xapian::Database& database,
                    Xapian::docid document) {
    const std::string name = "article number " + std::to_string(document);
    const Xapian::Document stored = database.get_document(document);
    const Result<Record> record = DecodeRecord(stored.get_data());
    if (!record)
      return Damage(name + " cannot be read: " + record.error().message + std::string(kRemedy));
    const std::string article = name + " ('" + record->article.id + "')";
    const auto disagree = [&](const std::string& what) {
      Damage(article + ": the index and the stored record disagree on its " + what +
             "; run 'dateline rebuild'");
    };
    if (!IsUnder(database, IdTerm(record->article.id), document)) disagree("id");
    if (stored.get_value(kSlotContentHash) != ContentHash(record->article)) disagree("content");
    if (!SamePeriod(*record, snapshot.columns().published(document))) disagree("publication date");
    if (!SameMentions(*record, snapshot.columns().mentioned(), document))
      disagree("mentioned dates");
    if (!HoldsDateTerms(stored, *record)) disagree("terms of dates");
    CompareEntities(snapshot, *record, document, disagree);
  }

  // True when `term` leads to this document and to no other.
  static bool IsUnder(const Xapian::Database& database, const std::string& term,
                      Xapian::docid document) {
    const auto posting = database.postlist_begin(term);
    return database.get_termfreq(term) == 1 && posting != database.postlist_end(term) &&
           *posting == document;
  }

  // Compares days, not granularities: a month and its first to last day are one period.
  static bool SamePeriod(const Record& record, const Period& period) {
    const std::optional<PartialDate>& date = record.annotation.header.published.date;
    if (!date) return !period.known();
    const DayRange days = Days(*date);
    return period == Period{DayNumber(days.first), DayNumber(days.last)};
  }

  static bool SameMentions(const Record& record, const MentionColumn& column,
                           Xapian::docid document) {
    const std::vector<CalendarPeriod> wanted = MentionedPeriods(record.annotation.dates);
    const auto indexed = column.Of(document);
    return std::equal(indexed.begin(), indexed.end(), wanted.begin(), wanted.end(),
                      [&](PeriodNumber number, const CalendarPeriod& period) {
                        return column.calendar_period(number) == period;
                      });
  }

  // Columns hold what was printed; questions also ask for the periods around it, which only terms
  // tell of.
  static bool HoldsDateTerms(const Xapian::Document& stored, const Record& record) {
    std::vector<std::string> wanted = PublishedTerms(record.annotation.header.published);
    const std::vector<std::string> mentioned = MentionTerms(record.annotation.dates);
    wanted.insert(wanted.end(), mentioned.begin(), mentioned.end());
    std::sort(wanted.begin(), wanted.end());
    std::vector<std::string> held;
    for (const DateAxis axis : kDateAxes) {
      const std::string prefix(ExactPrefix(axis).substr(0, 2));  // "XD", "XM"
      auto term = stored.termlist_begin();
      for (term.skip_to(prefix); term != stored.termlist_end(); ++term) {
        if (!(*term).starts_with(prefix)) break;
        held.push_back(*term);
      }
    }
    return held == wanted;
  }

  // Looks the record's keys up as the columns did. A key that no term bears is a disagreement of
  // its own: the set of found entities could still be equal.
  template <typename Disagree>
  static void CompareEntities(const Snapshot& snapshot, const Record& record,
                              Xapian::docid document, Disagree disagree) {
    std::array<std::set<EntityNumber>, 4> expected;
    std::array<bool, 4> unknown{};
    const auto expect = [&](FacetKind kind, const std::string& key) {
      if (const auto entity = snapshot.OwnerIn(kind, key, document)) {
        expected[IndexOf(kind)].insert(*entity);
      } else {
        unknown[IndexOf(kind)] = true;
      }
    };
    for (const Entity& entity : record.annotation.entities)
      expect(FacetOf(entity.kind), entity.key);
    const std::string source = FoldName(record.annotation.header.source);
    if (!source.empty()) expect(FacetKind::kSource, source);

    constexpr const char* kNouns[] = {"people", "organisations", "places", "source"};
    for (const FacetKind kind : kFacetKinds) {
      const auto indexed = snapshot.columns().entities(kind).Of(document);
      const std::set<EntityNumber>& wanted = expected[IndexOf(kind)];
      if (unknown[IndexOf(kind)] ||
          !std::equal(indexed.begin(), indexed.end(), wanted.begin(), wanted.end()))
        disagree(kNouns[IndexOf(kind)]);
    }
  }

  const std::filesystem::path& archive_;
  ArchiveState state_;
  CheckReport report_;
  std::optional<std::uint64_t> sealed_articles_;
  std::size_t damages_ = 0;
};

}  // namespace

Result<CheckReport> CheckArchive(const std::filesystem::path& archive,
                                 const std::function<void(std::uint64_t)>& on_article) {
  try {
    const Result<OpenedArchive> opened = OpenArchive(archive);
    if (!opened) return opened.error();
    Check check(archive, opened->state);
    check.CheckDatabase();
    check.CheckManifest();
    try {
      check.CheckColumns(opened->database);
      check.CheckArticles(on_article);
    } catch (const Xapian::DatabaseModifiedError&) {
      throw;
    } catch (const Xapian::Error& error) {
      check.Damage("the articles cannot all be read (" + error.get_msg() + ")" +
                   std::string(kRemedy));
    }
    return check.Take();
  } catch (const Xapian::DatabaseModifiedError&) {
    return Error{Fault::kUnavailable, "the archive '" + archive.string() +
                                          "' was written to while it was checked; check it when "
                                          "no indexing is under way"};
  }
}

}  // namespace dateline
