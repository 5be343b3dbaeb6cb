package news.parallax.crawler.archive;

import news.parallax.crawler.frontier.Capture;

/** What became of an exchange that was to be kept. */
public sealed interface Kept {

  /** It is on disk. */
  record At(Capture capture) implements Kept {}

  /** The disk did not take it; nothing of it is left behind. */
  record NoRoom(String detail) implements Kept {}
}
