package news.parallax.config;

import java.time.Duration;

/** How much of what was fetched is kept, and how long; the oldest goes first. */
public record ArchiveSettings(long bytesMax, Duration age) {

  public static final ArchiveSettings DEFAULT =
      new ArchiveSettings(20L * 1024 * 1024 * 1024, Duration.ofDays(30));
}
