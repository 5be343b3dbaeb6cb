package news.parallax.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three ways into an outlet. */
public enum SourceKind {
  FEED,
  SITEMAP,
  SECTION;

  /** The word used in files, the API and pages: {@code feed}, {@code sitemap}, {@code section}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this word, if there is one. */
  public static Optional<SourceKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
