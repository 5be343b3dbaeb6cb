package news.parallax.story;

import java.util.Locale;

/**
 * That an article tells of what another article of another story is about. Stories are linked
 * through their articles, so that a link follows when stories are merged or split.
 *
 * @param later id of the article that tells of it
 * @param earlier id of the article that was there before
 * @param evidence score: which share of the earlier article's telling terms the later one has
 */
public record ArticleLink(String later, String earlier, Kind kind, Evidence evidence) {

  /**
   * Background: the later article tells of it behind its lead. Follow-up: it opens with it. Answer:
   * it opens with what one side does or says in reply.
   */
  public enum Kind {
    BACKGROUND("background"),
    FOLLOW_UP("followUp"),
    ANSWER("answer");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /**
     * @throws IllegalArgumentException for a word that names no kind
     */
    public static Kind named(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "\"%s\" is no kind of link", word));
    }
  }
}
