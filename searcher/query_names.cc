// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_names.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query_fields.h"
#include "searcher/query_text.h"
#include "searcher/query_words.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

// Each try is a look-up, and the last resort of a look-up reads every name.
constexpr std::size_t kMostMoreWords = 4;

class Decider {
 public:
  Decider(std::string_view typed, const FindName& find_name, std::vector<QueryWarning>& warnings)
      : typed_(typed), find_name_(find_name), warnings_(warnings) {}

  void Decide(QueryNode& node) {
    if (node.kind == Kind::kAnd) {
      std::vector<QueryNode> decided;
      for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (IsOpenName(node.children[i])) {
          i = TakeName(node.children, i, decided);
        } else {
          Decide(node.children[i]);
          decided.push_back(std::move(node.children[i]));
        }
      }
      node.children = std::move(decided);
      if (node.children.size() == 1) node = QueryNode(std::move(node.children[0]));
    } else if (IsOpenName(node)) {
      std::vector<QueryNode> alone;
      alone.push_back(std::move(node));
      std::vector<QueryNode> decided;
      TakeName(alone, 0, decided);
      node = decided.size() == 1 ? std::move(decided[0]) : AllOf(std::move(decided));
    } else if (node.kind == Kind::kOr || node.kind == Kind::kNot) {
      for (QueryNode& child : node.children) Decide(child);
    }
  }

 private:
  static bool IsOpenName(const QueryNode& node) { return node.kind == Kind::kField && node.open; }

  static QueryNode AllOf(std::vector<QueryNode> children) {
    QueryNode all;
    all.kind = Kind::kAnd;
    all.position = {children.front().position.begin, children.back().position.end};
    all.children = std::move(children);
    return all;
  }

  bool Knows(const QueryNode& name, const std::string& text) const {
    return !find_name_(FacetOfField(name.field), text).choices.empty();
  }

  // Adds the name at `first`, longer or shorter than it was read, and what is left of it. Gives the
  // last child that was used up.
  std::size_t TakeName(std::vector<QueryNode>& children, std::size_t first,
                       std::vector<QueryNode>& decided) {
    QueryNode name = std::move(children[first]);
    const std::size_t last = Lengthen(children, first, name);
    std::vector<QueryNode> rest;
    if (last == first && !Knows(name, name.text)) rest = Shorten(name);
    decided.push_back(std::move(name));
    for (QueryNode& word : rest) decided.push_back(std::move(word));
    return last;
  }

  // As many of the words that follow as some name goes on with.
  std::size_t Lengthen(const std::vector<QueryNode>& children, std::size_t first, QueryNode& name) {
    std::vector<std::string> longer;  // the name with one, two ... more words
    std::uint32_t end = name.position.end;
    for (std::size_t i = first + 1; i < children.size() && longer.size() < kMostMoreWords; ++i) {
      const QueryNode& next = children[i];
      if (next.kind != Kind::kWord || next.required || !OnlyBlanks(end, next.position.begin)) break;
      longer.push_back((longer.empty() ? name.text : longer.back()) + " " + next.text);
      end = next.position.end;
    }
    for (std::size_t more = longer.size(); more > 0; --more) {
      if (!Knows(name, longer[more - 1])) continue;
      name.text = longer[more - 1];
      name.position.end = children[first + more].position.end;
      Say(name);
      return first + more;
    }
    return first;
  }

  // Cuts words off the end until some name is left; gives them as words of the query. Nothing
  // changes when no beginning of it is a name either.
  std::vector<QueryNode> Shorten(QueryNode& name) {
    const std::uint32_t end = name.position.end;
    // The words stand in the query as they stand in the text, or their places are not known.
    const std::size_t size = name.text.size();
    if (end < size || typed_.substr(end - size, size) != name.text) return {};
    for (std::size_t cut = name.text.rfind(' '); cut != name.text.npos && cut > 0;
         cut = name.text.rfind(' ', cut - 1)) {
      const std::string shorter(Trimmed(std::string_view(name.text).substr(0, cut)));
      if (shorter.empty() || !Knows(name, shorter)) continue;
      const auto begin = static_cast<std::uint32_t>(end - size + cut);
      std::vector<QueryNode> rest = WordsAt({begin, end});
      name.position.end = begin;
      name.text = shorter;
      Say(name);
      return rest;
    }
    return {};
  }

  std::vector<QueryNode> WordsAt(Span span) const {
    std::vector<QueryNode> words;
    std::size_t from = span.begin;
    for (std::string& word : WordsOf(PartOf(typed_, span))) {
      const std::size_t at = typed_.find(word, from);
      QueryNode node;
      node.kind = Kind::kWord;
      node.position = SpanOf(at, at + word.size());
      node.text = std::move(word);
      from = node.position.end;
      words.push_back(std::move(node));
    }
    return words;
  }

  bool OnlyBlanks(std::uint32_t begin, std::uint32_t end) const {
    return begin < end && end <= typed_.size() && Trimmed(PartOf(typed_, {begin, end})).empty();
  }

  // In place of what the parser said of this name, which guessed.
  void Say(const QueryNode& name) {
    std::erase_if(warnings_, [&](const QueryWarning& warning) {
      return warning.code == "unquoted-value" && warning.position.begin == name.position.begin;
    });
    warnings_.push_back({"unquoted-value",
                         "'" + Excerpt(typed_, name.position) + "' was read as " + name.field +
                             ":\"" + name.text + "\"; use quotation marks to be sure.",
                         name.position});
  }

  std::string_view typed_;
  const FindName& find_name_;
  std::vector<QueryWarning>& warnings_;
};

}  // namespace

void DecideNames(std::string_view typed, const FindName& find_name, ParsedQuery& parsed) {
  if (!find_name) return;
  const std::string text = ReadableCopy(typed);
  Decider(text, find_name, parsed.warnings).Decide(parsed.root);
}

}  // namespace dateline
