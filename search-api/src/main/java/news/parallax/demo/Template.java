package news.parallax.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page's frame: {@code {{name}}} stands for a value that is HTML already, and a line that opens
 * with {@code ?name} is dropped when that value is empty.
 */
record Template(String name, String text) {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z.]+)}}");

  static Template layout(String name) {
    return new Template(name, Shelf.text("layouts/" + name + ".html"));
  }

  static Template other(String file) {
    return new Template(file, Shelf.text("others/" + file));
  }

  String fill(Map<String, String> values) {
    String kept =
        text.lines()
            .filter(line -> !line.startsWith("?") || !value(values, condition(line)).isEmpty())
            .map(line -> line.startsWith("?") ? line.substring(line.indexOf(' ') + 1) : line)
            .collect(Collectors.joining("\n", "", "\n"));
    return PLACE.matcher(kept).replaceAll(m -> Matcher.quoteReplacement(value(values, m.group(1))));
  }

  private static String condition(String line) {
    return line.substring(1, line.indexOf(' '));
  }

  private String value(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("layout " + name + " wants a value for " + key);
    }
    return value;
  }
}
