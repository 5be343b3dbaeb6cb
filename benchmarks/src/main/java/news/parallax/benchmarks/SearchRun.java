package news.parallax.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.parallax.indexer.lucene.SearchBatch;

/** Asks a folder's queries of a folder's documents through the product's own index. */
public final class SearchRun {

  private SearchRun() {}

  /**
   * Prints one {@code {query, hits[]}} line per query.
   *
   * @param arguments a folder with {@code docs.jsonl(.gz)} and {@code queries.jsonl(.gz)}
   */
  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("parallax-search");
    try {
      SearchBatch.run(Path.of(arguments[0]), work, System.out);
    } finally {
      Folders.delete(work);
    }
  }
}
