package news.parallax.pages;

import java.util.Optional;

/**
 * Who looks at a page, as far as a page must know.
 *
 * @param address path and query that were asked for
 * @param token what forms of this browser must carry; empty where writing is off
 */
public record Visitor(String address, Theme theme, Optional<String> token) {

  /** Light, dark, or as the reader's system is set. */
  public enum Theme {
    SYSTEM("system"),
    LIGHT("light"),
    DARK("dark");

    private final String word;

    Theme(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** The theme of that word, {@code SYSTEM} for any other. */
    public static Theme of(String word) {
      return LIGHT.word.equals(word) ? LIGHT : DARK.word.equals(word) ? DARK : SYSTEM;
    }
  }
}
