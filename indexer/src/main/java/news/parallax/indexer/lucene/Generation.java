package news.parallax.indexer.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One folder of Lucene's files with its writer and its points in time. */
final class Generation implements Closeable {

  /** k1 above the usual 1.2, since a word that matches as written counts as 1.3 words. */
  private static final Similarity SIMILARITY = new BM25Similarity(1.6f, 0.75f);

  private static final String REACHED = "outbox";

  final Path folder;
  private final Directory directory;
  final IndexWriter writer;
  final SearcherManager searchers;
  final SearcherLifetimeManager views = new SearcherLifetimeManager();

  private Generation(Path folder, Directory directory, IndexWriter writer) throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.searchers =
        new SearcherManager(
            directory,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(SIMILARITY);
                return searcher;
              }
            });
  }

  /** Opens what lies in the folder, or begins there. */
  static Generation open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig().setSimilarity(SIMILARITY));
      if (!DirectoryReader.indexExists(directory)) {
        commit(writer, 0);
      }
      return new Generation(folder, directory, writer);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** What the commit in this folder had reached. */
  static long reached(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reached(reader);
    }
  }

  /** Reads every byte of the newest commit and holds it to its checksum. */
  static boolean check(IndexSearcher searcher) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ((CodecReader) leaf.reader()).checkIntegrity();
    }
    return true;
  }

  static long reached(DirectoryReader reader) throws IOException {
    return Long.parseLong(reader.getIndexCommit().getUserData().getOrDefault(REACHED, "0"));
  }

  static long reached(IndexSearcher searcher) throws IOException {
    return reached((DirectoryReader) searcher.getIndexReader());
  }

  /** On disk when it returns. */
  void commit(long upTo) throws IOException {
    commit(writer, upTo);
    searchers.maybeRefreshBlocking();
  }

  private static void commit(IndexWriter writer, long upTo) throws IOException {
    writer.setLiveCommitData(Map.of(REACHED, Long.toString(upTo)).entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    views.close();
    searchers.close();
    writer.close();
    directory.close();
  }
}
