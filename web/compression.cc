// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/compression.h"

#include <zlib.h>

#include <array>
#include <new>
#include <optional>
#include <utility>

namespace dateline::web {
namespace {

// Where the page's size gains little more and the time would grow.
constexpr int kLevel = 6;
// zlib's sign for "with a gzip header" on top of the largest window.
constexpr int kGzipWindow = 15 + 16;

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// Takes what stands before `mark` off the front of `rest`.
std::string_view TakeUpTo(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  return Trimmed(part);
}

bool SameLetters(std::string_view text, std::string_view lower_case) {
  if (text.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    const char lower = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    if (lower != lower_case[i]) return false;
  }
  return true;
}

// A quality in thousandths ("0.5" is 500), or nothing when it is not one of RFC 9110.
std::optional<int> Quality(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
  int quality = (text[0] - '0') * 1000;
  if (text.size() > 1 && text[1] != '.') return std::nullopt;
  int weight = 100;
  for (std::size_t i = 2; i < text.size(); ++i, weight /= 10) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    quality += (text[i] - '0') * weight;
  }
  return quality > 1000 ? std::nullopt : std::optional(quality);
}

// The quality among the parameters after a coding's name; 1 when none is given.
std::optional<int> QualityAmong(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string_view parameter = TakeUpTo(parameters, ';');
    const std::string_view name = TakeUpTo(parameter, '=');
    if (SameLetters(name, "q")) return Quality(Trimmed(parameter));
  }
  return 1000;
}

// One file being packed into a sink.
class Packer {
 public:
  explicit Packer(const BodySink& sink) : sink_(sink) {
    if (deflateInit2(&stream_, kLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::bad_alloc();
  }
  ~Packer() { deflateEnd(&stream_); }
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;

  // `flush` as zlib has it. False when the sink takes no more.
  bool Put(std::string_view bytes, int flush) {
    std::array<char, 16 * 1024> packed;
    // zlib's field is not const, but the input is only read.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    do {
      stream_.next_out = reinterpret_cast<Bytef*>(packed.data());
      stream_.avail_out = static_cast<uInt>(packed.size());
      deflate(&stream_, flush);  // cannot fail: the stream is whole and there is room
      const std::size_t made = packed.size() - stream_.avail_out;
      if (made > 0 && !sink_({packed.data(), made})) return false;
    } while (stream_.avail_out == 0);
    return true;
  }

 private:
  const BodySink& sink_;
  z_stream stream_{};
};

}  // namespace

bool AcceptsGzip(std::string_view accept_encoding) {
  std::optional<int> gzip;
  std::optional<int> plain;
  std::optional<int> any;
  while (!accept_encoding.empty()) {
    std::string_view parameters = TakeUpTo(accept_encoding, ',');
    const std::string_view coding = TakeUpTo(parameters, ';');
    const std::optional<int> quality = QualityAmong(parameters);
    if (!quality) continue;
    if (SameLetters(coding, "gzip") || SameLetters(coding, "x-gzip")) gzip = quality;
    if (SameLetters(coding, "identity")) plain = quality;
    if (coding == "*") any = quality;
  }
  const int wish = gzip ? *gzip : any.value_or(0);
  return wish > 0 && wish >= plain.value_or(0);
}

std::string Gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  // zlib's field is not const, but the input is only read.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);  // cannot fail: the room is what deflateBound asked for
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

BodySource Gzipped(BodySource source) {
  return [source = std::move(source)](const BodySink& sink) {
    Packer packer(sink);
    const bool whole =
        source([&packer](std::string_view bytes) { return packer.Put(bytes, Z_NO_FLUSH); });
    return packer.Put("", whole ? Z_FINISH : Z_SYNC_FLUSH) && whole;
  };
}

}  // namespace dateline::web
