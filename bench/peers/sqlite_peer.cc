// SPDX-License-Identifier: GPL-2.0-or-later
// SQLite with FTS5: porter stems, bm25, names in a table of their own with an index.
#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "bench/peers/driver.h"
#include "bench/questions.h"

namespace {

using namespace dateline::bench;
namespace fs = std::filesystem;

constexpr const char* kSchema = R"(
pragma page_size = 8192; pragma journal_mode = off; pragma synchronous = off;
create virtual table words using fts5(title, text, tokenize = 'porter unicode61');
create table article (number integer primary key, day integer);
create table name (number integer primary key, kind integer, name text);
create table named (article integer, kind integer, name integer);
begin;)";
constexpr const char* kEnd = R"(
create index by_article on named(article, kind, name);
create index by_day on article(day);
commit;
insert into words(words) values ('optimize');)";

class Sqlite : public PeerEngine {
 public:
  explicit Sqlite(fs::path directory) : file_(std::move(directory) / "articles.sqlite") {}

  void Index(const fs::path& articles) override {
    OpenFile();
    Run(kSchema);
    Statement word("insert into words(rowid, title, text) values (?, ?, ?)", *this);
    Statement article("insert into article values (?, ?)", *this);
    Statement name("insert into name values (?, ?, ?)", *this);
    Statement named("insert into named values (?, ?, ?)", *this);
    std::unordered_map<std::string, int> numbers;
    int number = 0;
    ReadPeerArticles(articles, [&](const PeerArticle& each) {
      word.Reset().Bind(1, ++number).Bind(2, each.title).Bind(3, each.text).Step();
      article.Reset().Bind(1, number).Bind(2, each.day.empty() ? 0 : std::stoi(each.day)).Step();
      for (int kind = 0; kind < 3; ++kind) {
        for (const std::string& printed : each.names[static_cast<std::size_t>(kind)]) {
          const auto [known, is_new] =
              numbers.try_emplace(std::to_string(kind) + printed, static_cast<int>(numbers.size()));
          if (is_new) name.Reset().Bind(1, known->second).Bind(2, kind).Bind(3, printed).Step();
          named.Reset().Bind(1, number).Bind(2, kind).Bind(3, known->second).Step();
        }
      }
    });
    Run(kEnd);
  }

  std::uint64_t BytesOnDisk() const override { return fs::file_size(file_); }

  void Open() override {
    OpenFile();
    Rows("select count(*) from article where number < 10", "", {});
  }

  std::optional<std::size_t> Ask(const PeerQuestion& question) override {
    const std::string match = MatchOf(question);
    if (question.task == "top") return Rows(Top("", "", "rank"), match, {});
    if (question.task == "newest")
      return Rows(Top("join article on number = words.rowid", "", "day desc"), match, {});
    if (question.task == "dated")
      return Rows(Top("join article on number = words.rowid", "and day between ?2 and ?3", "rank"),
                  match, {question.from, question.to});
    for (int kind = 0; kind < 3; ++kind)
      Rows(
          "select named.name, count(*) from words join named on article = words.rowid and kind = " +
              std::to_string(kind) +
              " where words match ?1 group by named.name order by 2 desc limit 6",
          match, {});
    Statement years(
        "select day / 10000, count(*) from words join article on number = words.rowid "
        "where words match ?1 group by 1",
        *this);
    years.Bind(1, match);
    std::size_t found = 0;
    while (years.Step()) found += years.Number(1);
    return found;
  }

 private:
  class Statement {
   public:
    Statement(const std::string& text, const Sqlite& sqlite) : sqlite_(sqlite) {
      sqlite_.Check(
          sqlite3_prepare_v2(sqlite.database_.get(), text.c_str(), -1, &statement_, nullptr));
    }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& Reset() {
      sqlite3_reset(statement_);
      return *this;
    }
    Statement& Bind(int place, int number) {
      sqlite_.Check(sqlite3_bind_int(statement_, place, number));
      return *this;
    }
    Statement& Bind(int place, const std::string& text) {
      sqlite_.Check(sqlite3_bind_text(statement_, place, text.data(), static_cast<int>(text.size()),
                                      SQLITE_TRANSIENT));
      return *this;
    }
    std::size_t Number(int column) const {
      return static_cast<std::size_t>(sqlite3_column_int64(statement_, column));
    }
    bool Step() {
      const int code = sqlite3_step(statement_);
      if (code != SQLITE_ROW && code != SQLITE_DONE) sqlite_.Check(code);
      return code == SQLITE_ROW;
    }

   private:
    const Sqlite& sqlite_;
    sqlite3_stmt* statement_ = nullptr;
  };

  static std::string Top(const std::string& join, const std::string& more,
                         const std::string& order) {
    return "select words.rowid from words " + join + " where words match ?1 " + more +
           " order by " + order + " limit 10";
  }

  static std::string MatchOf(const PeerQuestion& question) {
    if (question.kind == "phrase") return '"' + Join(question.words, " ") + '"';
    if (question.kind == "any") return Join(question.words, " OR ");
    if (question.kind == "without") return Join(question.words, " NOT ");
    return Join(question.words, " AND ");
  }

  std::size_t Rows(const std::string& text, const std::string& match,
                   const std::vector<std::string>& days) const {
    Statement statement(text, *this);
    if (!match.empty()) statement.Bind(1, match);
    for (std::size_t i = 0; i < days.size(); ++i)
      statement.Bind(static_cast<int>(i) + 2, std::stoi(days[i]));
    std::size_t rows = 0;
    while (statement.Step()) ++rows;
    return rows;
  }

  void OpenFile() {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open(file_.c_str(), &opened);
    database_.reset(opened);
    Check(code);
    Run("pragma cache_size = -1000000;");
  }

  void Run(const char* text) const {
    Check(sqlite3_exec(database_.get(), text, nullptr, nullptr, nullptr));
  }

  void Check(int code) const {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database_.get()));
  }

  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
  };
  fs::path file_;
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  Sqlite engine{argv[1]};
  return Serve(engine, argv[2]);
}
