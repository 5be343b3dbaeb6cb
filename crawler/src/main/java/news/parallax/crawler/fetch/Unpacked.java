package news.parallax.crawler.fetch;

/** What undoing a content coding came to. */
sealed interface Unpacked {

  record Bytes(byte[] bytes) implements Unpacked {}

  /** More than the bound, though the ratio is honest. */
  record TooLarge() implements Unpacked {}

  record InflatesTooMuch() implements Unpacked {}

  /** The packed stream ends early. */
  record CutOff() implements Unpacked {}

  record Unreadable(String detail) implements Unpacked {}
}
