package news.parallax.indexer.store;

import java.util.List;
import java.util.stream.Stream;
import news.parallax.story.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What readers do with a damaged text: never hand it out, tell of it once, have it taken again. */
final class DamageReport {

  private static final Logger LOG = LoggerFactory.getLogger(DamageReport.class);

  private final Writer writer;

  DamageReport(Writer writer) {
    this.writer = writer;
  }

  /** The articles that can be read, in their order; the others are reported. */
  List<StoredArticle> readable(List<Assembly.Opened> opened) {
    return opened.stream().flatMap(this::readable).toList();
  }

  private Stream<StoredArticle> readable(Assembly.Opened opened) {
    return switch (opened) {
      case Assembly.Opened.Whole whole -> Stream.of(whole.article());
      case Assembly.Opened.Damaged damaged -> {
        report(damaged);
        yield Stream.empty();
      }
    };
  }

  /**
   * The article.
   *
   * @throws DamagedText when it cannot be read
   */
  StoredArticle whole(Assembly.Opened opened) {
    return switch (opened) {
      case Assembly.Opened.Whole whole -> whole.article();
      case Assembly.Opened.Damaged damaged -> {
        report(damaged);
        throw damaged.damage();
      }
    };
  }

  private void report(Assembly.Opened.Damaged damaged) {
    if (!damaged.known()) {
      LOG.error("{}", damaged.damage().getMessage());
      writer.later(handle -> Repairs.takeAgain(handle, damaged.id(), damaged.revision()));
    }
  }
}
