package news.parallax.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.article.PageTime;
import org.jsoup.nodes.Element;

/** The times that a page's elements tell: {@code time}, and what scripts turn into one. */
final class TimeElements {

  private static final Pattern TIME_ATTRIBUTE =
      Pattern.compile("(?:^|-)(?:date|time|datetime|timestamp|published|utc)(?:$|-)");
  private static final int TIMES_MAX = 20;

  /** A live blog has one for each entry. */
  private static final int LOOKED_AT_MAX = 2_000;

  private static final int LINE_CHARS_MAX = 120;
  private static final int BEFORE = 8;
  private static final int BEHIND = 10;
  private static final Set<Hint> AGAINST =
      Set.of(Hint.COMMENTS, Hint.JUNK, Hint.CONSENT, Hint.HIDDEN);

  private final TextTree tree;
  private final int headline;
  private final List<String> near;
  private final BiFunction<String, String, Optional<PageTime>> reading;

  /**
   * @param headline the segment of the headline, negative where there is none
   * @param bodyStart the segment where the text begins
   * @param reading makes a time of what is written, and of the evidence for it
   */
  TimeElements(
      TextTree tree,
      int headline,
      int bodyStart,
      BiFunction<String, String, Optional<PageTime>> reading) {
    this.tree = tree;
    this.headline = headline;
    this.near =
        tree.segments().stream()
            .filter(s -> isNear(s, headline) || isNear(s, bodyStart))
            .filter(s -> s.text().length() <= LINE_CHARS_MAX)
            .filter(s -> !s.region().hinted(AGAINST, null))
            .map(Segment::text)
            .toList();
    this.reading = reading;
  }

  private static boolean isNear(Segment s, int place) {
    return place >= 0 && s.index() >= place - BEFORE && s.index() <= place + BEHIND;
  }

  /** The lines around the headline and around the text's beginning, in page order. */
  List<String> linesNear() {
    return near;
  }

  /** One that is named as the publication's, outside lists of other pages. */
  Optional<PageTime> marked() {
    return all(t -> isMarked(t) && !isAside(t)).findFirst();
  }

  /** One that is named as the publication's, wherever it stands. */
  Optional<PageTime> markedAnywhere() {
    return all(TimeElements::isMarked).findFirst();
  }

  /** All outside lists of other pages, where they agree on one day. */
  Optional<PageTime> only() {
    List<PageTime> all =
        tree.times().stream()
            .limit(TIMES_MAX)
            .filter(t -> !isAside(t) && !isChange(t))
            .flatMap(t -> read(t, "the page's only time[datetime]").stream())
            .toList();
    return all.stream().allMatch(t -> isSameDay(t, all.getFirst()))
        ? all.stream().findFirst()
        : Optional.empty();
  }

  static boolean isSameDay(PageTime one, PageTime other) {
    return one.at().toLocalDate().equals(other.at().toLocalDate());
  }

  /** Those whose words stand around the headline or the text's beginning. */
  Stream<PageTime> beside() {
    return all(t -> isBeside(t) && !isChange(t));
  }

  /** Scripts that write "two hours ago" find the moment in an attribute of their own. */
  Optional<PageTime> dataAttribute() {
    return Stream.of(
            tree.times().stream(),
            tree.dates().stream(),
            tree.moments().stream().limit(TIMES_MAX).filter(this::isPlacedBeside))
        .flatMap(marks -> marks.limit(TIMES_MAX))
        .filter(m -> !isAside(m) && !isChange(m))
        .flatMap(m -> m.element().attributes().dataset().entrySet().stream())
        .filter(a -> TIME_ATTRIBUTE.matcher(a.getKey()).find())
        .flatMap(a -> reading.apply(a.getValue(), "data-" + a.getKey()).stream())
        .findFirst();
  }

  /** What the first ones say for machines. */
  Stream<String> written() {
    return tree.times().stream().limit(TIMES_MAX).map(t -> t.element().attr("datetime"));
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

  private Stream<PageTime> all(Predicate<Mark> taken) {
    return tree.times().stream()
        .limit(LOOKED_AT_MAX)
        .filter(taken)
        .flatMap(t -> read(t, "time[datetime]").stream());
  }

  private Optional<PageTime> read(Mark time, String evidence) {
    return reading.apply(value(time.element()), evidence);
  }

  private static boolean isMarked(Mark time) {
    return time.element().className().toLowerCase(Locale.ROOT).contains("publish")
        || time.element().hasAttr("pubdate");
  }

  private static boolean isChange(Mark time) {
    return TimeWords.speakOfAChange(time.element().className() + " " + time.element().text());
  }

  /** Whether an element lies among links to other pages or readers' remarks. */
  private static boolean isAside(Mark time) {
    return time.block().hinted(AGAINST, null);
  }

  private boolean isBeside(Mark time) {
    String text = Prose.clean(time.element().text());
    return !text.isEmpty() && near.stream().anyMatch(line -> line.contains(text));
  }

  /** Whether the block around an element begins near the headline. */
  private boolean isPlacedBeside(Mark moment) {
    return headline >= 0 && Math.abs(moment.block().from - headline) <= BEFORE;
  }
}
