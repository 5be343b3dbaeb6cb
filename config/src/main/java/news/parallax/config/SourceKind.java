package news.parallax.config;

import java.util.Locale;

/** The three ways into an outlet. */
public enum SourceKind {
  FEED,
  SITEMAP,
  SECTION;

  /** The word used in files, the API and pages: {@code feed}, {@code sitemap}, {@code section}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
