package news.parallax.indexer.compare;

import java.time.OffsetDateTime;
import java.util.List;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.story.StoredArticle;

/**
 * The text that fills a column.
 *
 * @param paragraphs the body's blocks; the body is these joined by a blank line
 */
public record Version(Column column, String title, List<String> paragraphs) {

  public Version {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The column {@code id} filled with an article at the revision it is given at. */
  public static Version of(String id, StoredArticle stored) {
    Column column =
        new Column(
            id,
            stored.id(),
            stored.article().url().toString(),
            stored.article().outlet(),
            stored.revision(),
            stored.article().language(),
            stored.article().published().map(PageTime::at).map(OffsetDateTime::toInstant));
    return new Version(
        column,
        stored.article().title(),
        stored.article().text().stream().map(Block::text).toList());
  }
}
