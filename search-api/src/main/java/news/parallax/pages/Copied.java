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
      case NEAR -> m.say("copy.near", percent);
      case EXCERPT -> m.say("copy.excerpt", percent);
      case REPOST -> m.say("copy.repost", percent);
    };
  }
}
