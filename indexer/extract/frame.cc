// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/frame.h"

#include <algorithm>

#include "core/letter_case.h"
#include "indexer/extract/media_name.h"

namespace dateline {
namespace {

constexpr std::size_t kFrameBytes = 4000;
constexpr std::size_t kCaptionBytes = 400;
constexpr std::size_t kMostLines = 8;

std::string_view FirstBytes(std::string_view text) {
  if (text.size() <= kFrameBytes) return text;
  std::size_t end = kFrameBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

class FrameReader {
 public:
  explicit FrameReader(std::string_view text)
      : text_(FirstBytes(text)), tokens_(DateTokens::Scan(text_)) {}

  Frame Read() {
    for (std::size_t count = 0; at_ < tokens_.size() && count < kMostLines; ++count) {
      if (tokens_.IsWord(at_, DateWord::kBreak)) ++at_;
      line_end_ = at_;
      while (!tokens_.IsWord(line_end_, DateWord::kBreak)) ++line_end_;
      if (line_end_ == at_) break;
      if (ReadLine()) break;
      at_ = line_end_;
    }
    return std::move(frame_);
  }

 private:
  std::string_view LineText() const { return TextFrom(at_); }
  std::string_view TextFrom(std::size_t token) const {
    const std::uint32_t begin = tokens_[token].begin;
    const std::uint32_t end = tokens_[line_end_ - 1].end;
    return begin < end ? text_.substr(begin, end - begin) : std::string_view{};
  }

  bool ReadLine();
  bool ReadLeading();
  bool ReadBareLeading();
  bool ReadCaptionDateline(std::size_t at);
  bool ReadPlaceLine();
  bool IsBriefs(const Dateline& first) const;
  bool ReadStampLine();
  bool BeforeText() const { return !in_story_ || headed_; }
  std::optional<FrameDate> ReadGreeting() const;
  bool ReadByline();
  bool ReadDatedByline();
  void EndOfFrameLine();

  std::string_view text_;
  DateTokens tokens_;
  std::size_t at_ = 0;
  std::size_t line_end_ = 0;
  bool in_story_ = false;     // a headline or a sentence has been seen: the body begins before it
  bool headed_ = false;       // nothing but one headline has been seen
  bool under_stamp_ = false;  // the line before was a stamp or a byline
  bool labelled_ = false;     // "GOLF: ..." has been seen: "SKIING: ..." is the next desk
  Frame frame_;
};

// True when the frame is complete.
bool FrameReader::ReadLine() {
  if (ReadLeading() || ReadPlaceLine()) return true;
  if (ReadStampLine() || ReadDatedByline()) {
    EndOfFrameLine();
    under_stamp_ = true;
    return false;
  }
  under_stamp_ = false;
  if (!frame_.stamp && BeforeText()) frame_.stamp = ReadGreeting();
  headed_ = !in_story_ && !LineText().ends_with('.');
  in_story_ = true;
  return false;
}

// "Good morning. It is Wednesday, June 10, 2026.": a briefing says its own day in its first or
// second sentence; further on somebody tells a story. The line stays a part of the story.
std::optional<FrameDate> FrameReader::ReadGreeting() const {
  std::size_t sentences = 1;
  for (std::size_t i = at_; i + 2 < line_end_; ++i) {
    if (i > at_ && tokens_[i].opens_sentence && ++sentences > 2) break;
    const bool says = (tokens_.Is(i, "it") || tokens_.Is(i, "today")) && tokens_.Is(i + 1, "is") &&
                      (i == at_ || tokens_[i].opens_sentence) &&
                      tokens_.IsWord(i + 2, DateWord::kWeekday);
    const std::optional<WrittenDate> date = says ? ReadWrittenDate(tokens_, i + 2) : std::nullopt;
    if (!date || date->date.granularity != Granularity::kDay) continue;
    return FrameDate{*date, {tokens_[i + 2].begin, tokens_[date->end - 1].end}};
  }
  return std::nullopt;
}

void FrameReader::EndOfFrameLine() {
  if (!in_story_) frame_.body_begin = tokens_[line_end_ - 1].end;
}

// "date 2024-03-22 BEIJING — ...", "date 2024-03 HUE — ...", "Date: 22 March 2024".
bool FrameReader::ReadLeading() {
  if (!tokens_.Is(at_, "date")) return ReadBareLeading();
  const std::size_t begin = tokens_.IsMark(at_ + 1, ':') ? at_ + 2 : at_ + 1;
  const std::optional<WrittenDate> date = ReadWrittenDate(tokens_, begin);
  if (!date && tokens_.Digits(begin) != 4) return false;
  std::size_t next = begin + 1;
  if (date) {
    frame_.leading = FrameDate{*date, {tokens_[at_].begin, tokens_[date->clock_end - 1].end}};
    next = date->clock_end;
  } else {
    // "date 2024 HUE —" or a day that no calendar has: no date, but the dateline may follow.
    while (tokens_[next].glued) ++next;
  }
  if (!in_story_) frame_.body_begin = tokens_[next - 1].end;
  frame_.dateline = ReadDateline(tokens_, next);
  if (!frame_.dateline) ReadCaptionDateline(next);
  return true;
}

// "2024-03-22 HUE — ...", "22 March 2024, HUE — ...": only with the dateline behind it.
bool FrameReader::ReadBareLeading() {
  const std::optional<WrittenDate> date = ReadWrittenDate(tokens_, at_);
  if (!date || date->date.granularity != Granularity::kDay) return false;
  std::size_t next = date->clock_end;
  if (tokens_.IsMark(next, ',') || tokens_.IsMark(next, '|')) ++next;
  if (next >= line_end_) return false;
  std::optional<Dateline> dateline = ReadDateline(tokens_, next);
  if (!dateline || dateline->mixed || dateline->end >= line_end_) return false;
  frame_.leading = FrameDate{*date, {tokens_[at_].begin, tokens_[date->clock_end - 1].end}};
  if (!in_story_) frame_.body_begin = tokens_[next - 1].end;
  frame_.dateline = std::move(dateline);
  return true;
}

// " date 2021-06-03 caption sentence. LINZ – ...": the dateline follows a sentence.
bool FrameReader::ReadCaptionDateline(std::size_t at) {
  const std::uint32_t limit = tokens_[at].begin + kCaptionBytes;
  for (std::size_t next = at + 1; tokens_[next].begin < limit && next < tokens_.size(); ++next) {
    if (!tokens_[next].opens_sentence && !tokens_.IsWord(next - 1, DateWord::kBreak)) continue;
    if (!IsAllCapitals(tokens_.Text(next))) continue;
    frame_.dateline = ReadDateline(tokens_, next);
    if (frame_.dateline) return true;
  }
  return false;
}

bool FrameReader::ReadPlaceLine() {
  std::optional<Dateline> dateline = ReadDateline(tokens_, at_);
  if (!dateline) {
    // "DZUD: HERDERS LOSE ANIMALS" is a headline in capitals and labels nothing.
    const bool label = tokens_.IsMark(at_ + 1, ':') && IsAllCapitals(tokens_.Text(at_));
    labelled_ = labelled_ || (label && !IsAllCapitals(LineText()));
    return false;
  }
  // A page that printed its stamp prints its datelines in small letters too, as the web does.
  // "Muscat: The port" opens the story right under a stamp; further down somebody speaks so.
  const bool colon = text_[dateline->span.end - 1] == ':';
  if (dateline->mixed && (!frame_.stamp || (colon && !under_stamp_))) return false;
  labelled_ = labelled_ || IsBriefs(*dateline);
  if (dateline->plain && labelled_) return false;
  frame_.dateline = std::move(dateline);
  return true;
}

// Paragraph after paragraph with capitals and a dash: headings of briefs, not datelines. But a line
// that announces the others ("HANGZHOU – Results of Thursday:") is no brief itself.
bool FrameReader::IsBriefs(const Dateline& first) const {
  if (!first.plain || tokens_.IsMark(line_end_ - 1, ':')) return false;
  std::size_t lines = 0;
  for (std::size_t i = line_end_; i < tokens_.size() && lines < 4; ++i) {
    if (!tokens_.IsWord(i, DateWord::kBreak)) continue;
    ++lines;
    const std::optional<Dateline> other = ReadDateline(tokens_, i + 1);
    if (other && other->plain && !other->mixed) return true;
  }
  return false;
}

bool FrameReader::ReadStampLine() {
  // "Union Wire" alone above the story; "Breaking News" heads a column.
  const std::string_view line = LineText();
  if (IsMediaName(line) && !line.ends_with("News") && !tokens_.Is(at_, "by")) {
    if (frame_.stamp_source.empty()) frame_.stamp_source = line;
    return true;
  }
  // Under a stamp a comma parts the two: "Hilal al-Busaidi, Gulf Ledger".
  const std::size_t comma = line.find(", ");
  if (under_stamp_ && frame_.stamp && comma != line.npos && IsMediaName(line.substr(comma + 2)) &&
      StartsWithCapital(line) && line.find(' ') < comma) {
    frame_.byline = {std::string(line.substr(0, comma))};
    if (frame_.stamp_source.empty()) frame_.stamp_source = line.substr(comma + 2);
    return true;
  }
  // "Leila Haddad | Nordic Wire": who wrote, and for whom.
  const std::size_t bar = line.find(" | ");
  if (bar != line.npos && IsMediaName(line.substr(bar + 3)) && IsSourceName(line.substr(0, bar)) &&
      !IsPaperName(line.substr(0, bar)) && line.find(' ') < bar) {
    frame_.byline = {std::string(line.substr(0, bar))};
    if (frame_.stamp_source.empty()) frame_.stamp_source = line.substr(bar + 3);
    return true;
  }
  std::optional<Stamp> stamp = ReadStamp(tokens_, at_, line_end_);
  if (!stamp) return false;
  // "MARCH 1987" over a part of the story is its heading.
  if (stamp->date.date.date.granularity == Granularity::kMonth && !BeforeText()) return false;
  if (!frame_.stamp) frame_.stamp = stamp->date;
  if (!stamp->source.empty()) frame_.stamp_source = std::move(stamp->source);
  return true;
}

// "By Ma Lin | 3 June 2021, 09:05": the stamp is read first and cut off.
bool FrameReader::ReadDatedByline() {
  const std::size_t full_end = line_end_;
  for (std::size_t i = at_ + 2; i < full_end && tokens_.Is(at_, "by"); ++i) {
    if (tokens_[i - 1].word != DateWord::kMark && !tokens_.Is(i - 1, "on")) continue;
    const std::optional<Stamp> stamp = ReadStamp(tokens_, i, full_end);
    if (!stamp || stamp->date.span.begin != tokens_[i].begin) continue;
    line_end_ = i - 1;
    const bool byline = ReadByline();
    line_end_ = full_end;
    if (byline && !frame_.stamp) frame_.stamp = stamp->date;
    return byline;
  }
  return ReadByline();
}

// "By Orla Fennelly, Rugby Correspondent, Gaelport News", "By Union Wire".
bool FrameReader::ReadByline() {
  constexpr std::size_t kMostBylineBytes = 160;
  const std::string_view line = LineText();
  if (tokens_.Text(at_) != "By" && tokens_.Text(at_) != "BY") return false;
  if (line.size() > kMostBylineBytes || line.ends_with('.') || line.ends_with('?')) return false;
  std::vector<std::string> names;
  std::string source;
  bool titles = false;  // behind the first comma stand titles and papers, as well as names
  bool placed = false;  // "By Kaisa Lehtola in Sodankylä": what follows is no name
  for (std::size_t begin = at_ + 1, i = at_ + 1; i <= line_end_; ++i) {
    const bool comma = tokens_.IsMark(i, ',') || tokens_.IsMark(i, '/');
    const bool bar = tokens_.IsMark(i, '|') || tokens_.IsMark(i, '(');
    const bool in = tokens_.Is(i, "in");
    if (i < line_end_ && !comma && !bar && !in && !tokens_.Is(i, "and") && !tokens_.IsMark(i, '&'))
      continue;
    if (i > begin && !placed) {
      const std::string part(
          text_.substr(tokens_[begin].begin, tokens_[i - 1].end - tokens_[begin].begin));
      if (!StartsWithCapital(part) && !IsKnownAgency(part)) return false;
      if (titles ? IsPaperName(part) || IsAcronym(part) : IsMediaName(part)) {
        source = part;
      } else if (!titles) {
        names.push_back(part);
      }
    }
    titles = titles || comma || bar;
    placed = in || (placed && !comma && !bar);
    begin = i + 1;
  }
  if (names.empty() && source.empty()) return false;
  frame_.byline = std::move(names);
  frame_.byline_source = std::move(source);
  return true;
}

}  // namespace

Frame ReadFrame(std::string_view text) { return FrameReader(text).Read(); }

std::vector<Span> DateSpans(const Frame& frame, Span dateline) {
  std::vector<Span> spans;
  if (frame.leading) spans.push_back(frame.leading->span);
  if (frame.stamp) spans.push_back(frame.stamp->span);
  spans.push_back(dateline);
  return spans;
}

bool IsFrameLine(std::string_view line) {
  const Frame frame = ReadFrame(line);
  const bool dateline = frame.dateline && frame.dateline->span.end == line.size();
  return dateline || frame.stamp || !frame.byline.empty() || !frame.byline_source.empty();
}

}  // namespace dateline
