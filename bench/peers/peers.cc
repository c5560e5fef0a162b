// SPDX-License-Identifier: GPL-2.0-or-later
// Dateline and other engines from Debian's packages: the same articles, the same questions, all in
// turn in one run. Prints a table and draws one.
//
//   dateline_peers ARCHIVE DIRECTORY     an archive that `dateline index` made; DIRECTORY keeps the
//                                        indexes of the peers and peers.svg
#include <signal.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "bench/peers/child.h"
#include "bench/peers/peer_plot.h"
#include "bench/questions.h"
#include "bench/rounds.h"

namespace {

using namespace dateline::bench;
namespace fs = std::filesystem;

constexpr std::size_t kRounds = 9;

struct Peer {
  std::string name;
  std::unique_ptr<Child> program;
};

// The numbers behind "ok"; what is said instead goes to the user.
std::optional<std::vector<double>> Numbers(Peer& peer, const std::string& line) {
  std::string answer;
  try {
    answer = peer.program->Ask(line);
  } catch (const std::exception& failure) {
    answer = failure.what();
  }
  if (answer.rfind("ok ", 0) != 0) {
    std::fprintf(stderr, "%s: %s: %s\n", peer.name.c_str(), line.c_str(), answer.c_str());
    return std::nullopt;
  }
  std::istringstream text(answer.substr(3));
  std::vector<double> numbers;
  for (double number = 0; text >> number;) numbers.push_back(number);
  return numbers;
}

std::string JarsOf(const std::vector<std::string>& names) {
  std::string jars;
  for (const std::string& name : names) {
    for (const auto& entry : fs::directory_iterator("/usr/share/java")) {
      const std::string file = entry.path().filename();
      if (file.rfind("lucene-" + name + "-8", 0) == 0) jars += entry.path().string() + ':';
    }
  }
  return jars;
}

// Those that this machine has, Dateline first; says of the others what to install.
std::vector<Peer> StartPeers(const fs::path& programs, const fs::path& archive,
                             const fs::path& directory) {
  const std::string articles = directory / "articles.tsv";
  std::vector<Peer> peers;
  const auto start = [&](const std::string& name, const std::vector<std::string>& command) {
    peers.push_back({name, std::make_unique<Child>(command)});
  };
  start("Dateline", {programs / "dateline_peer", directory, articles, archive});
  start("stock Xapian", {programs / "dateline_peer_xapian", directory, articles});
  const fs::path sqlite = programs / "dateline_peer_sqlite";
  if (fs::exists(sqlite)) {
    start("SQLite FTS5", {sqlite, directory, articles});
  } else {
    std::fprintf(stderr, "without SQLite: apt-get install libsqlite3-dev, and configure again\n");
  }
  const fs::path postgres = programs / "dateline_peer_postgres";
  if (fs::exists(postgres) && fs::exists("/usr/lib/postgresql")) {
    start("PostgreSQL", {postgres, directory, articles});
  } else {
    std::fprintf(stderr,
                 "without PostgreSQL: apt-get install postgresql libpq-dev, and configure again\n");
  }
  const std::string jars = fs::exists("/usr/share/java")
                               ? JarsOf({"core", "analyzers-common", "facet", "queryparser"})
                               : std::string();
  if (!jars.empty() && fs::exists("/usr/bin/javac")) {
    start("Lucene",
          {"/usr/bin/java", "-cp", jars, PEERS_SOURCE "/LucenePeer.java", directory, articles});
  } else {
    std::fprintf(stderr,
                 "without Lucene: apt-get install openjdk-17-jdk-headless liblucene8-java\n");
  }
  return peers;
}

// One cell a peer; empty where it has no answer.
PeerRow EachOnce(std::vector<Peer>& peers, const std::string& what, const std::string& line,
                 std::size_t number, double scale) {
  PeerRow row{what, {}};
  for (Peer& peer : peers) {
    const auto numbers = Numbers(peer, line);
    row.cells.push_back(numbers && numbers->size() > number
                            ? std::optional((*numbers)[number] * scale)
                            : std::nullopt);
  }
  return row;
}

std::string LineOf(const std::string& task, const Question& question) {
  constexpr const char* kKinds[] = {"all", "any", "phrase", "without"};
  return "ask\t" + task + '\t' + kKinds[static_cast<int>(question.kind)] + '\t' +
         Join(question.words, " ") + "\t20100301\t20110515";
}

// The mean over the questions of a class of each peer's median, all in turn.
PeerRow AskClass(std::vector<Peer>& peers, const std::string& what, const std::string& task,
                 const std::vector<Question>& questions) {
  std::vector<double> sums(peers.size());
  std::vector<bool> answered(peers.size(), true);
  for (const Question& question : questions) {
    std::vector<std::vector<double>> times(peers.size());
    for (std::size_t round = 0; round < kRounds; ++round) {
      for (std::size_t i = 0; i < peers.size(); ++i) {
        if (!answered[i]) continue;
        const auto numbers = Numbers(peers[i], LineOf(task, question));
        answered[i] = numbers.has_value();
        if (numbers) times[i].push_back((*numbers)[0] / 1000);
      }
    }
    for (std::size_t i = 0; i < peers.size(); ++i)
      if (answered[i]) sums[i] += Median(times[i]) / static_cast<double>(questions.size());
  }
  PeerRow row{what, {}};
  for (std::size_t i = 0; i < peers.size(); ++i)
    row.cells.push_back(answered[i] ? std::optional(sums[i]) : std::nullopt);
  return row;
}

// How many articles each counts for one question: stems differ a little, or something is wrong.
PeerRow Found(std::vector<Peer>& peers, const Question& question) {
  return EachOnce(peers, "articles with " + question.words[0], LineOf("facets", question), 1, 1);
}

void Print(const PeerRow& row) {
  std::printf("| %s |", row.what.c_str());
  for (const std::optional<double>& cell : row.cells) {
    if (!cell) {
      std::printf(" – |");
    } else if (&cell == &row.cells[0] || !row.cells[0]) {
      std::printf(*cell < 1000 ? " %.3g |" : " %.0f |", *cell);
    } else {
      std::printf(*cell < 1000 ? " %.3g (%.2f) |" : " %.0f (%.2f) |", *cell, *row.cells[0] / *cell);
    }
  }
  std::printf("\n");
  std::fflush(stdout);
}

int Compare(std::vector<Peer>& peers, const fs::path& directory) {
  std::printf("In brackets: Dateline to the peer.\n\n| |");
  for (const Peer& peer : peers) std::printf(" %s |", peer.name.c_str());
  std::printf("\n|---|");
  for (std::size_t i = 0; i < peers.size(); ++i) std::printf("---|");
  std::printf("\n");

  // The first writes the articles that the others read; its own index is there already.
  Numbers(peers[0], "index");
  PeerRow index{"index, s", {std::nullopt}};
  for (std::size_t i = 1; i < peers.size(); ++i) {
    const fs::path done = directory / ("indexed-" + std::to_string(i));
    std::optional<double> seconds;
    if (double known = 0; std::ifstream(done) >> known) {
      seconds = known;
    } else if (const auto numbers = Numbers(peers[i], "index")) {
      seconds = (*numbers)[0];
      std::ofstream(done) << *seconds;
    }
    index.cells.push_back(seconds);
  }
  Print(index);
  Print(EachOnce(peers, "open, ms", "open", 0, 1000));

  std::vector<PeerRow> rows;
  const std::vector<QuestionClass> classes = RankedClasses();
  for (const QuestionClass& each : classes)
    rows.push_back(AskClass(peers, each.name, "top", each.questions));
  rows.push_back(AskClass(peers, "three facets and years", "facets", classes[0].questions));
  rows.push_back(AskClass(peers, "the ten newest", "newest", classes[0].questions));
  rows.push_back(AskClass(peers, "ten of fourteen months", "dated", classes[0].questions));
  for (PeerRow& row : rows) {
    row.what += ", ms";
    Print(row);
  }
  for (const Question& question : classes[0].questions) Print(Found(peers, question));
  Print(EachOnce(peers, "memory, MB", "memory", 0, 1e-6));

  std::vector<std::string> names;
  for (const Peer& peer : peers) names.push_back(peer.name);
  std::ofstream(directory / "peers.svg") << PlotOf(names, rows);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: dateline_peers ARCHIVE DIRECTORY\n");
    return 2;
  }
  ::signal(SIGPIPE, SIG_IGN);  // a peer that ended is told of where it is asked
  try {
    fs::create_directories(argv[2]);
    std::vector<Peer> peers = StartPeers(fs::absolute(argv[0]).parent_path(), argv[1], argv[2]);
    return Compare(peers, argv[2]);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
  }
}
