package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Why an extraction came out as it did.
 *
 * @param taken every field that was filled, with where it was read
 * @param dropped every text that was left out of the body, with the rule that dropped it
 */
public record Explanation(List<Taken> taken, List<Dropped> dropped) {

  /** The most entries of each kind that are kept. */
  static final int ENTRIES_MAX = 500;

  private static final int TEXT_MAX = 200;

  public Explanation {
    taken = List.copyOf(taken);
    dropped = List.copyOf(dropped);
  }

  /** A field, its value and where that was read. */
  public record Taken(String field, String value, String evidence) {}

  /** A text and the rule that left it out. */
  public record Dropped(String text, String why) {}

  /** Notes down as the steps go; confined to one extraction. */
  static final class Notes {
    private final List<Taken> taken = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();

    void took(String field, String value, String evidence) {
      if (taken.size() < ENTRIES_MAX) {
        taken.add(new Taken(field, cut(value), evidence));
      }
    }

    void dropped(String text, String why) {
      if (dropped.size() < ENTRIES_MAX && !text.isBlank()) {
        dropped.add(new Dropped(cut(text), why));
      }
    }

    Explanation explanation() {
      return new Explanation(taken, dropped);
    }

    private static String cut(String text) {
      return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX) + "…";
    }
  }
}
