// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/json_parts.h"

#include <algorithm>
#include <cmath>

#include "core/date.h"
#include "core/unicode.h"
#include "web/address.h"
#include "web/api.h"
#include "web/reasons.h"

namespace dateline::web {
namespace {

std::string_view IntervalName(Interval interval) {
  switch (interval) {
    case Interval::kDay:
      return "day";
    case Interval::kMonth:
      return "month";
    case Interval::kYear:
      return "year";
    case Interval::kDecade:
      return "decade";
    case Interval::kCentury:
      break;
  }
  return "century";
}

}  // namespace

std::string_view PrecisionName(const Publication& published) {
  if (!published.date) return "none";
  if (published.origin == DateOrigin::kInferred) return "about";
  switch (published.date->granularity) {
    case Granularity::kDay:
      return "day";
    case Granularity::kMonth:
      return "month";
    case Granularity::kYear:
      break;
  }
  return "year";
}

std::string_view OriginName(DateOrigin origin) {
  switch (origin) {
    case DateOrigin::kGiven:
      return "given";
    case DateOrigin::kHeader:
      return "header";
    case DateOrigin::kAddress:
      return "address";
    case DateOrigin::kStamp:
      return "stamp";
    case DateOrigin::kInferred:
      return "text";
    case DateOrigin::kNone:
      break;
  }
  return "none";
}

std::size_t CodePointCounter::CountTo(std::size_t byte) {
  byte = CodePointFloor(text_, std::min(byte, text_.size()));
  if (byte < byte_) {
    byte_ = 0;
    code_points_ = 0;
  }
  code_points_ += CountCodePoints(text_.substr(byte_, byte - byte_));
  byte_ = byte;
  return code_points_;
}

Json CodePointCounter::Range(Span bytes) {
  const std::size_t begin = CountTo(bytes.begin);
  return Json::array({begin, CountTo(std::max(bytes.begin, bytes.end))});
}

Json RangesJson(std::string_view text, std::span<const Span> ranges) {
  Json json = Json::array();
  CodePointCounter counter(text);
  for (const Span& range : ranges) json.push_back(counter.Range(range));
  return json;
}

Json MarkedJson(const Marked& marked) {
  Json json;
  json["text"] = marked.text;
  json["ranges"] = RangesJson(marked.text, marked.ranges);
  return json;
}

Json TextOrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json ProminenceWords(std::uint8_t bits) {
  Json json = Json::array();
  if ((bits & kInHeadline) != 0) json.push_back("headline");
  if ((bits & kInLead) != 0) json.push_back("lead");
  if ((bits & kQuoted) != 0) json.push_back("quoted");
  if ((bits & kListed) != 0) json.push_back("listed");
  return json;
}

void AddPublished(Json& object, const Publication& published) {
  object["published"] = published.date ? Json(FormatPartialDate(*published.date)) : Json(nullptr);
  object["published_precision"] = PrecisionName(published);
  object["published_from"] = OriginName(published.origin);
}

double ConfidenceJson(float confidence) {
  return std::round(static_cast<double>(confidence) * 1000) / 1000;
}

Json ReasonsJson(std::span<const NamingReason> reasons) {
  Json json = Json::array();
  for (const NamingReason& reason : reasons) {
    const NamingSentence& sentence = reason.sentence;
    const Sureness sureness = SurenessOf(sentence.rule, sentence.confidence, reason.link);
    json.push_back(Json{{"kind", FacetName(reason.kind).view()},
                        {"id", reason.id},
                        {"label", reason.label},
                        {"field", sentence.field == Field::kTitle ? "title" : "text"},
                        {"sentence", MarkedJson(sentence.text)},
                        {"rule", RuleName(sentence.rule)},
                        {"link", LinkName(reason.link)},
                        {"sureness", SurenessName(sureness)},
                        {"confidence", ConfidenceJson(sentence.confidence)}});
  }
  return json;
}

namespace {

Json BucketJson(const Bucket& bucket) {
  return Json{{"from", FormatDay(bucket.days.first)},
              {"to", FormatDay(bucket.days.last)},
              {"count", bucket.count}};
}

}  // namespace

Json HistogramJson(const Histogram& histogram) {
  Json buckets = Json::array();
  for (const Bucket& bucket : histogram.buckets) buckets.push_back(BucketJson(bucket));
  Json json;
  json["interval"] = IntervalName(histogram.interval);
  json["exact"] = true;
  json["missing"] = histogram.undated;
  json["coarser"] = histogram.coarser;
  json["earlier"] = histogram.earlier ? BucketJson(*histogram.earlier) : Json(nullptr);
  json["later"] = histogram.later ? BucketJson(*histogram.later) : Json(nullptr);
  json["buckets"] = std::move(buckets);
  return json;
}

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Span CodePoints(std::string_view text, Span bytes) {
  const auto count = [&](std::size_t byte) {
    byte = CodePointFloor(text, std::min(byte, text.size()));
    return static_cast<std::uint32_t>(CountCodePoints(text.substr(0, byte)));
  };
  return {count(bytes.begin), count(std::max(bytes.begin, bytes.end))};
}

}  // namespace dateline::web
