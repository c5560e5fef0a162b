// SPDX-License-Identifier: GPL-2.0-or-later
// The alias map is a function of the set of keys: no order of arrival and no history takes part.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "searcher/alias_map.h"
#include "tests/searcher/alias_dump.h"

namespace dateline {
namespace {

constexpr int kArchives = 30;
constexpr int kOrders = 20;

class RandomNames {
 public:
  explicit RandomNames(std::uint32_t seed) : random_(seed) {}

  std::size_t Below(std::size_t bound) { return random_() % bound; }

  // Few syllables, so that names come near each other in every way the rules know.
  std::string Word() {
    static const std::vector<std::string> kWords = {
        "nguyen", "van", "minh", "tran", "zhao", "lin",    "lina",   "maria",   "marya", "elena",
        "duarte", "j",   "m",    "john", "jon",  "okafor", "okafar", "kennedy", "f",     "sato",
        "haruki", "de",  "la",   "cruz", "kruz", "jr",     "hai",    "yan",     "haiyan"};
    return kWords[Below(kWords.size())];
  }

  std::vector<KeyForms> Keys(std::size_t count) {
    std::set<std::string> names;
    while (names.size() < count) {
      std::string name = Below(6) == 0 ? "short:" + Word() : Word();
      if (!name.starts_with("short:")) {
        for (std::size_t words = 1 + Below(3); words > 0; --words) name += ' ' + Word();
      }
      names.insert(std::move(name));
    }
    std::vector<KeyForms> keys;
    for (const std::string& name : names) {
      const std::uint64_t articles = 1 + Below(Below(4) == 0 ? 40 : 3);
      keys.push_back({name, articles, {{name, articles}, {"The " + name, 1}}});
      if (Below(3) == 0) keys.back().forms.push_back({Word(), 1});
    }
    return keys;
  }

  KindAuthority SomeAuthority(const std::vector<KeyForms>& keys) {
    KindAuthority authority;
    const auto key = [&] { return keys[Below(keys.size())].key; };
    authority.keep_aparts = {{{key(), key()}, 1}, {{key(), key(), key()}, 2}};
    authority.entities.resize(2);
    authority.entities[0].id = "p:a";
    authority.entities[0].keys = {key(), key()};
    authority.entities[1].id = "p:b";
    authority.entities[1].keys = {key()};
    authority.hidden = {key()};
    authority.splits.resize(1);
    authority.splits[0].key = key();
    authority.splits[0].id = "p:c";
    authority.splits[0].display = "Another";
    for (AuthorityEntity& entity : authority.entities)
      std::sort(entity.keys.begin(), entity.keys.end());
    return authority;
  }

  void Shuffle(std::vector<KeyForms>& keys) {
    std::shuffle(keys.begin(), keys.end(), random_);
    for (KeyForms& key : keys) std::shuffle(key.forms.begin(), key.forms.end(), random_);
  }

 private:
  std::mt19937 random_;
};

TEST(AliasMapProperty, EveryOrderGivesTheSameMap) {
  for (int archive = 0; archive < kArchives; ++archive) {
    RandomNames random(static_cast<std::uint32_t>(archive));
    std::vector<KeyForms> keys = random.Keys(5 + random.Below(80));
    const KindAuthority authority = archive % 2 == 0 ? KindAuthority{} : random.SomeAuthority(keys);
    for (const FacetKind kind : {FacetKind::kPerson, FacetKind::kOrganisation, FacetKind::kPlace}) {
      const std::string expected = Dump(AliasMap(kind, keys, authority));
      for (int order = 0; order < kOrders; ++order) {
        random.Shuffle(keys);
        ASSERT_EQ(Dump(AliasMap(kind, keys, authority)), expected) << "archive " << archive;
      }
    }
  }
}

TEST(AliasMapProperty, EveryKeyBelongsToOneEntityAndLeadsToIt) {
  for (int archive = 0; archive < kArchives; ++archive) {
    RandomNames random(static_cast<std::uint32_t>(archive));
    const std::vector<KeyForms> keys = random.Keys(60);
    const AliasMap names(FacetKind::kPerson, keys, random.SomeAuthority(keys));
    std::set<std::string_view> seen;
    for (EntityNumber entity = 0; entity < names.size(); ++entity) {
      EXPECT_EQ(names.FindId(names.id(entity)), entity);
      for (const std::string_view key : names.keys(entity)) {
        EXPECT_TRUE(seen.insert(key).second) << key;
        EXPECT_EQ(names.FindKey(key), entity);
      }
      EXPECT_FALSE(names.label(entity).empty());
    }
    EXPECT_EQ(seen.size(), keys.size());
  }
}

TEST(AliasMapProperty, NeverJoinsWhatIsKeptApart) {
  for (int archive = 0; archive < 200; ++archive) {
    RandomNames random(static_cast<std::uint32_t>(archive));
    const std::vector<KeyForms> keys = random.Keys(40);
    KindAuthority authority;
    const std::string a = keys[random.Below(keys.size())].key;
    const std::string b = keys[random.Below(keys.size())].key;
    if (a == b) continue;
    authority.keep_aparts = {{{std::min(a, b), std::max(a, b)}, 1}};
    const AliasMap names(FacetKind::kPerson, keys, authority);
    EXPECT_NE(names.FindKey(a), names.FindKey(b)) << a << " and " << b;
  }
}

TEST(AliasMapProperty, DeletingIsAsIfItHadNeverBeen) {
  RandomNames random(7);
  std::vector<KeyForms> keys = random.Keys(60);
  while (!keys.empty()) {
    const std::string before = Dump(AliasMap(FacetKind::kPerson, keys));
    std::vector<KeyForms> more = keys;
    more.push_back({"zz unheard of", 3, {{"Zz Unheard Of", 3}}});
    EXPECT_NE(Dump(AliasMap(FacetKind::kPerson, more)), before);
    std::erase_if(more, [](const KeyForms& key) { return key.key == "zz unheard of"; });
    EXPECT_EQ(Dump(AliasMap(FacetKind::kPerson, more)), before);
    keys.resize(keys.size() - std::min<std::size_t>(keys.size(), 15));
  }
}

}  // namespace
}  // namespace dateline
