// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences about people, organisations and places, and why an article is listed under one. A part
// of web/messages.h. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/key_link.h"
#include "searcher/profile.h"
#include "web/locale.h"
#include "web/reasons.h"

namespace dateline::web::messages {

// Why an article is here.
std::string SurenessText(const Locale& locale, Sureness sureness);  // "certain"
std::string RuleText(const Locale& locale, MentionRule rule);       // "the full name stands here"
std::string LinkText(const Locale& locale, KeyLink link,
                     std::string_view label);                        // empty for the name itself
std::string ConfidenceText(const Locale& locale, float confidence);  // "0.83"

// The page of one entity.
std::string SilenceText(const Locale& locale, const Silence& silence);  // "Longest silence: ..."
std::string FormReason(const Locale& locale, const WrittenForm& form,
                       std::string_view label);                // empty: its own name
std::string NotAllOne(const Locale& locale, EntityKind kind);  // "These are not all one person"
std::string RolesRead(const Locale& locale, std::uint64_t read,
                      std::uint64_t articles);  // empty when all were read
std::string NobodyElse(const Locale& locale, EntityKind kind);

// The page of two.
std::string SentenceCount(const Locale& locale, const PairProfile& pair);
std::string PairRead(const Locale& locale, const PairProfile& pair);  // empty when all were read
std::string ShareOf(const Locale& locale, std::uint64_t both,
                    const PairSide& side);  // "27 of 214 name both, 13%"

// 404 of an entity's address.
std::string NoArticlesName(const Locale& locale, EntityKind kind, std::string_view path);

}  // namespace dateline::web::messages
