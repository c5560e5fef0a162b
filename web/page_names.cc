// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_names.h"

#include "web/hidden_fields.h"
#include "web/message_keys/chart.h"
#include "web/message_keys/entity.h"
#include "web/message_keys/names.h"
#include "web/messages.h"
#include "web/name_list.h"
#include "web/result_item.h"
#include "web/sentence.h"

namespace dateline::web {
namespace {

FacetKind FacetOf(EntityKind kind) { return static_cast<FacetKind>(kind); }

// Under which of the three it stands; a person, as most are, needs no word.
Html KindNote(const Locale& locale, EntityKind kind) {
  if (kind == EntityKind::kPerson) return {};
  return Join(
      {" <small class=\"quiet\">", Text(messages::OneOf(locale, FacetOf(kind))), "</small>"});
}

Html CountLink(const Locale& locale, const Url& url, std::uint64_t count) {
  const Html number = Text(messages::Number(locale, count));
  if (count == 0) return number;
  return Join({"<a rel=\"nofollow\"", Attribute("href", url),
               Attribute("aria-label", messages::Articles(locale, count)), ">", number, "</a>"});
}

// The name as it stands in the list heads the rows of all that it means.
Html NameCell(const CountedName& name, std::size_t rows) {
  return Join({"<th scope=\"rowgroup\"", Attribute("rowspan", std::to_string(rows)),
               " dir=\"auto\">", Text(name.typed), "</th>"});
}

Html MeantCells(const Locale& locale, const SearchRequest& within, const MeantByName& meant) {
  const Html note =
      meant.probable == 0
          ? Html()
          : Join({" <small class=\"quiet\">",
                  Text(locale.Say(messages::kNamesProbable, {{"count", meant.probable}})),
                  "</small>"});
  return Join({"<td><a", Attribute("href", EntityAddress(meant.kind, meant.id)), "><bdi>",
               Text(meant.label), "</bdi></a>", KindNote(locale, meant.kind), note, "</td><td>",
               CountLink(locale, MeantAddress(within, meant), meant.articles), "</td>"});
}

// Nobody is meant: the words themselves may still stand somewhere.
Html UnknownCells(const Locale& locale, const SearchRequest& within, const CountedName& name) {
  Html words;
  if (!name.as_words) {
    words = Text(locale[messages::kNamesNobody]);
  } else if (*name.as_words == 0) {
    words = Text(locale[messages::kNamesNowhere]);
  } else {
    const Html link =
        Join({"<a rel=\"nofollow\"", Attribute("href", WordsAddress(within, name.typed)), ">",
              Text(messages::Articles(locale, *name.as_words)), "</a>"});
    words = Sentence(locale, messages::kNamesAsWords, {{"articles", link}});
  }
  return Join({"<td class=\"quiet\">", words, "</td><td>0</td>"});
}

Html NameRows(const Locale& locale, const SearchRequest& within, const CountedName& name) {
  if (name.meant.empty()) {
    return Join(
        {"<tbody><tr>", NameCell(name, 1), UnknownCells(locale, within, name), "</tr></tbody>\n"});
  }
  const std::size_t rows = name.meant.size() + (name.other > 0 ? 1 : 0);
  Html html("<tbody>");
  for (std::size_t i = 0; i < name.meant.size(); ++i) {
    html += Join({"<tr>", i == 0 ? NameCell(name, rows) : Html(),
                  MeantCells(locale, within, name.meant[i]), "</tr>"});
  }
  if (name.other > 0) {
    html += Join({"<tr><td class=\"quiet\" colspan=\"2\">",
                  Text(locale.Say(messages::kNamesMore, {{"count", name.other}})), "</td></tr>"});
  }
  return html + "</tbody>\n";
}

Html Table(const Locale& locale, const NamesView& view) {
  const NameCounts& counts = *view.counts;
  Html html = Join(
      {"<table class=\"wide-table\">\n<caption>",
       Text(locale.Say(messages::kNamesCounted, {{"names", std::uint64_t{counts.names.size()}},
                                                 {"articles", counts.looked_at}})),
       "</caption>\n<thead><tr><th scope=\"col\">", Text(locale[messages::kNamesName]),
       "</th><th scope=\"col\">", Text(locale[messages::kNamesMeans]), "</th><th scope=\"col\">",
       Text(locale[messages::kArticlesColumn]), "</th></tr></thead>\n"});
  for (const CountedName& name : counts.names) html += NameRows(locale, view.within, name);
  html += "</table>\n";
  if (counts.is_cut_short)
    html += Join({"<p class=\"note\">", Text(locale[messages::kNamesCut]), "</p>\n"});
  const Url csv = NamesAddress(view.within, view.typed, Url("/names.csv"));
  const Url json = NamesAddress(view.within, view.typed, Url("/names.json"));
  return html + Join({"<p class=\"small\"><a rel=\"nofollow\"", Attribute("href", csv), ">",
                      Text(locale[messages::kNamesCsv]), "</a> · <a rel=\"nofollow\"",
                      Attribute("href", json), ">", Text(locale[messages::kAsData]), "</a></p>\n"});
}

Html Form(const Locale& locale, const NamesView& view) {
  return Join({"<form action=\"/names\" method=\"get\" class=\"names-form\">\n",
               HiddenFields(view.within), "<label for=\"names\">",
               Text(locale[messages::kNamesLabel]),
               "</label>\n<textarea class=\"field\" id=\"names\" name=\"names\" rows=\"8\" "
               "dir=\"auto\" autocomplete=\"off\" spellcheck=\"false\"",
               Attribute("maxlength", std::to_string(kMostNamesTyped)), ">\n", Text(view.typed),
               "</textarea>\n<p class=\"small quiet\">", Sentence(locale, messages::kNamesLonger),
               "</p>\n<p class=\"apply\"><button class=\"btn btn--main\" type=\"submit\">",
               Text(locale[messages::kNamesCount]), "</button></p>\n</form>\n"});
}

// The search whose articles are looked at, with a way to the whole archive.
Html Within(const Locale& locale, const NamesView& view) {
  if (view.within == SearchRequest{}) return {};
  const Html search = Join({"<a rel=\"nofollow\"", Attribute("href", WriteAddress(view.within)),
                            ">", Text(locale[messages::kNamesThisSearch]), "</a>"});
  const Html all = Join({"<a", Attribute("href", NamesAddress({}, view.typed)), ">",
                         Text(locale[messages::kNamesWholeArchive]), "</a>"});
  return Join({"<p class=\"note\">",
               Sentence(locale, messages::kNamesWithin, {{"search", search}, {"all", all}}),
               "</p>\n"});
}

}  // namespace

Url NamesAddress(const SearchRequest& within, std::string_view typed, Url path) {
  Url url = WriteAddress(within, std::move(path));
  return typed.empty() ? url : std::move(url).Parameter("names", typed);
}

Html NamesPage(const Setting& setting, const NamesView& view) {
  const Locale& locale = setting.locale;
  Frame frame;
  frame.title = locale[messages::kNamesTitle];
  frame.canonical = NamesAddress(view.within, view.typed);
  const bool is_plain = view.typed.empty() && view.within == SearchRequest{};
  frame.indexing = is_plain ? Indexing::kAllowed : Indexing::kRefused;
  return Page(
      setting, frame,
      Join({"<div class=\"shell\">\n<main id=\"main\" tabindex=\"-1\" class=\"prose\">\n",
            ErrorSummary(locale, view.errors), "<h1>", Text(locale[messages::kNamesTitle]),
            "</h1>\n<p>", Text(locale[messages::kNamesLead]), "</p>\n", Within(locale, view),
            Form(locale, view), view.counts ? Table(locale, view) : Html(), "</main>\n</div>\n"}));
}

}  // namespace dateline::web
