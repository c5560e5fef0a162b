// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/annotated_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/unicode.h"
#include "web/day_address.h"
#include "web/messages_dates.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

// Bytes [begin, end) of the text, and the element around them.
struct Underline {
  std::size_t begin = 0;
  std::size_t end = 0;
  Html before;
  Html after;
};

Literal ClassOf(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return "e e--person";
    case EntityKind::kOrganisation:
      return "e e--org";
    case EntityKind::kPlace:
      break;
  }
  return "e e--place";
}

// The opening <time>; nothing for a period that it cannot say.
Html TimeTag(DayRange days) {
  const Result<PartialDate> whole = AsPartialDate(days);
  if (!whole) return {};
  return Join({"<time", Attribute("datetime", FormatPartialDate(*whole)), ">"});
}

// Draws one article; holds views of it.
class Story {
 public:
  Story(const Locale& locale, const StoredArticle& stored)
      : locale_(locale), text_(stored.record.article.text), highlights_(stored.highlights) {
    AddEntities(stored);
    for (const DateMention& mention : stored.record.annotation.dates) AddDate(mention);
    KeepTheFirstOfOverlapping();
    FindBounds(stored.record.annotation.header);
  }

  Html Paragraphs() const;

 private:
  void AddEntities(const StoredArticle& stored);
  void AddDate(const DateMention& mention);
  void Add(Span span, Html before, Html after);
  void KeepTheFirstOfOverlapping();
  void FindBounds(const Header& header);
  Html Paragraph(std::size_t begin, std::size_t end) const;
  Html Underlined(std::size_t begin, std::size_t end) const;
  Html Marked(std::size_t begin, std::size_t end) const;

  const Locale& locale_;
  std::string_view text_;
  const std::vector<Span>& highlights_;
  std::vector<Underline> underlines_;  // in order, apart
  std::size_t begin_ = 0;              // where the story begins, after "date 2024-03-22"
  Span dateline_;
};

void Story::Add(Span span, Html before, Html after) {
  const std::size_t end = CodePointFloor(text_, std::min<std::size_t>(span.end, text_.size()));
  const std::size_t begin = CodePointFloor(text_, std::min<std::size_t>(span.begin, end));
  if (begin < end) underlines_.push_back({begin, end, std::move(before), std::move(after)});
}

void Story::AddEntities(const StoredArticle& stored) {
  const std::vector<Entity>& entities = stored.record.annotation.entities;
  for (std::size_t i = 0; i < std::min(entities.size(), stored.entities.size()); ++i) {
    const EntityKind kind = entities[i].kind;
    const Html before = Join({"<a", Attribute("class", ClassOf(kind).view()),
                              Attribute("href", EntityAddress(kind, stored.entities[i].id)), ">"});
    for (const Mention& mention : entities[i].mentions) {
      if (mention.field == Field::kText) Add(mention.span, before, Html("</a>"));
    }
  }
}

// What stands for no date of the calendar ("three years") is left as it is. The reason is seen on
// hover, and on focus by the style sheet.
void Story::AddDate(const DateMention& mention) {
  const std::optional<Url> leads_to = DateAddress(mention);
  if (!leads_to) return;
  const std::string reason = messages::DateReason(locale_, mention, WordsAt(text_, mention.span));
  const bool is_day = mention.days && mention.days->first == mention.days->last;
  const Html before =
      Join({"<a class=\"e e--date\"", Attribute("href", *leads_to),
            is_day ? Html() : Html(" rel=\"nofollow\""), Attribute("title", reason), ">"});
  const Html time = mention.days ? TimeTag(*mention.days) : Html();
  Add(mention.span, before + time, time.empty() ? Html("</a>") : Html("</time></a>"));
}

// Names first, as they were added first; of two at one place the longer one.
void Story::KeepTheFirstOfOverlapping() {
  std::stable_sort(underlines_.begin(), underlines_.end(),
                   [](const Underline& a, const Underline& b) {
                     return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
                   });
  std::size_t done = 0;
  std::erase_if(underlines_, [&](const Underline& underline) {
    if (underline.begin < done) return true;
    done = underline.end;
    return false;
  });
}

void Story::FindBounds(const Header& header) {
  begin_ = header.body.begin < header.body.end ? header.body.begin : 0;
  const std::size_t end =
      CodePointFloor(text_, std::min<std::size_t>(header.dateline.end, text_.size()));
  const std::size_t begin =
      CodePointFloor(text_, std::min<std::size_t>(header.dateline.begin, end));
  if (begin < end) {
    dateline_ = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    begin_ = std::min(begin_, begin);
  }
  begin_ = CodePointFloor(text_, std::min(begin_, text_.size()));
}

Html Story::Marked(std::size_t begin, std::size_t end) const {
  std::vector<Span> ranges;
  for (const Span& range : highlights_) {
    if (range.end <= begin || range.begin >= end) continue;
    ranges.push_back({static_cast<std::uint32_t>(std::max<std::size_t>(range.begin, begin) - begin),
                      static_cast<std::uint32_t>(std::min<std::size_t>(range.end, end) - begin)});
  }
  return Marks(text_.substr(begin, end - begin), ranges);
}

Html Story::Underlined(std::size_t begin, std::size_t end) const {
  Html html;
  for (const Underline& underline : underlines_) {
    if (underline.end <= begin || underline.begin >= end) continue;
    const std::size_t from = std::max(begin, underline.begin);
    const std::size_t to = std::min(end, underline.end);
    html += Marked(begin, from);
    html += Join({underline.before, Marked(from, to), underline.after});
    begin = to;
  }
  return html + Marked(begin, end);
}

Html Story::Paragraph(std::size_t begin, std::size_t end) const {
  const std::size_t dateline_begin = std::clamp<std::size_t>(dateline_.begin, begin, end);
  const std::size_t dateline_end = std::clamp<std::size_t>(dateline_.end, begin, end);
  if (dateline_begin == dateline_end) {
    return Join({"<p dir=\"auto\">", Underlined(begin, end), "</p>\n"});
  }
  return Join({"<p dir=\"auto\">", Underlined(begin, dateline_begin), "<span class=\"dateline\">",
               Underlined(dateline_begin, dateline_end), "</span>", Underlined(dateline_end, end),
               "</p>\n"});
}

Html Story::Paragraphs() const {
  Html html;
  for (std::size_t begin = begin_; begin < text_.size();) {
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    if (text_.substr(begin, end - begin).find_first_not_of(" \t") != text_.npos) {
      html += Paragraph(begin, end);
    }
    begin = end + 1;
  }
  return html;
}

}  // namespace

Html AnnotatedText(const Locale& locale, const StoredArticle& stored) {
  return Story(locale, stored).Paragraphs();
}

std::string_view WordsAt(std::string_view text, Span span) {
  const std::size_t end = std::min<std::size_t>(span.end, text.size());
  const std::size_t begin = std::min<std::size_t>(span.begin, end);
  return text.substr(begin, end - begin);
}

Html DaysTime(DayRange days, const Html& words) {
  const Html tag = TimeTag(days);
  return tag.empty() ? words : Join({tag, words, "</time>"});
}

}  // namespace dateline::web
