package news.parallax.crawler.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.article.PageTime;
import news.parallax.crawler.date.DateInText;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When the page says that it was published and last changed. */
final class TimesReader {

  private static final List<String> PUBLISHED_META = WordFile.lines("published-meta.txt");
  private static final List<String> DATED_META = WordFile.lines("dated-meta.txt");
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
  private static final Pattern PUBLISHED_NAME =
      Pattern.compile("pub(?:lish(?:ed)?|lication)?[-_.]?(?:date|time)|date[-_.]?publi");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"(?:datePublished|date_published|publishedDate|publishedAt|published_at|publishDate|publicationDate|firstPublishedDate|published_time|pubDate)\"\\s*:\\s*\"([^\"]{8,40})\"");

  private static final Pattern TIME_OF_DAY = Pattern.compile("[0-9][:.hH시時点 ]{1,2}[0-9]{2}");
  private static final Pattern TIME_ATTRIBUTE =
      Pattern.compile("(?:^|-)(?:date|time|datetime|timestamp|published|utc)(?:$|-)");
  private static final int TIMES_MAX = 20;

  /** Two clocks may put one moment into two days. */
  private static final int CLOCKS_APART = 1;

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
  private final OutletClock clock;
  private @Nullable ShownTimes shown;

  TimesReader(ParsedPage page, String language, int headline, int bodyStart) {
    this.page = page;
    this.language = language;
    this.headline = headline;
    this.bodyStart = bodyStart;
    this.clock = new OutletClock(page.page(), language, this::statements, this::mentions);
  }

  /** What the page declares, then what it shows beside the headline, then its address. */
  Optional<PageTime> published() {
    return Stream.<Supplier<Optional<PageTime>>>of(
            () -> data("datePublished"),
            this::brokenData,
            () -> metas(PUBLISHED_META).flatMap(t -> unlessTold(t, CLOCKS_APART)),
            () -> metas(DATED_META).flatMap(t -> unlessTold(t, 0)),
            () -> property("datePublished"),
            () -> metaByLikeness().flatMap(t -> unlessTold(t, 0)),
            () -> data("dateCreated"),
            () -> property("dateCreated"),
            this::markedElement,
            this::line,
            this::element,
            this::onlyElement,
            () -> elements(TimesReader::isMarked).findFirst(),
            this::microformat,
            this::dataAttribute,
            this::address,
            this::script,
            this::listed,
            this::changeLine)
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

  /** What a script of JSON-LD says that is no JSON. */
  private Optional<PageTime> brokenData() {
    return page.data().broken().stream()
        .flatMap(script -> IN_SCRIPT.matcher(script).results().limit(1))
        .flatMap(m -> read(m.group(1), "broken json-ld").stream())
        .findFirst();
  }

  private Optional<PageTime> metaByLikeness() {
    return page.meta()
        .like(PUBLISHED_NAME)
        .flatMap(t -> read(t, "meta of a like name").stream())
        .findFirst();
  }

  /**
   * What a meta tag says, unless readers are told another day in so many words.
   *
   * @param apart so many days may lie between the two all the same
   */
  private Optional<PageTime> unlessTold(PageTime dated, int apart) {
    LocalDate day = dated.at().toLocalDate();
    return shown()
        .told()
        .filter(told -> Math.abs(ChronoUnit.DAYS.between(told.at().toLocalDate(), day)) > apart)
        .filter(told -> !shown().shows(day))
        .flatMap(told -> taken(told, "date line"))
        .or(() -> Optional.of(dated));
  }

  private Optional<PageTime> property(String name) {
    return page.tree().properties().stream()
        .filter(e -> e.attr("itemprop").contains(name))
        .flatMap(e -> read(value(e), "itemprop " + name).stream())
        .findFirst();
  }

  private Optional<PageTime> markedElement() {
    return elements(t -> isMarked(t) && !isAside(t)).findFirst();
  }

  /** All {@code time} elements outside lists of other pages, where they agree on one day. */
  private Optional<PageTime> onlyElement() {
    List<PageTime> all =
        page.tree().times().stream()
            .limit(TIMES_MAX)
            .filter(t -> !isAside(t) && !isChange(t))
            .flatMap(t -> read(value(t.element()), "the page's only time[datetime]").stream())
            .toList();
    return all.stream().allMatch(t -> isSameDay(t, all.getFirst()))
        ? all.stream().findFirst()
        : Optional.empty();
  }

  /** Whether an element lies among links to other pages or readers' remarks. */
  private static boolean isAside(Mark time) {
    return time.block().hinted(AGAINST, null);
  }

  /** The {@code time} elements around the headline and the text's beginning. */
  private Optional<PageTime> element() {
    return beside().findFirst();
  }

  private Stream<PageTime> beside() {
    return elements(t -> isBeside(t) && !isChange(t));
  }

  private Stream<PageTime> elements(Predicate<Mark> taken) {
    return page.tree().times().stream()
        .filter(taken)
        .flatMap(t -> read(value(t.element()), "time[datetime]").stream());
  }

  private static boolean isMarked(Mark time) {
    return time.element().className().toLowerCase(Locale.ROOT).contains("publish")
        || time.element().hasAttr("pubdate");
  }

  private static boolean isChange(Mark time) {
    return TimeWords.speakOfAChange(time.element().className() + " " + time.element().text());
  }

  private boolean isBeside(Mark time) {
    String text = Prose.clean(time.element().text());
    return !text.isEmpty() && near().anyMatch(s -> s.text().contains(text));
  }

  /** Whether the block around an element begins near the headline. */
  private boolean isPlacedBeside(Mark moment) {
    return headline >= 0 && Math.abs(moment.block().from - headline) <= BEFORE;
  }

  /** The segments around the headline and around the text's beginning, in page order. */
  private Stream<Segment> near() {
    return page.tree().segments().stream()
        .filter(s -> isNear(s, headline) || isNear(s, bodyStart))
        .filter(s -> s.text().length() <= LINE_CHARS_MAX)
        .filter(s -> !s.region().hinted(AGAINST, null));
  }

  private static boolean isNear(Segment s, int place) {
    return place >= 0 && s.index() >= place - BEFORE && s.index() <= place + BEHIND;
  }

  private ShownTimes shown() {
    if (shown == null) {
      shown = new ShownTimes(page, language, headline, bodyStart);
    }
    return shown;
  }

  /** The words that readers see; an element of the same day may tell the time besides. */
  private Optional<PageTime> line() {
    Optional<PageTime> line = shown().published().flatMap(d -> taken(d, "date line"));
    return line.flatMap(l -> beside().filter(e -> isSameDay(e, l)).findFirst()).or(() -> line);
  }

  private static boolean isSameDay(PageTime one, PageTime other) {
    return one.at().toLocalDate().equals(other.at().toLocalDate());
  }

  private Optional<PageTime> changeLine() {
    return shown().changed().flatMap(d -> taken(d, "line of the last change"));
  }

  /** Blogs' older templates (hAtom) keep the machine's form in a title. */
  private Optional<PageTime> microformat() {
    return Stream.of("published", "dt-published", "updated")
        .flatMap(name -> page.document().select("." + name + "[title]").stream().limit(1))
        .flatMap(e -> read(e.attr("title"), "class " + e.className()).stream())
        .findFirst();
  }

  /** Scripts that write "two hours ago" find the moment in an attribute of their own. */
  private Optional<PageTime> dataAttribute() {
    return Stream.of(
            page.tree().times().stream(),
            page.tree().dates().stream(),
            page.tree().moments().stream().limit(TIMES_MAX).filter(this::isPlacedBeside))
        .flatMap(marks -> marks.limit(TIMES_MAX))
        .filter(m -> !isAside(m) && !isChange(m))
        .flatMap(m -> m.element().attributes().dataset().entrySet().stream())
        .filter(a -> TIME_ATTRIBUTE.matcher(a.getKey()).find())
        .flatMap(a -> read(a.getValue(), "data-" + a.getKey()).stream())
        .findFirst();
  }

  private Optional<PageTime> address() {
    return AddressDay.of(page.page().url().address())
        .map(day -> day.atStartOfDay().atOffset(ZoneOffset.UTC))
        .map(at -> new PageTime(at, PageTime.Precision.DAY, "address"));
  }

  private Optional<PageTime> script() {
    return page.declarations().scripts().stream()
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

  /** What an element says for machines, else its words. */
  static String value(Element e) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (!e.attr(attribute).isBlank()) {
        return e.attr(attribute);
      }
    }
    return e.text();
  }

  /** A time as it is written, on the outlet's clock. */
  Optional<PageTime> read(String text, String evidence) {
    return WebDates.parse(text, language).flatMap(d -> taken(d, evidence));
  }

  private Optional<PageTime> taken(WebDate date, String evidence) {
    return Optional.of(date).filter(TimesReader::isPlausible).map(d -> clock.placed(d, evidence));
  }

  /** Whatever else the page declares of its publication, with and without an offset. */
  private List<WebDate> statements() {
    Stream<String> metas =
        Stream.of(PUBLISHED_META, DATED_META)
            .flatMap(List::stream)
            .flatMap(n -> page.meta().all(n));
    Stream<String> data =
        page.data().articles().stream().map(a -> a.path("datePublished").asString(""));
    Stream<String> broken =
        page.data().broken().stream()
            .flatMap(s -> IN_SCRIPT.matcher(s).results().limit(1))
            .map(m -> m.group(1));
    Stream<String> times =
        page.tree().times().stream().limit(TIMES_MAX).map(t -> t.element().attr("datetime"));
    return Stream.of(metas, data, broken, times)
        .flatMap(s -> s)
        .flatMap(t -> WebDates.parse(t, language).stream())
        .toList();
  }

  /** The times beside the headline, and those in scripts that may be the same moment. */
  private Stream<WebDate> mentions(WebDate date) {
    return Stream.concat(
        near()
            .map(Segment::text)
            .filter(TimesReader::showsTime)
            .flatMap(t -> WebDates.find(t, language).stream())
            .map(DateInText::date),
        ScriptTimes.like(date, page.declarations().scripts())
            .flatMap(t -> WebDates.parse(t, language).stream()));
  }

  private static boolean showsTime(String line) {
    return TIME_OF_DAY.matcher(line).find();
  }

  private static boolean isPlausible(WebDate date) {
    return date.at().getYear() >= YEAR_MIN;
  }
}
