package news.parallax.crawler.archive;

import news.parallax.crawler.fetch.Exchange;

/** What the archive still has of a capture. */
public sealed interface Recalled {

  /** The bytes as they came, their digest verified. */
  record Found(Exchange exchange) implements Recalled {}

  /** Its file went with age or size. */
  record Gone() implements Recalled {}

  /** It was overwritten on purpose. */
  record TakenDown() implements Recalled {}

  /** The bytes are not those that were written. */
  record Damaged(String detail) implements Recalled {}
}
