package news.parallax.crawler.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.article.PageTime;
import news.parallax.crawler.date.CountryClocks;
import news.parallax.crawler.date.WebDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a page's outlet sets its clock. What the page or its feed shows goes first, then the one
 * clock of the outlet's country or language; an offset that nothing tells is not made up.
 */
final class OutletClock {

  /** In quarters of an hour, after the IANA time zone database. */
  private static final Set<Long> PART_HOURS = Set.of(-14L, -10L, 14L, 18L, 22L, 23L, 26L, 38L, 42L);

  private final Page page;
  private final Supplier<List<WebDate>> statements;
  private final Function<WebDate, Stream<WebDate>> mentions;
  private final Optional<String> country;
  private @Nullable List<WebDate> stated;
  private @Nullable Known known;

  /**
   * Knows the moment of the feed and the country from {@code page}.
   *
   * @param language the text's, which tells the clock where all who speak it have one
   * @param statements what the page declares of its publication, with and without offsets
   * @param mentions what it shows and computes with, as far as that may be this moment; dear to
   *     find
   */
  OutletClock(
      Page page,
      String language,
      Supplier<List<WebDate>> statements,
      Function<WebDate, Stream<WebDate>> mentions) {
    this.page = page;
    this.statements = statements;
    this.mentions = mentions;
    this.country =
        page.country()
            .or(() -> CountryClocks.of(page.url().address()))
            .or(() -> CountryClocks.speaking(language));
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
    Optional<ZoneOffset> declared =
        first(
                stated().stream(),
                s -> Optional.of(s).filter(o -> isLocal(o, date)).map(OutletClock::offset))
            .or(() -> first(stated().stream(), s -> shift(date, s)));
    return declared
        .map(o -> new Known(o, ""))
        .or(
            () ->
                country
                    .flatMap(c -> CountryClocks.offset(c, date.instant()))
                    .map(o -> new Known(o, ", on the clocks of " + country.orElseThrow())))
        .or(
            () ->
                first(
                        mentions.apply(date),
                        s -> isLocal(s, date) ? Optional.of(offset(s)) : shift(date, s))
                    .map(o -> new Known(o, "")));
  }

  private static boolean isLocal(WebDate other, WebDate moment) {
    return other.zoned() && !isUtc(other) && other.instant().equals(moment.instant());
  }

  /** By how much a time on a wall differs from a moment, if it may be the same. */
  private static Optional<ZoneOffset> shift(WebDate moment, WebDate wall) {
    return wall.zoned() ? Optional.empty() : offset(Duration.between(moment.at(), wall.at()));
  }

  private static ZoneOffset offset(WebDate date) {
    return date.at().getOffset();
  }

  private List<WebDate> stated() {
    if (stated == null) {
      stated = statements.get();
    }
    return stated;
  }

  private Optional<Known> ofWall(WebDate date) {
    if (known == null) {
      known =
          page.listed()
              .flatMap(at -> offset(Duration.between(at, date.instant())))
              .or(
                  () ->
                      first(
                          stated().stream(),
                          s ->
                              s.zoned() && wall(s).equals(wall(date))
                                  ? Optional.of(offset(s))
                                  : Optional.empty()))
              .or(
                  () ->
                      first(
                          stated().stream(),
                          s -> s.zoned() && isUtc(s) ? shift(s, date) : Optional.empty()))
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

  private static Optional<ZoneOffset> first(
      Stream<WebDate> dates, Function<WebDate, Optional<ZoneOffset>> offset) {
    return dates
        .filter(s -> s.precision() == PageTime.Precision.MINUTE)
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
