package news.parallax.story;

import java.util.Locale;

/**
 * Whose own reporting an article rests on, followed to the root.
 *
 * @param article id of the article
 * @param root equal for articles that rest on the same reporting: the id of the article that is it,
 *     else {@code unseen:} or {@code statement:} and whose
 * @param named whose reporting that is, as it may be shown: an outlet's id where one is known
 */
public record Origin(String article, String root, Kind kind, String named, Evidence evidence) {

  /**
   * What the article is to its root. Own: it is the reporting itself. Copy: its text is another's.
   * Relayed: it tells what another article reports. Unseen: a report that was never fetched.
   * Statement: words that somebody published.
   */
  public enum Kind {
    OWN,
    COPY,
    RELAYED,
    UNSEEN,
    STATEMENT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
