package news.parallax.crawler.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.parallax.article.PageTime;
import news.parallax.crawler.date.DateInText;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;

/** The dates that a page shows its readers, and how far each speaks of the publication. */
final class ShownTimes {

  private static final int LINE_CHARS_MAX = 160;
  private static final int OPENING_CHARS_MAX = 50;
  private static final int BEFORE = 4;
  private static final int BEHIND = 7;
  private static final int AROUND_TEXT = 4;
  private static final int OPENING_SEGMENTS = 8;
  private static final int LABEL_CHARS_MAX = 30;
  private static final int TIMES_MAX = 20;
  private static final int TERSE = 25;
  private static final int SHORT = 60;
  private static final int LEAD_LETTERS = 20;
  private static final int WIDE = 24;
  private static final int ENOUGH = 6;
  private static final int TOLD = 10;
  private static final int STAMP_DISTANCE = 2;

  /** Where a text begins with its date: {@code 27.1.2022 - }, {@code (21. November 2022) }. */
  private static final Pattern OPENING_END =
      Pattern.compile("[–—|)/\\]]| - |: |(?<=^[0-9]{1,2}\\. ?[0-9]{1,2}\\. ?[0-9]{4}) ");

  private static final Pattern DAY_FIRST =
      Pattern.compile("[(\\[]?[0-9]{1,2}\\. ?[0-9]{1,2}\\. ?[0-9]{4}");

  private final ParsedPage page;
  private final String language;
  private final int headline;
  private final int bodyStart;
  private final List<Shown> shown = new ArrayList<>();
  private final Set<String> timed;

  ShownTimes(ParsedPage page, String language, int headline, int bodyStart) {
    this.page = page;
    this.language = language;
    this.headline = headline;
    this.bodyStart = bodyStart;
    this.timed =
        page.tree().times().stream()
            .limit(TIMES_MAX)
            .map(t -> Prose.clean(t.element().text()))
            .collect(Collectors.toSet());
    page.tree().segments().forEach(this::look);
  }

  /**
   * A date on the page.
   *
   * @param weight how much says that it is the page's own
   * @param changed whether it is the day of a change
   */
  private record Shown(WebDate date, int weight, int distance, boolean changed) {}

  /** The date of publication; the line that also tells the time goes before its equals. */
  Optional<WebDate> published() {
    Optional<WebDate> best = best(false, ENOUGH);
    return best.flatMap(
            day ->
                shown.stream()
                    .filter(s -> !s.changed() && s.weight() >= ENOUGH)
                    .map(Shown::date)
                    .filter(d -> d.precision() == PageTime.Precision.MINUTE)
                    .filter(d -> d.at().toLocalDate().equals(day.at().toLocalDate()))
                    .findFirst())
        .or(() -> best);
  }

  /** The date of publication where a label or its element's name says that it is one. */
  Optional<WebDate> told() {
    return best(false, TOLD);
  }

  /** Whether any line around the headline shows this day, be it furniture. */
  boolean shows(LocalDate day) {
    return page.tree().segments().stream()
        .filter(s -> isNear(s.index()) || Math.abs(s.index() - headline) <= WIDE)
        .map(Segment::text)
        .filter(t -> t.length() <= LINE_CHARS_MAX && hasDigit(t))
        .flatMap(t -> WebDates.find(t, language).stream())
        .anyMatch(d -> d.date().at().toLocalDate().equals(day));
  }

  /** The day of the last change, for pages that show no other. */
  Optional<WebDate> changed() {
    return best(true, ENOUGH);
  }

  private Optional<WebDate> best(boolean changed, int least) {
    return shown.stream()
        .filter(s -> s.changed() == changed && s.weight() >= least)
        .min(Comparator.comparing(Shown::weight).reversed().thenComparing(Shown::distance))
        .map(Shown::date);
  }

  private void look(Segment s) {
    String opening = s.text().length() > SHORT ? opening(s) : "";
    boolean opens = DAY_FIRST.matcher(opening).lookingAt();
    String line = opens || s.text().length() > LINE_CHARS_MAX ? opening : s.text();
    boolean near = isNear(s.index());
    boolean marked = s.region().hinted(Hint.DATE, null) || timed.contains(s.text());
    if (line.isEmpty() || !hasDigit(line) || isForeign(s, line, near, marked)) {
      return;
    }
    TimeWords.Said said = labelled(s, TimeWords.publication(line));
    if (near || said.labelled() || said.changed()) {
      WebDates.find(said.text(), language).ifPresent(d -> add(s, d, said, marked, near));
    }
  }

  /** A label may stand alone, in the block before its date. */
  private TimeWords.Said labelled(Segment s, TimeWords.Said said) {
    if (said.labelled() || said.changed() || s.index() == 0) {
      return said;
    }
    String before = page.tree().segments().get(s.index() - 1).text();
    return before.length() <= LABEL_CHARS_MAX && !hasDigit(before)
        ? TimeWords.publication(before).over(said.text())
        : said;
  }

  private void add(Segment s, DateInText found, TimeWords.Said said, boolean marked, boolean near) {
    boolean leads = found.lettersBefore() <= LEAD_LETTERS;
    int around = found.lettersAround();
    int weight = (near ? 4 : 0) + (said.labelled() || said.changed() ? 4 : 0) + (marked ? 3 : 0);
    weight += around <= TERSE ? 3 : around <= SHORT ? 1 : 0;
    weight += leads ? 1 : 0;
    weight += isStamp(found) && distance(s.index()) <= STAMP_DISTANCE ? 3 : 0;
    weight -= s.region().hinted(Hint.CAPTION, null) ? 2 : 0;
    weight -= s.linkShare() > 0.6 && !leads && around > TERSE ? 3 : 0;
    shown.add(new Shown(found.date(), weight, distance(s.index()), said.changed()));
  }

  /** A day and a time, and not a letter more: what a newsroom's system prints under a headline. */
  private static boolean isStamp(DateInText found) {
    return found.lettersAround() == 0 && found.date().precision() == PageTime.Precision.MINUTE;
  }

  /** The words before a text that begins with its date. */
  private String opening(Segment s) {
    if (s.index() < bodyStart || s.index() > bodyStart + OPENING_SEGMENTS) {
      return "";
    }
    Matcher end =
        OPENING_END.matcher(s.text()).region(1, Math.min(OPENING_CHARS_MAX, s.text().length()));
    return end.find() ? s.text().substring(0, end.start()) : "";
  }

  /** Dates of other things: rights, the reader's day, remarks, menus. */
  private boolean isForeign(Segment s, String line, boolean near, boolean marked) {
    Region r = s.region();
    if (r.hinted(Hint.CONSENT, null) || (r.hinted(Hint.HIDDEN, null) && !(near && marked))) {
      return true;
    }
    boolean besideHeadline = near && (marked || headline < 0 || s.index() > headline);
    boolean aside = r.hinted(Hint.JUNK, null) || r.hinted(Hint.COMMENTS, null);
    return (aside && !besideHeadline)
        || TimeWords.speakOfElse(line)
        || TimeWords.nameToday(r.element.className() + " " + r.element.id());
  }

  private boolean isNear(int index) {
    boolean beside = headline >= 0 && index >= headline - BEFORE && index <= headline + BEHIND;
    return beside || Math.abs(index - bodyStart) <= AROUND_TEXT;
  }

  private int distance(int index) {
    int toText = Math.abs(index - bodyStart);
    return headline < 0 ? toText : Math.min(toText, Math.abs(index - headline));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
