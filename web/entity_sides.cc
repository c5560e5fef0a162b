// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/entity_sides.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "web/address.h"
#include "web/message_keys/entity.h"
#include "web/messages.h"
#include "web/messages_names.h"
#include "web/result_item.h"
#include "web/sentence.h"

namespace dateline::web {
namespace {

constexpr std::size_t kFormsShown = 10;
constexpr std::size_t kMostKeysNamed = 8;

Html FormRow(const Locale& locale, const WrittenForm& form, std::string_view label) {
  const std::string reason = messages::FormReason(locale, form, label);
  Html html = Join({"<li><bdi>", Text(form.form), "</bdi><span>",
                    Text(messages::Number(locale, form.articles)), "</span>"});
  if (!reason.empty()) html += Join({"<small>", Text(reason), "</small>"});
  return html + "</li>\n";
}

// Sure and probable forms apart; a long list is cut, and says so.
Html FormRows(const Locale& locale, const EntityProfile& profile, bool probable) {
  Html rows;
  std::size_t shown = 0;
  std::uint64_t cut = 0;
  for (const WrittenForm& form : profile.forms) {
    if ((form.link == KeyLink::kPrior) != probable) continue;
    if (shown < kFormsShown) {
      rows += FormRow(locale, form, profile.label);
      ++shown;
    } else {
      ++cut;
    }
  }
  if (!probable) cut += profile.other_forms;
  if (rows.empty()) return {};
  Html html = Join({"<ul class=\"rows\">\n", rows, "</ul>"});
  if (cut > 0)
    html += Join({"<p class=\"quiet\">", Text(locale.Say(messages::kOtherForms, {{"count", cut}})),
                  "</p>\n"});
  return html;
}

Html Code(const std::string& line) {
  return Join({"<pre class=\"copy\" tabindex=\"0\"><code>", Text(line), "</code></pre>\n"});
}

// Every judgement can be undone, and the page says with which words.
Html NotAllOne(const Locale& locale, const EntityProfile& profile) {
  Html html =
      Join({"<details class=\"why\"><summary>", Text(messages::NotAllOne(locale, profile.kind)),
            "</summary>\n<p>",
            Sentence(locale, messages::kPartNames,
                     {{"help", Join({"<a href=\"/help#people\">",
                                     Text(locale[messages::kHowNamesAreTied]), "</a>"})}}),
            "</p>\n<p>", Text(locale[messages::kPartBySplit]), "</p>\n", Code(SplitLine(profile))});
  const std::string apart = KeepApartLine(profile);
  if (!apart.empty())
    html += Join({"<p>", Text(locale[messages::kPartByKeeping]), "</p>\n", Code(apart)});
  return html + "</details>\n";
}

char IdLetter(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return 'p';
    case EntityKind::kOrganisation:
      return 'o';
    case EntityKind::kPlace:
      break;
  }
  return 'l';
}

// Editor ids are ASCII; a name in another script is called "other".
std::string EditorId(EntityKind kind, std::string_view key) {
  std::string id = {IdLetter(kind), ':'};
  for (const char c : key) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain) id += c;
    if (c == ' ' && id.back() != '-') id += '-';
  }
  if (id.size() == 2) id += "other";
  return id + "-2";
}

std::string LeadKey(const EntityProfile& profile) {
  return profile.keys.empty() ? profile.id : profile.keys.front();
}

using Line = nlohmann::ordered_json;

std::string Written(const Line& line) {
  return line.dump(-1, ' ', false, Line::error_handler_t::replace);
}

}  // namespace

std::string SplitLine(const EntityProfile& profile) {
  Line line;
  line["op"] = "split";
  line["key"] = LeadKey(profile);
  line["when"] = {{"with", {"a word", "of the other"}}};
  line["id"] = EditorId(profile.kind, LeadKey(profile));
  line["display"] = profile.label + " (the other)";
  return Written(line);
}

std::string KeepApartLine(const EntityProfile& profile) {
  if (profile.keys.size() < 2) return {};
  Line line;
  line["op"] = "keep-apart";
  if (profile.kind != EntityKind::kPerson)
    line["kind"] = profile.kind == EntityKind::kPlace ? "place" : "org";
  line["keys"] = Line::array();
  for (std::size_t i = 0; i < std::min(profile.keys.size(), kMostKeysNamed); ++i)
    line["keys"].push_back(profile.keys[i]);
  return Written(line);
}

Html NamesakeLinks(const Locale& locale, EntityKind kind, std::span<const Namesake> namesakes) {
  Html html;
  for (const Namesake& namesake : namesakes) {
    if (!html.empty()) html += " · ";
    html += Join({"<a", Attribute("href", EntityAddress(kind, namesake.id)), "><bdi>",
                  Text(namesake.label), "</bdi></a>",
                  namesake.is_short ? Text(locale[messages::kTiedToNobody]) : Html(), " (",
                  Text(messages::Number(locale, namesake.articles)), ")"});
  }
  return html;
}

Html WrittenAs(const Locale& locale, const EntityProfile& profile) {
  if (profile.forms.empty()) return {};
  Html html = Join({"<section><h2>", Text(locale[messages::kWrittenAs]), "</h2>",
                    FormRows(locale, profile, false)});
  const Html probable = FormRows(locale, profile, true);
  if (!probable.empty())
    html += Join({"<h3>", Text(locale[messages::kProbably]), "</h3>\n", probable});
  return html + Join({NotAllOne(locale, profile), "</section>\n"});
}

Html SameName(const Locale& locale, const EntityProfile& profile) {
  Html html = Join({"<section><h2>", Text(locale[messages::kSameName]), "</h2>\n"});
  if (!profile.same_name.empty())
    html += Join({"<p>", NamesakeLinks(locale, profile.kind, profile.same_name), "</p>\n"});
  for (const SharedForm& shared : profile.shared) {
    SearchRequest all;
    all.query = std::string(FacetName(static_cast<FacetKind>(profile.kind)).view()) + ":\"" +
                shared.form + "\"";
    html += Join({"<p>",
                  Text(locale.Say(messages::kOthersCalled,
                                  {{"count", shared.meant - 1}, {"name", shared.form}})),
                  " ", NamesakeLinks(locale, profile.kind, shared.others), " <a rel=\"nofollow\"",
                  Attribute("href", WriteAddress(all)), ">", Text(locale[messages::kSeeAll]),
                  "</a></p>\n"});
  }
  if (profile.same_name.empty() && profile.shared.empty())
    html +=
        Join({"<p class=\"quiet\">", Text(messages::NobodyElse(locale, profile.kind)), "</p>\n"});
  return html + "</section>\n";
}

}  // namespace dateline::web
