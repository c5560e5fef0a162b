// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/about.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/fold.h"
#include "core/naming_wdf.h"
#include "searcher/facet_terms.h"
#include "searcher/impact_score.h"
#include "searcher/prominent.h"
#include "searcher/query_fields.h"
#include "searcher/query_words.h"
#include "searcher/ranking.h"
#include "searcher/starred_name.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

constexpr std::size_t kLongestName = 6;  // words

// Newer before older where all else is equal: less than one mention more or less would be.
constexpr double kNewer = 1.0 / 64;

double Newness(const Period& published) {
  if (!published.known()) return 0;
  const double days = static_cast<double>(published.first) / 65536;  // to the year 2149
  return kNewer * std::clamp(days, 0.0, 1.0);
}

struct About {
  Xapian::docid document = 0;
  double weight = 0;
};

// In order of the documents, each once: under several names an article is as much about whom they
// name as under the best of them.
void KeepMostAbout(std::vector<About>& weights) {
  std::sort(weights.begin(), weights.end(), [](const About& a, const About& b) {
    return a.document != b.document ? a.document < b.document : a.weight > b.weight;
  });
  const auto end = std::unique(weights.begin(), weights.end(), [](const About& a, const About& b) {
    return a.document == b.document;
  });
  weights.erase(end, weights.end());
}

class Names {
 public:
  Names(const Snapshot& snapshot, const Xapian::Database& database, const Filters& filters)
      : snapshot_(snapshot), database_(database), filters_(filters) {}

  void AddField(const QueryNode& node) {
    const FacetKind kind = FacetOfField(node.field);
    if (kind == FacetKind::kSource) return;
    Add({{kind, FindMeant(snapshot_.names(kind), node.text).entities, std::nullopt}});
  }

  // Words without a field may name a person, a place and an organisation at once: then the article
  // that is most about any of them is meant.
  void AddWords(const std::string& words) {
    std::vector<Named> meant;
    for (const EntityKind entity_kind : kEntityKinds) {
      const FacetKind kind = FacetOf(entity_kind);
      const bool one_word = words.find(' ') == words.npos;
      const AliasMap& names = snapshot_.names(kind);
      const std::optional<EntityNumber> known = names.FindKey(FoldName(words));
      // One word of an organisation's or place's name is seldom its name.
      if (one_word && kind != FacetKind::kPerson) {
        if (known) meant.push_back({kind, {*known}, std::nullopt});
      } else {
        meant.push_back({kind, names.FindName(words), one_word ? std::nullopt : known});
      }
    }
    Add(meant);
  }

  std::vector<SharedWeights> Take() { return std::move(weights_); }

 private:
  struct Named {
    FacetKind kind;
    std::vector<EntityNumber> entities;
    std::optional<EntityNumber> whole;  // whose full name the words are
  };

  void Add(const std::vector<Named>& meant) {
    std::vector<About> weights;
    for (const Named& named : meant) {
      if (named.entities.size() > kMostChoices) continue;
      for (const EntityNumber entity : named.entities)
        AddEntity(named.kind, entity, entity == named.whole ? RankingScale::kNamed : 0, weights);
    }
    if (weights.empty()) return;
    KeepMostAbout(weights);
    auto documents = std::make_shared<WeighedDocuments>();
    for (const auto& [document, weight] : weights) {
      documents->documents.push_back(document);
      documents->weights.push_back(Quantised(weight));
    }
    weights_.push_back(std::move(documents));
  }

  // `least` for every article that names the entity, and more for those about it.
  void AddEntity(FacetKind kind, EntityNumber entity, double least, std::vector<About>& weights) {
    for (const KeyOfEntity& key : snapshot_.names(kind).members(entity)) {
      const std::string term = KeyTerm(kind, key.key);
      const auto end = database_.postlist_end(term);
      for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
        if (!IsNamed(snapshot_.columns().entities(kind), *posting, entity, filters_)) continue;
        const double about = Aboutness(posting.get_wdf()) * (1 - kNewer) +
                             Newness(snapshot_.columns().published(*posting));
        weights.push_back({*posting, least + RankingScale::kAbout * about});
      }
    }
  }

  const Snapshot& snapshot_;
  const Xapian::Database& database_;
  const Filters& filters_;
  std::vector<SharedWeights> weights_;
};

// The plain words of the query where it has nothing else to rank by.
std::string WholeName(const QueryNode& root) {
  std::string words;
  std::size_t count = 0;
  const auto add = [&](const QueryNode& node) {
    words += (words.empty() ? "" : " ") + node.text;
    ++count;
  };
  if (root.kind == Kind::kWord || root.kind == Kind::kPhrase) add(root);
  if (root.kind != Kind::kAnd) return words;
  for (const QueryNode& child : root.children) {
    if (child.kind == Kind::kWord || child.kind == Kind::kPhrase) {
      add(child);
    } else if (!IsFilter(child)) {
      return {};
    }
  }
  return count <= kLongestName ? words : std::string();
}

bool NamesSomebody(const QueryNode& node) {
  return node.kind == Kind::kField &&
         (node.field == "person" || node.field == "org" || node.field == "place");
}

}  // namespace

double Aboutness(std::uint32_t wdf) {
  const std::uint8_t prominence = ProminenceIn(wdf);
  const double mentions = MentionsIn(wdf);
  const double about = ((prominence & kInHeadline) != 0 ? 0.5 : 0.0) +
                       ((prominence & kInLead) != 0 ? 0.2 : 0.0) + 0.3 * mentions / (mentions + 2);
  return (prominence & kListed) != 0 ? about / 4 : about;
}

std::vector<SharedWeights> AboutNames(const Snapshot& snapshot, const Xapian::Database& database,
                                      const Filters& filters, const ParsedQuery& parsed) {
  Names names(snapshot, database, filters);
  const QueryNode& root = parsed.root;
  if (NamesSomebody(root)) names.AddField(root);
  if (root.kind == Kind::kAnd) {
    for (const QueryNode& child : root.children) {
      if (NamesSomebody(child)) names.AddField(child);
    }
  }
  if (const std::string words = WholeName(root); !words.empty()) names.AddWords(words);
  return names.Take();
}

}  // namespace dateline
