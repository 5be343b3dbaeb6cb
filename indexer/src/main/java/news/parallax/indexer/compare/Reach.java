package news.parallax.indexer.compare;

import java.math.BigDecimal;
import news.parallax.indexer.numbers.Approx;

/** From where to where the truth may lie when a text names a figure in this way. */
record Reach(double least, double most) {

  /** "About 200" is not said of 260. */
  private static final double LOOSE = 0.15;

  /** "More than 20" is said of 24, hardly of 40. */
  private static final double BEYOND = 0.5;

  static Reach of(BigDecimal value, Approx approx) {
    double v = value.doubleValue();
    double loose = Math.abs(v) * LOOSE;
    double beyond = Math.abs(v) * BEYOND;
    return switch (approx) {
      case EXACT -> new Reach(v, v);
      case ABOUT -> new Reach(v - loose, v + loose);
      case NEARLY -> new Reach(v - loose, v);
      case MORE_THAN, AT_LEAST -> new Reach(v, v + beyond);
      case LESS_THAN -> new Reach(v - beyond, v);
    };
  }

  boolean meets(Reach other) {
    return least <= other.most && other.least <= most;
  }
}
