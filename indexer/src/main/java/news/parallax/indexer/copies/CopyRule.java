package news.parallax.indexer.copies;

/**
 * How much shared text makes a copy, and which contradictions forbid it. Learnt on the development
 * half of a set of edited copies, wire re-sends and template reports; one setting for all input.
 */
final class CopyRule {

  static final String NAME = "containment/2";

  private CopyRule() {}

  /**
   * Whether one of the two texts is the other's, whichever way.
   *
   * @param firstIsOlder whether the first was there before the second
   */
  static boolean isCopy(Alignment a, boolean firstIsOlder) {
    return a.share() >= SHARE_MIN
        && a.longestRun() >= RUN_MIN
        && (a.smallerShare() >= OTHER_SHARE_MIN || isInside(a, firstIsOlder))
        && (a.longestRun() >= VERY_LONG_RUN || (numbersAgree(a) && namesAgree(a)));
  }

  private static final double SHARE_MIN = 0.42;
  private static final double OTHER_SHARE_MIN = 0.3;
  private static final int RUN_MIN = 7;
  private static final int LONG_RUN = 20;

  /** No template goes on for so many words without a figure of the day. */
  private static final int VERY_LONG_RUN = 80;

  /**
   * Two texts of which one is much longer: nearly all of the shorter stands in it, or more than
   * half with a long run where the shorter came later. A longer text that takes half of an older
   * one only borrows passages.
   */
  private static boolean isInside(Alignment a, boolean firstIsOlder) {
    double ofLater = firstIsOlder ? a.ofSecond() : a.ofFirst();
    return a.share() >= 0.88 || (ofLater >= 0.55 && a.longestRun() >= LONG_RUN);
  }

  /** Template reports share their words and differ in figures; true copies share both. */
  private static boolean numbersAgree(Alignment a) {
    return a.numbers().share() >= numbersWanted(a) || hasManyNames(a);
  }

  private static double numbersWanted(Alignment a) {
    if (a.shorterWords() < SHORT_WORDS) {
      return a.share() < 0.95 ? 0.8 : 0.5;
    }
    if (a.share() > 0.7 && a.numbers().all() < 3) {
      return a.numbers().all() < 2 ? 0 : 0.5; // of two numbers one may be the dateline's day
    }
    return a.share() > 0.9 ? 0.5 : 0.6;
  }

  private static final int SHORT_WORDS = 40;

  /** A dozen shared names in one place outweigh a few figures that were misread. */
  private static boolean hasManyNames(Alignment a) {
    return a.names().common() >= 12
        && a.names().share() >= 0.7
        && a.share() >= 0.65
        && a.longestRun() >= 15;
  }

  private static boolean namesAgree(Alignment a) {
    return a.names().share() >= namesWanted(a);
  }

  private static double namesWanted(Alignment a) {
    boolean allNumbers = a.numbers().all() >= 5 && a.numbers().share() > 0.95;
    if (allNumbers || a.share() > 0.85 || (a.names().all() < 3 && a.share() > 0.7)) {
      return 0;
    }
    if (a.longestRun() >= LONG_RUN) {
      return a.share() > 0.5 ? 0.25 : 0.5;
    }
    return a.share() > 0.6 ? 0.35 : 0.5;
  }

  /** A page that says whose its text is needs less of it. */
  static boolean isAcknowledged(Alignment a) {
    return a.share() >= 0.25 && a.longestRun() >= 6;
  }
}
