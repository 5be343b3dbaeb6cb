package news.parallax.indexer.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Bits;

/**
 * The search index of all articles, derived from the record and stamped with the outbox number it
 * has reached; it can be deleted at any time. Searching is safe from any thread; writing is for one
 * thread at a time.
 */
public final class LuceneIndex implements Closeable {

  /** A word is looked for in many forms and two places; the longest query needs this many. */
  private static final int CLAUSES_MAX = 32_768;

  /** How long a reader may take to ask for the next page of the very same list, seconds. */
  private static final double VIEW_SECONDS = 600;

  private static final int REBUILD_BATCH = 1_000;

  /**
   * Lucene advises an incubator module at every start; it speeds up vectors, which are not used
   * here. The logger is kept, as the registry holds its loggers weakly.
   */
  private static final Logger ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ADVICE.setLevel(Level.SEVERE);
    IndexSearcher.setMaxClauseCount(CLAUSES_MAX);
  }

  private final Generations generations;
  private volatile Generation current;

  private LuceneIndex(Generations generations, Generation current) {
    this.generations = generations;
    this.current = current;
  }

  /**
   * Opens the index, as fast for a large one as for a small one; {@link #damage()} reads all of it.
   *
   * @param latest the last outbox number of the database that it derives from
   * @throws UncheckedIOException when the folder cannot be read or written at all
   */
  public static IndexOpening open(Path folder, long latest) {
    Generations generations = new Generations(folder);
    try {
      return open(generations, generations.current(), latest);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the search index in " + folder, e);
    }
  }

  private static IndexOpening open(Generations generations, Path chosen, long latest)
      throws IOException {
    if (isEmpty(chosen)) {
      return new IndexOpening.Sound(begin(generations, chosen));
    }
    long reached;
    try {
      reached = Generation.reached(chosen);
    } catch (IOException | RuntimeException damage) {
      return new IndexOpening.Damaged(
          begin(generations, generations.fresh()), String.valueOf(damage.getMessage()));
    }
    return reached > latest
        ? new IndexOpening.Ahead(begin(generations, generations.fresh()), reached, latest)
        : new IndexOpening.Sound(begin(generations, chosen));
  }

  private static boolean isEmpty(Path generation) throws IOException {
    try (Stream<Path> files = java.nio.file.Files.list(generation)) {
      return files.findAny().isEmpty();
    }
  }

  private static LuceneIndex begin(Generations generations, Path chosen) throws IOException {
    Generation generation = Generation.open(chosen);
    generations.choose(chosen);
    return new LuceneIndex(generations, generation);
  }

  /**
   * Reads every byte of the index once and holds it to its checksums. Returns what is wrong, so
   * that it has to be made anew; empty when all is sound.
   */
  public Optional<String> damage() {
    try {
      searching(Generation::check);
      return Optional.empty();
    } catch (UncheckedIOException damage) {
      return Optional.of(String.valueOf(damage.getCause()));
    }
  }

  /** The outbox number up to which all is in the index and on disk; 0 for none. */
  public long reached() {
    return searching(Generation::reached);
  }

  /**
   * Puts articles into the index as they are now, in place of what it had of them, and commits. A
   * batch that was applied before changes nothing.
   *
   * @param upTo the outbox number that the index has reached with these
   * @throws UncheckedIOException when the disk fails; the index then stands at its last commit
   */
  public void apply(List<IndexedArticle> batch, long upTo) {
    try {
      if (!current.writer.isOpen()) {
        reopen();
      }
      add(current, batch, upTo);
      current.commit(upTo);
      current.views.prune(new SearcherLifetimeManager.PruneByAge(VIEW_SECONDS));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the search index in " + current.folder, e);
    }
  }

  /** A failed write closes Lucene's writer for good; the last commit is untouched. */
  private void reopen() throws IOException {
    Generation broken = current;
    broken.close();
    current = Generation.open(broken.folder);
  }

  private void add(Generation generation, List<IndexedArticle> batch, long upTo)
      throws IOException {
    Map<String, Long> since = since(generation, batch);
    for (IndexedArticle article : batch) {
      long first = since.computeIfAbsent(article.id(), any -> upTo);
      generation.writer.updateDocument(
          new Term(IndexedFields.ID, article.id()), ArticleDocument.of(article, first));
    }
  }

  /** The outbox numbers under which articles of the batch came in first, where they had. */
  private static Map<String, Long> since(Generation generation, List<IndexedArticle> batch)
      throws IOException {
    Map<String, Long> since = new HashMap<>();
    IndexSearcher searcher = generation.searchers.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        for (IndexedArticle article : batch) {
          read(leaf, article.id(), since);
        }
      }
    } finally {
      generation.searchers.release(searcher);
    }
    return since;
  }

  private static void read(LeafReaderContext leaf, String id, Map<String, Long> since)
      throws IOException {
    PostingsEnum docs = leaf.reader().postings(new Term(IndexedFields.ID, id), PostingsEnum.NONE);
    Bits live = leaf.reader().getLiveDocs();
    if (docs == null) {
      return;
    }
    NumericDocValues values = leaf.reader().getNumericDocValues(IndexedFields.SINCE);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if ((live == null || live.get(doc)) && values != null && values.advanceExact(doc)) {
        since.put(id, values.longValue());
      }
    }
  }

  /** Answers from the newest commit, or from the point in time that the request's cursor names. */
  public SearchAnswer search(SearchRequest request) {
    return onGeneration(generation -> search(generation, request));
  }

  private static SearchAnswer search(Generation generation, SearchRequest request)
      throws IOException {
    if (request.cursor().isPresent()) {
      Cursor cursor = request.cursor().get();
      IndexSearcher held = generation.views.acquire(cursor.view());
      if (held != null) {
        try {
          if (Generation.reached(held) == cursor.asof()) {
            return new Search(held, request).answer(cursor.view());
          }
        } finally {
          generation.views.release(held);
        }
      }
    }
    IndexSearcher newest = generation.searchers.acquire();
    try {
      return new Search(newest, request).answer(generation.views.record(newest));
    } finally {
      generation.searchers.release(newest);
    }
  }

  /** The ids of all articles in the index. */
  public Set<String> articleIds() {
    return searching(
        searcher -> {
          Set<String> ids = new HashSet<>();
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            addIds(leaf, ids);
          }
          return ids;
        });
  }

  private static void addIds(LeafReaderContext leaf, Set<String> ids) throws IOException {
    SortedDocValues values = leaf.reader().getSortedDocValues(IndexedFields.ID);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = 0; values != null && doc < leaf.reader().maxDoc(); doc++) {
      if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
        ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
      }
    }
  }

  /**
   * Builds the whole index anew beside the old one, which answers until the new one is on disk;
   * then the new one counts, at once.
   *
   * @param articles every article at its latest revision; read once, not closed
   * @param upTo the outbox number that these articles reach
   */
  public void rebuild(Stream<IndexedArticle> articles, long upTo) {
    try {
      Generation next = Generation.open(generations.fresh());
      try {
        fill(next, articles.iterator(), upTo);
      } catch (IOException | RuntimeException e) {
        next.close();
        throw e;
      }
      Generation old = current;
      current = next;
      old.close();
      generations.choose(next.folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot rebuild the search index", e);
    }
  }

  private void fill(Generation next, Iterator<IndexedArticle> all, long upTo) throws IOException {
    List<IndexedArticle> batch = new ArrayList<>();
    while (all.hasNext()) {
      batch.add(all.next());
      if (batch.size() == REBUILD_BATCH || !all.hasNext()) {
        add(next, batch, upTo);
        batch.clear();
      }
    }
    next.commit(upTo);
  }

  private <T> T searching(Reading<IndexSearcher, T> reading) {
    return onGeneration(
        generation -> {
          IndexSearcher searcher = generation.searchers.acquire();
          try {
            return reading.read(searcher);
          } finally {
            generation.searchers.release(searcher);
          }
        });
  }

  /** A rebuild may close the generation under a reader's hands: then the next one answers. */
  private <T> T onGeneration(Reading<Generation, T> reading) {
    while (true) {
      Generation now = current;
      try {
        return reading.read(now);
      } catch (AlreadyClosedException switched) {
        if (now == current) {
          throw switched;
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the search index in " + now.folder, e);
      }
    }
  }

  private interface Reading<S, T> {
    T read(S source) throws IOException;
  }

  @Override
  public void close() {
    try {
      current.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the search index in " + current.folder, e);
    }
  }
}
