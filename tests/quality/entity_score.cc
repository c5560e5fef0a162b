// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/entity_score.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <utility>

#include "core/fold.h"

namespace dateline {
namespace {

// Folded, without brackets, quotes and the possessive.
std::string Folded(const std::string& text) {
  std::string folded = FoldName(text);
  std::erase_if(folded,
                [](char c) { return c == '(' || c == ')' || c == '.' || c == ',' || c == '"'; });
  for (std::size_t at = folded.find("'s"); at != std::string::npos; at = folded.find("'s", at)) {
    const bool ends = at + 2 == folded.size() || folded[at + 2] == ' ' || folded[at + 2] == '-';
    ends ? static_cast<void>(folded.erase(at, 2)) : static_cast<void>(at += 2);
  }
  return folded;
}

// "Sato Haruki" is "Haruki Sato", "Jean-Luc" is "Jean Luc"; a body or place goes by its letters.
std::string Comparable(const std::string& name, EntityKind kind) {
  std::string folded = Folded(name);
  std::ranges::replace(folded, '-', ' ');
  std::erase(folded, '\'');
  if (kind != EntityKind::kPerson) {
    std::erase_if(folded, [](char c) { return c == ' ' || c == '&' || c == '/'; });
    return folded;
  }
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  std::ranges::sort(words);
  std::string joined;
  for (const std::string& word : words) joined += word + ' ';
  return joined;
}

std::string Letters(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '-' || c == '\''; });
  return text;
}

bool IsSameName(const std::string& a, const std::string& b, EntityKind kind) {
  return Comparable(a, kind) == Comparable(b, kind) || Letters(Folded(a)) == Letters(Folded(b));
}

bool IsSame(const MarkedEntity& marked, const Entity& found) {
  const EntityKind kind = marked.kind;
  if (kind != found.kind) return false;
  if (IsSameName(marked.name, found.name, kind)) return true;
  const bool other = std::ranges::any_of(
      marked.also, [&](const std::string& name) { return IsSameName(name, found.name, kind); });
  if (other) return true;
  if (kind == EntityKind::kPerson) return false;
  const auto same = [&](const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && Comparable(a, kind) == Comparable(b, kind);
  };
  return same(marked.acronym, found.name) || same(marked.acronym, found.acronym) ||
         same(marked.name, found.acronym);
}

// "0.87": of the surest mention.
std::string SurenessOf(const Entity& entity) {
  float most = 0;
  for (const Mention& mention : entity.mentions) most = std::max(most, mention.confidence);
  return std::to_string(most).substr(0, 4);
}

class ArticleScorer {
 public:
  ArticleScorer(const AnnotatedArticle& annotated, const std::vector<Entity>& found,
                std::ostream* misses)
      : annotated_(annotated), found_(found), misses_(misses) {}

  void AddKind(EntityKind kind, Score& entities, Score* forms, Score* roles) {
    const std::vector<Pair> pairs = PairUp(kind, entities);
    if (forms != nullptr) AddForms(kind, pairs, *forms);
    if (roles == nullptr) return;
    for (const auto& [marked, found] : pairs) AddRoles(*marked, *found, *roles);
  }

 private:
  using Pair = std::pair<const MarkedEntity*, const Entity*>;

  void Tell(std::string_view what, const std::string& which, const std::string& of = {}) {
    if (misses_ == nullptr) return;
    *misses_ << annotated_.article.id << "  " << what << ": " << which;
    if (!of.empty()) *misses_ << "  <- " << of;
    *misses_ << '\n';
  }

  std::vector<Pair> PairUp(EntityKind kind, Score& score) {
    constexpr std::string_view kNames[] = {"person", "organisation", "place"};
    const std::string name(kNames[static_cast<std::size_t>(kind)]);
    std::vector<Pair> pairs;
    std::set<const Entity*> used;
    for (const MarkedEntity& marked : annotated_.entities) {
      if (marked.kind != kind) continue;
      const auto match = std::ranges::find_if(found_, [&](const Entity& entity) {
        return !used.contains(&entity) && IsSame(marked, entity);
      });
      if (match == found_.end()) {
        if (marked.optional) continue;
        ++score.missed;
        Tell("missed " + name, marked.name);
        continue;
      }
      used.insert(&*match);
      if (marked.optional) continue;
      ++score.right;
      pairs.emplace_back(&marked, &*match);
    }
    for (const Entity& entity : found_) {
      if (entity.kind != kind || used.contains(&entity)) continue;
      ++score.wrong;
      Tell("extra " + name, entity.name + " (" + SurenessOf(entity) + ")");
    }
    return pairs;
  }

  void AddForms(EntityKind kind, const std::vector<Pair>& pairs, Score& score) {
    std::map<std::string, const MarkedEntity*> owners;
    std::set<std::string> optional;  // forms that count neither way
    for (const MarkedEntity& marked : annotated_.entities) {
      if (marked.kind != kind) continue;
      for (const std::string& form : marked.forms) {
        if (marked.optional) optional.insert(Folded(form));
        if (!marked.optional) owners[Folded(form)] = &marked;
      }
    }
    std::set<std::string> right;
    for (const Entity& entity : found_) {
      if (entity.kind != kind) continue;
      const auto pair = std::ranges::find(pairs, &entity, &Pair::second);
      std::set<std::string> forms;
      for (const std::string& form : entity.forms) forms.insert(Folded(form));
      for (const std::string& form : forms) {
        const auto owner = owners.find(form);
        if (owner == owners.end() && optional.contains(form)) continue;
        const bool fits =
            owner != owners.end() && pair != pairs.end() && owner->second == pair->first;
        fits ? ++score.right : ++score.wrong;
        if (fits) right.insert(form);
        if (!fits) Tell("wrong form", form, entity.name);
      }
    }
    for (const auto& [form, marked] : owners) {
      if (right.contains(form)) continue;
      ++score.missed;
      Tell("missed form", form, marked->name);
    }
  }

  void AddRoles(const MarkedEntity& marked, const Entity& found, Score& score) {
    std::set<std::string> wanted;
    std::set<std::string> got;
    for (const std::string& role : marked.roles) wanted.insert(Folded(role));
    for (const Role& role : found.roles) got.insert(Folded(role.printed));
    const auto meets = [](const std::string& a, const std::set<std::string>& others) {
      return std::ranges::any_of(others, [&](const std::string& b) {
        return !b.empty() && (a.find(b) != std::string::npos || b.find(a) != std::string::npos);
      });
    };
    for (const std::string& role : wanted) {
      const bool hit = meets(role, got);
      hit ? ++score.right : ++score.missed;
      if (!hit) Tell("missed role", role, marked.name);
    }
    for (const std::string& role : got) {
      if (meets(role, wanted)) continue;
      ++score.wrong;
      Tell("extra role", role, marked.name);
    }
  }

  const AnnotatedArticle& annotated_;
  const std::vector<Entity>& found_;
  std::ostream* misses_;
};

double PerCent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 100 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Score::Precision() const { return PerCent(right, right + wrong); }
double Score::Recall() const { return PerCent(right, right + missed); }
double Score::F1() const { return PerCent(2 * right, 2 * right + wrong + missed); }

void AddArticle(const AnnotatedArticle& annotated, const std::vector<Entity>& found,
                EntityScores& scores, std::ostream* misses) {
  ArticleScorer scorer(annotated, found, misses);
  scorer.AddKind(EntityKind::kPerson, scores.people, &scores.people_forms, &scores.roles);
  scorer.AddKind(EntityKind::kOrganisation, scores.organisations, &scores.organisation_forms,
                 nullptr);
  scorer.AddKind(EntityKind::kPlace, scores.places, nullptr, nullptr);
}

}  // namespace dateline
