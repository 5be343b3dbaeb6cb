package news.parallax.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.parallax.answers.OutletBook;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/**
 * A story in a list: whose headline it borrows, and how many stand behind it.
 *
 * @param origins how many of the articles rest on each independent origin, the most first
 * @param originals how many of the articles copy no other
 * @param countries names, joined
 * @param languages names, joined
 */
public record StoryLine(
    String id,
    String href,
    Said headline,
    OutletChip headlineOutlet,
    List<Integer> origins,
    int articles,
    int originals,
    List<OutletChip> outlets,
    String countries,
    String languages,
    Moment first,
    Moment last,
    boolean compared) {

  static StoryLine of(Holdings holdings, OutletBook book, Story story, long asof) {
    StoredArticle head =
        holdings
            .article(story.headlineArticle(), asof)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "story %s borrows its headline from %s, which is not held"
                            .formatted(story.id(), story.headlineArticle())));
    return of(book, story, head);
  }

  /**
   * @param head the article that gives the story its headline
   */
  static StoryLine of(OutletBook book, Story story, StoredArticle head) {
    return new StoryLine(
        story.id(),
        Addresses.story(story.id(), story.headline()),
        Said.of(story.headline(), head.article().language()),
        OutletChip.of(book, head.article().outlet()),
        story.origins(),
        story.articles(),
        story.originals(),
        story.outlets().stream().map(id -> OutletChip.of(book, id)).toList(),
        names(story.countries(), code -> OutletChip.Country.of(code).name()),
        names(story.languages(), OutletChip::language),
        Moment.day(story.firstPublished()),
        Moment.day(story.lastPublished()),
        story.articles() > 1);
  }

  private static String names(List<String> codes, java.util.function.UnaryOperator<String> name) {
    return codes.stream().map(name).sorted().collect(Collectors.joining(", "));
  }

  /**
   * One bar of the badge, from its top.
   *
   * @param x in units of the drawing, which is {@link #BADGE_HEIGHT} high
   */
  public record Bar(int x, int y, int height) {}

  public static final int BADGE_HEIGHT = 16;
  private static final int BAR_STEP = 5;
  private static final int BAR_LEAST = 3;
  private static final int BARS_MAX = 24;

  /** The badge: a bar for each origin, as tall as the number of articles that rest on it. */
  public List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < Math.min(BARS_MAX, origins.size()); i++) {
      int height =
          Math.max(
              BAR_LEAST, Math.round((float) BADGE_HEIGHT * origins.get(i) / origins.getFirst()));
      bars.add(new Bar(i * BAR_STEP, BADGE_HEIGHT - height, height));
    }
    return bars;
  }

  public int badgeWidth() {
    return Math.max(1, Math.min(BARS_MAX, origins.size())) * BAR_STEP;
  }

  /** How many rest on each, in words: {@code 8, 6, 1}. */
  public String originCounts() {
    return origins.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Where the origins are listed. */
  public String originsHref() {
    return href + "#origins";
  }

  /** Where the articles it counts are listed. */
  public String coverage() {
    return href + "#coverage";
  }

  /** Where the articles without copies are listed. */
  public String originalsOnly() {
    return href + "?show=originals#coverage";
  }

  public String compareHref() {
    return "/story/" + Addresses.segment(id) + "/compare";
  }

  /** The last day, which heads the list it stands in. */
  String day() {
    return last.machine();
  }
}
