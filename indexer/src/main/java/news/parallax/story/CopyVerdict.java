package news.parallax.story;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The judgement that one article's text is another's.
 *
 * @param child id of the copy
 * @param parent id of what it copies, the earliest by the pages' own evidence
 * @param parentRevision the parent's revision that has most of the child's words
 * @param share of the child's words that are the parent's, 0 to 1
 * @param parentShare of the parent's words that are the child's, 0 to 1
 * @param later how long after the parent the child came out; empty where one tells no time
 * @param credit the line in which the child names the parent or its outlet; empty: it does not
 * @param runs the words that prove it, in the child's order; the longest ones of very many
 */
public record CopyVerdict(
    String child,
    String parent,
    int parentRevision,
    Kind kind,
    double share,
    double parentShare,
    Optional<Duration> later,
    Optional<String> credit,
    List<SharedRun> runs,
    Evidence evidence) {

  /**
   * Same: the same words. Syndicated: most of them, credited to the parent's outlet. Repost: the
   * page links to the parent as its source. Excerpt: a part and little else. Edited: most of them,
   * with cuts and additions. Passages: less than that, by the page's own word or through a copy
   * between the two.
   */
  public enum Kind {
    SAME,
    SYNDICATED,
    REPOST,
    EXCERPT,
    EDITED,
    PASSAGES;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CopyVerdict {
    runs = List.copyOf(runs);
  }

  /** A verdict on shares alone. */
  public CopyVerdict(String child, String parent, Kind kind, double share, Evidence evidence) {
    this(
        child,
        parent,
        1,
        kind,
        share,
        share,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        evidence);
  }
}
