package news.parallax.pages;

import java.util.List;

/**
 * What changed between two revisions of an article.
 *
 * @param parts headline first, then the text's blocks, runs of unchanged ones folded
 */
public record DiffPage(
    Frame f,
    String id,
    Said title,
    OutletChip outlet,
    Side from,
    Side to,
    List<Part> parts,
    boolean reserved) {

  /** One of the two revisions. */
  public record Side(int number, Moment seen, String href, String sha256) {}

  /**
   * A part of the text.
   *
   * @param label which part, in words
   * @param unchanged how many words of it stand in both; only then without stretches
   */
  public record Part(
      String label,
      List<WordDifference.Stretch> stretches,
      int unchanged,
      String lang,
      String dir) {

    public boolean same() {
      return stretches.isEmpty();
    }
  }
}
