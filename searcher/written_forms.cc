// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/written_forms.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "core/fold.h"
#include "core/schema.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

constexpr std::string_view kShortPrefix = "short:";
constexpr std::size_t kLongestAcronym = 10;

// Forms of one entity that are looked at; misprints alone make no more.
constexpr std::size_t kMostFormTerms = 2000;

std::string_view NameOfKey(std::string_view key) {
  if (key.starts_with(kShortPrefix)) key.remove_prefix(kShortPrefix.size());
  return key;
}

// True when every word of `part` is one of `whole`; both folded.
bool HasWords(std::string_view whole, std::string_view part) {
  const std::string padded = " " + std::string(whole) + " ";
  for (std::size_t begin = 0; begin < part.size();) {
    const std::size_t end = std::min(part.find(' ', begin), part.size());
    if (padded.find(" " + std::string(part.substr(begin, end - begin)) + " ") == padded.npos)
      return false;
    begin = end + 1;
  }
  return !part.empty();
}

bool IsCapitals(std::string_view form) {
  if (form.size() < 2 || form.size() > kLongestAcronym) return false;
  const bool has_small = std::any_of(form.begin(), form.end(),
                                     [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
  return !has_small &&
         std::count_if(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

// Of the articles that carry a split key only those of this entity are its own.
std::uint64_t CountAmong(const Xapian::Database& database, const std::string& term,
                         const MatchSet& documents) {
  std::uint64_t count = 0;
  const auto end = database.postlist_end(term);
  for (auto document = database.postlist_begin(term); document != end; ++document)
    count += std::binary_search(documents.begin(), documents.end(), *document) ? 1 : 0;
  return count;
}

// Forms as they are gathered: sure and probable ones of one spelling apart.
class FormTable {
 public:
  void Add(const std::string& form, std::uint64_t articles, FormTie tie, KeyLink link) {
    if (articles == 0) return;
    // Beside the name of its own article a short form is that name's, whatever ties the name.
    if (tie != FormTie::kWhole && link != KeyLink::kPrior) link = KeyLink::kSame;
    WrittenForm& known =
        forms_.try_emplace({form, link == KeyLink::kPrior}, WrittenForm{form, 0, tie, link})
            .first->second;
    known.articles += articles;
    if (std::tie(tie, link) < std::tie(known.tie, known.link)) {
      known.tie = tie;
      known.link = link;
    }
  }

  std::vector<WrittenForm> Sorted() const {
    std::vector<WrittenForm> forms;
    for (const auto& [key, form] : forms_) forms.push_back(form);
    std::stable_sort(forms.begin(), forms.end(), [](const WrittenForm& a, const WrittenForm& b) {
      const bool a_probable = a.link == KeyLink::kPrior;
      const bool b_probable = b.link == KeyLink::kPrior;
      return std::tie(a_probable, b.articles) < std::tie(b_probable, a.articles);
    });
    return forms;
  }

  bool empty() const { return forms_.empty(); }

 private:
  std::map<std::pair<std::string, bool>, WrittenForm> forms_;
};

}  // namespace

FormTie TieOf(EntityKind kind, std::string_view key, std::string_view form) {
  const std::string_view name = NameOfKey(key);
  const std::string folded = FoldName(form);
  if (folded == name) return FormTie::kWhole;
  if (kind != EntityKind::kPerson && IsCapitals(form)) return FormTie::kAcronym;
  return HasWords(name, folded) ? FormTie::kPart : FormTie::kOther;
}

std::vector<WrittenForm> WrittenFormsOf(const Sought& sought, const Xapian::Database& database,
                                        const EntityArticles& articles) {
  const EntityKind kind = *EntityOf(sought.kind);
  const char letter = FormLetter(sought.kind);
  FormTable table;
  std::size_t terms = 0;
  for (const KeyOfEntity& key : sought.names().members(sought.entity)) {
    const std::string prefix =
        std::string(kFormPrefix) + letter + ":" + std::string(key.key) + "\t";
    const auto end = database.allterms_end(prefix);
    for (auto term = database.allterms_begin(prefix); term != end; ++term) {
      if (++terms > kMostFormTerms) break;
      const std::string text = *term;
      const std::string form = text.substr(prefix.size());
      const FormTie tie = TieOf(kind, key.key, form);
      const std::uint64_t all =
          key.conditional ? CountAmong(database, text, articles.all) : term.get_termfreq();
      if (!IsProbable(key)) {
        table.Add(form, all, tie, key.link);
        continue;
      }
      // Where the article prints a full name too, the short one is no longer in doubt.
      const std::uint64_t probable = CountAmong(database, text, articles.probable);
      table.Add(form, probable, tie, KeyLink::kPrior);
      table.Add(form, all - std::min(all, probable), FormTie::kPart, KeyLink::kSame);
    }
  }
  // A name too long for a form term has none; the map has read its forms from the articles.
  if (table.empty()) {
    for (const FormCount& form : sought.names().forms(sought.entity))
      table.Add(form.form, form.articles, FormTie::kWhole, KeyLink::kSame);
  }
  return table.Sorted();
}

}  // namespace dateline
