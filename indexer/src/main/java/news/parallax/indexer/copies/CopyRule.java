package news.parallax.indexer.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Evidence;

/**
 * How much shared text makes a copy, and which contradictions forbid it. Learnt on the development
 * half of a set of edited copies, wire re-sends and template reports; one setting for all input.
 */
final class CopyRule {

  static final String NAME = "containment/1";
  private static final double SAME_SHARE = 0.97;
  private static final double EXCERPT_OF_PARENT = 0.6;

  private CopyRule() {}

  /** Whether one of the two texts is the other's, whichever way. */
  static boolean isCopy(Alignment a) {
    double share = Math.max(a.ofFirst(), a.ofSecond());
    double other = Math.min(a.ofFirst(), a.ofSecond());
    return share >= SHARE_MIN
        && (other >= OTHER_SHARE_MIN || share >= WHOLE)
        && a.longestRun() >= RUN_MIN
        && (a.longestRun() >= LONG_RUN || agreesOnFacts(a, share));
  }

  private static final double SHARE_MIN = 0.42;
  private static final double OTHER_SHARE_MIN = 0.3;
  private static final double WHOLE = 0.88;
  private static final int RUN_MIN = 7;

  /** No template goes on for so many words without a figure of the day. */
  private static final int LONG_RUN = 80;

  /** Template reports share their words and differ in figures; true copies share both. */
  private static boolean agreesOnFacts(Alignment a, double share) {
    return a.numbers() >= numbersWanted(a, share) && a.names() >= namesWanted(a, share);
  }

  private static double numbersWanted(Alignment a, double share) {
    if (share > 0.7 && a.numberCount() < 3) {
      return a.numberCount() < 2 ? 0 : 0.5; // of two numbers one may be the dateline's day
    }
    return share > 0.9 ? 0.5 : 0.6;
  }

  private static double namesWanted(Alignment a, double share) {
    return share > 0.85 || a.nameCount() < 3 && share > 0.7 ? 0 : share > 0.6 ? 0.25 : 0.5;
  }

  static CopyVerdict.Kind kind(Alignment childFirst, boolean saysSo) {
    if (saysSo) {
      return CopyVerdict.Kind.REPOST;
    }
    if (childFirst.ofFirst() >= SAME_SHARE && childFirst.ofSecond() >= SAME_SHARE) {
      return CopyVerdict.Kind.SAME;
    }
    return childFirst.ofSecond() < EXCERPT_OF_PARENT && childFirst.ofFirst() >= EXCERPT_OF_PARENT
        ? CopyVerdict.Kind.EXCERPT
        : CopyVerdict.Kind.NEAR;
  }

  static Evidence evidence(Alignment childFirst, List<String> pageSays) {
    List<String> reasons = new ArrayList<>();
    reasons.add(percent(childFirst.ofFirst()) + " of its words stand in the original");
    reasons.add("longest shared run: " + childFirst.longestRun() + " words");
    if (childFirst.numberCount() > 0) {
      reasons.add(percent(childFirst.numbers()) + " of the shorter text's numbers shared");
    }
    reasons.addAll(pageSays);
    double score = Math.max(childFirst.ofFirst(), childFirst.ofSecond());
    return new Evidence(NAME, Math.min(1, score), reasons);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
