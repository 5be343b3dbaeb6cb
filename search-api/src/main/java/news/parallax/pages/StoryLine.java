package news.parallax.pages;

import java.util.List;
import java.util.stream.Collectors;
import news.parallax.answers.OutletBook;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/**
 * A story in a list: whose headline it borrows, and how many stand behind it.
 *
 * @param originals how many of the articles copy no other
 * @param countries names, joined
 * @param languages names, joined
 */
public record StoryLine(
    String id,
    String href,
    Said headline,
    OutletChip headlineOutlet,
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
