package news.parallax.pages;

import java.util.List;
import java.util.Optional;
import news.parallax.story.ArticleLink;

/**
 * A story: who covers it since when, copies folded under what they copy.
 *
 * @param origins on whose reporting its articles rest, the most first
 * @param background stories that came before, of which this one's articles tell
 * @param followed stories that came later and tell of this one
 * @param byOutlet the outlets with an article that copies no other in this story, earliest first
 * @param originalsOnly whether copies are left out
 * @param articles all of them, earliest first
 * @param corrections what operators said of it, the first first
 */
public record StoryPage(
    Frame f,
    StoryLine story,
    String compare,
    List<Origin> origins,
    List<Linked> background,
    List<Linked> followed,
    List<Bundle> byOutlet,
    boolean originalsOnly,
    List<Article> articles,
    List<Corrected> corrections) {

  /** An article that can be split off. */
  public record Article(String id, Said title, OutletChip outlet) {}

  /**
   * An independent origin.
   *
   * @param href the article that is it; empty where it was never fetched
   * @param named whose it is; empty for a published statement
   * @param outlets of the articles that rest on it
   * @param why what puts the last of them there
   */
  public record Origin(
      Optional<String> href,
      String named,
      int articles,
      List<OutletChip> outlets,
      List<String> why) {}

  /**
   * Another story that this one is linked to.
   *
   * @param articles how many articles of the later of the two tell of the earlier one
   * @param kind how most of them do
   */
  public record Linked(StoryLine story, int articles, ArticleLink.Kind kind, List<String> why) {}

  /** What one outlet wrote itself, with the copies that others made of it. */
  public record Bundle(OutletChip outlet, int articles, int copies, List<Original> originals) {}

  /** An article and its copies. */
  public record Original(Version version, List<Version> copies) {}

  /**
   * An article that can be picked for a comparison.
   *
   * @param column its value in the comparison's address
   * @param picked whether the program's own choice has it
   * @param published empty when the page names no time
   * @param copied share and kind in words; empty for an original
   * @param why what the decision rests on
   */
  public record Version(
      String column,
      boolean picked,
      String href,
      Said title,
      OutletChip outlet,
      String language,
      Optional<Moment> published,
      Moment seen,
      int revisions,
      Optional<String> copied,
      Optional<String> parentHref,
      List<String> why) {}
}
