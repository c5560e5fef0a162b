// SPDX-License-Identifier: GPL-2.0-or-later
// PostgreSQL: a tsvector with a GIN index, ts_rank, names as arrays of numbers. Runs a server of
// its own in DIRECTORY, on a socket there and on no port; as root it runs as `nobody`, because
// PostgreSQL refuses root. One process answers, without parallel workers, so that times of a
// processor are of one thread as those of all peers are.
//
//   dateline_peer_postgres DIRECTORY ARTICLES
#include <libpq-fe.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "bench/peers/driver.h"
#include "bench/questions.h"
#include "bench/rounds.h"

namespace {

using namespace dateline::bench;
namespace fs = std::filesystem;

constexpr std::array<const char*, 3> kKinds = {"people", "organisations", "places"};

constexpr const char* kSchema =
    "create table read (number int, day int, people int[], organisations int[], places int[],"
    " title text, text text);"
    "create table name (number int primary key, name text);";
constexpr const char* kIndexes =
    "create table article as select number, day, people, organisations, places,"
    " to_tsvector('english', title || ' ' || text) as words, title, text from read;"
    "drop table read;"
    "alter table article add primary key (number);"
    "create index by_word on article using gin (words) with (fastupdate = off);"
    "create index by_day on article (day);"
    "vacuum analyze article;";

// As one cell of COPY's text format.
std::string Cell(const std::string& text) {
  std::string cell;
  for (const char c : text) {
    if (c == '\\') cell += '\\';
    cell += c;
  }
  return cell;
}

class Connection {
 public:
  explicit Connection(const std::string& where) : connection_(PQconnectdb(where.c_str())) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) Fail();
  }

  int process() const { return PQbackendPID(connection_.get()); }

  // How many rows come back.
  std::size_t Run(const std::string& command, const std::vector<std::string>& values = {}) const {
    return static_cast<std::size_t>(PQntuples(Ask(command, values).get()));
  }

  // The second value of the last row that comes back.
  std::size_t LastNumber(const std::string& command, const std::vector<std::string>& values) const {
    const Answer answer = Ask(command, values);
    return std::stoul(PQgetvalue(answer.get(), PQntuples(answer.get()) - 1, 1));
  }

  void BeginCopy(const std::string& command) const {
    const Answer answer(PQexec(connection_.get(), command.c_str()));
    if (PQresultStatus(answer.get()) != PGRES_COPY_IN) Fail();
  }
  void Copy(const std::string& line) const {
    if (PQputCopyData(connection_.get(), line.data(), static_cast<int>(line.size())) != 1) Fail();
  }
  void EndCopy() const {
    if (PQputCopyEnd(connection_.get(), nullptr) != 1) Fail();
    const Answer answer(PQgetResult(connection_.get()));
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) Fail();
    while (Answer(PQgetResult(connection_.get()))) continue;
  }

 private:
  struct Clear {
    void operator()(PGresult* answer) const { PQclear(answer); }
  };
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  using Answer = std::unique_ptr<PGresult, Clear>;

  Answer Ask(const std::string& command, const std::vector<std::string>& values) const {
    std::vector<const char*> parameters;
    for (const std::string& value : values) parameters.push_back(value.c_str());
    // Several commands at once are none that take values.
    Answer answer(values.empty() ? PQexec(connection_.get(), command.c_str())
                                 : PQexecParams(connection_.get(), command.c_str(),
                                                static_cast<int>(values.size()), nullptr,
                                                parameters.data(), nullptr, nullptr, 0));
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) Fail();
    return answer;
  }

  [[noreturn]] void Fail() const { throw std::runtime_error(PQerrorMessage(connection_.get())); }

  std::unique_ptr<PGconn, Finish> connection_;
};

// The server's data and its socket lie in `directory`. It ends with this.
class Cluster {
 public:
  explicit Cluster(const fs::path& directory) : directory_(fs::absolute(directory)) {
    if (!fs::exists(directory_ / "data")) Create();
    Shell("pg_ctl -D " + Data() + " -w -s -l " + (directory_ / "log").string() + " -o '-k " +
          directory_.string() +
          " -c listen_addresses= -c shared_buffers=1GB -c work_mem=256MB"
          " -c maintenance_work_mem=512MB -c max_parallel_workers_per_gather=0 -c fsync=off"
          " -c jit=off -c random_page_cost=1.1 -c effective_cache_size=4GB' start");
  }
  ~Cluster() { (void)std::system(Command("pg_ctl -D " + Data() + " -s -m fast stop").c_str()); }
  Cluster(const Cluster&) = delete;
  Cluster& operator=(const Cluster&) = delete;

  Connection Connect() const {
    return Connection("host=" + directory_.string() + " user=dateline dbname=postgres");
  }

 private:
  void Create() const {
    fs::create_directories(directory_);
    if (::geteuid() == 0) RunAs("chown nobody " + directory_.string());
    Shell("initdb -D " + Data() + " -A trust -U dateline -E UTF8 --locale=C.UTF-8 -N > /dev/null");
  }

  std::string Data() const { return (directory_ / "data").string(); }

  static std::string Command(const std::string& command) {
    const char* programs = "PATH=$(ls -d /usr/lib/postgresql/*/bin | tail -1):$PATH ";
    const char* nobody = "setpriv --reuid=nobody --regid=nogroup --clear-groups ";
    return "cd / && " + std::string(programs) + (::geteuid() == 0 ? nobody : "") + command;
  }
  static void Shell(const std::string& command) { RunAs(Command(command)); }
  static void RunAs(const std::string& command) {
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
  }

  fs::path directory_;
};

class Postgres : public PeerEngine {
 public:
  explicit Postgres(const fs::path& directory)
      : directory_(directory / "postgres"), cluster_(directory_) {}

  void Index(const fs::path& articles) override {
    const Connection connection = cluster_.Connect();
    connection.Run(kSchema);
    std::unordered_map<std::string, int> numbers;
    int number = 0;
    connection.BeginCopy("copy read from stdin");
    ReadPeerArticles(articles, [&](const PeerArticle& each) {
      std::string line = std::to_string(++number) + '\t' + (each.day.empty() ? "0" : each.day);
      for (const std::vector<std::string>& kind : each.names) {
        line += "\t{";
        for (std::size_t i = 0; i < kind.size(); ++i) {
          const auto known = numbers.try_emplace(kind[i], static_cast<int>(numbers.size())).first;
          line += (i == 0 ? "" : ",") + std::to_string(known->second);
        }
        line += '}';
      }
      connection.Copy(line + '\t' + Cell(each.title) + '\t' + Cell(each.text) + '\n');
    });
    connection.EndCopy();
    connection.BeginCopy("copy name from stdin");
    for (const auto& [name, of_name] : numbers)
      connection.Copy(std::to_string(of_name) + '\t' + Cell(name) + '\n');
    connection.EndCopy();
    std::string commands = kIndexes;
    for (std::size_t end = commands.find(';'); end != commands.npos; end = commands.find(';')) {
      connection.Run(commands.substr(0, end));  // vacuum wants to be alone
      commands.erase(0, end + 1);
    }
  }

  std::uint64_t BytesOnDisk() const override { return BytesIn(directory_ / "data" / "base"); }

  void Open() override {
    connection_ = std::make_unique<Connection>(cluster_.Connect());
    connection_->Run("select 1 from article limit 1");
  }

  std::optional<std::size_t> Ask(const PeerQuestion& question) override {
    const std::string words = WordsOf(question);
    const std::string found =
        " from article, websearch_to_tsquery('english', $1) as asked where words @@ asked";
    if (question.task == "newest")
      return connection_->Run("select number" + found + " order by day desc limit 10", {words});
    const std::string ranked = " order by ts_rank(words, asked) desc limit 10";
    if (question.task == "dated")
      return connection_->Run(
          "select number" + found + " and day between $2::int and $3::int" + ranked,
          {words, question.from, question.to});
    if (question.task == "top") return connection_->Run("select number" + found + ranked, {words});
    return connection_->Run(
        "with found as materialized (select day, people, organisations, places" + found + ") " +
            FacetsOfFound(),
        {words});
  }

  // Of the process that answers, and of this thread.
  double ProcessorMilliseconds() const override {
    double nanoseconds = 0;  // proc(5): the first number of schedstat
    if (connection_)
      std::ifstream("/proc/" + std::to_string(connection_->process()) + "/schedstat") >>
          nanoseconds;
    return nanoseconds / 1e6 + ThreadMilliseconds();
  }

  std::uint64_t Memory() const override {
    return connection_ ? ResidentBytes(connection_->process()) : 0;
  }

 private:
  // As one types it into a box of the web.
  static std::string WordsOf(const PeerQuestion& question) {
    if (question.kind == "phrase") return '"' + Join(question.words, " ") + '"';
    if (question.kind == "any") return Join(question.words, " or ");
    if (question.kind == "without") return Join(question.words, " -");
    return Join(question.words, " ");
  }

  static std::string FacetsOfFound() {
    std::string facets;
    for (const char* kind : kKinds)
      facets +=
          "(select name, articles from (select each, count(*) as articles from found, unnest(" +
          std::string(kind) +
          ") as each group by 1 order by 2 desc limit 6) as most join name on number = each) "
          "union all ";
    return facets +
           "(select (day / 10000)::text, count(*) from found group by 1) union all "
           "(select 'all', count(*) from found)";
  }

  fs::path directory_;
  Cluster cluster_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  Postgres engine{argv[1]};
  return Serve(engine, argv[2]);
} catch (const std::exception& failure) {
  std::fprintf(stderr, "dateline_peer_postgres: %s\n", failure.what());
  return 1;
}
