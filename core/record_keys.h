// SPDX-License-Identifier: GPL-2.0-or-later
// The keys of a stored record. A field that has its default is not written.
//
//   record   {article, header, entities, dates, indexed_at, earlier}
//   article  {id, title, made, text, date, source, url, language, authors, licence, credit,
//             credit_url, path}
//   header   {published, origin, printed, conflict, place, dateline, source, body, byline}
//   entity   {kind, key, name, forms, acronym, mentions, roles, prominence}
//   mention  [field, begin, end, rule, confidence]       role  [printed, begin, end]
//   date     {span, type, value, days, rule, anchor, anchored_at, inferred, modifier, confidence,
//             period}
//   earlier  {title, text, date, indexed_at}
//
// Spans are [begin, end], dates "2024-03-22" as far as known, days and period [first, last]
// and anchored_at by day number.
#pragma once

#include <string>
#include <string_view>

#include "core/record.h"

namespace dateline {

// The texts of a struct and their keys, for writing and reading alike.
template <typename Struct>
struct TextField {
  std::string_view key;
  std::string Struct::*member;
};

inline constexpr TextField<Article> kArticleTexts[] = {
    {"id", &Article::id},
    {"title", &Article::title},
    {"text", &Article::text},
    {"date", &Article::date},
    {"source", &Article::source},
    {"url", &Article::url},
    {"language", &Article::language},
    {"licence", &Article::licence},
    {"credit", &Article::credit},
    {"credit_url", &Article::credit_url},
    {"path", &Article::path},
};
inline constexpr TextField<Header> kHeaderTexts[] = {
    {"place", &Header::dateline_place},
    {"source", &Header::source},
};
inline constexpr TextField<Publication> kPublicationTexts[] = {{"printed", &Publication::printed}};
inline constexpr TextField<Entity> kEntityTexts[] = {
    {"key", &Entity::key},
    {"name", &Entity::name},
    {"acronym", &Entity::acronym},
};
inline constexpr TextField<DateMention> kDateTexts[] = {
    {"value", &DateMention::value},
    {"rule", &DateMention::rule},
};

inline constexpr TextField<EarlierVersion> kEarlierTexts[] = {
    {"title", &EarlierVersion::title},
    {"text", &EarlierVersion::text},
    {"date", &EarlierVersion::date},
};

}  // namespace dateline
