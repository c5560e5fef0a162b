// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/frame.h"

#include <algorithm>

#include "core/letter_case.h"
#include "indexer/extract/credit.h"

namespace dateline {
namespace {

constexpr std::size_t kFrameBytes = 4000;
constexpr std::size_t kCaptionBytes = 400;
constexpr std::size_t kMostLines = 8;
constexpr std::size_t kMostStampTail = 40;

std::string_view FirstBytes(std::string_view text) {
  if (text.size() <= kFrameBytes) return text;
  std::size_t end = kFrameBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
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
  bool ReadCaptionDateline(std::size_t at);
  bool ReadPlaceLine();
  bool IsBriefs(const Dateline& first) const;
  bool ReadStamp();
  bool ReadByline();
  void EndOfFrameLine();

  std::string_view text_;
  DateTokens tokens_;
  std::size_t at_ = 0;
  std::size_t line_end_ = 0;
  bool in_story_ = false;  // a headline or a sentence has been seen: the body begins before it
  bool labelled_ = false;  // "GOLF: ..." has been seen: "SKIING: ..." is the next desk
  Frame frame_;
};

// True when the frame is complete.
bool FrameReader::ReadLine() {
  if (ReadLeading() || ReadPlaceLine()) return true;
  if (ReadStamp() || ReadByline()) {
    EndOfFrameLine();
    return false;
  }
  in_story_ = true;
  return false;
}

void FrameReader::EndOfFrameLine() {
  if (!in_story_) frame_.body_begin = tokens_[line_end_ - 1].end;
}

// "date 2024-03-22 BEIJING — ...", "date 2024-03 HUE — ...".
bool FrameReader::ReadLeading() {
  if (!tokens_.Is(at_, "date") || tokens_.Digits(at_ + 1) != 4) return false;
  const std::optional<WrittenDate> date = ReadWrittenDate(tokens_, at_ + 1);
  std::size_t next = at_ + 2;
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
  const bool label = tokens_.IsMark(at_ + 1, ':') && IsAllCapitals(tokens_.Text(at_));
  if (!dateline) {
    labelled_ = labelled_ || label;
    return false;
  }
  labelled_ = labelled_ || IsBriefs(*dateline);
  if (dateline->plain && labelled_) return false;
  frame_.dateline = std::move(dateline);
  return true;
}

// Paragraph after paragraph with capitals and a dash: headings of briefs, not datelines.
bool FrameReader::IsBriefs(const Dateline& first) const {
  if (!first.plain) return false;
  std::size_t lines = 0;
  for (std::size_t i = line_end_; i < tokens_.size() && lines < 4; ++i) {
    if (!tokens_.IsWord(i, DateWord::kBreak)) continue;
    ++lines;
    const std::optional<Dateline> other = ReadDateline(tokens_, i + 1);
    if (other && other->plain) return true;
  }
  return false;
}

// A line that is only a date, with a label before it ("Updated:") or a source behind it
// ("... | Highveld Wire").
bool FrameReader::ReadStamp() {
  std::size_t start = at_;
  for (std::size_t i = at_; i < std::min(line_end_, at_ + 5); ++i) {
    if (tokens_.IsMark(i, ':') && !tokens_.IsWord(i - (i > at_), DateWord::kNumber)) start = i + 1;
  }
  std::optional<WrittenDate> date;
  for (; start < std::min(line_end_, at_ + 6) && !date; ++start) {
    date = ReadWrittenDate(tokens_, start);
    if (date) break;
    // "Updated 3 June 2021": one word of a label may go without a colon.
    if (start != at_) return false;
  }
  if (!date || date->date.granularity == Granularity::kMonth || date->clock_end > line_end_) {
    return false;
  }
  const std::string_view tail =
      date->clock_end < line_end_ ? Trim(TextFrom(date->clock_end)) : std::string_view{};
  const bool bar = tail.starts_with('|');
  const bool zone =
      tokens_.IsWord(date->clock_end, DateWord::kOther) && date->clock && tail.size() <= 8;
  if (!tail.empty() && !bar && !zone && !tail.starts_with('(')) return false;
  if (tail.size() > kMostStampTail) return false;
  if (!frame_.stamp) {
    frame_.stamp = FrameDate{*date, {tokens_[start].begin, tokens_[date->clock_end - 1].end}};
  }
  if (bar && IsMediaName(Trim(tail.substr(1)))) frame_.stamp_source = Trim(tail.substr(1));
  return true;
}

// "By Orla Fennelly, Rugby Correspondent, Gaelport News".
bool FrameReader::ReadByline() {
  constexpr std::size_t kMostBylineBytes = 160;
  const std::string_view line = LineText();
  if (tokens_.Text(at_) != "By" && tokens_.Text(at_) != "BY") return false;
  if (line.size() > kMostBylineBytes || line.ends_with('.') || line.ends_with('?')) return false;
  std::vector<std::string> names;
  bool titles = false;  // behind the first comma stand titles and papers, as well as names
  for (std::size_t begin = at_ + 1, i = at_ + 1; i <= line_end_; ++i) {
    const bool comma = tokens_.IsMark(i, ',');
    const bool bar = tokens_.IsMark(i, '|') || tokens_.IsMark(i, '(');
    if (i < line_end_ && !comma && !bar && !tokens_.Is(i, "and") && !tokens_.IsMark(i, '&'))
      continue;
    if (i > begin) {
      const std::string part(
          text_.substr(tokens_[begin].begin, tokens_[i - 1].end - tokens_[begin].begin));
      if (!StartsWithCapital(part)) return false;
      if (IsMediaName(part)) {
        frame_.byline_source = part;
      } else if (!titles) {
        names.push_back(part);
      }
    }
    titles = titles || comma || bar;
    begin = i + 1;
  }
  if (names.empty()) return false;
  frame_.byline = std::move(names);
  return true;
}

}  // namespace

Frame ReadFrame(std::string_view text) { return FrameReader(text).Read(); }

}  // namespace dateline
