package news.parallax.crawler.frontier;

import java.util.Locale;

/** Why an address is no article, or is not ours to take; a refusal is kept, with its detail. */
public enum RefusalReason {
  ROBOTS,
  NOINDEX,
  ADDRESS_NOT_PUBLIC,
  ADDRESS_INVALID,
  FOREIGN_HOST,
  BEFORE_BACKFILL,
  GONE,
  NOT_FOUND,
  TOO_LARGE,
  TOO_DEEP,
  INFLATES_TOO_MUCH,
  PARSE_TOO_SLOW,
  NOT_HTML,
  EMPTY,
  TOO_SHORT,
  PAYWALL,
  CONSENT_WALL,
  CAPTCHA,
  SOFT_NOT_FOUND,
  SECTION_PAGE,
  VIDEO_ONLY,
  GALLERY,
  LIVE_BLOG,
  NO_HEADLINE;

  /** The word used in the API and exports: {@code section-page}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
