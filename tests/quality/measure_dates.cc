// SPDX-License-Identifier: GPL-2.0-or-later
// measure_dates [--misses] [FOLDER | FILE.jsonl]...
// Prints how well the dates of annotated articles are read (corpus/agency when nothing is named),
// or of texts with their dates in JSON (corpus/meantime/timex.jsonl). --misses names every date
// that was missed or made up. Held-out articles take no part.
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/quality/date_score.h"
#include "tests/support/folders.h"

namespace {

using namespace dateline;

void Print(const std::string& name, const DateScore& all, const DateScore& calendar) {
  std::printf("%s: F1 %.1f (right %zu, wanted %zu, found %zu), calendar values %.1f\n",
              name.c_str(), all.F1(), all.right, all.wanted, all.found, calendar.F1());
}

}  // namespace

int main(int count, char** words) try {
  std::ostream* misses = nullptr;
  std::vector<std::string> folders;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--misses") {
      misses = &std::cout;
    } else {
      folders.emplace_back(word);
    }
  }
  const std::string agency = SourceFolder() / "corpus/agency/";
  if (folders.empty()) folders = {agency + "articles", agency + "more"};
  for (const std::string& folder : folders) {
    DateScore all;
    DateScore calendar;
    if (folder.ends_with(".jsonl")) {
      for (const TimexCase& text : ReadTimexCases(folder)) {
        AddText(text, DateValues::kAll, all, misses);
        AddText(text, DateValues::kCalendar, calendar, nullptr);
      }
      Print(folder, all, calendar);
      continue;
    }
    const bool split = folder.ends_with("agency/articles");
    for (const AnnotatedArticle& marked : ArticlesIn(folder)) {
      if (split && IsHeldOut(marked.article)) continue;
      AddAgencyArticle(marked, DateValues::kAll, all, misses);
      AddAgencyArticle(marked, DateValues::kCalendar, calendar, nullptr);
    }
    Print(folder, all, calendar);
  }
  return 0;
} catch (const std::exception& fault) {
  std::cerr << fault.what() << '\n';
  return 1;
}
