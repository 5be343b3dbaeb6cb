package news.parallax.pages;

import java.util.List;
import java.util.Optional;
import news.parallax.story.Story;

/**
 * An article at one revision.
 *
 * @param byline authors, joined; empty when the page prints none
 * @param blocks the text, numbered as citations and comparisons number it
 * @param reserved whether only an extract may be shown
 * @param was the headline of the revision before, if it differed
 */
public record ArticlePage(
    Frame f,
    String id,
    Said title,
    OutletChip outlet,
    String url,
    String host,
    int revision,
    Optional<Moment> published,
    Optional<String> publishedEvidence,
    Optional<Moment> modified,
    Moment firstSeen,
    String byline,
    String language,
    int words,
    List<Paragraph> blocks,
    boolean reserved,
    Optional<Said> was,
    Optional<Said> credit,
    List<String> cited,
    List<Said> corrections,
    Optional<Repost> repost,
    String sha256,
    List<Revision> revisions,
    Optional<StoryLink> story,
    List<String> storyWhy,
    Optional<Copy> copyOf,
    List<Copy> copies) {

  /**
   * A block.
   *
   * @param number from 1, as {@code #p4} names it; 0 for a caption, which is no part of the text
   * @param element {@code p}, {@code h3}, {@code blockquote}, {@code li} or {@code caption}
   */
  public record Paragraph(int number, String element, Said said) {}

  /** A revision in the list. */
  public record Revision(
      int number,
      Moment seen,
      Said title,
      int words,
      String sha256,
      boolean shown,
      String href,
      Optional<String> diff) {}

  /** The page's own word that its text came from elsewhere. */
  public record Repost(Optional<String> address, String evidence) {}

  /** The story it belongs to. */
  public record StoryLink(String href, int articles, int origins) {

    static StoryLink of(Story story) {
      return new StoryLink(
          Addresses.story(story.id(), story.headline()),
          story.articles(),
          story.independentOrigins());
    }
  }

  /** An article that it copies, or that copies it. */
  public record Copy(String href, Said title, OutletChip outlet, String words, List<String> why) {}
}
