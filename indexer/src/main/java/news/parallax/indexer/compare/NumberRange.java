package news.parallax.indexer.compare;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a stated number allows the true one to be: from least to most, both included. */
record NumberRange(double least, double most) {

  private static final double ROUGHLY = 0.1;
  private static final double NEARLY = 0.8;

  static NumberRange of(NumberGroup.Value stated) {
    double value = new BigDecimal(stated.value()).doubleValue();
    return switch (stated.approx()) {
      case EXACT -> new NumberRange(value, value);
      case ABOUT -> new NumberRange(value * (1 - ROUGHLY), value * (1 + ROUGHLY));
      case NEARLY -> new NumberRange(value * NEARLY, value);
      case MORE_THAN -> new NumberRange(Math.nextUp(value), Double.POSITIVE_INFINITY);
      case AT_LEAST -> new NumberRange(value, Double.POSITIVE_INFINITY);
      case LESS_THAN -> new NumberRange(0, Math.nextDown(value));
    };
  }

  /** One range and the side that states it. */
  private record Stated(NumberRange range, boolean byFirst) {}

  /** Whether some range of one side has a value in common with one of the other: one sweep. */
  static boolean meet(List<NumberRange> first, List<NumberRange> second) {
    List<Stated> ascending =
        Stream.concat(
                first.stream().map(range -> new Stated(range, true)),
                second.stream().map(range -> new Stated(range, false)))
            .sorted(Comparator.comparingDouble(stated -> stated.range().least()))
            .toList();
    double firstReaches = Double.NEGATIVE_INFINITY;
    double secondReaches = Double.NEGATIVE_INFINITY;
    for (Stated stated : ascending) {
      NumberRange range = stated.range();
      if (range.least() <= (stated.byFirst() ? secondReaches : firstReaches)) {
        return true;
      }
      firstReaches = stated.byFirst() ? Math.max(firstReaches, range.most()) : firstReaches;
      secondReaches = stated.byFirst() ? secondReaches : Math.max(secondReaches, range.most());
    }
    return false;
  }
}
