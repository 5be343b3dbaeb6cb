package news.parallax.story;

import java.util.Locale;

/**
 * The judgement that one article's text is another's.
 *
 * @param child id of the copy
 * @param parent id of what it copies, the earliest by the pages' own evidence
 * @param share of the child's words that are the parent's, 0 to 1
 */
public record CopyVerdict(String child, String parent, Kind kind, double share, Evidence evidence) {

  /** Exact: the same words. Near: most of them. Excerpt: a part. Repost: the page says so. */
  public enum Kind {
    SAME,
    NEAR,
    EXCERPT,
    REPOST;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
