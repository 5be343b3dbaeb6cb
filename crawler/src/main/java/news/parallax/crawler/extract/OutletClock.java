package news.parallax.crawler.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.parallax.article.PageTime;
import news.parallax.crawler.date.CountryClocks;
import news.parallax.crawler.date.WebDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a page's outlet sets its clock. What the page or its feed shows goes first, then the one
 * clock of the outlet's country; an offset that nothing tells is not made up.
 */
final class OutletClock {

  /** In quarters of an hour, after the IANA time zone database. */
  private static final Set<Long> PART_HOURS = Set.of(-14L, -10L, 14L, 18L, 22L, 23L, 26L, 38L, 42L);

  private final Page page;
  private final Function<WebDate, Stream<WebDate>> statements;
  private final Optional<String> country;
  private @Nullable Known known;

  /**
   * Knows the moment of the feed and the country from {@code page}.
   *
   * @param statements what else the page says of the publication that one date tells, with and
   *     without offsets
   */
  OutletClock(Page page, Function<WebDate, Stream<WebDate>> statements) {
    this.page = page;
    this.statements = statements;
    this.country = page.country().or(() -> CountryClocks.of(page.url().address()));
  }

  private record Known(ZoneOffset offset, String source) {}

  /** The time on the outlet's clock, with evidence that says what told the clock. */
  PageTime placed(WebDate date, String evidence) {
    if (date.precision() == PageTime.Precision.DAY || (date.zoned() && !isUtc(date))) {
      return new PageTime(date.at(), date.precision(), evidence);
    }
    Optional<Known> clock = date.zoned() ? ofMoment(date) : ofWall(date);
    return clock
        .map(
            k ->
                new PageTime(
                    date.zoned()
                        ? date.at().withOffsetSameInstant(k.offset())
                        : date.at().toLocalDateTime().atOffset(k.offset()),
                    date.precision(),
                    evidence + k.source()))
        .orElseGet(
            () ->
                new PageTime(
                    date.at(),
                    date.precision(),
                    date.zoned() ? evidence : evidence + ", no zone told: taken as UTC"));
  }

  /** A moment in UTC is often a machine's: the same moment may stand on the page once more. */
  private Optional<Known> ofMoment(WebDate date) {
    return stated(
            date,
            s -> s.zoned() && !isUtc(s) && s.instant().equals(date.instant()),
            s -> Optional.of(s.at().getOffset()))
        .or(() -> stated(date, s -> !s.zoned(), s -> offset(Duration.between(date.at(), s.at()))))
        .map(o -> new Known(o, ""))
        .or(
            () ->
                country
                    .flatMap(c -> CountryClocks.offset(c, date.instant()))
                    .map(o -> new Known(o, ", on the clocks of " + country.orElseThrow())));
  }

  private Optional<Known> ofWall(WebDate date) {
    if (known == null) {
      known =
          page.listed()
              .flatMap(at -> offset(Duration.between(at, date.instant())))
              .or(
                  () ->
                      stated(
                          date,
                          s -> s.zoned() && wall(s).equals(wall(date)),
                          s -> Optional.of(s.at().getOffset())))
              .or(
                  () ->
                      stated(
                          date,
                          s -> s.zoned() && isUtc(s),
                          s -> offset(Duration.between(s.at(), date.at()))))
              .map(o -> new Known(o, ""))
              .orElse(null);
    }
    return Optional.ofNullable(known)
        .or(
            () ->
                country
                    .flatMap(c -> CountryClocks.offset(c, date.at().toLocalDateTime()))
                    .map(o -> new Known(o, ", by the clocks of " + country.orElseThrow())));
  }

  private Optional<ZoneOffset> stated(
      WebDate date, Predicate<WebDate> agrees, Function<WebDate, Optional<ZoneOffset>> offset) {
    return statements
        .apply(date)
        .filter(s -> s.precision() == PageTime.Precision.MINUTE)
        .filter(agrees)
        .flatMap(s -> offset.apply(s).stream())
        .findFirst();
  }

  private static LocalDateTime wall(WebDate date) {
    return date.at().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
  }

  private static boolean isUtc(WebDate date) {
    return date.at().getOffset().equals(ZoneOffset.UTC);
  }

  /** The offset that differs from this lead by less than a minute, if clocks anywhere show it. */
  private static Optional<ZoneOffset> offset(Duration lead) {
    long quarters = Math.round(lead.toSeconds() / 900.0);
    long astray = Math.abs(lead.toSeconds() - quarters * 900);
    boolean whole = quarters % 4 == 0 && quarters >= -12 * 4 && quarters <= 14 * 4;
    return astray < 60 && (whole || PART_HOURS.contains(quarters))
        ? Optional.of(ZoneOffset.ofTotalSeconds((int) quarters * 900))
        : Optional.empty();
  }
}
