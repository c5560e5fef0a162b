// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/address.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <system_error>

#include "core/date.h"
#include "core/date_suggestion.h"
#include "web/message_keys/faults.h"
#include "web/messages.h"
#include "web/time_zone.h"

namespace dateline::web {
namespace {

// Far beyond any archive, and small enough that page times size never overflows.
constexpr std::size_t kMaxPage = 1'000'000'000;

// The names of one facet's parameters.
struct FacetParameters {
  FacetKind kind;
  Literal value;
  Literal excluded;
  Literal op;
};
constexpr FacetParameters kFacetParameters[] = {
    {FacetKind::kPerson, "person", "not.person", "person.op"},
    {FacetKind::kOrganisation, "org", "not.org", "org.op"},
    {FacetKind::kPlace, "place", "not.place", "place.op"},
    {FacetKind::kSource, "source", "not.source", "source.op"},
};

// A parameter that takes one of a few words. The first is the default.
template <typename Choice>
struct Word {
  std::string_view text;
  Choice choice;
};
constexpr Word<FacetOp> kOps[] = {{"any", FacetOp::kAny}, {"all", FacetOp::kAll}};
constexpr Word<MatchMode> kMatches[] = {
    {"auto", MatchMode::kAllThenAny}, {"all", MatchMode::kAll}, {"any", MatchMode::kAny}};
constexpr Word<SortOrder> kSorts[] = {{"relevance", SortOrder::kRelevance},
                                      {"newest", SortOrder::kNewest},
                                      {"oldest", SortOrder::kOldest},
                                      {"recent", SortOrder::kRecent},
                                      {"indexed", SortOrder::kIndexed}};
constexpr Word<bool> kUndated[] = {{"any", false}, {"only", true}};
constexpr Word<DateAxis> kAxes[] = {{"published", DateAxis::kPublished},
                                    {"mentioned", DateAxis::kMentioned}};
constexpr Word<bool> kCopies[] = {{"first", false}, {"all", true}};
constexpr Word<bool> kSwitch[] = {{"0", false}, {"1", true}};
constexpr Word<Prominence> kProminences[] = {
    {"headline", kInHeadline}, {"lead", kInLead}, {"quoted", kQuoted}, {"listed", kListed}};

template <typename Choice, std::size_t N>
std::string TextOf(const Word<Choice> (&words)[N], Choice choice) {
  for (const Word<Choice>& word : words) {
    if (word.choice == choice) return std::string(word.text);
  }
  return {};
}

// One reading of one address: what was understood so far, and what was not.
class AddressReader {
 public:
  explicit AddressReader(const Locale& locale) : locale_(locale) {}
  void Read(std::string_view name, const std::string& value);
  ReadAddressResult Finish() &&;

 private:
  bool ReadFacet(std::string_view name, const std::string& value);
  void ReadDate(std::string_view name, const std::string& value, std::optional<PartialDate>& date);
  void CheckOrder(std::string_view last, std::optional<PartialDate>& from,
                  std::optional<PartialDate>& to);
  void ReadProminence(const std::string& value);
  void ReadTimeZone(const std::string& value);
  void ReadNumber(std::string_view name, std::string_view value, std::size_t most,
                  std::size_t& number);
  void AddValue(std::string_view name, std::vector<std::string>& values, const std::string& value);
  void Refuse(std::string_view name, std::string_view code, std::string message) {
    result_.errors.push_back({std::string(name), std::string(code), std::move(message)});
  }

  template <typename Choice, std::size_t N>
  void ReadWord(std::string_view name, const Word<Choice> (&words)[N], std::string_view value,
                Choice& choice) {
    std::string known;
    for (const Word<Choice>& word : words) {
      if (word.text == value) {
        choice = word.choice;
        return;
      }
      known += (known.empty() ? "" : ", ") + std::string(word.text);
    }
    Refuse(name, "bad-value",
           locale_.Say(messages::kNotOneOf,
                       {{"parameter", name}, {"typed", value}, {"known", known}}));
  }

  const Locale& locale_;
  ReadAddressResult result_;
  std::size_t filter_values_ = 0;
};

bool AddressReader::ReadFacet(std::string_view name, const std::string& value) {
  for (const FacetParameters& facet : kFacetParameters) {
    FacetFilter& filter = result_.request.filter(facet.kind);
    if (name == facet.value.view()) {
      AddValue(name, filter.values, value);
    } else if (name == facet.excluded.view()) {
      AddValue(name, filter.excluded, value);
    } else if (name == facet.op.view() && facet.kind != FacetKind::kSource) {
      ReadWord(name, kOps, value, filter.op);
    } else {
      continue;
    }
    return true;
  }
  if (name == "lang" || name == "not.lang") {
    FacetFilter& filter = result_.request.written_in;
    AddValue(name, name == "lang" ? filter.values : filter.excluded, value);
    return true;
  }
  return false;
}

void AddressReader::AddValue(std::string_view name, std::vector<std::string>& values,
                             const std::string& value) {
  if (++filter_values_ <= kMaxFilterValues) {
    values.push_back(value);
  } else if (filter_values_ == kMaxFilterValues + 1) {
    Refuse(name, "too-many-values",
           locale_.Say(messages::kTooManyFilterValues, {{"most", kMaxFilterValues}}));
  }
}

void AddressReader::ReadDate(std::string_view name, const std::string& value,
                             std::optional<PartialDate>& date) {
  const std::size_t begin = value.find_first_not_of(" \t");
  if (begin == value.npos) return;
  const std::size_t end = value.find_last_not_of(" \t");
  const Result<PartialDate> read =
      ParsePartialDate(std::string_view(value).substr(begin, end - begin + 1));
  if (read) {
    date = *read;
  } else {
    Refuse(name, "bad-date", messages::NotADate(locale_, value, NearestDates(value)));
  }
}

// A range that ends before it begins is left out whole: no part of it was meant alone.
void AddressReader::CheckOrder(std::string_view last, std::optional<PartialDate>& from,
                               std::optional<PartialDate>& to) {
  if (!from || !to || Days(*from).first <= Days(*to).last) return;
  Refuse(last, "reversed-dates",
         locale_.Say(messages::kReversedDates,
                     {{"from", FormatPartialDate(*from)}, {"to", FormatPartialDate(*to)}}));
  from.reset();
  to.reset();
}

void AddressReader::ReadProminence(const std::string& value) {
  Prominence bit{};
  ReadWord("prominence", kProminences, value, bit);
  result_.request.prominence |= bit;
}

void AddressReader::ReadTimeZone(const std::string& value) {
  if (const Result<Done> known = CheckTimeZone(value, locale_); !known)
    return Refuse("tz", "bad-value", known.error().message);
  result_.request.time_zone = value;
}

void AddressReader::ReadNumber(std::string_view name, std::string_view value, std::size_t most,
                               std::size_t& number) {
  std::size_t read = 0;
  const char* const end = value.data() + value.size();
  const std::from_chars_result parsed = std::from_chars(value.data(), end, read);
  if (parsed.ec == std::errc() && parsed.ptr == end && read >= 1 && read <= most) {
    number = read;
  } else {
    Refuse(name, "bad-number",
           locale_.Say(messages::kNotANumber,
                       {{"parameter", name}, {"typed", value}, {"most", most}}));
  }
}

// An empty value is what an empty form field sends: it means nothing was asked for. Of a parameter
// that does not repeat, the last one counts.
void AddressReader::Read(std::string_view name, const std::string& value) {
  SearchRequest& request = result_.request;
  if (value.empty() || ReadFacet(name, value)) return;
  if (name == "q") request.query = value;
  if (name == "exact") ReadWord(name, kSwitch, value, request.exact);
  if (name == "prominence") ReadProminence(value);
  if (name == "from") ReadDate(name, value, request.from);
  if (name == "to") ReadDate(name, value, request.to);
  if (name == "mfrom") ReadDate(name, value, request.mentioned_from);
  if (name == "mto") ReadDate(name, value, request.mentioned_to);
  if (name == "undated") ReadWord(name, kUndated, value, request.undated_only);
  if (name == "mundated") ReadWord(name, kUndated, value, request.mentions_no_date);
  if (name == "axis") ReadWord(name, kAxes, value, request.axis);
  if (name == "match") ReadWord(name, kMatches, value, request.match);
  if (name == "sort") ReadWord(name, kSorts, value, request.sort);
  if (name == "copies") ReadWord(name, kCopies, value, request.each_copy);
  if (name == "page") ReadNumber(name, value, kMaxPage, request.page);
  // The state before the dot is for whoever holds the cursor: pages are always of the present one.
  if (name == "cursor")
    ReadNumber(name, value.substr(std::min(value.find('.') + 1, value.size())), kMaxPage,
               request.page);
  if (name == "size") ReadNumber(name, value, kMaxPageSize, request.size);
  if (name == "tz") ReadTimeZone(value);
  if (name == "strict") ReadWord(name, kSwitch, value, request.strict);
  if (name == "explain") ReadWord(name, kSwitch, value, request.explain);
}

void SortWithoutRepeats(std::vector<std::string>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

ReadAddressResult AddressReader::Finish() && {
  SearchRequest& request = result_.request;
  for (FacetFilter& filter : request.filters) {
    SortWithoutRepeats(filter.values);
    SortWithoutRepeats(filter.excluded);
  }
  SortWithoutRepeats(request.written_in.values);
  SortWithoutRepeats(request.written_in.excluded);
  CheckOrder("to", request.from, request.to);
  CheckOrder("mto", request.mentioned_from, request.mentioned_to);
  return std::move(result_);
}

void AddFacets(const SearchRequest& request, std::vector<CanonicalParameter>& parameters) {
  for (const FacetParameters& facet : kFacetParameters) {
    for (const std::string& id : request.filter(facet.kind).values) {
      parameters.push_back({facet.value, id});
    }
  }
  for (const std::string& id : request.written_in.values) parameters.push_back({"lang", id});
  for (const FacetParameters& facet : kFacetParameters) {
    for (const std::string& id : request.filter(facet.kind).excluded) {
      parameters.push_back({facet.excluded, id});
    }
  }
  for (const std::string& id : request.written_in.excluded) parameters.push_back({"not.lang", id});
  for (const FacetParameters& facet : kFacetParameters) {
    const FacetOp op = request.filter(facet.kind).op;
    if (op == FacetOp::kAny || facet.kind == FacetKind::kSource) continue;
    parameters.push_back({facet.op, TextOf(kOps, op)});
  }
}

void AddDates(const SearchRequest& request, std::vector<CanonicalParameter>& parameters) {
  const auto add = [&](Literal name, const std::optional<PartialDate>& date) {
    if (date) parameters.push_back({name, FormatPartialDate(*date)});
  };
  add("from", request.from);
  add("to", request.to);
  add("mfrom", request.mentioned_from);
  add("mto", request.mentioned_to);
  if (request.undated_only) parameters.push_back({"undated", TextOf(kUndated, true)});
  if (request.mentions_no_date) parameters.push_back({"mundated", TextOf(kUndated, true)});
  if (request.axis != DateAxis::kPublished)
    parameters.push_back({"axis", TextOf(kAxes, request.axis)});
}

}  // namespace

ReadAddressResult ReadAddress(const Parameters& parameters, const Locale& locale) {
  AddressReader reader(locale);
  for (const auto& [name, value] : parameters) reader.Read(name, value);
  return std::move(reader).Finish();
}

std::vector<CanonicalParameter> CanonicalParameters(const SearchRequest& request) {
  const SearchRequest plain;
  std::vector<CanonicalParameter> parameters;
  if (!request.query.empty()) parameters.push_back({"q", request.query});
  AddFacets(request, parameters);
  if (request.exact) parameters.push_back({"exact", TextOf(kSwitch, true)});
  for (const Word<Prominence>& word : kProminences) {
    if (request.prominence & word.choice)
      parameters.push_back({"prominence", std::string(word.text)});
  }
  AddDates(request, parameters);
  if (request.match != plain.match) {
    parameters.push_back({"match", TextOf(kMatches, request.match)});
  }
  if (request.sort != plain.sort) parameters.push_back({"sort", TextOf(kSorts, request.sort)});
  if (request.each_copy) parameters.push_back({"copies", TextOf(kCopies, true)});
  if (request.page != plain.page) parameters.push_back({"page", std::to_string(request.page)});
  if (request.size != plain.size) parameters.push_back({"size", std::to_string(request.size)});
  if (!request.time_zone.empty()) parameters.push_back({"tz", request.time_zone});
  if (request.strict) parameters.push_back({"strict", TextOf(kSwitch, true)});
  if (request.explain) parameters.push_back({"explain", TextOf(kSwitch, true)});
  return parameters;
}

Literal FacetName(FacetKind kind) { return kFacetParameters[static_cast<std::size_t>(kind)].value; }

Url WriteAddress(const SearchRequest& request) { return WriteAddress(request, Url("/search")); }

Url WriteAddress(const SearchRequest& request, Url path) {
  for (const CanonicalParameter& parameter : CanonicalParameters(request)) {
    path = std::move(path).Parameter(parameter.name, parameter.value);
  }
  return path;
}

}  // namespace dateline::web
