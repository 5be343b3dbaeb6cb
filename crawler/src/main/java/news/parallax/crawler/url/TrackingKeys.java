package news.parallax.crawler.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which query keys tell where a reader came from rather than what is read. */
final class TrackingKeys {

  private static final String LIST = "tracking-keys.txt";

  private final Set<String> names;
  private final List<String> prefixes;

  private TrackingKeys(Set<String> names, List<String> prefixes) {
    this.names = names;
    this.prefixes = prefixes;
  }

  /** The list shipped with the program: one key a line, {@code *} at the end for a prefix. */
  static TrackingKeys shipped() {
    List<String> lines = lines();
    Set<String> names = new HashSet<>(lines);
    List<String> prefixes =
        lines.stream()
            .filter(l -> l.endsWith("*"))
            .map(l -> l.substring(0, l.length() - 1))
            .toList();
    return new TrackingKeys(names, prefixes);
  }

  private static List<String> lines() {
    try (InputStream in = Objects.requireNonNull(TrackingKeys.class.getResourceAsStream(LIST));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(l -> l.strip().toLowerCase(Locale.ROOT))
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's own " + LIST + " cannot be read", e);
    }
  }

  /** The query without tracking keys; all others keep their order and spelling. */
  String cut(String query, Set<String> ownKeys) {
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> ownKeys.contains(key(pair)) || !isTracking(key(pair)))
        .map(Percent::normalise)
        .collect(Collectors.joining("&"));
  }

  private static String key(String pair) {
    int equals = pair.indexOf('=');
    return Percent.decode(equals < 0 ? pair : pair.substring(0, equals));
  }

  private boolean isTracking(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return names.contains(lower) || prefixes.stream().anyMatch(lower::startsWith);
  }
}
