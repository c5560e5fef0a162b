// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/impact_file.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstring>
#include <limits>
#include <optional>
#include <type_traits>

#include "searcher/file_sections.h"

namespace dateline {
namespace {

constexpr std::array<char, 8> kMagic = {'D', 'L', 'I', 'M', 'P', 'A', 'C', 'T'};
constexpr std::uint32_t kFormat = 1;

// Where to find what, after all lists. Without padding.
struct FileHeader {
  std::array<char, 8> magic = kMagic;
  std::uint32_t format = kFormat;
  std::uint32_t byte_order = kOwnByteOrder;
  std::uint64_t checksum = 0;  // XXH3 of all that follows this field
  std::uint64_t file_bytes = 0;
  std::uint64_t generation = 0;
  SourceUuid uuid{};
  std::uint32_t last = 0;
  std::uint32_t articles = 0;
  Section witnesses;
  Section list_begins;
  Section list_sizes;
  Section term_ends;
  Section letters;
};
static_assert(sizeof(FileHeader) == 48 + kSourceUuidBytes + 5 * sizeof(Section));
static_assert(sizeof(FileHeader) % kSectionAlignment == 0);

Error Damaged(std::string_view what) {
  return {Fault::kDamaged, "the file of impacts " + std::string(what) +
                               "; the next 'dateline index' makes a new one"};
}

// Without a branch for each, so that a hundred million take a moment.
bool AscendBelow(std::span<const std::uint16_t> documents, Xapian::docid end) {
  if (documents.empty()) return true;
  unsigned descents = 0;
  for (std::size_t i = 1; i < documents.size(); ++i)
    descents += documents[i - 1] >= documents[i] ? 1U : 0U;
  return descents == 0 && documents.back() < end;
}

bool IsList(const ImpactList& list, Xapian::docid last) {
  if (list.begins.front() != 0 || list.begins.back() != list.size() || !Ascends(list.begins))
    return false;
  if (std::find(list.impacts.begin(), list.impacts.end(), 0) != list.impacts.end()) return false;
  if (list.begins[1] > 0 && list.documents[0] == 0) return false;  // documents count from 1
  for (std::size_t block = 0; block < list.blocks(); ++block) {
    const std::uint32_t begin = list.begins[block];
    const Xapian::docid end = std::min(kBlockDocuments, last + 1 - FirstOfBlock(block));
    if (!AscendBelow(list.documents.subspan(begin, list.begins[block + 1] - begin), end))
      return false;
  }
  return true;
}

// The list that begins at `begin`; nothing where it is none.
std::optional<ImpactList> ListAt(std::string_view bytes, std::uint64_t begin, std::uint32_t size,
                                 Xapian::docid last) {
  const std::size_t begins = BlockOf(last) + 2;
  const auto blocks = ValuesAt<std::uint32_t>(bytes, begin, begins);
  if (!blocks) return std::nullopt;
  const std::uint64_t behind = begin + blocks->size_bytes();
  const auto documents = ValuesAt<std::uint16_t>(bytes, behind, size);
  if (!documents) return std::nullopt;
  const auto impacts = ValuesAt<std::uint8_t>(bytes, behind + documents->size_bytes(), size);
  if (!impacts) return std::nullopt;
  const ImpactList list{*blocks, *documents, *impacts};
  return IsList(list, last) ? std::optional(list) : std::nullopt;
}

// Nothing where the letters are not terms in ascending order.
std::optional<std::vector<std::string_view>> TermsOf(std::span<const std::uint32_t> ends,
                                                     std::string_view letters) {
  if (!Ascends(ends) || (ends.empty() ? 0 : ends.back()) != letters.size()) return std::nullopt;
  std::vector<std::string_view> terms;
  terms.reserve(ends.size());
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    const std::string_view term = letters.substr(begin, end - begin);
    if (!terms.empty() && term <= terms.back()) return std::nullopt;
    terms.push_back(term);
    begin = end;
  }
  return terms;
}

}  // namespace

ImpactFileWriter::ImpactFileWriter(const ColumnSource& source, Xapian::docid last,
                                   std::uint32_t articles)
    : source_(source), last_(last), articles_(articles), bytes_(sizeof(FileHeader), '\0') {}

template <typename T>
void ImpactFileWriter::Append(std::span<const T> values) {
  bytes_.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
}

void ImpactFileWriter::Reserve(std::size_t lists, std::size_t postings) {
  constexpr std::size_t kTermBytes = 64;  // with its place in the directory
  const std::size_t begins = (BlockOf(last_) + 2) * sizeof(std::uint32_t) + kSectionAlignment;
  bytes_.reserve(bytes_.size() + lists * (begins + kTermBytes) + postings * 3);
}

void ImpactFileWriter::Pad() {
  bytes_.resize((bytes_.size() + kSectionAlignment - 1) / kSectionAlignment * kSectionAlignment,
                '\0');
}

void ImpactFileWriter::Add(std::string_view term, std::span<const Posting> postings) {
  std::vector<std::uint32_t> begins(BlockOf(last_) + 2, 0);
  std::vector<std::uint16_t> documents;
  std::vector<std::uint8_t> impacts;
  documents.reserve(postings.size());
  impacts.reserve(postings.size());
  for (const auto& [document, wdf] : postings) {
    assert(document <= last_ && wdf >= 1 && wdf <= kMostImpact);
    ++begins[BlockOf(document) + 1];
    documents.push_back(static_cast<std::uint16_t>(document % kBlockDocuments));
    impacts.push_back(static_cast<std::uint8_t>(wdf));
  }
  for (std::size_t block = 1; block < begins.size(); ++block) begins[block] += begins[block - 1];
  list_begins_.push_back(bytes_.size());
  list_sizes_.push_back(static_cast<std::uint32_t>(postings.size()));
  Append(std::span<const std::uint32_t>(begins));
  Append(std::span<const std::uint16_t>(documents));
  Append(std::span<const std::uint8_t>(impacts));
  Pad();
  letters_ += term;
  term_ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
}

std::string ImpactFileWriter::Take() {
  FileHeader header;
  header.generation = source_.generation;
  header.uuid = UuidBytes(source_.uuid);
  header.last = last_;
  header.articles = articles_;
  const auto add = [this](auto values) {
    const Section section{bytes_.size(), values.size_bytes()};
    Append(values);
    Pad();
    return section;
  };
  header.witnesses = add(std::span<const Witness>(source_.witnesses));
  header.list_begins = add(std::span<const std::uint64_t>(list_begins_));
  header.list_sizes = add(std::span<const std::uint32_t>(list_sizes_));
  header.term_ends = add(std::span<const std::uint32_t>(term_ends_));
  header.letters = add(std::span<const char>(letters_));
  WriteFileHeader(header, bytes_);
  return std::move(bytes_);
}

Result<ImpactFile> ParseImpacts(std::string_view bytes) {
  FileHeader header;
  if (const std::string_view fault = ReadFileHeader(bytes, header); !fault.empty())
    return Damaged(fault);

  const auto witnesses = ValuesOf<Witness>(bytes, header.witnesses);
  const auto begins = ValuesOf<std::uint64_t>(bytes, header.list_begins);
  const auto sizes = ValuesOf<std::uint32_t>(bytes, header.list_sizes);
  const auto ends = ValuesOf<std::uint32_t>(bytes, header.term_ends);
  const auto letters = ValuesOf<char>(bytes, header.letters);
  if (!witnesses || !begins || !sizes || !ends || !letters || sizes->size() != begins->size() ||
      ends->size() != begins->size() || header.last == std::numeric_limits<Xapian::docid>::max())
    return Damaged("contradicts itself");
  ImpactFile file;
  file.source.generation = header.generation;
  file.source.uuid = UuidText(header.uuid);
  file.source.witnesses.assign(witnesses->begin(), witnesses->end());
  file.last = header.last;
  file.articles = header.articles;
  auto terms = TermsOf(*ends, {letters->data(), letters->size()});
  if (!terms) return Damaged("contradicts itself");
  file.terms = *std::move(terms);
  file.lists.reserve(begins->size());
  for (std::size_t i = 0; i < begins->size(); ++i) {
    const auto list = ListAt(bytes, (*begins)[i], (*sizes)[i], header.last);
    if (!list) return Damaged("contradicts itself");
    file.lists.push_back(*list);
  }
  return file;
}

bool IsSameFile(std::string_view bytes, std::string_view others) {
  return bytes.size() == others.size() && bytes.size() >= sizeof(FileHeader) &&
         std::memcmp(bytes.data(), others.data(), sizeof(FileHeader)) == 0;
}

}  // namespace dateline
