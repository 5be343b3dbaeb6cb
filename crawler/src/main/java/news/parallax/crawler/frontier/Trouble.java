package news.parallax.crawler.frontier;

import java.time.Instant;
import java.util.Optional;

/**
 * How many of an outlet's addresses brought no article for one reason.
 *
 * @param kind whether they are tried again by themselves
 * @param reason the word of a {@link FailureKind} or of a {@link RefusalReason}
 * @param detail what one of them met; empty where each has its own (they are listed by {@link
 *     Frontier#refusals()})
 * @param next the earliest next try; empty when none is planned
 */
public record Trouble(
    Kind kind, String reason, long addresses, Optional<String> detail, Optional<Instant> next) {

  /** Failed: tried again at {@code next}. Refused: only with {@code crawl --once --revisit}. */
  public enum Kind {
    FAILED,
    REFUSED
  }
}
