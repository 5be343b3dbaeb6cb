package news.parallax.indexer.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * Values that are wanted and values that are not.
 *
 * @param only one of these; empty is any
 * @param not none of these
 */
public record Choice(List<String> only, List<String> not) {

  public static final Choice ANY = new Choice(List.of(), List.of());

  public Choice {
    only = List.copyOf(only);
    not = List.copyOf(not);
  }

  /** Reads values as an address carries them: commas between, {@code -} before an unwanted one. */
  public static Choice of(List<String> values) {
    List<String> only = new ArrayList<>();
    List<String> not = new ArrayList<>();
    for (String value : values) {
      for (String one : value.split(",", -1)) {
        sort(one.strip(), only, not);
      }
    }
    return new Choice(only, not);
  }

  private static void sort(String value, List<String> only, List<String> not) {
    if (value.startsWith("-") && value.length() > 1) {
      not.add(value.substring(1));
    } else if (!value.isEmpty() && !"-".equals(value)) {
      only.add(value);
    }
  }
}
