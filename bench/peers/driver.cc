// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/peers/driver.h"

#include <unistd.h>

#include <chrono>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>

#include "bench/rounds.h"

namespace dateline::bench {
namespace {

constexpr char kBetweenNames = '\x1F';

std::vector<std::string> Split(std::string_view text, char between) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(between);
    parts.emplace_back(text.substr(0, at));
    if (at == text.npos) return parts;
    text.remove_prefix(at + 1);
  }
}

double Seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void Answer(PeerEngine& engine, const PeerQuestion& question) {
  std::optional<std::size_t> matches;
  const double begin = engine.ProcessorMilliseconds();
  matches = engine.Ask(question);
  const double passed = engine.ProcessorMilliseconds() - begin;
  if (matches) {
    std::cout << "ok " << passed * 1e3 << ' ' << *matches << std::endl;
  } else {
    std::cout << "none it has no such question" << std::endl;
  }
}

void Obey(PeerEngine& engine, const std::string& line, const std::filesystem::path& articles) {
  const std::vector<std::string> parts = Split(line, '\t');
  if (parts[0] == "index") {
    const double seconds = Seconds([&] { engine.Index(articles); });
    std::cout << "ok " << seconds << ' ' << engine.BytesOnDisk() << std::endl;
  } else if (parts[0] == "open") {
    std::cout << "ok " << Seconds([&] { engine.Open(); }) << std::endl;
  } else if (parts[0] == "memory") {
    std::cout << "ok " << engine.Memory() << std::endl;
  } else if (parts[0] == "ask" && parts.size() == 6) {
    Answer(engine, {parts[1], parts[2], Split(parts[3], ' '), parts[4], parts[5]});
  } else {
    std::cout << "none no such line: " << parts[0] << std::endl;
  }
}

}  // namespace

std::string LineOf(const PeerArticle& article) {
  std::string line = article.id + '\t' + article.day;
  for (const std::vector<std::string>& kind : article.names) {
    line += '\t';
    for (std::size_t i = 0; i < kind.size(); ++i) {
      if (i > 0) line += kBetweenNames;
      line += kind[i];
    }
  }
  return line + '\t' + article.title + '\t' + article.text;
}

void ReadPeerArticles(const std::filesystem::path& file,
                      const std::function<void(const PeerArticle&)>& visit) {
  std::ifstream lines(file);
  std::string line;
  while (std::getline(lines, line)) {
    std::vector<std::string> parts = Split(line, '\t');
    if (parts.size() != 7) continue;
    PeerArticle article{parts[0], parts[1], {}, parts[5], parts[6]};
    for (std::size_t kind = 2; kind < 5; ++kind)
      article.names.push_back(parts[kind].empty() ? std::vector<std::string>()
                                                  : Split(parts[kind], kBetweenNames));
    visit(article);
  }
}

std::uint64_t BytesIn(const std::filesystem::path& directory) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

std::uint64_t ResidentBytes(long process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/statm");
  std::uint64_t whole = 0;
  std::uint64_t resident = 0;
  if (!(file >> whole >> resident)) return 0;
  return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

double PeerEngine::ProcessorMilliseconds() const { return ThreadMilliseconds(); }

std::uint64_t PeerEngine::Memory() const { return ResidentBytes(::getpid()); }

int Serve(PeerEngine& engine, const std::filesystem::path& articles) {
  std::string line;
  while (std::getline(std::cin, line)) {
    try {
      Obey(engine, line, articles);
    } catch (const std::exception& failure) {
      std::string message = failure.what();
      for (char& c : message)
        if (c == '\n') c = ' ';
      std::cout << "none " << message << std::endl;
    }
  }
  return 0;
}

}  // namespace dateline::bench
