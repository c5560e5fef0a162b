// SPDX-License-Identifier: GPL-2.0-or-later
// How long the alias map of a large archive takes, and how much memory: `dateline_alias_bench
// [keys]`, a million unless told. Names are made up with the habits of real ones: few frequent
// given names and a long tail of family names, middle names, initials, misprints, short names, and
// one family name in thirty that stands first.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "searcher/alias_map.h"

namespace dateline {
namespace {

constexpr std::size_t kGivenNames = 3000;
constexpr std::size_t kFamilyNames = 120'000;
constexpr std::size_t kNguyen = 30'000;

class Names {
 public:
  Names() {
    for (std::size_t i = 0; i < kGivenNames; ++i) given_.push_back(Invent());
    for (std::size_t i = 0; i < kFamilyNames; ++i) family_.push_back(Invent());
  }

  std::size_t Below(std::size_t bound) { return random_() % bound; }

  std::string Syllables(std::size_t count) {
    static const char* const kSyllables[] = {"van",  "thi", "minh", "hoa",  "duc", "anh", "lan",
                                             "binh", "hai", "long", "tam",  "son", "phu", "kim",
                                             "ngoc", "mai", "tu",   "khoa", "bao", "dat"};
    std::string name;
    for (; count > 0; --count) name += std::string(" ") + kSyllables[Below(20)] + Tail();
    return name;
  }

  std::string Full() {
    const std::string& given = Frequent(given_);
    const std::string& family = Frequent(family_);
    switch (Below(20)) {
      case 0:
        return given.substr(0, 1) + ' ' + family;
      case 1:
        return given + ' ' + Frequent(given_) + ' ' + family;
      case 2:
        return given + ' ' + Frequent(given_).substr(0, 1) + ' ' + family;
      case 3:
        return family + ' ' + given;
      case 4: {
        std::string misprint = family;
        misprint[1 + Below(misprint.size() - 1)] = static_cast<char>('a' + Below(26));
        return given + ' ' + misprint;
      }
      case 5:
        return "short:" + family;
      default:
        return given + ' ' + family;
    }
  }

 private:
  std::string Invent() {
    static const char* const kParts[] = {"ba", "ren", "so", "lin", "mar", "ko", "va",  "tri", "del",
                                         "an", "ber", "ku", "zel", "ho",  "wi", "ski", "ro",  "na"};
    std::string name;
    for (std::size_t parts = 2 + Below(3); parts > 0; --parts) name += kParts[Below(18)];
    return name + Tail();
  }
  std::string Tail() {
    return Below(3) == 0 ? std::string(1, static_cast<char>('a' + Below(26))) : "";
  }

  // The frequency of the n-th name falls as 1/n.
  const std::string& Frequent(const std::vector<std::string>& names) {
    const double share = static_cast<double>(Below(1'000'000)) / 1e6;
    const double rank = std::pow(static_cast<double>(names.size()), share);
    return names[std::min(static_cast<std::size_t>(rank), names.size() - 1)];
  }

  std::mt19937_64 random_{11};
  std::vector<std::string> given_;
  std::vector<std::string> family_;
};

std::vector<KeyForms> MakeKeys(std::size_t count) {
  Names names;
  std::unordered_set<std::string> known;
  std::vector<KeyForms> keys;
  keys.reserve(count);
  const std::size_t nguyen = std::min(kNguyen, count / 3);
  while (keys.size() < count) {
    std::string key =
        keys.size() < nguyen ? "nguyen" + names.Syllables(2 + names.Below(2)) : names.Full();
    if (!known.insert(key).second) continue;
    const std::uint64_t articles = 1 + (names.Below(5) == 0 ? names.Below(60) : 0);
    std::string form = key.starts_with("short:") ? key.substr(6) : key;
    for (std::size_t i = 0; i < form.size(); ++i) {
      if ((i == 0 || form[i - 1] == ' ') && form[i] >= 'a' && form[i] <= 'z')
        form[i] = static_cast<char>(form[i] - 'a' + 'A');
    }
    keys.push_back({std::move(key), articles, {{std::move(form), articles}}});
  }
  return keys;
}

double PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

double Seconds(std::chrono::steady_clock::time_point since) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

double CpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

void Run(std::size_t count) {
  std::vector<KeyForms> keys = MakeKeys(count);
  const double before = PeakMegabytes();
  const auto start = std::chrono::steady_clock::now();
  const double cpu = CpuSeconds();
  const AliasMap names(FacetKind::kPerson, std::move(keys));
  std::printf("%zu keys, %zu people: %.2f s by the clock, %.2f s of one core\n", count,
              names.size(), Seconds(start), CpuSeconds() - cpu);
  std::printf("memory: %.0f MB with the keys alone, %.0f MB at most\n", before, PeakMegabytes());
  const auto asked = std::chrono::steady_clock::now();
  const std::size_t found = names.FindName("Nguyen").size();
  std::printf("FindName(\"Nguyen\"): %zu people in %.1f ms\n", found, Seconds(asked) * 1000);
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
  dateline::Run(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000);
  return 0;
}
