package news.parallax.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.article.Block;
import news.parallax.crawler.frontier.RefusalReason;

/** Whether a page is an article; when in doubt it is one, since a refused article is lost. */
final class ArticleJudge {

  /** Below so much text (in letters) a page's title or wall decides; above, the text does. */
  private static final int THIN = 1200;

  private static final int STUB = 350;
  private static final int SHORT = 80;
  private static final int TEASERS_MIN = 10;
  private static final List<Sign> SIGNS =
      WordFile.lines("page-kinds.txt").stream().map(Sign::of).toList();

  private final ParsedPage page;
  private final Reading reading;
  private final int weight;

  private ArticleJudge(ParsedPage page, Reading reading) {
    this.page = page;
    this.reading = reading;
    this.weight =
        reading.blocks().stream()
            .filter(b -> b.kind() != Block.Kind.CAPTION)
            .mapToInt(b -> Prose.weight(b.text()))
            .sum();
  }

  /** A reason against, with what was seen. */
  record Against(RefusalReason reason, String detail) {}

  /** A wording in a headline that gives a page's kind away. */
  private record Sign(RefusalReason reason, Pattern pattern) {
    static Sign of(String line) {
      int colon = line.indexOf(':');
      RefusalReason reason =
          RefusalReason.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return new Sign(reason, Pattern.compile(line.substring(colon + 1).strip(), flags));
    }
  }

  static Optional<Against> refusal(ParsedPage page, Reading reading, boolean noIndex) {
    ArticleJudge judge = new ArticleJudge(page, reading);
    return Stream.<Supplier<Optional<Against>>>of(
            () -> against(noIndex, RefusalReason.NOINDEX, "the page asks robots not to index it"),
            judge::byHeadline,
            judge::bySection,
            judge::byMedium,
            judge::byWall,
            judge::byLength)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Against> byHeadline() {
    if (reading.title().isEmpty()) {
      return against(true, RefusalReason.NO_HEADLINE, "no headline in h1, JSON-LD, meta or title");
    }
    String title = reading.title().get();
    return SIGNS.stream()
        .filter(s -> weight < THIN && s.pattern().matcher(title).find())
        .map(s -> new Against(s.reason(), "headline \"" + title + "\" over a thin text"))
        .findFirst();
  }

  /** A front or section page: no sign of an article, and links to many. */
  private Optional<Against> bySection() {
    boolean dated = reading.published().isPresent() || !reading.authors().isEmpty();
    if (page.article().isPresent()
        || page.meta().first("og:type").filter("article"::equals).isPresent()) {
      return Optional.empty();
    }
    String path = page.page().url().address().getRawPath();
    boolean front = path == null || path.length() <= 1;
    long teasers =
        page.tree().segments().stream().filter(s -> s.isHeading() && s.linkShare() > 0.8).count();
    boolean list = page.data().has("collectionpage") || page.data().has("itemlist");
    boolean section =
        (front || (!dated && weight < THIN) || (list && weight < THIN)) && teasers >= TEASERS_MIN;
    return against(
        section, RefusalReason.SECTION_PAGE, teasers + " linked headings and no text of its own");
  }

  private Optional<Against> byMedium() {
    String type = page.meta().first("og:type").orElse("");
    boolean video =
        type.startsWith("video") || (page.data().has("videoobject") && page.article().isEmpty());
    boolean gallery = page.data().has("imagegallery") || type.equals("gallery");
    if (weight >= STUB) {
      return Optional.empty();
    }
    return against(video, RefusalReason.VIDEO_ONLY, "a video with " + weight + " letters of text")
        .or(
            () ->
                against(
                    gallery,
                    RefusalReason.GALLERY,
                    "pictures with " + weight + " letters of text"));
  }

  private Optional<Against> byWall() {
    boolean declared =
        page.article()
            .map(a -> a.path("isAccessibleForFree").asString(""))
            .filter(v -> v.equalsIgnoreCase("false"))
            .isPresent();
    boolean shown =
        page.tree().segments().stream().anyMatch(s -> s.region().hinted(Hint.WALL, null));
    return against(
        weight < STUB && (declared || shown),
        RefusalReason.PAYWALL,
        "a paywall behind " + weight + " letters of text");
  }

  private Optional<Against> byLength() {
    if (weight == 0) {
      return against(true, RefusalReason.EMPTY, "no text found");
    }
    return against(weight < SHORT, RefusalReason.TOO_SHORT, weight + " letters of text");
  }

  private static Optional<Against> against(boolean holds, RefusalReason reason, String detail) {
    return holds ? Optional.of(new Against(reason, detail)) : Optional.empty();
  }
}
