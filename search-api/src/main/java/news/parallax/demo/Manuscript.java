package news.parallax.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource file as written: headers between two lines of hyphens, then the text.
 *
 * @param headers in file order; a second version names only those that differ from the first
 */
record Manuscript(Map<String, String> headers, String body) {

  private static final String RULE = "---\n";

  static Manuscript read(String name, String file) {
    int end = file.indexOf("\n" + RULE, RULE.length() - 1);
    if (!file.startsWith(RULE) || end < 0) {
      throw new IllegalArgumentException(name + ": wants headers between two lines of ---");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    file.substring(RULE.length(), Math.max(end, RULE.length()))
        .lines()
        .forEach(line -> addHeader(headers, name, line));
    return new Manuscript(headers, file.substring(end + 1 + RULE.length()));
  }

  private static void addHeader(Map<String, String> headers, String name, String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException(name + ": not a header: " + line);
    }
    headers.put(line.substring(0, colon), line.substring(colon + 2).strip());
  }

  /** This text under the first version's headers, save those that it names itself. */
  Manuscript after(Manuscript first) {
    Map<String, String> all = new LinkedHashMap<>(first.headers);
    all.putAll(headers);
    return new Manuscript(all, body);
  }

  Optional<String> header(String key) {
    return Optional.ofNullable(headers.get(key));
  }

  String wanted(String key) {
    return header(key)
        .orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + headers));
  }

  List<String> listed(String key) {
    return header(key).stream().flatMap(value -> Arrays.stream(value.split(",\\s*"))).toList();
  }
}
