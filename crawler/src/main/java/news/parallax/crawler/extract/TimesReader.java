package news.parallax.crawler.extract;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.article.PageTime;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;
import org.jsoup.nodes.Element;

/** When the page says that it was published and last changed. */
final class TimesReader {

  private static final List<String> PUBLISHED_META = WordFile.lines("published-meta.txt");
  private static final List<String> MODIFIED_META =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "dc.date.modified",
          "dcterms.modified",
          "article:modified",
          "last-modified",
          "lastmod",
          "revision_date",
          "modified");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12][0-9]|3[01])(?![0-9])");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"(?:datePublished|date_published|publishedAt|published_at|publishDate|publicationDate|firstPublishedDate|published_time|pubDate)\"\\s*:\\s*\"([^\"]{8,40})\"");
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?:updated|modified|aktualisiert|zuletzt|mis à jour|modifié|actualizad|aggiornat|modifica|atualizad|bijgewerkt|oppdatert|uppdaterad|opdateret|обновлен|оновлено|zaktualizowan|güncelleme|更新|수정|تحديث)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** In quarters of an hour, after the IANA time zone database. */
  private static final Set<Long> PART_HOURS = Set.of(-14L, -10L, 14L, 18L, 22L, 23L, 26L, 38L, 42L);

  private static final int YEAR_MIN = 1995;
  private static final int LINE_CHARS_MAX = 120;
  private static final int BEFORE = 8;
  private static final int BEHIND = 10;
  private static final Set<Hint> AGAINST =
      Set.of(Hint.COMMENTS, Hint.JUNK, Hint.CONSENT, Hint.HIDDEN);

  private final ParsedPage page;
  private final String language;
  private final int headline;
  private final int bodyStart;
  private Optional<ZoneOffset> offset = Optional.empty();

  TimesReader(ParsedPage page, String language, int headline, int bodyStart) {
    this.page = page;
    this.language = language;
    this.headline = headline;
    this.bodyStart = bodyStart;
  }

  /** What the page declares, then what it shows beside the headline, then its address. */
  Optional<PageTime> published() {
    return Stream.<Supplier<Optional<PageTime>>>of(
            () -> data("datePublished"),
            () -> metas(PUBLISHED_META),
            () -> property("datePublished"),
            () -> data("dateCreated"),
            () -> property("dateCreated"),
            this::element,
            this::line,
            this::address,
            this::script,
            this::listed)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A change later than the publication; many pages repeat that as their last change. */
  Optional<PageTime> modified(Optional<PageTime> published) {
    return data("dateModified")
        .or(() -> metas(MODIFIED_META))
        .or(() -> property("dateModified"))
        .filter(
            m ->
                published.isEmpty()
                    || m.at().toInstant().isAfter(published.get().at().toInstant()));
  }

  private Optional<PageTime> data(String field) {
    return page.fromData(field).flatMap(t -> read(t, "json-ld " + field));
  }

  private Optional<PageTime> metas(List<String> names) {
    return names.stream()
        .flatMap(n -> page.meta().all(n).limit(1).flatMap(t -> read(t, "meta " + n).stream()))
        .findFirst();
  }

  private Optional<PageTime> property(String name) {
    return page.tree().properties().stream()
        .filter(e -> e.attr("itemprop").contains(name))
        .flatMap(e -> read(value(e), "itemprop " + name).stream())
        .findFirst();
  }

  /** The {@code time} elements between headline and text, then any marked as the publication's. */
  private Optional<PageTime> element() {
    return page.tree().times().stream()
        .filter(t -> !UPDATED.matcher(t.className() + " " + t.text()).find())
        .filter(
            t ->
                isBeside(t)
                    || t.className().toLowerCase(Locale.ROOT).contains("publish")
                    || t.hasAttr("pubdate"))
        .flatMap(t -> read(value(t), "time[datetime]").stream())
        .findFirst();
  }

  private boolean isBeside(Element time) {
    String text = Prose.clean(time.text());
    return near().anyMatch(s -> !text.isEmpty() && s.text().contains(text));
  }

  /** The segments around the headline and around the text's beginning, in page order. */
  private Stream<Segment> near() {
    return page.tree().segments().stream()
        .filter(s -> isNear(s, headline) || isNear(s, bodyStart))
        .filter(s -> s.text().length() <= LINE_CHARS_MAX)
        .filter(s -> AGAINST.stream().noneMatch(h -> s.region().hinted(h, null)));
  }

  private static boolean isNear(Segment s, int place) {
    return place >= 0 && s.index() >= place - BEFORE && s.index() <= place + BEHIND;
  }

  /** A line beside the headline that holds a date; marked ones before others. */
  private Optional<PageTime> line() {
    return line(true).or(() -> line(false));
  }

  private Optional<PageTime> line(boolean marked) {
    List<PageTime> times =
        near()
            .filter(s -> s.region().hinted(Hint.DATE, null) == marked)
            .filter(s -> s.linkChars() == 0 || marked)
            .sorted(Comparator.comparingInt(this::distance))
            .flatMap(s -> read(beforeUpdate(s.text()), "date line").stream())
            .toList();
    return times.stream()
        .filter(t -> t.precision() == PageTime.Precision.MINUTE)
        .filter(t -> t.at().toLocalDate().equals(times.getFirst().at().toLocalDate()))
        .findFirst()
        .or(() -> times.stream().findFirst());
  }

  private int distance(Segment s) {
    int toText = Math.abs(s.index() - bodyStart);
    return headline < 0 ? toText : Math.min(toText, Math.abs(s.index() - headline));
  }

  /** Of "published … updated …" the first date is meant. */
  private static String beforeUpdate(String text) {
    Matcher updated = UPDATED.matcher(text);
    return updated.find() && updated.start() > 12 ? text.substring(0, updated.start()) : text;
  }

  private Optional<PageTime> address() {
    String path = page.page().url().address().getRawPath();
    Matcher matcher = IN_ADDRESS.matcher(path == null ? "" : path);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      OffsetDateTime at = day.atStartOfDay().atOffset(ZoneOffset.UTC);
      return Optional.of(new PageTime(at, PageTime.Precision.DAY, "address"));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private Optional<PageTime> script() {
    return page.document().getElementsByTag("script").stream()
        .flatMap(s -> IN_SCRIPT.matcher(s.data()).results().limit(1))
        .flatMap(m -> read(m.group(1), "script").stream())
        .findFirst();
  }

  private Optional<PageTime> listed() {
    return page.page()
        .listed()
        .map(at -> at.atOffset(ZoneOffset.UTC))
        .map(at -> new PageTime(at, PageTime.Precision.MINUTE, "the feed that lists it"));
  }

  private static String value(Element e) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (!e.attr(attribute).isBlank()) {
        return e.attr(attribute);
      }
    }
    return e.text();
  }

  private Optional<PageTime> read(String text, String evidence) {
    return WebDates.parse(text, language)
        .filter(TimesReader::isPlausible)
        .map(d -> new PageTime(placed(d), d.precision(), evidence));
  }

  /**
   * A wall time without an offset is the outlet's own. Where its feed gives the same minute with an
   * offset, that tells the outlet's; else it counts as UTC.
   */
  private OffsetDateTime placed(WebDate date) {
    if (date.zoned() || date.precision() == PageTime.Precision.DAY) {
      return date.at();
    }
    offset =
        offset.or(
            () -> page.page().listed().flatMap(at -> offset(Duration.between(at, date.instant()))));
    return offset.map(o -> date.at().toLocalDateTime().atOffset(o)).orElse(date.at());
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

  private static boolean isPlausible(WebDate date) {
    return date.at().getYear() >= YEAR_MIN;
  }
}
