package news.parallax.pages;

import news.parallax.story.CopyVerdict;

/** How a copy is told in words. */
final class Copied {

  private Copied() {}

  /** {@code 98 % copied}, {@code same words}, … */
  static String words(Messages m, CopyVerdict copy) {
    long percent = Math.round(copy.share() * 100);
    return switch (copy.kind()) {
      case SAME -> m.say("copy.same");
      case SYNDICATED -> m.say("copy.syndicated", percent);
      case EDITED -> m.say("copy.edited", percent);
      case PASSAGES -> m.say("copy.passages", percent);
      case EXCERPT -> m.say("copy.excerpt", percent);
      case REPOST -> m.say("copy.repost", percent);
    };
  }
}
