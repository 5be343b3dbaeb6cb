package news.parallax.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import news.parallax.article.PageTime;

/**
 * A time as a page shows it, in UTC.
 *
 * @param machine for {@code <time datetime>}
 * @param shown {@code 2 Aug 2021 11:20}, or the day alone where the page names no more
 */
public record Moment(String machine, String shown) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  static Moment of(Instant at) {
    return new Moment(at.toString(), MINUTE.format(at));
  }

  static Moment day(Instant at) {
    return new Moment(LocalDate.ofInstant(at, ZoneOffset.UTC).toString(), DAY.format(at));
  }

  static Moment of(PageTime time) {
    return switch (time.precision()) {
      case MINUTE -> of(time.at().toInstant());
      case DAY ->
          new Moment(time.at().toLocalDate().toString(), DAY.format(time.at().toLocalDate()));
    };
  }

  static Optional<Moment> of(Optional<Instant> at) {
    return at.map(Moment::of);
  }
}
