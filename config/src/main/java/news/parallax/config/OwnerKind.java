package news.parallax.config;

import java.util.Locale;

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
}
