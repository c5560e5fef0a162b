// SPDX-License-Identifier: GPL-2.0-or-later
// Lucene as its documentation uses it: EnglishAnalyzer, BM25, sorted-set facets, doc values.
// Obeys the lines of driver.h. Run with the jars of Debian's liblucene8-java:
//   java -cp '/usr/share/java/*' LucenePeer.java DIRECTORY ARTICLES
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

public class LucenePeer {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String[] KINDS = {"people", "organisations", "places"};

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final FacetsConfig config = new FacetsConfig();
  private final Path directory;
  private final Path articles;
  private IndexSearcher searcher;
  private final Map<String, SortedSetDocValuesReaderState> states = new HashMap<>();

  LucenePeer(Path directory, Path articles) {
    this.directory = directory.resolve("lucene");
    this.articles = articles;
    for (String kind : KINDS) {
      config.setMultiValued(kind, true);
      config.setIndexFieldName(kind, "facet_" + kind);
    }
    config.setIndexFieldName("year", "facet_year");
  }

  private void index() throws IOException {
    try (IndexWriter writer =
            new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig(analyzer));
        Stream<String> lines = Files.lines(articles)) {
      for (String line : (Iterable<String>) lines::iterator) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 7) writer.addDocument(config.build(documentOf(parts)));
      }
      writer.forceMerge(1);
    }
  }

  private Document documentOf(String[] parts) {
    Document document = new Document();
    document.add(new StoredField("id", parts[0]));
    document.add(new TextField("text", parts[5] + "\n" + parts[6], Field.Store.YES));
    long day = parts[1].isEmpty() ? 0 : Long.parseLong(parts[1]);
    document.add(new LongPoint("day", day));
    document.add(new NumericDocValuesField("day", day));
    document.add(new SortedSetDocValuesFacetField("year", "" + day / 10000));
    for (int kind = 0; kind < 3; ++kind) {
      for (String name : parts[2 + kind].split("\u001F"))
        if (!name.isBlank()) document.add(new SortedSetDocValuesFacetField(KINDS[kind], name));
    }
    return document;
  }

  private void open() throws IOException {
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(directory));
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // each question is answered afresh, as by all peers
    for (String kind : List.of("people", "organisations", "places", "year"))
      states.put(kind, new DefaultSortedSetDocValuesReaderState(reader, "facet_" + kind));
  }

  private Query queryOf(String kind, String words) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    if (kind.equals("phrase")) return builder.createPhraseQuery("text", words);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean first = true;
    for (String word : words.split(" ")) {
      Occur occur = kind.equals("any") ? Occur.SHOULD
          : kind.equals("without") && !first ? Occur.MUST_NOT : Occur.MUST;
      query.add(builder.createBooleanQuery("text", word), occur);
      first = false;
    }
    return query.build();
  }

  private long ask(String[] parts) throws IOException {
    Query query = queryOf(parts[2], parts[3]);
    switch (parts[1]) {
      case "top":
        return searcher.search(query, 10).scoreDocs.length;
      case "newest":
        return searcher
            .search(query, 10, new Sort(new SortField("day", SortField.Type.LONG, true)))
            .totalHits.value;
      case "dated":
        BooleanQuery.Builder dated = new BooleanQuery.Builder();
        dated.add(query, Occur.MUST);
        dated.add(
            LongPoint.newRangeQuery("day", Long.parseLong(parts[4]), Long.parseLong(parts[5])),
            Occur.FILTER);
        return searcher.search(dated.build(), 10).totalHits.value;
      default:
        FacetsCollector collector = new FacetsCollector();
        searcher.search(query, collector);
        for (String kind : KINDS)
          new SortedSetDocValuesFacetCounts(states.get(kind), collector).getTopChildren(6, kind);
        new SortedSetDocValuesFacetCounts(states.get("year"), collector)
            .getTopChildren(100, "year");
        return collector.getMatchingDocs().stream().mapToLong(docs -> docs.totalHits).sum();
    }
  }

  private long bytesOnDisk() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long memory() throws IOException {
    String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ");
    return Long.parseLong(pages[1]) * 4096;
  }

  private String obey(String line) throws IOException {
    String[] parts = line.split("\t", -1);
    long begin = System.nanoTime();
    switch (parts[0]) {
      case "index":
        index();
        return "ok " + (System.nanoTime() - begin) / 1e9 + " " + bytesOnDisk();
      case "open":
        open();
        return "ok " + (System.nanoTime() - begin) / 1e9;
      case "memory":
        return "ok " + memory();
      default:
        long used = THREADS.getCurrentThreadCpuTime();
        long matches = ask(parts);
        return "ok " + (THREADS.getCurrentThreadCpuTime() - used) / 1e3 + " " + matches;
    }
  }

  public static void main(String[] arguments) throws IOException {
    LucenePeer peer = new LucenePeer(Path.of(arguments[0]), Path.of(arguments[1]));
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      try {
        System.out.println(peer.obey(line));
      } catch (IOException | RuntimeException failure) {
        System.out.println("none " + ("" + failure.getMessage()).replace('\n', ' '));
      }
    }
  }
}
