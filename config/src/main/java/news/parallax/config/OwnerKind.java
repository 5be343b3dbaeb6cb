package news.parallax.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of owner stands behind an outlet; {@code UNKNOWN} is a value, never a guess. */
public enum OwnerKind {
  STATE,
  PUBLIC,
  PRIVATE,
  PARTY,
  WIRE,
  NGO,
  BLOG,
  AGGREGATOR,
  UNKNOWN;

  /** The word used in files, the API and pages: {@code state}, {@code ngo}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this word, if there is one. */
  public static Optional<OwnerKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
