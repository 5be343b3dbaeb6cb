package news.parallax.article;

import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * A time that a page states of itself.
 *
 * @param at with the offset that the page gives, UTC where it gives none
 * @param precision a day alone is not midnight
 * @param evidence where it was read, e.g. {@code json-ld datePublished}, {@code time[datetime]}
 */
public record PageTime(OffsetDateTime at, Precision precision, String evidence) {

  public enum Precision {
    DAY,
    MINUTE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
