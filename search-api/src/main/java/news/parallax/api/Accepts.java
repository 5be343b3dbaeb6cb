package news.parallax.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which forms of an answer a client takes (RFC 9110 12.5.1). */
record Accepts(Optional<String> field) {

  /** Whether a type such as {@code text/html} is taken, by name or by a range. */
  boolean takes(String type) {
    String family = type.substring(0, type.indexOf('/')) + "/*";
    return field.map(f -> names(f, type) || names(f, family) || names(f, "*/*")).orElse(true);
  }

  /** Whether a type is asked for by its own name. */
  boolean names(String type) {
    return field.map(f -> names(f, type)).orElse(false);
  }

  private static boolean names(String field, String range) {
    return Arrays.stream(field.toLowerCase(Locale.ROOT).split(","))
        .map(part -> part.split(";"))
        .anyMatch(parts -> parts[0].strip().equals(range) && !refused(parts));
  }

  private static boolean refused(String[] parts) {
    return Arrays.stream(parts).skip(1).map(String::strip).anyMatch(p -> p.matches("q=0(\\.0*)?"));
  }
}
