package news.parallax.crawler.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.article.PageTime;
import news.parallax.crawler.date.DateInText;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;
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

  /** Two clocks may put one moment into two days. */
  private static final int CLOCKS_APART = 1;

  private static final int YEAR_MIN = 1995;
  private final ParsedPage page;
  private final String language;
  private final int headline;
  private final int bodyStart;
  private final OutletClock clock;
  private final TimeElements elements;
  private @Nullable ShownTimes shown;

  TimesReader(ParsedPage page, String language, int headline, int bodyStart) {
    this.page = page;
    this.language = language;
    this.headline = headline;
    this.bodyStart = bodyStart;
    this.elements = new TimeElements(page.tree(), headline, bodyStart, this::read);
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
            elements::marked,
            this::line,
            () -> elements.beside().findFirst(),
            elements::only,
            elements::markedAnywhere,
            this::microformat,
            elements::dataAttribute,
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
        .flatMap(e -> read(TimeElements.value(e), "itemprop " + name).stream())
        .findFirst();
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
    return line.flatMap(
            l -> elements.beside().filter(e -> TimeElements.isSameDay(e, l)).findFirst())
        .or(() -> line);
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
    return Stream.of(metas, data, broken, elements.written())
        .flatMap(s -> s)
        .flatMap(t -> WebDates.parse(t, language).stream())
        .toList();
  }

  /** The times beside the headline, and those in scripts that may be the same moment. */
  private Stream<WebDate> mentions(WebDate date) {
    return Stream.concat(
        elements.linesNear().stream()
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
