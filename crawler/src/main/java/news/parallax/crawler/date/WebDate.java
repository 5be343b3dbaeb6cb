package news.parallax.crawler.date;

import java.time.Instant;
import java.time.OffsetDateTime;
import news.parallax.article.PageTime;

/**
 * A date that was read from text.
 *
 * @param at with the offset that the text states; UTC where it states none
 * @param zoned whether the text states an offset or a zone
 */
public record WebDate(OffsetDateTime at, PageTime.Precision precision, boolean zoned) {

  public Instant instant() {
    return at.toInstant();
  }
}
